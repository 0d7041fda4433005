"""What is pasted: HTML becomes Markdown, words stay the paragraphs they were, nothing is fused."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.services.pasting import Pasted, remote_pictures, with_addresses
from workstation.ui.editor.lines.endless import ENDLESS
from workstation.ui.editor.lines.lines import LineKind, line_of
from workstation.ui.editor.lines.pasted_words import (
    LONG_LINE,
    as_paragraphs,
    clean,
    longest_line,
    with_fresh_notes,
    with_paragraphs,
)
from workstation.ui.editor.look.highlighter import in_code
from workstation.ui.editor.text import pasted
from workstation.ui.editor.text.picture_offer import PictureOffer
from workstation.ui.editor.text.text_edit import MarkdownEdit
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.qt_text import for_qt

#: Called while a story is open it returns what does a thing later: once no word is being
#: composed, and only if that story is still open.
WhenQuiet = Callable[[], Callable[[Callable[[], object]], object]]


class Pasting(QObject):
    """Writes what is pasted into `edit`, and says in `banner` what could not come along."""

    def __init__(
        self, desk: Desk, edit: MarkdownEdit, banner: Banner, when_quiet: WhenQuiet
    ) -> None:
        super().__init__(edit)
        self._desk = desk
        self._edit = edit
        self._banner = banner
        self._when_quiet = when_quiet
        self._job: Job | None = None
        self._offer = PictureOffer(edit, banner)
        edit.html_given.connect(self.take_html)
        edit.words_given.connect(self.take_words)

    def take_html(self, html: str, text: str) -> None:
        """Write HTML as Markdown with its pictures; as plain words if it cannot be understood."""
        pasting = self._desk.newsroom.pasting
        self._desk.tasks.read(
            lambda: pasting.read(html),
            self._guarded(partial(self._keep, text)),
            self._guarded(lambda _error: self.take_words(text)),
            owner=self,
        )

    def take_words(self, text: str) -> None:
        """Write plain words; what was a line stays a paragraph."""
        if in_code(self._edit.textCursor().block()):
            self._edit.insert(clean(text))
        else:
            self.write(as_paragraphs(text))

    def paste_words(self) -> None:
        """Paste the words of the clipboard without their form."""
        text = pasted.clipboard_text()
        if text and not self._edit.composing():
            self.take_words(text)

    def fetch(self) -> None:
        """Fetch the pictures of the text that stand on other sites, and take them in."""
        addresses = remote_pictures(self._edit.raw())
        if not addresses:
            self._banner.say("info", self.tr("No picture of this text stands on another site."))
            return
        pasting = self._desk.newsroom.pasting
        self._job = self._desk.tasks.work(
            lambda job: pasting.fetch(addresses, job.report, job.cancelled),
            self._say_progress,
            self._guarded(partial(self._fetched, len(addresses))),
        )
        self._say_progress(0, len(addresses), "")

    def _guarded(self, then: Callable[..., object]) -> Callable[..., object]:
        """Have an answer wait for the end of a composition, and drop it for another story."""
        when_quiet = self._when_quiet()
        return lambda *answer: when_quiet(partial(then, *answer))

    def _keep(self, text: str, read: Pasted) -> None:
        if not read.pictures:
            self._put(text, read)
            return
        self._desk.tasks.change(
            lambda: self._desk.newsroom.pasting.keep(read),
            self._guarded(partial(self._put, text)),
            owner=self,
        )

    def _put(self, text: str, read: Pasted) -> None:
        words = read.markdown.strip("\n") or as_paragraphs(text)
        if words.strip():
            self.write(words)
        elif not read.lost:
            self._banner.say("info", self.tr("There was nothing in it that a text can hold."))
            return
        self._say_pictures(read)

    def write(self, markdown: str) -> None:
        """Write Markdown at the caret; asks first where one of its lines has no end."""
        if self._edit.isReadOnly():
            return
        longest = longest_line(markdown)
        if longest <= LONG_LINE:
            self._insert(markdown)
            return
        ways: list[tuple[str, Callable[[], str]]] = [
            (self.tr("Part it at full stops"), lambda: with_paragraphs(markdown))
        ]
        if longest <= ENDLESS:
            said = self.tr("A line of {n} characters makes every key after it slow.")
            ways.append((self.tr("Paste as it is"), lambda: markdown))
        else:
            said = self.tr("A line of {n} characters cannot be written in: it has to be parted.")
        self._desk.ask.choose(
            self.tr("A very long line"),
            said.replace("{n}", f"{longest:,}"),
            [name for name, _way in ways],
            lambda chosen: self._insert(ways[chosen][1]()),
        )

    def _insert(self, markdown: str) -> None:
        """Write blocks so that they neither join what stands before them nor what follows."""
        edit = self._edit
        edit.pouring.settle()
        fresh = with_fresh_notes(markdown, edit.raw())
        first = edit.pouring.first_piece(fresh)
        later = fresh[len(first) :]
        cursor = edit.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        before = cursor.block().text()[: cursor.positionInBlock()]
        rest = not cursor.atBlockEnd()
        if _has_blocks(fresh) and not in_code(cursor.block()):
            if before.strip():
                cursor.insertText("\n\n")
            elif _stands_below_words(cursor):
                cursor.insertText("\n")
            apart = "\n\n" if rest else ""
            first, later = (first, later + apart) if later else (first + apart, later)
        cursor.insertText(for_qt(first))
        cursor.endEditBlock()
        edit.go_on(cursor, later)

    def _say_pictures(self, read: Pasted) -> None:
        if read.remote:
            said = self.tr(
                "%n picture(s) of it stand on other sites and may vanish there.",
                "",
                len(read.remote),
            )
            self._offer.make(said, self.tr("Take them in"), self.fetch)
        elif read.lost:
            said = self.tr(
                "%n picture(s) did not come along; insert them from their files.", "", read.lost
            )
            self._banner.say("warning", said)

    def _say_progress(self, done: int, total: int, _what: str) -> None:
        said = self.tr("Fetching pictures: {done} of {total}")
        said = said.replace("{done}", str(done)).replace("{total}", str(total))
        job = self._job
        self._banner.say(
            "info", said, self.tr("Cancel"), job.cancel if job else None, closable=False
        )

    def _fetched(self, wanted: int, came: tuple[tuple[str, bytes, str], ...]) -> None:
        self._job = None
        self._desk.tasks.change(
            lambda: self._desk.newsroom.pasting.keep_fetched(came),
            self._guarded(partial(self._replace, wanted)),
            owner=self,
        )

    def _replace(self, wanted: int, addresses: dict[str, str]) -> None:
        self._edit.put(with_addresses(self._edit.raw(), addresses))
        missing = wanted - len(addresses)
        if not missing:
            self._banner.say("done", self.tr("%n picture(s) taken in.", "", wanted))
            return
        said = self.tr("{n} taken in, {m} could not be fetched and stay where they are.")
        said = said.replace("{n}", str(len(addresses))).replace("{m}", str(missing))
        self._banner.say("warning", said)


def _has_blocks(markdown: str) -> bool:
    kind = line_of(markdown.split("\n", 1)[0]).kind
    return "\n" in markdown or kind not in (LineKind.PARAGRAPH, LineKind.BLANK)


def _stands_below_words(cursor: QTextCursor) -> bool:
    above = cursor.block().previous()
    return above.isValid() and bool(above.text().strip())
