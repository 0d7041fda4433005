from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from tests.ui.articles.conftest import Room, titles
from workstation.domain.article import Order
from workstation.domain.column import ColumnTree
from workstation.domain.list_filter import SharedFilter
from workstation.ui.articles.filters import PRESETS, Filters
from workstation.ui.articles.panel import ArticlesPanel
from workstation.ui.articles.saved_filters import SavedFilters, cells_of
from workstation.ui.shared.chip import FilterChip


def searched(panel: ArticlesPanel, text: str) -> list[str]:
    panel.list_pane.search.setText(text)
    QTest.keyClick(panel.list_pane.search, Qt.Key.Key_Return)
    return titles(panel)


def test_words_in_the_search_box_narrow_the_list(room: Room) -> None:
    with room.newsroom.writing():
        law = room.newsroom.columns.create(None, "法制")
    room.make(title="甲", author="周岚", column_id=law.id, body="仲裁", tags=("巡河",))
    room.make(title="乙", author="周岚", body="仲裁")
    room.make(title="丙", author="田野", body="仲裁")
    panel = room.panel()
    assert searched(panel, "作者:周 仲裁") == ["乙", "甲"]
    assert searched(panel, "栏目:法制 作者：周岚") == ["甲"]
    assert searched(panel, "tag:巡河") == ["甲"]
    assert searched(panel, "状态:草稿 by:田野") == ["丙"]
    assert searched(panel, "状态:已发布") == []


def test_hits_come_newest_first_unless_another_order_is_chosen() -> None:
    tree = ColumnTree(())
    assert Filters().query("", tree).order is Order.CHANGED
    assert Filters(text="仲裁").query("", tree).order is Order.NEWEST
    assert Filters(text="作者:周").query("", tree).order is Order.CHANGED
    assert Filters(text="仲裁", order="best").query("", tree).order is Order.BEST


def test_filters_are_saved_under_a_name_and_kept(room: Room, tmp_path: Path) -> None:
    room.make(title="甲", author="周岚")
    room.make(title="乙", author="田野")
    panel = room.panel()
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    bar = panel.list_pane.filters
    bar.use_saved(SavedFilters(settings, room.newsroom.folder))
    searched(panel, "作者:周岚")
    room.ask.then("岚的稿")
    action(bar.menu().actions(), "Save these filters…").trigger()
    bar.set_filters(Filters())
    assert panel.list_pane.search.text() == ""
    assert len(titles(panel)) == 2
    again = SavedFilters(settings, room.newsroom.folder)
    assert again.all() == {"岚的稿": Filters(text="作者:周岚")}
    bar.use_saved(again)
    bar.set_filters(again.all()["岚的稿"])
    assert (titles(panel), panel.list_pane.search.text()) == (["甲"], "作者:周岚")
    forget = action(bar.menu().actions(), "Forget a saved filter").menu()
    assert isinstance(forget, QMenu)
    action(forget.actions(), "岚的稿").trigger()
    assert SavedFilters(settings, room.newsroom.folder).all() == {}
    assert SavedFilters(settings, tmp_path).all() == {}


def test_saved_filters_of_a_newer_program_are_left_alone(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    saved = SavedFilters(settings, tmp_path)
    saved.save("旧", Filters(preset=PRESETS[2]))
    kept = str(settings.value("articles/saved-filters")).replace('"text"', '"new_field"')
    settings.setValue("articles/saved-filters", kept)
    assert SavedFilters(settings, tmp_path).all() == {}
    settings.setValue("articles/saved-filters", "not json")
    assert SavedFilters(settings, tmp_path).all() == {}


def test_the_menu_proposes_words_for_the_search_box(room: Room) -> None:
    panel = room.panel()
    menu = panel.list_pane.filters.menu()
    words = action(menu.actions(), "Words for the search box").menu()
    assert isinstance(words, QMenu)
    action(words.actions(), "author:").trigger()
    assert panel.list_pane.search.text() == "author:"


def action(actions: list[QAction], text: str) -> QAction:
    return next(one for one in actions if one.text() == text)


def test_a_word_that_names_nothing_is_told(room: Room) -> None:
    room.make(title="甲")
    panel = room.panel()
    assert searched(panel, "栏目:没有的") == []
    said = [label.text() for label in panel.list_pane.nothing_found.findChildren(QLabel)]
    assert any("“栏目:没有的” names nothing there is" in text for text in said)


def test_filters_are_saved_for_everybody_and_taken_away(room: Room) -> None:
    room.make(title="甲", author="周岚")
    room.make(title="乙", author="田野")
    panel, other = room.panel(), room.panel()
    bar = panel.list_pane.filters
    searched(panel, "作者:周岚")
    room.ask.then("岚的稿")
    action(bar.menu().actions(), "Save these filters for everybody…").trigger()
    for one in (panel, other):
        one.listing.read_news()
        assert one.list_pane.filters.saved.all() == {"岚的稿": Filters(text="作者:周岚")}
        assert one.list_pane.filters.saved.own() == ()
    chip = next(
        one for one in other.list_pane.filters.findChildren(FilterChip) if "岚" in one.text()
    )
    chip.click()
    assert titles(other) == ["甲"]
    forget = action(bar.menu().actions(), "Forget a saved filter").menu()
    assert isinstance(forget, QMenu)
    (gone,) = forget.actions()
    assert gone.text() == "岚的稿 (everybody's)"
    gone.trigger()
    other.listing.read_news()
    assert other.list_pane.filters.saved.all() == {}


def test_ones_own_filter_goes_before_everybodys_of_the_same_name(
    room: Room, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    saved = SavedFilters(settings, room.newsroom.folder)
    saved.save("甲", Filters(author="周岚"))
    newer: dict[str, str | int | None] = {"preset": "all", "unheard_of": 1}
    saved.share(
        [
            SharedFilter(1, "甲", cells_of(Filters(author="田野"))),
            SharedFilter(2, "乙", cells_of(Filters(days=7))),
            SharedFilter(3, "丙", newer),
        ]
    )
    assert saved.all() == {"甲": Filters(author="周岚"), "乙": Filters(days=7)}
    assert saved.name_of(Filters(days=7)) == "乙"
    saved.forget("甲")
    assert saved.all()["甲"] == Filters(author="田野")
