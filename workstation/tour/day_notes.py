"""A reviewer walks the pages: a note on a passage, one on the whole page, and one that is done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt

from workstation.tour import hand
from workstation.tour.day_writing import TITLE
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import Room
from workstation.ui.articles.panel import ArticlesPanel
from workstation.ui.preview.panel import PreviewPanel
from workstation.ui.publishing.panel import PublishingPanel

PASSAGE = "这里的数字请与判决书核对，单位写全。"
WHOLE = "导语偏长，首屏看不到图片。"
HOME = "头条标题换行后太高，请改短。"
#: Where a paragraph may be clicked on, from the upper edge of the page.
_PLACES = range(620, 740, 20)


def scenes(room: Room) -> list[Scene]:
    """Return the scenes, in their order."""
    return [
        Scene("a page without notes", partial(unfold, room)),
        Scene("notes on a page", partial(pin, room)),
        Scene("a note settled", partial(settle, room)),
        Scene("a note beside the story", partial(beside, room)),
        Scene("notes before publishing", partial(before_publishing, room)),
    ]


def unfold(room: Room) -> Play:
    """Show the new story, and the notes beside it."""
    yield from room.go("preview")
    panel = room.present(PreviewPanel)
    panel.chooser.search.clear()
    hand.write(panel.chooser.search, TITLE[:6])
    lines = panel.chooser.articles
    yield Until(lambda: lines.rowCount() == 1, "the story to be found")
    hand.click_row(panel.chooser.list, lines.index(0))
    yield Until(lambda: TITLE in panel.pair.main.html, "the page of the story")
    yield Until(lambda: panel.pair.main.surface().ready, "the page to stand")
    panel.chooser.search.clear()
    hand.click(panel.bar.notes)
    yield Until(panel.notes.pane.empty.isVisible, "the pane of notes")
    yield from room.picture("notes-none")


def pin(room: Room) -> Play:
    """Pin a note to a passage by a click on it, and another one to the page as a whole."""
    panel = room.present(PreviewPanel)
    pane, page = panel.notes.pane, panel.pair.main.surface().web.focusProxy()
    if page is None:
        raise LookupError("the page takes no clicks")
    hand.click(pane.writing.choose_button)
    told: list[object] = []
    panel.notes.noting.pages.pointed.connect(told.append)
    for height in _PLACES:
        before = len(told)
        hand.click(page, QPoint(page.width() // 3, height))
        yield Until(lambda before=before: len(told) > before, "what lies there")  # type: ignore[misc]
        if len(pane.writing.words) > len(PASSAGE):
            break
        if pane.writing.words:
            hand.click(pane.writing.choose_button)
    hand.write(pane.writing.text, PASSAGE)
    yield from room.picture("note-written")
    hand.press(pane.writing.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    yield Until(lambda: len(pane.cards) == 1, "the first note")
    hand.write(pane.writing.text, WHOLE)
    hand.click(pane.writing.keep_button)
    yield Until(lambda: len(pane.cards) == 2, "the second note")
    room.put_toasts_away()
    yield Until(lambda: not pane.cards[0].visibleRegion().isEmpty(), "the notes to be seen")
    hand.click(pane.cards[0].who)
    yield from room.picture("notes")


def settle(room: Room) -> Play:
    """Settle the second one."""
    panel = room.present(PreviewPanel)
    pane = panel.notes.pane
    hand.click(pane.cards[1].turn_button)
    yield Until(lambda: not pane.cards[1].note.open, "the note to be settled")
    yield from room.picture("note-settled")


def beside(room: Room) -> Play:
    """Open the story: what is asked for stands beside its text, and leads back to the page."""
    panel = room.present(PreviewPanel)
    story = panel.notes.pane.cards[0].note.article_id
    yield from room.go("articles")
    articles = room.present(ArticlesPanel)
    articles.reveal("article", story or 0)
    lines = articles.editor.fields_pane.notes
    yield Until(lambda: lines.isVisible() and len(lines.lines) == 1, "the note beside the story")
    yield from room.picture("note-beside-story")
    hand.click(lines.lines[0])
    yield Until(lambda: room.window.stage.present() is panel, "the preview desk")
    yield Until(lambda: panel.notes.pane.isVisible(), "the notes of the page")


def before_publishing(room: Room) -> Play:
    """Pin a note to the home page, and see at the publishing desk that it waits."""
    panel = room.present(PreviewPanel)
    panel.show_address("index.html")
    yield Until(lambda: panel.pair.address == "index.html", "the home page")
    hand.write(panel.notes.pane.writing.text, HOME)
    hand.click(panel.notes.pane.writing.keep_button)
    yield Until(lambda: len(panel.notes.pane.cards) == 1, "the note on the home page")
    hand.click(panel.bar.notes)
    yield from room.go("publishing")
    noted = room.present(PublishingPanel).list.noted
    yield Until(noted.isVisible, "the plan with its notes", 60)
    hand.click(noted)
    yield from room.picture("notes-before-publishing")
    hand.click(noted)
