"""Surgery at the desk: articles on their way, columns split, plans told line by line."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMimeData

from tests.ui.columns.conftest import Room
from tests.ui.columns.test_panel import drag, middle, undo
from workstation.domain.article import ArticleQuery, Content
from workstation.domain.column import ColumnKind, ColumnPlan, Split
from workstation.domain.moment import DAY
from workstation.ui.columns.column_picker import ColumnPicker
from workstation.ui.columns.plan_words import listed
from workstation.ui.columns.split_dialog import SplitDialog
from workstation.ui.columns.tree_model import ARTICLES_MIME
from workstation.ui.columns.tree_view import Wish


def _released(room: Room) -> int:
    with room.newsroom.writing():
        (line,) = room.newsroom.articles.page(ArticleQuery(text="巡回")).lines
        return room.newsroom.articles.release(line.id).id


def test_articles_readers_see_are_moved_when_the_plan_was_agreed_to(room: Room) -> None:
    panel = room.panel()
    story = _released(room)
    panel.view.choose(room.column("法治/审判").id)
    target = room.column("国内")
    room.ask.then(False, True)
    panel.parting.take((story,), target.id, None)
    assert panel.view.columns.count_of(target.id) == 0
    panel.parting.take((story,), target.id, None)
    assert room.ask.asked[-1][1] == "Move 1 article to “国内”?"
    assert "about 1 page to write at the next publication" in room.ask.asked[-1][2]
    assert panel.view.columns.count_of(target.id) == 1


def test_the_chosen_articles_go_where_the_person_says(room: Room) -> None:
    panel = room.panel()
    panel.view.choose(room.column("法治/审判").id)
    panel.articles.list.selectAll()
    panel.articles.list.menu().actions()[0].trigger()
    picker = panel.findChild(ColumnPicker)
    assert isinstance(picker, ColumnPicker)
    picker.search.setText("国内")
    picker.act_button.click()
    assert panel.view.columns.count_of(room.column("国内").id) == 3
    undo(room, panel)
    assert panel.view.columns.count_of(room.column("法治/审判").id) == 3


def test_a_column_is_split_by_what_the_headline_holds(room: Room) -> None:
    panel = room.panel()
    before = room.paths()
    panel.view.choose(room.column("法治/审判").id)
    panel.gestures.wish(Wish.SPLIT)
    dialog = panel.findChild(SplitDialog)
    assert isinstance(dialog, SplitDialog)
    assert not dialog.act_button.isEnabled()
    dialog.name.setText("案例")
    assert not dialog.act_button.isEnabled()
    dialog.words.setText("案例")
    room.ask.then(True)
    dialog.act_button.click()
    assert room.ask.acts == ["Split off 1 article"]
    assert room.paths()[:3] == ["法治", "法治/审判", "法治/案例"]
    assert panel.view.current() == room.column("法治/案例")
    assert panel.view.columns.count_of(room.column("法治/案例").id) == 1
    undo(room, panel)
    assert room.paths() == before


def test_columns_below_are_offered_to_go_along(room: Room) -> None:
    panel = room.panel()
    court = room.column("法治/审判")
    panel.view.choose(room.column("法治").id)
    room.ask.then(True)
    panel.parting.split_by_choice(room.column("法治"), ())
    dialog = panel.findChild(SplitDialog)
    assert isinstance(dialog, SplitDialog)
    dialog.name.setText("司法")
    dialog.which.setCurrentIndex(dialog.which.findData("none"))
    assert not dialog.act_button.isEnabled()
    chip = dialog.children_chips.chips[str(court.id)]
    chip.click()
    dialog.act_button.click()
    assert room.ask.acts == ["Split off 1 column"]
    assert "司法/审判" in room.paths()


def test_a_column_is_split_by_the_chosen_articles_or_by_time(room: Room) -> None:
    panel = room.panel()
    court = room.column("法治/审判")
    panel.view.choose(court.id)
    panel.articles.list.setCurrentIndex(panel.articles.list.lines.index(0))
    panel.gestures.wish(Wish.SPLIT)
    dialog = panel.findChild(SplitDialog)
    assert isinstance(dialog, SplitDialog)
    assert dialog.which.currentText() == "The article chosen in the list"
    dialog.name.setText("案例")
    dialog.place.setCurrentIndex(1)
    assert dialog.wish() == Split("案例", below=True, article_ids=panel.articles.list.chosen())
    dialog.which.setCurrentIndex(dialog.which.findData("time"))
    wish = dialog.wish()
    assert wish.since is not None
    assert wish.until is not None
    assert (wish.until - wish.since) % DAY == 0
    assert dialog.since.isVisible()


def test_what_is_refused_while_it_is_planned_is_said(room: Room) -> None:
    panel = room.panel()
    panel.parting.split(room.column("国内"), Split("新", title="没有的"))
    assert "No article of “国内” fits" in panel.detail.banner.sentence()


def test_the_plan_is_listed_line_by_line() -> None:
    plan = ColumnPlan(
        columns=1,
        articles=3,
        names=("法制",),
        boards=(("头条", 2),),
        moves=(("guonei/fazhi/index.html", "fazhi/index.html"), ("a/index.html", "")),
        addresses=2,
        titles=("巡河", ""),
    )
    assert listed(plan).splitlines() == [
        "Columns (1)", "法制", "",
        "Addresses (2)", "/guonei/fazhi/ → /fazhi/", "/a/ → (the page goes)", "",
        "Boards (1)", "头条 · 2 cards", "",
        "Articles (3)", "巡河", "(no headline yet)", "… and 1 more",
    ]  # fmt: skip


def test_articles_cannot_be_dropped_on_a_link_and_the_reason_is_said(room: Room) -> None:
    home = room.column("国内")
    with room.newsroom.writing():
        link = replace(home, kind=ColumnKind.LINK, link="https://linhe.example")
        room.newsroom.columns.save(home, link)
    panel = room.panel()
    carried = QMimeData()
    carried.setData(ARTICLES_MIME, b"[1]")
    index = panel.view.columns.index_of(home.id)
    allowed, said = drag(panel, carried, middle(panel, index))
    assert not allowed
    assert "lists no articles" in said


def _linking(room: Room, folder: str) -> int:
    with room.newsroom.writing():
        content = Content(title="导读", body=f"见[审判](/{folder}/)。")
        return room.newsroom.articles.create(content).id


def _body(room: Room, article: int) -> str:
    with room.newsroom.reading():
        return room.newsroom.articles.get(article).content.body


def test_links_in_texts_follow_a_column_only_when_that_was_chosen(room: Room) -> None:
    panel = room.panel()
    court, home = room.column("法治/审判"), room.column("国内")
    with room.newsroom.reading():
        folder = room.newsroom.columns.tree().directory(court.id)
    story = _linking(room, folder)
    room.ask.then(0, 1)
    panel.surgery.move(court.id, home.id, 0)
    assert room.ask.options[-1] == (
        "Move and change 1 address",
        "Change links in texts, too",
    )
    assert _body(room, story) == f"见[审判](/{folder}/)。"
    undo(room, panel)
    panel.surgery.move(court.id, home.id, 0)
    with room.newsroom.reading():
        moved = room.newsroom.columns.tree().directory(court.id)
    assert _body(room, story) == f"见[审判](/{moved}/)。"
    undo(room, panel)
    assert _body(room, story) == f"见[审判](/{folder}/)。"
    assert room.column("法治/审判").id == court.id


def test_links_follow_to_where_the_articles_of_a_deleted_column_go(room: Room) -> None:
    panel = room.panel()
    court, law = room.column("法治/审判"), room.column("法治")
    with room.newsroom.reading():
        tree = room.newsroom.columns.tree()
        folder, above = tree.directory(court.id), tree.directory(law.id)
    story = _linking(room, folder)
    panel.view.choose(court.id)
    room.ask.then(0, 1)
    panel.gestures.wish(Wish.DELETE)
    assert room.ask.options[-1] == ("Leave the links", "Change 1 link")
    assert _body(room, story) == f"见[审判](/{above}/)。"
    undo(room, panel)
    assert _body(room, story) == f"见[审判](/{folder}/)。"


def test_a_directory_that_changes_takes_the_links_along(room: Room) -> None:
    panel = room.panel()
    court = room.column("法治/审判")
    with room.newsroom.reading():
        folder = room.newsroom.columns.tree().directory(court.id)
    story = _linking(room, folder)
    panel.view.choose(court.id)
    room.ask.then(1)
    panel.detail.form.edited.emit("directory", "pan")
    assert _body(room, story) == f"见[审判](/{folder.rpartition('/')[0]}/pan/)。"
