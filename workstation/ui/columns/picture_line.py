"""The picture of a column: what it is now, another one from a file, or none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.errors import WorkstationError
from workstation.domain.media import Picture
from workstation.ui.shared.buttons import push_button, quiet_button
from workstation.ui.shared.thumbnail import Thumbnail

_SIZE = QSize(96, 54)
_PATTERNS = "*.jpg *.jpeg *.png *.webp *.gif"


class PictureLine(QWidget):
    """Sends `chosen(picture key or None)` for the person's wish, `failed(error)` otherwise."""

    chosen = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: int | None = None
        self._thumbnail = Thumbnail(_SIZE)
        self.choose_button = push_button(icon_name="image-plus", small=True)
        self.remove_button = quiet_button(small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._thumbnail)
        row.addWidget(self.choose_button)
        row.addWidget(self.remove_button)
        row.addStretch()
        self.choose_button.clicked.connect(self._ask)
        self.remove_button.clicked.connect(lambda: self.chosen.emit(None))
        self.retranslate()
        self.remove_button.hide()

    def show_picture(self, picture_id: int | None) -> None:
        """Show a picture by its key; None shows that there is none."""
        self.remove_button.setVisible(picture_id is not None)
        if picture_id == self._shown:
            return
        self._shown = picture_id
        self._thumbnail.set_picture(None)
        if picture_id is None:
            return
        media = self._desk.newsroom.media

        def read() -> QImage:
            try:
                return QImageReader(str(media.path(picture_id))).read()
            except WorkstationError:
                return QImage()

        self._desk.tasks.read(read, self._show, key="picture", owner=self)

    def _show(self, image: QImage) -> None:
        self._thumbnail.set_picture(None if image.isNull() else QPixmap.fromImage(image))

    def _ask(self) -> None:
        pattern = self.tr("Pictures (%1)").replace("%1", _PATTERNS)
        self._desk.ask.files(self.tr("Picture of the column"), [pattern], self._take)

    def _take(self, files: tuple[Path, ...]) -> None:
        if not files:
            return
        media = self._desk.newsroom.media

        def add() -> Picture:
            return media.add(files[0].read_bytes(), files[0].name)

        self._desk.tasks.change(
            add, lambda made: self.chosen.emit(made.id), self.failed.emit, owner=self
        )

    def retranslate(self) -> None:
        """Set every text again."""
        self.choose_button.setText(self.tr("Choose a file…"))
        self.remove_button.setText(self.tr("No picture"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
