from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.articles.conftest import Room, select
from workstation.desk.job import Job
from workstation.domain.article import ArticleQuery
from workstation.ui.articles.bulk_dialog import BulkDialog
from workstation.ui.articles.hits import look
from workstation.ui.articles.panel import ArticlesPanel
from workstation.ui.articles.replace_dialog import ReplaceDialog


def replacing(panel: ArticlesPanel) -> ReplaceDialog:
    panel.many.replace_words()
    dialog = panel.many.replacing.dialog
    assert dialog is not None
    return dialog


def test_fields_of_everything_selected_are_changed_at_once(room: Room) -> None:
    with room.newsroom.writing():
        law = room.newsroom.columns.create(None, "法治")
    first, second, other = (room.make(title=name) for name in "甲乙丙")
    panel = room.panel()
    said: list[tuple[str, bool]] = []
    panel.toast.connect(lambda text, undo: said.append((text, undo)))
    select(panel, first.id, second.id)
    panel.many.edit_fields()
    dialog = panel.many.bulk.dialog
    assert isinstance(dialog, BulkDialog)
    assert dialog.act_button.text() == "Change 2 articles"
    assert not dialog.act_button.isEnabled()
    dialog.lines["author"].setText("周岚")
    dialog.lines["add_tags"].setText("巡河、台账")
    dialog.columns["column_id"].choose(law.id)
    dialog.lines["published_at"].setText("昨天")
    assert not dialog.act_button.isEnabled()
    assert dialog.told.text()
    dialog.lines["published_at"].setText("2026-11-30 08:00")
    dialog.act_button.click()
    for key in (first.id, second.id):
        content = room.stored(key).content
        assert (content.author, content.tags) == ("周岚", ("巡河", "台账"))
        assert (content.column_id, content.published_at is not None) == (law.id, True)
    assert room.stored(other.id).content.author == ""
    assert said == [("2 articles changed", True)]
    room.desk.tasks.change(room.newsroom.history.undo)
    assert room.stored(first.id).content == first.content


def test_a_flag_cannot_be_added_and_taken_away(room: Room) -> None:
    article = room.make(title="甲", flags="h")
    panel = room.panel()
    select(panel, article.id)
    panel.many.edit_fields()
    dialog = panel.many.bulk.dialog
    assert dialog is not None
    flag = next(iter(dialog.flags["add"]))
    dialog.flags["add"][flag].click()
    dialog.flags["remove"][flag].click()
    assert (dialog.change().add_flags, dialog.change().remove_flags) == ("", "h")


def test_each_place_is_shown_and_those_chosen_are_replaced_in_one_act(room: Room) -> None:
    first = room.make(title="法院开庭", body="法院认为。\n\n法院判决。")
    second = room.make(title="乙", body="没有这个词，只有法院二字。")
    room.make(title="丙", body="没有")
    panel = room.panel()
    dialog = replacing(panel)
    dialog.text.setText("法院")
    dialog.replacement.setText("法庭")
    dialog.look_button.click()
    assert dialog.table.rowCount() == 4
    assert dialog.act_button.text() == "Replace 4 places in 2 articles"
    shown = [dialog.table.item(row, 2).text() for row in range(4)]  # type: ignore[union-attr]
    assert "【法庭】开庭" in shown
    row = shown.index("【法庭】开庭")
    item = dialog.table.item(row, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Unchecked)
    assert dialog.act_button.text() == "Replace 3 places in 2 articles"
    dialog.act_button.click()
    assert room.stored(first.id).content.title == "法院开庭"
    assert room.stored(first.id).content.body == "法庭认为。\n\n法庭判决。"
    assert "法庭二字" in room.stored(second.id).content.body
    room.desk.tasks.change(room.newsroom.history.undo)
    assert room.stored(first.id).content == first.content


def test_another_replacement_shows_at_once_and_what_was_chosen_stays_chosen(room: Room) -> None:
    story = room.make(title="法院开庭", body="2026年法院认为，2025年法院判决。")
    dialog = replacing(room.panel())
    dialog.text.setText("(\\d+)年法院")
    dialog.options["pattern"].click()
    dialog.look()
    assert dialog.table.rowCount() == 2
    first = dialog.table.item(0, 0)
    assert first is not None
    first.setCheckState(Qt.CheckState.Unchecked)
    dialog.replacement.setText("\\1年的法庭")
    shown = [dialog.table.item(row, 2).text() for row in range(2)]  # type: ignore[union-attr]
    assert "【2026年的法庭】" in shown[0] and "【2025年的法庭】" in shown[1]
    dialog.act_button.click()
    assert room.stored(story.id).content.body == "2026年法院认为，2025年的法庭判决。"


def test_what_is_found_late_does_not_show_under_another_question(room: Room) -> None:
    room.make(title="法院")
    dialog = replacing(room.panel())
    dialog.text.setText("法院")
    job = Job(lambda call: call())
    found = look(room.newsroom, (), ArticleQuery(), dialog.asked(), job)
    dialog.text.setText("检察院")
    dialog.show_found(found)
    assert dialog.table.rowCount() == 0
    assert not dialog.act_button.isEnabled()


def test_only_what_is_selected_is_looked_into(room: Room) -> None:
    first, second, _ = (room.make(title=f"法院{name}") for name in "甲乙丙")
    panel = room.panel()
    select(panel, first.id, second.id)
    dialog = replacing(panel)
    dialog.text.setText("法院")
    dialog.look()
    assert dialog.table.rowCount() == 2


def test_what_was_found_is_forgotten_when_something_else_is_asked(room: Room) -> None:
    room.make(title="法院")
    dialog = replacing(room.panel())
    dialog.text.setText("法院")
    dialog.look()
    assert dialog.act_button.isEnabled()
    dialog.options["case"].click()
    assert not dialog.act_button.isEnabled()
    assert dialog.table.rowCount() == 0
    dialog.options["pattern"].click()
    dialog.text.setText("(")
    dialog.look()
    assert "cannot be read" in dialog.told.text()


def test_a_story_changed_meanwhile_is_told(room: Room) -> None:
    article = room.make(title="法院")
    dialog = replacing(room.panel())
    dialog.text.setText("法院")
    dialog.look()
    room.desk.tasks.change(lambda: room.newsroom.articles.flag([article.id], add="h"))
    dialog.act_button.click()
    assert "was changed after the search" in dialog.told.text()
    assert room.stored(article.id).content.title == "法院"


def test_who_looks_for_words_may_type_them_at_once(room: Room) -> None:
    article = room.make(title="甲", body="河湾法院")
    panel = room.panel()
    select(panel, article.id)
    dialog = replacing(panel)
    assert dialog.focusWidget() is dialog.text
