"""What a column gives its articles and asks of them, and what its pages show."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.desks import Desks
from workstation.domain.article import Content
from workstation.domain.bulk_change import BulkChange
from workstation.domain.column import Column, ColumnKind, Split
from workstation.domain.column_settings import Inherited, effective, inherited, required_of
from workstation.domain.edition import EditionName
from workstation.domain.errors import Refused
from workstation.domain.media import Picture
from workstation.domain.person import Role
from workstation.store import media
from workstation.store.editions.editions import StoredEdition
from workstation.words import error_sentence


def _set(desks: Desks, column_id: int, **cells: object) -> Column:
    base = desks.newsroom.columns.tree().get(column_id)
    return desks.newsroom.columns.save(base, replace(base, **cells))  # type: ignore[arg-type]


def _picture(desks: Desks, name: str) -> Picture:
    with desks.store.journal.act("media.add", {"name": name}):
        digest = name.encode().hex().ljust(64, "0")
        return media.insert(Picture(0, f"{name}.jpg", digest, 800, 600, 1_000))


def test_a_setting_is_taken_from_the_nearest_column_above_that_has_it(desks: Desks) -> None:
    top = desks.column("国内")
    law = desks.column("法制", top)
    court = desks.column("审判", law)
    _set(desks, top, source="临河日报", page_size=30, list_template="news", required=("author",))
    _set(desks, law, page_size=10, required=("source",), kind=ColumnKind.COVER)
    tree = desks.newsroom.columns.tree()
    assert inherited(tree, court, "source") == Inherited("临河日报", tree.get(top))
    assert inherited(tree, top, "source") == Inherited("")
    assert effective(tree, court, "page_size") == 10
    assert effective(tree, law, "page_size") == 10
    assert inherited(tree, law, "page_size").value == 30
    # A list template is none for a cover, and goes past it to the next list.
    assert effective(tree, law, "list_template") == ""
    assert effective(tree, court, "list_template") == "news"
    assert required_of(tree, court) == ("source", "author")


def test_a_new_article_gets_source_and_editor_of_its_column(desks: Desks) -> None:
    top = desks.column("国内")
    law = desks.column("法制", top)
    _set(desks, top, source="临河日报", editor="柳岸")
    articles = desks.newsroom.articles
    made = articles.create(Content(title="巡河", column_id=law))
    assert (made.content.source, made.content.responsible_editor) == ("临河日报", "柳岸")
    own = articles.create(Content(title="巡河", column_id=law, source="新华社"))
    assert own.content.source == "新华社"
    emptied = articles.save(made, replace(made.content, source=""))
    assert emptied.content.source == ""


def test_an_article_that_comes_under_a_column_gets_what_it_lacks(desks: Desks) -> None:
    law, home = desks.column("法制"), desks.column("国内")
    _set(desks, law, source="临河日报")
    _set(desks, home, source="国内部", editor="柳岸")
    articles = desks.newsroom.articles
    story = articles.create(Content(title="巡河"))
    filed = articles.save(story, replace(story.content, column_id=law))
    assert filed.content.source == "临河日报"
    again = articles.save(filed, replace(filed.content, column_id=home))
    assert (again.content.source, again.content.responsible_editor) == ("临河日报", "柳岸")
    desks.newsroom.history.undo()


def test_what_a_column_requires_must_be_there_before_the_release(desks: Desks) -> None:
    top = desks.column("国内")
    law = desks.column("法制", top)
    _set(desks, top, required=("author", "nonsense"))
    _set(desks, law, required=("tags", "cover_id"))
    articles = desks.newsroom.articles
    story = desks.story("巡河", law, author="  ")
    with pytest.raises(Refused) as caught:
        articles.release(story.id)
    assert caught.value.code == "article.required"
    assert caught.value.details["fields"] == ("author", "tags", "cover_id")
    assert "作者、标签、封面图" in error_sentence(caught.value, "zh_CN")
    assert "author, tags, cover picture" in error_sentence(caught.value, "en")
    _set(desks, law, required=("tags",))
    present = articles.get(story.id)
    articles.save(present, replace(present.content, author="柳岸", tags=("河道",)))
    assert articles.release(story.id).release_id is not None


def test_only_who_is_named_works_on_a_column_and_admins_everywhere(desks: Desks) -> None:
    top = desks.column("国内")
    law = desks.column("法制", top)
    other = desks.column("国际")
    newsroom = desks.newsroom
    newsroom.people.add("周岚", Role.EDITOR)
    newsroom.people.add("何晓舟", Role.EDITOR)
    _set(desks, top, workers=("周岚", " 周岚 ", ""))
    assert newsroom.columns.tree().get(top).workers == ("周岚",)
    old, new = _picture(desks, "jiu"), _picture(desks, "xin")
    story, elsewhere = desks.story("巡河", law, cover_id=old.id), desks.story("出访", other)
    newsroom.person = "何晓舟"
    before = desks.state()
    for verb in (
        lambda: newsroom.articles.create(Content(title="新", column_id=law)),
        lambda: newsroom.articles.save(story, replace(story.content, title="改")),
        lambda: newsroom.articles.save(elsewhere, replace(elsewhere.content, column_id=law)),
        lambda: newsroom.articles.release(story.id),
        lambda: newsroom.articles.trash([story.id]),
        lambda: newsroom.articles.flag([story.id], "h"),
        lambda: newsroom.articles.move([elsewhere.id], law),
        lambda: newsroom.articles.duplicate(story.id),
        lambda: newsroom.columns.move_articles([story.id], other),
        lambda: newsroom.bulk.edit([elsewhere.id, story.id], BulkChange({"source": "通讯社"})),
        lambda: newsroom.bulk.edit([elsewhere.id], BulkChange({"column_id": law})),
        lambda: newsroom.speaking.set_open(story.id, False),
        lambda: newsroom.pictures.replace(old.id, new.id),
    ):
        with pytest.raises(Refused) as caught:
            verb()
        assert caught.value.code == "column.not_yours"
        assert desks.state() == before
    newsroom.articles.save(elsewhere, replace(elsewhere.content, title="改"))
    newsroom.person = "周岚"
    newsroom.articles.save(story, replace(story.content, title="改"))
    newsroom.person = "柳岸"
    newsroom.articles.release(story.id)


def test_a_column_is_changed_by_those_who_work_on_it_and_by_admins(desks: Desks) -> None:
    newsroom = desks.newsroom
    top = desks.column("国内")
    law, other = desks.column("法制", top), desks.column("国际")
    newsroom.people.add("周岚", Role.EDITOR)
    newsroom.people.add("何晓舟", Role.EDITOR)
    _set(desks, top, workers=("周岚",))
    story = desks.story("巡河", law)
    columns, base = newsroom.columns, newsroom.columns.tree().get(law)
    verbs = (
        lambda: columns.rename(law, "新"),
        lambda: columns.hide(law, hidden=True),
        lambda: columns.save(base, replace(base, description="新")),
        lambda: columns.save(base, replace(base, workers=("何晓舟",))),
        lambda: columns.create(top, "立法"),
        lambda: columns.create_several([("国内", -1), ("立法", 0)]),
        lambda: columns.move(law, None),
        lambda: columns.move(other, top),
        lambda: columns.merge(law, other),
        lambda: columns.merge(other, top),
        lambda: columns.delete(law, other),
        lambda: columns.delete(other, law),
        lambda: columns.split(law, Split("立法")),
    )
    before = desks.state()
    newsroom.person = "何晓舟"
    for verb in verbs:
        with pytest.raises(Refused) as caught:
            verb()
        assert caught.value.code == "column.not_yours_to_change"
        assert desks.state() == before
    columns.rename(other, "海外")
    newsroom.boards.place(newsroom.boards.all()[0].board.id, article_id=story.id)
    for person in ("周岚", "柳岸"):
        newsroom.person = person
        for verb in (verbs[0], verbs[6], verbs[11]):
            verb()
            newsroom.history.undo()


def test_only_admins_carry_files_of_columns(desks: Desks, tmp_path: Path) -> None:
    newsroom = desks.newsroom
    desks.column("国内")
    newsroom.columns.export(tmp_path / "columns.csv")
    newsroom.people.add("周岚", Role.EDITOR)
    newsroom.person = "周岚"
    sheet = newsroom.columns.read_package(tmp_path / "columns.csv")
    for verb in (
        lambda: newsroom.columns.export(tmp_path / "again.csv"),
        lambda: newsroom.columns.merge_package(sheet),
    ):
        with pytest.raises(Refused) as caught:
            verb()
        assert caught.value.code == "column.admins_only"
        assert "管理员" in error_sentence(caught.value, "zh_CN")
    assert not (tmp_path / "again.csv").exists()


@pytest.mark.parametrize(
    ("sorting", "order"),
    [("", "321"), ("newest", "321"), ("oldest", "123"), ("weight", "213"), ("nonsense", "321")],
)
@pytest.mark.parametrize("name", list(EditionName))
def test_a_list_follows_the_order_of_its_column(
    desks: Desks, sorting: str, order: str, name: EditionName
) -> None:
    top = desks.column("国内")
    law = desks.column("法制", top)
    for number, weight in enumerate((5, 1, 9), start=1):
        desks.released(str(number), law, published_at=number * 1_000, weight=weight)
    _set(desks, top, sorting=sorting)
    edition = StoredEdition(desks.store.database, name)
    assert "".join(story.title for story in edition.newest(law, 10)) == order
    assert "".join(story.title for story in edition.newest(None, 10)) == "321"


def test_search_title_and_picture_of_a_column_stand_on_its_page(desks: Desks) -> None:
    law = desks.column("法制", directory="fazhi")
    picture = _picture(desks, "he")
    site = desks.newsroom.site.get()
    desks.newsroom.site.save(replace(site, address="https://linhe.example"))
    _set(desks, law, seo_title="临河法制新闻_庭审直播", picture_id=picture.id)
    page = desks.newsroom.preview.page("fazhi/index.html", EditionName.WORKING)
    assert page is not None
    html = page.data.decode()
    assert "<title>临河法制新闻_庭审直播</title>" in html
    assert f'content="https://linhe.example/{picture.address}"' in html
    assert f'src="../{picture.address}"' in html
