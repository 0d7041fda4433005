"""The left pane: search, chips, the list, and what to do where it is empty."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workstation.desk.ask import Ask
from workstation.ui.articles.filter_bar import FilterBar
from workstation.ui.articles.filters import Filters
from workstation.ui.articles.list_model import ArticleListModel
from workstation.ui.articles.list_view import ArticleListView
from workstation.ui.articles.selection_strip import SelectionStrip
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.buttons import icon_button, name_button, quiet_button
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.styling import ground


class ListPane(QWidget):
    """`changed(filters)` wants another list; `new_asked` and `import_asked` a first step."""

    changed = Signal(object)
    new_asked = Signal()
    import_asked = Signal()

    def __init__(self, ask: Ask, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self.lines = ArticleListModel(language, self)
        self.view = ArticleListView(self.lines)
        self.search = SearchBox()
        self.filters = FilterBar(ask, language)
        self.new_button = icon_button("file-plus", "")
        self.import_button = icon_button("download", "")
        self.progress = ProgressStrip()
        self.banner = Banner()
        self.strip = SelectionStrip()
        self.empty = EmptyState("newspaper")
        self.second_step = quiet_button("", "download")
        self.nothing_found = EmptyState("search")
        self._pages = QStackedWidget()
        self._place()
        self._connect()
        self.retranslate()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.search, 1)
        head.addWidget(self.new_button)
        head.addWidget(self.import_button)
        top = QVBoxLayout()
        top.setContentsMargins(12, 9, 8, 10)
        top.setSpacing(9)
        top.addLayout(head)
        top.addWidget(self.filters)
        steps = self.empty.layout()
        if isinstance(steps, QVBoxLayout):
            middle = Qt.AlignmentFlag.AlignHCenter
            steps.insertWidget(steps.count() - 1, self.second_step, 0, middle)
        for page in (self.view, self.empty, self.nothing_found):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.progress)
        column.addWidget(self.banner)
        column.addWidget(self._pages, 1)
        # Below the rows: they must not move under the hand that selects them.
        column.addWidget(self.strip)

    def _connect(self) -> None:
        self.search.searched.connect(self._search)
        self.search.left.connect(self.view.setFocus)
        self.filters.changed.connect(self._show_text)
        self.filters.changed.connect(self.changed)
        self.filters.further.word_wanted.connect(self._add_word)
        self.view.counted.connect(self._show_count)
        self.strip.ended.connect(self.view.clearSelection)
        self.strip.menu_asked.connect(self._ask_menu)
        self.new_button.clicked.connect(self.new_asked)
        self.import_button.clicked.connect(self.import_asked)
        self.empty.acted.connect(self.new_asked)
        self.second_step.clicked.connect(self.import_asked)
        self.nothing_found.acted.connect(self._show_everything)
        self.lines.modelReset.connect(self._choose_page)
        self.lines.rowsInserted.connect(self._choose_page)
        self.lines.rowsRemoved.connect(self._choose_page)

    def retranslate(self) -> None:
        """Say everything again: the language was switched."""
        self.search.set_placeholder(self.tr("Search articles"))
        self.search.setToolTip(
            self.tr(
                "Words anywhere in a story, or 作者:周岚 栏目:法制 状态:草稿 日期:2026-11 标签:…"
            )
        )
        name_button(self.new_button, self.tr("New story"), "Ctrl+N")
        name_button(self.import_button, self.tr("Bring manuscripts in…"))
        self.view.setAccessibleName(self.tr("Articles"))
        self.second_step.setText(self.tr("Bring manuscripts in…"))
        self.empty.set_words(
            self.tr("No story yet"),
            self.tr(
                "Here stories are written, reviewed and made ready for readers. Begin one, or "
                "bring in Word manuscripts, saved pages or the old site."
            ),
            self.tr("New story"),
        )
        self.filters.retranslate()
        self._say_nothing_found()

    def show_language(self, language: str) -> None:
        """Say rows and proposed words in another language."""
        self.filters.language = language
        self.lines.show_language(language)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _search(self, text: str) -> None:
        self.filters.set_filters(replace(self.filters.filters, text=text))

    def _show_text(self, filters: Filters) -> None:
        if self.search.text().strip() != filters.text:
            self.search.setText(filters.text)

    def _add_word(self, word: str) -> None:
        present = self.search.text().rstrip()
        self.search.setText(f"{present} {word}" if present else word)
        self.search.setFocus()

    def _show_count(self, count: int) -> None:
        beyond = not self.lines.complete and not self.lines.beyond
        self.strip.show_count(count, beyond and count > 1)

    def _ask_menu(self, point: QPoint) -> None:
        place = self.strip.mapToGlobal(point)
        self.view.menu_asked.emit(self.view.viewport().mapFromGlobal(place))

    def _show_everything(self) -> None:
        self.search.clear()
        self.filters.set_filters(Filters())

    def _say_nothing_found(self) -> None:
        unread = self.filters.unread()
        if unread:
            said = self.tr("{word} names nothing there is, so it was searched as text.")
            said = said.replace("{word}", f"“{'”、“'.join(unread)}”")
        elif self.filters.filters.narrowed:
            said = self.tr("No article fits this search and these filters.")
        else:
            said = self.tr("Nothing lies here at the moment.")
        self.nothing_found.set_words(self.tr("Nothing here"), said, self.tr("Show everything"))

    def _choose_page(self, *_: object) -> None:
        if self.lines.rowCount():
            place = 0
        else:
            place = 1 if self.filters.filters == Filters() else 2
            self._say_nothing_found()
        self._pages.setCurrentIndex(place)
