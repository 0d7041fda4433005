"""A build made ahead, by oneself or with second hands, is the build the plan would have made."""

from __future__ import annotations

import errno
import json
import os
import shutil
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests.press.changes import Change
from tests.press.editions import MemoryEdition, linhe
from tests.press.sites import pictures_in
from workstation.domain.errors import DiskFull, Refused, StorageTrouble
from workstation.domain.publication import Manifest, Plan
from workstation.press import shares
from workstation.press.generation.ahead import made_ahead
from workstation.press.generation.generation import live_manifest, publish
from workstation.press.generation.hands import HandsLost, SecondHands
from workstation.press.generation.site_writer import damaged
from workstation.press.generation.tree import verify
from workstation.press.markdown.conversion import to_html
from workstation.press.markdown.text_trouble import TextTrouble
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.plan import Progress, ignore_progress, make_plan
from workstation.press.press import Press
from workstation.press.shares import Share, ShareMaker, Work, read, written
from workstation.press.touched_pages import differs_everywhere

THEMES = Path(__file__).parents[3] / "resources" / "theme"
_NUMBERS = (*range(1, 13), *range(515, 530), *range(1030, 1036), 1100)


def newsroom() -> MemoryEdition:
    """Return some stories in three shares of numbers."""
    edition = linhe(1100)
    return replace(edition, matter={n: edition.matter[n] for n in _NUMBERS})


@pytest.fixture(params=["default", "plain"])
def press(request: pytest.FixtureRequest) -> Press:
    return Press(THEMES / request.param, MemoryHtmlStore())


@pytest.fixture
def media(tmp_path: Path) -> Path:
    return pictures_in(tmp_path / "media")


class Hands:
    """Another press for the same edition; each answer goes through JSON, as between processes."""

    def __init__(self, theme: Path, edition: MemoryEdition, manifest: Manifest) -> None:
        self._session = Press(theme, MemoryHtmlStore()).session(edition)
        self._manifest = manifest
        self.shares = 0
        self.read: set[str] = set()
        self.stopped = False
        self.asked = threading.Event()

    def share(self, work: Work, newest: int, folder: Path) -> Share:
        self.shares += 1
        self.asked.set()
        made = ShareMaker(self._session, folder, self._manifest.pages, newest).share(work)
        return read(json.loads(json.dumps(written(made))))

    def damaged(self, folder: Path, files: Mapping[str, str]) -> set[str]:
        self.read.update(files)
        return set(damaged(folder, files))

    def stop(self) -> None:
        self.stopped = True


class Slow(Hands):
    """Makes nothing until it is told to stop."""

    def __init__(self, theme: Path, edition: MemoryEdition, manifest: Manifest) -> None:
        super().__init__(theme, edition, manifest)
        self._told = threading.Event()

    def share(self, work: Work, newest: int, folder: Path) -> Share:
        self._told.wait()
        raise HandsLost

    def stop(self) -> None:
        super().stop()
        self._told.set()


class Broken(Hands):
    """Makes one share and dies of the next, with half of its files written."""

    def share(self, work: Work, newest: int, folder: Path) -> Share:
        made = super().share(work, newest, folder)
        if self.shares > 1:
            raise HandsLost
        return made


def plainly(
    press: Press, edition: MemoryEdition, target: Path, media: Path
) -> tuple[Plan, dict[str, object]]:
    before = live_manifest(target)
    plan = make_plan(press, edition, before)
    made = publish(plan, press, edition, target, before, media_folder=media)
    press.release()
    return plan, told(made)


def ahead(
    press: Press,
    edition: MemoryEdition,
    target: Path,
    media: Path,
    hands: Callable[[], SecondHands | None] = lambda: None,
    meanwhile: Callable[[], None] = lambda: None,
    progress: Progress = ignore_progress,
) -> tuple[Plan, dict[str, object]]:
    before = live_manifest(target)
    with made_ahead(press, edition, before, target, progress, hands=hands) as left_hands:
        meanwhile()
        plan = make_plan(press, edition, before)
        made = publish(plan, press, edition, target, before, media_folder=media, hands=left_hands)
    press.release()
    assert verify(target) == []
    assert left(target) == []
    return plan, told(made)


def told(made: Manifest) -> dict[str, object]:
    """Return all that a manifest says, without the hour."""
    return {
        "pages": dict(made.pages),
        "files": dict(made.files),
        "facts": dict(made.facts),
        "failed": made.failed,
        "number": made.number,
        "moment": made.moment,
    }


def made_files(told: dict[str, object]) -> set[str]:
    files = told["files"]
    assert isinstance(files, dict)
    return set(files)


def left(target: Path) -> list[Path]:
    return list(target.parent.glob(f".{target.name}.ahead-*"))


def steps(plan: Plan) -> dict[str, object]:
    return {step.page.address: step for step in plan.steps}


@pytest.mark.parametrize("kind", [None, Hands, Broken])
def test_the_site_is_the_same(
    press: Press, kind: type[Hands] | None, tmp_path: Path, media: Path
) -> None:
    one, other, edition = tmp_path / "one", tmp_path / "other", newsroom()
    made: list[Hands] = []

    def hands() -> SecondHands | None:
        if kind is not None:
            made.append(kind(press.theme.folder, edition, Manifest()))
        return made[-1] if made else None

    plain, manifest = plainly(press, edition, one, media)

    def wait_for_them(_done: int, _total: int) -> None:
        assert all(hand.asked.wait(60) for hand in made)

    plan, again = ahead(press, edition, other, media, hands, progress=wait_for_them)
    assert again == manifest
    assert steps(plan) == steps(plain)
    assert [hand.stopped and hand.shares > 0 for hand in made] == [True] * len(made)
    for hand in made:
        assert bool(hand.read) is not isinstance(hand, Broken)
        assert hand.read <= made_files(again)


class Careless(Hands):
    """Changes a page before it reads what was written, and may die of it."""

    dies = False

    def damaged(self, folder: Path, files: Mapping[str, str]) -> set[str]:
        page = folder / "index.html"
        page.write_bytes(page.read_bytes().swapcase())
        if self.dies:
            raise HandsLost
        return super().damaged(folder, files)


class CarelessAndLost(Careless):
    dies = True


@pytest.mark.parametrize("kind", [Careless, CarelessAndLost])
@pytest.mark.parametrize("press", ["default"], indirect=True)
def test_what_comes_back_different_does_not_appear(
    press: Press, kind: type[Hands], tmp_path: Path, media: Path
) -> None:
    edition, target = newsroom(), tmp_path / "site"
    hands = kind(press.theme.folder, edition, Manifest())

    def wait_for_them(_done: int, _total: int) -> None:
        assert hands.asked.wait(60)

    with pytest.raises(StorageTrouble) as trouble:
        ahead(press, edition, target, media, lambda: hands, progress=wait_for_them)
    assert (trouble.value.code, trouble.value.details["file"]) == (
        "publish.unverified",
        "index.html",
    )
    assert hands.stopped
    assert not target.exists()


@pytest.mark.parametrize(
    "change",
    [
        lambda e: replace(e, site=replace(e.site, copyright_line="另一行")),
        lambda e: replace(e, site=replace(e.site, theme_options=(("search", "titles"),))),
        lambda e: replace(e, site=replace(e.site, theme_options=(("search", "none"),))),
        lambda e: replace(e, matter={n: f for n, f in e.matter.items() if n not in (3, 520)}),
        Change("edit", 3, 5),
        Change("withdraw", 3, 5),
        Change("comment", 3, 5),
        Change("move", 3, 5),
        Change("readdress", 3, 5),
    ],
)
@pytest.mark.parametrize("press", ["default"], indirect=True)
def test_what_changes_and_why_is_the_same(
    press: Press, change: Callable[[MemoryEdition], MemoryEdition], tmp_path: Path, media: Path
) -> None:
    one, other, edition = tmp_path / "one", tmp_path / "other", newsroom()
    plainly(press, edition, one, media)
    shutil.copytree(one, other)
    after = change(edition)
    manifest = live_manifest(other)
    plain, expected = plainly(press, after, one, media)
    plan, made = ahead(
        press, after, other, media, lambda: Hands(press.theme.folder, after, manifest)
    )
    assert made == expected
    assert steps(plan) == steps(plain)


@pytest.mark.parametrize("press", ["default"], indirect=True)
def test_a_page_that_cannot_be_made_is_named(tmp_path: Path, media: Path, press: Press) -> None:
    def convert(text: str) -> str:
        if "正文520" in text:
            raise TextTrouble("text.too_slow")
        return to_html(text)

    edition = newsroom()
    faulty = Press(press.theme.folder, MemoryHtmlStore(), convert)
    _, expected = plainly(faulty, edition, tmp_path / "one", media)
    before = live_manifest(tmp_path / "other")
    with made_ahead(faulty, edition, before, tmp_path / "other"):
        plan = make_plan(faulty, edition, before)
        made = publish(plan, faulty, edition, tmp_path / "other", before, media_folder=media)
    assert [finding.code for finding in made.failed] == ["text.too_slow"]
    assert told(made) == expected


@pytest.mark.parametrize("press", ["default"], indirect=True)
def test_files_that_vanish_are_made_again(press: Press, tmp_path: Path, media: Path) -> None:
    edition, target = newsroom(), tmp_path / "other"
    _, expected = plainly(press, edition, tmp_path / "one", media)

    def vanish() -> None:
        (folder,) = left(target)
        for gone in sorted(folder.iterdir())[::2]:
            shutil.rmtree(gone)

    assert ahead(press, edition, target, media, meanwhile=vanish)[1] == expected


@pytest.mark.parametrize("press", ["default"], indirect=True)
def test_stopped_it_leaves_nothing_and_the_old_site(
    press: Press, tmp_path: Path, media: Path
) -> None:
    edition, target = newsroom(), tmp_path / "site"
    plainly(press, edition, target, media)
    before = live_manifest(target)
    hands = Slow(press.theme.folder, edition, before)
    asked: list[int] = []
    with (
        pytest.raises(Refused) as refused,
        made_ahead(
            press,
            replace(edition, site=replace(edition.site, copyright_line="另一行")),
            before,
            target,
            lambda done, _total: asked.append(done),
            lambda: len(asked) > 2,
            hands=lambda: hands,
        ),
    ):
        pytest.fail("nothing may be published")
    assert refused.value.code == "publish.cancelled"
    assert hands.stopped
    assert left(target) == []
    assert verify(target) == []


@pytest.mark.parametrize("press", ["default"], indirect=True)
def test_a_full_disk_is_told_and_the_old_site_stands(
    press: Press, tmp_path: Path, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition, target = newsroom(), tmp_path / "site"
    plainly(press, edition, target, media)
    before = live_manifest(target)

    def full(*_told: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(shares, "ready", full)
    after = replace(edition, site=replace(edition.site, copyright_line="另一行"))
    with pytest.raises(DiskFull), made_ahead(press, after, before, target):
        pytest.fail("nothing may be published")
    assert left(target) == []
    assert verify(target) == []


@pytest.mark.parametrize("press", ["default"], indirect=True)
def test_what_was_cut_off_before_goes(press: Press, tmp_path: Path) -> None:
    target = tmp_path / "site"
    old, fresh = tmp_path / ".site.ahead-old", tmp_path / ".site.ahead-fresh"
    for folder in (old, fresh):
        (folder / "share-1").mkdir(parents=True)
    os.utime(old, (0, 0))
    with made_ahead(press, newsroom(), Manifest(), target):
        pass
    # Another publication may still be at work in the fresh one.
    assert left(target) == [fresh]


@pytest.mark.parametrize("press", ["default"], indirect=True)
def test_a_folder_of_others_is_refused_before_anything_is_made(
    press: Press, tmp_path: Path
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.txt").write_text("mine")
    with (
        pytest.raises(Refused) as refused,
        made_ahead(press, newsroom(), Manifest(), tmp_path / "site"),
    ):
        pytest.fail("nothing may be published")
    assert refused.value.code == "publish.foreign_folder"


@pytest.mark.parametrize("press", ["default"], indirect=True)
def test_only_what_stands_on_every_page_makes_all_of_them_differ(
    press: Press, tmp_path: Path, media: Path
) -> None:
    edition, target = newsroom(), tmp_path / "site"

    def everything_differs(edition: MemoryEdition, manifest: Manifest) -> bool:
        return differs_everywhere(press.session(edition).frame.inputs(), manifest)

    assert everything_differs(edition, Manifest())
    plainly(press, edition, target, media)
    manifest = live_manifest(target)
    assert not everything_differs(Change("edit", 3, 5)(edition), manifest)
    retold = replace(edition, site=replace(edition.site, copyright_line="另一行"))
    assert everything_differs(retold, manifest)
