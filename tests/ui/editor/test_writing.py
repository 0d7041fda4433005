"""One story on the desk: its fields, its steps, and what happens when others change it too."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.editor.conftest import BODY, Room, compose
from workstation.domain.article import CONTENT_FIELDS, Content, Status
from workstation.domain.moment import DAY, local, now
from workstation.ui.editor.form.chip_entries import FlagsEntry
from workstation.ui.editor.form.entries import Entry, MomentEntry, TextEntry
from workstation.ui.editor.form.helped_entries import TagsEntry
from workstation.ui.editor.text.pasted import Given
from workstation.ui.editor.versions.texts_dialog import TextsDialog
from workstation.ui.shared.picture_picker import PicturePicker


def entry(room: Room, name: str) -> Entry:
    return room.editor.fields_pane.entries[name]


def line(room: Room, name: str) -> TextEntry:
    found = entry(room, name)
    assert isinstance(found, TextEntry)
    return found


def type_in(room: Room, name: str, text: str) -> None:
    field = line(room, name).line
    field.clear()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def saved(room: Room, article_id: int) -> Content:
    room.editor.commit_pending()
    return room.stored(article_id).content


def test_every_field_of_an_article_has_its_place(room: Room) -> None:
    elsewhere = {"title", "body", "further_columns"}
    assert set(room.editor.fields_pane.entries) == set(CONTENT_FIELDS) - elsewhere


def test_filling_the_form_saves_nothing(room: Room) -> None:
    article = room.make(
        title="题", short_title="短", author="周岚", tags=("法治", "审判"), flags="hc", weight=5
    )
    room.editor.open(article.id)
    assert not room.editor.saving.dirty()
    assert room.tasks.writes == 0


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("short_title", "ten cases", "ten cases"),
        ("source", "Linhe", "Linhe"),
        ("weight", "12", 12),
        ("tags", "law, court", ("law", "court")),
    ],
)
def test_a_field_is_saved_like_the_text(room: Room, name: str, typed: str, kept: object) -> None:
    article = room.make(title="题")
    room.editor.open(article.id)
    type_in(room, name, typed)
    assert getattr(saved(room, article.id), name) == kept


def test_long_words_are_warned_of_and_never_cut(room: Room) -> None:
    article = room.make(title="题")
    room.editor.open(article.id)
    short = line(room, "short_title")
    short.line.setText("一二三四五六七八九十一二三四")
    short.line.textEdited.emit(short.line.text())
    assert short.field.note() == "14 / 13"
    assert len(saved(room, article.id).short_title) == 14


def test_a_time_that_is_none_is_told_and_not_taken(room: Room) -> None:
    article = room.make(title="题")
    room.editor.open(article.id)
    type_in(room, "published_at", "someday")
    found = entry(room, "published_at")
    assert isinstance(found, MomentEntry)
    assert found.field.hint()
    assert saved(room, article.id).published_at is None


def test_half_a_time_is_left_alone_when_a_save_comes_back(room: Room) -> None:
    with room.newsroom.writing():
        column = room.newsroom.columns.create(None, "法治")
    article = room.make(title="题", column_id=column.id)
    room.editor.open(article.id)
    room.editor.steps.take("release")
    QTest.keyClicks(line(room, "pinned_until").line, "tomor")
    room.type("补一句")
    room.editor.saving.flush()
    assert line(room, "pinned_until").line.text() == "tomor"
    room.editor.open(room.make(title="另一篇").id)
    assert line(room, "pinned_until").line.text() == ""


def test_flags_are_set_by_their_chips(room: Room) -> None:
    article = room.make(title="题")
    room.editor.open(article.id)
    flags = entry(room, "flags")
    assert isinstance(flags, FlagsEntry)
    for chip in list(flags.chips.values())[:2]:
        chip.click()
    assert saved(room, article.id).flags == "hc"


def test_tags_do_not_lose_the_comma_one_is_typing(room: Room) -> None:
    article = room.make(title="题")
    room.editor.open(article.id)
    tags = entry(room, "tags")
    assert isinstance(tags, TagsEntry)
    QTest.keyClicks(tags.line, "law,")
    room.editor.saving.flush()
    assert tags.line.text() == "law,"


def test_the_title_is_one_line_and_counted(room: Room) -> None:
    article = room.make(title="")
    room.editor.open(article.id)
    title = room.editor.text_pane.title
    title.insertPlainText("临河市中院发布案例")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert title.text() == "临河市中院发布案例"
    assert "9" in room.editor.text_pane.note.text()
    assert saved(room, article.id).title == "临河市中院发布案例"


def test_the_page_follows_the_text_but_not_a_composition(room: Room, qtbot: QtBot) -> None:
    article = room.make(title="题", body="")
    room.editor.open(article.id)
    with qtbot.waitSignal(room.editor.content_changed, timeout=2000) as told:
        room.type("新的一段")
    assert told.args is not None
    assert told.args[1].body == "新的一段"
    compose(room.editor.text_pane.text, "pan")
    heard: list[object] = []
    room.editor.content_changed.connect(lambda _key, content: heard.append(content))
    room.editor.telling.tell_content()
    assert heard == []


def test_somebody_elses_text_comes_in_when_nothing_is_unsaved(room: Room) -> None:
    article = room.make(title="题", body=BODY)
    room.editor.open(article.id)
    changed = replace(article.content, body=BODY + "补一句。")
    room.desk.tasks.change(lambda: room.newsroom.articles.save(article, changed))
    assert room.editor.text_pane.text.raw() == BODY + "补一句。"
    assert not room.editor.saving.dirty()


def test_two_texts_are_shown_and_mine_is_chosen(room: Room) -> None:
    article = clash(room)
    dialog = compared(room)
    dialog.chosen.emit(0)
    room.editor.commit_pending()
    stored = room.stored(article).content
    assert (stored.body, stored.source) == ("我的" + BODY, "通讯社")


def test_theirs_is_chosen(room: Room) -> None:
    article = clash(room)
    compared(room).chosen.emit(1)
    assert room.editor.text_pane.text.raw() == "他的" + BODY
    assert room.stored(article).content.body == "他的" + BODY


def test_both_are_kept(room: Room) -> None:
    article = clash(room)
    compared(room).chosen.emit(2)
    room.editor.commit_pending()
    assert room.stored(article).content.body == "我的" + BODY
    with room.newsroom.reading():
        copies = room.newsroom.articles.alike("题 (other text)")
    assert room.stored(copies[0].id).content.body == "他的" + BODY


def clash(room: Room) -> int:
    article = room.make(title="题", body=BODY)
    room.editor.open(article.id)
    room.type("我的")
    theirs = replace(article.content, body="他的" + BODY, source="通讯社")
    room.elsewhere(article, theirs)
    room.editor.saving.flush()
    assert room.stored(article.id).content.body == "他的" + BODY
    assert room.editor.text_pane.text.raw() == "我的" + BODY
    assert room.editor.drafts.get(article.id) is not None
    return article.id


def compared(room: Room) -> TextsDialog:
    room.editor.text_pane.banner.act_button.click()
    dialog = room.editor.troubles.dialog
    assert dialog is not None
    dialog.close()
    return dialog


def test_a_text_left_from_the_last_time_is_offered(room: Room) -> None:
    article = room.make(title="题", body=BODY)
    room.editor.drafts.keep(article, replace(article.content, body=BODY + "没存上的话。"))
    room.editor.open(article.id)
    assert room.editor.text_pane.text.raw() == BODY, "nothing is brought back by itself"
    compared(room).chosen.emit(0)
    room.editor.commit_pending()
    assert room.stored(article.id).content.body == BODY + "没存上的话。"
    assert room.editor.drafts.get(article.id) is None


def test_releasing_says_when_readers_see_it(room: Room) -> None:
    with room.newsroom.writing():
        column = room.newsroom.columns.create(None, "法治")
    article = room.make(title="题", body=BODY, column_id=column.id)
    room.editor.open(article.id)
    went: list[str] = []
    room.editor.go.connect(went.append)
    room.editor.fields_pane.steps.buttons["release"].click()
    assert room.stored(article.id).status is Status.PUBLISHED
    room.editor.text_pane.banner.act_button.click()
    assert went == ["publishing"]


def test_changes_to_a_scheduled_story_come_out_only_when_taken_along(room: Room) -> None:
    with room.newsroom.writing():
        column = room.newsroom.columns.create(None, "法治")
    article = room.make(title="题", body=BODY, column_id=column.id)
    due = now() + DAY
    with room.newsroom.writing():
        room.newsroom.articles.release(article.id, due)
    room.editor.open(article.id)
    steps = room.editor.fields_pane.steps
    assert not steps.buttons["update"].isVisibleTo(steps)
    assert "without" not in steps.note.text()
    room.type("补一句。")
    room.editor.commit_pending()
    assert steps.buttons["update"].isVisibleTo(steps)
    assert "without the latest changes" in steps.note.text()
    steps.buttons["update"].click()
    stored = room.stored(article.id)
    assert (stored.status, stored.content.published_at) == (Status.SCHEDULED, due)
    assert steps.note.text() == f"{local(due):%m-%d %H:%M}"
    assert not steps.buttons["update"].isVisibleTo(steps)


def test_a_text_that_cannot_be_saved_is_not_released(room: Room) -> None:
    article = room.make(title="题", body=BODY)
    room.editor.open(article.id)
    room.tasks.full = True
    room.type("还没存上。")
    room.editor.fields_pane.steps.buttons["submit"].click()
    assert room.stored(article.id).status is Status.DRAFT


def test_a_pasted_picture_comes_into_the_newsroom(room: Room, tmp_path: Path) -> None:
    from PySide6.QtGui import QColor, QImage

    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#b3391f"))
    file = tmp_path / "gavel.png"
    image.save(str(file))
    article = room.make(title="题", body="第一段")
    room.editor.open(article.id)
    room.editor.guests.take(Given([("gavel.png", file)]))
    body = room.editor.text_pane.text.raw()
    assert body.startswith("第一段\n\n![](media/")
    room.ask.then((file,))
    room.editor.fields_pane.cover.choose_button.click()
    picker = room.window.findChild(PicturePicker)
    assert picker is not None
    picker.file_button.click()
    picker.act_button.click()
    room.editor.commit_pending()
    assert room.stored(article.id).content.cover_id is not None


def test_pasted_html_keeps_its_structure(room: Room) -> None:
    article = room.make(title="题", body="")
    room.editor.open(article.id)
    room.editor.pasting.take_html("<h2>加班</h2><p>证据<b>充分</b></p>", "加班 证据充分")
    assert room.editor.text_pane.text.raw().strip() == "## 加班\n\n证据**充分**"


def test_the_history_tells_what_was_done(room: Room) -> None:
    article = room.make(title="题", body="")
    room.editor.open(article.id)
    room.type("一句")
    room.editor.saving.flush()
    pane = room.editor.fields_pane
    pane.resize(280, 300)
    room.editor.show_history()
    assert pane.history.count() >= 2
    heading, seen = pane.sections["history"].heading, pane.area.viewport()
    # It lies below everything else: who asks for it is brought there.
    assert seen.rect().contains(heading.mapTo(seen, heading.rect().center()))


@pytest.mark.parametrize("width", [400, 560, 1100])
def test_headline_and_text_begin_at_the_same_line(room: Room, qtbot: QtBot, width: int) -> None:
    room.editor.open(room.make(title="题", body="文").id)
    pane = room.editor.text_pane
    pane.resize(width, 640)

    def edges() -> list[int]:
        return [part.mapTo(pane, QPoint()).x() for part in (pane.title, pane.text.viewport())]

    qtbot.waitUntil(lambda: edges()[0] == edges()[1] > 0)
