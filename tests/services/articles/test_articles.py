from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from tests.services.desks import Desks
from workstation.domain.act import Change
from workstation.domain.article import Article, ArticleQuery, Content, Order, Status
from workstation.domain.errors import NotFound, Refused
from workstation.services.articles.articles import EditConflict


def _saved(desks: Desks, base: Article, **cells: object) -> Article:
    saved = desks.newsroom.articles.save(base, replace(base.content, **cells))  # type: ignore[arg-type]
    assert saved == desks.newsroom.articles.get(base.id)
    return saved


def test_a_story_is_kept_with_all_its_fields(desks: Desks) -> None:
    column, further = desks.column("国内"), desks.column("法制")
    content = Content(
        title="三色台账", short_title="台账", kicker="护堤", subtitle="百里河堤", column_id=column,
        further_columns=(further,), source="临河法治网", source_url="http://linhe.example/",
        author="临政轩", original_author="某人", original_title="原题", responsible_editor="柳岸",
        keywords="巡河,台账", tags=("巡河", "台账"), summary="摘要", flags="hc", color="#c00000",
        link_out="", comments_open=False, pinned_until=9, weight=3, published_at=5,
        embargo_until=7, template="plain", slug="tai-zhang", copyright_kind="repost",
        ai_label=True, body="正文\n\n第二段",
    )  # fmt: skip
    made = desks.newsroom.articles.create(content)
    assert made.content == content
    assert desks.newsroom.articles.by_number(made.number) == made
    assert (made.status, made.address, made.release_id) == (Status.DRAFT, "", None)


def test_numbers_are_never_given_twice(desks: Desks) -> None:
    first = desks.story()
    desks.newsroom.history.undo()
    assert desks.story().number > first.number


def test_a_cover_and_a_link_out_set_their_flags_as_in_the_old_system(desks: Desks) -> None:
    assert desks.story(link_out="http://linhe.example/", flags="bh").content.flags == "hbj"


def test_saving_what_is_kept_already_leaves_no_line(desks: Desks) -> None:
    article = desks.story()
    assert desks.newsroom.articles.save(article, article.content) == article
    assert desks.kinds() == ["article.create"]


def test_autosaves_of_one_sitting_are_one_line_and_one_undo(desks: Desks) -> None:
    article = desks.story(body="零")
    for text in ("一", "一二", "一二三"):
        article = _saved(desks, article, body=text)
    assert desks.kinds() == ["article.save", "article.create"]
    desks.newsroom.history.undo()
    assert desks.newsroom.articles.get(article.id).content.body == "零"


def test_two_people_changing_different_fields_both_keep_their_work(desks: Desks) -> None:
    base = desks.story()
    _saved(desks, base, title="我的标题", tags=("甲",))
    merged = _saved(desks, base, body="他的正文", author="他")
    assert (merged.content.title, merged.content.body) == ("我的标题", "他的正文")
    assert (merged.content.tags, merged.content.author) == (("甲",), "他")


def test_the_same_field_changed_twice_is_a_conflict_and_nothing_is_written(desks: Desks) -> None:
    base = desks.story(body="底稿")
    mine = _saved(desks, base, body="先来的")
    before = desks.state()
    with pytest.raises(EditConflict) as caught:
        _saved(desks, base, body="后到的", author="后到者")
    assert caught.value.fields == ("body",)
    assert caught.value.theirs == mine
    assert desks.state() == before


def test_the_same_change_made_twice_is_no_conflict(desks: Desks) -> None:
    base = desks.story()
    _saved(desks, base, body="一样")
    assert _saved(desks, base, body="一样").content.body == "一样"


@pytest.mark.parametrize("released", [False, True])
def test_tags_of_two_people_are_both_kept(desks: Desks, released: bool) -> None:
    column = desks.column("国内")
    article = desks.story(column_id=column)
    if released:
        article = _saved(desks, desks.newsroom.articles.release(article.id), tags=("零",))
    _saved(desks, article, tags=("甲",))
    assert _saved(desks, article, tags=("乙",)).content.tags == ("甲", "乙")


def test_paragraphs_changed_at_two_desks_are_brought_together_in_an_act_of_their_own(
    desks: Desks,
) -> None:
    base = desks.story(body="一\n\n二\n\n三")
    _saved(desks, base, body="一改\n\n二\n\n三")
    merged = _saved(desks, base, body="一\n\n二\n\n三改\n\n四")
    assert merged.content.body == "一改\n\n二\n\n三改\n\n四"
    assert desks.kinds()[:2] == ["article.merge", "article.save"]
    desks.newsroom.history.undo()
    assert desks.newsroom.articles.get(base.id).content.body == "一改\n\n二\n\n三"


def test_tags_an_undo_put_back_are_guarded_and_told(desks: Desks) -> None:
    article = desks.story(tags=("甲",))
    saved = _saved(desks, article, tags=("甲", "乙"))
    heard: list[Change] = []
    desks.newsroom.on_change(heard.append)
    desks.newsroom.history.undo()
    present = desks.newsroom.articles.get(article.id)
    assert (present.content.tags, present.version > saved.version) == (("甲",), True)
    assert heard[-1].ids("article") == {article.id}
    merged = _saved(desks, saved, tags=("甲", "乙", "丙"))
    assert merged.content.tags == ("甲", "丙")


def test_a_change_of_tags_alone_brings_the_story_to_the_top(desks: Desks) -> None:
    older = desks.story("旧")
    before = older.changed_at
    _saved(desks, older, tags=("甲",))
    assert desks.newsroom.articles.get(older.id).changed_at >= before
    assert desks.newsroom.articles.get(older.id).version > older.version


def test_a_merge_never_lists_the_main_column_twice(desks: Desks) -> None:
    one, two = desks.column("国内"), desks.column("法制")
    base = desks.story(column_id=one)
    _saved(desks, base, column_id=two)
    merged = _saved(desks, base, further_columns=(two,))
    assert (merged.content.column_id, merged.content.further_columns) == (two, ())


@pytest.mark.parametrize("cells", [{"column_id": 77}, {"further_columns": (77,)}])
def test_a_column_that_is_gone_is_said(desks: Desks, cells: dict[str, object]) -> None:
    base = desks.story()
    before = desks.state()
    with pytest.raises(NotFound) as caught:
        _saved(desks, base, **cells)
    assert caught.value.code == "column.missing"
    with pytest.raises(NotFound):
        desks.newsroom.articles.create(replace(base.content, **cells))  # type: ignore[arg-type]
    assert desks.state() == before


def test_a_save_into_a_file_that_was_moved_is_refused(desks: Desks) -> None:
    base = desks.story(body="原文")
    file = desks.newsroom.folder / "newsroom.db"
    shutil.copy(file, file.with_name("copy.db"))
    file.rename(file.with_name("moved.db"))
    for replacement in (False, True):
        if replacement:
            file.with_name("copy.db").rename(file)
        with pytest.raises(Refused) as caught:
            _saved(desks, base, body="写到哪里去了")
        assert caught.value.code == "newsroom.moved"
    assert desks.newsroom.articles.get(base.id).content.body == "原文"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("甲\0乙", "甲乙"),
        ("甲\ud83d乙", "甲\ufffd乙"),
        ("甲\u2028乙\u2029丙\u00a0丁\ufeff\r\n戊", "甲\u2028乙\u2029丙\u00a0丁\ufeff\r\n戊"),
        ("👩\u200d👩\u200d👧 ⼈", "👩\u200d👩\u200d👧 ⼈"),
        ("{{ x }} {% y %} <?php {dede:php}", "{{ x }} {% y %} <?php {dede:php}"),
    ],
)
def test_bad_signs_are_cleaned_and_odd_ones_survive(desks: Desks, typed: str, kept: str) -> None:
    made = desks.story(body=typed, summary=typed)
    assert (made.content.body, made.content.summary) == (kept, kept)
    saved = _saved(desks, made, body=typed + "。", title=typed, tags=(typed,), author=typed)
    assert saved.content.body == kept + "。"
    assert "\n" not in saved.content.title
    assert _saved(desks, saved, **{"body": saved.content.body}) == saved


def test_ten_megabytes_in_one_line_are_kept_and_found(desks: Desks) -> None:
    body = "河" * (10 * 1024 * 1024 // 3) + "闸门"
    article = desks.story(body=body)
    assert desks.newsroom.articles.get(article.id).content.body == body
    while desks.newsroom.rest():
        pass
    assert desks.newsroom.articles.count(ArticleQuery(text="闸门")) == 1


def test_withdrawn_stories_keep_their_address_and_come_back(desks: Desks) -> None:
    articles = desks.newsroom.articles
    story = desks.released("巡河", desks.column("国内"))
    articles.withdraw([story.id])
    assert articles.get(story.id).status is Status.WITHDRAWN
    again = articles.release(story.id)
    assert (again.status, again.address) == (Status.PUBLISHED, story.address)


def test_the_trash_takes_anything_and_gives_it_back_as_a_draft(desks: Desks) -> None:
    articles = desks.newsroom.articles
    story, other = desks.released("巡河", desks.column("国内")), desks.story("护堤")
    articles.trash([story.id, other.id, story.id])
    assert articles.page(ArticleQuery()).lines == ()
    assert articles.counts() == {Status.TRASHED: 2}
    articles.restore([story.id, other.id])
    assert {articles.get(a.id).status for a in (story, other)} == {Status.DRAFT}
    assert articles.get(story.id).address == story.address
    desks.newsroom.history.undo()
    desks.newsroom.history.undo()
    assert articles.get(story.id).status is Status.PUBLISHED


def test_only_what_is_in_the_trash_comes_out_of_it(desks: Desks) -> None:
    articles = desks.newsroom.articles
    story = desks.released("巡河", desks.column("国内"))
    articles.withdraw([story.id])
    with pytest.raises(Refused) as caught:
        articles.restore([story.id])
    assert caught.value.code == "article.step"
    assert articles.get(story.id).status is Status.WITHDRAWN


def test_review_goes_step_by_step_and_back_only_with_a_reason(desks: Desks) -> None:
    articles = desks.newsroom.articles
    story = desks.story(column_id=desks.column("国内"))
    for status in (Status.FIRST_REVIEW, Status.SECOND_REVIEW, Status.FINAL_REVIEW):
        articles.step([story.id], status)
    with pytest.raises(Refused) as caught:
        articles.step([story.id], Status.RETURNED, "  ")
    assert caught.value.code == "article.reason"
    articles.step([story.id], Status.RETURNED, "缺来源\ud800")
    with pytest.raises(Refused) as caught:
        articles.step([story.id], Status.PUBLISHED)
    assert caught.value.code == "article.use_release"
    with pytest.raises(Refused):
        articles.step([story.id], Status.FINAL_REVIEW)
    assert articles.get(story.id).status is Status.RETURNED


def test_one_story_that_may_not_step_stops_all_of_them(desks: Desks) -> None:
    articles = desks.newsroom.articles
    one, other = desks.story("甲"), desks.story("乙")
    articles.step([other.id], Status.FIRST_REVIEW)
    with pytest.raises(Refused):
        articles.step([one.id, other.id], Status.FINAL_REVIEW)
    assert articles.get(one.id).status is Status.DRAFT
    with pytest.raises(NotFound):
        articles.trash([one.id, 5])
    assert articles.get(one.id).status is Status.DRAFT


def test_a_copy_is_a_draft_without_the_original_s_address(desks: Desks) -> None:
    story = desks.released("巡河", desks.column("国内"), slug="xunhe", tags=("甲",))
    copy = desks.newsroom.articles.duplicate(story.id)
    assert (copy.status, copy.address, copy.content.slug) == (Status.DRAFT, "", "")
    assert (copy.content.title, copy.content.tags) == ("巡河", ("甲",))
    assert desks.newsroom.articles.release(copy.id).address != story.address


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        (ArticleQuery(text="仲裁"), {"甲"}),
        (ArticleQuery(text="青岛 - 仲裁 AND ("), set()),
        (ArticleQuery(text="2024-05-01"), {"乙"}),
        (ArticleQuery(author="临政轩"), {"乙"}),
        (ArticleQuery(flag="c"), {"甲"}),
        (ArticleQuery(statuses=(Status.DRAFT,)), {"甲", "乙"}),
        (ArticleQuery(statuses=(Status.PUBLISHED,)), set()),
        (ArticleQuery(text='"*\0\ud800'), set()),
        (ArticleQuery(author="\ud800"), set()),
    ],
)
def test_the_list_shows_what_is_asked_for(
    desks: Desks, query: ArticleQuery, titles: set[str]
) -> None:
    desks.story("甲", body="仲裁机构受理", flags="c")
    desks.story("乙", body="日期 2024-05-01", author="临政轩")
    page = desks.newsroom.articles.page(query)
    assert {line.title for line in page.lines} == titles
    assert desks.newsroom.articles.count(query) == len(titles)


def test_a_column_s_list_holds_what_is_below_it_and_further_ones(desks: Desks) -> None:
    top = desks.column("国内")
    below, other = desks.column("法制", top), desks.column("国际")
    desks.story("主", below)
    desks.story("兼", other, further_columns=(below,))
    desks.story("外", other)
    page = desks.newsroom.articles.page(ArticleQuery(column_id=top))
    assert {line.title for line in page.lines} == {"主", "兼"}


@pytest.mark.parametrize("order", list(Order))
def test_pages_of_the_list_neither_repeat_nor_lose_a_line(desks: Desks, order: Order) -> None:
    articles = desks.newsroom.articles
    stories = [desks.story(f"{n}", published_at=n % 3) for n in range(23)]
    query, seen, after = ArticleQuery(order=order), list[int](), None
    while True:
        page = articles.page(query, after, 5)
        seen += [line.id for line in page.lines]
        if len(seen) == 10:
            # A story made while one reads on must not push another one out.
            desks.story("新来的")
        after = page.next
        if after is None:
            break
    assert len(seen) == len(set(seen))
    assert {story.id for story in stories} <= set(seen)


def test_values_known_from_other_stories_are_offered_most_used_first(desks: Desks) -> None:
    for source in ("临河日报", "临河法治网", "临河法治网"):
        desks.story(source=source, tags=("巡河",))
    assert desks.newsroom.articles.known("source") == ("临河法治网", "临河日报")
    assert desks.newsroom.articles.known("tags") == ("巡河",)


def test_a_title_used_before_is_noticed(desks: Desks) -> None:
    one = desks.story("巡河")
    other = desks.story("护堤")
    assert [line.id for line in desks.newsroom.articles.alike(" 巡河\n")] == [one.id]
    assert desks.newsroom.articles.alike("护堤", other.id) == ()


def test_stories_move_and_get_flags_together(desks: Desks) -> None:
    articles = desks.newsroom.articles
    one, two = desks.column("国内"), desks.column("法制")
    stories = [desks.story("甲", one, further_columns=(two,)), desks.story("乙", flags="h")]
    keys = [story.id for story in stories]
    before = desks.state()
    articles.move(keys, two)
    articles.flag(keys, add="cz", remove="h")
    kept = [articles.get(key).content for key in keys]
    assert [(c.column_id, c.further_columns, c.flags) for c in kept] == [(two, (), "c")] * 2
    desks.newsroom.history.undo()
    desks.newsroom.history.undo()
    assert desks.state() == before


def test_nobody_passes_two_reviews_but_an_admin_with_a_reason(desks: Desks) -> None:
    newsroom, articles = desks.newsroom, desks.newsroom.articles
    story = desks.story(column_id=desks.column("国内"))
    admin, editor, other = newsroom.person, "周岚", "程越"
    for name in (editor, other):
        newsroom.people.add(name)
    articles.step([story.id], Status.FIRST_REVIEW)
    newsroom.person = editor
    articles.step([story.id], Status.SECOND_REVIEW)
    for reason in ("", "急稿"):
        with pytest.raises(Refused) as caught:
            articles.step([story.id], Status.FINAL_REVIEW, reason)
        assert caught.value.code == "review.same_person"
    newsroom.person = other
    articles.step([story.id], Status.FINAL_REVIEW)
    with pytest.raises(Refused):
        articles.release(story.id)
    newsroom.person = admin
    articles.release(story.id)
    assert articles.get(story.id).status is Status.PUBLISHED


def test_an_admin_s_reason_for_passing_two_reviews_is_kept(desks: Desks) -> None:
    newsroom, articles = desks.newsroom, desks.newsroom.articles
    newsroom.people.add("周岚")
    story = desks.story(column_id=desks.column("国内"))
    for status in (Status.FIRST_REVIEW, Status.SECOND_REVIEW):
        articles.step([story.id], status)
    with pytest.raises(Refused):
        articles.step([story.id], Status.FINAL_REVIEW)
    articles.step([story.id], Status.FINAL_REVIEW, "值班只有一人")
    articles.release(story.id, reason="急稿")
    kept = [act.details.get("reason") for act in newsroom.history.of("article", story.id)]
    assert {"值班只有一人", "急稿"} <= set(kept)


def test_a_review_taken_back_is_not_signed(desks: Desks) -> None:
    newsroom, articles = desks.newsroom, desks.newsroom.articles
    newsroom.people.add("周岚")
    story = desks.story(column_id=desks.column("国内"))
    articles.step([story.id], Status.FIRST_REVIEW)
    newsroom.person = "周岚"
    articles.step([story.id], Status.SECOND_REVIEW)
    newsroom.history.undo()
    newsroom.person = "程越"
    newsroom.people.add("程越")
    articles.step([story.id], Status.SECOND_REVIEW)
    newsroom.person = "周岚"
    articles.step([story.id], Status.FINAL_REVIEW)
    assert articles.get(story.id).status is Status.FINAL_REVIEW
