"""What could not be saved: kept, told calmly, and decided by the person, never by the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.article import Article, Content
from workstation.domain.column import ColumnTree
from workstation.domain.moment import now, stamp, stamp_to_the_minute
from workstation.domain.version import differing
from workstation.ui.editor.recovery import RecoveryDraft, RecoveryDrafts, write_text
from workstation.ui.editor.session import Session
from workstation.ui.editor.versions.texts_dialog import TextsDialog
from workstation.ui.shared.banner import Banner
from workstation.words import error_sentence

_MINE, _THEIRS, _BOTH = 0, 1, 2


class Troubles(QObject):
    """Speaks through `banner`. `decided(base, content)` says how the open story goes on."""

    #: The article to go on from, and the content to show and save.
    decided = Signal(object, object)
    retry = Signal()

    def __init__(
        self, desk: Desk, banner: Banner, drafts: RecoveryDrafts, present: Callable[[], Session]
    ) -> None:
        super().__init__(banner)
        self._desk = desk
        self._banner = banner
        self._drafts = drafts
        self._present = present
        self._failing = False
        self.dialog: TextsDialog | None = None
        #: The columns by name, for texts that are shown beside each other.
        self.tree: ColumnTree | None = None

    # A save failed.

    def failed(self, error: Exception) -> None:
        """Say why the open story is not saved, and offer to carry its text to safety."""
        self._failing = True
        why = error_sentence(error, self._desk.language.current)
        said = self.tr("{why} Your text is still here, and saving it is tried again by itself.")
        said = said.replace("{why}", why)
        self._banner.say("error", said, self.tr("Rescue the text…"), self.rescue, closable=False)

    def well_again(self) -> None:
        """A save went through: take back what was said."""
        if self._failing:
            self._failing = False
            self._banner.clear()

    def rescue(self) -> None:
        """Offer to copy the text, to write it elsewhere, or to try again."""
        self._desk.ask.choose(
            self.tr("Rescue the text"),
            self.tr("The text stays here until it can be saved. To be safe, take a copy."),
            [self.tr("Copy all"), self.tr("Save as a file…"), self.tr("Try again")],
            self._rescued,
        )

    def _rescued(self, way: int) -> None:
        content = self._present().content
        if way == 0:
            QGuiApplication.clipboard().setText(f"{content.title}\n\n{content.body}")
        elif way == 1:
            name = content.title[:40] or self.tr("Untitled")
            self._desk.ask.save_file(
                self.tr("Save as a file"),
                f"{name}.md",
                ["Markdown (*.md)"],
                lambda file: self._write(file, content),
            )
        else:
            self.retry.emit()

    def _write(self, file: Path, content: Content) -> None:
        if not write_text(file, f"# {content.title}\n\n{content.body}\n"):
            self._desk.ask.tell(
                self.tr("Not written"),
                self.tr("Nothing could be written there. Please choose another folder."),
            )

    # Two people changed the same.

    def clashed(self) -> None:
        """Say that somebody changed the same fields meanwhile."""
        self._failing = True
        self._banner.say(
            "warning",
            self.tr("This story was changed elsewhere in the same place. Both texts are kept."),
            self.tr("Compare and choose…"),
            self.compare_clash,
            closable=False,
        )

    def compare_clash(self) -> None:
        """Show both texts and let the person choose."""
        session = self._present()
        if session.clash is None:
            return
        clash = replace(session.clash, mine=session.content)
        words = [self.tr("Keep mine"), self.tr("Take theirs"), self.tr("Keep both")]
        dialog = self._open(
            self.tr("Changed in two places"),
            self.tr(
                "Everything else was brought together. What you do not choose stays among the "
                "versions; keeping both makes a second story of the other text."
            ),
            (self.tr("Mine, on this screen"), self.tr("Theirs, as it is stored")),
            (clash.mine, clash.theirs.content),
            clash.fields,
            words,
        )

        def choose(way: int) -> None:
            if way == _BOTH:
                self._second_story(
                    clash.theirs.content,
                    lambda: self.decided.emit(clash.theirs, clash.with_mine()),
                )
            elif way == _MINE:
                self.decided.emit(clash.theirs, clash.with_mine())
            else:
                self._keep_version(
                    clash.theirs.id,
                    clash.mine,
                    lambda: self.decided.emit(clash.theirs, clash.with_theirs()),
                )

        dialog.chosen.connect(choose)

    # Something was left from the last time.

    def offer_recovered(self, article: Article) -> bool:
        """Say that an unsaved text of `article` was found, if there is one worth telling of."""
        draft = self._drafts.get(article.id)
        if draft is None:
            return False
        if draft.content == article.content:
            self._drafts.forget(article.id)
            return False
        said = self.tr("A text of {time} that could not be saved was found.").replace(
            "{time}", stamp(draft.kept_at)
        )
        self._banner.say(
            "warning",
            said,
            self.tr("Compare and choose…"),
            lambda: self.compare_recovered(article, draft),
            closable=False,
        )
        return True

    def compare_recovered(self, article: Article, draft: RecoveryDraft) -> None:
        """Show the text found beside the stored one and let the person choose."""
        stored = self._present().content
        dialog = self._open(
            self.tr("A text that was not saved"),
            self.tr(
                "What you do not choose stays among the versions; keeping both makes a second "
                "story of the text found."
            ),
            (
                self.tr("Found, of {time}").replace("{time}", stamp(draft.kept_at)),
                self.tr("Stored now"),
            ),
            (draft.content, stored),
            differing(draft.content, stored),
            [self.tr("Take the text found"), self.tr("Keep the stored one"), self.tr("Keep both")],
        )

        def choose(way: int) -> None:
            if way == _MINE:
                self._banner.clear()
                self.decided.emit(self._present().base, draft.content)
            elif way == _THEIRS:
                self._keep_version(article.id, draft.content, lambda: self._settled(article.id))
            else:
                self._second_story(draft.content, lambda: self._settled(article.id))

        dialog.chosen.connect(choose)

    def _settled(self, article_id: int) -> None:
        self._drafts.forget(article_id)
        self._banner.clear()

    def _keep_version(self, article_id: int, content: Content, then: Callable[[], object]) -> None:
        name = self.tr("Text not chosen, {time}").replace("{time}", stamp_to_the_minute(now()))
        self._desk.tasks.change(
            lambda: self._desk.newsroom.versions.keep(article_id, name, content),
            lambda _nothing: then(),
            owner=self,
        )

    def _second_story(self, content: Content, then: Callable[[], object]) -> None:
        title = self.tr("{title} (other text)").replace("{title}", content.title)
        copy = replace(content, title=title, slug="")
        self._desk.tasks.change(
            lambda: self._desk.newsroom.articles.create(copy), lambda _made: then(), owner=self
        )

    def _open(
        self,
        title: str,
        sentence: str,
        heads: tuple[str, str],
        contents: tuple[Content, Content],
        fields: tuple[str, ...],
        acts: list[str],
    ) -> TextsDialog:
        parent = self._banner.window()
        host = parent if isinstance(parent, QWidget) else None
        self.dialog = TextsDialog(title, sentence, heads, *contents, fields, acts, host, self.tree)
        self.dialog.open()
        return self.dialog
