"""The publishing desk: it asks for the plan, shows it, and carries it out when told to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QUrl
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.domain.errors import Refused
from workstation.domain.publication import PageKind
from workstation.services.publishing import Outcome
from workstation.ui.publishing.head import PublishHead
from workstation.ui.publishing.page_pane import PagePane
from workstation.ui.publishing.plan_list import PlanList
from workstation.ui.publishing.planning import Planned, Planning
from workstation.ui.publishing.ports import PageFactory
from workstation.ui.publishing.row_words import publish_words
from workstation.ui.publishing.rows import Entry, Group, counts, entries
from workstation.ui.publishing.running import Running
from workstation.ui.publishing.target import Target, open_outside
from workstation.ui.shared.banner import Banner, Kind
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.panel import Command, Panel
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.split import Pane, Split
from workstation.ui.shared.styling import ground
from workstation.words import error_sentence

_TOUCHED = (Group.NEW, Group.CHANGED, Group.REMOVED)


class PublishingPanel(Panel):
    """What will change at the left, the page one is on at the right.

    `page_factory` makes a view for pages, `opener` opens folders outside the program.
    """

    interests = (
        "article",
        "article_column",
        "article_tag",
        "release",
        "column",
        "board",
        "card",
        "comment",
        "media",
        "setting",
        "redirect",
    )

    def __init__(
        self,
        desk: Desk,
        page_factory: PageFactory,
        settings: QSettings | None = None,
        opener: Callable[[QUrl], object] = open_outside,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        default = desk.newsroom.publishing.default_target
        kept = settings if settings is not None else QSettings()
        self.target = Target(desk.newsroom.folder, default, kept, opener)
        self.head = PublishHead()
        self.list = PlanList()
        self.page = PagePane(desk, page_factory)
        self.empty = EmptyState("circle-check")
        self.banner = Banner()
        self.progress = ProgressStrip()
        self.planning = Planning(desk, self)
        self.publishing = Running(desk.tasks, self)
        self._planned: Planned | None = None
        self._rows: tuple[Entry, ...] = ()
        self._place()
        self._connect()
        self.retranslate()

    def _place(self) -> None:
        left = ground(QWidget(), "desk")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        held = QWidget()
        self._stack = QStackedLayout(held)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column.addWidget(held, 1)
        split = Split("publishing")
        split.add_pane(Pane("plan", 420, 330), left)
        split.add_pane(Pane("page", 640, 320, stretch=1), self.page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.banner)
        whole.addWidget(self.progress)
        whole.addWidget(split, 1)
        self.setFocusProxy(self.list.view)

    def _connect(self) -> None:
        head = self.head
        head.publish_asked.connect(self.publish)
        head.target_asked.connect(self._ask_target)
        head.folder_asked.connect(self.target.open_folder)
        head.home_asked.connect(self.target.open_home)
        head.checks_asked.connect(self._check)
        self.list.chosen.connect(self.page.show_entry)
        self.list.opened.connect(self._open)
        self.page.article_asked.connect(self.open_article)
        self.page.address_asked.connect(self.show_page)
        self.planning.running.finished.connect(self._show)
        self.publishing.finished.connect(self._published)
        for running in (self.planning.running, self.publishing):
            running.failed.connect(self._failed)
            running.advanced.connect(self.progress.advance)
            self.progress.cancelled.connect(running.cancel)

    def refresh(self) -> None:
        """Ask again what publishing would change."""
        if not self.publishing.active:
            self.progress.start(self.tr("Looking at what would change…"))
            self.planning.ask(self.target.folder)

    def publish(self) -> None:
        """Ask once, naming what it does, then do it."""
        pages = self._pages()
        if not pages or self.publishing.active:
            return
        found = counts(self._rows)
        act = publish_words(pages)
        sentence = self.tr(
            "%1 new, %2 changed, %3 removed, written to “%4”. Readers will see them at once."
        )
        told = (*(found[group] for group in _TOUCHED), self.target.folder)
        for number, value in enumerate(told, 1):
            sentence = sentence.replace(f"%{number}", str(value))
        self.desk.ask.confirm(act, sentence, act, self._begin)

    def commands(self) -> list[Command]:
        """Return what can be done here."""
        possible = self.head.button.isEnabled()
        return [
            Command("publish.now", self.head.button.text(), self.publish, "", "upload", possible),
            Command("publish.check", self.tr("Check the site"), self._check, "", "shield-check"),
            Command(
                "publish.target", self.tr("Choose another folder…"), self._ask_target, "", "folder"
            ),
            Command(
                "publish.folder",
                self.tr("Open the folder of the site"),
                self.target.open_folder,
                "",
                "folder-open",
                self.target.published(),
            ),
        ]

    def retranslate(self) -> None:
        """Set every text again; reasons are said anew in the other language."""
        self.empty.set_words(
            self.tr("Nothing to publish"),
            self.tr("Readers have everything that was released. What you release next shows here."),
        )
        if self._planned is not None:
            self._show(self._planned)

    def _begin(self) -> None:
        folder, publishing = self.target.folder, self.desk.newsroom.publishing

        def work(job: Job) -> Outcome:
            return publishing.publish(folder, job.report, job.cancelled)

        self.planning.running.cancel()
        self.banner.clear()
        self.progress.start(self.tr("Publishing…"))
        self.head.show_pages(self._pages(), possible=False)
        self.publishing.start(work, self)

    def _show(self, planned: Planned) -> None:
        if self.publishing.active:
            return
        self._planned = planned
        self.progress.finish()
        self._rows = entries(planned.told, self.desk.language.current)
        self.page.set_target(planned.target)
        self.list.set_entries(self._rows)
        self._stack.setCurrentWidget(self.list if self._rows else self.empty)
        self.head.show_target(planned)
        self.head.show_pages(self._pages(), possible=not self.desk.newsroom.read_only)
        changes = self.tr("Pages that would change: %1")
        self.counts.emit(changes.replace("%1", f"{self._pages():,}"))

    def _published(self, outcome: Outcome) -> None:
        self.progress.finish()
        sentence = self.tr("Published: %1 written, %2 removed, %3 left as they were.")
        told = (outcome.written, outcome.removed, outcome.unchanged)
        for number, value in enumerate(told, 1):
            sentence = sentence.replace(f"%{number}", f"{value:,}")
        if outcome.failed:
            short = self.tr("Could not be made and stay as they were: %1.")
            sentence = f"{sentence} {short.replace('%1', str(len(outcome.failed)))}"
        kind: Kind = "warning" if outcome.failed else "done"
        self.banner.say(kind, sentence, self.tr("Open the home page"), self.target.open_home)
        self.refresh()

    def _failed(self, error: Exception) -> None:
        if self.publishing.active:
            return
        self.progress.finish()
        stopped = isinstance(error, Refused) and error.code == "publish.cancelled"
        sentence = error_sentence(error, self.desk.language.current)
        self.banner.say(
            "info" if stopped else "error", sentence, self.tr("Look again"), self.refresh
        )
        self.head.show_pages(self._pages(), possible=not self.desk.newsroom.read_only)

    def _ask_target(self) -> None:
        def chosen(folder: Path) -> None:
            self.target.choose(folder)
            self.banner.clear()
            self.refresh()

        self.desk.ask.folder(self.tr("Choose the folder the site is written to"), chosen)

    def _check(self) -> None:
        self.progress.start(self.tr("Looking at every page…"))
        self.planning.check(self.target.folder)

    def _open(self, entry: Entry) -> None:
        if entry.kind is PageKind.ARTICLE and entry.subject_id is not None:
            self.open_article.emit(entry.subject_id)
        elif entry.address and entry.group is not Group.REMOVED:
            self.show_page.emit(entry.address)

    def _pages(self) -> int:
        found = counts(self._rows)
        return sum(found[group] for group in _TOUCHED)
