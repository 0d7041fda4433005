"""The plan names what will change and why, and says so only when bytes do."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.press.editions import NOON, MemoryEdition, full_story, linhe, with_story
from workstation.domain.article import Content
from workstation.domain.board import Card
from workstation.domain.column import Column, ColumnTree
from workstation.domain.edition import RedirectLine
from workstation.domain.errors import Refused
from workstation.domain.moment import HOUR
from workstation.domain.publication import (
    Manifest,
    PageKind,
    PageRecord,
    PageStep,
    Plan,
    Reason,
    StepKind,
)
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.parts.shared_blocks import own_hash
from workstation.press.plan import make_plan
from workstation.press.press import Press

THEME = Path(__file__).parents[2] / "resources" / "theme" / "default"


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(THEME, MemoryHtmlStore())


def published(press: Press, edition: MemoryEdition) -> Manifest:
    """Return the manifest as if `edition` had been published."""
    plan = make_plan(press, edition, Manifest())
    pages = {}
    for step in plan.steps:
        page, told = press.page(edition, step.page.address), step.page
        assert page is not None
        sha256 = hashlib.sha256(page.data).hexdigest()
        pages[told.address] = PageRecord(
            told.address,
            told.kind,
            told.subject_id,
            told.title,
            told.inputs,
            sha256,
            own=own_hash(page.data),
        )
    return Manifest(1, NOON, pages, {}, plan.facts)


def step_at(plan: Plan, address: str) -> PageStep:
    return next(step for step in plan.steps if step.page.address == address)


def codes(plan: Plan) -> set[str]:
    return {reason.code for step in plan.of(StepKind.CHANGED) for reason in step.reasons}


def test_everything_is_new_at_first_and_nothing_afterwards(press: Press) -> None:
    edition = linhe(30)
    plan = make_plan(press, edition, Manifest())
    assert {step.kind for step in plan.steps} == {StepKind.NEW}
    again = make_plan(press, linhe(30), published(press, edition))
    assert {step.kind for step in again.steps} == {StepKind.UNCHANGED}
    assert again.empty


def test_a_changed_text_changes_its_page_alone(press: Press) -> None:
    edition = linhe(30)
    manifest = published(press, edition)
    full = edition.full(20)
    assert full is not None
    # The summary of lists is written, so that the text alone differs.
    content = replace(full.content, body=full.content.body + "\n\n补一句。")
    plan = make_plan(press, with_story(edition, replace(full, content=content)), manifest)
    steps = plan.of(StepKind.CHANGED)
    (step,) = (step for step in steps if step.page.kind is not PageKind.INDEX)
    assert step.page.subject_id == 20
    assert [(r.code, dict(r.details)) for r in step.reasons] == [
        ("reason.text", {"title": content.title})
    ]


def test_a_new_story_names_where_it_stands_first(press: Press) -> None:
    edition = linhe(30)
    manifest = published(press, edition)
    content = Content(title="刚来的消息", column_id=5, published_at=NOON + 1, body="字")
    later = with_story(edition, full_story(31, content, "pinglun/2026/1123/31.html"))
    plan = make_plan(press, later, manifest)
    born = step_at(plan, "pinglun/2026/1123/31.html").reasons
    assert born == (Reason("page.new.article", {"title": "刚来的消息"}),)
    reasons = {r.code: r for r in step_at(plan, "pinglun/index.html").reasons}
    assert reasons["reason.list.first"].details == {"place": "评论", "title": "刚来的消息"}
    assert step_at(plan, "about/index.html").kind is StepKind.UNCHANGED


def test_a_board_is_named(press: Press) -> None:
    edition = linhe(30)
    manifest = published(press, edition)
    cards = {**edition.all_cards, 1: (Card(90, 1, 0, article_id=5),)}
    plan = make_plan(press, replace(edition, all_cards=cards), manifest)
    for step in plan.of(StepKind.CHANGED):
        assert [(r.code, r.details["place"]) for r in step.reasons] == [
            ("reason.board.first", "今日聚焦")
        ]
    # Old pages show the board as it was; the reader's browser fetches the one of now.
    changed = {step.page.address for step in plan.of(StepKind.CHANGED)}
    assert changed == {"index.html", "blocks/focus.html"}


def test_a_new_story_leaves_old_pages_alone(press: Press) -> None:
    edition = linhe(60)
    manifest = published(press, edition)
    content = Content(title="刚来的消息", column_id=5, published_at=NOON + 1, body="字")
    later = with_story(edition, full_story(61, content, "pinglun/2026/1123/61.html"))
    plan = make_plan(press, later, manifest)
    written = {step.page.address for step in plan.of(StepKind.CHANGED, StepKind.NEW)}
    stories = {a for a in written if step_at(plan, a).page.kind is PageKind.ARTICLE}
    # Its own page and that of the story before it, which names the next one.
    assert len(stories) == 2
    assert {"blocks/column-5.html", "blocks/site.html", "pinglun/index.html"} <= written
    assert "blocks/column-3.html" not in written


def test_what_is_withdrawn_leaves_old_pages_too(press: Press) -> None:
    edition = linhe(60)
    manifest = published(press, edition)
    gone = edition.cards(1)[0].article_id
    assert gone is not None
    title = edition.matter[gone].story.title
    matter = {number: full for number, full in edition.matter.items() if number != gone}
    plan = make_plan(press, replace(edition, matter=matter), manifest)
    other = step_at(plan, "fazhi/shenpan/2026/1123/1.html")
    assert ("reason.block_gone", {"title": title}) in [
        (reason.code, dict(reason.details)) for reason in other.reasons
    ]


def test_a_page_left_alone_remembers_what_it_shows(press: Press) -> None:
    edition = linhe(20)
    manifest = published(press, edition)
    cards = {**edition.all_cards, 1: (Card(90, 1, 0, article_id=5),)}
    relaunched = replace(edition, all_cards=cards)
    plan = make_plan(press, relaunched, manifest)
    about = step_at(plan, "about/index.html").page
    assert about.inputs == manifest.pages["about/index.html"].inputs
    pages = {
        address: replace(record, inputs=step_at(plan, address).page.inputs)
        for address, record in manifest.pages.items()
    }
    second = Manifest(2, NOON, pages, {}, plan.facts)
    # The story of the first launch, still on old pages, goes long after it left the board.
    matter = {number: full for number, full in edition.matter.items() if number != 3}
    plan = make_plan(press, replace(relaunched, matter=matter), second)
    codes = [reason.code for reason in step_at(plan, "about/index.html").reasons]
    assert codes == ["reason.block_gone"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda site: replace(site, icp_filing="临ICP备2号"), "reason.site.icp_filing"),
        (lambda site: replace(site, home_name="封面"), "reason.site.home_name"),
    ],
)
def test_the_setting_is_named(press: Press, change: Callable[..., object], code: str) -> None:
    edition = linhe(5)
    manifest = published(press, edition)
    plan = make_plan(press, replace(edition, site=change(edition.site)), manifest)  # type: ignore[arg-type]
    assert codes(plan) == {code} or codes(plan) == {code, "reason.place"}


def test_a_setting_no_page_prints_changes_nothing(press: Press) -> None:
    edition = linhe(5)
    manifest = published(press, edition)
    site = replace(edition.site, address_rule="{column}/{number}.html", page_size=50)
    assert make_plan(press, replace(edition, site=site), manifest).empty


def test_inputs_may_differ_and_bytes_not(press: Press) -> None:
    edition = linhe(5)
    manifest = published(press, edition)
    full = edition.full(3)
    assert full is not None
    # Trailing blank lines are another text and the same page.
    content = replace(full.content, body=full.content.body + "\n\n")
    plan = make_plan(press, with_story(edition, replace(full, content=content)), manifest)
    assert plan.empty


def test_columns_are_named(press: Press) -> None:
    edition = linhe(5)
    manifest = published(press, edition)
    columns = [c if c.id != 5 else replace(c, name="时评") for c in edition.columns]
    plan = make_plan(press, replace(edition, columns=ColumnTree(columns)), manifest)
    assert "reason.column_renamed" in codes(plan)
    more = [*edition.columns, Column(20, None, "服务", "fuwu", 9)]
    plan = make_plan(press, replace(edition, columns=ColumnTree(more)), manifest)
    told = {r.code: r.details for s in plan.of(StepKind.CHANGED) for r in s.reasons}
    assert told["reason.column_new"] == {"column": "服务"}
    assert step_at(plan, "fuwu/index.html").reasons[0].code == "page.new.column"


def test_what_moves_and_what_goes(press: Press) -> None:
    edition = linhe(5)
    manifest = published(press, edition)
    old = edition.matter[5].story.address
    moved = replace(
        edition.matter[5], story=replace(edition.matter[5].story, address="guonei/xin.html")
    )
    matter = {**edition.matter, 5: moved}
    del matter[4]
    lines = (*edition.moved, RedirectLine(old, "guonei/xin.html"))
    plan = make_plan(press, replace(edition, matter=matter, moved=lines), manifest)
    here = step_at(plan, "guonei/xin.html")
    assert (here.kind, here.reasons[0].code) == (StepKind.NEW, "page.moved_here")
    assert here.reasons[0].details["address"] == old
    there = step_at(plan, old)
    assert (there.kind, there.reasons[0].code) == (StepKind.CHANGED, "page.becomes.redirect")
    gone = step_at(plan, edition.matter[4].story.address)
    assert (gone.kind, gone.reasons[0].code) == (StepKind.REMOVED, "page.removed.article")
    without = make_plan(press, replace(edition, matter=matter), manifest)
    assert step_at(without, old).reasons[0].code == "page.moved_away"


def test_time_alone_changes_boards(press: Press) -> None:
    edition = linhe(12)
    manifest = published(press, edition)
    plan = make_plan(press, replace(edition, moment=NOON + HOUR), manifest)
    home = {r.code: r.details for r in step_at(plan, "index.html").reasons}
    assert home["reason.board.added"]["place"] == "幻灯"


def test_two_pages_of_one_address_are_told(press: Press) -> None:
    edition = linhe(5)
    twin = full_story(6, Content(title="同址", column_id=1, body="字"), "fazhi/index.html")
    plan = make_plan(press, with_story(edition, twin), Manifest())
    (failed,) = plan.of(StepKind.FAILED)
    assert failed.reasons[0].code == "page.address_taken"


def test_a_faulty_text_fails_alone(press: Press) -> None:
    edition = linhe(5)
    manifest = published(press, edition)

    def convert(text: str) -> str:
        raise Refused("text.too_slow.line", line=3)

    faulty = Press(THEME, MemoryHtmlStore(), convert)
    full = edition.full(2)
    assert full is not None
    content = replace(full.content, body="新的字")
    plan = make_plan(faulty, with_story(edition, replace(full, content=content)), manifest)
    (failed,) = plan.of(StepKind.FAILED)
    assert (failed.page.subject_id, failed.reasons[0].details) == (2, {"line": 3})


def test_it_may_be_cancelled(press: Press) -> None:
    with pytest.raises(Refused) as told:
        make_plan(press, linhe(3), Manifest(), cancelled=lambda: True)
    assert told.value.code == "publish.cancelled"
