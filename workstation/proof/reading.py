"""What a reader reads of a block of Markdown: its words without the marks, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workstation.proof.blocks import UNREAD

_TARGET = r"\((?:[^()\n]|\([^()\n]*\)){0,2000}\)(?:\{[^{}\n]{0,200}\})?"
_WIDE = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u201c\u201d\u2018\u2019\u2026\u2014"
#: A reader sees something, but no words: a border to all rules.
_OPAQUE = re.compile(
    r"(?P<code>(?<!`)(?P<ticks>`{1,9})(?!`).{1,1000}?(?<!`)(?P=ticks)(?!`))"
    r"|<(?:[a-z][a-z0-9+.-]*:[^<>\s]{1,2000}|[^<>\s@]{1,100}@[^<>\s]{1,200})>"
    r"|<(?:br|hr|img|input)\b[^<>]{0,2000}>"
    r"|(?:https?|ftp)://[!-~]+"
    r"|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}"
    r"|(?<![A-Za-z0-9-])(?:[A-Za-z0-9-]{1,63}\.){1,9}[A-Za-z]{2,24}(?:[/?#][!-~]*)?(?![A-Za-z0-9])"
    r"|&(?:[A-Za-z]{1,31}|\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6});"
    r"|\{:?[ ]*[.#][\w-][^{}\n]{0,200}\}|\{:[^{}\n]{0,200}\}|\{[^{}\n=]{1,100}=[^{}\n]{0,200}\}"
    r"|(?:\\|[ ]{2,})\n"
)
#: A reader sees nothing at all of it.
_UNSEEN = re.compile(
    rf"(?<![!\\])\[(?=[^\[\]\n]{{0,1000}}\](?:{_TARGET}|\[[^\[\]\n]{{0,200}}\]))"
    rf"|(?<=[^\\])\]{_TARGET}|\](?<!\\\])\[[^\[\]\n]{{0,200}}\]"
    r"|\[\^[^\[\]\n]{1,200}\]"
    r"|</?[A-Za-z][^<>]{0,2000}>"
    r"|\\(?=[\\`*_{}\[\]()#+.!|~<>-])"
)
_PICTURE = re.compile(
    r"!\[(?P<alt>[^\[\]\n]{0,1000})\]"
    r"\((?P<file>[^()\n\"']{0,2000}?)(?:[ \t]+([\"'])(?P<title>[^\n]{0,1000}?)\3)?[ \t]*\)"
    r"(?:\{[^{}\n]{0,200}\})?"
)
_EMPHASIS = (
    ("*", re.compile(r"(?<!\\)(\*{1,3})(?=[^\s*])([^*\n]{1,1000})(?<=\S)(\*{1,3})")),
    ("_", re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])([^_\n]{1,1000})(?<=\S)(_{1,3})(?!\w)")),
    ("~~", re.compile(r"(?<!\\)(~~)(?=\S)([^~\n]{1,1000})(?<=\S)(~~)")),
)
_SOFT_BREAK = re.compile(rf"(?<=[{_WIDE}])[ \t\r]*\n[ \t]*(?:>[ \t]?)*(?=[{_WIDE}])")
_QUOTED = re.compile(r"(?<=\n)[ \t]*(?:>[ \t]?)+")
#: Without any of these a line is what it says.
_MARKUP = re.compile(r"[`<>@*_~\[\]{}&\\\n]|[A-Za-z0-9]\.[A-Za-z]|://")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words as they are read; `at` tells where each sign stands in the block, None: where it is.

    `goes_on` when the next paragraph begins with a quotation mark, as that of a quotation that is
    not over.
    """

    words: str
    at: Sequence[int] | None = None
    goes_on: bool = False

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the words from `start` to `end` stand in the block."""
        if self.at is None:
            return start, end
        return self.at[start], self.at[end - 1] + 1


def passages_of(block: str, *, goes_on: bool = False) -> tuple[Passage, ...]:
    """Return the passages of a block: its words, and apart from them those at its pictures."""
    if _MARKUP.search(block) is None:
        return (Passage(block, None, goes_on),)
    cuts: list[tuple[int, int, str]] = []
    pictures: list[tuple[int, int]] = []
    if "![" in block:
        for one in _PICTURE.finditer(block):
            cuts.append((*one.span(), UNREAD))
            pictures += (span for span in (one.span("alt"), one.span("title")) if span[0] < span[1])
    cuts += ((*one.span(), UNREAD) for one in _OPAQUE.finditer(block))
    cuts += ((*one.span(), "") for one in _UNSEEN.finditer(block))
    cuts += _emphasis(block)
    if "\n" in block:
        cuts += ((*one.span(), "") for one in _SOFT_BREAK.finditer(block))
        cuts += ((*one.span(), "") for one in _QUOTED.finditer(block))
    read = [_read(block, cuts, goes_on)] if cuts else [Passage(block, None, goes_on)]
    read += (Passage(block[begin:end], range(begin, end)) for begin, end in pictures)
    return tuple(read)


def _emphasis(block: str) -> Iterator[tuple[int, int, str]]:
    for sign, pattern in _EMPHASIS:
        if sign not in block:
            continue
        for one in pattern.finditer(block):
            yield (*one.span(1), "")
            yield (*one.span(3), "")


def _read(block: str, cuts: list[tuple[int, int, str]], goes_on: bool) -> Passage:
    words: list[str] = []
    at: list[int] = []
    done = 0
    # What shows something lies above what shows nothing: marks within code are code.
    cuts.sort(key=lambda cut: (cut[0], not cut[2], -cut[1]))
    for start, end, instead in _outermost(cuts):
        words += (block[done:start], instead)
        at += range(done, start)
        at += [start] * len(instead)
        done = end
    words.append(block[done:])
    at += range(done, len(block))
    return Passage("".join(words), at, goes_on)


def _outermost(cuts: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    done = 0
    for start, end, instead in cuts:
        if start >= done:
            yield start, end, instead
            done = end
