"""Choosing one of the pictures the newsroom has."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from workstation.desk.desk import Desk
from workstation.domain.media import Picture
from workstation.ui.boards.thumbnails import Thumbnails
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.views import dress_list

_KEY = Qt.ItemDataRole.UserRole
_MOST = 200


class PicturePicker(DialogFrame):
    """Sends `picked(picture id)` once."""

    picked = Signal(object)

    def __init__(
        self, desk: Desk, thumbnails: Thumbnails, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._thumbnails = thumbnails
        self.search = SearchBox(self.tr("Search pictures by caption or maker"))
        self.list = QListWidget()
        dress_list(self.list, self.tr("Pictures"))
        self.list.setProperty("framed", True)
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setIconSize(QSize(116, 88))
        self.list.setGridSize(QSize(136, 128))
        self.list.setMinimumSize(580, 380)
        self.list.itemActivated.connect(self.accept)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list)
        self.act_button = self.add_act(self.tr("Use this picture"))
        self.search.searched.connect(self._read)
        thumbnails.arrived.connect(self._draw)
        self.accepted.connect(self._tell)
        self._read("")

    def _read(self, text: str) -> None:
        question = partial(self._desk.newsroom.media.all, text, _MOST)
        self._desk.tasks.read(question, self._show, key="boards.pictures", owner=self)

    def _show(self, pictures: tuple[Picture, ...]) -> None:
        self.list.clear()
        for picture in pictures:
            words = picture.caption or picture.alt or f"{picture.width} × {picture.height}"
            item = QListWidgetItem(words)
            item.setToolTip(words)
            item.setData(_KEY, picture.id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.act_button.setEnabled(bool(pictures))
        self._thumbnails.want(picture.id for picture in pictures)
        self._draw()

    def _draw(self) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            pixmap = self._thumbnails.get(item.data(_KEY)) if item.icon().isNull() else None
            if pixmap is not None:
                item.setIcon(QIcon(pixmap))

    def _tell(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.picked.emit(item.data(_KEY))
