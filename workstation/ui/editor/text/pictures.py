"""Pictures on their way into a story: taken into the newsroom, then written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QTextCursor

from workstation.desk.desk import Desk
from workstation.domain.media import Picture
from workstation.services.media.library import Brought, Incoming
from workstation.ui.editor.lines import captions
from workstation.ui.editor.text import marking
from workstation.ui.editor.text.caption_asking import CaptionAsking
from workstation.ui.editor.text.pasted import Given
from workstation.ui.editor.text.text_edit import MarkdownEdit
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.long_work import LongWork
from workstation.ui.shared.picture_picker import PicturePicker
from workstation.words import error_sentence

_COMPOSING_MILLISECONDS = 150


class TextGuests(QObject):
    """Brings pictures into `edit`. What comes too late for its story is not written."""

    #: The key of the picture chosen as cover.
    cover_taken = Signal(object)

    def __init__(
        self, desk: Desk, edit: MarkdownEdit, initiator: QObject, work: LongWork, banner: Banner
    ) -> None:
        super().__init__(initiator)
        self._desk = desk
        self._edit = edit
        self._initiator = initiator
        self._work = work
        self._banner = banner
        self._story = 0
        #: What was given while other pictures were on their way, and what to do with each.
        self._waiting: list[tuple[Given, Callable[[Incoming], object]]] = []
        self.captions = CaptionAsking(desk, edit)
        edit.files_given.connect(self.take)

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

    def take(self, given: Given) -> None:
        """Take pictures into the newsroom, one act for all, and write them where the caret is."""
        if given.others and not given.pictures:
            self._banner.say("warning", self._said_of_others(given.others))
        if given.pictures:
            keep = self._guarded(partial(self._keep, QTextCursor(self._edit.textCursor()), given))
            self._waiting.append((given, keep))
            self._go_on()

    def _go_on(self) -> None:
        """Begin with what was given next, unless something is on its way."""
        if self._work.active or not self._waiting:
            return
        given, keep = self._waiting.pop(0)

        def done(incoming: Incoming) -> None:
            keep(incoming)
            self._go_on()

        said, ready = self.tr("Taking pictures in…"), self._desk.newsroom.pictures.ready
        self._work.start(said, partial(ready, given.pictures), done)

    def _keep(self, place: QTextCursor, given: Given, incoming: Incoming) -> None:
        self._desk.tasks.change(
            lambda: self._desk.newsroom.pictures.keep(incoming),
            self._guarded(partial(self._brought, place, given.others)),
            initiator=self._initiator,
            owner=self,
        )

    def _brought(self, place: QTextCursor, others: tuple[str, ...], brought: Brought) -> None:
        language = self._desk.language.current
        told = [error_sentence(error, language) for error in brought.refused]
        told += [self._said_of_others(others)] if others else []
        if told:
            self._banner.say("warning", "\n".join(told))
        here = self._edit.textCursor()
        stayed = place.isNull() or here.position() == place.position()
        if brought.taken:
            if not stayed:
                self._edit.setTextCursor(place)
            self._write(*brought.taken)
            if not stayed:
                self._edit.setTextCursor(here)

    def _said_of_others(self, others: tuple[str, ...]) -> str:
        if len(others) == 1:
            said = self.tr(
                "“{name}” is no picture and was not put into the text. Manuscripts are brought in "
                "above the list."
            )
        else:
            said = self.tr(
                "“{name}” and others ({n} in all) are no pictures and were not put into the text. "
                "Manuscripts are brought in above the list."
            )
        return said.replace("{name}", others[0]).replace("{n}", str(len(others)))

    def _guarded(self, then: Callable[..., object]) -> Callable[..., object]:
        """Have an answer wait for the end of a composition, and drop it for another story."""
        when_quiet = self.for_this_story()
        return lambda *answer: when_quiet(partial(then, *answer))

    def for_this_story(self) -> Callable[[Callable[[], object]], object]:
        """Return what does a thing later: not while composing, and not in another story."""
        return partial(self._when_quiet, self._story)

    def _write(self, *pictures: Picture) -> None:
        sizes = {one.address: QSize(one.width, one.height) for one in pictures}
        self._edit.pictures.know(sizes)
        marking.insert_part(self._edit, "\n\n".join(map(_mark_of, pictures)))

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

    def _when_quiet(self, story: int, then: Callable[[], object]) -> None:
        """Do `then` once no word is being composed, if the story is still the same."""
        if story != self._story:
            return
        if self._edit.composing():
            again = partial(self._when_quiet, story, then)
            QTimer.singleShot(_COMPOSING_MILLISECONDS, self, again)
            return
        then()


def _mark_of(picture: Picture) -> str:
    return f"![{picture.alt}]({picture.address}{captions.title_part(picture.caption)})"
