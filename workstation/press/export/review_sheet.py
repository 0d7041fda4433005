"""送审稿: a story on paper for those who review it, with who passed it and room to sign by hand.

三审三校 asks for three reviews and three proofs, each signed by another person; what is passed on
paper is signed in the same boxes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

#: Turns a code into a word of the reader's language.
Say = Callable[[str], str]

_FACTS = ("number", "column", "source", "author", "editor", "length", "printed")
_STYLE = """
@page { @bottom-center { content: counter(page) " / " counter(pages);
  font-size: 9pt; color: #666 } }
body { font: 12pt/1.8 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: #111;
  max-width: 44em; margin: 0 auto; padding: 24px 0 }
header { text-align: center } h1 { font-size: 20pt; line-height: 1.4; margin: 4pt 0 }
.sort { letter-spacing: .5em; color: #555; font-size: 11pt } .side { font-size: 13pt; margin: 0 }
table { border-collapse: collapse; width: 100%; font-size: 10.5pt; line-height: 1.5 }
th, td { border: 1px solid #777; padding: 4pt 7pt; text-align: left; vertical-align: top }
th { font-weight: 600; white-space: nowrap } thead th { background: #f2f0eb }
.facts { margin: 12pt 0 } .facts th { width: 5.5em; background: #f2f0eb }
.summary { border-left: 3pt solid #b5321f; padding: 2pt 10pt; margin: 12pt 0; font-size: 11pt }
main p { text-indent: 2em; margin: 0 0 6pt }
main h2, main h3 { font-size: 14pt; margin: 14pt 0 6pt }
main figure { text-align: center; margin: 10pt 0 } main figcaption { font-size: 10pt; color: #555 }
main img { max-width: 100%; max-height: 90mm } main li p, main td p { text-indent: 0 }
.signed { margin-top: 18pt; break-inside: avoid } .signed td { height: 22pt }
.signed th:last-child { width: 45% }
@media print { body { padding: 0 1px } }
"""


@dataclass(frozen=True, slots=True)
class Signed:
    """One line of the table: a code of what was done, by whom, when (as said), with what words."""

    what: str
    person: str = ""
    at: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """What stands on the paper. `facts` by the names of `_FACTS`; `body` is clean HTML."""

    title: str
    kicker: str
    subtitle: str
    facts: dict[str, str]
    summary: str
    body: str
    signed: Sequence[Signed]


def review_sheet(sheet: ReviewSheet, say: Say, language: str) -> str:
    """Return the paper as a page of its own, without anything that is loaded from elsewhere."""
    around = (
        f'<p class="side">{escape(words)}</p>' if words else ""
        for words in (sheet.kicker, sheet.subtitle)
    )
    above, below = around
    summary = f'<p class="summary">{escape(sheet.summary)}</p>' if sheet.summary else ""
    return (
        f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8">'
        f"<title>{escape(sheet.title)}</title><style>{_STYLE}</style></head><body>"
        f'<header><p class="sort">{escape(say("paper.name"))}</p>{above}'
        f"<h1>{escape(sheet.title)}</h1>{below}</header>"
        f"{_facts(sheet.facts, say)}{summary}<main>{sheet.body}</main>"
        f"{_table(sheet.signed, say)}</body></html>"
    )


def _facts(facts: dict[str, str], say: Say) -> str:
    cells = [
        f"<th>{escape(say(f'paper.{name}'))}</th><td>{escape(facts[name])}</td>"
        for name in _FACTS
        if facts.get(name)
    ]
    if len(cells) % 2:
        cells.append("<th></th><td></td>")
    pairs = zip(cells[::2], cells[1::2], strict=True)
    rows = "".join(f"<tr>{left}{right}</tr>" for left, right in pairs)
    return f'<table class="facts">{rows}</table>'


def _table(signed: Sequence[Signed], say: Say) -> str:
    heads = "".join(
        f"<th>{escape(say(f'paper.{name}'))}</th>" for name in ("what", "person", "at", "words")
    )
    rows = "".join(
        f"<tr><th>{escape(say(f'paper.{line.what}'))}</th><td>{escape(line.person)}</td>"
        f"<td>{escape(line.at)}</td><td>{escape(line.words)}</td></tr>"
        for line in signed
    )
    return f'<table class="signed"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
