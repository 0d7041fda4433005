"""Runs of letters to a line of Markdown: signs placed, everything else escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from workstation.intake.blocks import (
    CODE,
    EMPHASIS,
    STRONG,
    TAGGED,
    Break,
    Figure,
    Inline,
    NoteMark,
    Run,
)

_SIGNS = re.compile(r"[\\`*_{\[\]]")
_ENTITY = re.compile(r"&(?=#|[0-9a-z]+;)", re.IGNORECASE)
_STRUCK = re.compile(r"~(?=~)")
_TICKS = re.compile(r"`+")
_NUMBER = re.compile(r"(\d+)\.(?=\s|$)")
_ADDRESS_SIGNS = re.compile(r"[\s<>()\\`\"'\[\]{}|^*\x00-\x1f\x7f]")
#: Signs that make a block at the start of a line, and how they are taken back.
_AT_START = (
    (re.compile(r"(?=[#>+|-])"), "\\\\"),
    (re.compile(r":(?=[\s|:-]|$)"), "&#58;"),
    (re.compile(r"=(?==*\s*$)"), "&#61;"),
    (re.compile(r"~(?=~~)"), "&#126;"),
)


def lines(inlines: Iterable[Inline]) -> str:
    """Return a paragraph; breaks become hard ones."""
    texts = [_merged(part) for part in _split(inlines)]
    rows = [_guarded(text) for text in texts]
    return "  \n".join(row for row in rows if row)


def line(inlines: Iterable[Inline]) -> str:
    """Return a heading's one line; breaks become spaces."""
    text = " ".join(_merged(part) for part in _split(inlines))
    text = re.sub(r"#(#*)$", r"\\#\1", text.strip())
    return text.replace("\\##", "\\#\\#")


def cell(inlines: Iterable[Inline]) -> str:
    """Return a table cell; breaks become `<br>`."""
    rows = [_merged(part, in_cell=True) for part in _split(inlines)]
    return "<br>".join(row for row in rows if row)


def _split(inlines: Iterable[Inline]) -> list[list[Inline]]:
    parts: list[list[Inline]] = [[]]
    for part in inlines:
        if isinstance(part, Break):
            parts.append([])
        else:
            parts[-1].append(part)
    return parts


def _guarded(text: str) -> str:
    text = text.strip()
    text = _NUMBER.sub(r"\1\\.", text, count=1) if _NUMBER.match(text) else text
    for pattern, replacement in _AT_START:
        if pattern.match(text):
            return pattern.sub(replacement, text, count=1)
    return text


def _merged(parts: Sequence[Inline], *, in_cell: bool = False) -> str:
    made: list[str] = []
    for key, group in groupby(parts, _kind):
        if key is None:
            for part in group:
                _add(made, _special(part))
        else:
            _add(made, _linked([part for part in group if isinstance(part, Run)], in_cell))
    return "".join(made).strip()


def _kind(part: Inline) -> tuple[str, str] | None:
    return (part.link, part.link_title) if isinstance(part, Run) else None


def _add(made: list[str], more: str) -> None:
    # "!" before a link would make it a picture, "\!" does not.
    if made and made[-1].endswith("!") and more.startswith("["):
        made[-1] = f"{made[-1][:-1]}\\!"
    if more:
        made.append(more)


def _special(part: Inline) -> str:
    if isinstance(part, NoteMark):
        return f"[^{part.label}]"
    if isinstance(part, Figure):
        picture = f"![{_escaped(part.alt)}]({_target(part.source, part.caption)})"
        return f"[{picture}]({_target(part.link)})" if part.link else picture
    return ""


def _target(address: str, title: str = "") -> str:
    encoded = _ENTITY.sub("&amp;", _ADDRESS_SIGNS.sub(_percent, address))
    if not title:
        return encoded
    quoted = _ENTITY.sub("&amp;", " ".join(title.split())).replace('"', "&quot;")
    return f'{encoded} "{_SIGNS.sub(_backslashed, quoted.replace("<", "&lt;"))}"'


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8"))


def _backslashed(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


def _linked(runs: list[Run], in_cell: bool) -> str:
    text = _strong(runs, in_cell)
    first = runs[0]
    if not first.link or not text.strip():
        return text
    return _around(text, "[", f"]({_target(first.link, first.link_title)})")


def _strong(runs: list[Run], in_cell: bool) -> str:
    """Write the runs of one link; `**` around what is strong, `*` or `<em>` inside."""
    made = ""
    mixed = len({STRONG in run.marks for run in runs}) > 1
    for strong, group in groupby(runs, lambda run: STRONG in run.marks):
        members = list(group)
        whole = all(EMPHASIS in run.marks for run in members)
        if strong and whole:
            more = _around(_plain(members, in_cell), "***", "***")
        elif strong:
            more = _around(_emphasis(members, in_cell, tags=True), "**", "**")
        else:
            # Signs that touch (`**a***b*`) are read otherwise than meant; tags never are.
            more = _emphasis(members, in_cell, tags=mixed)
        made += more
    return made


def _emphasis(runs: list[Run], in_cell: bool, *, tags: bool) -> str:
    made = ""
    for emphasis, group in groupby(runs, lambda run: EMPHASIS in run.marks):
        text = _plain(list(group), in_cell)
        if emphasis:
            text = _around(text, "<em>", "</em>") if tags else _around(text, "*", "*")
        made += text
    return made


def _around(text: str, before: str, after: str) -> str:
    """Put signs around text, its outer spaces left outside: `** a**` would stay as it is."""
    core = text.strip()
    if not core:
        return text
    start = text.index(core)
    return text[:start] + before + core + after + text[start + len(core) :]


def _plain(runs: Iterable[Run], in_cell: bool) -> str:
    merged = ""
    for marks, group in groupby(runs, lambda run: run.marks - {STRONG, EMPHASIS}):
        text = "".join(run.text for run in group)
        merged += _tagged(_code(text, in_cell) if CODE in marks else _escaped(text), marks)
    return merged.replace("|", "&#124;") if in_cell else merged


def _tagged(text: str, marks: frozenset[str]) -> str:
    for tag in TAGGED:
        if tag in marks:
            text = _around(text, f"<{tag}>", f"</{tag}>")
    return text


def _code(text: str, in_cell: bool) -> str:
    core = text.strip()
    if not core:
        return text
    if in_cell and "|" in core:
        return f"<code>{_escaped(text)}</code>"
    longest = max((len(ticks) for ticks in _TICKS.findall(core)), default=0)
    fence = "`" * (longest + 1)
    air = " " if core[0] == "`" or core[-1] == "`" else ""
    return _around(text, fence + air, air + fence)


def _escaped(text: str) -> str:
    healed = _ENTITY.sub("&amp;", text).replace("<", "&lt;")
    return _STRUCK.sub("&#126;", _SIGNS.sub(_backslashed, healed))
