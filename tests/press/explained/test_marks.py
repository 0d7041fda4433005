"""Marks behind printed values become attributes of what holds them; without them nothing stays."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from workstation.press.explained.marks import Marks
from workstation.press.themes.marked import Marked, Parts, carried
from workstation.press.themes.template_process import TemplateProcess
from workstation.press.themes.templates import Templates

MARKS = Marks("f00d", "data-why")
SAID = re.compile(r' data-why="[^"]*"')


def page(body: str) -> str:
    return f"<html><head><title>x</title></head><body>{body}</body></html>"


def told(body: str) -> str:
    made = MARKS.as_attributes(page(body))
    return made[made.index("<body>") + 6 : -len("</body></html>")]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<h1>题{m}</h1>", '<h1 data-why="r">题</h1>'),
        ('<p>来源：<a href="x{m}">y</a></p>', '<p>来源：<a href="x" data-why="r">y</a></p>'),
        ('<p><br><img src="a{m}"/>x</p>', '<p><br><img src="a" data-why="r"/>x</p>'),
        ("<div><p>段</p><p>段</p>{m}</div>", '<div data-why="r"><p>段</p><p>段</p></div>'),
        ("<ul><li>甲<li>乙{m}</ul>", '<ul><li>甲<li data-why="r">乙</ul>'),
        ('<img alt="a > <b>{m}">', '<img alt="a > <b>" data-why="r">'),
        ("<script>'{m}'</script><!-- {m} -->", "<script>''</script><!--  -->"),
    ],
)
def test_the_element_around_a_mark_says_it(body: str, wanted: str) -> None:
    assert told(body.replace("{m}", MARKS.mark("r"))) == wanted


def test_an_element_says_its_own_reason_before_that_of_its_text() -> None:
    own, other = MARKS.mark("own"), MARKS.mark("other")
    assert told(f'<a href="x{own}">{other}y</a>') == '<a href="x" data-why="own">y</a>'
    assert told(f"<p>{own}x{other}</p>") == '<p data-why="own">x</p>'


def test_the_head_of_a_page_says_nothing() -> None:
    mark = MARKS.mark("r")
    made = MARKS.as_attributes(f"<head><title>题{mark}</title></head><body><p>x</p></body>")
    assert made == "<head><title>题</title></head><body><p>x</p></body>"
    assert MARKS.as_attributes(f"题{mark}") == "题"


pieces = st.lists(
    st.sampled_from(
        (
            *("<p>", "</p>", "<b class='x'>", "</b>", "<br>", "<i/>", "<", ">", '"', "'"),
            *("<!--", "-->", "文", "&lt;", MARKS.mark("r"), '<a href="z', '">', "</a>"),
            *("<script>", "</script>"),
        )
    ),
    max_size=40,
)


@given(pieces)
def test_nothing_but_attributes_comes_to_a_page(found: list[str]) -> None:
    body = "".join(found)
    assert SAID.sub("", told(body)) == MARKS.without(body)


texts = st.text(st.characters(codec="utf-8"))


@given(texts, texts)
def test_a_marked_text_is_the_text_until_it_is_printed(text: str, other: str) -> None:
    marked = Marked(text, MARKS.mark("r"))
    assert (marked, hash(marked), len(marked)) == (text, hash(text), len(text))
    assert (marked == other) == (text == other)
    assert marked[:2] == text[:2]
    assert str(escape(marked)) == str(escape(text)) + MARKS.mark("r")
    again = pickle.loads(pickle.dumps(marked))  # noqa: S301
    assert str(escape(again)) == str(escape(marked))
    assert str(escape(carried(f"../{text}", marked))).endswith(MARKS.mark("r"))


TEMPLATE = (
    "{{ site }}|{{ site|safe }}|{{ site|upper }}|{{ site|truncate(3, true, '') }}|"
    "{{ 'yes' if site == '<甲>' else 'no' }}|{{ {'<甲>': 'known'}[site] }}|{{ site|length }}|"
    "{{ site ~ '!' }}|{{ [site, site]|join('、') }}|{{ site|replace('甲', '乙') }}"
)


@pytest.mark.parametrize("kind", [Templates, TemplateProcess])
def test_templates_cannot_tell_a_marked_text(
    tmp_path: Path, kind: type[Templates | TemplateProcess]
) -> None:
    (tmp_path / "page.html").write_text(TEMPLATE + "{{ why.ai_label }}", "utf-8")
    templates = kind((tmp_path,))
    plain = templates.render("page.html", {"site": "<甲>"})
    marked = Marked("<甲>", MARKS.mark("r"))
    parts = Parts({"ai_label": MARKS.mark("part")})
    told = templates.render("page.html", {"site": marked, "why": parts})
    assert told != plain
    assert told.endswith(MARKS.mark("part"))
    assert MARKS.without(told) == plain
    if isinstance(templates, TemplateProcess):
        templates.close()
