"""At the writing desk, by hand: a table, pasted Word, several stories, quiet modes, snippets."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QTextCursor

from workstation.desk.window_ask import LineDialog
from workstation.tour import hand
from workstation.tour.day_writing import inspector_of, text_pane
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import Room, found, gone, over
from workstation.ui.articles.panel import ArticlesPanel
from workstation.ui.editor.snippets.snippets_dialog import SnippetsDialog
from workstation.ui.editor.table_popup import TablePopup
from workstation.ui.editor.versions.texts_dialog import TextsDialog
from workstation.ui.editor.writing import WritingEditor

TITLE = "夜市摊位收费公示"
#: As Word puts it on the clipboard: a list of paragraphs, an indent by letters, its own junk.
FROM_WORD = (
    "<html xmlns:w='urn:schemas-microsoft-com:office:word'><body><!--StartFragment-->"
    "<h2>收费标准</h2><p class=MsoNormal style='text-indent:21pt'>　　公示期七天。<o:p></o:p></p>"
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>"
    "<span style='mso-list:Ignore'>1.<span>&nbsp; </span></span></span><![endif]>按摊位面积</p>"
    "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span>"
    "<span style='mso-list:Ignore'>a)<span>&nbsp; </span></span></span><![endif]>两米以内</p>"
    "<!--EndFragment--></body></html>"
)
CELLS = ("摊位", "每晚收费", "两米以内", "十元", "四米以内", "十八元")


def scenes(room: Room) -> list[Scene]:
    """Return the scenes, in their order."""
    return [
        Scene("tables and pasting", lambda: tables(room)),
        Scene("several stories", lambda: several(room)),
        Scene("quiet writing", lambda: quiet(room)),
        Scene("snippets", lambda: snippets(room)),
    ]


def tables(room: Room) -> Play:
    """Write a story with quotes in pairs, a table, and what was copied out of Word."""
    yield from room.go("articles")
    panel = room.present(ArticlesPanel)
    pane, before = text_pane(panel), panel.editor.article_id()
    hand.click(panel.list_pane.new_button)
    yield Until(lambda: panel.editor.article_id() not in (None, before), "a new story")
    yield Until(lambda: pane.title.isVisible() and not pane.title.text(), "its empty headline")
    hand.write(pane.title, TITLE)
    hand.press(pane.title, Qt.Key.Key_Return)
    hand.write(pane.text, "管委会说，这是")
    for word in ("“", "明码标价", "”", "的第一步。"):
        hand.compose(pane.text, word)
    hand.press(pane.text, Qt.Key.Key_Return)
    pane.bar.named_actions()["table"].trigger()
    yield over(TablePopup, "the squares")
    squares = found(TablePopup).squares
    hand.press(squares, Qt.Key.Key_Left)
    yield from room.picture("table-size")
    hand.press(squares, Qt.Key.Key_Return)
    yield gone(TablePopup, "the squares")
    for place, words in enumerate(CELLS):
        if place:
            hand.press(pane.text, Qt.Key.Key_Tab)
        hand.write(pane.text, words)
    pane.text.moveCursor(QTextCursor.MoveOperation.End)
    carried = QMimeData()
    carried.setHtml(FROM_WORD)
    pane.text.insertFromMimeData(carried)
    yield Until(lambda: "    1. 两米以内" in pane.text.raw(), "what was copied out of Word")
    yield Until(lambda: not panel.unsaved(), "the text to be saved")
    yield from room.picture("table-and-paste")


def several(room: Room) -> Play:
    """Open a second story beside it, and compare the two."""
    panel = room.present(ArticlesPanel)
    view, first = panel.list_pane.view, panel.editor.article_id()
    hand.click_row(view, panel.list_pane.lines.index(2))
    yield Until(lambda: panel.editor.article_id() not in (None, first), "the second story")
    pane = text_pane(panel)
    yield Until(lambda: pane.tabs.count() > 1 and pane.tabs.isVisible(), "its tab")
    fields = inspector_of(panel)
    yield Until(fields.sections["keywords"].heading.isEnabled, "its fields")
    hand.click(fields.sections["keywords"].heading)
    yield Until(lambda: fields.keywords.suggestions.isVisible(), "keywords to be suggested")
    fields.area.ensureWidgetVisible(fields.tags.suggestions)
    yield from room.picture("tabs-and-keywords")
    hand.click(fields.sections["keywords"].heading)
    pane.tabs.comparing_asked.emit(pane.tabs.count() - 2)
    yield over(TextsDialog, "the two stories")
    yield from room.picture("two-stories")
    hand.press(found(TextsDialog), Qt.Key.Key_Escape)
    yield gone(TextsDialog, "the two stories")
    room.come_back()
    hand.press(pane.text, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    yield Until(lambda: writing(panel).saving.session is not None, "the next story")


def quiet(room: Room) -> Play:
    """Write alone, with all but one paragraph dimmed, and see the menu of the text."""
    panel = room.present(ArticlesPanel)
    pane = text_pane(panel)
    actions = pane.bar.named_actions()
    hand.press(pane.text, Qt.Key.Key_F9)
    for name in ("typewriter", "dimmed"):
        actions[name].trigger()
    pane.text.setFocus()
    pane.text.moveCursor(QTextCursor.MoveOperation.End)
    yield from room.picture("writing-alone")
    for name in ("typewriter", "dimmed"):
        actions[name].trigger()
    hand.press(pane.text, Qt.Key.Key_F9)
    # A click would wait for the end of the menu, and the tour for the end of the click.
    menu = pane.bar.more.menu()
    menu.popup(pane.bar.more.mapToGlobal(QPoint(-220, 30)))
    yield from room.picture("formats")
    menu.close()


def snippets(room: Room) -> Play:
    """Keep a sentence for other stories, and look all of them through."""
    panel = room.present(ArticlesPanel)
    pane, known = text_pane(panel), writing(panel).snippets
    pane.text.moveCursor(QTextCursor.MoveOperation.Start)
    known.keeping.keep_selection()
    yield over(LineDialog, "the question for a name")
    hand.press(found(LineDialog), Qt.Key.Key_Return)
    yield Until(lambda: known.known, "the snippet")
    known.manage()
    yield over(SnippetsDialog, "the list of snippets")
    yield from room.picture("snippets")
    hand.click(found(SnippetsDialog).back_button)
    yield gone(SnippetsDialog, "the list of snippets")
    room.come_back()
    writing(panel).tabbing.close_front()
    yield Until(lambda: not panel.unsaved(), "everything to be saved")


def writing(panel: ArticlesPanel) -> WritingEditor:
    """Return the editor of the writing desk."""
    editor = panel.editor
    if not isinstance(editor, WritingEditor):
        raise LookupError("another editor is on the desk")
    return editor
