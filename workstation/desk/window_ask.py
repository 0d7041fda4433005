"""Questions as dialogs on the window. Every one is opened, none is waited for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QSettings, QStandardPaths, Qt
from PySide6.QtGui import QColor, QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QColorDialog,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

_WINDOWS = frozenset({Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet})
_FOLDER = "files/folder"
# Of paper, in millimetres; the dialog lets people choose others.
_MARGINS = QMarginsF(25, 20, 25, 15)
_DETAILS_WIDTH, _DETAILS_HEIGHT = 600, 280
# What a button grows by when it gets the keyboard.
_AIR = 4


class WindowAsk:
    """`Ask` for the running program. Buttons name the act; Escape steps back.

    Files are looked for where they were taken from or put last, which `settings` keep.
    """

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings()

    def confirm(
        self, title: str, sentence: str, act: str, done: Callable[[], object], details: str = ""
    ) -> None:
        """Ask before something final or public. Return on the keyboard steps back, too."""
        box = _box(title, sentence, details)
        wanted = box.addButton(act, QMessageBox.ButtonRole.AcceptRole)
        back = box.addButton(_cancel(), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(back)
        box.setEscapeButton(back)
        box.buttonClicked.connect(lambda clicked: done() if clicked is wanted else None)
        _open(box)

    def choose(
        self,
        title: str,
        sentence: str,
        options: Sequence[str],
        done: Callable[[int], object],
        details: str = "",
    ) -> None:
        """Offer several ways on, each a button."""
        box = _box(title, sentence, details)
        ways = [box.addButton(option, QMessageBox.ButtonRole.ActionRole) for option in options]
        back = box.addButton(_cancel(), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(back)
        box.setEscapeButton(back)

        def answer(clicked: object) -> None:
            for index, way in enumerate(ways):
                if clicked is way:
                    done(index)

        box.buttonClicked.connect(answer)
        _open(box)

    def text(
        self,
        title: str,
        label: str,
        initial: str,
        done: Callable[[str], object],
        check: Callable[[str], str] | None = None,
    ) -> None:
        """Ask for one line; what `check` finds is said once something was typed, or at the end."""
        dialog = LineDialog(title, label, initial, check, _parent())
        dialog.accepted.connect(lambda: done(dialog.line()))
        dialog.open()

    def password(self, title: str, label: str, done: Callable[[str], object]) -> None:
        """Ask for a password, to the letter: blanks at its ends belong to it."""
        dialog = LineDialog(title, label, "", None, _parent())
        dialog.hide_line()
        dialog.accepted.connect(lambda: done(dialog.letters()))
        dialog.open()

    def colour(self, title: str, present: str, done: Callable[[str], object]) -> None:
        """Ask for a colour."""
        dialog = QColorDialog(QColor(present), _parent())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.colorSelected.connect(lambda chosen: done(chosen.name()))
        dialog.open()

    def files(
        self, title: str, patterns: Sequence[str], done: Callable[[tuple[Path, ...]], object]
    ) -> None:
        """Ask for existing files."""
        dialog = self._file_dialog(title, patterns)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: done(tuple(Path(name) for name in names)))
        dialog.open()

    def folder(self, title: str, done: Callable[[Path], object]) -> None:
        """Ask for a folder."""
        dialog = self._file_dialog(title, ())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: done(Path(name)))
        dialog.open()

    def save_file(
        self, title: str, suggestion: str, patterns: Sequence[str], done: Callable[[Path], object]
    ) -> None:
        """Ask where to write a file; an existing one is asked about by the dialog itself."""
        dialog = self._file_dialog(title, patterns)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(suggestion)
        dialog.fileSelected.connect(lambda name: done(Path(name)))
        dialog.open()

    def _file_dialog(self, title: str, patterns: Sequence[str]) -> QFileDialog:
        dialog = QFileDialog(_parent(), title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if patterns:
            dialog.setNameFilters(list(patterns))
        dialog.setDirectory(str(self._settings.value(_FOLDER, _documents())))
        dialog.accepted.connect(
            lambda: self._settings.setValue(_FOLDER, dialog.directory().absolutePath())
        )
        return dialog

    def printer(self, title: str, done: Callable[[QPrinter], object]) -> None:
        """Ask where to print, in the dialog of the system."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
        dialog = QPrintDialog(printer, _parent())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: done(printer))
        # Its own `open` wants a slot by name; shown modal it asks without waiting as well.
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def tell(self, title: str, sentence: str, details: str = "") -> None:
        """Say something that must not be overlooked."""
        box = _box(title, sentence, details)
        box.addButton(QCoreApplication.translate("Ask", "Close"), QMessageBox.ButtonRole.RejectRole)
        _open(box)


class LineDialog(QDialog):
    """One labelled line with what is wrong with it below; its button carries the title's act."""

    def __init__(
        self,
        title: str,
        label: str,
        initial: str,
        check: Callable[[str], str] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(380)
        self._check = check
        caption = QLabel(label)
        self._line = QLineEdit(initial)
        self._line.setAccessibleName(label)
        self._line.selectAll()
        caption.setBuddy(self._line)
        self._wrong = QLabel()
        self._wrong.setObjectName("fieldError")
        self._wrong.setWordWrap(True)
        buttons = QDialogButtonBox()
        self._accept: QPushButton = buttons.addButton(title, QDialogButtonBox.ButtonRole.AcceptRole)
        self._accept.setDefault(True)
        buttons.addButton(_cancel(), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (caption, self._line, self._wrong, buttons):
            layout.addWidget(widget)
        self._wrong.hide()
        self._line.textChanged.connect(self._judge)

    def line(self) -> str:
        """Return what was typed, without blanks at its ends."""
        return self._line.text().strip()

    def letters(self) -> str:
        """Return what was typed, to the letter."""
        return self._line.text()

    def hide_line(self) -> None:
        """Show dots instead of what is typed."""
        self._line.setEchoMode(QLineEdit.EchoMode.Password)

    def accept(self) -> None:
        """Close with the line, unless something is wrong with it; that is said."""
        self._judge()
        if self._accept.isEnabled():
            super().accept()
        else:
            self._line.setFocus()

    def _judge(self) -> None:
        wrong = self._check(self.line()) if self._check else ""
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        self._accept.setEnabled(not wrong)


def _cancel() -> str:
    return QCoreApplication.translate("Ask", "Cancel")


def _parent() -> QWidget | None:
    # A menu or a list that is just closing counts as active, too; a dialog would go with it.
    active: QWidget | None = QApplication.activeWindow()
    while active is not None and active.windowType() not in _WINDOWS:
        over = active.parentWidget()
        active = over.window() if over is not None else None
    if active is not None:
        return active
    windows = [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.isVisible() and widget.windowType() in _WINDOWS
    ]
    return windows[0] if windows else None


def _box(title: str, sentence: str, details: str) -> QMessageBox:
    box = QMessageBox(_parent())
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(title)
    box.setInformativeText(sentence)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if details:
        box.setDetailedText(details)
        shown = box.findChild(QTextEdit)
        if shown is not None:
            # Qt leaves five lines; what failed has more to tell.
            shown.setFixedHeight(_DETAILS_HEIGHT)
            shown.setMinimumWidth(_DETAILS_WIDTH)
    return box


def _open(box: QMessageBox) -> None:
    # Qt measures the dialog before the style sheet has reached its buttons, and would cut them.
    box.ensurePolished()
    for button in box.buttons():
        button.ensurePolished()
        button.setMinimumWidth(button.sizeHint().width() + _AIR)
    box.open()


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
