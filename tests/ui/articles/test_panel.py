"""The writing desk as one uses it: find, open, act, undo nothing by accident."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from tests.ui.articles.conftest import Room, select, titles
from workstation.domain.article import Content, Flag, Status
from workstation.domain.standing import Leading
from workstation.ui.articles.filters import PRESETS, RARE, Filters
from workstation.ui.articles.selection_menu import selection_menu
from workstation.ui.editor.telling import LEAST_PAUSE, MOST_PAUSE
from workstation.ui.editor.writing import WritingEditor


def test_an_empty_newsroom_offers_the_first_step(room: Room) -> None:
    panel = room.panel()
    panel.list_pane.empty.button.click()
    assert titles(panel) != [] or panel.editor.article_id() is not None
    key = panel.editor.article_id()
    assert key is not None
    assert room.stored(key).content.author == "周岚"


def test_choosing_a_row_opens_its_story_and_its_page(room: Room) -> None:
    first, second = room.make(title="一街一法官"), room.make(title="送法下乡")
    panel = room.panel()
    assert titles(panel) == ["送法下乡", "一街一法官"]
    select(panel, first.id)
    room.qtbot.waitUntil(lambda: panel.editor.article_id() == first.id, timeout=2000)
    assert room.page.shown[-1] == (first.id, "一街一法官")
    panel.reveal("article", second.id)
    assert panel.editor.article_id() == second.id
    assert panel.list_pane.view.ids() == (second.id,)


def test_focus_leaves_the_text_alone_and_says_how_saving_stands(room: Room) -> None:
    story = room.make(title="一街一法官", body="法院")
    panel = room.panel()
    panel.reveal("article", story.id)
    pane = panel.editor.text_pane
    panel.split.fold("page", True)
    assert not pane.state.isVisible()
    panel.focus(True)
    assert all(panel.split.is_folded(key) for key in ("list", "page", "fields"))
    QTest.keyClick(pane.text, Qt.Key.Key_A)
    room.editors[-1].screen.tell()
    assert pane.state.isVisible() and pane.state.text()
    panel.focus(False)
    assert not panel.split.is_folded("list") and panel.split.is_folded("page")
    assert not pane.state.isVisible()


def test_another_desk_points_at_a_field_or_at_words(room: Room) -> None:
    first = room.make(title="甲", body="前文。\n\n[旧闻](guonei/none.html)，后文。")
    second = room.make(title="乙")
    panel = room.panel()
    panel.reveal("article.icp", first.id)  # an unknown field opens the story all the same
    assert panel.editor.article_id() == first.id
    panel.reveal("passage", f"{first.id}:guonei/none.html")
    cursor = panel.editor.text_pane.text.textCursor()
    assert cursor.selectedText() == "guonei/none.html"
    panel.reveal("line", f"{first.id}:3")
    cursor = panel.editor.text_pane.text.textCursor()
    assert (cursor.blockNumber(), cursor.hasSelection()) == (2, False)
    panel.reveal("line", f"{second.id}:1")
    assert panel.editor.article_id() == second.id
    panel.reveal("article.source", second.id)
    entry = panel.editor.fields_pane.entries["source"]
    assert entry.isAncestorOf(panel.focusWidget())
    assert not panel.split.is_folded("fields")
    panel.reveal("article.cover_id", second.id)
    assert panel.editor.fields_pane.sections["display"].is_open()


def test_the_list_stays_put_while_one_writes(room: Room) -> None:
    room.make(title="甲")
    second = room.make(title="乙")
    room.make(title="丙")
    panel = room.panel()
    panel.reveal("article", second.id)
    panel.editor.text_pane.title.insertPlainText("改过的")
    panel.commit_pending()
    panel.listing.read_news()
    assert titles(panel) == ["丙", "改过的乙", "甲"]
    panel.refresh()
    assert titles(panel) == ["改过的乙", "丙", "甲"]


def test_the_view_does_not_jump_when_rows_come_in_above(room: Room) -> None:
    for number in range(60):
        room.make(title=f"稿件{number}")
    panel = room.panel()
    view = panel.list_pane.view
    view.scrollTo(view.lines.index(40))
    top = view.indexAt(view.viewport().rect().topLeft()).data()
    room.make(title="新来的")
    panel.listing.read_news()
    assert titles(panel)[0] == "新来的"
    assert view.indexAt(view.viewport().rect().topLeft()).data() == top


def test_chips_narrow_and_count(room: Room) -> None:
    draft, other = room.make(title="草稿", author="周岚"), room.make(title="审着", author="程越")
    with room.newsroom.writing():
        room.newsroom.articles.step((other.id,), Status.FIRST_REVIEW)
    panel = room.panel()
    chips = panel.list_pane.filters.chips
    assert chips["all"].text() == "All 2"
    assert chips["mine"].text() == "Mine 1"
    chips["review"].click()
    assert titles(panel) == ["审着"]
    chips["mine"].click()
    assert titles(panel) == ["草稿"]
    assert room.stored(draft.id).status is Status.DRAFT


def test_further_filters_are_chips_one_can_end(room: Room) -> None:
    with room.newsroom.writing():
        law = room.newsroom.columns.create(None, "法治")
    room.make(title="法治稿", column_id=law.id, flags="h")
    room.make(title="别的")
    panel = room.panel()
    bar = panel.list_pane.filters
    bar.set_filters(Filters(column_id=law.id, flag=Flag.HEADLINE, days=7))
    assert titles(panel) == ["法治稿"]
    for name in ("column_id", "flag", "days"):
        bar.set_filters(bar.filters.without(name))
    assert bar.filters == Filters()
    assert len(titles(panel)) == 2


def test_searching_finds_words_of_the_text(room: Room) -> None:
    room.make(title="甲", body="独角兽企业的劳动争议")
    room.make(title="乙", body="没有")
    panel = room.panel()
    panel.list_pane.search.setText("独角兽")
    QTest.keyClick(panel.list_pane.search, Qt.Key.Key_Return)
    assert titles(panel) == ["甲"]
    panel.list_pane.search.setText("查不到的词")
    QTest.keyClick(panel.list_pane.search, Qt.Key.Key_Return)
    assert titles(panel) == []
    panel.list_pane.nothing_found.button.click()
    assert len(titles(panel)) == 2


def test_delete_puts_into_the_trash_and_says_so(room: Room) -> None:
    first, second = room.make(title="一"), room.make(title="二")
    panel = room.panel()
    said: list[tuple[str, bool]] = []
    panel.toast.connect(lambda text, undo: said.append((text, undo)))
    select(panel, first.id, second.id)
    QTest.keyClick(panel.list_pane.view, Qt.Key.Key_Delete)
    assert said == [("2 articles put into the trash", True)]
    assert room.stored(first.id).status is Status.TRASHED
    panel.listing.read_news()
    assert titles(panel) == []
    trash = next(preset for preset in RARE if preset.key == "trashed")
    panel.list_pane.filters.set_filters(Filters(preset=trash))
    select(panel, first.id)
    named(selection_menu(panel.gestures).actions(), "Take out of the trash").trigger()
    assert room.stored(first.id).status is Status.DRAFT


def test_the_menu_acts_on_everything_selected(room: Room) -> None:
    with room.newsroom.writing():
        law = room.newsroom.columns.create(None, "法治")
    first, second = room.make(title="一"), room.make(title="二")
    panel = room.panel()
    select(panel, first.id, second.id)
    menu = selection_menu(panel.gestures)
    assert not named(menu.actions(), "Write").isEnabled()
    assert not named(menu.actions(), "Withdraw").isEnabled()
    panel.gestures.move(law.id)
    panel.gestures.flag(Flag.RECOMMENDED, True)
    for article in (first, second):
        content = room.stored(article.id).content
        assert (content.column_id, content.flags) == (law.id, "c")
    panel.gestures.release()
    assert room.stored(first.id).status is Status.PUBLISHED
    panel.gestures.withdraw()
    assert room.stored(second.id).status is Status.WITHDRAWN


def test_what_was_typed_is_saved_before_the_list_acts(room: Room) -> None:
    article = room.make(title="题", body="")
    panel = room.panel()
    panel.reveal("article", article.id)
    panel.editor.text_pane.text.textCursor().insertText("还没存的话")
    select(panel, article.id)
    panel.gestures.flag(Flag.BOLD, True)
    stored = room.stored(article.id).content
    assert (stored.body, stored.flags) == ("还没存的话", "b")
    assert panel.unsaved() == ""


def test_duplicating_opens_the_copy(room: Room) -> None:
    article = room.make(title="题", body="正文", slug="ten-cases")
    panel = room.panel()
    select(panel, article.id)
    panel.gestures.duplicate()
    key = panel.editor.article_id()
    assert key not in (None, article.id)
    assert key is not None
    assert room.stored(key).content.slug == ""


def test_manuscripts_are_brought_in_with_a_report(room: Room, tmp_path: Path) -> None:
    good, bad = tmp_path / "稿.md", tmp_path / "坏.docx"
    good.write_text("# 送法下乡\n\n一场讲座。\n", encoding="utf-8")
    bad.write_bytes(b"not a document")
    panel = room.panel()
    room.ask.then((good, bad))
    panel.list_pane.import_button.click()
    assert titles(panel) == ["送法下乡"]
    assert panel.list_pane.banner.sentence() == "1 article brought in. 1 part was left out."
    panel.list_pane.banner.act_button.click()
    assert room.ask.asked[-1][0] == "tell"


def test_panes_fold_by_their_keys_and_the_page_catches_up(room: Room) -> None:
    article = room.make(title="题")
    panel = room.panel()
    panel.split.fold("page", True)
    panel.reveal("article", article.id)
    assert room.page.shown == []
    folding = {command.shortcut: command for command in panel.commands()}
    folding["F7"].run()
    assert room.page.shown == [(article.id, "题")]
    assert {"F6", "F8", "Ctrl+N"} <= set(folding)


def test_narrow_windows_turn_panes_into_drawers(room: Room) -> None:
    panel = room.panel(1024)
    assert panel.split.is_folded("fields")
    assert panel.split.is_folded("page")
    assert not panel.split.is_folded("list")


def test_every_chip_has_a_name_and_a_count(room: Room) -> None:
    panel = room.panel()
    for preset in PRESETS:
        chip = panel.list_pane.filters.chips[preset.key]
        assert chip.accessibleName().endswith("0")


def test_text_and_page_scroll_in_step_without_an_echo(room: Room) -> None:
    article = room.make(title="题", body="\n\n".join(f"第 {n} 段。" for n in range(80)))
    panel = room.panel()
    panel.reveal("article", article.id)
    bar = panel.editor.text_pane.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert 40 < room.page.lines[-1] < 120
    heard = len(room.page.lines)
    room.page.line_scrolled.emit(21.5)
    assert len(room.page.lines) == heard
    bar.setValue(bar.value() + 1)
    assert abs(room.page.lines[-1] - 21.5) < 0.5


def test_cheap_pages_are_asked_for_sooner_after_a_key(room: Room) -> None:
    article = room.make(title="题", body="一段。")
    panel = room.panel()
    panel.reveal("article", article.id)
    editor = panel.editor
    assert isinstance(editor, WritingEditor)
    assert editor.telling.pause == MOST_PAUSE
    room.page.took.emit(0.5)
    assert LEAST_PAUSE <= editor.telling.pause < MOST_PAUSE
    room.page.took.emit(300.0)
    assert editor.telling.pause == MOST_PAUSE


def test_a_text_left_over_is_offered_at_the_start(room: Room) -> None:
    article = room.make(title="题", body="旧")
    panel = room.panel()
    panel.editor.close()
    room.editors[0].drafts.keep(article, Content(title="题", body="没存上的"))
    again = room.panel()
    again.list_pane.banner.act_button.click()
    assert again.editor.article_id() == article.id
    assert again.editor.text_pane.text.raw() == "旧"
    assert again.editor.text_pane.banner.sentence()


def named(actions: list[QAction], text: str) -> QAction:
    return next(action for action in actions if action.text() == text)


def test_the_menu_and_the_palette_ask_where_an_article_stands(room: Room) -> None:
    article = room.make(title="一")
    panel = room.panel()
    led: list[Leading] = []
    panel.led.connect(led.append)
    select(panel, article.id)
    menu = selection_menu(panel.gestures)
    named(menu.actions(), "Where it stands, and why not elsewhere…").trigger()
    panel.reveal("article", article.id)
    command = next(one for one in panel.commands() if one.id == "article.why")
    assert command.enabled
    command.run()
    assert led == [Leading("preview", "why", article.id)] * 2


def test_a_click_on_the_page_leads_to_the_line_of_the_text(room: Room) -> None:
    article = room.make(title="一", body="\n\n".join(f"第{n}段。" for n in range(40)))
    panel = room.panel()
    panel.reveal("article", article.id)
    room.page.line_clicked.emit(31)
    text = room.editors[-1].text_pane.text
    assert text.textCursor().blockNumber() == 30
    assert text.textCursor().atBlockEnd()
