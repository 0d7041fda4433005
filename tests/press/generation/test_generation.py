"""The public site is always one whole generation, whatever happens while the next is written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from tests.press.editions import linhe
from tests.press.sites import check_whole, edited, go, names, pictures_in
from workstation.domain.errors import Refused, StorageTrouble
from workstation.domain.publication import Manifest
from workstation.press.generation import swap
from workstation.press.generation.generation import live_manifest, publish
from workstation.press.generation.tree import verify
from workstation.press.manifest.manifest_file import read_manifest
from workstation.press.manifest.places import places
from workstation.press.manifest.whole_manifest import parse, serialise
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.plan import make_plan
from workstation.press.press import Press

ROOT = Path(__file__).parents[3]
THEME = ROOT / "resources" / "theme" / "default"


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(THEME, MemoryHtmlStore())


@pytest.fixture
def media(tmp_path: Path) -> Path:
    folder = pictures_in(tmp_path / "media")
    (folder / "secret.png").write_bytes(b"not shown anywhere")
    return folder


def test_the_whole_site_is_there(press: Press, tmp_path: Path, media: Path) -> None:
    target = tmp_path / "site"
    edition = linhe(12)
    made = go(press, edition, target, media)
    assert verify(target) == []
    assert made.failed == ()
    assert names(target) == {*made.files, "manifest.json"}
    assert {"index.html", "assets/site.css", "media/p1.png", "media/p8.png"} <= set(made.files)
    assert "media/secret.png" not in made.files
    assert read_manifest(target) == replace(made, failed=())
    page = press.page(edition, "index.html")
    assert page is not None
    assert (target / "index.html").read_bytes() == page.data


def test_the_next_generation_writes_only_what_changed(
    press: Press, tmp_path: Path, media: Path
) -> None:
    target, edition = tmp_path / "site", linhe(12)
    go(press, edition, target, media)
    before = {path: (target / path).stat().st_ino for path in names(target)}
    second = go(press, edited(edition, 12, "改过的字"), target, media)
    changed = {path for path, node in before.items() if (target / path).stat().st_ino != node}
    story = edition.matter[12].story.address
    assert story in changed
    assert {path for path in changed if not path.startswith("search/")} == {story, "manifest.json"}
    assert second.number == 2
    third = go(press, linhe(11), target, media)
    assert not (target / story).exists()
    assert verify(target) == []
    assert third.number == 3
    fourth = go(press, linhe(12), target, media)
    assert names(target) == {*fourth.files, "manifest.json"}
    check_whole(target)


def test_a_site_of_an_earlier_version_goes_on(press: Press, tmp_path: Path, media: Path) -> None:
    target = tmp_path / "site"
    first = go(press, linhe(12), target, media)
    # As it was then: all in one file.
    (target / "manifest.json").write_bytes(serialise(first))
    shutil.rmtree(target / ".manifest")
    assert read_manifest(target) == first
    before = {path: (target / path).stat().st_ino for path in names(target)}
    go(press, edited(linhe(12), 12, "改过的字"), target, media)
    check_whole(target)
    changed = {path for path, node in before.items() if (target / path).stat().st_ino != node}
    story = linhe(12).matter[12].story.address
    assert {path for path in changed if not path.startswith("search/")} == {story, "manifest.json"}


def test_files_of_others_are_kept(press: Press, tmp_path: Path, media: Path) -> None:
    target = tmp_path / "site"
    go(press, linhe(3), target, media)
    (target / "proof-of-owner.txt").write_text("mine")
    (target / ".well-known").mkdir()
    (target / ".well-known" / "x").write_text("mine too")
    go(press, linhe(4), target, media)
    assert (target / "proof-of-owner.txt").read_text() == "mine"
    assert (target / ".well-known" / "x").read_text() == "mine too"
    (target / "proof-of-owner.txt").unlink()
    go(press, linhe(5), target, media)
    go(press, linhe(4), target, media)
    assert not (target / "proof-of-owner.txt").exists()
    (target / "pinglun" / "2026").mkdir(parents=True, exist_ok=True)
    (target / linhe(9).matter[9].story.address).parent.mkdir(parents=True, exist_ok=True)
    (target / linhe(9).matter[9].story.address).write_text("mine as well")
    with pytest.raises(Refused) as told:
        go(press, linhe(9), target, media)
    assert told.value.code == "publish.foreign_file"
    assert (target / linhe(9).matter[9].story.address).read_text() == "mine as well"


@pytest.mark.parametrize(
    ("prepare", "code"),
    [
        (lambda folder: (folder.mkdir(), (folder / "a").write_text("x")), "publish.foreign_folder"),
        (lambda folder: folder.write_text("x"), "publish.target_is_file"),
        (
            lambda folder: (folder.mkdir(), (folder / "manifest.json").write_text("{")),
            "publish.manifest_damaged",
        ),
    ],
)
def test_a_folder_not_ours_is_refused(
    press: Press, tmp_path: Path, media: Path, prepare: object, code: str
) -> None:
    target = tmp_path / "site"
    assert callable(prepare)
    prepare(target)
    held = names(tmp_path)
    with pytest.raises(Refused) as told:
        go(press, linhe(3), target, media)
    assert told.value.code == code
    assert names(tmp_path) - {".site.lock"} == held


def test_an_empty_folder_and_a_link_to_one_are_welcome(
    press: Press, tmp_path: Path, media: Path
) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    go(press, linhe(3), tmp_path / "site", media)
    go(press, linhe(4), tmp_path / "site", media)
    assert (tmp_path / "site").is_symlink()
    assert verify(tmp_path / "real") == []


def test_damage_is_noticed_and_mended(press: Press, tmp_path: Path, media: Path) -> None:
    target = tmp_path / "site"
    go(press, linhe(3), target, media)
    (target / "index.html").unlink()
    (target / "404.html").write_text("cut")
    assert sorted(verify(target)) == ["404.html", "index.html"]
    go(press, linhe(3), target, media)
    assert verify(target) == []


def test_a_missing_picture_is_told_and_stops_nothing(
    press: Press, tmp_path: Path, media: Path
) -> None:
    (media / "p1.png").unlink()
    made = go(press, linhe(3), tmp_path / "site", media)
    assert [(f.code, f.details["picture"]) for f in made.failed] == [
        ("publish.picture_missing", "p1.png")
    ]


def test_a_page_that_fails_keeps_its_old_form(press: Press, tmp_path: Path, media: Path) -> None:
    target, edition = tmp_path / "site", linhe(5)
    go(press, edition, target, media)
    address = edition.matter[2].story.address
    old = (target / address).read_bytes()

    def convert(text: str) -> str:
        raise Refused("text.too_slow.line", line=3)

    made = go(Press(THEME, MemoryHtmlStore(), convert), edited(edition, 2, "新"), target, media)
    assert [(f.code, f.address) for f in made.failed] == [("text.too_slow.line", address)]
    assert (target / address).read_bytes() == old
    assert verify(target) == []
    go(press, edited(edition, 2, "新"), target, media)
    assert "<p>新</p>" in (target / address).read_text("utf-8")


def test_cancelled_it_leaves_no_trace(press: Press, tmp_path: Path, media: Path) -> None:
    target = tmp_path / "site"
    go(press, linhe(3), target, media)
    before = (target / "manifest.json").read_bytes()
    seen: list[int] = []
    plan = make_plan(press, linhe(9), live_manifest(target))
    with pytest.raises(Refused):
        publish(
            plan,
            press,
            linhe(9),
            target,
            live_manifest(target),
            lambda done, _total: seen.append(done),
            lambda: len(seen) > 4,
            media_folder=media,
        )
    assert (target / "manifest.json").read_bytes() == before
    assert verify(target) == []
    assert names(tmp_path / ".site.standby") == set()


def test_two_at_once_are_refused(press: Press, tmp_path: Path, media: Path) -> None:
    target = tmp_path / "site"

    def second() -> None:
        with pytest.raises(Refused) as told:
            go(press, linhe(3), target, media)
        assert told.value.code == "publish.busy"

    with swap.only_one(places(target)), ThreadPoolExecutor(1) as elsewhere:
        elsewhere.submit(second).result()


def test_who_holds_a_site_may_publish_it(press: Press, tmp_path: Path, media: Path) -> None:
    target = tmp_path / "site"
    with swap.only_one(places(target)):
        go(press, linhe(3), target, media)
        # Still held: the inner publication does not let go of it.
        with ThreadPoolExecutor(1) as elsewhere, pytest.raises(Refused):
            elsewhere.submit(go, press, linhe(3), target, media).result()
    go(press, linhe(4), target, media)
    assert verify(target) == []


def test_a_parent_that_is_no_folder_is_told(press: Press, tmp_path: Path, media: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StorageTrouble):
        go(press, linhe(3), tmp_path / "file" / "site", media)


@pytest.mark.parametrize("stop", range(4))
def test_a_swap_cut_off_between_renames_is_finished(
    press: Press, tmp_path: Path, media: Path, stop: int
) -> None:
    target = tmp_path / "site"
    go(press, linhe(3), target, media)
    go(press, linhe(4), target, media)
    at = places(target)
    renames = [(at.target, at.aside), (at.standby, at.target), (at.aside, at.standby)]
    for old, new in renames[:stop]:
        old.rename(new)
    found = live_manifest(target)
    assert found.number in (1, 2)
    assert verify(target) == []
    assert not at.aside.exists()
    assert go(press, linhe(5), target, media).number == found.number + 1
    assert verify(target) == []


def test_the_manifest_reads_back(press: Press) -> None:
    plan = make_plan(press, linhe(3), Manifest())
    manifest = Manifest(3, 5, {}, {}, plan.facts)
    assert parse(serialise(manifest)) == manifest
    for junk in (b"", b"{}", b"[]", b"null", b'{"made_by":"editorial-workstation","format":1}'):
        assert parse(junk) is None


def run(name: str, *arguments: str) -> str:
    return subprocess.run(
        [sys.executable, str(ROOT / "tests" / "press" / f"{name}.py"), *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=300,
    ).stdout


@pytest.mark.skipif(os.name != "posix", reason="kill -9 and fork")
@pytest.mark.parametrize("way", [[], ["continued"], ["prepared"]])
def test_killed_at_any_step_the_site_is_whole(tmp_path: Path, way: list[str]) -> None:
    told = run("killed_publications", str(tmp_path), *way)
    rounds, broken = map(int, told.split())
    assert rounds >= 40
    assert broken == 0


@pytest.mark.skipif(os.name != "posix", reason="RLIMIT_FSIZE")
def test_a_full_disk_leaves_the_site_and_says_so(tmp_path: Path) -> None:
    assert run("full_disk_publications", str(tmp_path)).split() == ["publish.disk_full"] * 3
