"""Editing with the original kept, pinning, bans with a term, closing, and deciding all at once."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.services.desks import Desks
from workstation.domain.article import Article
from workstation.domain.ban import BanKind, folded
from workstation.domain.comment import Comment, CommentQuery, CommentStatus, Queue
from workstation.domain.draft import DraftComment
from workstation.domain.edition import EditionName
from workstation.domain.errors import NotFound, Refused
from workstation.domain.moment import DAY, now

_ALL = 2**62


def _draft(story: Article, text: str = "说得好", **cells: object) -> DraftComment:
    found = DraftComment(str(story.number), "河边人", text, now() - DAY)
    return replace(found, **cells)  # type: ignore[arg-type]


def _brought(desks: Desks, *drafts: DraftComment) -> list[Comment]:
    return desks.newsroom.comments.bring_in(drafts, "comments.json")[0]


def test_an_edited_comment_keeps_the_readers_own_words(desks: Desks) -> None:
    (comment,) = _brought(desks, _draft(desks.story(), "电话是 139 开头的"))
    comments = desks.newsroom.comments
    edited = comments.edit(comment.id, " 电话是（已隐去） ")
    assert (edited.text, edited.original) == ("电话是（已隐去）", "电话是 139 开头的")
    assert edited.edited_at is not None
    again = comments.edit(comment.id, "电话已隐去")
    assert again.original == "电话是 139 开头的", "the first words are kept, not the last ones"
    back = comments.edit(comment.id, "电话是 139 开头的")
    assert (back.text, back.original, back.edited_at) == ("电话是 139 开头的", "", None)
    assert desks.undo_all() == 5
    with pytest.raises(NotFound):
        comments.get(comment.id)


def test_an_empty_edit_is_refused_and_an_equal_one_leaves_no_act(desks: Desks) -> None:
    (comment,) = _brought(desks, _draft(desks.story()))
    before = desks.kinds()
    with pytest.raises(Refused, match=r"comment\.no_text"):
        desks.newsroom.comments.edit(comment.id, " \0\n")
    desks.newsroom.comments.edit(comment.id, comment.text)
    assert desks.kinds() == before


def test_only_what_readers_see_is_pinned_and_what_is_taken_away_is_unpinned(desks: Desks) -> None:
    (comment,) = _brought(desks, _draft(desks.story()))
    comments = desks.newsroom.comments
    with pytest.raises(Refused, match=r"comment\.pin_hidden"):
        comments.pin(comment.id)
    comments.decide([comment.id], CommentStatus.APPROVED)
    comments.pin(comment.id)
    assert comments.get(comment.id).pinned
    comments.decide([comment.id], CommentStatus.TRASH)
    assert not comments.get(comment.id).pinned
    desks.newsroom.history.undo()
    assert comments.get(comment.id).pinned, "undo brings back the pin, too"
    comments.pin(comment.id, False)
    assert not comments.get(comment.id).pinned


@pytest.mark.parametrize(
    ("kind", "value", "cells"),
    [
        (BanKind.NAME, "加微信 小妹", {"author": "加微信小妹"}),
        (BanKind.NAME, "ＡＤ", {"author": "a\u200bd"}),
        (BanKind.MAIL, "X@Example.cn", {"mail": "x@example.cn"}),
        (BanKind.ADDRESS, "192.0.2.7", {"network_address": "192.0.2.7"}),
    ],
)
def test_new_comments_of_a_banned_author_go_to_spam_and_say_why(
    desks: Desks, kind: BanKind, value: str, cells: dict[str, object]
) -> None:
    story = desks.story()
    ban = desks.newsroom.speaking.ban(kind, value, 7, "广告")
    assert ban.until is not None and 6 * DAY < ban.until - now() <= 7 * DAY
    theirs, other = _brought(desks, _draft(story, "买", **cells), _draft(story, "别人"))
    assert (theirs.status, theirs.held_for) == (CommentStatus.SPAM, f"banned:{ban.value}")
    assert other.status is CommentStatus.PENDING
    assert desks.newsroom.comments.counts()[Queue.SPAM] == 1
    desks.newsroom.speaking.lift(ban.id)
    (later,) = _brought(desks, _draft(story, "又来", **cells))
    assert later.status is CommentStatus.PENDING


def test_a_ban_runs_out_and_is_renewed_not_doubled(desks: Desks) -> None:
    speaking = desks.newsroom.speaking
    first = speaking.ban(BanKind.NAME, "小妹", 0, "一次")
    (comment,) = _brought(desks, _draft(desks.story(), author="小妹"))
    assert comment.status is CommentStatus.PENDING, "its term has passed"
    again = speaking.ban(BanKind.NAME, "小 妹", None, "又一次")
    assert again.id == first.id and again.until is None
    assert [ban.reason for ban in speaking.bans()] == ["又一次"]


def test_a_ban_may_sweep_what_waits_and_is_undone_with_it(desks: Desks) -> None:
    story = desks.story()
    one, two = _brought(
        desks, _draft(story, "一", author="小妹"), _draft(story, "二", author="小妹")
    )
    desks.newsroom.comments.decide([two.id], CommentStatus.APPROVED)
    before = desks.state()
    desks.newsroom.speaking.ban(BanKind.NAME, "小妹", None, "广告", sweep=True)
    get = desks.newsroom.comments.get
    assert (get(one.id).status, get(two.id).status) == (CommentStatus.SPAM, CommentStatus.APPROVED)
    desks.newsroom.history.undo()
    assert desks.state() == before
    assert desks.newsroom.speaking.bans() == ()


@pytest.mark.parametrize("nobody", ["", " \u3000", "\u200b", "\n"])
def test_nobody_cannot_be_banned(desks: Desks, nobody: str) -> None:
    with pytest.raises(Refused, match=r"ban\.nobody"):
        desks.newsroom.speaking.ban(BanKind.NAME, nobody, 1)
    assert folded(nobody) == ""


def test_an_article_is_closed_to_comments_and_opened_again(desks: Desks) -> None:
    story = desks.released("巡河记", desks.column("国内"))
    desks.newsroom.speaking.set_open(story.id, False)
    assert not desks.newsroom.articles.get(story.id).content.comments_open
    assert desks.kinds()[0] == "comment.close"
    desks.newsroom.history.undo()
    assert desks.newsroom.articles.get(story.id).content.comments_open


def test_all_that_match_are_decided_as_one_act_but_nothing_that_came_later(desks: Desks) -> None:
    story = desks.story()
    made = _brought(
        desks, *(_draft(story, f"加微信 {n}" if n % 2 else f"正常 {n}") for n in range(20))
    )
    newest = max(one.id for one in made)
    (late,) = _brought(desks, _draft(story, "加微信 最后一条"))
    comments, query = desks.newsroom.comments, CommentQuery(Queue.PENDING, "微信")
    assert comments.matching(query, newest) == 10
    told: list[tuple[int, int]] = []
    count = comments.decide_matching(
        query, newest, CommentStatus.SPAM, "广告", lambda *at: told.append(at)
    )
    assert count == 10 and told == [(0, 10)]
    assert comments.counts()[Queue.SPAM] == 10
    assert comments.get(late.id).status is CommentStatus.PENDING
    assert desks.kinds()[0] == "comment.decide"
    desks.newsroom.history.undo()
    assert comments.counts()[Queue.PENDING] == 21


def test_a_long_decision_and_its_undo_can_be_stopped_and_then_nothing_happened(
    desks: Desks,
) -> None:
    story = desks.story()
    made = _brought(desks, *(_draft(story, f"第{n}条") for n in range(1_200)))
    comments, query = desks.newsroom.comments, CommentQuery(Queue.PENDING)

    def stop(done: int, _total: int) -> None:
        if done:
            raise Refused("decision.stopped")

    before = desks.state()
    with pytest.raises(Refused, match=r"decision\.stopped"):
        comments.decide_matching(query, _ALL, CommentStatus.SPAM, progress=stop)
    assert desks.state() == before
    comments.decide_matching(query, _ALL, CommentStatus.SPAM)
    decided = desks.state()
    act = desks.newsroom.history.acts(1)[0]
    with pytest.raises(Refused, match=r"decision\.stopped"):
        desks.newsroom.history.undo(act.id, progress=stop)
    assert desks.state() == decided
    assert desks.newsroom.history.undo(act.id).act is not None
    assert comments.counts()[Queue.PENDING] == len(made)
    assert desks.newsroom.history.verify() is None


def test_an_old_bulk_decision_is_taken_back_where_nobody_decided_again(desks: Desks) -> None:
    story = desks.story()
    keys = [one.id for one in _brought(desks, *(_draft(story, f"第{n}条") for n in range(6)))]
    comments, history = desks.newsroom.comments, desks.newsroom.history
    comments.decide(keys, CommentStatus.SPAM)
    bulk = history.acts(1)[0]
    comments.decide(keys[:2], CommentStatus.TRASH)
    undone = history.undo(bulk.id)
    assert undone.act is None and {one.row_id for one in undone.conflicts} == set(keys[:2])
    assert history.undo(bulk.id, leave_theirs=True).act is not None
    found = [str(comments.get(key).status) for key in keys]
    assert found == ["trash", "trash", "pending", "pending", "pending", "pending"]


def test_words_are_found_in_names_mails_addresses_and_what_waits_for_the_index(
    desks: Desks,
) -> None:
    story = desks.story()
    drafts = [
        _draft(story, "在临河开庭", mail="lin@example.cn", network_address="192.0.2.77"),
        _draft(story, "别的话", author="开庭的人"),
        _draft(story, "ＫＡＩ 庭"),
    ]
    made = _brought(desks, *drafts)
    search = desks.store.comment_search
    for indexed in (False, True):
        if indexed:
            while search.catch_up(2):
                pass
            assert search.waiting() == 0
        found = {
            text: [
                one.text for one in desks.newsroom.comments.page(Queue.PENDING, text=text).comments
            ]
            for text in ("开庭", "lin@example.cn", "192.0.2.77", "kai", "庭开", "")
        }
        assert found == {
            "开庭": ["别的话", "在临河开庭"],
            "lin@example.cn": ["在临河开庭"],
            "192.0.2.77": ["在临河开庭"],
            "kai": ["ＫＡＩ 庭"],
            "庭开": [],
            "": ["ＫＡＩ 庭", "别的话", "在临河开庭"],
        }
    desks.newsroom.comments.edit(made[0].id, "在上级法院宣判")
    assert [
        one.text for one in desks.newsroom.comments.page(Queue.PENDING, text="开庭").comments
    ] == ["别的话"]
    assert search.waiting() == 1


def test_a_large_queue_is_searched_by_the_index_and_finds_the_same(desks: Desks) -> None:
    story = desks.story()
    said = ("法院", "判决", "加班", "热线")
    _brought(desks, *(_draft(story, f"{said[n % 4]}第{n}条") for n in range(1_100)))
    desks.newsroom.comments.decide_matching(
        CommentQuery(Queue.PENDING, "第7条"), _ALL, CommentStatus.SPAM
    )
    while desks.store.comment_search.catch_up(500):
        pass
    comments = desks.newsroom.comments
    expected = sum(n % 4 == 1 and not str(n).startswith("7") for n in range(1_100))
    assert comments.matching(CommentQuery(Queue.PENDING, "判决"), _ALL) == expected
    seen, after = list[int](), None
    while True:
        page = comments.page(Queue.PENDING, after, 100, text="判决")
        seen += [one.id for one in page.comments]
        after = page.next
        if after is None:
            break
    assert len(seen) == expected and seen == sorted(seen, reverse=True)
    assert comments.counts()[Queue.SPAM] == comments.matching(
        CommentQuery(Queue.SPAM, "第7条"), _ALL
    )


def test_anchors_and_the_pages_between_them_are_the_queue(desks: Desks) -> None:
    story = desks.story()
    keys = [one.id for one in _brought(desks, *(_draft(story, f"{n}") for n in range(47)))]
    comments, query = desks.newsroom.comments, CommentQuery(Queue.PENDING)
    anchors, rest = comments.anchors(query, _ALL, 10)
    assert len(anchors) == 4 and rest == 7
    bounds = [_ALL, *anchors, 0]
    pages = [comments.between(query, new, old) for new, old in pairwise(bounds)]
    assert [len(page) for page in pages] == [10, 10, 10, 10, 7]
    assert [one.id for page in pages for one in page] == sorted(keys, reverse=True)


def test_an_author_is_known_by_name_mail_and_address(desks: Desks) -> None:
    story = desks.story()
    drafts = [
        _draft(story, "一", author="甲", mail="m@example.cn"),
        _draft(story, "二", author="乙", mail="m@example.cn"),
        _draft(story, "三", author="丙", network_address="192.0.2.9", mail="m@example.cn"),
        _draft(story, "四", author="丁", network_address="192.0.2.9"),
        _draft(story, "五", author="戊"),
        _draft(story, "六", author="游客"),
        _draft(story, "七", author="游客"),
    ]
    made = {one.text: one for one in _brought(desks, *drafts)}
    record = desks.newsroom.comments.author_record
    three = record(made["三"].id)
    assert (three.total, three.more) == (4, False)
    assert {one.text for one in three.latest} == {"一", "二", "四"}
    assert set(three.also_as) == {"甲", "乙", "丁"}
    assert record(made["五"].id).total == 1
    assert record(made["六"].id).total == 1, "nobody in particular is not one person"


def _page(desks: Desks, article_id: int) -> str:
    page = desks.newsroom.preview.article_page(article_id)
    assert page is not None
    return page.data.decode()


def test_the_page_shows_pinned_threads_first_and_says_what_was_edited(desks: Desks) -> None:
    story = desks.released("巡河记", desks.column("国内"))
    one, two = _brought(
        desks,
        _draft(story, "先来的", status="approved"),
        _draft(story, "后来的", status="approved"),
    )
    html = _page(desks, story.id)
    assert html.index("先来的") < html.index("后来的") and "置顶" not in html
    desks.newsroom.comments.pin(two.id)
    desks.newsroom.comments.edit(one.id, "改过的")
    html = _page(desks, story.id)
    assert html.index("后来的") < html.index("改过的")
    assert html.count("置顶") == 1 and html.count("经编辑部删改") == 1
    assert "先来的" not in html, "the reader's own words are for the newsroom"


def test_a_closed_article_says_so_in_both_editions_without_a_new_release(desks: Desks) -> None:
    story = desks.released("巡河记", desks.column("国内"))
    site = desks.newsroom.site.get()
    desks.newsroom.site.save(replace(site, comment_target="https://linhe.example/say"))
    address = desks.newsroom.articles.get(story.id).address
    for open_ in (False, True):
        desks.newsroom.speaking.set_open(story.id, open_)
        for edition in EditionName:
            page = desks.newsroom.preview.page(address, edition)
            assert page is not None
            assert ("本文不开放评论" in page.data.decode()) is not open_


def test_old_articles_close_by_themselves_after_the_days_the_site_says(desks: Desks) -> None:
    column = desks.column("国内")
    old = desks.released("旧闻", column, published_at=now() - 31 * DAY)
    new = desks.released("新闻", column, published_at=now() - 29 * DAY)
    site = desks.newsroom.site.get()
    desks.newsroom.site.save(replace(site, comments_close_days=30))
    assert "本文不开放评论" in _page(desks, old.id)
    assert "本文不开放评论" not in _page(desks, new.id)
    desks.newsroom.site.save(replace(site, comments_close_days=0))
    assert "本文不开放评论" not in _page(desks, old.id)
