"""What stands on the screen of one story: its text and its fields, and the way into its session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from workstation.domain.article import Content
from workstation.ui.editor.form.inspector import Inspector
from workstation.ui.editor.lines.endless import in_part, is_endless
from workstation.ui.editor.long_text import LongText
from workstation.ui.editor.session import Session
from workstation.ui.editor.text.raw_text import shown_text, with_line_ends_of
from workstation.ui.editor.text_pane import TextPane

#: So long after a key those who count, save and show are told of it; keys between are one.
EDITED_MILLISECONDS = 25


class Screen(QObject):
    """Shows a session and gathers what the person did to it.

    `edited(name)` is sent for each edit, with `""` for headline and text: those are told of a
    moment after a key, once for all keys of that moment, and gathered when somebody needs them.
    """

    edited = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.text_pane = TextPane()
        self._long = LongText(self.text_pane)
        self.fields_pane = Inspector()
        self.session: Session | None = None
        self._opened_body = ""
        self._body_touched = False
        #: Whether the text on the screen is not all there is: see `endless`.
        self.in_part = False
        self._soon = QTimer(self, singleShot=True, interval=EDITED_MILLISECONDS)
        self._soon.timeout.connect(lambda: self.edited.emit(""))
        self.text_pane.edited.connect(self._hear_text)
        self.text_pane.find_bar.whole = lambda: self.session.content.body if self.session else ""
        self.fields_pane.edited.connect(self.edit_field)

    def prepare(
        self, session: Session, ready: Callable[[], object], stopped: Callable[[], object]
    ) -> None:
        """Have `show_session` take but a moment; then call `ready`, or `stopped` if given up."""
        content, key = session.content, session.article.id
        self._long.prepare(content.title, self._shown(content.body), key, ready, stopped)

    def show_session(self, session: Session) -> None:
        """Show another story from its beginning."""
        self.session = session
        self.fields_pane.area.show()
        content = session.content
        body, story = self._shown(content.body), session.article.id
        self.text_pane.show_story(content.title, body, story, in_part=self.in_part)
        self._remember(content)
        self._soon.stop()  # nobody typed what came with it
        if not session.content.title and not session.content.body:
            self.text_pane.title.setFocus()

    def show_nothing(self) -> None:
        """No story is open."""
        self._soon.stop()
        self.session = None
        self.text_pane.show_nothing()
        self.fields_pane.area.hide()

    def lock(self, locked: bool) -> None:
        """Let the story only be read."""
        self.text_pane.set_locked(locked)
        self.fields_pane.setEnabled(not locked)

    def show_text(self, content: Content) -> None:
        """Show headline and text as they became elsewhere; the caret stays."""
        self.text_pane.title.show_text(content.title)
        self.text_pane.judge_title()
        partly, body = self.in_part, self._shown(content.body)
        if partly or self.in_part:
            story = self.session.article.id if self.session is not None else 0
            self.text_pane.show_body(body, story, in_part=self.in_part)
        elif self.session is not None and self.text_pane.text.pouring.is_much_new(body):
            self._long.renew(content.title, body, self.session.article.id)
        else:
            self.text_pane.text.put(body)
        self._remember(content)

    def show_fresh(self, content: Content, names: Sequence[str]) -> None:
        """Show some fields as they became elsewhere."""
        if {"title", "body"} & set(names):
            self.show_text(content)
        self.fields_pane.show_fields(content, names)

    def rewrite_body(self, body: str) -> None:
        """Take another text in place of the one there is, as an edit: it was parted, say.

        Where it is very long and the person will not wait, all stays as it was.
        """
        session = self.session
        if session is None or self.text_pane.composing():
            return
        before, session.content = session.content, replace(session.content, body=body)

        def ready() -> None:
            self.show_session(session)
            self.edited.emit("")

        def stopped() -> None:
            session.content = replace(session.content, body=before.body)
            self.show_session(session)

        self.prepare(session, ready, stopped)

    def edit_field(self, name: str, value: object) -> None:
        """Take an edit of one field."""
        if self.session is None:
            return
        self.session.content = replace(self.session.content, **{name: value})  # type: ignore[arg-type]
        self.edited.emit(name)

    def tell(self) -> None:
        """Tell at once of what was typed a moment ago."""
        if self._soon.isActive():
            self._soon.stop()
            self.edited.emit("")

    def gather(self) -> bool:
        """Bring the session up to the screen; False while a word is being composed."""
        if self.text_pane.composing() or self.fields_pane.composing():
            return False
        session = self.session
        if session is None:
            return True
        body = session.content.body
        if self._body_touched and not self.in_part:
            body = with_line_ends_of(self._opened_body, self.text_pane.text.raw())
            self._body_touched = False
        session.content = replace(session.content, title=self.text_pane.title.text(), body=body)
        return True

    def current(self) -> Session:
        """Return the open session, up to date; LookupError when nothing is open."""
        if self.session is None:
            raise LookupError("no article is open")
        self.gather()
        return self.session

    def _remember(self, content: Content) -> None:
        self._opened_body = content.body
        self._body_touched = False

    def _shown(self, body: str) -> str:
        """Return what is seen of a text, and take note whether it is all of it."""
        shown = shown_text(body)
        self.in_part = is_endless(shown)
        if not self.in_part:
            return shown
        return in_part(shown, self.tr("[… {n} characters are not shown …]"))

    def _hear_text(self) -> None:
        self._body_touched = True
        if not self._soon.isActive():
            self._soon.start()
