"""What stands out within one line of Markdown, and under how many names; pure.

Asked at each key: a pattern is tried only where the sign it begins with is written at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

#: A stretch of a line, from its first character to the one behind it, and what it is called.
Mark = tuple[int, int, str]
#: A stretch and all it is called, what lies above last.
Layer = tuple[int, int, tuple[str, ...]]

# Every length has an end: fifty thousand brackets must not hold up a key.
_ENCLOSED = (
    ("**", "bold", re.compile(r"(\*\*)(?=\S)(.{1,1000}?)(?<=\S)(\*\*)")),
    ("__", "bold", re.compile(r"(__)(?=\S)(.{1,1000}?)(?<=\S)(__)")),
    # A star slants within a word as well, and Chinese has no blanks; a stroke does not.
    ("*", "italic", re.compile(r"(?<!\*)(\*)(?![*\s])([^*]{1,1000}?)(?<!\s)(\*)(?!\*)")),
    ("_", "italic", re.compile(r"(?<!\w)(_)(?![_\s])([^_]{1,1000}?)(?<!\s)(_)(?!\w)")),
    ("~~", "struck", re.compile(r"(~~)(?=\S)(.{1,1000}?)(?<=\S)(~~)")),
    # Pasted words slant by tags where stars would touch other stars.
    ("<em>", "italic", re.compile(r"(<em>)(.{1,1000}?)(</em>)")),
)
_LINK = re.compile(r"(!?\[)([^\[\]\n]{0,1000})(\]\([^)\n]{0,2000}\)(?:\{[^}\n]{0,200}\})?)")
_WHOLE = (
    ("<http", "link", re.compile(r"<https?://[^>\s]{1,2000}>")),
    ("<", "mark", re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\s[^<>]{0,400})?/?>")),
    ("[^", "mark", re.compile(r"\[\^[^\[\]\n]{1,200}\]:?")),
    ("`", "code", re.compile(r"(`{1,9})(.{1,1000}?)\1")),
)


def marks_in(text: str) -> list[Mark]:
    """Return what stands out in `text`, one line; what is named later lies above."""
    found: list[Mark] = []
    for sign, name, pattern in _ENCLOSED:
        if sign in text and not (len(sign) == 1 and _only_in_pairs(text, sign)):
            for one in pattern.finditer(text):
                start, stop = one.span(2)
                found += ((start, stop, name), (one.start(), start, "mark"))
                found.append((stop, one.end(), "mark"))
    if "](" in text:
        for one in _LINK.finditer(text):
            words = (*one.span(2), "picture" if one[1] == "![" else "link")
            found += ((one.start(), one.end(), "mark"), words)
    for sign, name, pattern in _WHOLE:
        if sign in text:
            found += ((*one.span(), name) for one in pattern.finditer(text))
    return found


def layers(marks: Sequence[Mark]) -> list[Layer]:
    """Return the stretches between all borders of `marks`, in order, with all their names."""
    ordered = sorted(one for one in marks if one[0] < one[1])
    if all(one[1] <= other[0] for one, other in pairwise(ordered)):
        return [(start, stop, (name,)) for start, stop, name in ordered]
    turning: dict[int, list[int]] = {}
    for number, (start, stop, _name) in enumerate(marks):
        if start < stop:
            turning.setdefault(start, []).append(number)
            turning.setdefault(stop, []).append(number)
    pieces: list[Layer] = []
    above: set[int] = set()
    for place, following in pairwise(sorted(turning)):
        above.symmetric_difference_update(turning[place])
        if above:
            pieces.append((place, following, tuple(marks[one][2] for one in sorted(above))))
    return pieces


def _only_in_pairs(text: str, sign: str) -> bool:
    """Tell whether `sign` never stands alone in `text`: in pairs it is bold."""
    return sign not in text.replace(sign * 2, "")
