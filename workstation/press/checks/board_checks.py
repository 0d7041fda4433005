"""What to mend on boards and on the home page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from urllib.parse import unquote

from workstation.domain.board import Board
from workstation.domain.column import ColumnKind
from workstation.domain.edition import Edition
from workstation.domain.errors import WorkstationError
from workstation.domain.leading import Leading
from workstation.domain.publication import Detail, Finding
from workstation.press.checks.title_width import fits, room_of
from workstation.press.links import is_outside, page_name
from workstation.press.parts.boards import Verdict, judge_board
from workstation.press.press import Press
from workstation.press.themes.theme import Theme, ThemeBoard
from workstation.press.themes.views import Item

_PICTURE = re.compile(r'<img\b[^>]*? src="(?:\.\./)*media/([^"/]+)"')
_HOME = "index.html"
#: So much of what describes a picture tells which one it is.
_SHORT = 18
Verdicts = Mapping[str, tuple[Verdict, ...]]


def check_boards(press: Press, edition: Edition, addresses: set[str]) -> Iterator[Finding]:
    """Yield what is wrong with boards, empty lists of the home page, and pictures told twice."""
    declared = {board.code: board for board in press.theme.boards}
    verdicts = {board.code: judge_board(edition, board) for board in edition.boards()}
    for board in edition.boards():
        yield from _board(board, declared.get(board.code), verdicts[board.code], addresses)
    for column in edition.columns.children(None):
        if column.kind is ColumnKind.LIST and not column.hidden and not edition.count(column.id):
            leading = Leading("columns", "column", column.id)
            yield Finding("finding.column_empty", {"column": column.name}, _HOME, leading)
    yield from _twice(press, edition, verdicts)


def _board(
    board: Board, declared: ThemeBoard | None, verdicts: tuple[Verdict, ...], addresses: set[str]
) -> Iterator[Finding]:
    name = board.title or board.code
    shown = [(v, v.item) for v in verdicts if v.item is not None]
    if not shown:
        here = Leading("boards", "board", board.code)
        yield Finding("finding.board_empty", {"board": name}, _HOME, here)
    for verdict, item in shown:
        details: dict[str, Detail] = {"board": name, "title": item.full_title}
        here = _place_of(verdict, board)
        if board.picture_ratio and item.picture is None:
            yield Finding("finding.card_without_picture", details, _HOME, here)
        if not is_outside(item.address) and page_name(item.address) not in addresses:
            yield Finding("finding.card_dead_link", {**details, "link": item.address}, _HOME, here)
        if declared is not None and _too_wide(verdict, item, declared):
            shown_title = item.title if declared.short_titles else item.full_title
            told: dict[str, Detail] = {"length": len(shown_title), "room": room_of(declared)}
            yield Finding("finding.title_too_wide", {**details, **told}, _HOME, here)


def _too_wide(verdict: Verdict, item: Item, declared: ThemeBoard) -> bool:
    if declared.short_titles and verdict.card is None:
        # What fills a board by itself is cut there, and bears its whole title all the same.
        return False
    return not fits(item.title if declared.short_titles else item.full_title, declared)


def _place_of(verdict: Verdict, board: Board) -> Leading:
    """Return where what a board shows is changed: its card, or the story that filled it."""
    if verdict.card is not None:
        return Leading("boards", "card", verdict.card.id)
    if verdict.story is not None:
        return Leading("articles", "article.short_title", verdict.story.id)
    return Leading("boards", "board", board.code)


def _twice(press: Press, edition: Edition, verdicts: Verdicts) -> Iterator[Finding]:
    """Yield the pictures that stand on the home page more than once, as readers see it."""
    try:
        page = press.page(edition, _HOME)
    except WorkstationError:
        # A home page that cannot be made is told by the plan.
        return
    if page is None:
        return
    names = [unquote(unescape(one)) for one in _PICTURE.findall(page.data.decode())]
    for name in dict.fromkeys(names):
        if names.count(name) > 1:
            columns = _columns_with(name, press, edition)
            yield _told_twice(name, names.count(name), edition, verdicts, columns, press.theme)


def _columns_with(name: str, press: Press, edition: Edition) -> list[str]:
    """Return the columns whose list on the home page has a picture."""
    parts, columns = press.session(edition).parts, edition.columns.children(None)
    lists = [c for c in columns if c.kind in (ColumnKind.LIST, ColumnKind.COVER) and not c.hidden]
    return [
        column.name
        for column in lists
        # A list shows the picture of the first story that has one.
        if any(_shows(item, name) for item in _pictured(parts.column_news(column).value.items)[:1])
    ]


def _told_twice(
    name: str, times: int, edition: Edition, verdicts: Verdicts, columns: list[str], theme: Theme
) -> Finding:
    boards = {board.code: board for board in edition.boards()}
    pictured = {board.code for board in theme.boards if board.ratio or board.picture[0]}
    shown = [
        (boards[code], verdict)
        for code, all_of in verdicts.items()
        for verdict in all_of
        if verdict.item is not None and _shows(verdict.item, name)
    ]
    # Boards without a shape for pictures show none, in most themes.
    shown = [pair for pair in shown if pair[0].code in pictured] or shown
    # A card that was placed by hand is the one a person would change.
    shown.sort(key=lambda pair: pair[1].card is None)
    leading = Leading("boards", "board", shown[0][0].code) if shown else None
    if shown and shown[0][1].card is not None:
        leading = _place_of(shown[0][1], shown[0][0])
    names = [board.title or board.code for board, _verdict in shown]
    places = "、".join(dict.fromkeys([*names, *columns]))
    details: dict[str, Detail] = {
        "picture": _words(name, edition),
        "count": times,
        "places": places,
    }
    return Finding("finding.picture_twice", details, _HOME, leading)


def _pictured(items: Iterable[Item]) -> list[Item]:
    return [item for item in items if item.picture is not None]


def _words(name: str, edition: Edition) -> str:
    """Return what people call a picture: its file is named by a hash."""
    picture = edition.picture_named(name)
    told = (picture.alt or picture.caption) if picture is not None else ""
    return f"“{told[:_SHORT]}”" if told else name


def _shows(item: Item, name: str) -> bool:
    return item.picture is not None and unquote(item.picture.src) == f"media/{name}"
