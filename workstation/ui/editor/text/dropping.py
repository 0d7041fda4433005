"""What is dragged over the text: where it would go is shown, and files stay where they are."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from workstation.ui.editor.look.caret import WIDTH
from workstation.ui.shared.tokens import tokens_now


class Dropping:
    """Marks the place in `edit`, whose own mark has the width of its caret: none.

    It is told of drags by `edit`: watching what the viewport hears would cost each key.
    """

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self.mark = QWidget(edit.viewport())
        self.mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.mark.setAutoFillBackground(True)
        self.mark.hide()

    def over(self, point: QPoint) -> None:
        """Show where what is dragged would go, at a point of the viewport."""
        if self._edit.isReadOnly():
            return
        place = self._edit.cursorRect(self._edit.cursorForPosition(point))
        colors = self.mark.palette()
        colors.setColor(self.mark.backgroundRole(), tokens_now().color("red"))
        self.mark.setPalette(colors)
        self.mark.setGeometry(place.x(), place.y(), WIDTH, place.height())
        self.mark.show()

    def gone(self) -> None:
        """Show no place any more: it was dropped, or carried away."""
        self.mark.hide()

    def took_files(self, event: QDropEvent) -> bool:
        """Take files as copies, whatever was proposed: who moves a file takes it away.

        Return whether there were any.
        """
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
