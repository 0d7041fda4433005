"""Against the real rsync, to folders of this machine."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.services.publishing.delivery.sites import FIRST, SECOND, build, texts
from workstation.domain.errors import Refused, StorageTrouble
from workstation.services.publishing.delivery.port import never, unheard
from workstation.services.publishing.delivery.rsync import Rsync

needed = pytest.mark.skipif(shutil.which("rsync") is None, reason="rsync is not installed")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    return build(tmp_path / "public", FIRST)


@needed
def test_what_is_planned_is_what_is_done_and_then_nothing_is_left(
    built: Path, tmp_path: Path
) -> None:
    place, there = Rsync(str(tmp_path / "网站")), tmp_path / "网站"
    planned = place.plan(built)
    assert not there.exists()
    assert planned[-1].path == "manifest.json"
    assert place.carry(built, unheard, never) == planned
    assert texts(there) == FIRST
    assert place.plan(built) == ()
    build(built, SECOND, 2)
    planned = place.plan(built)
    assert {step.path: str(step.kind) for step in planned} == {
        "index.html": "changed",
        "guonei/2.html": "new",
        "guonei/1.html": "removed",
        "manifest.json": "changed",
    }
    assert texts(there) == FIRST
    place.carry(built, unheard, never)
    assert texts(there) == SECOND


@needed
def test_files_of_others_stay_and_stand_in_the_way_of_none(built: Path, tmp_path: Path) -> None:
    there = tmp_path / "site"
    there.mkdir()
    (there / "robots-ours.txt").write_text("别动", encoding="utf-8")
    Rsync(str(there)).carry(built, unheard, never)
    assert texts(there) == {**FIRST, "robots-ours.txt": "别动"}


@needed
def test_a_page_of_others_is_not_overwritten(built: Path, tmp_path: Path) -> None:
    there = tmp_path / "site"
    there.mkdir()
    (there / "index.html").write_text("别人的首页", encoding="utf-8")
    with pytest.raises(Refused, match=r"delivery\.foreign_file"):
        Rsync(str(there)).carry(built, unheard, never)
    assert texts(there) == {"index.html": "别人的首页"}


@needed
def test_a_foreign_manifest_is_refused(built: Path, tmp_path: Path) -> None:
    there = tmp_path / "site"
    there.mkdir()
    (there / "manifest.json").write_text(json.dumps({"name": "别的程序"}), encoding="utf-8")
    with pytest.raises(Refused, match=r"delivery\.foreign_file"):
        Rsync(str(there)).plan(built)


@needed
def test_cut_off_it_goes_on_and_the_manifest_comes_last(built: Path, tmp_path: Path) -> None:
    there, seen = tmp_path / "site", list[int]()
    with pytest.raises(Refused, match=r"delivery\.cancelled"):
        Rsync(str(there)).carry(built, lambda done, _all: seen.append(done), lambda: bool(seen))
    assert texts(there).items() >= FIRST.items()
    assert not (there / "manifest.json").exists()
    # Changed meanwhile: what the first try has left is known as ours.
    build(built, SECOND, 2)
    Rsync(str(there)).carry(built, unheard, never)
    assert texts(there) == SECOND
    assert Rsync(str(there)).plan(built) == ()


@needed
def test_pages_spoiled_over_there_are_put_right(built: Path, tmp_path: Path) -> None:
    there = tmp_path / "site"
    Rsync(str(there)).carry(built, unheard, never)
    (there / "index.html").write_text("改坏", encoding="utf-8")
    (there / "guonei" / "1.html").unlink()
    assert [step.path for step in Rsync(str(there)).plan(built)] == [
        "guonei/1.html",
        "index.html",
    ]
    Rsync(str(there)).carry(built, unheard, never)
    assert texts(there) == FIRST


@needed
def test_a_folder_that_cannot_be_made_is_told(built: Path, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"delivery\.no_folder"):
        Rsync(str(tmp_path / "no" / "such" / "place")).carry(built, unheard, never)


def test_an_rsync_that_says_nothing_is_understood_by_its_code(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "rsync"
    program.write_text("#!/bin/sh\nexit 11\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(StorageTrouble, match=r"not_written"):
        Rsync(str(tmp_path / "site")).plan(built)


def test_without_rsync_it_says_so(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refused, match=r"delivery\.program_missing"):
        Rsync(str(tmp_path / "site")).plan(built)
