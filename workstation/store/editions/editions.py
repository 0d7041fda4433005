"""The working and the live edition, read lazily out of one snapshot of the database.

Use one inside `NewsroomStore.snapshot()`: then every question sees the same state.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workstation.domain.board import Board, Card
from workstation.domain.column import ColumnKind
from workstation.domain.comment import Comment
from workstation.domain.edition import EditionName, RedirectLine
from workstation.domain.media import Picture
from workstation.domain.moment import Milliseconds
from workstation.domain.publication import Touched
from workstation.store import boards, media, redirects
from workstation.store.comments import comments
from workstation.store.editions.known import Known, known
from workstation.store.editions.listing import Listing
from workstation.store.editions.stored_stories import StoredStories

#: A column page must be `index.html` in its directory for relative links to work from a folder.
INDEX = "index.html"


class StoredEdition(StoredStories):
    """One edition of an open newsroom; satisfies `domain.edition.Edition`.

    `shown` is an article that stands in the working edition as if it were released at its moment
    (the one on the desk); `unsaved` are contents that stand in for what is kept.
    """

    def with_draft(self, board_ids: Sequence[int]) -> StoredEdition:
        """Return this edition as it would be after a launch of boards; the rest is shared."""
        launched = self._sharing(self._moment)
        for board_id in board_ids:
            launched._kept["cards", board_id] = boards.cards(board_id, EditionName.WORKING)
        off = {one.id: one.kept_off for one in boards.all_boards(EditionName.WORKING)}
        launched._kept[("boards",)] = tuple(
            replace(one, kept_off=off[one.id]) if one.id in board_ids else one
            for one in self.boards()
        )
        return launched

    def after_boards(self, moment: Milliseconds) -> StoredEdition:
        """Return this edition at a moment soon after; nothing but boards may have changed."""
        renewed = self._sharing(moment)
        for key in [key for key in renewed._kept if key[0] in ("boards", "cards", "all cards")]:
            del renewed._kept[key]
        return renewed

    def known(self) -> Known:
        """Return what was read that a later edition may take over; nothing after a whole build."""
        own = {name: told for name, told in vars(self).items() if name in ("site", "columns")}
        return known(self._kept, own, self._answers)

    def know(self, before: Known, touched: Touched) -> None:
        """Take over what an earlier edition had read, but for what was `touched` since then."""
        fresh = touched.fresh
        listing = Listing(self._database).listing(fresh, self._moment) if fresh else {}
        still = before.after(touched, listing)
        vars(self).update(still.own)
        self._kept.update(still.kept)
        self._answers.update(still.answers)

    def _sharing(self, moment: Milliseconds) -> StoredEdition:
        made = StoredEdition(self._database, self._name, moment=moment, shown=self._shown)
        made._kept = dict(self._kept)
        for name in ("site", "columns", "lists"):
            if name in vars(self):
                vars(made)[name] = vars(self)[name]
        return made

    def boards(self) -> tuple[Board, ...]:
        """Return all boards in their order."""
        if ("boards",) not in self._kept:
            self._kept[("boards",)] = boards.all_boards(self._name)
        found: tuple[Board, ...] = self._kept[("boards",)]
        return found

    def cards(self, board_id: int) -> tuple[Card, ...]:
        """Return the draft cards in the working edition, the live ones in the live edition."""
        if ("all cards",) not in self._kept:
            self._kept[("all cards",)] = boards.all_cards(self._name)
        if ("carded",) not in self._kept:
            # Whoever looks at a board asks for the story of each card.
            placed = (one.article_id for c in self._kept["all cards",].values() for one in c)
            self.look_for([key for key in placed if key is not None])
            self._kept["carded",] = True
        stored: tuple[Card, ...] = self._kept[("all cards",)].get(board_id, ())
        found: tuple[Card, ...] = self._kept.get(("cards", board_id), stored)
        return found

    def comments(self, article_id: int) -> tuple[Comment, ...]:
        """Return the approved comments of an article, oldest first."""
        if not self.lists.whole:
            # Its tally was read with it.
            full = self._at_hand.get(article_id)
            silent = full is not None and not full.story.comment_count
            return () if silent else comments.approved(article_id)
        # Most stories have none: where all are asked for, those that have are found out first.
        if ("spoken",) not in self._kept:
            self._kept["spoken",] = comments.articles_with_approved()
        return comments.approved(article_id) if article_id in self._kept["spoken",] else ()

    def picture(self, picture_id: int) -> Picture | None:
        """Return a picture, or None."""
        key = ("picture", picture_id)
        if key not in self._kept:
            self._kept[key] = media.find(picture_id)
        found: Picture | None = self._kept[key]
        return found

    def picture_named(self, filename: str) -> Picture | None:
        """Return the picture kept as `media/<filename>`, or None."""
        return media.named(filename)

    def redirects(self) -> tuple[RedirectLine, ...]:
        """Return every address that moved and where it leads now; dead ends are left out."""
        lines: list[RedirectLine] = []
        for old, article_id, column_id, fixed in redirects.all_redirects():
            new = self._target(article_id, column_id) or fixed
            if new and new != old:
                lines.append(RedirectLine(old, new))
        return tuple(lines)

    def _target(self, article_id: int | None, column_id: int | None) -> str:
        if article_id is not None:
            return self.address_of(article_id)
        if column_id is not None and column_id in self.columns:
            column = self.columns.get(column_id)
            if column.kind is ColumnKind.LINK:
                return column.link
            return f"{self.columns.directory(column_id)}/{INDEX}"
        return ""
