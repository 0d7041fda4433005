"""A generation made from what differs is the one made by looking at every file."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.press.changes import Change, changes
from tests.press.editions import MemoryEdition, linhe
from tests.press.sites import check_whole, edited, go, names, pictures_in
from workstation.domain.errors import Refused
from workstation.domain.moment import HOUR
from workstation.press.generation import continued as continued_module
from workstation.press.generation.continued import continued
from workstation.press.generation.generation import live_manifest, prepare
from workstation.press.generation.swap import only_one
from workstation.press.generation.tree import verify
from workstation.press.manifest.manifest_file import NAME
from workstation.press.manifest.places import places
from workstation.press.manifest.sorted_parts import FOLDER
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.press import Press

THEME = Path(__file__).parents[3] / "resources" / "theme" / "default"
Meddling = Callable[[Path, list[str]], None]


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(THEME, MemoryHtmlStore())


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pictures_in(tmp_path_factory.mktemp("site") / "media")


@pytest.fixture
def site(press: Press, tmp_path: Path, media: Path) -> Path:
    """Return a site published three times."""
    for text in ("一", "二", "三"):
        go(press, edited(linhe(12), 12, text), tmp_path / "site", media)
    return tmp_path / "site"


def leads_on(site: Path) -> bool:
    return continued(places(site), live_manifest(site)) is not None


def content(site: Path) -> dict[str, bytes]:
    return {path: (site / path).read_bytes() for path in names(site) if path != NAME}


def test_nothing_is_looked_at_that_stays(press: Press, site: Path, media: Path) -> None:
    assert leads_on(site)
    # In place, so that no folder tells of it: found by `verify`, and by whoever looks at it.
    (site / "robots.txt").write_bytes(b"x" * (site / "robots.txt").stat().st_size)
    go(press, edited(linhe(12), 12, "四"), site, media)
    assert verify(site) == ["robots.txt"]
    assert leads_on(site)


@pytest.mark.parametrize(
    "meddle",
    [
        lambda site: (site / "proof.txt").write_text("mine"),
        lambda site: (site / "index.html").unlink(),
        lambda site: (site / "new.html").write_text("x") and (site / "new.html").rename(site / "p"),
        lambda site: (site / ".well-known").mkdir(),
        lambda site: shutil.rmtree(site / "search"),
        lambda site: shutil.rmtree(places(site).standby),
        lambda site: (places(site).standby / "stray").write_text("x"),
        lambda site: (places(site).standby / NAME).unlink(),
        lambda site: places(site).notes.unlink(),
        lambda site: places(site).notes.write_text("{"),
    ],
)
def test_what_others_did_is_seen(
    press: Press, site: Path, media: Path, meddle: Callable[[Path], object]
) -> None:
    meddle(site)
    assert not leads_on(site)
    go(press, edited(linhe(12), 12, "四"), site, media)
    check_whole(site)
    assert (site / "proof.txt").exists() == (places(site).standby / "proof.txt").exists()
    assert not (site / "stray").exists()


def test_the_notes_hold_when_a_folder_takes_on_another_name(site: Path) -> None:
    site.rename(site.with_name("other"))
    assert not leads_on(site.with_name("other"))
    site.with_name("other").rename(site)
    assert leads_on(site)


def test_a_page_does_not_take_the_place_of_a_strangers_file(
    press: Press, site: Path, media: Path
) -> None:
    address = linhe(13).matter[13].story.address
    (site / address).write_text("mine")
    # An hour ago: what came just now might be followed by more within one tick of the clock.
    then = (site / address).stat().st_mtime_ns - HOUR * 1_000_000
    os.utime((site / address).parent, ns=(then, then))
    go(press, edited(linhe(12), 12, "四"), site, media)
    assert leads_on(site)
    with pytest.raises(Refused) as told:
        go(press, linhe(13), site, media)
    assert told.value.code == "publish.foreign_file"
    assert (site / address).read_text() == "mine"


def test_a_damaged_part_of_the_manifest_is_told(site: Path) -> None:
    for part in (site / FOLDER).iterdir():
        part.write_bytes(b"[]")
    assert set(verify(site)) == {FOLDER + part.name for part in (site / FOLDER).iterdir()}


def test_a_prepared_publication_finds_its_folder_like_the_site(
    press: Press, site: Path, media: Path
) -> None:
    standby = places(site).standby
    assert content(standby) != content(site)
    prepare(site)
    check_whole(standby)
    assert content(standby) == content(site)
    assert (standby / NAME).read_bytes() == (site / NAME).read_bytes()
    assert all((site / path).samefile(standby / path) for path in content(site))
    assert leads_on(site)
    prepare(site)
    go(press, edited(linhe(12), 12, "四"), site, media)
    check_whole(site)
    assert leads_on(site)


def test_where_every_file_would_be_looked_at_nothing_is_prepared(site: Path) -> None:
    standby = places(site).standby
    before = content(standby)
    (site / "proof.txt").write_text("mine")
    prepare(site)
    assert content(standby) == before


def test_where_much_differs_it_is_left_to_the_publication(
    press: Press, site: Path, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(continued_module, "_LITTLE", 3)
    standby = places(site).standby
    before = content(standby)
    prepare(site)
    assert content(standby) == before
    assert leads_on(site)


def test_nothing_is_prepared_while_somebody_publishes(site: Path) -> None:
    with only_one(places(site)), ThreadPoolExecutor(1) as others, pytest.raises(Refused) as told:
        others.submit(prepare, site).result()
    assert told.value.code == "publish.busy"


def _add(site: Path, told: list[str]) -> None:
    told.append(f"theirs/{len(told)}.txt")
    (site / "theirs").mkdir(exist_ok=True)
    (site / told[-1]).write_text(f"mine {len(told)}")


def _take_away(site: Path, told: list[str]) -> None:
    if told:
        (site / told.pop()).unlink()


def _lose_a_page(site: Path, _told: list[str]) -> None:
    next(path for path in sorted(site.rglob("*.html"))).unlink()


def _lose_the_standby(site: Path, _told: list[str]) -> None:
    shutil.rmtree(places(site).standby, ignore_errors=True)


def _rest(site: Path, _told: list[str]) -> None:
    prepare(site)


def _nothing(_site: Path, _told: list[str]) -> None:
    return


_MEDDLING: list[Meddling] = [
    _nothing,
    _nothing,
    _nothing,
    _add,
    _take_away,
    _lose_a_page,
    _lose_the_standby,
    _rest,
    _rest,
]


@settings(
    max_examples=20,
    phases=(Phase.reuse, Phase.generate),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    rounds=st.lists(
        st.tuples(st.lists(changes(), max_size=3), st.sampled_from(_MEDDLING)),
        min_size=3,
        max_size=6,
    )
)
@pytest.mark.usefixtures("no_waiting_for_the_disk")
def test_whatever_happens_the_site_is_that_of_a_whole_build(
    press: Press, media: Path, rounds: list[tuple[list[Change], Meddling]]
) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        edition: MemoryEdition = linhe(14)
        site, looked = folder / "site", folder / "looked"
        theirs: list[str] = []
        for several, meddle in rounds:
            for change in several:
                edition = change(edition)
            go(press, edition, site, media)
            # The same generations, each made by looking at every file.
            shutil.rmtree(places(looked).standby, ignore_errors=True)
            go(press, edition, looked, media)
            press.release()
            check_whole(site)
            assert content(site) == content(looked)
            ours, other = live_manifest(site), live_manifest(looked)
            assert replace(ours, made_at=0) == replace(other, made_at=0)
            for each in (site, looked):
                mine = list(theirs)
                meddle(each, mine)
            theirs = mine
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    # Hundreds of small sites are made here; that they survive a power cut is tested elsewhere.
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
    monkeypatch.setattr(os, "sync", lambda: None)
