"""Lines without an end: Qt lays a whole paragraph out anew at each key.

A text that has one is kept as it is and shown in part, to be read, until somebody wants it parted.
"""

from __future__ import annotations

from workstation.ui.editor.lines.pasted_words import longest_line

#: A key in a paragraph of 20,000 characters takes 30 ms, in one of ten million seconds.
ENDLESS = 50_000
_BEGINNING, _END = 2_000, 500


def is_endless(text: str) -> bool:
    """Tell whether a line of `text` is too long to be a paragraph one can write in."""
    return len(text) > ENDLESS and longest_line(text) > ENDLESS


def in_part(text: str, left_out: str) -> str:
    """Return what is shown of `text`; `left_out` says of `{n}` characters that they are not."""
    return "\n".join(
        line if len(line) <= ENDLESS else _shortened(line, left_out) for line in text.split("\n")
    )


def _shortened(line: str, left_out: str) -> str:
    said = left_out.replace("{n}", f"{len(line) - _BEGINNING - _END:,}")
    return f"{line[:_BEGINNING]} {said} {line[-_END:]}"
