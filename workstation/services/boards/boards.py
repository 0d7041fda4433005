"""What one may do with whole boards: launch, discard, fill up by rule, make and unmake them.

Cards are moved on the draft list (`card_verbs`); launch makes it live.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workstation.domain.address import check_directory
from workstation.domain.board import Board
from workstation.domain.edition import EditionName
from workstation.domain.errors import Conflict, Refused
from workstation.domain.pinyin import directory_of
from workstation.domain.text import one_line
from workstation.services.boards.card_verbs import CardVerbs
from workstation.store import boards
from workstation.store.articles import articles

_DRAFT, _LIVE = EditionName.WORKING, EditionName.LIVE
#: Pictures are kept up to this width, in pixels: a board that asks for more would never get any.
_MOST_WIDTH = 2_400
#: Width over height times 100: a page has no use for a narrower or a wider slot.
_NARROWEST, _WIDEST = 25, 800


class Boards(CardVerbs):
    """Verbs about boards, one act each, on the writing thread; and the desk's questions."""

    def keep_off(self, board_id: int, article_ids: Sequence[int]) -> None:
        """Have the filling of a board leave articles out; readers see it after a launch."""
        board, there = boards.get(board_id), boards.kept_off(board_id, _DRAFT)
        name = articles.get(article_ids[0]).content.title if article_ids else ""
        with self._act("board.keep_off", board.title, name, len(article_ids)):
            boards.keep_off(board_id, _DRAFT, [*there, *article_ids])

    def let_in(self, board_id: int, article_ids: Sequence[int]) -> None:
        """Let the filling of a board use articles again."""
        board, there = boards.get(board_id), boards.kept_off(board_id, _DRAFT)
        name = articles.get(article_ids[0]).content.title if article_ids else ""
        with self._act("board.let_in", board.title, name, len(article_ids)):
            boards.keep_off(board_id, _DRAFT, [key for key in there if key not in article_ids])

    def launch(self, board_ids: Sequence[int], since: int | None = None) -> None:
        """Make the draft lists live; readers see them with the next publication.

        `since` is where the journal stood when the person looked. Raises
        `Conflict("board.changed_meanwhile")` when others changed one of the boards after that.
        """
        self._copy("board.launch", board_ids, _DRAFT, _LIVE, since)

    def discard(self, board_ids: Sequence[int], since: int | None = None) -> None:
        """Make the draft lists what is live again; raises as `launch` does."""
        self._copy("board.discard", board_ids, _LIVE, _DRAFT, since)

    def create(self, code: str, title: str, capacity: int) -> Board:
        """Add a board; `code` is how a theme names it, made from the title where it is empty.

        Raises `Refused("board.same_code")`.
        """
        name, every = one_line(title), boards.all_boards()
        taken = {board.code for board in every}
        if not code:
            plain = directory_of(name) or "board"
            numbered = (f"{plain}{number}" for number in range(2, len(taken) + 3))
            code = next(one for one in (plain, *numbered) if one not in taken)
        check_directory(code)
        if code in taken:
            raise Refused("board.same_code", name=code)
        last = max((board.position for board in every), default=-1)
        with self._act("board.create", name):
            return boards.insert(Board(0, code, name, max(1, capacity), last + 1))

    def change(self, board: Board) -> Board:
        """Write a board's title, capacity, filling, and what its pictures must be like."""
        wanted = replace(
            board,
            title=one_line(board.title),
            capacity=max(1, board.capacity),
            picture_ratio=_shape(board.picture_ratio),
            picture_width=max(0, min(_MOST_WIDTH, board.picture_width)),
        )
        with self._act("board.change", wanted.title):
            boards.write(wanted)
        return boards.get(board.id)

    def delete(self, board_id: int) -> None:
        """Take a board away with its cards; the articles stay, and undo brings all of it back."""
        board = boards.get(board_id)
        with self._act("board.delete", board.title, "", len(boards.cards(board_id, _DRAFT))):
            boards.delete(board_id)

    def _copy(
        self,
        kind: str,
        board_ids: Sequence[int],
        source: EditionName,
        target: EditionName,
        since: int | None,
    ) -> None:
        chosen = [boards.get(key) for key in dict.fromkeys(board_ids)]
        if not chosen:
            return
        names = "、".join(board.title for board in chosen)
        with self._act(kind, names, count=len(chosen)):
            # Asked within the act: nobody can come between the question and the writing.
            others = self.others_since(since, board_ids) if since is not None else ()
            if others:
                raise Conflict("board.changed_meanwhile", board=names, person=others[0].person)
            for board in chosen:
                boards.replace_list(board.id, target, boards.cards(board.id, source))
                boards.keep_off(board.id, target, boards.kept_off(board.id, source))


def _shape(ratio: int) -> int:
    return max(_NARROWEST, min(_WIDEST, ratio)) if ratio > 0 else 0
