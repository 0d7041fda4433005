"""The window: it makes the frame and the desks, and joins their signals. Nothing more."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow

from workstation import words
from workstation.desk.desk import Desk
from workstation.domain.act import Act
from workstation.ui.actions import as_commands, desk_names, make_actions, name_actions, with_icons
from workstation.ui.desk_words import DeskWords
from workstation.ui.elsewhere import commands_elsewhere
from workstation.ui.frame import Frame
from workstation.ui.history.drawer import HistoryDrawer
from workstation.ui.history.undoing import Undoing
from workstation.ui.leaving import Leaving
from workstation.ui.palette.key_sheet import KeySheet
from workstation.ui.palette.palette import Palette
from workstation.ui.pulse import Pulse
from workstation.ui.saying import Saying
from workstation.ui.shared.long_work import LongWork
from workstation.ui.shared.panel import Panel
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.toast import Toasts
from workstation.ui.stage import Factory, Stage

FIRST_DESK = "articles"
_DESK = "window/desk"


class MainWindow(QMainWindow):
    """Rail, top bar, the desk one is at, status line; history, palette and toasts over them.

    `language_chosen` and `scheme_chosen` carry what was chosen in the status line. `shown` is
    sent after the first paint, `left` when everything is saved and the window is gone.
    """

    language_chosen = Signal(str)
    scheme_chosen = Signal(str)
    shown = Signal()
    left = Signal()

    def __init__(
        self, desk: Desk, panels: Mapping[str, Factory], settings: QSettings | None = None
    ) -> None:
        super().__init__()
        self.desk = desk
        self._settings = settings or QSettings()
        self._may_close = False
        self._seen = False
        strip = ProgressStrip()
        self.undoing = Undoing(desk, LongWork(desk, strip), self)
        self.stage = Stage(desk, panels)
        self.frame = Frame(self.stage, HistoryDrawer(desk, self.undoing), strip)
        self.setCentralWidget(self.frame)
        self.toasts = Toasts(self)
        self.palette_field = Palette(desk, self)
        self.saying = Saying(desk, self.undoing, self.frame.banner, self.toasts)
        self.pulse = Pulse(desk, self)
        line = self.frame.status_line
        self.desk_words = DeskWords(line, self.stage, lambda: self.pulse.site_name)
        self.leaving = Leaving(desk, self.stage, self)
        self.actions_by_id = make_actions(self)
        self._connect_frame()
        self._connect_reads()
        self._connect_actions()
        if desk.newsroom.read_only:
            self.frame.top_bar.forbid_publishing()
        self.retranslate()
        self.setMinimumSize(900, 560)

    def _connect_frame(self) -> None:
        frame, actions = self.frame, self.actions_by_id
        frame.rail.chosen.connect(self.go)
        bar = frame.top_bar
        bar.search_asked.connect(actions["search"].trigger)
        bar.undo_asked.connect(actions["undo"].trigger)
        bar.redo_asked.connect(actions["redo"].trigger)
        bar.publish_asked.connect(actions["publish"].trigger)
        # The drawer shows the same history and more of it: one list is enough.
        bar.history_button.clicked.disconnect(bar.open_history)
        bar.history_button.clicked.connect(actions["history"].trigger)
        frame.status_line.language_chosen.connect(self.language_chosen)
        frame.status_line.scheme_chosen.connect(self.scheme_chosen)
        self.stage.made.connect(self._join)
        self.stage.changed.connect(self._name_desk)

    def _connect_reads(self) -> None:
        self.undoing.before = self.commit_pending
        self.undoing.named.connect(self._name_undo)
        self.pulse.pages.connect(self.frame.top_bar.set_changes)
        self.pulse.named.connect(lambda _name: self.desk_words.show_words())
        self.pulse.waiting.connect(lambda count: self.frame.rail.set_badge("comments", count))
        field = self.palette_field
        field.article_chosen.connect(lambda row: self.point(FIRST_DESK, "article", row))
        field.column_chosen.connect(lambda row: self.point("columns", "column", row))

    def _connect_actions(self) -> None:
        deeds: dict[str, Callable[[], object]] = {
            "undo": self.undoing.undo,
            "redo": self.undoing.redo,
            "history": self.frame.toggle_history,
            "palette": self._open_palette,
            "search": self._open_palette,
            "quick_open": self.palette_field.ask,
            "publish": lambda: self.go("publishing"),
            "focus": lambda: self.frame.focus(not self.frame.focused),
            "keys": self._open_keys,
            "refresh": self.stage.refresh,
            "quit": self.close,
        }
        for name, action in self.actions_by_id.items():
            to = name.removeprefix("desk.")
            deed = deeds.get(name, lambda to=to: self.go(to))
            action.triggered.connect(lambda _checked=False, deed=deed: deed())

    # What others may ask of the window.

    def go(self, name: str) -> Panel | None:
        """Open a desk; an unknown one leaves everything as it is."""
        if not self.stage.has(name):
            return None
        QGuiApplication.inputMethod().commit()
        self.frame.rail.show_desk(name)
        return self.stage.show_desk(name)

    def point(self, desk_name: str, kind: str, what: int | str) -> None:
        """Open a desk at one thing."""
        panel = self.go(desk_name)
        if panel is not None:
            panel.reveal(kind, what)

    def commit_pending(self) -> None:
        """Have every desk save what was typed."""
        QGuiApplication.inputMethod().commit()
        for panel in self.stage.panels():
            panel.commit_pending()

    def retranslate(self) -> None:
        """Say everything of the window itself again."""
        name_actions(self.actions_by_id)
        self.setWindowTitle(self.tr("Editorial Workstation"))
        self._name_desk(self.frame.rail.current())
        self.frame.status_line.set_language(self.desk.language.current)
        if self.desk.newsroom.read_only:
            self.frame.banner.say(
                "warning",
                self.tr(
                    "Nothing can be changed or published: the disk or the folder of this newsroom "
                    "does not allow writing. Allow it, then open the newsroom again."
                ),
                closable=False,
            )
        if self._seen:
            self.undoing.refresh()

    # What happens.

    def _join(self, panel: Panel) -> None:
        panel.toast.connect(self.saying.say)
        panel.open_article.connect(lambda row: self.point(FIRST_DESK, "article", row))
        panel.show_page.connect(lambda address: self.point("preview", "page", address))
        panel.go.connect(self.go)
        panel.led.connect(lambda to: self.point(to.desk, to.kind, to.what))

    def _name_desk(self, name: str) -> None:
        self.frame.top_bar.set_title(desk_names().get(name, ""))
        # One filled red button to a screen: the publishing desk has its own.
        self.frame.top_bar.publish_button.setVisible(name != "publishing")

    def _name_undo(self, undo: Act | None, redo: Act | None) -> None:
        language = self.desk.language.current
        said = [words.act_name(act, language) if act else "" for act in (undo, redo)]
        self.frame.top_bar.set_undo(*said)
        self.actions_by_id["undo"].setEnabled(undo is not None)
        self.actions_by_id["redo"].setEnabled(redo is not None)

    def _open_palette(self) -> None:
        panel = self.stage.present()
        own = panel.commands() if panel is not None else []
        elsewhere = commands_elsewhere(self.stage, self.go)
        self.palette_field.ask([*own, *as_commands(self.actions_by_id), *elsewhere])

    def _open_keys(self) -> None:
        panel = self.stage.present()
        own = panel.commands() if panel is not None else []
        name = desk_names().get(self.frame.rail.current(), "")
        KeySheet(as_commands(self.actions_by_id), own, name, self).open()

    def _begin(self) -> None:
        self.shown.emit()
        with_icons(self.actions_by_id)
        self.undoing.refresh()
        self.pulse.start()
        wanted = str(self._settings.value(_DESK, FIRST_DESK))
        first = self.go(wanted if self.stage.has(wanted) else FIRST_DESK)
        if first is not None:
            # As if by a click: nobody has used the keyboard yet, so no ring is to be seen.
            first.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the frame at once; the first desk is made after it has been painted."""
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self._begin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`?` opens the key sheet, Escape ends focus, where nobody else wanted them."""
        if event.text() == "?":
            self._open_keys()
        elif event.key() == Qt.Key.Key_Escape and self.frame.focused:
            self.frame.focus(False)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go only when everything typed has been written."""
        self._settings.setValue(_DESK, self.frame.rail.current())
        if self._may_close:
            # Else the panes of a desk would be remembered as folded by hand.
            self.frame.focus(False)
            event.accept()
            self.left.emit()
            return
        event.ignore()
        QGuiApplication.inputMethod().commit()
        self.leaving.leave(self._go_away)

    def _go_away(self) -> None:
        self._may_close = True
        # Not from within a close event: Qt would take it for the same one.
        QTimer.singleShot(0, self, self.close)
