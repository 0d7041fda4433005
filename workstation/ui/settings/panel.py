"""The settings desk: sections at the left, one of them at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workstation.desk.desk import Desk
from workstation.domain.person import Person
from workstation.domain.site import Site
from workstation.ui.settings.acting import Acting
from workstation.ui.settings.dressing import Dressing
from workstation.ui.settings.looks_page import LooksPage
from workstation.ui.settings.newsroom_page import NewsroomPage
from workstation.ui.settings.people_page import PeoplePage
from workstation.ui.settings.saving import SiteSaving
from workstation.ui.settings.site_form import SiteForm
from workstation.ui.settings.theme_page import ThemePage
from workstation.ui.settings.upkeep import Upkeep, open_outside
from workstation.ui.settings.wording import Wording
from workstation.ui.settings.words_page import WordsPage
from workstation.ui.shared.appearance import Appearance
from workstation.ui.shared.icons import icon
from workstation.ui.shared.panel import Command, Panel
from workstation.ui.shared.styling import ground, label, rule
from workstation.ui.shared.views import LineDelegate, dress_list

_SECTIONS = {
    "site": "globe",
    "theme": "layout-template",
    "words": "spell-check",
    "people": "users",
    "looks": "sun",
    "newsroom": "folder",
}
_WIDEST = 760


class SettingsPanel(Panel):
    """Every field is an act of its own, saved when the keyboard leaves it."""

    interests = ("setting", "person", "media")

    def __init__(
        self,
        desk: Desk,
        appearance: Appearance,
        opener: Callable[[QUrl], object] = open_outside,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._appearance = appearance
        self.site = SiteForm(desk)
        self.theme = ThemePage()
        self.words = WordsPage()
        self.people = PeoplePage()
        self.looks = LooksPage()
        self.newsroom = NewsroomPage()
        self.upkeep = Upkeep(desk, self.newsroom, opener)
        self.sections = QListWidget()
        self._pages = QStackedWidget()
        self._titles = {name: label("", "heading") for name in _SECTIONS}
        self.saving = SiteSaving(desk, self.site)
        self.dressing = Dressing(desk, self.theme)
        self.wording = Wording(desk, self.words)
        self.acting = Acting(desk, self.people)
        self._place()
        self._connect()
        self.retranslate()
        self.newsroom.show_folder(str(desk.newsroom.folder), read_only=desk.newsroom.read_only)

    def _place(self) -> None:
        ground(self, "desk")
        dress_list(self.sections, "")
        self.sections.setItemDelegate(LineDelegate(self.sections, 38))
        self.sections.setIconSize(QSize(18, 18))
        self.sections.setFixedWidth(220)
        pages = (self.site, self.theme, self.words, self.people, self.looks, self.newsroom)
        for (name, sign), page in zip(_SECTIONS.items(), pages, strict=True):
            self.sections.addItem(QListWidgetItem(icon(sign, "soft"), ""))
            self._pages.addWidget(self._page(name, page))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sections)
        row.addWidget(rule(vertical=True))
        row.addWidget(self._pages, 1)
        self.setFocusProxy(self.sections)

    def _page(self, name: str, content: QWidget) -> QWidget:
        inner = ground(QWidget(), "paper")
        held = QWidget()
        held.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(held)
        column.setContentsMargins(36, 28, 36, 36)
        column.setSpacing(20)
        column.addWidget(self._titles[name])
        column.addWidget(content, 1)
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(held, 1)
        row.addStretch(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        return scroll

    def _connect(self) -> None:
        self.sections.currentRowChanged.connect(self._show_section)
        self.sections.setCurrentRow(0)
        self.saving.saved.connect(lambda: self.status.emit(self.tr("The setting is saved")))
        self.dressing.saved.connect(lambda: self.status.emit(self.tr("The setting is saved")))
        self.acting.changed.connect(self.refresh)
        self.acting.said.connect(self.toast)
        self.wording.said.connect(self.toast)
        self.looks.scheme_chosen.connect(self._appearance.choose)
        self.looks.language_chosen.connect(self.desk.language.choose)
        self._appearance.changed.connect(self._show_looks)
        self.desk.language.changed.connect(self._show_looks)
        self._show_looks()

    def refresh(self) -> None:
        """Read the settings again; what is being typed stays."""
        newsroom = self.desk.newsroom

        def question() -> tuple[Site, tuple[Person, ...]]:
            return newsroom.site.get(), newsroom.people.all()

        self.desk.tasks.read(question, self._show, key="settings", owner=self)
        self.dressing.refresh()
        self.wording.refresh()

    def reveal(self, kind: str, what: int | str) -> None:
        """Show a section (`section`: site, theme, people, …) or a field (`site_field`)."""
        if kind == "site_field":
            self.sections.setCurrentRow(0)
            self.site.show_field(str(what))
        elif kind == "section" and what in _SECTIONS:
            self.sections.setCurrentRow(list(_SECTIONS).index(str(what)))

    def commands(self) -> list[Command]:
        """Return what can be done here."""
        return [
            Command(
                "newsroom.check", self.tr("Check the newsroom"), self._check, "", "shield-check"
            ),
            Command(
                "newsroom.backup", self.tr("Back up to a file…"), self.upkeep.backup, "", "save"
            ),
        ]

    def commit_pending(self) -> None:
        """Save what was typed in the form."""
        self.site.commit()

    def unsaved(self) -> str:
        """Name what could not be saved."""
        return self.saving.unsaved()

    def retranslate(self) -> None:
        """Set every text again."""
        if self.dressing.shown:
            self.dressing.refresh()
        words = {
            "site": self.tr("The site"),
            "theme": self.tr("Theme of the site"),
            "words": self.tr("Words and proofreading"),
            "people": self.tr("People"),
            "looks": self.tr("Appearance and language"),
            "newsroom": self.tr("The newsroom"),
        }
        self.sections.setAccessibleName(self.tr("Sections"))
        for row, (name, text) in enumerate(words.items()):
            self.sections.item(row).setText(text)
            self._titles[name].setText(text)

    def _show(self, told: tuple[Site, tuple[Person, ...]]) -> None:
        site, people = told
        self.site.show_site(site)
        self.people.show_people(people, self.desk.newsroom.person)

    def _show_section(self, row: int) -> None:
        self.site.commit()
        self._pages.setCurrentIndex(row)

    def _show_looks(self, *_ignored: object) -> None:
        self.looks.show_choices(str(self._appearance.scheme), self.desk.language.choice)

    def _check(self) -> None:
        self.reveal("section", "newsroom")
        self.upkeep.check()

    def _backup(self) -> None:
        self.reveal("section", "newsroom")
        self.upkeep.backup()
