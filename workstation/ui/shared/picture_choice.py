"""One picture of something: what it is now, another one from the library, or none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.errors import WorkstationError
from workstation.ui.shared.buttons import push_button, quiet_button
from workstation.ui.shared.picture_picker import PicturePicker
from workstation.ui.shared.picture_thumbnails import read_scaled
from workstation.ui.shared.thumbnail import Thumbnail


class PictureChoice(QWidget):
    """Sends `chosen(picture key, or None)`: the person's wish, which somebody else carries out.

    `size` is that of the small picture, in pixels. `plain` pictures come in without a watermark.
    `none` says what the button for none does, where another picture takes its place.
    """

    chosen = Signal(object)

    def __init__(
        self,
        desk: Desk,
        size: QSize,
        *,
        plain: bool = False,
        none: Callable[[], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._size = size
        self._plain = plain
        self._none = none
        self._shown: int | None = None
        self.picture = Thumbnail(size)
        self.choose_button = push_button(icon_name="images", small=True)
        self.remove_button = quiet_button(small=True)
        acts = QVBoxLayout()
        acts.setSpacing(4)
        acts.addStretch()
        acts.addWidget(self.choose_button)
        acts.addWidget(self.remove_button)
        acts.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.picture)
        row.addLayout(acts)
        row.addStretch()
        self.choose_button.clicked.connect(self._pick)
        self.remove_button.clicked.connect(lambda: self.chosen.emit(None))
        self.retranslate()
        self.remove_button.hide()

    def show_picture(self, picture_id: int | None, instead: int | None = None) -> None:
        """Show a picture by its key; without one, the one that stands there `instead`, or none."""
        self.remove_button.setVisible(picture_id is not None)
        picture_id = instead if picture_id is None else picture_id
        if picture_id == self._shown:
            return
        self._shown = picture_id
        self.picture.set_picture(None)
        if picture_id is None:
            return
        media, size = self._desk.newsroom.media, self._size * 2

        def read() -> QImage:
            try:
                return read_scaled(media.path(picture_id), size)
            except WorkstationError:
                return QImage()

        self._desk.tasks.read(read, self._show, key="picture", owner=self)

    def _show(self, image: QImage) -> None:
        if self._shown is not None:
            self.picture.set_picture(None if image.isNull() else QPixmap.fromImage(image))

    def _pick(self) -> None:
        picker = PicturePicker(self._desk, self.tr("Choose a picture"), self, plain=self._plain)
        picker.picked.connect(self.chosen)
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def retranslate(self) -> None:
        """Set every text again."""
        self.choose_button.setText(self.tr("Choose…"))
        none = self._none() if self._none is not None else self.tr("No picture")
        self.remove_button.setText(none)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
