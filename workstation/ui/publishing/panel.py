"""The publishing desk: it asks for the plan, shows it, and carries it out when told to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QSettings, QUrl
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.edition import SHOWN_KINDS
from workstation.domain.publication import Finding, PageKind
from workstation.ui.publishing.choosing import Choosing
from workstation.ui.publishing.contents import Contents
from workstation.ui.publishing.doing import Doing
from workstation.ui.publishing.head import PublishHead
from workstation.ui.publishing.noted import Noted
from workstation.ui.publishing.page_pane import PagePane
from workstation.ui.publishing.places import SIGNS, Place, place_name
from workstation.ui.publishing.plan_list import PlanList
from workstation.ui.publishing.planning import Planned, Planning
from workstation.ui.publishing.ports import PageFactory
from workstation.ui.publishing.rows import Entry, Group
from workstation.ui.publishing.target import Target, open_outside
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.panel import Command, Panel
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.split import Pane, Split
from workstation.ui.shared.styling import ground


class PublishingPanel(Panel):
    """What will change at the left, the page one is on at the right.

    `page_factory` makes a view for pages, `opener` opens folders outside the program.
    """

    interests = SHOWN_KINDS

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
        self.noted = Noted(desk, self)
        self.contents = Contents()
        self.doing = Doing(desk, self.target, self.contents, self.banner, self.progress, self)
        self.choosing = Choosing(desk, self.target, self)
        self._rows: tuple[Entry, ...] = ()
        self._checking = False
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
        head.target_asked.connect(self.choosing.ask)
        head.files_asked.connect(self.doing.look)
        head.folder_asked.connect(self.target.open_folder)
        head.home_asked.connect(self.target.open_home)
        head.checks_asked.connect(self._check)
        self.choosing.chosen.connect(self.doing.change_target)
        self.list.chosen.connect(self.page.show_entry)
        self.list.opened.connect(self._open)
        self.page.article_asked.connect(self.open_article)
        self.page.address_asked.connect(self.show_page)
        self.page.led.connect(self.led)
        self.doing.stale.connect(self.refresh)
        self.doing.changed.connect(self._fill)
        self.doing.looked.connect(partial(self.list.go_to, Group.TO_CARRY))
        self.noted.told.connect(self._take_notes)
        running = self.planning.running
        running.finished.connect(self._show)
        running.failed.connect(self.doing.fail)
        running.advanced.connect(self.progress.advance)
        self.progress.cancelled.connect(running.cancel)

    @property
    def settled(self) -> bool:
        """Tell whether nothing is being done and nothing is left to publish."""
        busy = self.planning.running.active or self.doing.active
        return not busy and not any(self.contents.pages())

    def refresh(self) -> None:
        """Ask again what publishing would change."""
        if not self.doing.active:
            self.progress.start(self.tr("Looking at what would change…"), counted=False)
            self.planning.ask(self.target)
            self.noted.ask()
            if self.contents.planned is None:
                self._fill()

    def publish(self) -> None:
        """Ask once, naming what it does, then do it."""
        if self.head.button.isEnabled():
            self.list.view.setFocus()  # the button goes grey, and the keyboard would wander
            self.doing.publish(self.head.button.text())

    def commands(self) -> list[Command]:
        """Return what can be done here."""
        possible = self.head.button.isEnabled()
        elsewhere = self.tr("Publish to another place")
        return [
            Command("publish.now", self.head.button.text(), self.publish, "", "upload", possible),
            Command("publish.check", self.tr("Check the site"), self._check, "", "shield-check"),
            *(
                Command(
                    f"publish.to.{place}",
                    f"{elsewhere}: {place_name(place)}",
                    partial(self.choosing.ask, place.value),
                    "",
                    SIGNS[place],
                )
                for place in Place
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
        self._fill()

    def _show(self, planned: Planned) -> None:
        if self.doing.active:
            return
        self.progress.finish()
        if self.contents.planned is not None and not planned.told.plan.empty:
            # What was said of an earlier publication is over.
            self.banner.clear()
        self.contents.take_plan(planned)
        self.page.set_target(planned.folder)
        self._fill()
        if self._checking:
            self._checking = False
            self._tell_of_check(planned.told.to_mend)

    def _take_notes(self, counts: Mapping[str, int]) -> None:
        self.contents.take_notes(counts)
        self._fill()

    def _tell_of_check(self, found: tuple[Finding, ...]) -> None:
        if found:
            self.list.go_to(Group.TO_MEND)
        else:
            self.banner.say("done", lambda: self.tr("Every page was checked: nothing to mend."))

    def _fill(self) -> None:
        self._rows = self.contents.rows(self.desk.language.current)
        self.list.set_entries(self._rows)
        planned, looking = self.contents.planned, self.planning.running.active
        # While nothing is known yet the strip says what is being done, and the list is bare.
        bare = planned is None and looking
        self._stack.setCurrentWidget(self.list if self._rows or bare else self.empty)
        self._say_empty()
        self.head.show_target(self.target.address, planned, looking=looking)
        possible = not self.desk.newsroom.read_only and not self.doing.active
        pages = sum(self.contents.pages())
        files = self.target.carried and self.contents.files_to_send()
        self.head.show_pages(pages, possible=possible, files=files)
        changes = self.tr("Pages that would change: %1")
        self.counts.emit(changes.replace("%1", f"{pages:,}"))

    def _say_empty(self) -> None:
        if self.contents.planned is not None:
            title = self.tr("Nothing to publish")
            hint = self.tr("Readers have everything released. What you release next shows here.")
        else:
            title, hint = self.tr("What would change is not known"), ""
        self.empty.set_words(title, hint)

    def _check(self) -> None:
        self._checking = True
        self.progress.start(self.tr("Looking at every page…"))
        self.planning.check(self.target)

    def _open(self, entry: Entry) -> None:
        if entry.leading is not None:
            self.led.emit(entry.leading)
        elif entry.kind is PageKind.ARTICLE and entry.subject_id is not None:
            self.open_article.emit(entry.subject_id)
        elif entry.address and entry.group is not Group.REMOVED:
            self.show_page.emit(entry.address)
