"""One story on the desk: joins its text, its fields, its saving and its steps."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from workstation import paths
from workstation.desk.desk import Desk
from workstation.domain.article import CONTENT_FIELDS, RELEASED, Article, Content
from workstation.ui.editor.alike import Alike
from workstation.ui.editor.aside import Aside
from workstation.ui.editor.helping import Helping
from workstation.ui.editor.left_behind import LeftBehind
from workstation.ui.editor.opening import Opening
from workstation.ui.editor.pointing import point_at
from workstation.ui.editor.proof.proof_menu import ProofMenu
from workstation.ui.editor.proof.proof_walk import ProofWalk
from workstation.ui.editor.proof.proofing import Proofing
from workstation.ui.editor.recovery import RecoveryDrafts
from workstation.ui.editor.reports import Reports
from workstation.ui.editor.saving import Saving
from workstation.ui.editor.screen import Screen
from workstation.ui.editor.session import Session
from workstation.ui.editor.snippets.snippets import Snippets
from workstation.ui.editor.steps import Steps
from workstation.ui.editor.story_commands import story_commands
from workstation.ui.editor.tabs.tab_actions import TabActions
from workstation.ui.editor.tabs.tabbing import Tabbing
from workstation.ui.editor.telling import Telling
from workstation.ui.editor.text.pasting import Pasting
from workstation.ui.editor.text.pictures import TextGuests
from workstation.ui.editor.too_long import TooLong
from workstation.ui.editor.troubles import Troubles
from workstation.ui.editor.versions.versions import Versions
from workstation.ui.shared.long_work import LongWork
from workstation.ui.shared.panel import Command


class WritingEditor(QObject):
    """Edits one article at a time. `text_pane` and `fields_pane` are placed by the desk."""

    #: The article's key, or None: nothing is open.
    opened = Signal(object)
    #: The article's key and its content as it stands on the screen.
    content_changed = Signal(object, object)
    #: For whoever shows the page to say how long it took to make (milliseconds).
    page_took = Signal(float)
    #: The line of the text (from 1, with its fraction) at the upper edge, after scrolling.
    scrolled = Signal(float)
    save_state = Signal(str, str)
    counts = Signal(str)
    place = Signal(str)
    toast = Signal(str, bool)
    go = Signal(str)
    new_asked = Signal()
    #: A pane beside the text, `page` or `fields`, is to come or go.
    fold_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        folders = (desk.newsroom.folder / "recovery", paths.config_folder() / "recovery")
        self.drafts = RecoveryDrafts(folders)
        self.screen = Screen(self)
        self.text_pane = self.screen.text_pane
        self.fields_pane = self.screen.fields_pane
        self.saving = Saving(desk, self.screen.gather, self.drafts, self)
        self.steps = Steps(desk, self.saving, self)
        pane = self.text_pane
        work = LongWork(desk, pane.strip, pane.banner)
        self.guests = TextGuests(desk, pane.text, self, work, pane.banner)
        self.pasting = Pasting(desk, pane.text, pane.banner, self.guests.for_this_story)
        self.too_long = TooLong(self.screen, desk.language)
        self.troubles = Troubles(desk, self.text_pane.banner, self.drafts, self.screen.current)
        self.aside = Aside(desk, self.screen)
        self.telling = Telling(self.screen, self.aside)
        self.reports = Reports(self.text_pane, self.saving, self.troubles)
        self.opening = Opening(desk, self.screen, self.saving, self.troubles, self.aside)
        self.left_behind = LeftBehind(desk, self.saving, self.opening, pane.banner)
        self.text_pane.text.pictures.use(desk)
        self.alike = Alike(desk, self.screen)
        self.helping = Helping(desk, self.screen)
        self.proofing = Proofing(desk, self.screen)
        self.proof_walk = ProofWalk(desk, self.proofing, pane)
        ProofMenu(desk.language, self.proofing.marks, self.proof_walk, pane)
        pane.addActions(list(self.proof_walk.named.values()))
        self.snippets = Snippets(desk, self.screen, self.pasting.write)
        self.tabbing = Tabbing(desk, self.screen, self.saving, self)
        self.tab_actions = TabActions(self.tabbing)
        self.text_pane.addActions(list(self.tab_actions.named.values()))
        self.versions = Versions(desk, self.saving, self.fields_pane.sections["history"])
        self._connect_parts()
        self._connect_outwards()
        self.screen.show_nothing()

    def _connect_parts(self) -> None:
        pane, fields, saving = self.text_pane, self.fields_pane, self.saving
        self.screen.edited.connect(self._edited)
        # What was typed before is kept first: for the time of a long text nothing can be.
        pane.text.pouring.expected.connect(saving.flush)
        asked = pane.bar.actions_of_text
        asked.picture_asked.connect(self.guests.ask_for_picture)
        asked.caption_asked.connect(self.guests.captions.ask)
        asked.paste_asked.connect(self.pasting.paste_words)
        asked.fetch_asked.connect(self.pasting.fetch)
        asked.link_asked.connect(self.aside.ask_for_link)
        pane.text.link_asked.connect(self.aside.ask_for_link)
        fields.cover_asked.connect(self.guests.ask_for_cover)
        fields.history_asked.connect(self.aside.read_history)
        fields.steps.wanted.connect(self.steps.take)
        self.guests.cover_taken.connect(lambda key: self.screen.edit_field("cover_id", key))
        saving.saved.connect(self._saved)
        self.troubles.decided.connect(self._go_on)
        self.troubles.retry.connect(saving.flush)
        self.steps.taken.connect(self.opening.reload)
        self.steps.released.connect(self.reports.tell_released)

    def _connect_outwards(self) -> None:
        self.text_pane.new_asked.connect(self.new_asked)
        self.text_pane.bar.fold_asked.connect(self.fold_asked)
        self.opening.opened.connect(self.opened)
        self.opening.opened.connect(self.tabbing.opened)
        self.opening.opened.connect(lambda _key: self.too_long.judge())
        self.opening.opened.connect(lambda _key: self.telling.now())
        self.opening.opened.connect(lambda _key: self.alike.begin_story())
        self.opening.opened.connect(lambda _key: self.proofing.begin_story())
        self.opening.renewed.connect(self.too_long.judge)
        self.opening.renewed.connect(self.tabbing.names.renewed)
        self.alike.note.open_asked.connect(self.open)
        self.snippets.begun.connect(self.open)
        self.snippets.toast.connect(self.toast)
        self.text_pane.bar.menu_filled.connect(self.snippets.fill_menu)
        self.opening.renewed.connect(self.telling.soon)
        self.opening.renewed.connect(self.proofing.look)
        self.proof_walk.toast.connect(self.toast)
        self.steps.toast.connect(self.toast)
        self.reports.toast.connect(self.toast)
        self.versions.toast.connect(self.toast)
        self.reports.state.connect(self.save_state)
        self.reports.go.connect(self.go)
        self.left_behind.elsewhere.connect(self._desk.bus.trouble)
        language = self._desk.language.changed
        language.connect(lambda _code: self.reports.retranslate())
        language.connect(lambda _code: self.versions.retranslate())
        language.connect(lambda _code: self.opening.reload())
        language.connect(lambda _code: self.telling.now())
        language.connect(lambda _code: self.proof_walk.retranslate())
        self.telling.counts.connect(lambda _said: self.helping.suggest())
        self.telling.counts.connect(lambda _said: self.too_long.measure())
        self.page_took.connect(self.telling.suit)
        for name in ("content_changed", "scrolled", "counts", "place"):
            getattr(self.telling, name).connect(getattr(self, name))

    def article_id(self) -> int | None:
        """Return the article that is open, or being opened."""
        return self.opening.wanted

    def open(self, article_id: int) -> None:
        """Open an article; the one open until now is saved first."""
        if article_id == self.opening.wanted:
            return
        self.commit_pending()
        self.guests.begin_story()
        self.opening.open(article_id)

    def close(self) -> None:
        """Close the article; what was typed is saved."""
        self.commit_pending()
        self.guests.begin_story()
        self.opening.close()

    def commit_pending(self) -> None:
        """Queue the saving of everything typed, a word being composed included."""
        QGuiApplication.inputMethod().commit()
        self.text_pane.text.pouring.settle()
        self.screen.tell()
        self.tabbing.leave()
        self.saving.hurry()

    def unsaved(self) -> str:
        """Return a sentence naming the stories whose text is not in the newsroom, or ""."""
        sessions = list(self.saving.stranded.values())
        if self.saving.session is not None and self.saving.dirty():
            sessions.append(self.saving.session)
        names = "、".join(f"《{one.content.title or one.article.number}》" for one in sessions)
        return self.tr("Not saved: {names}").replace("{names}", names) if names else ""

    def commands(self) -> list[Command]:
        """Return what can be done with the open story."""
        session = self.saving.session
        if session is None:
            return [*self.snippets.commands(), *self.tab_actions.commands()]
        versions = Command(
            "story.versions", self.tr("Compare versions of this story"), self.versions.open
        )
        steps = story_commands(session.article.status, self.steps.take, self.text_pane.bar)
        own = (self.proof_walk, self.snippets, self.tab_actions)
        return [versions, *steps, *(command for part in own for command in part.commands())]

    def focus(self, field: str = "", words: str = "") -> None:
        """Let the person write on: in the text, or in an empty headline; or in a named field.

        `words` are selected in the text (`body`) where they stand.
        """
        if field:
            point_at(self.screen, field, words)
            return
        pane = self.text_pane
        (pane.text if pane.title.text() else pane.title).setFocus()

    def show_history(self) -> None:
        """Unfold what was done to the open story."""
        self.fields_pane.sections["history"].heading.setChecked(True)

    def scroll_to_line(self, line: float, *, write: bool = False) -> None:
        """Follow the page: bring a line of the text to the upper edge, or `write` on there."""
        self.telling.scroll_to_line(line, write=write)

    @property
    def left_over(self) -> tuple[tuple[int, str], ...]:
        """Return (article, headline) of texts an earlier session could not save."""
        return tuple((draft.article_id, draft.content.title) for draft in self.drafts.all())

    def _edited(self, name: str) -> None:
        session = self.saving.session
        if name == "cover_id" and session is not None:
            self.fields_pane.cover.show_value(session.content.cover_id)
            self.aside.read_cover(session.content.cover_id)
        self.saving.edited()

    def _saved(self, session: Session, fresh: tuple[str, ...]) -> None:
        self.troubles.well_again()
        self.screen.show_fresh(session.content, fresh)
        if session.article.status in RELEASED and not self.saving.dirty():
            self.opening.reload()

    def _go_on(self, base: Article, content: Content) -> None:
        """Go on from `base` with `content` on the screen: somebody decided between two texts."""
        session = self.saving.session
        if session is None:
            return
        session.renew(base)
        session.content = content
        session.clash = None
        self.screen.show_fresh(content, CONTENT_FIELDS)
        self.troubles.well_again()
        self.saving.edited()
        self.saving.flush()
