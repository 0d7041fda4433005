from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.desks import Desks, opened
from workstation.domain.article import Article
from workstation.domain.comment import Comment, CommentStatus, Queue
from workstation.domain.draft import DraftComment
from workstation.domain.errors import NotFound, Refused
from workstation.domain.moment import DAY, now
from workstation.services.newsroom import create_newsroom


def _draft(story: Article, text: str = "说得好", **cells: object) -> DraftComment:
    found = DraftComment(str(story.number), "河边人", text, now() - DAY)
    return replace(found, **cells)  # type: ignore[arg-type]


def _brought(desks: Desks, *drafts: DraftComment) -> list[Comment]:
    return desks.newsroom.comments.bring_in(drafts, "comments.json")[0]


def _real_counts(desks: Desks) -> dict[Queue, int]:
    rows = desks.store.database.execute_sql("SELECT status, reports FROM comment").fetchall()
    found = Counter(Queue(status) for status, _ in rows)
    open_ = ("pending", "approved")
    found[Queue.REPORTED] = sum(1 for status, reports in rows if reports and status in open_)
    return {queue: found[queue] for queue in Queue if queue is not Queue.MINE}


def test_comments_come_in_pending_under_the_article_meant(desks: Desks) -> None:
    story = desks.released("巡河记", desks.column("国内"))
    by = [str(story.number), story.address, "/" + story.address, "巡河记", " 巡河记 "]
    made = _brought(desks, *(_draft(story, f"第{n}条", article=name) for n, name in enumerate(by)))
    assert {comment.article_id for comment in made} == {story.id}
    assert {comment.status for comment in made} == {CommentStatus.PENDING}
    assert made[0].article_title == "巡河记"


def test_a_title_of_digits_is_found_when_no_number_is_meant(desks: Desks) -> None:
    story = desks.story("20260101")
    assert [c.article_id for c in _brought(desks, _draft(story, article="20260101"))] == [story.id]


@pytest.mark.parametrize("name", ["9" * 30, "9" * 5000, "没有", "", "a/b.html", "\ud800", "-1"])
def test_a_comment_of_no_article_is_left_out_and_told(desks: Desks, name: str) -> None:
    story = desks.story()
    made, left_out = desks.newsroom.comments.bring_in(
        [_draft(story, article=name), _draft(story)], "x.json"
    )
    assert len(made) == 1
    assert [remark.code for remark in left_out] == ["comment.no_article"]


def test_pending_comments_say_by_which_rule_they_should_be_read_first(desks: Desks) -> None:
    story = desks.story()
    links = "看 https://a.example/1 和 https://a.example/2"
    later = now()
    made = _brought(
        desks,
        _draft(story, "第二条", written_at=later),
        _draft(story, "第一条"),
        _draft(story, links, author="路人"),
        _draft(story, "没有名字", author="游客"),
        _draft(story, "早就通过", author="老读者", status="approved"),
        _draft(story, "又来了", author="老读者", written_at=later),
    )
    reasons = {comment.text: comment.held_for for comment in made}
    assert reasons == {
        "第一条": "first",
        "第二条": "",
        links: "links:2\nfirst",
        "没有名字": "",
        "早就通过": "",
        "又来了": "",
    }
    (again,) = _brought(desks, _draft(story, "下一份文件", author="路人"))
    assert again.held_for == "", "a name seen in an earlier file is known"


def test_the_same_file_twice_brings_nothing_new(desks: Desks) -> None:
    story = desks.story()
    # Brought in by when they were written: the first is made first.
    numbered, unnumbered = _draft(story, "有号", source_id="7"), _draft(story, "无号")
    drafts = [
        numbered,
        unnumbered,
        unnumbered,
        _draft(story, " \0"),
        _draft(story, "坏\ud800号", source_id="\ud800"),
    ]
    made, left_out = desks.newsroom.comments.bring_in(drafts, "x.json")
    assert [comment.text for comment in made] == ["有号", "无号", "坏\ufffd号"]
    assert [remark.code for remark in left_out] == ["comment.seen", "comment.empty"]
    before = desks.state()
    made, left_out = desks.newsroom.comments.bring_in(drafts, "x.json")
    assert made == []
    assert [remark.code for remark in left_out].count("comment.seen") == 4
    assert desks.state() == before


def test_untrusted_words_are_kept_as_words(desks: Desks) -> None:
    story = desks.story()
    (comment,) = _brought(
        desks,
        _draft(
            story,
            "<script>alert(1)</script>\n第二行",
            author="河\u202e边\n人",
            status="no such",
            reports=-3,
            network_address="192.0.2.7\0",
        ),
    )
    assert comment.text == "<script>alert(1)</script>\n第二行"
    assert comment.author == "河边 人"
    assert (comment.status, comment.reports) == (CommentStatus.PENDING, 0)
    assert comment.network_address == "192.0.2.7"


def test_answers_find_their_question_wherever_it_stands(desks: Desks) -> None:
    story, other = desks.story("甲"), desks.story("乙")
    answer, question, itself, stranger = _brought(
        desks,
        _draft(story, "答", source_id="2", parent_source_id="1"),
        _draft(story, "问", source_id="1"),
        _draft(story, "自己", source_id="3", parent_source_id="3"),
        _draft(other, "别处", source_id="4", parent_source_id="1"),
    )
    assert answer.parent_id == question.id
    assert (itself.parent_id, stranger.parent_id) == (None, None)
    (later,) = _brought(desks, _draft(story, "后来的答", source_id="5", parent_source_id="1"))
    assert later.parent_id == question.id
    thread = desks.newsroom.comments.thread(later.id)
    assert {c.id for c in thread} == {answer.id, question.id, later.id}


@given(parents=st.lists(st.integers(0, 7), min_size=8, max_size=8))
@settings(max_examples=15)
def test_conversations_never_run_in_a_circle(parents: list[int]) -> None:
    with tempfile.TemporaryDirectory() as made:
        create_newsroom(Path(made) / "newsroom").close()
        with opened(Path(made) / "newsroom") as desks:
            story = desks.story()
            comments = _brought(
                desks,
                *(
                    _draft(story, f"第{n}条", source_id=str(n), parent_source_id=str(parent))
                    for n, parent in enumerate(parents)
                ),
            )
            by_id = {comment.id: comment for comment in comments}
            for comment in comments:
                seen = [comment.id]
                while (above := by_id[seen[-1]].parent_id) is not None:
                    assert above not in seen
                    seen.append(above)
                assert comment in desks.newsroom.comments.thread(comment.id)


def test_decisions_keep_who_when_and_why(desks: Desks) -> None:
    story = desks.story()
    one, two = _brought(desks, _draft(story, "甲"), _draft(story, "乙"))
    comments = desks.newsroom.comments
    comments.decide([one.id, two.id, one.id], CommentStatus.REJECTED, "跑\ud800题\n了")
    kept = comments.get(one.id)
    assert (kept.status, kept.reason) == (CommentStatus.REJECTED, "跑\ufffd题 了")
    assert kept.decided_at is not None
    assert kept.decided_by == desks.newsroom.people.all()[0].id
    assert {c.id for c in comments.page(Queue.MINE).comments} == {one.id, two.id}
    comments.decide([], CommentStatus.SPAM)
    with pytest.raises(NotFound):
        comments.decide([5], CommentStatus.SPAM)
    assert desks.kinds()[0] == "comment.decide"


def test_a_reply_stands_under_its_question_in_the_newsroom_s_name(desks: Desks) -> None:
    (asked,) = _brought(desks, _draft(desks.story()))
    comments = desks.newsroom.comments
    for empty in ("", " \n\0"):
        with pytest.raises(Refused) as caught:
            comments.reply(asked.id, empty)
        assert caught.value.code == "comment.no_text"
    reply = comments.reply(asked.id, "谢谢\ud800关注")
    assert (reply.parent_id, reply.status, reply.by_newsroom) == (
        asked.id,
        CommentStatus.APPROVED,
        True,
    )
    assert (reply.author, reply.text) == ("柳岸", "谢谢\ufffd关注")
    assert [c.id for c in comments.thread(asked.id)] == [asked.id, reply.id]
    desks.newsroom.history.undo()
    assert comments.counts() == _real_counts(desks)


def test_what_else_an_author_wrote_is_known_by_name_or_network(desks: Desks) -> None:
    story = desks.story()
    one, two, three, other = _brought(
        desks,
        _draft(story, "一", network_address="192.0.2.7"),
        _draft(story, "二", author="换名", network_address="192.0.2.7"),
        _draft(story, "三", status="spam"),
        _draft(story, "四", author="别人", network_address="192.0.2.8"),
    )
    record = desks.newsroom.comments.author_record(one.id)
    assert record.total == 3
    assert record.by_status == {CommentStatus.PENDING: 2, CommentStatus.SPAM: 1}
    assert {c.id for c in record.latest} == {two.id, three.id}
    assert desks.newsroom.comments.author_record(other.id).total == 1


def test_nameless_authors_are_not_one_person(desks: Desks) -> None:
    story = desks.story()
    one, _two = _brought(desks, _draft(story, "一", author=""), _draft(story, "二", author=" "))
    assert desks.newsroom.comments.author_record(one.id).total == 1


def test_comments_are_counted_by_the_day_they_were_written(desks: Desks) -> None:
    story = desks.story()
    times = [now(), now(), now() - 3 * DAY, now() - 40 * DAY]
    _brought(desks, *(_draft(story, f"{n}", written_at=at) for n, at in enumerate(times)))
    days = desks.newsroom.comment_counts.per_day(7)
    assert (len(days), days[-1], days[-4], sum(days)) == (7, 2, 1, 3)


def test_a_queue_is_read_page_by_page_and_searched(desks: Desks) -> None:
    story, other = desks.story("甲"), desks.story("乙")
    _brought(desks, *(_draft(story, f"第{n}条 100%_") for n in range(7)), _draft(other, "别的"))
    comments = desks.newsroom.comments
    seen: list[int] = []
    after = None
    while True:
        page = comments.page(Queue.PENDING, after, 3)
        seen += [comment.id for comment in page.comments]
        # What is decided meanwhile leaves the queue without moving the rest.
        comments.decide([seen[-1]], CommentStatus.APPROVED)
        after = page.next
        if after is None:
            break
    assert len(seen) == len(set(seen)) == 8
    assert seen == sorted(seen, reverse=True)
    for text, found in (("第3", 1), ("%_", 7), ("%%", 0), ("河边", 8), ("'\0\ud800", 0)):
        pages = [comments.page(q, text=text) for q in (Queue.PENDING, Queue.APPROVED)]
        assert sum(len(page.comments) for page in pages) == found
    assert len(comments.page(Queue.APPROVED, article_id=other.id).comments) <= 1


_DECISIONS = st.lists(
    st.one_of(
        st.tuples(
            st.sampled_from(list(CommentStatus)),
            st.lists(st.integers(0, 5), min_size=1, max_size=4),
        ),
        st.sampled_from(["undo", "redo", "undo old"]),
        st.just("reply"),
    ),
    min_size=1,
    max_size=15,
)


@settings(max_examples=25)
@given(steps=_DECISIONS, old=st.integers(0, 5))
def test_decisions_taken_back_in_any_order_end_where_they_should(
    steps: list[str | tuple[CommentStatus, list[int]]], old: int
) -> None:
    with tempfile.TemporaryDirectory() as made:
        create_newsroom(Path(made) / "newsroom").close()
        with opened(Path(made) / "newsroom") as desks:
            story = desks.story()
            drafts = [_draft(story, f"第{n}条", reports=n % 2) for n in range(6)]
            keys = [comment.id for comment in _brought(desks, *drafts)]
            first = desks.state()
            for step in steps:
                _step(desks, step, keys, old)
                assert desks.newsroom.comments.counts() == _real_counts(desks)
            _undo_to_the_import(desks)
            assert desks.state() == first
            assert desks.newsroom.comments.counts() == _real_counts(desks)


def _step(
    desks: Desks, step: str | tuple[CommentStatus, list[int]], keys: list[int], old: int
) -> None:
    history = desks.newsroom.history
    if isinstance(step, tuple):
        status, chosen = step
        desks.newsroom.comments.decide([keys[n] for n in chosen], status)
    elif step == "reply":
        desks.newsroom.comments.reply(keys[0], "答")
    elif step == "undo old":
        acts = [a for a in history.acts(50) if a.kind == "comment.decide" and not a.undone]
        if acts:
            history.undo(acts[old % len(acts)].id, take_mine=True)
    else:
        _plain(desks, step)


def _plain(desks: Desks, step: str) -> None:
    history = desks.newsroom.history
    if step == "redo" and history.next_redo() is not None:
        history.redo(take_mine=True)
    elif step == "undo":
        act = history.next_undo()
        if act is not None and act.kind != "comment.import":
            history.undo(take_mine=True)


def _undo_to_the_import(desks: Desks) -> None:
    """Take back everything after the import, newest line first, undone or not."""
    history = desks.newsroom.history
    for act in history.acts(200):
        if act.kind == "comment.import":
            return
        present = next(a for a in history.acts(500) if a.id == act.id)
        if not present.undone:
            history.undo(act.id, take_mine=True)
