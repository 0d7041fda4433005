"""What is read beside a story when somebody looks for it: its cover, its history, its lead."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workstation.desk.desk import Desk
from workstation.domain.act import Act, Change
from workstation.domain.article import Content
from workstation.domain.media import Picture
from workstation.domain.moment import stamp_to_the_minute
from workstation.domain.text import first_paragraph
from workstation.services.newsroom import Newsroom
from workstation.ui.editor.form.inspector import KNOWN_FIELDS
from workstation.ui.editor.screen import Screen
from workstation.ui.editor.text import marking
from workstation.words import act_name, act_sentence

_MOST_ACTS = 60
#: How the names of templates begin that are for other pages than a story's.
_OTHER_PAGES = ("list", "cover", "page")
#: So much of the first paragraph is proposed as the summary, in characters.
_SUMMARY = 160


class Aside(QObject):
    """Fills what stands around the text of `screen`."""

    def __init__(self, desk: Desk, screen: Screen) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        desk.bus.changed.connect(self._hear)

    def read_cover(self, picture_id: int | None) -> None:
        """Show the cover picture."""
        if picture_id is None:
            return
        self._desk.tasks.read(
            lambda: self._desk.newsroom.media.get(picture_id),
            self._show_cover,
            lambda _error: None,
            key="cover",
            owner=self,
        )

    def read_history(self) -> None:
        """Show the acts that touched the story, the latest first."""
        session = self._screen.session
        if session is None:
            return
        key = session.article.id
        self._desk.tasks.read(
            lambda: self._desk.newsroom.history.of("article", key),
            self._show_history,
            key="history",
            owner=self,
        )

    def read_reviews(self) -> None:
        """Show who reviewed the story, and whose turn it is."""
        session = self._screen.session
        if session is None:
            return
        key = session.article.id
        self._desk.tasks.read(
            lambda: self._desk.newsroom.versions.reviews(key),
            lambda steps: self._screen.fields_pane.reviews.show_steps(
                steps, self._desk.language.current
            ),
            key="reviews",
            owner=self,
        )

    def read_notes(self) -> None:
        """Show what reviewers pinned to the story's pages and nobody has settled."""
        session = self._screen.session
        if session is None:
            return
        key = session.article.id
        self._desk.tasks.read(
            lambda: self._desk.newsroom.notes.of_story(key),
            self._screen.fields_pane.notes.show_notes,
            key="notes",
            owner=self,
        )

    def read_known(self) -> None:
        """Propose what was written before in some fields; a long archive may take a while."""
        self._desk.tasks.read(
            lambda: _known(self._desk.newsroom),
            self._offer,
            key="known",
            owner=self,
        )

    def read_boards(self) -> None:
        """Say on which boards the story stands."""
        session = self._screen.session
        if session is None:
            return
        key = session.article.id
        self._desk.tasks.read(
            lambda: self._desk.newsroom.boards.showing(key),
            self._screen.fields_pane.flags.show_boards,
            key="boards",
            owner=self,
        )

    def summarise(self, content: Content) -> None:
        """Show what stands for a summary while none is written: the first paragraph."""
        self._screen.fields_pane.summary.show_automatic(first_paragraph(content.body)[:_SUMMARY])

    def ask_for_link(self) -> None:
        """Ask where what is selected leads to."""
        edit = self._screen.text_pane.text
        self._desk.ask.text(
            self.tr("Insert link"),
            self.tr("Address of the page"),
            "https://",
            lambda target: marking.insert_link(edit, target, self.tr("link")),
            lambda target: "" if _leads(target) else self.tr("An address is needed."),
        )

    def _hear(self, change: Change, _initiator: object) -> None:
        if change.touches("card", "board"):
            self.read_boards()
        if change.touches("page_note"):
            self.read_notes()

    def _offer(self, known: dict[str, tuple[str, ...]]) -> None:
        # A keyword is what others call a tag: what one learns the other knows.
        self._screen.fields_pane.offer(known | {"keywords": known["tags"]})

    def _show_cover(self, picture: Picture) -> None:
        file = self._desk.newsroom.media_folder / picture.filename
        self._screen.fields_pane.cover.show_picture(file, picture.alt or picture.caption)

    def _show_history(self, acts: tuple[Act, ...]) -> None:
        language = self._desk.language.current
        lines = [
            (_said(act, language), f"{stamp_to_the_minute(act.at)} · {act.person}")
            for act in acts[:_MOST_ACTS]
        ]
        self._screen.fields_pane.show_history(lines)


def _said(act: Act, language: str) -> str:
    """Return an act in words; below a story nobody needs its own headline in every line."""
    of_itself = act.kind in ("article.save", "article.merge", "article.create")
    return act_name(act, language) if of_itself else act_sentence(act, language)


def _known(newsroom: Newsroom) -> dict[str, tuple[str, ...]]:
    known = {name: newsroom.articles.known(name) for name in KNOWN_FIELDS}
    # The theme's own come first; one written before may be of a theme chosen before.
    of_theme = (one for one in newsroom.preview.templates() if not one.startswith(_OTHER_PAGES))
    return known | {"template": tuple(dict.fromkeys((*of_theme, *known["template"])))}


def _leads(target: str) -> bool:
    return bool(target.strip()) and target.strip() not in ("https://", "http://")
