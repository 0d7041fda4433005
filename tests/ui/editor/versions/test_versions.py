from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from tests.ui.editor.conftest import BODY, Room
from workstation.ui.editor.versions.difference import inline, side_by_side
from workstation.ui.editor.versions.version_lines import row_of
from workstation.ui.editor.versions.versions_dialog import VersionsDialog
from workstation.ui.shared.tokens import LIGHT


def opened(room: Room) -> VersionsDialog:
    room.editor.versions.open()
    dialog = room.editor.versions.dialog
    assert dialog is not None
    return dialog


def edited(room: Room) -> int:
    article = room.make(title="旧题", body=BODY, tags=("甲",))
    changed = replace(article.content, title="新题", body=BODY + "补一句。", tags=("甲", "乙"))
    room.elsewhere(article, changed)
    room.editor.open(article.id)
    return article.id


def test_versions_say_who_when_and_what_in_plain_words(room: Room) -> None:
    edited(room)
    room.newsroom.person = "周岚"
    lines = opened(room).lines
    newest = lines.version(0)
    assert newest is not None
    row = row_of(newest, "zh_CN")
    assert row.title.startswith("修改稿件: ")
    assert "Headline、Tags、Text" in row.title
    assert row.right == "周岚"


def test_one_field_is_brought_back_and_shown_at_once(room: Room) -> None:
    key = edited(room)
    dialog = opened(room)
    dialog.list.setCurrentIndex(dialog.lines.index(1, 0))
    names = [
        button.accessibleName()
        for button in dialog.view.findChildren(QPushButton)
        if button.isEnabled()
    ]
    assert "Bring Headline of the earlier version back" in names
    dialog.view.wanted.emit("title")
    assert room.stored(key).content.title == "旧题"
    assert room.stored(key).content.body == BODY + "补一句。"
    assert room.editor.text_pane.title.text() == "旧题"


def test_the_whole_comes_back_and_goes_again_by_undo(room: Room) -> None:
    key = edited(room)
    dialog = opened(room)
    dialog.list.setCurrentIndex(dialog.lines.index(1, 0))
    dialog.all_button.click()
    assert room.editor.text_pane.text.raw() == BODY
    assert room.stored(key).content.tags == ("甲",)
    room.desk.tasks.change(room.newsroom.history.undo)
    assert room.editor.text_pane.text.raw() == BODY + "补一句。"
    assert room.stored(key).content.tags == ("甲", "乙")


def test_what_was_typed_is_among_the_versions(room: Room) -> None:
    edited(room)
    room.type("刚打的字")
    dialog = opened(room)
    newest = dialog.lines.version(0)
    assert newest is not None
    assert newest.content.body.startswith("刚打的字")


def test_what_a_step_changed_is_shown_and_nothing_is_no_state_to_go_back_to(room: Room) -> None:
    edited(room)
    dialog = opened(room)
    assert dialog.list.currentIndex().row() == 1
    dialog.with_before.click()
    assert not dialog.all_button.isEnabled()
    dialog.list.setCurrentIndex(dialog.lines.index(0, 0))
    assert dialog.all_button.isEnabled()
    dialog.view.wanted.emit("tags")
    assert room.editor.opening.wanted is not None
    assert room.stored(room.editor.opening.wanted).content.tags == ("甲",)


def test_a_version_gets_a_name(room: Room) -> None:
    edited(room)
    dialog = opened(room)
    room.ask.then("送审稿")
    dialog.keep_button.click()
    named = dialog.lines.version(0)
    assert named is not None
    assert named.name == "送审稿"


def test_a_text_not_chosen_stays_among_the_versions(room: Room) -> None:
    article = room.make(title="题", body=BODY)
    room.editor.open(article.id)
    room.type("我的")
    room.elsewhere(article, replace(article.content, body="他的" + BODY))
    room.editor.saving.flush()
    room.editor.text_pane.banner.act_button.click()
    choice = room.editor.troubles.dialog
    assert choice is not None
    choice.close()
    choice.chosen.emit(1)
    with room.newsroom.reading():
        bodies = {v.content.body for v in room.newsroom.versions.of(article.id, every=True)}
    assert {"我的" + BODY, "他的" + BODY, BODY} <= bodies


def test_differences_read_as_words_not_as_crumbs() -> None:
    before, after = "法院认为证据充分，判决驳回。", "法院认为证据不足，裁定驳回。"
    shown = inline(before, after, LIGHT)
    assert shown.count("<span") <= 4
    left, right = side_by_side(before, after, LIGHT)
    assert "充分" in left
    assert "裁定" in right


def test_long_passages_that_agree_are_shortened() -> None:
    before = "甲" * 900 + "旧" + "乙" * 900
    shown = inline(before, before.replace("旧", "新"), LIGHT)
    assert len(shown) < 700
    assert "…" in shown


def test_the_version_chosen_stays_so_when_a_newer_one_comes(room: Room) -> None:
    edited(room)
    dialog = opened(room)
    dialog.list.setCurrentIndex(dialog.lines.index(1, 0))
    chosen = dialog.lines.version(1)
    room.ask.then("送审稿")
    dialog.name_asked.emit()
    newest = dialog.lines.version(0)
    assert newest is not None and newest.name == "送审稿"
    assert dialog.lines.version(dialog.list.currentIndex().row()) == chosen
