"""Whatever a newsroom does, the plan names what a build from nothing would make different."""

from __future__ import annotations

import os
import posixpath
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.press.changes import Change, changes
from tests.press.editions import MemoryEdition, linhe
from tests.press.html_rules import links_of
from tests.press.sites import pictures_in
from workstation.domain.publication import Manifest, Plan, StepKind
from workstation.press.generation.generation import live_manifest, publish
from workstation.press.generation.tree import verify
from workstation.press.links import is_outside
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.parts.shared_blocks import own_hash
from workstation.press.plan import make_plan
from workstation.press.press import Press

THEMES = Path(__file__).parents[2] / "resources" / "theme"
Bytes = dict[str, bytes]


@pytest.fixture(scope="module", params=["default", "plain"])
def press(request: pytest.FixtureRequest) -> Press:
    return Press(THEMES / request.param, MemoryHtmlStore())


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pictures_in(tmp_path_factory.mktemp("site") / "media")


@pytest.fixture
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    # Hundreds of small sites are made here; that they survive a power cut is tested elsewhere.
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
    monkeypatch.setattr(os, "sync", lambda: None)


def built(press: Press, edition: MemoryEdition) -> Bytes:
    """Return the whole site made from nothing: what there is to be right about."""
    made: Bytes = {}
    # What the press made before must not stand in for it.
    for maker in press.fresh_session(edition).makers():
        # Where two pages want one address the first has it.
        made.setdefault(maker.inputs.address, maker.page().data)
    return made


def named(plan: Plan, kind: StepKind) -> set[str]:
    return {step.page.address for step in plan.of(kind)}


def go(press: Press, edition: MemoryEdition, target: Path, media: Path) -> tuple[Plan, Manifest]:
    before = live_manifest(target)
    plan = make_plan(press, edition, before)
    made = publish(plan, press, edition, target, before, media_folder=media)
    press.release()
    return plan, made


def own(made: Bytes) -> dict[str, str]:
    """Return each page without what its shared blocks show, which may grow old."""
    return {address: own_hash(data) for address, data in made.items()}


def dead_links(site: Bytes) -> set[str]:
    found = set()
    for address, data in site.items():
        for link in links_of(data) if address.endswith(".html") and address != "404.html" else ():
            target = posixpath.normpath(posixpath.join(posixpath.dirname(address), link))
            if not is_outside(link) and not target.startswith("media/") and target not in site:
                found.add(f"{address}: {link}")
    return found


def check(plan: Plan, before: Bytes, after: Bytes, standing: Bytes) -> None:
    assert named(plan, StepKind.NEW) == after.keys() - before.keys()
    assert named(plan, StepKind.REMOVED) == before.keys() - after.keys()
    was, will = own(before), own(after)
    changed = {address for address in was.keys() & will.keys() if was[address] != will[address]}
    cleared = {
        step.page.address
        for step in plan.of(StepKind.CHANGED)
        if any(reason.code == "reason.block_gone" for reason in step.reasons)
    }
    assert named(plan, StepKind.CHANGED) - cleared <= changed <= named(plan, StepKind.CHANGED)
    for step in plan.of(StepKind.NEW, StepKind.CHANGED, StepKind.REMOVED):
        assert step.reasons, step.page.address
    written = named(plan, StepKind.NEW) | named(plan, StepKind.CHANGED)
    assert {a: standing[a] for a in written} == {a: after[a] for a in written}
    assert own(standing) == will
    # What old pages still show of a board or a list leads somewhere, as what new ones show does.
    assert dead_links(standing) == dead_links(after)


@settings(
    max_examples=25,
    # Shrinking builds hundreds of sites more; three rounds are short enough to read.
    phases=(Phase.reuse, Phase.generate),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(rounds=st.lists(st.lists(changes(), min_size=1, max_size=3), min_size=1, max_size=3))
@pytest.mark.usefixtures("no_waiting_for_the_disk")
def test_the_plan_is_the_truth(press: Press, media: Path, rounds: list[list[Change]]) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        edition, target = linhe(14), folder / "site"
        go(press, edition, target, media)
        before = built(press, edition)
        for several in rounds:
            for change in several:
                edition = change(edition)
            after = built(press, edition)
            plan, _made = go(press, edition, target, media)
            check(plan, before, after, {a: (target / a).read_bytes() for a in after})
            assert verify(target) == []
            again, _made = go(press, edition, target, media)
            assert again.empty
            before = after
    finally:
        shutil.rmtree(folder)
