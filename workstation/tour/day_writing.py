"""The morning: a newsroom is begun, manuscripts come in, a story is written and filed."""

from __future__ import annotations

import re
from html import unescape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QMessageBox, QToolButton

from workstation.domain.article import Flag
from workstation.tour import hand
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import (
    NARROW,
    SMALL,
    VARIANTS,
    WIDE,
    Room,
    answer,
    choose_files,
    found,
    gone,
    over,
)
from workstation.ui.articles.panel import ArticlesPanel
from workstation.ui.editor.form.chip_entries import FlagsEntry
from workstation.ui.editor.form.entries import TextEntry
from workstation.ui.editor.form.inspector import Inspector
from workstation.ui.editor.marking_bar import MarkingBar
from workstation.ui.editor.text_pane import TextPane
from workstation.ui.first_run import FirstRun
from workstation.ui.preview.story_pages import StoryPages
from workstation.ui.shared.column_popup import ColumnPopup

TITLE = "河湾区把法庭开进夜市"
LEAD = (
    "晚上八点，河湾区北岸夜市的灯全亮了。两排摊位中间空出一块地方，"
    "摆上一张折叠桌、三把椅子，河湾区人民法院的夜间法庭开庭。"
)
HEADING = "摊位挨着摊位，话说在当面"
BODY = (
    "卖炒粉的老周和卖气球的小罗为一米宽的过道争了半个月。"
    "法官没有急着翻卷宗，先拉着两个人把过道量了一遍。"
)
STRONG = "各让四十厘米"
FIELDS = {"short_title": "夜市里的法庭", "source": "临河法治网", "author": "田野"}
SLIPS = "有人问,夜市里也能开庭?"
END = "，协议当场写好，围观的人鼓了掌。"


def scenes(room: Room) -> list[Scene]:
    """Return the scenes of the morning, in their order."""
    return [
        Scene("manuscripts", lambda: manuscripts(room)),
        Scene("writing", lambda: writing(room)),
        Scene("fields", lambda: fields(room)),
        Scene("narrow windows", lambda: narrow(room)),
        Scene("proofreading", lambda: proofreading(room)),
        Scene("release", lambda: release(room)),
    ]


def first_run(room: Room) -> Play:
    """Begin with the demo newsroom."""
    program = room.program
    program.shell.setWindowState(Qt.WindowState.WindowNoState)  # pictures have one size
    program.shell.resize(WIDE)
    program.start()
    yield Until(lambda: isinstance(program.shell.centralWidget(), FirstRun), "the first page")
    for variant in VARIANTS[1:] + VARIANTS[:1]:
        program.language.choose(variant.language)
        program.appearance.choose(variant.scheme)
        room.camera.variant = variant.name
        yield from room.picture("first-run")
    first = program.shell.centralWidget()
    assert isinstance(first, FirstRun)  # noqa: S101 - waited for above
    hand.click(first.page.demo.button)
    yield Until(lambda: program.window is not None, "the demo newsroom", 90)
    yield Until(lambda: room.window.stage.present() is not None, "the first desk")
    panel = room.present(ArticlesPanel)
    yield Until(lambda: panel.list_pane.lines.rowCount() > 30, "the list of articles")
    room.window.frame.status_line.set_scheme("light")


def manuscripts(room: Room) -> Play:
    """Bring in a Word manuscript and a page saved from the old site."""
    yield from room.go("articles")
    panel = room.present(ArticlesPanel)
    yield from room.picture("articles")
    hand.click(panel.list_pane.import_button)
    files = ("manuscript.docx", "manuscript.md", "saved-page.html")
    yield from choose_files(*(room.samples / name for name in files))
    yield Until(lambda: panel.list_pane.banner.isVisible(), "the manuscripts")
    yield from room.picture("manuscripts-came")
    if panel.list_pane.banner.act_button.isVisible():
        hand.click(panel.list_pane.banner.act_button)
        yield over(QMessageBox, "the report")
        answer(QMessageBox.ButtonRole.ActionRole)
        yield from room.picture("import-report")
        answer(QMessageBox.ButtonRole.RejectRole)
        yield gone(QMessageBox, "the report")
    hand.click(panel.list_pane.banner.close_button)


def writing(room: Room) -> Play:
    """Begin a story and write it with the toolbar, the page standing beside."""
    panel = room.present(ArticlesPanel)
    editor, pane = panel.editor, text_pane(panel)
    before = editor.article_id()
    hand.click(panel.list_pane.new_button)
    yield Until(lambda: editor.article_id() not in (None, before), "a new story")
    yield Until(lambda: pane.title.isVisible() and not pane.title.text(), "its empty headline")
    hand.write(pane.title, TITLE)
    hand.press(pane.title, Qt.Key.Key_Return)
    hand.write(pane.text, LEAD + "\n\n")
    hand.click(tool(pane.bar, "h2"))
    hand.write(pane.text, HEADING + "\n\n" + BODY)
    hand.click(tool(pane.bar, "bold"))
    hand.write(pane.text, STRONG)
    hand.click(tool(pane.bar, "bold"))
    hand.write(pane.text, END)
    yield Until(lambda: END in page_html(panel), "the page with the new text")
    yield Until(lambda: not panel.unsaved(), "the text to be saved")
    yield from room.picture("writing")


def fields(room: Room) -> Play:
    """File the story under a column and fill in what readers and lists need."""
    panel = room.present(ArticlesPanel)
    inspector = inspector_of(panel)
    hand.click(inspector.columns.button)
    yield over(ColumnPopup, "the list of columns")
    popup = found(ColumnPopup)
    hand.write(popup.search, "基层")
    yield from room.picture("choose-column")
    hand.press(popup.search, Qt.Key.Key_Return)
    yield gone(ColumnPopup, "the list of columns")
    for name, text in (
        ("short_title", "夜市里的法庭"),
        ("source", "临河法治网"),
        ("author", "田野"),
    ):
        entry = inspector.entries[name]
        assert isinstance(entry, TextEntry)  # noqa: S101 - the form is made so
        hand.write_over(entry.line, text)
        hand.press(entry.line, Qt.Key.Key_Tab)
        yield gone(QListView, "the proposals")
    flags = inspector.entries["flags"]
    assert isinstance(flags, FlagsEntry)  # noqa: S101 - the form is made so
    hand.click(flags.chips[Flag.RECOMMENDED])
    yield Until(lambda: "> 基层" in page_text(panel), "the page in its column")
    yield Until(lambda: not panel.unsaved(), "the fields to be saved")
    yield from room.picture("fields")


def narrow(room: Room) -> Play:
    """See the same in smaller windows."""
    for size, name in ((NARROW, "1280"), (SMALL, "1024")):
        room.program.shell.resize(size)
        yield from room.picture(f"writing-{name}")
    room.program.shell.resize(WIDE)


def proofreading(room: Room) -> Play:
    """See what the copy desk remarks on, and have all of a kind mended."""
    panel = room.present(ArticlesPanel)
    pane = text_pane(panel)
    hand.write(pane.text, SLIPS)
    yield Until(pane.proof_chip.isVisible, "the remarks")
    hand.click(pane.proof_chip)
    yield Until(pane.proof_bar.all_button.isVisible, "the first remark")
    yield from room.picture("remarks")
    hand.click(pane.proof_bar.all_button)
    yield Until(pane.proof_chip.isHidden, "all to be mended")
    pane.proof_bar.put_away()
    yield Until(lambda: not panel.unsaved(), "the text to be saved")


def release(room: Room) -> Play:
    """Make the story ready for readers."""
    panel = room.present(ArticlesPanel)
    steps = inspector_of(panel).steps
    hand.click(steps.buttons["release"])
    yield Until(lambda: steps.buttons["withdraw"].isVisible(), "the story to be released")
    yield from room.picture("released")


def text_pane(panel: ArticlesPanel) -> TextPane:
    """Return the middle of the writing desk."""
    pane: TextPane = panel.editor.text_pane
    return pane


def inspector_of(panel: ArticlesPanel) -> Inspector:
    """Return the form of the writing desk."""
    form: Inspector = panel.editor.fields_pane
    return form


def page_html(panel: ArticlesPanel) -> str:
    """Return the page that is shown beside the text."""
    pages = panel.page
    return pages.sheet.html if isinstance(pages, StoryPages) else ""


def page_text(panel: ArticlesPanel) -> str:
    """Return its words without their marks."""
    return unescape(" ".join(re.sub("<[^>]*>", " ", page_html(panel)).split()))


def tool(bar: MarkingBar, name: str) -> QToolButton:
    """Return the button of the toolbar with an action's name."""
    words = bar.named_actions()[name].text()
    buttons = bar.findChildren(QToolButton)
    return next(one for one in buttons if one.accessibleName() == words)
