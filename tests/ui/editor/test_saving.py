"""Saving while one types: soon, one at a time, never into a composition, never lost."""

from __future__ import annotations

import re
from dataclasses import replace

from pytestqt.qtbot import QtBot

from tests.ui.editor.conftest import BODY, Room, compose
from workstation.ui.editor.saving import LONGEST_MILLISECONDS, PAUSE_MILLISECONDS
from workstation.ui.shared.status_line import SaveState, saved_words


def test_the_promises_are_kept_by_the_clock() -> None:
    assert PAUSE_MILLISECONDS < 1000
    assert LONGEST_MILLISECONDS < 2000


def test_what_is_typed_is_saved_by_itself(room: Room, qtbot: QtBot) -> None:
    article = room.make(title="题", body=BODY)
    room.editor.open(article.id)
    with qtbot.waitSignal(room.editor.saving.saved, timeout=3000):
        room.type("新写的。")
    assert room.stored(article.id).content.body == "新写的。" + BODY
    assert room.editor.unsaved() == ""


def test_opening_and_closing_writes_nothing(room: Room) -> None:
    article = room.make(title="题", body="\ufeff一\u00a0二\r\n三\u2028四\r五\n")
    room.editor.open(article.id)
    room.editor.close()
    assert room.tasks.writes == 0
    assert room.stored(article.id) == article


def test_an_edit_keeps_the_bytes_around_it(room: Room) -> None:
    article = room.make(title="题", body="\ufeff一\u00a0二\r\n三\u2028四\r五\n")
    room.editor.open(article.id)
    cursor = room.editor.text_pane.text.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    cursor.insertText("六")
    room.editor.commit_pending()
    assert room.stored(article.id).content.body == "\ufeff一\u00a0二\r\n三\u2028四\r五\n六"


def test_no_save_while_a_word_is_composed(room: Room, qtbot: QtBot) -> None:
    article = room.make(title="题", body="法院")
    room.editor.open(article.id)
    room.type("甲")
    compose(room.editor.text_pane.text, "pan'jue")
    room.editor.saving.flush()
    assert room.tasks.writes == 0
    with qtbot.waitSignal(room.editor.saving.saved, timeout=3000):
        compose(room.editor.text_pane.text, "", "判决")
    assert room.stored(article.id).content.body == "甲判决法院"


def test_a_cancelled_composition_saves_what_was_there(room: Room) -> None:
    article = room.make(title="题", body="法院")
    room.editor.open(article.id)
    compose(room.editor.text_pane.text, "pan")
    room.editor.saving.flush()
    compose(room.editor.text_pane.text, "")
    room.editor.saving.flush()
    assert room.stored(article.id) == article


def test_typed_while_a_save_is_under_way_follows(room: Room) -> None:
    article = room.make(title="题", body="")
    room.editor.open(article.id)
    room.tasks.holding = True
    room.type("一")
    room.editor.saving.flush()
    room.type("二")
    room.editor.saving.flush()
    assert room.tasks.writes == 1, "one save under way"
    room.tasks.let_go()
    assert room.editor.saving.dirty()
    room.editor.saving.flush()
    assert room.stored(article.id).content.body == "一二"


def test_leaving_queues_everything_even_behind_a_save(room: Room) -> None:
    article, other = room.make(title="题", body=""), room.make(title="另一篇")
    room.editor.open(article.id)
    room.tasks.holding = True
    room.type("一")
    room.editor.saving.flush()
    room.type("二")
    room.editor.open(other.id)
    room.tasks.let_go()
    assert room.stored(article.id).content.body == "一二"
    assert room.editor.text_pane.title.text() == "另一篇"
    assert room.stored(other.id) == other


def test_the_line_below_says_when_it_was_saved(room: Room) -> None:
    article = room.make(title="题", body="")
    told: list[tuple[str, str]] = []
    room.editor.save_state.connect(lambda state, at: told.append((state, at)))
    room.editor.open(article.id)
    assert told[-1] == ("saved", "")
    room.type("一句")
    assert told[-1] == ("unsaved", "")
    room.editor.saving.flush()
    state, at = told[-1]
    assert state == "saved"
    assert re.fullmatch(r"\d\d:\d\d:\d\d", at)
    room.editor.close()
    assert told[-1] == ("", "")


def test_saving_is_told_above_the_text_only_when_one_writes_alone(room: Room) -> None:
    pane = room.editor.text_pane
    room.editor.open(room.make(title="题", body="").id)
    assert pane.state.isHidden()
    pane.set_alone(True)
    room.type("一句")
    assert pane.state.isVisible()
    assert pane.state.text() == "Not saved yet" == saved_words(SaveState.UNSAVED)
    room.editor.saving.flush()
    assert pane.state.text().startswith(saved_words(SaveState.SAVED))


def test_a_full_disk_keeps_the_text_and_writes_it_down(room: Room) -> None:
    article = room.make(title="题", body="")
    room.editor.open(article.id)
    room.tasks.full = True
    states: list[str] = []
    room.editor.save_state.connect(lambda state, _at: states.append(state))
    room.type("不能丢的话")
    room.editor.saving.flush()
    assert states[-1] == "failed"
    assert "disk is full" in room.editor.text_pane.banner.sentence()
    assert room.editor.text_pane.text.raw() == "不能丢的话"
    draft = room.editor.drafts.get(article.id)
    assert draft is not None
    assert draft.content.body == "不能丢的话"
    assert "题" in room.editor.unsaved()
    room.tasks.full = False
    room.editor.saving.flush()
    assert room.stored(article.id).content.body == "不能丢的话"
    assert room.editor.drafts.get(article.id) is None
    assert room.editor.text_pane.banner.sentence() == ""


def test_a_story_left_unsaved_is_still_there_when_opened_again(room: Room) -> None:
    article, other = room.make(title="题", body=""), room.make(title="另一篇")
    room.editor.open(article.id)
    room.tasks.full = True
    room.type("不能丢的话")
    room.editor.open(other.id)
    assert "题" in room.editor.unsaved()
    room.tasks.full = False
    room.editor.open(article.id)
    assert room.editor.text_pane.text.raw() == "不能丢的话"
    room.editor.saving.flush()
    assert room.stored(article.id).content.body == "不能丢的话"


def test_a_story_left_unsaved_is_named_and_saved_by_itself(room: Room, qtbot: QtBot) -> None:
    one, two = room.make(title="甲", body=""), room.make(title="乙")
    room.editor.open(one.id)
    room.tasks.full = True
    room.type("写")
    room.editor.open(two.id)
    banner = room.editor.text_pane.banner
    assert "甲" in banner.sentence()
    room.tasks.full = False
    room.editor.saving.retry.setInterval(1)
    room.editor.saving.retry.start()
    told: list[str] = []
    room.editor.save_state.connect(lambda state, _at: told.append(state))
    qtbot.waitUntil(lambda: room.stored(one.id).content.body == "写")
    assert told == [], "nothing is said of the story at the front"
    assert banner.sentence() == ""
    assert room.editor.unsaved() == ""


def test_while_another_story_waits_for_a_save_it_is_said(room: Room) -> None:
    one, two = room.make(title="甲", body=""), room.make(title="乙")
    room.editor.open(one.id)
    room.tasks.holding = True
    room.type("写")
    strip = room.editor.text_pane.strip
    room.editor.open(two.id)
    strip.show()  # as it does by itself after a moment
    assert strip.bar.accessibleName() == "Opens once what was written before is saved…"
    room.tasks.let_go()
    assert not strip.isVisible()


def test_other_fields_changed_elsewhere_are_kept_and_shown(room: Room) -> None:
    article = room.make(title="题", body="", author="周岚")
    room.editor.open(article.id)
    room.tasks.holding = True
    room.type("正文")
    room.editor.saving.flush()
    room.elsewhere(article, replace(article.content, author="程越"))
    room.tasks.let_go()
    stored = room.stored(article.id).content
    assert (stored.author, stored.body) == ("程越", "正文")
    entry = room.editor.fields_pane.entries["author"]
    assert entry.line.text() == "程越"  # type: ignore[attr-defined]


def test_a_word_composed_in_the_headline_waits_too(room: Room) -> None:
    article = room.make(title="题", body="")
    room.editor.open(article.id)
    title = room.editor.text_pane.title
    compose(title, "xin")
    room.type("正文")
    room.editor.saving.flush()
    assert room.tasks.writes == 0
    compose(title, "", "新")
    room.editor.saving.flush()
    stored = room.stored(article.id).content
    assert (stored.title, stored.body) == ("新题", "正文")


def test_what_is_typed_behind_a_long_write_is_kept_in_a_file(room: Room) -> None:
    article = room.make(title="题", body="")
    room.editor.open(article.id)
    room.tasks.holding = True
    room.type("先打的")
    room.editor.saving.flush()
    room.type("，后打的")
    room.editor.saving.flush()
    draft = room.editor.drafts.get(article.id)
    assert draft is not None
    assert sorted(draft.content.body) == sorted("先打的，后打的")
    room.tasks.let_go()
    room.editor.saving.flush()
    assert room.editor.drafts.get(article.id) is None
    assert sorted(room.stored(article.id).content.body) == sorted("先打的，后打的")


def test_paragraphs_changed_at_another_desk_come_in_while_one_writes(room: Room) -> None:
    article = room.make(title="题", body="第一段。\n\n第二段。")
    room.editor.open(article.id)
    room.type("我的")
    room.elsewhere(article, replace(article.content, body="第一段。\n\n第二段，他的。"))
    room.editor.saving.flush()
    both = "我的第一段。\n\n第二段，他的。"
    assert room.stored(article.id).content.body == both
    assert room.editor.text_pane.text.raw() == both
    room.type("再")
    room.editor.saving.flush()
    assert room.stored(article.id).content.body.endswith("第二段，他的。")


def test_what_is_typed_while_a_merge_is_under_way_stays_on_the_screen(room: Room) -> None:
    article = room.make(title="题", body="第一段。\n\n第二段。")
    room.editor.open(article.id)
    room.type("我的")
    room.elsewhere(article, replace(article.content, body="第一段。\n\n第二段，他的。"))
    room.tasks.holding = True
    room.editor.saving.flush()
    room.type("再打的")
    room.tasks.let_go()
    room.editor.saving.flush()
    room.editor.saving.flush()
    both = "再打的我的第一段。\n\n第二段，他的。"
    assert sorted(room.editor.text_pane.text.raw()) == sorted(both)
    assert room.stored(article.id).content.body == room.editor.text_pane.text.raw()


def test_a_merge_that_cannot_be_shown_while_composing_is_not_taken_back(room: Room) -> None:
    article = room.make(title="题", body="第一段。\n\n第二段。")
    room.editor.open(article.id)
    room.type("我的")
    room.elsewhere(article, replace(article.content, body="第一段。\n\n第二段，他的。"))
    room.tasks.holding = True
    room.editor.saving.flush()
    text = room.editor.text_pane.text
    compose(text, "ni")
    room.tasks.let_go()
    compose(text, "", "你")
    room.editor.saving.flush()
    room.editor.saving.flush()
    stored = room.stored(article.id).content.body
    assert "第二段，他的。" in stored
    assert "你" in stored
    assert text.raw() == stored
