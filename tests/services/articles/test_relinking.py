"""Links in texts follow columns that move; whatever only looks like a link stays."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.desks import Desks
from workstation.domain.column import Split
from workstation.domain.column_links import column_folder, moved_link
from workstation.domain.errors import Refused
from workstation.domain.person import Role
from workstation.press.markdown.conversion import to_html
from workstation.press.markdown.worker import MarkdownWorker, TextTrouble
from workstation.services.articles.relinking import relinked
from workstation.store import people
from workstation.store.articles.articles import lines

_SITE = "https://linhe.example"
_MOVED = {"fazhi": "guonei/fazhi", "fazhi/shenpan": "guonei/fazhi/shenpan", "minsheng": "shehui"}
_ENDED = frozenset({"minsheng"})
_LINKS = st.sampled_from(
    ["/fazhi/", "fazhi/shenpan/index.html", "/minsheng/list_2.html", "/fazhi/list_3.html?x=1#top",
     "https://linhe.example/fazhi/", "/guonei/", "/fazhi/2026/1130/17.html", "https://a.example/"]
)  # fmt: skip
_FORMS = st.sampled_from(
    ["[栏目]({})", "[`码`](<{}>)", '[题]({} "标题")', "<a href='{}'>原样</a>",
     "[参][r{n}]\n\n[r{n}]: {}",
     "`[码]({})`", "``<a href='{}'>``", "\n\n```\n[码]({})\n```\n\n", "\n\n    [码]({})\n\n",
     "<!-- [注]({}) -->", "字面 {} 而已", "\\[不是]({})", "![图]({})",
     "<a href=\"{}\" title='{}'>两处</a>",
     "[{}]({})", "**[粗]({})**", "\n\n> [引]({})\n\n", "\n\n- [项]({})\n- 乙\n\n", "# [题]({})\n",
     "[坏]({}", "\n\n[未用]: {}\n\n"]
)  # fmt: skip
_HREF = re.compile(r'(<a\b[^>]*?) href="([^"]*)"')


@st.composite
def _texts(draw: st.DrawFn) -> str:
    pieces = draw(st.lists(st.tuples(_FORMS, _LINKS), min_size=1, max_size=8))
    return " ".join(
        form.replace("{n}", str(number)).replace("{}", link)
        for number, (form, link) in enumerate(pieces)
    )


@given(_texts())
@settings(max_examples=300, deadline=None)
def test_links_lead_where_they_should_and_nothing_else_changes(body: str) -> None:
    text = relinked(body, _MOVED, _ENDED, _SITE, to_html)
    before, after = to_html(body), to_html(text)
    wanted = [
        moved_link(link, _MOVED, _ENDED, _SITE) if column_folder(link, _SITE) in _MOVED else link
        for _, link in _HREF.findall(before)
    ]
    assert [link for _, link in _HREF.findall(after)] == wanted
    assert _HREF.sub(r"\1", after) == _HREF.sub(r"\1", before)
    assert relinked(text, _MOVED, _ENDED, _SITE, to_html) == text


def test_an_address_that_is_its_own_words_stays() -> None:
    body = "见<https://linhe.example/fazhi/>和[这里](https://linhe.example/fazhi/)。"
    now = "见<https://linhe.example/fazhi/>和[这里](https://linhe.example/guonei/fazhi/)。"
    assert relinked(body, _MOVED, _ENDED, _SITE, to_html) == now


@pytest.mark.parametrize(
    ("link", "now"),
    [
        ("/fazhi/", "/guonei/fazhi/"),
        ("fazhi", "guonei/fazhi"),
        ("./fazhi/index.html", "./guonei/fazhi/index.html"),
        ("/fazhi/list_3.html?x=1#top", "/guonei/fazhi/list_3.html?x=1#top"),
        ("/minsheng/list_3.html", "/shehui/"),
        ("/minsheng/index.html#a", "/shehui/index.html#a"),
        ("https://linhe.example/fazhi/", "https://linhe.example/guonei/fazhi/"),
        ("/fazhi/17.html", "/fazhi/17.html"),
        ("https://fazhi.example/fazhi/", "https://fazhi.example/fazhi/"),
    ],
)
def test_a_link_keeps_the_way_it_is_written(link: str, now: str) -> None:
    assert moved_link(link, _MOVED, _ENDED, _SITE) == now


def _told(desks: Desks) -> tuple[int, int, int]:
    """Make two columns and a story in a third that links to one of them, and let it out."""
    law, home = desks.column("法治", directory="fazhi"), desks.column("国内", directory="guonei")
    body = "见[法治](/fazhi/)与`[码](/fazhi/)`。"
    return law, home, desks.released("导读", desks.column("要闻"), body=body).id


@pytest.mark.parametrize("way", ["move", "merge", "delete", "directory", "split"])
def test_links_follow_in_the_same_act_and_come_back_with_it(desks: Desks, way: str) -> None:
    law, home, story = _told(desks)
    columns, before = desks.newsroom.columns, desks.state()
    acts = {
        "move": lambda: columns.move(law, home, relink=True),
        "merge": lambda: columns.merge(law, home, relink=True),
        "delete": lambda: columns.delete(law, home, relink=True),
        "directory": lambda: columns.save(
            columns.tree().get(law), replace(columns.tree().get(law), directory="fa"), relink=True
        ),
        "split": lambda: columns.split(
            home, Split("政法", "zhengfa", children=(law,), articles=False), relink=True
        ),
    }
    if way == "split":
        columns.move(law, home)
        columns.move(law, None)
        columns.move(law, home, relink=True)
        before = desks.state()
    done = len(desks.kinds(500))
    acts[way]()
    now = {"move": "guonei/fazhi", "directory": "fa", "split": "zhengfa/fazhi"}.get(way, "guonei")
    found = desks.newsroom.articles.get(story)
    assert found.content.body == f"见[法治](/{now}/)与`[码](/fazhi/)`。"
    (line,) = lines([story])
    assert line.unreleased
    assert len(desks.kinds(500)) == done + 1
    last = desks.state()
    assert desks.newsroom.history.undo().conflicts == ()
    assert desks.state() == before
    desks.newsroom.history.redo()
    assert desks.state() == last


def test_without_being_asked_texts_stay_as_they_are(desks: Desks) -> None:
    law, home, story = _told(desks)
    desks.newsroom.columns.move(law, home)
    assert "(/fazhi/)与" in desks.newsroom.articles.get(story).content.body


def test_a_column_deleted_without_a_heir_leaves_links_alone(desks: Desks) -> None:
    law, _home, story = _told(desks)
    desks.newsroom.columns.delete(law, relink=True)
    assert "(/fazhi/)与" in desks.newsroom.articles.get(story).content.body


def test_a_text_no_page_can_be_made_of_stays() -> None:
    body = "[法治](/fazhi/)\n\n" + "*[a](" * 40_000
    with MarkdownWorker() as worker:
        convert = partial(worker.to_html, timeout=0.05)
        with pytest.raises(TextTrouble):
            convert(body)
        assert relinked(body, _MOVED, _ENDED, _SITE, convert) == body


def test_a_story_of_other_people_is_not_changed_and_nothing_is(desks: Desks) -> None:
    law, home, story = _told(desks)
    columns = desks.newsroom.columns
    kept = desks.newsroom.articles.get(story).content.column_id
    assert kept is not None
    base = columns.tree().get(kept)
    columns.save(base, replace(base, workers=("周岚",)))
    with desks.newsroom.together("person.create", {"name": "田野"}):
        people.insert("田野", Role.EDITOR)
    desks.newsroom.person = "田野"
    before = desks.state()
    with pytest.raises(Refused) as caught:
        columns.move(law, home, relink=True)
    assert caught.value.code == "column.not_yours"
    assert desks.state() == before
