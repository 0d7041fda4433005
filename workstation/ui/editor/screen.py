"""What stands on the screen of one story: its text and its fields, and the way into its session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from workstation.domain.article import Content
from workstation.ui.editor.inspector import Inspector
from workstation.ui.editor.long_text import LongText
from workstation.ui.editor.raw_text import shown_text, with_line_ends_of
from workstation.ui.editor.session import Session
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
        self._soon = QTimer(self, singleShot=True, interval=EDITED_MILLISECONDS)
        self._soon.timeout.connect(lambda: self.edited.emit(""))
        self.text_pane.edited.connect(self._hear_text)
        self.fields_pane.edited.connect(self.edit_field)

    def prepare(
        self, session: Session, ready: Callable[[], object], stopped: Callable[[], object]
    ) -> None:
        """Have `show_session` take but a moment; then call `ready`, or `stopped` if given up."""
        content, key = session.content, session.article.id
        self._long.prepare(content.title, shown_text(content.body), key, ready, stopped)

    def show_session(self, session: Session) -> None:
        """Show another story from its beginning."""
        self.session = session
        self.fields_pane.area.show()
        content = session.content
        self.text_pane.show_story(content.title, shown_text(content.body), session.article.id)
        self._remember(content)
        self._soon.stop()  # nobody typed what came with it
        if not session.content.title and not session.content.body:
            self.text_pane.focus_title()

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
        self.text_pane.text.put(shown_text(content.body))
        self._remember(content)

    def show_fresh(self, content: Content, names: Sequence[str]) -> None:
        """Show some fields as they became elsewhere."""
        if {"title", "body"} & set(names):
            self.show_text(content)
        self.fields_pane.show_fields(content, names)

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
        if self._body_touched:
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

    def _hear_text(self) -> None:
        self._body_touched = True
        if not self._soon.isActive():
            self._soon.start()
