"""Where an article stands, where it could and does not, and why: a list to search and to follow."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QListView, QWidget

from workstation.desk.desk import Desk
from workstation.domain.edition import EditionName
from workstation.domain.standing import Leading, Standing
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.row_delegate import Row, RowDelegate, RowRole
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.views import dress_list
from workstation.words import error_sentence, sentence, untitled

Index = QModelIndex | QPersistentModelIndex
_UNCOUNTED = frozenset({"neighbour"})


class StandingsModel(QAbstractListModel):
    """Places, those that show the article first; `set_standings` is the only entrance."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = ""
        self._all: tuple[Standing, ...] = ()
        self._seen: list[Standing] = []

    def set_standings(self, standings: tuple[Standing, ...], language: str) -> None:
        """Show these places."""
        self._language = language
        # The sort is stable: within each half the order of the site stays.
        self._all = tuple(sorted(standings, key=lambda one: not one.shown))
        self.narrow("", None)

    def narrow(self, text: str, shown: bool | None) -> None:
        """Show what holds `text`; only places that show the article, or only the others."""
        folded = text.strip().casefold()
        self.beginResetModel()
        self._seen = [
            one
            for one in self._all
            if (shown is None or one.shown is shown)
            and (not folded or folded in " ".join(self._words(one)).casefold())
        ]
        self.endResetModel()

    def standing(self, index: Index) -> Standing | None:
        """Return the place at an index."""
        return self._seen[index.row()] if index.isValid() else None

    def counts(self) -> tuple[int, int]:
        """Return how many places show the article, and how many do not."""
        shown = sum(one.shown for one in self._all)
        return shown, len(self._all) - shown

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many places are listed."""
        return 0 if parent.isValid() else len(self._seen)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown of one place."""
        one = self.standing(index)
        if one is None:
            return None
        place, why = self._words(one)
        if role == RowRole.ROW:
            state = "green" if one.shown else "soft"
            word = self.tr("Shown") if one.shown else self.tr("Not shown")
            right = ""
            if one.shown and one.place not in _UNCOUNTED:
                right = self.tr("Place %1").replace("%1", str(one.position))
            return Row(place, why, state, word, top_right=right)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{place}: {why}"
        return why if role == Qt.ItemDataRole.ToolTipRole else None

    def _words(self, one: Standing) -> tuple[str, str]:
        place = sentence(f"why.place.{one.place}", {"name": one.name}, self._language)
        return place, sentence(f"why.{one.code}", one.details, self._language)


class StandingsDialog(DialogFrame):
    """Sends `led(Leading)` where the person wants to go, and closes."""

    led = Signal(object)

    def __init__(
        self, desk: Desk, article_id: int, edition: EditionName, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("StandingsDialog", "Where this article stands, and why")
        super().__init__(title, "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._article_id = article_id
        self.editions = {name: FilterChip() for name in (EditionName.WORKING, EditionName.LIVE)}
        self.if_released = FilterChip()
        self.halves = {"shown": FilterChip(), "hidden": FilterChip()}
        self.search = SearchBox(on_desk=False)
        self.model = StandingsModel(self)
        self.list = QListView()
        self.page_button = push_button()
        self.lead_button = push_button("", "arrow-right")
        self._lay()
        self._connect()
        self.editions[edition].setChecked(True)
        self._say()
        self.read()
        self.search.setFocus()

    def _lay(self) -> None:
        self.resize(720, 620)
        self.list.setModel(self.model)
        dress_list(self.list, self.tr("Places of the site"))
        self.list.setItemDelegate(RowDelegate(parent=self.list))
        self.list.setMinimumHeight(260)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        group = QButtonGroup(self)
        for chip in self.editions.values():
            group.addButton(chip)
            chips.addWidget(chip)
        group.addButton(self.if_released)
        chips.addWidget(self.if_released)
        chips.addStretch()
        for chip in self.halves.values():
            chips.addWidget(chip)
        self.body.addLayout(chips)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list, 1)
        for button in (self.page_button, self.lead_button):
            self._acts.addWidget(button)
        self.lead_button.setDefault(True)

    def _connect(self) -> None:
        for chip in (*self.editions.values(), self.if_released):
            chip.clicked.connect(self.read)
        for name, chip in self.halves.items():
            chip.clicked.connect(lambda on=False, name=name: self._choose_half(name, on))
        self.search.searched.connect(lambda _text: self._narrow())
        self.search.left.connect(self.list.setFocus)
        self.list.activated.connect(lambda _index: self._lead())
        self.lead_button.clicked.connect(self._lead)
        self.page_button.clicked.connect(self._show_page)
        selection = self.list.selectionModel()
        selection.currentChanged.connect(lambda _now, _before: self._offer())

    @property
    def edition(self) -> EditionName:
        """Return which edition is looked at."""
        live = self.editions[EditionName.LIVE].isChecked()
        return EditionName.LIVE if live else EditionName.WORKING

    def read(self) -> None:
        """Ask again where the article stands."""
        newsroom, key, edition = self._desk.newsroom, self._article_id, self.edition
        released = self.if_released.isChecked()

        def question() -> tuple[str, tuple[Standing, ...]]:
            standings = newsroom.placement.standings(key, edition, released=released)
            return newsroom.articles.get(key).content.title, standings

        self._desk.tasks.read(
            question,
            self._show,
            lambda error: self.set_sentence(error_sentence(error, self._desk.language.current)),
            key="standings",
            owner=self,
        )

    def _show(self, told: tuple[str, tuple[Standing, ...]]) -> None:
        title, standings = told
        self.set_sentence(title or untitled(self._desk.language.current))
        self.model.set_standings(standings, self._desk.language.current)
        shown, hidden = self.model.counts()
        self.halves["shown"].set_count(shown)
        self.halves["hidden"].set_count(hidden)
        self._narrow()

    def _choose_half(self, name: str, on: bool) -> None:
        for other, chip in self.halves.items():
            chip.setChecked(on and other == name)
        self._narrow()

    def _narrow(self) -> None:
        only = None
        if self.halves["shown"].isChecked() or self.halves["hidden"].isChecked():
            only = self.halves["shown"].isChecked()
        self.model.narrow(self.search.text(), only)
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
        self._offer()

    def _chosen(self) -> Standing | None:
        return self.model.standing(self.list.currentIndex())

    def _offer(self) -> None:
        chosen = self._chosen()
        self.lead_button.setEnabled(chosen is not None and chosen.leading is not None)
        self.page_button.setEnabled(chosen is not None and bool(chosen.page))

    def _lead(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.leading is not None:
            self.led.emit(chosen.leading)
            self.accept()

    def _show_page(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.page:
            self.led.emit(Leading("preview", "page", chosen.page))
            self.accept()

    def _say(self) -> None:
        self.editions[EditionName.WORKING].set_word(self.tr("On the desk"))
        self.editions[EditionName.LIVE].set_word(self.tr("Live"))
        self.if_released.set_word(self.tr("As if released now"))
        self.halves["shown"].set_word(self.tr("Shown there"))
        self.halves["hidden"].set_word(self.tr("Not there"))
        self.search.set_placeholder(self.tr("Find a place or a reason…"))
        for button, text in (
            (self.page_button, self.tr("See the page")),
            (self.lead_button, self.tr("Take me there")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        self.back_button.setText(self.tr("Close"))
