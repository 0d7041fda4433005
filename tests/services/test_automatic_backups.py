from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.newsrooms import new_newsroom
from workstation.domain.article import Content
from workstation.domain.moment import DAY, HOUR, local
from workstation.services.automatic_backups import AutomaticBackups, kept
from workstation.services.backups import restore
from workstation.services.newsroom import open_newsroom

_NOW = 1_795_400_000_000


def test_one_is_made_when_an_hour_has_passed_and_something_was_done(tmp_path: Path) -> None:
    newsroom = new_newsroom(tmp_path / "n")
    with newsroom.writing():
        backups: AutomaticBackups = newsroom.automatic_backups
        assert backups.due(_NOW)
        first = backups.make(_NOW)
        assert not backups.due(_NOW + HOUR - 1)
        assert not backups.due(_NOW + 2 * HOUR), "nothing was done since"
        newsroom.articles.create(Content(title="新稿"))
        assert not backups.due(_NOW + HOUR - 1)
        assert backups.due(_NOW + HOUR)
        second = backups.make(_NOW + HOUR)
    newsroom.close()
    assert backups.all() == (second, first)


def test_an_automatic_backup_becomes_a_newsroom_again(tmp_path: Path) -> None:
    newsroom = new_newsroom(tmp_path / "n", "临河法治网")
    with newsroom.writing():
        newsroom.articles.create(Content(title="在备份里"))
        file = newsroom.automatic_backups.make()
    newsroom.close()
    (newsroom.media_folder / "picture.png").write_bytes(b"picture")

    restore(file, tmp_path / "again")

    again = open_newsroom(tmp_path / "again")
    with again.reading():
        assert again.articles.by_number(1).content.title == "在备份里"
    again.close()
    assert (again.media_folder / "picture.png").read_bytes() == b"picture"


@given(ages=st.lists(st.integers(0, 400 * 24), max_size=300, unique=True))
def test_thinning_keeps_what_it_promises(ages: list[int]) -> None:
    made = [_NOW - age * HOUR for age in ages]
    stay = kept(made, _NOW)
    assert stay <= set(made)
    assert not made or max(made) in stay
    for at in made:
        if _NOW - at < 2 * DAY:
            assert at in stay
        elif _NOW - at < 14 * DAY:
            day = local(at).date()
            assert any(local(other).date() == day for other in stay)
        elif _NOW - at < 183 * DAY:
            week = local(at).isocalendar()[:2]
            assert any(local(other).isocalendar()[:2] == week for other in stay)
    # What is thinned once is not thinned further by looking again.
    assert kept(stay, _NOW) == stay
