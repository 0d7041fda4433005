"""The picture of a card: its own, or the article's."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.ui.boards.thumbnails import Thumbnails
from workstation.ui.shared.buttons import push_button, quiet_button
from workstation.ui.shared.picture_picker import PicturePicker
from workstation.ui.shared.thumbnail import Thumbnail

_SIZE = QSize(116, 88)


class PictureField(QWidget):
    """Sends `edited(picture id)`, None for going back to the article's own."""

    edited = Signal(object)

    def __init__(self, desk: Desk, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._thumbnails = thumbnails
        self._shown: int | None = None
        self.picture = Thumbnail(_SIZE)
        self.choose = push_button(icon_name="images", small=True)
        self.own = quiet_button(small=True)
        acts = QVBoxLayout()
        acts.setSpacing(4)
        acts.addWidget(self.choose)
        acts.addWidget(self.own)
        acts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.picture)
        row.addLayout(acts)
        row.addStretch(1)
        self.choose.clicked.connect(self._pick)
        self.own.clicked.connect(lambda: self.edited.emit(None))
        thumbnails.arrived.connect(self._draw)
        self.retranslate()

    def show_picture(self, own: int | None, inherited: int | None) -> None:
        """Show the card's own picture, or the one it takes from the article."""
        self._shown = own if own is not None else inherited
        self._thumbnails.want([self._shown])
        self.own.setVisible(own is not None)
        self._draw()

    def _draw(self) -> None:
        self.picture.set_picture(self._thumbnails.get(self._shown), self.tr("Picture of this card"))

    def _pick(self) -> None:
        title = self.tr("Picture of this card")
        picker = PicturePicker(self._desk, title, self)
        picker.finished.connect(picker.deleteLater)
        picker.picked.connect(self.edited)
        picker.open()

    def retranslate(self) -> None:
        """Set every text again."""
        self.choose.setText(self.tr("Choose…"))
        self.own.setText(self.tr("Use the article's"))
        for button in (self.choose, self.own):
            button.setAccessibleName(button.text())
