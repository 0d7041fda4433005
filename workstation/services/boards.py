"""What one may do at the boards desk. Cards are moved on the draft list; launch makes it live."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workstation.domain.address import check_directory
from workstation.domain.article import ArticleLine, ArticleQuery, Order, Status
from workstation.domain.board import Board, BoardView, Card, CardView
from workstation.domain.edition import EditionName
from workstation.domain.errors import BadInput, NotFound, Refused
from workstation.domain.moment import now
from workstation.domain.text import one_line, storable
from workstation.press.boards import judge_board
from workstation.store import article_list, articles, boards, columns, media
from workstation.store.editions import StoredEdition
from workstation.store.newsroom import NewsroomStore


class Boards:
    """Verbs and questions about boards. Verbs run on the writing thread, one act each."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def all(self) -> tuple[BoardView, ...]:
        """Return every board with its draft and live cards and what would fill it up."""
        every = boards.all_boards()
        edition = StoredEdition(self._store.database, EditionName.WORKING)
        draft = {b.id: boards.cards(b.id, EditionName.WORKING) for b in every}
        live = {b.id: boards.cards(b.id, EditionName.LIVE) for b in every}
        keys = {c.article_id for lists in (draft, live) for cs in lists.values() for c in cs}
        shown = sorted(key for key in keys if key is not None)
        lines = {line.id: line for line in articles.lines(shown)}
        places = boards.places_of(shown)
        titles = {board.id: board.title for board in every}

        def view(card: Card) -> CardView:
            if card.article_id is None:
                return CardView(card, None)
            elsewhere = (b for b in places.get(card.article_id, ()) if b != card.board_id)
            names = tuple(dict.fromkeys(titles[b] for b in elsewhere))
            return CardView(card, lines.get(card.article_id), names)

        return tuple(
            BoardView(
                board,
                tuple(view(card) for card in draft[board.id]),
                tuple(view(card) for card in live[board.id]),
                self._automatic(edition, board),
            )
            for board in every
        )

    def pool(
        self, text: str = "", kind: str = "newest", limit: int = 60
    ) -> tuple[ArticleLine, ...]:
        """Return articles to choose from: `newest`, `most_read`, or `unplaced` on any board."""
        if kind == "most_read" and not text:
            edition = StoredEdition(self._store.database, EditionName.WORKING)
            return articles.lines([story.id for story in edition.most_read(None, limit)])
        query = ArticleQuery(text=text, order=Order.PUBLISHED)
        wanted = limit * 4 if kind == "unplaced" else limit
        page = article_list.page(query, columns.tree(), self._store.search, None, wanted)
        kept = [line for line in page.lines if line.status is not Status.WITHDRAWN]
        if kind == "unplaced":
            placed = boards.places_of([line.id for line in kept])
            kept = [line for line in kept if line.id not in placed]
        return tuple(kept[:limit])

    def place(
        self,
        board_id: int,
        article_id: int | None = None,
        link: str = "",
        headline: str = "",
        position: int | None = None,
    ) -> Card:
        """Put an article, or a bare link with its headline, on a board's draft list.

        Going over the capacity is allowed: what stands below the cut line is not shown.
        """
        board = boards.get(board_id)
        address = one_line(link)
        if article_id is None and not address:
            raise BadInput("card.nothing", board=board.title)
        title = one_line(headline)
        name = articles.get(article_id).content.title if article_id is not None else title
        there = [card.id for card in boards.cards(board_id, EditionName.WORKING)]
        where = len(there) if position is None else max(0, min(position, len(there)))
        details: dict[str, str | int | None] = {"board": board.title, "title": name or address}
        with self._store.journal.act("board.place", details):
            key = boards.insert_card(
                Card(
                    id=0,
                    board_id=board_id,
                    position=len(there),
                    article_id=article_id,
                    link=address,
                    headline=title,
                    placed_at=now(),
                )
            )
            there.insert(where, key)
            boards.place(board_id, there)
        return boards.card(key)

    def move(self, card_id: int, board_id: int, position: int) -> Card:
        """Move a draft card to a place (from 0) on its own or another board."""
        card = boards.card(card_id)
        board = boards.get(board_id)
        there = [c.id for c in boards.cards(board_id, EditionName.WORKING) if c.id != card_id]
        there.insert(max(0, min(position, len(there))), card_id)
        details: dict[str, str | int | None] = {"board": board.title, "title": self._name(card)}
        with self._store.journal.act("board.move", details):
            boards.place(board_id, there)
            if card.board_id != board_id:
                left = boards.cards(card.board_id, EditionName.WORKING)
                boards.place(card.board_id, [c.id for c in left])
        return boards.card(card_id)

    def remove(self, card_ids: Sequence[int]) -> None:
        """Take cards off the draft lists; the articles stay where they are."""
        cards = [boards.card(key) for key in dict.fromkeys(card_ids)]
        if not cards:
            return
        details: dict[str, str | int | None] = {
            "board": boards.get(cards[0].board_id).title,
            "title": self._name(cards[0]),
            "count": len(cards),
        }
        with self._store.journal.act("board.remove", details):
            boards.delete_cards([card.id for card in cards])
            for board_id in {card.board_id for card in cards}:
                left = boards.cards(board_id, EditionName.WORKING)
                boards.place(board_id, [card.id for card in left])

    def edit(self, card: Card) -> Card:
        """Write the overrides and the time window of a draft card."""
        base = boards.card(card.id)
        if (
            card.starts_at is not None
            and card.ends_at is not None
            and card.ends_at <= card.starts_at
        ):
            raise Refused("card.window")
        if card.picture_id is not None:
            media.get(card.picture_id)
        wanted = replace(
            base,
            link=one_line(card.link),
            headline=one_line(card.headline),
            kicker=one_line(card.kicker),
            summary=storable(card.summary),
            picture_id=card.picture_id,
            starts_at=card.starts_at,
            ends_at=card.ends_at,
        )
        board = boards.get(base.board_id)
        details: dict[str, str | int | None] = {"board": board.title, "title": self._name(wanted)}
        with self._store.journal.act("board.edit", details):
            boards.write_card(wanted)
        return boards.card(card.id)

    def launch(self, board_ids: Sequence[int]) -> None:
        """Make the draft lists live; readers see them with the next publication."""
        self._copy("board.launch", board_ids, EditionName.WORKING, EditionName.LIVE)

    def discard(self, board_ids: Sequence[int]) -> None:
        """Make the draft lists what is live again."""
        self._copy("board.discard", board_ids, EditionName.LIVE, EditionName.WORKING)

    def create(self, code: str, title: str, capacity: int) -> Board:
        """Add a board; `code` is how a theme names it. Raises `Refused("board.same_code")`."""
        check_directory(code)
        every = boards.all_boards()
        if any(board.code == code for board in every):
            raise Refused("board.same_code", name=code)
        wanted = Board(0, code, one_line(title), max(1, capacity), len(every))
        with self._store.journal.act("board.create", {"board": wanted.title}):
            return boards.insert(wanted)

    def change(self, board: Board) -> Board:
        """Write a board's title, capacity, filling and picture ratio."""
        wanted = replace(board, title=one_line(board.title), capacity=max(1, board.capacity))
        with self._store.journal.act("board.change", {"board": wanted.title}):
            boards.write(wanted)
        return boards.get(board.id)

    def _copy(
        self, kind: str, board_ids: Sequence[int], source: EditionName, target: EditionName
    ) -> None:
        chosen = [boards.get(key) for key in dict.fromkeys(board_ids)]
        if not chosen:
            return
        details: dict[str, str | int | None] = {
            "board": "、".join(board.title for board in chosen),
            "count": len(chosen),
        }
        with self._store.journal.act(kind, details):
            for board in chosen:
                boards.replace_list(board.id, target, boards.cards(board.id, source))

    def _automatic(self, edition: StoredEdition, board: Board) -> tuple[ArticleLine, ...]:
        verdicts = judge_board(edition, board)
        return articles.lines([v.story.id for v in verdicts if v.card is None and v.story])

    def _name(self, card: Card) -> str:
        if card.headline or card.article_id is None:
            return card.headline or card.link
        try:
            return articles.get(card.article_id).content.title
        except NotFound:
            return ""
