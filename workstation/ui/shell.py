"""The one window of the program: there at once, and filled with what is ready.

It imports next to nothing, so that something is seen while the rest is still being loaded.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QLocale, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

_GEOMETRY = "window/geometry"
_WISHED = QSize(1440, 900)
_TITLE_BAR = 40  # pixels
_UNSEEN = 1000  # milliseconds after which a window that is not painted is minimised, say
#: The colour of the desk in both schemes (`desk` in shared/tokens.py, which takes a while to load).
LIGHT_GROUND, DARK_GROUND = "#f1efe9", "#17181a"


def lay_ground(application: QApplication, scheme: str) -> None:
    """Let windows have the colour of the desk from the first paint on; the rest comes later."""
    reported = application.styleHints().colorScheme()
    dark = scheme == "dark" or (scheme != "light" and reported == Qt.ColorScheme.Dark)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(DARK_GROUND if dark else LIGHT_GROUND))
    application.setPalette(palette)


def too_large(window: QSize, screen: QSize) -> bool:
    """Tell whether a window, its title bar included, finds no place on what is free of a screen."""
    return window.width() > screen.width() or window.height() + _TITLE_BAR > screen.height()


class Shell(QMainWindow):
    """Holds the page of the first run or the whole desk. `shown` is sent after the first paint.

    Words come with `speak`. Closing asks what it holds first: whatever refuses its close event
    keeps the window open.
    """

    shown = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._held: QWidget | None = None
        self._seen = False
        self._waiting = QLabel()
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(self._waiting)
        self.setMinimumSize(900, 560)
        self.resize(_WISHED)
        kept = settings.value(_GEOMETRY)
        if isinstance(kept, QByteArray):
            self.restoreGeometry(kept)
        elif too_large(_WISHED, self.screen().availableSize()):
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def hold(self, content: QWidget) -> None:
        """Show `content` instead of what was shown; that is destroyed."""
        self._held = content
        self.setCentralWidget(content)
        self.setWindowTitle(content.windowTitle())
        content.windowTitleChanged.connect(self.setWindowTitle)
        content.show()
        content.setFocus(Qt.FocusReason.OtherFocusReason)

    def come_forward(self) -> None:
        """Be seen and active, wherever the window was."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def speak(self, language: str) -> None:
        """Show what is shown here in a language (`zh_CN`, `en`), dates and numbers included."""
        self.setLocale(QLocale(language))
        if self._held is None:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        self.setWindowTitle(self.tr("Editorial Workstation"))
        self._waiting.setText(self.tr("Opening the newsroom …"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once when the window has been seen."""
        super().paintEvent(event)
        if not self._seen:
            QTimer.singleShot(0, self, self._tell)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell in the end, too, when the window is shown where nobody can see it."""
        super().showEvent(event)
        if not self._seen:
            QTimer.singleShot(_UNSEEN, self, self._tell)

    def _tell(self) -> None:
        if not self._seen:
            self._seen = True
            self.shown.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go when what is held lets go."""
        self._settings.setValue(_GEOMETRY, self.saveGeometry())
        event.setAccepted(self._held is None or self._held.isHidden() or self._held.close())
