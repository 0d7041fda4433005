"""Says of an open text that it is too long: to be written in, or for a page to be made of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workstation.desk.language import Language
from workstation.press.markdown.text_trouble import TextTrouble, check_pages
from workstation.ui.editor.lines.pasted_words import LONG_LINE, longest_line, with_paragraphs
from workstation.ui.editor.screen import Screen
from workstation.ui.editor.text.raw_text import shown_text, with_line_ends_of
from workstation.words import error_sentence


class TooLong(QObject):
    """Judges the text of `screen`; nothing in it is changed or held up unless somebody wants it."""

    def __init__(self, screen: Screen, language: Language) -> None:
        super().__init__(screen)
        self._screen = screen
        self._language = language
        #: What the strip says of a text no page can be made of.
        self._told = ""

    def judge(self) -> None:
        """Offer to part an endless line of the text just opened: every key in it takes seconds."""
        self._told = ""
        session = self._screen.session
        text = shown_text(session.content.body) if session is not None else ""
        longest = longest_line(text) if len(text) > LONG_LINE else 0
        if longest <= LONG_LINE:
            return
        if self._screen.in_part:
            said = self.tr(
                "One line of this text has {n} characters: it is kept as it is, shown in part, and "
                "can be written in once it is parted."
            )
        else:
            said = self.tr("One line of this text has {n} characters: writing in it is slow.")
        said = said.replace("{n}", f"{longest:,}")
        act = self.tr("Part it at full stops")
        self._screen.text_pane.banner.say("warning", said, act, self.part)

    def measure(self) -> None:
        """Say when no page can be made of the text; it is saved all the same."""
        session = self._screen.session
        if session is None or self._screen.in_part:
            return
        banner = self._screen.text_pane.banner
        try:
            check_pages(session.content.body)
        except TextTrouble as trouble:
            said = error_sentence(trouble, self._language.current)
            if said != self._told:
                banner.say("warning", said)
            self._told = said
            return
        if self._told and banner.sentence() == self._told:
            banner.clear()
        self._told = ""

    def part(self) -> None:
        """Part them: a step of undo, where all of the text is on the screen."""
        screen = self._screen
        if not screen.gather() or screen.session is None:
            return
        body = screen.session.content.body
        parted = with_paragraphs(shown_text(body))
        if screen.in_part:
            screen.rewrite_body(with_line_ends_of(body, parted))
        else:
            screen.text_pane.text.put(parted)
