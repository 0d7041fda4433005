"""Templates and snippets: kept, changed, undone like everything else."""

from __future__ import annotations

import pytest

from tests.services.desks import Desks
from workstation.domain.article import Content
from workstation.domain.errors import NotFound, Refused
from workstation.domain.snippet import SnippetKind

TEXT, STORY = SnippetKind.TEXT, SnippetKind.STORY


def test_a_piece_of_text_is_kept_and_found_by_name(desks: Desks) -> None:
    snippets = desks.newsroom.snippets
    made = snippets.keep(TEXT, " 结尾 \n", Content(title="不留", body="（本报讯）"))
    assert snippets.all() == (made,)
    assert (made.name, made.content) == ("结尾", Content(body="（本报讯）"))


def test_the_same_name_is_written_anew(desks: Desks) -> None:
    snippets = desks.newsroom.snippets
    first = snippets.keep(TEXT, "结尾", Content(body="一"))
    second = snippets.keep(TEXT, "结尾", Content(body="二"))
    snippets.keep(STORY, "结尾", Content(body="三"))
    assert second.id == first.id
    assert [one.content.body for one in snippets.all()] == ["三", "二"]


def test_a_story_is_begun_with_a_template(desks: Desks) -> None:
    newsroom = desks.newsroom
    column = newsroom.columns.create(None, "审判")
    content = Content(
        title="周报",
        body="## 要闻\n\n",
        column_id=column.id,
        source="本网",
        tags=("周报",),
        slug="old",
        published_at=1,
    )
    made = newsroom.snippets.keep(STORY, "周报", content)
    begun = newsroom.snippets.begin(made.id)
    assert begun.content.body == "## 要闻\n\n"
    assert begun.content.tags == ("周报",)
    assert begun.content.column_id == column.id
    assert (begun.content.slug, begun.content.published_at) == ("", None)


def test_a_template_outlives_its_column(desks: Desks) -> None:
    newsroom = desks.newsroom
    column = newsroom.columns.create(None, "审判")
    made = newsroom.snippets.keep(STORY, "周报", Content(body="文", column_id=column.id))
    newsroom.history.undo(newsroom.history.acts()[1].id)
    assert newsroom.snippets.begin(made.id).content.column_id is None


def test_changing_and_removing_can_be_undone(desks: Desks) -> None:
    newsroom = desks.newsroom
    made = newsroom.snippets.keep(TEXT, "结尾", Content(body="一"))
    newsroom.snippets.change(made.__class__(made.id, TEXT, "尾巴", Content(body="二")))
    newsroom.snippets.remove(made.id)
    assert newsroom.snippets.all() == ()
    newsroom.history.undo()
    assert newsroom.snippets.all()[0].name == "尾巴"
    newsroom.history.undo()
    assert newsroom.snippets.all() == (made,)
    with pytest.raises(NotFound):
        newsroom.snippets.remove(1)


def test_the_settings_of_the_site_know_nothing_of_them(desks: Desks) -> None:
    before = desks.newsroom.site.get()
    desks.newsroom.snippets.keep(TEXT, "结尾", Content(body="一"))
    assert desks.newsroom.site.get() == before


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [(" ", Content(body="一"), "snippet.no_name"), ("空", Content(title="一"), "snippet.empty")],
)
def test_nothing_is_kept_without_name_or_words(
    desks: Desks, name: str, content: Content, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        desks.newsroom.snippets.keep(TEXT, name, content)
    assert refused.value.code == code
