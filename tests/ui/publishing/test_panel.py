from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMenu

from tests.ui.publishing.conftest import Room
from workstation.desk.job import Job
from workstation.domain.article import Content
from workstation.domain.leading import Leading
from workstation.domain.moment import from_local
from workstation.domain.publication import PageKind
from workstation.ui.publishing.places import Place
from workstation.ui.publishing.row_words import kind_name, sign, waiting_words
from workstation.ui.publishing.rows import Group
from workstation.ui.publishing.running import Running
from workstation.ui.publishing.target import Target
from workstation.ui.shared.row_delegate import RowRole


def publish(room: Room) -> None:
    room.ask.then(True)
    room.panel.head.button.click()


def choose(room: Room, place: Place) -> None:
    """Take a kind of place out of the menu."""
    room.panel.head.change_button.click()
    menu = room.panel.head.findChildren(QMenu)[-1]
    next(act for act in menu.actions() if act.data() == place.value).trigger()
    menu.close()


def public(room: Room) -> Path:
    return room.newsroom.folder / "public"


def test_the_plan_shows_when_the_desk_is_seen(room: Room) -> None:
    assert "第一篇" in room.titles()
    assert room.panel.head.button.isEnabled()
    assert room.panel.list.chips[Group.NEW].text().startswith("New ")
    assert room.panel.list.chips[Group.REMOVED].isHidden()
    assert not public(room).exists(), "looking changes nothing"


def test_publishing_asks_once_and_then_does_exactly_what_it_said(room: Room) -> None:
    publish(room)
    (question,) = room.ask.asked
    assert str(public(room)) in question[2]
    assert " new. They are written to" in question[2]
    assert "changed" not in question[2], "what is none is not spoken of"
    assert room.ask.acts[0].startswith("Publish ")
    assert (public(room) / "index.html").read_text("utf-8").count("第一篇") >= 1
    assert room.panel.banner.sentence().startswith("Published: ")
    assert {entry.group for entry in room.panel._rows} == {Group.PUBLISHED}
    assert "第一篇" in room.titles(), "what was just published stays in sight"
    assert not room.panel.head.button.isEnabled()
    assert room.panel.head.button.text() == "Nothing to publish"


def test_of_what_was_published_only_what_there_is_is_told(room: Room) -> None:
    publish(room)
    assert "removed" not in room.panel.banner.sentence()
    room.write(lambda: room.newsroom.articles.withdraw([room.newsroom.articles.by_number(1).id]))
    publish(room)
    assert " removed, all others as they were." in room.panel.banner.sentence()


def test_what_is_said_of_a_publication_goes_when_there_is_something_new(room: Room) -> None:
    publish(room)
    room.panel.refresh()
    assert room.panel.banner.sentence().startswith("Published: ")
    room.story("第二篇")
    assert room.panel.banner.sentence() == ""
    assert Group.PUBLISHED not in {entry.group for entry in room.panel._rows}


def test_what_comes_out_by_itself_is_listed_with_its_time(room: Room) -> None:
    column_id = next(iter(room.newsroom.columns.tree())).id
    content = Content(title="明天的稿件", body="正文。", column_id=column_id)
    made = room.write(lambda: room.newsroom.articles.create(content))
    at = from_local(datetime(2030, 5, 1, 8, 30))
    room.write(lambda: room.newsroom.articles.release(made.id, at))
    (entry,) = [one for one in room.panel._rows if one.group is Group.WAITING]
    assert entry.title == "明天的稿件"
    assert waiting_words(entry.at) == "Comes out 2030-05-01 08:30, Beijing time"
    opened: list[object] = []
    room.panel.open_article.connect(opened.append)
    room.panel.list.opened.emit(entry)
    assert opened == [made.id]


def test_the_question_speaks_of_what_the_check_found(room: Room) -> None:
    room.ask.then(False)
    room.panel.head.button.click()
    assert "check" not in room.ask.asked[-1][2], "nothing was checked"
    room.panel.head.checks_button.click()
    found = sum(entry.group is Group.TO_MEND for entry in room.panel._rows)
    room.ask.then(False)
    room.panel.head.button.click()
    assert f"Found by the check and not mended yet: {found}." in room.ask.asked[-1][2]


def test_nothing_is_claimed_before_the_plan_is_known(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = room.panel
    said: list[str] = []
    asked = panel.planning.ask

    def while_asking(target: Target) -> None:
        # A plan that takes long: what stands there meanwhile.
        panel._fill()
        said.extend([panel.head.button.text(), panel.head.last.text(), panel.head.target.text()])
        assert not panel.head.button.isEnabled()
        assert room.titles() == []
        asked(target)

    room.ask.then(tmp_path / "elsewhere")
    monkeypatch.setattr(panel.planning, "ask", while_asking)
    choose(room, Place.FOLDER)
    assert said[0] not in ("Nothing to publish", "")
    assert said[1:] == ["", str(tmp_path / "elsewhere")]
    assert panel.head.button.isEnabled()


def test_stepping_back_writes_nothing(room: Room) -> None:
    room.ask.then(False)
    room.panel.head.button.click()
    assert not public(room).exists()
    assert room.panel.head.button.isEnabled()


def test_only_what_changed_is_listed_afterwards_with_its_reason(room: Room) -> None:
    publish(room)
    room.story("第二篇")
    assert "第二篇" in room.titles()
    home = next(one for one in room.panel._rows if one.address == "index.html")
    assert home.group is Group.CHANGED
    assert home.reasons
    assert all("reason." not in reason for reason in home.reasons)


def test_a_change_that_is_not_released_is_named_and_not_published(room: Room) -> None:
    publish(room)
    page = next(entry for entry in public(room).rglob("*.html") if "正文。" in entry.read_text())
    article = room.newsroom.articles.by_number(1)
    changed = replace(article.content, body="后来改的话。")
    room.write(lambda: room.newsroom.articles.save(article, changed))
    assert "第一篇" in room.titles()
    assert room.panel.list.chips[Group.HELD_BACK].text() == "Changes not released 1"
    assert "后来改的话" not in page.read_text()
    opened: list[object] = []
    room.panel.open_article.connect(opened.append)
    (held,) = [one for one in room.panel._rows if one.group is Group.HELD_BACK]
    room.panel.list.view.setCurrentIndex(room.panel.list.rows.find(held.key))
    room.panel.page.open_button.click()
    assert opened == [article.id]


def test_a_page_is_seen_as_it_will_be_and_as_readers_have_it(room: Room) -> None:
    publish(room)
    article = room.newsroom.articles.by_number(1)
    changed = replace(article.content, title="改了标题", body="放行的新话。")
    saved = room.write(lambda: room.newsroom.articles.save(article, changed))
    room.write(lambda: room.newsroom.articles.release(saved.id))
    room.choose("改了标题")
    after = room.views[0]
    address = room.newsroom.articles.address(article.id)
    assert after.shown[-1] == (address, "live")
    room.panel.page.both_chip.click()
    before = room.views[1]
    assert before.shown[-1][0] == address
    assert "第一篇" in before.shown[-1][1]
    folder = before.folders[-1]
    assert folder is not None
    assert (folder / address).read_text() == before.shown[-1][1]
    after.scrolled.emit(0.5)
    assert before.shown[-1] == ("scroll", "0.5")


def test_a_page_that_goes_is_seen_as_it_was(room: Room) -> None:
    publish(room)
    article = room.newsroom.articles.by_number(1)
    room.write(lambda: room.newsroom.articles.withdraw([article.id]))
    room.choose("第一篇")
    assert "正文。" in room.views[-1].shown[-1][1]
    assert room.panel.page.open_button.isHidden()


def test_filters_and_search_leave_what_was_asked_for(room: Room) -> None:
    room.story("河湾区的稿件")
    room.panel.list.search.setText("河湾区")
    room.panel.list.search.returnPressed.emit()
    assert "河湾区的稿件" in room.titles()
    assert "第一篇" not in room.titles()
    room.panel.list.search.clear()
    publish(room)
    room.story("第三篇")
    room.panel.list.chips[Group.NEW].click()
    assert room.titles() == ["第三篇"]


def test_the_row_one_is_on_stays_when_the_plan_is_asked_for_again(room: Room) -> None:
    room.choose("第一篇")
    room.story("另一篇")
    entry = room.panel.list.current()
    assert entry is not None
    assert entry.title == "第一篇"


def test_another_folder_is_remembered(room: Room, tmp_path: Path) -> None:
    room.ask.then(tmp_path / "elsewhere")
    choose(room, Place.FOLDER)
    publish(room)
    assert (tmp_path / "elsewhere" / "index.html").is_file()
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    again = Target(room.newsroom.folder, public(room), settings)
    assert again.folder == tmp_path / "elsewhere"
    room.panel.head.home_button.click()
    room.panel.head.folder_button.click()
    assert [url.toLocalFile() for url in room.opened] == [
        str(tmp_path / "elsewhere" / "index.html"),
        str(tmp_path / "elsewhere"),
    ]


def test_a_folder_that_is_not_ours_is_refused_in_a_sentence(room: Room, tmp_path: Path) -> None:
    foreign = tmp_path / "pictures"
    foreign.mkdir()
    (foreign / "index.html").write_text("别人的首页")
    room.ask.then(foreign)
    choose(room, Place.FOLDER)
    publish(room)
    assert str(foreign) in room.panel.banner.sentence()
    assert (foreign / "index.html").read_text() == "别人的首页"
    assert room.panel.head.button.isEnabled()


def test_a_check_names_what_to_look_at(room: Room) -> None:
    room.panel.head.checks_button.click()
    assert not room.panel.list.chips[Group.TO_MEND].isHidden()
    assert any("ICP" in title for title in room.titles())


def test_a_check_leads_to_what_it_found_past_filters_and_search(room: Room) -> None:
    room.panel.list.chips[Group.NEW].click()
    room.panel.list.search.setText("第一篇")
    room.panel.head.checks_button.click()
    current = room.panel.list.current()
    assert current is not None
    assert current.group is Group.TO_MEND
    # What is wrong is said at the end of its line.
    assert room.panel.list.view.currentIndex().data(RowRole.ROW).keep_end
    assert not room.panel.page.open_button.isHidden()


def test_looking_again_later_does_not_jump_to_old_findings(room: Room) -> None:
    room.panel.head.checks_button.click()
    room.choose("第一篇")
    room.panel.refresh()
    current = room.panel.list.current()
    assert current is not None
    assert current.title == "第一篇"


def test_a_check_that_finds_nothing_says_so(room: Room) -> None:
    newsroom = room.newsroom
    site = replace(
        newsroom.site.get(),
        address="https://linhe.example",
        icp_filing="临ICP备1号",
        police_filing="临公网安备2号",
        licence="临新办3号",
        report_phone="010-0000",
    )
    room.write(lambda: newsroom.site.save(site))
    for board in newsroom.boards.all():
        room.write(partial(newsroom.boards.delete, board.board.id))
    room.panel.head.checks_button.click()
    assert room.panel.banner.sentence() == "Every page was checked: nothing to mend."


def test_a_finding_takes_one_to_where_it_is_mended(room: Room) -> None:
    room.story("死链接", "[旧](guonei/none.html)")
    led: list[Leading] = []
    room.panel.led.connect(led.append)
    room.panel.head.checks_button.click()
    room.choose(next(title for title in room.titles() if "ICP" in title))
    assert not room.panel.page.open_button.isHidden()
    assert room.panel.page.open_button.text() == "Take me there"
    room.panel.page.open_button.click()
    room.choose(next(title for title in room.titles() if "none.html" in title))
    room.panel.page.open_button.click()
    assert led[0] == Leading("settings", "site_field", "icp_filing")
    assert (led[1].desk, led[1].kind) == ("articles", "passage")
    assert str(led[1].what).endswith(":guonei/none.html")


def test_reasons_are_said_again_in_the_other_language(room: Room) -> None:
    before = [one.reasons for one in room.panel._rows]
    room.desk.language.choose("zh_CN")
    room.panel.retranslate()
    after = [one.reasons for one in room.panel._rows]
    room.desk.language.choose("en")
    assert before != after


def test_a_newer_question_silences_the_older_one(room: Room) -> None:
    running = Running(room.desk.tasks, room.panel)
    told: list[object] = []
    running.finished.connect(told.append)

    def first(job: Job) -> str:
        running.start(lambda _job: "newer")
        return "older"

    running.start(first)
    assert told == ["newer"]
    assert not running.active


@pytest.mark.parametrize("kind", list(PageKind))
def test_every_kind_of_page_has_a_name_and_a_sign(room: Room, kind: PageKind) -> None:
    assert kind_name(kind)
    assert not sign(kind, Group.NEW).isNull()


@pytest.mark.parametrize("group", list(Group))
def test_every_group_has_a_name_and_a_colour(room: Room, group: Group) -> None:
    assert room.panel.list.chips[group].text()


def test_pages_are_put_together_by_their_reason(room: Room) -> None:
    publish(room)
    site = room.newsroom.site.get()
    room.write(lambda: room.newsroom.site.save(replace(site, tagline="讲法治的临河话")))
    listed = room.titles()
    room.panel.list.causes.click()
    rows = room.panel.list.rows
    head = rows.entry(rows.index(0))
    assert head is not None
    assert head.count == len(listed)
    assert head.title
    assert sorted(room.titles()) == sorted(listed)
    room.panel.list.causes.click()
    assert room.titles() == listed
