"""Acts on many stories, which are taken back by statements over all of them at once."""

from __future__ import annotations

from tests.services.desks import Desks
from workstation import paths
from workstation.domain.bulk_change import BulkChange
from workstation.store import newsroom

_MANY = 150


def _stories(desks: Desks, column: int) -> list[int]:
    return [desks.story(f"稿件{place}", column).id for place in range(_MANY)]


def test_one_row_changed_since_is_told_and_nothing_is_written(desks: Desks) -> None:
    one, two = desks.column("国内"), desks.column("国际")
    keys = _stories(desks, one)
    desks.newsroom.columns.move_articles(keys, two)
    act = desks.newsroom.history.acts(1)[0]
    third = desks.column("法制")
    desks.newsroom.columns.move_articles(keys[3:4], third)
    before = desks.state()
    told = desks.newsroom.history.undo(act.id)
    assert [(one.row_id, one.name) for one in told.conflicts] == [(keys[3], "column_id")]
    assert desks.state() == before
    desks.newsroom.history.undo(act.id, leave_theirs=True)
    places = [desks.newsroom.articles.get(key).content.column_id for key in keys[:5]]
    assert places == [one, one, one, third, one]


def test_rows_an_act_changed_twice_go_back_to_the_first_state(desks: Desks) -> None:
    one, two, three = desks.column("国内"), desks.column("国际"), desks.column("法制")
    keys = _stories(desks, one)
    before = desks.state()
    with desks.store.journal.act("column.articles"):
        desks.newsroom.columns.move_articles(keys, two)
        desks.newsroom.columns.move_articles(keys, three)
    after = desks.state()
    desks.newsroom.history.undo()
    assert desks.state() == before
    desks.newsroom.history.redo()
    assert desks.state() == after


def test_the_undo_of_a_great_act_tells_how_far_it_is(desks: Desks) -> None:
    one, two = desks.column("国内"), desks.column("国际")
    keys = [story for _ in range(10) for story in _stories(desks, one)]
    desks.newsroom.columns.move_articles(keys, two)
    told: list[tuple[int, int]] = []
    desks.newsroom.history.undo(progress=lambda *n: told.append(n))
    assert told == [(0, len(keys)), (1000, len(keys))]


def test_stories_that_only_moved_keep_their_place_among_the_latest_changed(desks: Desks) -> None:
    one, two = desks.column("国内"), desks.column("国际")
    stories = [desks.newsroom.articles.get(key) for key in _stories(desks, one)]
    desks.newsroom.columns.merge(one, two)
    moved = [desks.newsroom.articles.get(story.id) for story in stories]
    desks.newsroom.history.undo()
    back = [desks.newsroom.articles.get(story.id) for story in stories]
    assert [s.changed_at for s in stories] == [s.changed_at for s in moved]
    assert [s.changed_at for s in stories] == [s.changed_at for s in back]
    assert all(
        a.version < b.version < c.version for a, b, c in zip(stories, moved, back, strict=True)
    )


def test_undoing_work_on_many_stories_counts_as_a_change_of_them(desks: Desks) -> None:
    keys = _stories(desks, desks.column("国内"))
    desks.newsroom.bulk.edit(keys, BulkChange({"source": "通讯社"}))
    before = desks.newsroom.articles.get(keys[0])
    desks.newsroom.history.undo()
    after = desks.newsroom.articles.get(keys[0])
    assert after.version > before.version
    assert after.changed_at >= before.changed_at
    assert after.content.source == ""


def test_triggers_of_an_older_program_are_made_anew(desks: Desks) -> None:
    database = desks.store.database
    database.execute_sql("DROP TRIGGER version_article")
    wanted = "SELECT count(*) FROM sqlite_master WHERE name = 'version_article'"
    newsroom.open_store(desks.store.folder, paths.migrations()).close()
    assert database.execute_sql(wanted).fetchone()[0] == 1
