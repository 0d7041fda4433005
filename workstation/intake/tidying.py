"""White space of web pages and word processors, made right for Chinese text.

Indents by NBSP and 　　 go (the page indents), breaks of the source between Chinese characters
go, everything else that keeps words apart stays one space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from workstation.intake.blocks import CODE, Break, Inline, Run

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f\u200b\ufeff\ufff9-\uffff\ue000-\ue001]")
_SPACE = re.compile("[ \t\n\r\f\v\xa0\x1c-\x1f\x85\u2028\u2029]+")
_HAN = "\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uff65\u201c\u201d"
_SOURCE_BREAK = re.compile(rf"(?<=[{_HAN}])[ \t]*\r?\n[ \t]*(?=[{_HAN}])")
_EDGES = " \u3000"
_INDENT = re.compile("(?:\u3000|[\xa0 ]{0,4}\xa0[\xa0 ]{0,4}\xa0|\u2003)")


def paragraphs_of(line: Sequence[Inline]) -> list[tuple[Inline, ...]]:
    """Return the paragraphs of one run of inlines.

    Two breaks, or a break with an indent after it, are how old editors began a paragraph.
    """
    parts: list[list[Inline]] = [[]]
    for index, part in enumerate(line):
        if isinstance(part, Break) and _begins_paragraph(line, index):
            parts.append([])
        else:
            parts[-1].append(part)
    return [tidied for part in parts if (tidied := tidy(part))]


def _begins_paragraph(line: Sequence[Inline], index: int) -> bool:
    for following in line[index + 1 : index + 4]:
        if isinstance(following, Break):
            return True
        if not isinstance(following, Run):
            return False
        if _INDENT.match(following.text.lstrip("\r\n\t")):
            return True
        if following.text.strip():
            return False
    return False


def tidy(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return inlines with single spaces, none at the ends and around breaks, like runs joined."""
    parts = [_cleaned(part) for part in inlines]
    made: list[Inline] = []
    for part in _joined(parts):
        if isinstance(part, Run):
            text = part.text.lstrip(_EDGES) if _at_start(made) else part.text
            if text.startswith(" ") and _ends_with_space(made):
                text = text[1:]
            if text:
                made.append(part.with_text(text))
        else:
            if isinstance(part, Break):
                _strip_end(made)
                if not made:
                    continue
            made.append(part)
    _strip_end(made)
    while made and isinstance(made[-1], Break):
        made.pop()
        _strip_end(made)
    return tuple(made)


def _cleaned(part: Inline) -> Inline:
    if not isinstance(part, Run):
        return part
    text = _CONTROLS.sub("", part.text)
    if CODE not in part.marks:
        text = _SOURCE_BREAK.sub("", text)
    return part.with_text(_SPACE.sub(" ", text))


def _joined(parts: Iterable[Inline]) -> list[Inline]:
    filled = [part for part in parts if not isinstance(part, Run) or part.text]
    made: list[Inline] = []
    for look, group in groupby(filled, _look):
        if look is None:
            made.extend(group)
        else:
            text = "".join(part.text for part in group if isinstance(part, Run))
            made.append(look.with_text(_SPACE.sub(" ", text)))
    return made


def _look(part: Inline) -> Run | None:
    return part.with_text("") if isinstance(part, Run) else None


def _at_start(made: Sequence[Inline]) -> bool:
    return not made or isinstance(made[-1], Break)


def _ends_with_space(made: Sequence[Inline]) -> bool:
    last = made[-1] if made else None
    return isinstance(last, Run) and last.text.endswith(" ")


def _strip_end(made: list[Inline]) -> None:
    while made and isinstance(made[-1], Run):
        run = made[-1]
        text = run.text.rstrip(_EDGES)
        if text == run.text:
            return
        made.pop()
        if text:
            made.append(run.with_text(text))
