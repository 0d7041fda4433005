"""Every block, board and list that could show a story: whether each does, and by which rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from workstation.domain.board import Board, Fill
from workstation.domain.column import Column, ColumnKind, ColumnTree
from workstation.domain.edition import Edition, FullStory, Story
from workstation.domain.publication import Detail
from workstation.domain.standing import Leading, Standing
from workstation.press.pages.column_pages import Slices, page_size
from workstation.press.parts.boards import Verdict, judge_board
from workstation.press.parts.items import column_link
from workstation.press.parts.shared_parts import FOCUS, RECOMMENDED
from workstation.press.themes.theme import Theme

#: How a list says why a story is not among those it shows.
_Missing: TypeAlias = Callable[[Story, list[Story]], tuple[str, dict[str, Detail]]]

_HOME = "index.html"
#: How far down a list a place is counted out.
_COUNTED = 400


@dataclass(frozen=True, slots=True)
class Barrier:
    """Why no list of an edition may show a story (`draft`, `embargoed`, …), with its details."""

    code: str
    details: Mapping[str, Detail] = field(default_factory=dict)


class Standings:
    """Judges one story in one edition. `theme` tells how long the automatic lists are."""

    def __init__(
        self, edition: Edition, theme: Theme, full: FullStory | None, barrier: Barrier | None
    ) -> None:
        self._edition = edition
        self._theme = theme
        self._full = full
        self._story = full.story if full else None
        self._barrier = barrier

    def all(self, article_id: int) -> tuple[Standing, ...]:
        """Return every place; those of the home page first, then by column from the top."""
        boards = [self.board(board, article_id) for board in self._edition.boards()]
        return (*boards, *self._lists())

    def board(self, board: Board, article_id: int) -> Standing:
        """Return how a story stands on a board: its card's verdict, or what filling says."""
        verdicts = judge_board(self._edition, board)
        shown = [verdict for verdict in verdicts if verdict.item is not None]
        leading = Leading("boards", "board", board.code)

        def told(code: str, details: dict[str, Detail], position: int = 0) -> Standing:
            name, page = board.title or board.code, _page_of(board, self._story)
            return Standing("board", name, code, position, details, leading, page)

        for position, verdict in enumerate(shown, 1):
            if _about(verdict, article_id):
                return told(verdict.code, _ways(board), position)
        for verdict in verdicts:
            if _about(verdict, article_id):
                return self._refused(verdict, board, told)
        return told(*self._unfilled(board, shown))

    def _refused(self, verdict: Verdict, board: Board, told: Callable[..., Standing]) -> Standing:
        """Return why a card of the story does not show."""
        if verdict.code == "not_visible":
            code, details = self._barred()
            return told(code, details)
        return told(verdict.code, _window(verdict, board))

    def _unfilled(self, board: Board, shown: list[Verdict]) -> tuple[str, dict[str, Detail]]:
        """Return why filling leaves a story out that no hand has placed."""
        story = self._story
        if board.fill is Fill.NOTHING or not board.capacity:
            return "no_card", {}
        if self._barrier is not None or story is None:
            return self._barred()
        filled = [verdict.story for verdict in shown if verdict.card is None and verdict.story]
        unfit = _unfit(self._edition, board, story)
        if unfit is not None:
            return unfit
        if not filled and len(shown) >= board.capacity:
            return "hand_full", {"count": board.capacity}
        return (_fewer if board.fill is Fill.MOST_READ else _older)(story, filled)

    def _barred(self) -> tuple[str, dict[str, Detail]]:
        if self._barrier is None:
            return "not_visible", {}
        return self._barrier.code, dict(self._barrier.details)

    def _lists(self) -> Iterator[Standing]:
        number = self._theme.number
        newest, popular = number("newest", 10), number("popular", 10)
        columns = self._columns()
        site = Leading("settings", "section", "site")
        yield self._newest("newest", None, newest, site)
        yield self._popular(None, popular, site)
        for column in columns:
            leading = Leading("columns", "column", column.id)
            if column.kind is ColumnKind.LIST:
                yield self._list(column, leading)
            if _has_news(column, self._edition.columns):
                yield self._newest("news", column, number("column_news", 6), leading)
            yield self._newest("newest", column, newest, leading)
            yield self._popular(column, popular, leading)
        yield self._other_columns(columns)
        yield from self._beside()
        if self._edition.site.address:
            yield self._newest("feed", None, number("feed", 30), site)

    def _columns(self) -> list[Column]:
        """Return the columns a story is under, each with those above it, each once."""
        if self._full is None:
            return []
        content, tree = self._full.content, self._edition.columns
        keys = (content.column_id, *content.further_columns)
        lines = (tree.line(key) for key in keys if key is not None and key in tree)
        return list({column.id: column for line in lines for column in line}.values())

    def _list(self, column: Column, leading: Leading) -> Standing:
        count = self._edition.count(column.id)
        pieces = Slices(count, page_size(self._edition, column))
        stories = self._edition.newest(column.id, _COUNTED)
        page, link = "", column_link(self._edition, column.id)
        position = _position(self._story, stories)
        if link is not None:
            numbers = (p.number for p in pieces if p.offset < position <= p.offset + p.limit)
            number = next(numbers, 0)
            page = link.address
            if number:
                page = page.removesuffix("index.html") + f"list_{number}.html"
        if position:
            return Standing("list", column.name, "in_list", position, {}, leading, page)
        if self._barrier is not None or self._story is None:
            code, details = self._barred()
            return Standing("list", column.name, code, 0, details, leading, page)
        # Further down than anybody counts, but there: a list holds every story of its column.
        further = {"count": _COUNTED}
        return Standing("list", column.name, "in_list_below", count, further, leading, page)

    def _newest(self, place: str, column: Column | None, limit: int, leading: Leading) -> Standing:
        stories = self._edition.newest(column.id if column else None, limit)
        return self._counted(place, column, stories, leading, _older)

    def _popular(self, column: Column | None, limit: int, leading: Leading) -> Standing:
        stories = self._edition.most_read(column.id if column else None, limit)
        return self._counted("popular", column, stories, leading, _fewer)

    def _counted(
        self,
        place: str,
        column: Column | None,
        stories: tuple[Story, ...],
        leading: Leading,
        missing: _Missing,
    ) -> Standing:
        name = column.name if column else self._edition.site.name
        link = column_link(self._edition, column.id) if column else None
        page = link.address if link else _HOME
        position = _position(self._story, stories)
        if position:
            code = {"popular": "most_read", "feed": "in_feed"}.get(place, "newest")
            told = _ranked(stories[position - 1])
            return Standing(place, name, code, position, told, leading, page)
        if self._barrier is not None or self._story is None:
            refused, details = self._barred()
        else:
            refused, details = missing(self._story, list(stories))
        return Standing(place, name, refused, 0, details, leading, page)

    def _other_columns(self, mine: Iterable[Column]) -> Standing:
        names = "、".join(column.name for column in mine)
        code = "not_in_column" if names else "no_column"
        leading = Leading("articles", "article", self._story.id) if self._story else None
        return Standing("columns", "", code, 0, {"columns": names}, leading)

    def _beside(self) -> Iterator[Standing]:
        """Yield the neighbours whose pages lead here, where this story is listed."""
        if self._story is None or self._barrier is not None:
            return
        pair = zip(self._edition.neighbours(self._story), ("is_newer", "is_older"), strict=True)
        for story, code in pair:
            if story is not None:
                leading = Leading("articles", "article", story.id)
                yield Standing("neighbour", story.title, code, 1, {}, leading, story.address)


def _has_news(column: Column, tree: ColumnTree) -> bool:
    """Tell whether the newest of a column stand on the home page or on the cover above it."""
    if column.hidden or column.kind not in (ColumnKind.LIST, ColumnKind.COVER):
        return False
    return column.parent_id is None or tree.get(column.parent_id).kind is ColumnKind.COVER


def _page_of(board: Board, story: Story | None) -> str:
    everywhere = board.everywhere or board.code in (FOCUS, RECOMMENDED)
    return story.address if everywhere and story else _HOME


def _unfit(edition: Edition, board: Board, story: Story) -> tuple[str, dict[str, Detail]] | None:
    """Return what a story lacks for the rule a board is filled by."""
    if story.id in board.kept_off:
        return "kept_off", {}
    full = edition.full(story.id)
    if board.fill is Fill.TAG and full and board.fill_tag not in full.content.tags:
        return "no_tag", {"tag": board.fill_tag}
    column = board.fill_column
    if column is not None and column not in edition.listed_under(story.id):
        name = edition.columns.get(column).name if column in edition.columns else ""
        return "not_in_rule", {"column": name}
    if board.fill is Fill.FLAG and board.fill_flag not in story.flags:
        return "no_flag", {"flag": board.fill_flag}
    if board.fill is Fill.NEWEST_WITH_PICTURE and story.cover_id is None:
        return "no_picture", {}
    return None


def _about(verdict: Verdict, article_id: int) -> bool:
    if verdict.card is not None:
        return verdict.card.article_id == article_id
    return verdict.story is not None and verdict.story.id == article_id


def _ways(board: Board) -> dict[str, Detail]:
    if board.fill is Fill.TAG:
        return {"tag": board.fill_tag}
    return {"flag": board.fill_flag} if board.fill is Fill.FLAG else {}


def _window(verdict: Verdict, board: Board) -> dict[str, Detail]:
    card = verdict.card
    found: dict[str, Detail] = {"count": board.capacity}
    if card is not None and card.starts_at is not None:
        found["starts"] = card.starts_at
    if card is not None and card.ends_at is not None:
        found["ends"] = card.ends_at
    return found


def _position(story: Story | None, stories: tuple[Story, ...]) -> int:
    keys = [one.id for one in stories]
    return keys.index(story.id) + 1 if story is not None and story.id in keys else 0


def _ranked(story: Story) -> dict[str, Detail]:
    return {"reads": story.reads, "time": story.time}


def _older(story: Story, shown: list[Story]) -> tuple[str, dict[str, Detail]]:
    last = shown[-1] if shown else None
    if last is None:
        return "no_room", {"count": 0}
    return "older", {"time": story.time, "last": last.title, "last_time": last.time}


def _fewer(story: Story, shown: list[Story]) -> tuple[str, dict[str, Detail]]:
    if not story.reads:
        return "unread", {}
    last = shown[-1] if shown else None
    return "fewer_reads", {
        "reads": story.reads,
        "last": last.title if last else "",
        "last_reads": last.reads if last else 0,
    }
