"""What a change of the tree will touch, in words with numbers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workstation.domain.column import ColumnPlan
from workstation.ui.shared.headline import headline

_NUMBERS = (
    "columns",
    "articles",
    "comments",
    "cards",
    "links",
    "text_links",
    "addresses",
    "redirects",
    "pages",
)


def touched(plan: ColumnPlan, *, ends: bool = False) -> str:
    """Return every number of a plan that is not nought, as one list.

    With `ends` the pages of the columns go altogether instead of moving.
    """
    said = [_count(name, number, ends) for name, number in _numbers(plan) if number]
    return QCoreApplication.translate("ColumnPlan", ", ").join(said)


def _numbers(plan: ColumnPlan) -> tuple[tuple[str, int], ...]:
    return tuple((name, int(getattr(plan, name))) for name in _NUMBERS)


def _count(name: str, number: int, ends: bool) -> str:
    said = {
        "columns": lambda: QCoreApplication.translate("ColumnPlan", "%n column(s)", "", number),
        "articles": lambda: QCoreApplication.translate("ColumnPlan", "%n article(s)", "", number),
        "comments": lambda: QCoreApplication.translate("ColumnPlan", "%n comment(s)", "", number),
        "cards": lambda: QCoreApplication.translate("ColumnPlan", "%n card(s)", "", number),
        "links": lambda: QCoreApplication.translate(
            "ColumnPlan", "%n link(s) to pages that move", "", number
        ),
        "text_links": lambda: QCoreApplication.translate(
            "ColumnPlan", "%n link(s) in texts to pages that move", "", number
        ),
        "pages": lambda: QCoreApplication.translate(
            "ColumnPlan", "about %n page(s) to write at the next publication", "", number
        ),
        "addresses": lambda: QCoreApplication.translate(
            "ColumnPlan", "%n address(es) will change", "", number
        ),
        "redirects": lambda: QCoreApplication.translate(
            "ColumnPlan", "%n redirect(s) will be left at the old addresses", "", number
        ),
    }
    if ends and name == "addresses":
        return QCoreApplication.translate("ColumnPlan", "%n column page(s) will go", "", number)
    return said[name]()


def listed(plan: ColumnPlan) -> str:
    """Return what the numbers count, line by line: columns, addresses, boards, articles."""
    translate = QCoreApplication.translate
    parts = (
        (translate("ColumnPlan", "Columns"), plan.names, plan.columns),
        (translate("ColumnPlan", "Addresses"), tuple(map(_move, plan.moves)), plan.addresses),
        (translate("ColumnPlan", "Boards"), tuple(map(_board, plan.boards)), len(plan.boards)),
        (translate("ColumnPlan", "Texts that link there"), tuple(map(_text, plan.texts)), 0),
        (translate("ColumnPlan", "Articles"), tuple(map(headline, plan.titles)), plan.articles),
    )
    return "\n\n".join(_section(*part) for part in parts if part[1])


def _section(head: str, lines: tuple[str, ...], number: int) -> str:
    number = number or len(lines)
    more = number - len(lines)
    if more > 0:
        left_out = QCoreApplication.translate("ColumnPlan", "… and %n more", "", more)
        lines = (*lines, left_out)
    return "\n".join((f"{head} ({number:,})", *lines))


def _move(move: tuple[str, str]) -> str:
    old, new = (f"/{address.removesuffix('index.html')}" for address in move)
    goes = QCoreApplication.translate("ColumnPlan", "(the page goes)")
    return f"{old} → {new if move[1] else goes}"


def _board(board: tuple[str, int]) -> str:
    cards = QCoreApplication.translate("ColumnPlan", "%n card(s)", "", board[1])
    return f"{board[0]} · {cards}"


def _text(text: tuple[str, int]) -> str:
    links = QCoreApplication.translate("ColumnPlan", "%n link(s)", "", text[1])
    return f"{headline(text[0])} · {links}"
