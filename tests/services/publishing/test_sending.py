"""Publishing to targets as people write them, out of a real newsroom."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.services.desks import Desks
from workstation.domain.errors import Refused
from workstation.domain.moment import HOUR, now
from workstation.press.generation import generation
from workstation.press.manifest.whole_manifest import parse
from workstation.services.publishing.delivery.site_files import MANIFEST
from workstation.services.publishing.due import Due
from workstation.services.publishing.sending import target_name


@pytest.fixture
def target(tmp_path: Path) -> str:
    return f"zip:{tmp_path / 'site.zip'}"


def inside(target: str, path: str) -> str:
    with zipfile.ZipFile(target.removeprefix("zip:")) as packed:
        return packed.read(path).decode()


def test_a_delivery_is_built_here_and_carried_there(desks: Desks, target: str) -> None:
    sending = desks.newsroom.sending
    story = desks.released("巡河", desks.column("国内"))
    plan, transfers = sending.plan(target)
    assert not plan.empty
    assert transfers == ()
    sent = sending.publish(target)
    assert sent.outcome.written
    assert "巡河" in inside(target, story.address)
    assert desks.newsroom.publishing.default_target.joinpath("index.html").exists()
    plan, transfers = sending.plan(target)
    assert plan.empty
    assert transfers == ()
    assert sending.publish(target).transfers == ()


def test_what_tells_of_the_making_of_pages_stays_here(desks: Desks, target: str) -> None:
    desks.released("巡河", desks.column("国内"))
    desks.newsroom.sending.publish(target)
    files = generation.live_manifest(desks.newsroom.publishing.default_target).files
    with zipfile.ZipFile(target.removeprefix("zip:")) as packed:
        assert set(packed.namelist()) == {*files, MANIFEST}
    listed = parse(inside(target, MANIFEST).encode())
    assert listed is not None
    assert listed.files == files
    assert listed.pages == {}


def test_a_delivery_is_written_down_and_cannot_be_undone(desks: Desks, target: str) -> None:
    desks.released("巡河", desks.column("国内"))
    desks.newsroom.sending.publish(target)
    act = desks.newsroom.history.acts(1)[0]
    assert act.kind == "site.deliver"
    assert act.details["target"] == target
    found = desks.newsroom.history.next_undo()
    assert found is not None
    assert found.kind == "article.release"


def test_a_delivery_cut_off_goes_on_without_building_again(desks: Desks, target: str) -> None:
    desks.released("巡河", desks.column("国内"))
    seen: list[int] = []
    with pytest.raises(Refused, match=r"delivery\.cancelled"):
        desks.newsroom.sending.publish(
            target, cancelled=lambda: bool(seen), carried=lambda done, _all: seen.append(done)
        )
    assert desks.newsroom.publishing.last() is not None
    assert desks.newsroom.due.target() != target, "it is not there yet"
    sent = desks.newsroom.sending.publish(target)
    assert sent.outcome.plan.empty
    assert sent.transfers


def test_what_comes_due_goes_to_a_delivery_too(desks: Desks, target: str) -> None:
    moment = now()
    due = Due(desks.store, lambda: moment)
    desks.newsroom.articles.release(desks.story("防汛", desks.column("国内")).id, moment + HOUR)
    desks.newsroom.sending.publish(target)
    assert due.target() == target
    moment += 2 * HOUR
    assert [change.title for change in due.overdue(target)] == ["防汛"]


def test_while_another_program_publishes_nothing_is_carried(desks: Desks, target: str) -> None:
    desks.released("巡河", desks.column("国内"))
    desks.newsroom.publishing.publish()
    code = (
        "import sys; from pathlib import Path\n"
        "from workstation.press.generation.swap import only_one\n"
        "from workstation.press.manifest.places import places\n"
        "with only_one(places(Path(sys.argv[1]))): print(flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(desks.newsroom.publishing.default_target)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(Refused, match=r"publish\.busy"):
            desks.newsroom.sending.publish(target)
        other.communicate()
    desks.newsroom.sending.publish(target)


def test_a_folder_is_a_folder(desks: Desks, tmp_path: Path) -> None:
    desks.released("巡河", desks.column("国内"))
    desks.newsroom.sending.publish(str(tmp_path / "site"))
    assert (tmp_path / "site" / "index.html").exists()
    assert desks.newsroom.due.target() == target_name(str(tmp_path / "site"))
