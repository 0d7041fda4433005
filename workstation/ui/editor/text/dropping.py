"""What is dragged over the text: where it would go is shown, and files stay where they are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from workstation.ui.editor.look.caret import WIDTH
from workstation.ui.shared.tokens import tokens_now

_OVER = (QEvent.Type.DragEnter, QEvent.Type.DragMove)
_GONE = (QEvent.Type.DragLeave, QEvent.Type.Drop)


class Dropping(QObject):
    """Watches `edit`, whose own mark has the width of its caret: none."""

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.mark = QWidget(edit.viewport())
        self.mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.mark.setAutoFillBackground(True)
        self.mark.hide()
        edit.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the place while something is dragged over the text, and take dropped files."""
        kind = event.type()
        if kind in _OVER and isinstance(event, QDragMoveEvent):
            self._show(event.position().toPoint())
        elif kind in _GONE:
            self.mark.hide()
        if kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._took_files(event)
        return super().eventFilter(watched, event)

    def _show(self, point: QPoint) -> None:
        if self._edit.isReadOnly():
            return
        place = self._edit.cursorRect(self._edit.cursorForPosition(point))
        colors = self.mark.palette()
        colors.setColor(self.mark.backgroundRole(), tokens_now().color("red"))
        self.mark.setPalette(colors)
        self.mark.setGeometry(place.x(), place.y(), WIDTH, place.height())
        self.mark.show()

    def _took_files(self, event: QDropEvent) -> bool:
        """Take files as copies, whatever was proposed: who moves a file takes it away."""
        source, edit = event.mimeData(), self._edit
        if edit.isReadOnly() or not any(url.isLocalFile() for url in source.urls()):
            return False
        edit.setTextCursor(edit.cursorForPosition(event.position().toPoint()))
        edit.insertFromMimeData(source)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        # Qt has heard of the drag, and is to forget the place it marked.
        QApplication.sendEvent(edit.viewport(), QDragLeaveEvent())
        return True
