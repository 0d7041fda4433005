"""What the boards desk asks: the boards as they stand, and articles to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workstation.domain.act import Act
from workstation.domain.article import ArticleLine, ArticlePage, ArticleQuery, Cursor, Order, Status
from workstation.domain.board import Board, BoardView, Card, CardView, PoolQuery, Slot
from workstation.domain.edition import EditionName
from workstation.press.parts.boards import judge_board
from workstation.press.parts.shared_blocks import block_of
from workstation.press.parts.shared_parts import SharedParts
from workstation.press.themes.theme import ThemeBoard
from workstation.services.boards.desk_edition import KINDS, DeskEdition
from workstation.services.publishing.press_room import PressRoom
from workstation.store import boards, columns
from workstation.store.articles import article_list, articles
from workstation.store.editions.editions import StoredEdition
from workstation.store.newsroom import NewsroomStore

HOME = "index.html"
#: So many stories are offered because of their flag.
_MOST_FLAGGED = 2
_DRAFT, _LIVE = EditionName.WORKING, EditionName.LIVE
_ALL = PoolQuery()
_PLACEABLE = tuple(one for one in Status if one not in (Status.TRASHED, Status.WITHDRAWN))


class BoardViews:
    """Questions about boards; safe on reading threads."""

    def __init__(self, store: NewsroomStore, press_room: PressRoom, edition: DeskEdition) -> None:
        self._store = store
        self._press_room = press_room
        self._edition = edition

    def all(self) -> tuple[BoardView, ...]:
        """Return every board with its draft and live cards and what would fill it up."""
        edition, _generation = self._edition.now()
        every = edition.boards()
        draft = {b.id: boards.cards(b.id, _DRAFT) for b in every}
        live = {b.id: boards.cards(b.id, _LIVE) for b in every}
        kept_off = {b.id: boards.kept_off(b.id, _DRAFT) for b in every}
        keys = {c.article_id for lists in (draft, live) for cs in lists.values() for c in cs}
        keys |= {key for keys in kept_off.values() for key in keys}
        shown = sorted(key for key in keys if key is not None)
        lines = {line.id: line for line in articles.lines(shown)}
        show = _Beside(lines, boards.places_of(shown), {b.id: b.title for b in every})
        slots, tree = self.slots(), edition.columns
        views = (
            BoardView(
                board,
                tuple(show.card(card) for card in draft[board.id]),
                tuple(show.card(card) for card in live[board.id]),
                self._automatic(edition, board),
                tuple(lines[key] for key in kept_off[board.id] if key in lines),
                frozenset(boards.kept_off(board.id, _LIVE)),
                slots.get(board.code),
                tree.path(board.fill_column or 0) if board.fill_column in tree else "",
            )
            for board in every
        )
        return tuple(replace(view, flagged=_flagged(edition, view)) for view in views)

    def showing(self, article_id: int) -> tuple[str, ...]:
        """Return the titles of the boards a story stands on, as they are being arranged."""
        places = boards.places_of([article_id]).get(article_id, ())
        titles = {board.id: board.title for board in boards.all_boards()}
        return tuple(titles[key] for key in places if key in titles)

    def slots(self) -> dict[str, Slot]:
        """Return the places the theme has, by the codes of their boards."""
        theme = self._press_room.press().theme
        return {declared.code: _slot(declared, theme.families) for declared in theme.boards}

    def pages_of_launch(self, views: Sequence[BoardView]) -> dict[int, frozenset[str]]:
        """Return the pages a launch of each of these boards would have written, by board.

        The home page, and the page of a block that is refreshed in the pages that carry it; none
        where readers would see no difference, as below the cut line.
        """
        if not views:
            return {}
        live = StoredEdition(self._store.database, _LIVE)
        theme = self._press_room.press().theme
        now = SharedParts(live, theme)
        then = SharedParts(live.with_draft([view.board.id for view in views]), theme)
        found: dict[int, frozenset[str]] = {}
        for view in views:
            code = view.board.code
            same = now.board(code).hash == then.board(code).hash
            found[view.board.id] = frozenset() if same else frozenset({HOME, *block_of(now, code)})
        return found

    def sequence(self) -> int:
        """Return where the journal stands; what `others_since` is asked with."""
        return self._store.journal.last_sequence()

    def others_since(self, sequence: int, board_ids: Sequence[int] = ()) -> tuple[Act, ...]:
        """Return what others did with boards since, the latest first; all boards when none named.

        Others are whoever wrote to the newsroom not through this object: another window or program.
        """
        acts = self._store.journal.others_since(sequence, KINDS)
        return tuple(act for act in acts if not board_ids or self._touches(act, set(board_ids)))

    def _touches(self, act: Act, board_ids: set[int]) -> bool:
        for change in self._store.journal.changes(act.id):
            if change.kind == "board":
                touched = {change.row_id}
            elif change.kind in KINDS:
                named = (change.before.get("board_id"), change.after.get("board_id"))
                touched = {key for key in named if isinstance(key, int)}
                touched |= boards.boards_of_cards([change.row_id]) if not touched else set()
            else:
                continue
            if touched & board_ids:
                return True
        return False

    def pool(
        self, asked: PoolQuery = _ALL, after: Cursor | None = None, limit: int = 60
    ) -> ArticlePage:
        """Return a page of articles to choose from; a column that has gone narrows nothing."""
        tree = columns.tree()
        query = ArticleQuery(
            text=asked.text,
            statuses=_PLACEABLE,
            order=Order.READ if asked.kind == "most_read" else Order.PUBLISHED,
            flag=asked.flag,
            column_id=asked.column_id if asked.column_id in tree else None,
            unplaced=asked.kind == "unplaced",
        )
        return article_list.page(query, tree, self._store.search, after, limit)

    def article_at(self, link: str) -> int | None:
        """Return the article whose page an address of this site leads to, or None."""
        edition = StoredEdition(self._store.database, _DRAFT)
        site = edition.site.address.rstrip("/")
        path = link.strip().split("#")[0].split("?")[0]
        if site and path.startswith(f"{site}/"):
            path = path[len(site) :]
        if "://" in path:
            return None
        story = edition.by_address(path.lstrip("/"))
        return story.id if story else None

    def _automatic(self, edition: StoredEdition, board: Board) -> tuple[ArticleLine, ...]:
        verdicts = judge_board(edition, board)
        return articles.lines([v.story.id for v in verdicts if v.card is None and v.story])


def _flagged(edition: StoredEdition, view: BoardView) -> tuple[ArticleLine, ...]:
    flag = view.slot.flag if view.slot is not None else ""
    if not flag:
        return ()
    there = {one.card.article_id for one in view.draft}
    there |= {line.id for line in (*view.automatic, *view.kept_off)}
    stories = edition.newest(None, len(there) + _MOST_FLAGGED, 0, flag)
    return articles.lines([one.id for one in stories if one.id not in there][:_MOST_FLAGGED])


class _Beside:
    """Puts beside a card what its desk shows of it."""

    def __init__(
        self,
        lines: dict[int, ArticleLine],
        places: dict[int, tuple[int, ...]],
        titles: dict[int, str],
    ) -> None:
        self._lines, self._places, self._titles = lines, places, titles

    def card(self, card: Card) -> CardView:
        if card.article_id is None:
            return CardView(card, None)
        elsewhere = (b for b in self._places.get(card.article_id, ()) if b != card.board_id)
        names = tuple(dict.fromkeys(self._titles[b] for b in elsewhere))
        return CardView(card, self._lines.get(card.article_id), names)


def _slot(declared: ThemeBoard, families: tuple[str, ...]) -> Slot:
    return Slot(
        families,
        declared.title_size,
        declared.title_width,
        declared.title_lines,
        declared.short_titles,
        declared.picture,
        declared.flag,
    )
