"""What the journal says was touched leads to the plan that looking at every page gives."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from tests.newsrooms import new_newsroom
from tests.services.desks import Desks
from workstation.domain.article import Content
from workstation.domain.ban import BanKind
from workstation.domain.draft import DraftComment
from workstation.domain.edition import EditionName
from workstation.domain.moment import DAY, HOUR, now
from workstation.domain.publication import Plan, StepKind
from workstation.press import touched_pages
from workstation.press.feeds import sitemaps
from workstation.press.generation import generation
from workstation.press.parts.shared_blocks import own_hash
from workstation.press.plan import make_plan
from workstation.press.search import index as search_index
from workstation.services.newsroom import Newsroom
from workstation.store import tallies
from workstation.store.editions.editions import StoredEdition

_TAGS = ("法院", "检察", "基层")
_WRITTEN = (StepKind.NEW, StepKind.CHANGED, StepKind.REMOVED, StepKind.FAILED)


@pytest.fixture
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    # Hundreds of small sites are made here; that they survive a power cut is tested elsewhere.
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
    monkeypatch.setattr(os, "sync", lambda: None)


class Day:
    """A newsroom at work: each verb picks its story, card or column by a number."""

    def __init__(self, newsroom: Newsroom) -> None:
        self.newsroom = newsroom
        site = self.newsroom.site.get()
        self.newsroom.site.save(replace(site, address="https://linhe.example", page_size=5))
        columns = self.newsroom.columns
        self.columns = [columns.create(None, name).id for name in ("国内", "评论")]
        self.columns.append(columns.create(self.columns[0], "法制").id)
        self.stories: list[int] = []
        # The next stories but a few begin another block of the search.
        for number in range(28):
            self.publish_new(number, number)

    def publish_new(self, which: int, how: int) -> None:
        content = Content(
            title=f"稿件{len(self.stories)}",
            column_id=self.columns[which % 3],
            further_columns=(self.columns[how % 3],)
            if how % 4 == 0 and how % 3 != which % 3
            else (),
            tags=(_TAGS[how % 3], _TAGS[which % 3])[: 1 + (how % 3 != which % 3)],
            body=f"正文{which}。\n\n第二段{how}。",
            pinned_until=now() + DAY if how % 11 == 7 else None,
        )
        article = self.newsroom.articles.create(content)
        self.newsroom.articles.release(article.id)
        self.stories.append(article.id)

    def edit(self, which: int, how: int) -> None:
        key = self.stories[which % len(self.stories)]
        base = self.newsroom.articles.get(key)
        ways: tuple[Callable[[Content], Content], ...] = (
            lambda c: replace(c, body=c.body + f"\n\n补充{how}。"),
            lambda c: replace(c, title=f"改题{how}"),
            lambda c: replace(c, summary=f"摘要{how}", flags="h"),
            lambda c: replace(c, tags=(_TAGS[how % 3],)),
            lambda c: replace(c, tags=()),
            lambda c: replace(c, column_id=self.columns[how % 3], further_columns=()),
            lambda c: replace(c, body=f"头{how}。\n\n#p#下半#e#\n\n尾。"),
            lambda c: replace(c, published_at=now() - how * HOUR),
            lambda c: replace(c, link_out="https://example.cn/x" if not c.link_out else ""),
        )
        self.newsroom.articles.save(base, ways[how % len(ways)](base.content))
        if how % 5:
            self.newsroom.articles.release(key)

    def withdraw(self, which: int, how: int) -> None:
        key = self.stories[which % len(self.stories)]
        if self.newsroom.articles.get(key).status == "published":
            self.newsroom.articles.withdraw([key])
            if how % 2:
                self.newsroom.articles.release(key)

    def arrange(self, which: int, how: int) -> None:
        boards = [view.board.id for view in self.newsroom.boards.all()]
        board = boards[which % len(boards)]
        self.newsroom.boards.place(board, self.stories[how % len(self.stories)])
        self.newsroom.boards.launch([board])

    def count(self, which: int, how: int) -> None:
        with self.newsroom.together("demo.tally", {}):
            tallies.set_tally(self.stories[which % len(self.stories)], how * 7 % 31, how % 3)

    def speak(self, which: int, how: int) -> None:
        key = self.stories[which % len(self.stories)]
        number = str(self.newsroom.articles.get(key).number)
        said = DraftComment(number, f"读者{how}", f"话{which}", now(), status="approved")
        for comment in self.newsroom.comments.bring_in([said], "day")[0]:
            if how % 2:
                self.newsroom.comments.pin(comment.id)
            if how % 3:
                self.newsroom.comments.edit(comment.id, f"改过的话{how}")

    def close_comments(self, which: int, how: int) -> None:
        key = self.stories[which % len(self.stories)]
        self.newsroom.speaking.set_open(key, how % 2 == 0)
        self.newsroom.speaking.ban(BanKind.NAME, f"读者{how}", 7)
        self.newsroom.notes.pin("index.html", f"附注{how}")

    def undo(self, _which: int, _how: int) -> None:
        act = next((a for a in self.newsroom.history.acts(5) if not a.undone), None)
        if act is not None and act.kind not in ("site.publish", "newsroom.create"):
            self.newsroom.history.undo(act.id)

    def rename(self, which: int, how: int) -> None:
        self.newsroom.columns.rename(self.columns[which % 3], f"栏目{which % 3}之{how}")

    def rest(self, _which: int, _how: int) -> None:
        while self.newsroom.rest():
            pass


_VERBS: tuple[Callable[[Day, int, int], None], ...] = (
    Day.publish_new,
    Day.publish_new,
    Day.edit,
    Day.edit,
    Day.edit,
    Day.withdraw,
    Day.arrange,
    Day.count,
    Day.speak,
    Day.close_comments,
    Day.undo,
    Day.rename,
    Day.rest,
)


@pytest.fixture
def folders(tmp_path: Path) -> Iterator[Callable[[], Path]]:
    numbers = iter(range(10_000))
    yield lambda: tmp_path / f"n{next(numbers)}"


@pytest.mark.usefixtures("no_waiting_for_the_disk")
def test_merged_blocks_of_the_search_and_a_new_part_of_the_sitemap_are_no_reason_to_look_at_all(
    folders: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "LEVELS", ((64, 4), (32, 3), (16, 2)))
    for module in (sitemaps, touched_pages):
        monkeypatch.setattr(module, "SITEMAP_LENGTH", 20)
    newsroom = new_newsroom(folders(), "临河法治网", "周岚")
    with newsroom.writing():
        day = Day(newsroom)
        day.newsroom.publishing.publish()
        for several in (3, 2, 9, 8, 12, 4):
            for number in range(several):
                day.publish_new(number, 1)
            day.edit(several, 0)
            while day.newsroom.rest():
                pass
            found, whole = both(day.newsroom)
            assert found.partial
            assert told(found) == told(whole)
            assert found.unchanged == whole.unchanged
            day.newsroom.publishing.publish()
            assert differing(day.newsroom) == []
    site = newsroom.publishing.default_target
    assert {file.name for file in (site / "search").iterdir()} == {
        "64-0",
        "16-64",
        "lines",
        "blocks.js",
    }
    newsroom.close()


def told(plan: Plan) -> dict[str, tuple[object, ...]]:
    return {s.page.address: (s.kind, s.reasons, s.page) for s in plan.of(*_WRITTEN)}


def both(newsroom: Newsroom) -> tuple[Plan, Plan]:
    """Return the plan as the journal leads to it, and the one that looks at every page."""
    desk = newsroom.publishing
    found = desk.plan()
    with newsroom._store.snapshot():
        press = newsroom._press_room.press()
        edition = StoredEdition(newsroom._store.database, EditionName.LIVE)
        whole = make_plan(press, edition, generation.live_manifest(desk.default_target))
        press.release()
    return found, whole


def differing(newsroom: Newsroom) -> list[str]:
    """Return the pages that do not stand as a build from nothing would make them."""
    site = newsroom.publishing.default_target
    with newsroom._store.snapshot():
        press = newsroom._press_room.press()
        # What was made before must not stand in for what a build from nothing makes.
        session = press.fresh_session(StoredEdition(newsroom._store.database, EditionName.LIVE))
        made = {maker.inputs.address: maker.page().data for maker in session.makers()}
        press.release()
    return [a for a, data in made.items() if own_hash((site / a).read_bytes()) != own_hash(data)]


@settings(
    max_examples=15,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    rounds=st.lists(
        st.lists(
            st.tuples(st.integers(0, len(_VERBS) - 1), st.integers(0, 40), st.integers(0, 40)),
            min_size=1,
            max_size=3,
        ),
        min_size=1,
        max_size=4,
    )
)
# A list page is born and a story finds more than six related ones.
@example(rounds=[[(0, 0, 0)]])
# What the publication before had read of boards, counts, comments and lists holds no more.
@example(
    rounds=[
        *([(_VERBS.index(verb), 3, how)] for verb in (Day.arrange, Day.count) for how in (4, 5)),
        *(
            [(_VERBS.index(verb), 4, how)]
            for verb in (Day.speak, Day.publish_new)
            for how in (1, 2)
        ),
    ]
)
# What pages name as related holds while titles change, and no more when tags do: other ones, none.
@example(rounds=[[(_VERBS.index(Day.edit), 9, how)] for how in (1, 3, 12, 4, 21)])
@pytest.mark.usefixtures("no_waiting_for_the_disk")
def test_a_plan_led_by_the_journal_is_the_whole_plan(
    folders: Callable[[], Path], rounds: list[list[tuple[int, int, int]]]
) -> None:
    newsroom = new_newsroom(folders(), "临河法治网", "周岚")
    with newsroom.writing():
        day = Day(newsroom)
        day.newsroom.publishing.publish()
        for verbs in rounds:
            for verb, which, how in verbs:
                _VERBS[verb](day, which, how)
            found, whole = both(day.newsroom)
            assert told(found) == told(whole)
            assert found.unchanged == whole.unchanged
            day.newsroom.publishing.publish()
            assert differing(day.newsroom) == []
            again, everything = both(day.newsroom)
            assert again.empty
            assert everything.empty
    newsroom.close()


def test_where_no_other_page_shows_what_changed_no_other_page_is_looked_at(desks: Desks) -> None:
    site = desks.newsroom.site.get()
    desks.newsroom.site.save(replace(site, address="https://linhe.example"))
    column = desks.column("国内", directory="guonei")
    *_, story, beside = [desks.released(f"稿件{n}", column, tags=("法院",)) for n in range(4)]
    desks.newsroom.publishing.publish()

    def seen(**cells: Any) -> set[str]:
        base = desks.newsroom.articles.get(story.id)
        desks.newsroom.articles.save(base, replace(base.content, **cells))
        desks.newsroom.articles.release(story.id)
        desks.newsroom.rest()
        plan = desks.newsroom.publishing.publish().plan
        assert plan.partial
        return {step.page.address for step in plan.steps}

    others = {beside.address, "guonei/index.html"}
    text = seen(body=f"{story.content.body}\n\n补充一段。")
    assert story.address in text
    assert text.isdisjoint(others)
    assert seen(title="改过的题") > others
    # Without a summary of its own its first paragraph stands in lists.
    assert seen(body=f"另一个开头。\n\n{story.content.body}") > others
    assert beside.address in seen(tags=())
