"""Two texts side by side, what differs marked by colour and by line: character by character."""

from __future__ import annotations

import html

from diff_match_patch import diff_match_patch

from workstation.ui.shared.tokens import Tokens

_SECONDS = 1.0
_DELETED, _INSERTED = -1, 1


def side_by_side(mine: str, theirs: str, tokens: Tokens) -> tuple[str, str]:
    """Return both texts as HTML: what only one of them has stands on colour and is underlined."""
    engine = diff_match_patch()
    engine.Diff_Timeout = _SECONDS
    differences = engine.diff_main(mine, theirs)
    engine.diff_cleanupSemantic(differences)
    left: list[str] = []
    right: list[str] = []
    for kind, text in differences:
        if kind != _INSERTED:
            left.append(_said(text, kind == _DELETED, tokens.green_ground))
        if kind != _DELETED:
            right.append(_said(text, kind == _INSERTED, tokens.amber_ground))
    return "".join(left), "".join(right)


def _said(text: str, marked: bool, color: str) -> str:
    safe = html.escape(text).replace("\n", "<br>")
    if not marked:
        return safe
    return f'<span style="background-color:{color};text-decoration:underline">{safe}</span>'
