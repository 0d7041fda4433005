"""Pictures on their way into a story: taken into the newsroom, then written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from workstation.desk.desk import Desk
from workstation.domain.media import Picture
from workstation.ui.editor.lines import captions
from workstation.ui.editor.text import marking
from workstation.ui.editor.text.caption_asking import CaptionAsking
from workstation.ui.editor.text.pasted import Pictures
from workstation.ui.editor.text.text_edit import MarkdownEdit
from workstation.ui.shared.picture_picker import PicturePicker

_COMPOSING_MILLISECONDS = 150


class TextGuests(QObject):
    """Brings pictures into `edit`. What comes too late for its story is not written."""

    #: The key of the picture chosen as cover.
    cover_taken = Signal(object)

    def __init__(self, desk: Desk, edit: MarkdownEdit, initiator: QObject) -> None:
        super().__init__(initiator)
        self._desk = desk
        self._edit = edit
        self._initiator = initiator
        self._story = 0
        self.captions = CaptionAsking(desk, edit)
        edit.pictures_given.connect(self.take)

    def begin_story(self) -> None:
        """Another story is open: what was asked for the one before is dropped."""
        self._story += 1

    def ask_for_picture(self) -> None:
        """Let the person choose a picture for the text, from the library or from a file."""
        self._pick(self.tr("Insert a picture"), self.tr("Insert"), self._write_chosen)

    def ask_for_cover(self) -> None:
        """Let the person choose the cover picture, from the library or from a file."""
        self._pick(
            self.tr("Choose a cover picture"),
            self.tr("Use as cover"),
            lambda picture: self.cover_taken.emit(picture.id),
        )

    def take(self, pictures: Pictures) -> None:
        """Take pictures into the newsroom and write each at the caret."""
        for data, name in pictures:
            self._add(data, name, self._write)

    def for_this_story(self) -> Callable[[Callable[[], object]], object]:
        """Return what does a thing later: not while composing, and not in another story."""
        return partial(self._when_quiet, self._story)

    def _write(self, picture: Picture) -> None:
        self._edit.pictures.know({picture.address: QSize(picture.width, picture.height)})
        caption = captions.title_part(picture.caption)
        marking.insert_part(self._edit, f"![{picture.alt}]({picture.address}{caption})")

    def _write_chosen(self, picture: Picture) -> None:
        self._write(picture)
        if not picture.caption:
            self.captions.ask()

    def _pick(self, title: str, act: str, then: Callable[[Picture], object]) -> None:
        story, media = self._story, self._desk.newsroom.media

        def picked(key: int) -> None:
            self._desk.tasks.read(
                lambda: media.get(key),
                lambda picture: self._when_quiet(story, partial(then, picture)),
                owner=self,
            )

        picker = PicturePicker(self._desk, title, self._edit.window(), act)
        picker.picked.connect(picked)
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def _add(self, data: bytes, name: str, then: Callable[[Picture], object]) -> None:
        story = self._story
        self._desk.tasks.change(
            lambda: self._desk.newsroom.media.add(data, name),
            lambda picture: self._when_quiet(story, partial(then, picture)),
            initiator=self._initiator,
            owner=self,
        )

    def _when_quiet(self, story: int, then: Callable[[], object]) -> None:
        """Do `then` once no word is being composed, if the story is still the same."""
        if story != self._story:
            return
        if self._edit.composing():
            again = partial(self._when_quiet, story, then)
            QTimer.singleShot(_COMPOSING_MILLISECONDS, self, again)
            return
        then()
