"""A site whose manifest is damaged is published again: every page is looked at, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.services.desks import Desks
from workstation.domain.errors import Refused
from workstation.domain.publication import StepKind
from workstation.press.generation.tree import verify
from workstation.press.manifest import sorted_parts
from workstation.press.manifest.manifest_file import NAME, Maps, read_manifest
from workstation.press.manifest.sorted_parts import FOLDER
from workstation.services.publishing.publishing import Outcome


def parts(site: Path, which: int) -> list[Path]:
    """Return the parts of one of the maps of a manifest: files, index, facts."""
    manifest = read_manifest(site)
    assert manifest is not None
    assert isinstance(manifest.index, Maps)
    return [site / FOLDER / name for name in manifest.index.all[which].names()]


def everywhere(site: Path, file: Path) -> list[Path]:
    """Return a file of the site and the same one of the generation before."""
    standby = site.with_name(f".{site.name}.standby")
    found = (place / file.relative_to(site) for place in (site, standby))
    return [one for one in found if one.exists()]


def gone(file: Path) -> None:
    file.unlink()


def other(file: Path) -> None:
    file.write_bytes(b'[-1,[],[["index.html",["0",1]]]]')


def unreadable(file: Path) -> None:
    file.unlink()
    file.mkdir()


def later_process() -> None:
    """Forget what this process has read of manifests."""
    sorted_parts._kept.clear()


@pytest.fixture
def site(desks: Desks) -> Path:
    column = desks.column("国内", directory="guonei")
    for number in range(8):
        desks.released(f"旧闻{number}", column)
    desks.newsroom.publishing.publish()
    desks.released("新闻", column)
    desks.newsroom.publishing.publish()
    return desks.newsroom.publishing.default_target


def published(desks: Desks, site: Path) -> Outcome:
    outcome = desks.newsroom.publishing.publish()
    assert outcome.failed == ()
    assert verify(site) == []
    return outcome


@pytest.mark.parametrize("harm", [gone, other, unreadable])
@pytest.mark.parametrize("which", range(3))
def test_a_damaged_part_leads_to_a_look_at_every_page(
    desks: Desks, site: Path, harm: Callable[[Path], None], which: int
) -> None:
    before = {file: file.read_bytes() for file in site.rglob("*.html")}
    foreign = site / "own.html"
    foreign.write_text("不是本站的")
    for part in parts(site, which):
        for file in everywhere(site, part):
            harm(file)
    later_process()
    column = desks.newsroom.columns.tree().find("国内").id
    newest = desks.released("又一则", column)
    planned = desks.newsroom.publishing.plan()
    outcome = published(desks, site)
    assert outcome.plan.mended
    # Looking at the pages takes their records, and the reasons what they were made of.
    assert planned.mended or which == 1
    # What stands as it would be made is not written again.
    touched = {step.page.address for step in outcome.plan.of(StepKind.NEW, StepKind.CHANGED)}
    same = {file for file, data in before.items() if file.read_bytes() == data}
    assert same
    assert not {file.relative_to(site).as_posix() for file in same} & touched
    assert (site / newest.address).is_file()
    assert foreign.read_text() == "不是本站的"
    desks.released("明日", column)
    assert not published(desks, site).plan.mended


@pytest.mark.parametrize("harm", [other, lambda file: file.write_bytes(b"")])
def test_a_damaged_head_of_our_own_site_is_made_anew(
    desks: Desks, site: Path, harm: Callable[[Path], None]
) -> None:
    number = read_manifest(site).number  # type: ignore[union-attr]
    harm(site / NAME)
    outcome = published(desks, site)
    assert outcome.plan.mended
    assert read_manifest(site).number == number + 1  # type: ignore[union-attr]
    assert desks.newsroom.publishing.plan().empty


def test_what_others_put_in_the_place_of_a_page_meanwhile_is_not_overwritten(
    desks: Desks, site: Path
) -> None:
    (site / NAME).write_bytes(b"{")
    (site / "404.html").write_text("别人的")
    with pytest.raises(Refused) as told:
        desks.newsroom.publishing.publish()
    assert told.value.code == "publish.foreign_file"
    assert (site / "404.html").read_text() == "别人的"


def test_a_page_withdrawn_since_goes_although_no_manifest_told_of_it(
    desks: Desks, site: Path
) -> None:
    column = desks.newsroom.columns.tree().find("国内").id
    last = desks.released("将撤", column)
    published(desks, site)
    assert (site / last.address).is_file()
    (site / NAME).write_bytes(b"{")
    desks.newsroom.articles.withdraw([last.id])
    assert published(desks, site).plan.mended
    assert not (site / last.address).exists()


def test_a_folder_of_others_with_a_manifest_of_their_own_stays_refused(
    desks: Desks, tmp_path: Path
) -> None:
    desks.released("新闻", desks.column("国内", directory="guonei"))
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / NAME).write_text('{"name": "an application"}')
    with pytest.raises(Refused) as told:
        desks.newsroom.publishing.publish(theirs)
    assert told.value.code == "publish.manifest_damaged"
    assert [file.name for file in theirs.iterdir()] == [NAME]
