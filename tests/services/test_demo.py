from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.desks import Desks, opened
from workstation import words
from workstation.domain.article import ArticleQuery, Status
from workstation.domain.comment import Queue
from workstation.domain.errors import Refused
from workstation.domain.holding import HoldingRules, Judge, Matcher, Remark, reasons_of
from workstation.domain.moment import now
from workstation.domain.publication import StepKind
from workstation.services import demo
from workstation.services.newsroom import create_newsroom


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill one newsroom: its pictures take a while to encode."""
    made = tmp_path_factory.mktemp("demo") / "newsroom"
    create_newsroom(made).close()
    told: list[tuple[int, int]] = []
    with opened(made) as desks:
        demo.fill(desks.newsroom, lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1]
    return made


@pytest.fixture
def filled(folder: Path, tmp_path: Path) -> Iterator[Desks]:
    shutil.copytree(folder, tmp_path / "copy")
    with opened(tmp_path / "copy") as desks:
        yield desks


def test_the_demo_is_a_whole_newsroom_that_publishes(filled: Desks, tmp_path: Path) -> None:
    newsroom = filled.newsroom
    counts = newsroom.articles.counts()
    assert 50 <= sum(counts.values()) <= 80
    assert counts[Status.PUBLISHED] > 40
    assert len(newsroom.columns.tree()) >= 14
    assert sum(n for q, n in newsroom.comments.counts().items() if q != Queue.REPORTED) >= 250
    assert all(view.draft or view.automatic for view in newsroom.boards.all())
    plan = newsroom.publishing.plan(tmp_path / "site")
    outcome = newsroom.publishing.publish(tmp_path / "site")
    assert outcome.failed == ()
    assert plan.of(StepKind.FAILED) == ()
    assert newsroom.publishing.plan(tmp_path / "site").empty
    assert newsroom.backups.check() == ()
    for language in words.LANGUAGES:
        for step in plan.steps:
            for reason in step.reasons:
                assert words.sentence(reason.code, reason.details, language)
        for act in newsroom.history.acts(10):
            assert words.act_sentence(act, language)
            assert words.act_name(act, language)


def test_the_demo_is_today_s_paper_in_the_order_of_its_numbers(filled: Desks) -> None:
    page = filled.newsroom.articles.page(ArticleQuery(), limit=200)
    assert max(line.published_at or 0 for line in page.lines) > now() - 86_400_000
    articles = [filled.newsroom.articles.get(line.id) for line in page.lines]
    ordered = sorted(articles, key=lambda article: article.number)
    assert [a.created_at for a in ordered] == sorted(a.created_at for a in ordered)


def test_held_comments_name_their_reason_in_words_that_stand_in_them(filled: Desks) -> None:
    pending = filled.newsroom.comments.page(Queue.PENDING).comments
    held = [comment for comment in pending if comment.held_for]
    assert len(held) >= 5
    for comment in held:
        assert f"held.{comment.held_for.partition(':')[0]}" in words.codes()
        if comment.held_for.startswith(("links", "first")):
            judge = Judge(HoldingRules(), Matcher([]), lambda _author: False)
            verdict = judge.judge(Remark(comment.text, comment.author))
            assert comment.held_for in reasons_of(verdict.held_for)


def test_undo_does_not_reach_behind_the_demo(filled: Desks) -> None:
    before = filled.state()
    assert filled.newsroom.history.next_undo() is None
    filled.story("新来的")
    filled.undo_all()
    assert filled.state() == before


def test_a_demo_that_fails_half_way_leaves_an_empty_newsroom(
    desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desks.state()

    def _full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workstation.services.demo.comments.insert_many", _full)
    with pytest.raises(OSError, match="No space"):
        demo.fill(desks.newsroom)
    assert desks.state() == before
    assert list(desks.newsroom.media_folder.iterdir()) == []


def test_a_demo_that_is_stopped_leaves_nothing_behind(tmp_path: Path) -> None:
    seen: list[int] = []
    with pytest.raises(Refused, match=r"demo\.cancelled"):
        demo.create(tmp_path / "demo", lambda done, _all: seen.append(done), lambda: len(seen) == 2)
    assert seen == [1, 2]
    assert not (tmp_path / "demo").exists()
