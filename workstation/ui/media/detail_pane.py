"""The right of the picture desk: one picture large, its words, frames and uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QListView, QScrollArea, QVBoxLayout, QWidget

from workstation.domain.media import Picture, PictureSize, PictureUse
from workstation.ui.media.crop_view import CropView
from workstation.ui.media.uses_list import UsesModel
from workstation.ui.shared.buttons import push_button, quiet_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.field import Field
from workstation.ui.shared.flow import FlowLayout
from workstation.ui.shared.picture_grid import size_words
from workstation.ui.shared.row_delegate import ROW_PIXELS, RowDelegate
from workstation.ui.shared.styling import ground, label
from workstation.ui.shared.views import dress_list

_WORDS = ("caption", "credit", "alt")
_SHOWN_USES = 5
_KILOBYTE = 1024


class DetailPane(QWidget):
    """Sends `described(Picture)` for words that were finished, `led(Leading)` to where it is shown.

    `crop_dropped(name)` lets a frame follow the focus again, `cut_asked(Crop)` wants a frame as a
    picture of its own; `replace_asked`, `mark_asked` and `delete_asked` are wishes for the whole
    picture.
    """

    described = Signal(object)
    led = Signal(object)
    crop_dropped = Signal(str)
    cut_asked = Signal(object)
    replace_asked = Signal()
    mark_asked = Signal()
    delete_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self.picture: Picture | None = None
        self.view = CropView()
        self.title = label("", "title", wrap=True)
        self.facts = label("", "soft", wrap=True)
        self.fields = {name: Field(QLineEdit()) for name in _WORDS}
        self.sizes: dict[str, FilterChip] = {}
        self._sizes: dict[str, PictureSize] = {}
        self._chips = FlowLayout()
        self._group = QButtonGroup(self)
        self.hint = label("", "soft", wrap=True)
        self.drop_button = quiet_button("", "rotate-ccw", small=True)
        self.cut_button = push_button("", "scissors", small=True)
        self.uses = UsesModel(self)
        self.uses_title = label("", "section")
        self.uses_list = QListView()
        self.replace_button = push_button("", "replace", small=True)
        self.mark_button = push_button("", "stamp", small=True)
        self.delete_button = quiet_button("", "trash-2", small=True)
        self._place()
        self._connect()
        self.retranslate()

    def _place(self) -> None:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(8)
        self.uses_list.setModel(self.uses)
        dress_list(self.uses_list, "")
        self.uses_list.setItemDelegate(RowDelegate(parent=self.uses_list))
        chips, frame, acts = QWidget(), FlowLayout(), FlowLayout()
        chips.setLayout(self._chips)
        for button in (self.drop_button, self.cut_button):
            frame.addWidget(button)
        for button in (self.replace_button, self.mark_button, self.delete_button):
            acts.addWidget(button)
        for part in (self.view, chips, self.hint):
            column.addWidget(part)
        column.addLayout(frame)
        for part in (self.title, self.facts, *self.fields.values()):
            column.addWidget(part)
        column.addSpacing(6)
        column.addWidget(self.uses_title)
        column.addWidget(self.uses_list)
        column.addLayout(acts)
        column.addStretch()
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(sheet)
        ground(sheet, "paper")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _connect(self) -> None:
        for name in _WORDS:
            self.line(name).editingFinished.connect(self.commit)
        self.uses_list.activated.connect(self._lead)
        self.uses_list.clicked.connect(self._lead)
        self.drop_button.clicked.connect(lambda: self.crop_dropped.emit(self.size_name()))
        self.cut_button.clicked.connect(lambda: self.cut_asked.emit(self.view.frame))
        self.replace_button.clicked.connect(self.replace_asked)
        self.mark_button.clicked.connect(self.mark_asked)
        self.delete_button.clicked.connect(self.delete_asked)

    def line(self, name: str) -> QLineEdit:
        """Return the line of a field (`caption`, `credit`, `alt`)."""
        editor = self.fields[name].editor
        if not isinstance(editor, QLineEdit):
            raise TypeError(name)
        return editor

    def set_sizes(self, sizes: Sequence[PictureSize]) -> None:
        """Offer the named places pictures are cut for, after the focus itself."""
        wanted = {size.name: size for size in sizes}
        if wanted == self._sizes and self.sizes:
            return
        self._sizes = wanted
        for chip in self.sizes.values():
            self._group.removeButton(chip)
            self._chips.removeWidget(chip)
            chip.deleteLater()
        self.sizes = {name: FilterChip() for name in ("", *wanted)}
        for name, chip in self.sizes.items():
            self._group.addButton(chip)
            self._chips.addWidget(chip)
            chip.clicked.connect(lambda _on=False, name=name: self.choose_size(name))
        self.sizes[""].setChecked(True)
        self.choose_size("")
        self._name_sizes()

    def size_name(self) -> str:
        """Return the named place whose frame is shown, or "" for the focus."""
        return next((name for name, chip in self.sizes.items() if chip.isChecked()), "")

    def choose_size(self, name: str) -> None:
        """Show the frame of a named place, or the focus for an empty name."""
        if name in self.sizes:
            self.sizes[name].setChecked(True)
        self.view.set_size(self._sizes.get(name))
        self._say_frame()

    def show_picture(self, picture: Picture | None, pixmap: QPixmap | None = None) -> None:
        """Show a picture; words that are being typed stay."""
        before, self.picture = self.picture, picture
        self.view.show_picture(picture, pixmap)
        self.setEnabled(picture is not None)
        other = before is None or picture is None or before.id != picture.id
        for name in _WORDS:
            line = self.line(name)
            if other or not (line.hasFocus() and line.isModified()):
                line.setText(getattr(picture, name) if picture is not None else "")
                line.setCursorPosition(0)
        self._say()

    def show_uses(self, uses: tuple[PictureUse, ...], language: str) -> None:
        """Show where the picture is used."""
        self.uses.set_uses(uses, language)
        self.uses_list.setFixedHeight(min(_SHOWN_USES, max(1, len(uses))) * ROW_PIXELS)
        self.uses_list.setVisible(bool(uses))
        text = self.tr("Where used (%1)").replace("%1", f"{len(uses):,}")
        self.uses_title.setText(text if uses else self.tr("Nobody shows this picture"))

    def commit(self) -> None:
        """Report words that were typed and not reported yet."""
        if self.picture is None:
            return
        caption, credit, alt = (self.line(name).text().strip() for name in _WORDS)
        typed = replace(self.picture, caption=caption, credit=credit, alt=alt)
        if typed != self.picture:
            self.picture = typed
            self.described.emit(typed)

    def _lead(self, index: QModelIndex) -> None:
        use = self.uses.use(index)
        if use is not None:
            self.led.emit(use.leading)

    def _say(self) -> None:
        picture = self.picture
        if picture is None:
            self.title.setText(self.tr("No picture is chosen"))
            self.facts.setText("")
        else:
            self.title.setText(picture.name)
            kilobytes = max(1, picture.bytes // _KILOBYTE)
            self.facts.setText(f"{size_words(picture)} · {kilobytes:,} kB · {picture.filename}")
        self._say_frame()

    def _say_frame(self) -> None:
        name, picture = self.size_name(), self.picture
        own = picture is not None and any(crop.name == name for crop in picture.crops)
        self.drop_button.setVisible(own)
        self.cut_button.setVisible(bool(name))
        if not name:
            self.hint.setText(self.tr("Click on what matters most: every cut keeps it in sight."))
        elif own:
            self.hint.setText(self.tr("This frame was set by hand."))
        else:
            self.hint.setText(self.tr("The frame follows the focus until you drag it."))

    def _name_sizes(self) -> None:
        for name, chip in self.sizes.items():
            chip.set_word(self._sizes[name].title if name else self.tr("Focus"))

    def retranslate(self) -> None:
        """Set every text again."""
        words = {
            "caption": self.tr("Caption"),
            "credit": self.tr("Photographer or source"),
            "alt": self.tr("Description for readers who cannot see it"),
        }
        for name, text in words.items():
            self.fields[name].set_label(text)
            self.line(name).setAccessibleName(text)
        for button, text in (
            (self.drop_button, self.tr("Follow the focus again")),
            (self.cut_button, self.tr("Keep as a new picture")),
            (self.replace_button, self.tr("Replace everywhere…")),
            (self.mark_button, self.tr("Watermark…")),
            (self.delete_button, self.tr("Take out")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        self.view.setAccessibleName(self.tr("Focus and frames of the picture"))
        self.uses_list.setAccessibleName(self.tr("Where the picture is used"))
        self._name_sizes()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
