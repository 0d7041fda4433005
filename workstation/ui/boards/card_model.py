"""The cards of one board as a model, with what fills it up behind them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from workstation.domain.article import ArticleLine
from workstation.domain.board import BoardView, CardView
from workstation.domain.media import Picture
from workstation.domain.moment import Milliseconds, now
from workstation.ui.boards.card_face import Face
from workstation.ui.boards.mark_words import (
    age_words,
    fill_words,
    flag_words,
    mark_words,
    moment_words,
)
from workstation.ui.boards.marks import STATES, Mark, headline_of, marks_of, picture_of
from workstation.ui.shared.headline import headline

FACE_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class CardListModel(QAbstractListModel):
    """First the cards of the draft, then the automatic ones. `set_board` is the only entrance."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view: BoardView | None = None
        self._faces: tuple[Face, ...] = ()
        self._spoken: tuple[str, ...] = ()

    @property
    def card_count(self) -> int:
        """Return how many cards were placed by hand."""
        return len(self.view.draft) if self.view else 0

    def set_board(
        self, view: BoardView, pictures: dict[int, Picture], moment: Milliseconds | None = None
    ) -> bool:
        """Show a board as it is at `moment`; tell whether anything looks different."""
        at = now() if moment is None else moment
        faces, spoken = self._drawn(view, pictures, at)
        same = faces == self._faces and view.board.title == (self.view and self.view.board.title)
        keys = [one.card.id for one in view.draft]
        kept = self.view is not None and keys == [one.card.id for one in self.view.draft]
        if same and kept:
            self.view = view
            return False
        self.beginResetModel()
        self.view, self._faces, self._spoken = view, faces, spoken
        self.endResetModel()
        return True

    def card(self, index: Index) -> CardView | None:
        """Return the placed card at an index, None for an automatic one."""
        if self.view is None or not 0 <= index.row() < len(self.view.draft):
            return None
        return self.view.draft[index.row()]

    def automatic(self, index: Index) -> ArticleLine | None:
        """Return the article at an index that stands there by the rule, None for a placed card."""
        place = index.row() - self.card_count
        if self.view is None or not 0 <= place < len(self.view.automatic):
            return None
        return self.view.automatic[place]

    def flagged(self, index: Index) -> ArticleLine | None:
        """Return the article at an index that is offered because of its flag, None for others."""
        place = index.row() - self.card_count - (len(self.view.automatic) if self.view else 0)
        if self.view is None or not 0 <= place < len(self.view.flagged):
            return None
        return self.view.flagged[place]

    def row_of(self, card_id: int | None) -> int:
        """Return the row of a card, -1 when it is not here."""
        cards = self.view.draft if self.view else ()
        return next((row for row, one in enumerate(cards) if one.card.id == card_id), -1)

    def face(self, row: int) -> Face:
        """Return what the card at a row shows."""
        return self._faces[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many children there are."""
        return 0 if parent.isValid() else len(self._faces)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown of one line."""
        if not 0 <= index.row() < len(self._faces):
            return None
        if role == FACE_ROLE:
            return self._faces[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._faces[index.row()].headline
        return self._spoken[index.row()] if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with one line."""
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        )

    def _drawn(
        self, view: BoardView, pictures: dict[int, Picture], at: Milliseconds
    ) -> tuple[tuple[Face, ...], tuple[str, ...]]:
        seen: set[int] = set()
        faces: list[Face] = []
        for place, one in enumerate(view.draft):
            key = one.card.article_id
            twice = key is not None and key in seen
            seen |= {key} if key is not None else set()
            faces.append(self._face(view, one, pictures, at, twice, place))
        spoken = [self._say(view, face, place) for place, face in enumerate(faces)]
        for place, line in enumerate(view.automatic):
            face = self._automatic(view, line, place)
            faces.append(face)
            spoken.append(f"{view.board.title}, {face.headline}, {face.meta}")
        flag = flag_words(view.slot.flag) if view.slot is not None else ""
        for place, line in enumerate(view.flagged):
            words = self.tr("Flagged “%1”, not placed").replace("%1", flag)
            face = Face(line.title, words, automatic=True, above="" if place else words)
            faces.append(replace(face, meta=self.tr("Return places it here")))
            spoken.append(f"{view.board.title}, {face.headline}, {words}")
        return tuple(faces), tuple(spoken)

    def _face(
        self,
        view: BoardView,
        one: CardView,
        pictures: dict[int, Picture],
        at: Milliseconds,
        twice: bool,
        place: int,
    ) -> Face:
        marks = marks_of(one, view.board, pictures, at, twice=twice, slot=view.slot)
        below = bool(view.board.capacity) and place >= view.board.capacity
        first = below and place == view.board.capacity
        picture = picture_of(one)
        return Face(
            headline=headline(headline_of(one)),
            meta=self._pinned(one, self._meta(one, at)),
            kicker=one.card.kicker,
            chips=tuple((mark_words(mark, at), STATES[mark.mark]) for mark in marks),
            picture_id=picture,
            with_picture=picture is not None or bool(view.board.picture_ratio),
            dim=below or any(mark.mark in (Mark.OVER, Mark.GONE, Mark.DOWN) for mark in marks),
            above=self.tr("The first screen ends here") if first else "",
            cut=first,
        )

    def _meta(self, one: CardView, at: Milliseconds) -> str:
        card, line = one.card, one.line
        if card.article_id is None:
            return card.link
        until = card.ends_at
        if until is not None and until > at:
            return self.tr("until %1").replace("%1", moment_words(until, at))
        if card.headline and line is not None and line.title and card.headline != line.title:
            return self.tr("Article: %1").replace("%1", line.title)
        shown = line.published_at if line is not None else None
        if shown is None or shown > at:
            placed = self.tr("placed %1")
            return placed.replace("%1", moment_words(card.placed_at, at)) if card.placed_at else ""
        return age_words(shown, at)

    def _pinned(self, one: CardView, meta: str) -> str:
        if one.card.pinned_place is None:
            return meta
        pin = self.tr("pinned to place %1").replace("%1", str(one.card.pinned_place))
        return f"{pin} · {meta}" if meta else pin

    def _automatic(self, view: BoardView, line: ArticleLine, place: int) -> Face:
        words = ""
        if place == 0:
            words = self.tr("%n more by the rule “%1”", "", len(view.automatic))
            words = words.replace("%1", fill_words(view.board, view.column))
        return Face(line.title, self.tr("automatic"), automatic=True, above=words)

    def _say(self, view: BoardView, face: Face, place: int) -> str:
        where = self.tr("%1, place %2 of %3").replace("%1", view.board.title)
        where = where.replace("%2", str(place + 1)).replace("%3", str(len(view.draft)))
        said = [where, face.headline, face.meta, *(text for text, _ in face.chips)]
        if view.board.capacity and place >= view.board.capacity:
            said.append(self.tr("not on the first screen"))
        return ", ".join(part for part in said if part)
