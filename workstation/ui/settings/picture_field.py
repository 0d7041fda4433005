"""One picture of the site: what it is now, another one from a file, or none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.errors import WorkstationError
from workstation.ui.shared.buttons import push_button, quiet_button
from workstation.ui.shared.thumbnail import Thumbnail

_SIZE = QSize(132, 76)


class PictureField(QWidget):
    """`choose_asked` and `removed` are the person's wishes; it shows what came of them."""

    choose_asked = Signal()
    removed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: int | None = None
        self.picture = Thumbnail(_SIZE)
        self.choose_button = push_button(icon_name="image-plus", small=True)
        self.remove_button = quiet_button(small=True)
        acts = QVBoxLayout()
        acts.setSpacing(6)
        acts.addStretch()
        acts.addWidget(self.choose_button)
        acts.addWidget(self.remove_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.picture)
        row.addLayout(acts)
        row.addStretch()
        self.choose_button.clicked.connect(self.choose_asked)
        self.remove_button.clicked.connect(self.removed)
        self.retranslate()
        self.remove_button.setVisible(False)

    def show_picture(self, picture_id: int | None) -> None:
        """Show a picture by its key; None shows that there is none."""
        self.remove_button.setVisible(picture_id is not None)
        if picture_id == self._shown:
            return
        self._shown = picture_id
        if picture_id is None:
            self.picture.set_picture(None)
            return
        media = self._desk.newsroom.media

        def read() -> QImage:
            try:
                reader = QImageReader(str(media.path(picture_id)))
            except WorkstationError:
                return QImage()
            return reader.read()

        self._desk.tasks.read(read, self._show, key="picture", owner=self)

    def retranslate(self) -> None:
        """Set every text again."""
        self.choose_button.setText(self.tr("Choose a file…"))
        self.remove_button.setText(self.tr("No picture"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show(self, image: QImage) -> None:
        self.picture.set_picture(None if image.isNull() else QPixmap.fromImage(image))
