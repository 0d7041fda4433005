"""Pictures on their way into a story: taken into the newsroom, then written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from workstation.desk.desk import Desk
from workstation.domain.media import Picture
from workstation.ui.editor import captions, marking
from workstation.ui.editor.caption_asking import CaptionAsking
from workstation.ui.editor.pasted import PICTURE_SUFFIXES, Pictures
from workstation.ui.editor.text_edit import MarkdownEdit

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
        """Let the person choose pictures for the text."""
        self._desk.ask.files(
            self.tr("Insert pictures"), [self._pattern()], partial(self._read, self._take_chosen)
        )

    def ask_for_cover(self) -> None:
        """Let the person choose the cover picture."""
        self._desk.ask.files(
            self.tr("Choose a cover picture"), [self._pattern()], partial(self._read, self._cover)
        )

    def take(self, pictures: Pictures) -> None:
        """Take pictures into the newsroom and write each at the caret."""
        for data, name in pictures:
            self._add(data, name, self._write)

    def _take_chosen(self, pictures: Pictures) -> None:
        self.take(pictures)
        if len(pictures) == 1:
            story = self._story
            # Behind the picture itself, which is written first.
            self._desk.tasks.after_writes(lambda: self._when_quiet(story, self.captions.ask))

    def for_this_story(self) -> Callable[[Callable[[], object]], object]:
        """Return what does a thing later: not while composing, and not in another story."""
        return partial(self._when_quiet, self._story)

    def _write(self, picture: Picture) -> None:
        self._edit.pictures.know({picture.address: QSize(picture.width, picture.height)})
        caption = captions.title_part(picture.caption)
        marking.insert_part(self._edit, f"![{picture.alt}]({picture.address}{caption})")

    def _cover(self, pictures: Pictures) -> None:
        for data, name in pictures[:1]:
            self._add(data, name, lambda picture: self.cover_taken.emit(picture.id))

    def _add(self, data: bytes, name: str, then: Callable[[Picture], object]) -> None:
        story = self._story
        self._desk.tasks.change(
            lambda: self._desk.newsroom.media.add(data, name),
            lambda picture: self._when_quiet(story, partial(then, picture)),
            initiator=self._initiator,
            owner=self,
        )

    def _read(self, then: Callable[[Pictures], object], files: tuple[Path, ...]) -> None:
        self._desk.tasks.read(lambda: [(file.read_bytes(), file.name) for file in files], then)

    def _when_quiet(self, story: int, then: Callable[[], object]) -> None:
        """Do `then` once no word is being composed, if the story is still the same."""
        if story != self._story:
            return
        if self._edit.composing():
            again = partial(self._when_quiet, story, then)
            QTimer.singleShot(_COMPOSING_MILLISECONDS, self, again)
            return
        then()

    def _pattern(self) -> str:
        endings = " ".join(f"*{suffix}" for suffix in sorted(PICTURE_SUFFIXES))
        name = self.tr("Pictures")
        return f"{name} ({endings})"
