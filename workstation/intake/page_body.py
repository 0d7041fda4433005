"""Where the article is on a page, and its blocks without the page's furniture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from workstation.intake.blocks import (
    STRONG,
    Block,
    Figure,
    Heading,
    Inline,
    PageBreak,
    Paragraph,
    Run,
    plain,
    without_mark,
)
from workstation.intake.entities import healed, healed_twice_escaped
from workstation.intake.html_tree import Element, tag_of, words_of
from workstation.intake.writer_lists import is_of_writer

#: Names old templates give the article's own element, best first.
_BODY_NAMES = (
    "articlebody",
    "article-content",
    "article_content",
    "articlecontent",
    "trs_editor",
    "arc_body",
    "content-body",
    "endtext",
    "zoom",
    "nr",
    "content",
    "con",
    "article",
    "main-content",
    "text",
)
#: Frame of the page that some templates put inside the article's element.
FRAME = frozenset({
    "dede_pages", "pagelist", "pagebreak", "page", "newdigg", "digg", "diggbox", "share",
    "bdsharebuttonbox", "jiathis_style", "boxoff", "handle", "context", "prenext", "actbox",
    "dede_comment", "tags", "place", "editor", "zrbj", "intro", "info",
})  # fmt: skip
_TEXT_TAGS = frozenset({"p", "div", "td", "article", "section", "main", "center", "body"})
_FRAME_TAGS = frozenset({"script", "style", "form", "nav", "header", "footer", "select", "option"})
_INLINE_TAGS = frozenset({"b", "em", "font", "i", "span", "strong", "u"})
_LEAST = 30
_PICTURE_WEIGHT = 10
_SENTENCE_ENDS = "。，；、,.;：:？！?!…"
_HEADING_LIMIT = 40
_NUMBERED = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])")
_OLD_BREAK = re.compile(r"#p#(.{0,80}?)#e#")


def body_of(page: Element) -> Element | None:
    """Return the element that holds the article, by name or else by the density of its text.

    A page that LibreOffice wrote is a manuscript: all of it.
    """
    if is_of_writer(page):
        return page.find("body")
    lengths = _lengths(page)
    for wanted in _BODY_NAMES:
        named = [
            node
            for node in page.iter("div", "td", "article", "section", "table")
            if wanted in words_of(node) | words_of(node, "id")
        ]
        fit = [node for node in named if _weight(node, lengths) > 0]
        if fit:
            return max(fit, key=lambda node: _weight(node, lengths))
    return _densest(page, lengths)


def _lengths(page: Element) -> dict[Element, tuple[int, int]]:
    """Return per element how many letters it holds, and how many of those in links."""
    lengths: dict[Element, tuple[int, int]] = {}
    for node in reversed(list(page.iter())):
        if tag_of(node) in _FRAME_TAGS or not tag_of(node):
            lengths[node] = (0, 0)
            continue
        letters = len((node.text or "").strip()) + (_PICTURE_WEIGHT if node.tag == "img" else 0)
        linked = 0
        for child in node:
            inner, inner_linked = lengths[child]
            letters += inner + len((child.tail or "").strip())
            linked += inner_linked
        lengths[node] = (letters, letters if tag_of(node) == "a" else linked)
    return lengths


def _weight(node: Element, lengths: dict[Element, tuple[int, int]]) -> int:
    letters, linked = lengths[node]
    return letters - 3 * linked


def _own(node: Element, lengths: dict[Element, tuple[int, int]]) -> int:
    """Return how many letters stand in an element itself, links counted against it."""
    own = len((node.text or "").strip())
    for child in node:
        tag = tag_of(child)
        own += _weight(child, lengths) if tag in _INLINE_TAGS else 0
        own += len((child.tail or "").strip()) if tag not in _FRAME_TAGS else 0
    return own


def _densest(page: Element, lengths: dict[Element, tuple[int, int]]) -> Element | None:
    """Return the element whose own paragraphs weigh most, links counted against it."""
    scores: dict[Element, float] = {}
    for node in page.iter():
        tag = tag_of(node)
        if tag not in _TEXT_TAGS or lengths[node][0] == 0:
            continue
        own = _weight(node, lengths) if tag == "p" else _own(node, lengths)
        holder = node.getparent() if tag == "p" else node
        if holder is not None and own >= 10:
            scores[holder] = scores.get(holder, 0) + own
            above = holder.getparent()
            if above is not None:
                scores[above] = scores.get(above, 0) + own / 2
    fit = {node: score for node, score in scores.items() if score >= _LEAST}
    return max(fit, key=lambda node: fit[node]) if fit else None


def with_headings(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks with bold lines of their own made headings, unless most lines are bold."""
    paragraphs = [
        block for block in blocks if isinstance(block, Paragraph) and plain(block.inlines)
    ]
    bold = [block for block in paragraphs if _is_bold(block.inlines)]
    if len(bold) * 2 > len(paragraphs):
        return tuple(blocks)
    return tuple(_as_heading(block) for block in blocks)


def _as_heading(block: Block) -> Block:
    if not isinstance(block, Paragraph) or not _is_bold(block.inlines):
        return block
    text = plain(block.inlines)
    numbered = bool(_NUMBERED.match(text))
    signed = text.startswith(("(", "（")) and not numbered
    if len(text) > _HEADING_LIMIT or text[-1] in _SENTENCE_ENDS or signed:
        return block
    level = 3 if text.startswith(("(", "（")) else 2
    return Heading(level, without_mark(block.inlines, STRONG))


def _is_bold(inlines: Iterable[Inline]) -> bool:
    parts = list(inlines)
    return bool(parts) and all(
        isinstance(part, Run) and (STRONG in part.marks or not part.text.strip()) for part in parts
    )


def with_page_breaks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return blocks with the old system's lines `#p#title#e#` as page breaks."""
    made: list[Block] = []
    for block in blocks:
        found = _OLD_BREAK.fullmatch(plain(block.inlines)) if isinstance(block, Paragraph) else None
        made.append(PageBreak(found[1]) if found else block)
    return tuple(made)


def with_levels(blocks: Sequence[Block], top: int = 2) -> tuple[Block, ...]:
    """Return blocks whose highest heading is at least `top`: level 1 is the title's."""
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    shift = max(0, top - min(levels)) if levels else 0
    return tuple(
        replace(block, level=min(6, block.level + shift)) if isinstance(block, Heading) else block
        for block in blocks
    )


def healed_line(line: tuple[Inline, ...], counts: list[int]) -> tuple[Inline, ...]:
    """Return inlines with chains of `&amp;` made good; how many is appended to `counts`."""
    made: list[Inline] = []
    for part in line:
        if isinstance(part, Run):
            text, count = healed_twice_escaped(part.text)
            counts.append(count)
            part = part.with_text(text)
        elif isinstance(part, Figure):
            # The old system filled these from the title, which it escaped again at each edit.
            part = replace(part, alt=healed(part.alt)[0], caption=healed(part.caption)[0])
        made.append(part)
    return tuple(made)
