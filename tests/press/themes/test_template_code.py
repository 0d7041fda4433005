"""Templates in our own quick code show what plain Jinja shows, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import escape

from tests.press.editions import linhe
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.press import Press
from workstation.press.themes import templates
from workstation.press.themes.template_code import Sandbox, shown
from workstation.press.themes.views import Item, Link

THEMES = Path(__file__).parents[3] / "resources" / "theme"


class _Plain(ImmutableSandboxedEnvironment):
    code_generator_class = CodeGenerator


def site(theme: str) -> dict[str, bytes]:
    press, edition = Press(THEMES / theme, MemoryHtmlStore()), linhe(60)
    return {m.inputs.address: m.page().data for m in press.session(edition).makers()}


@pytest.mark.parametrize("theme", ["default", "plain"])
def test_every_page_is_what_plain_jinja_makes(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = site(theme)
    monkeypatch.setattr(templates, "Sandbox", _Plain)
    plain = site(theme)
    assert quick.keys() == plain.keys()
    assert [name for name in plain if quick[name] != plain[name]] == []


class _Told:
    def __html__(self) -> str:
        return "<b>told</b>"


@given(st.one_of(st.text(), st.text("&<>'\"a"), st.integers(), st.none(), st.floats()))
def test_what_is_shown_is_escaped(value: object) -> None:
    assert shown(value) == escape(value)
    assert shown(escape(value)) == escape(value)


def test_what_speaks_for_itself_is_shown_as_it_is() -> None:
    assert shown(_Told()) == "<b>told</b>"
    assert rendered("{{ x }}", x=_Told()) == "<b>told</b>"


def rendered(text: str, **values: object) -> str:
    environment: Environment = Sandbox(autoescape=True, undefined=StrictUndefined)
    return environment.from_string(text).render(values)


def test_fields_of_views_and_of_everything_else_are_found() -> None:
    item = Item("a1", "标题", "全<题>", "a/1.html", column=Link("要闻", "c/"))
    assert rendered("{{ x.full_title }} {{ x.column.name }}", x=item) == "全&lt;题&gt; 要闻"
    assert rendered("{{ x.name }}", x={"name": "键"}) == "键"
    assert rendered("{{ 'ab'.title() }}") == "Ab"
    assert rendered(
        "{% macro m(a, b='!') %}<i>{{ a }}{{ b }}</i>{% endmacro %}{{ m(x) }}", x="&"
    ) == ("<i>&amp;!</i>")
    assert rendered(
        "{% for y in x %}{{ y.name }}{{ loop.last }} {% endfor %}", x=[Link("甲", "")]
    ) == ("甲True ")


def test_nothing_else_of_a_view_can_be_reached() -> None:
    item = Item("a1", "标题", "全题", "a/1.html")
    with pytest.raises(UndefinedError):
        rendered("{{ x.title }}", x=Link("甲", ""))
    with pytest.raises(SecurityError):
        rendered("{{ x.__class__.__mro__ }}", x=item)
    with pytest.raises(SecurityError):
        rendered("{% for y in x.title.__class__.__subclasses__() %}{% endfor %}", x=item)


_SETS = {
    "a block in a block, and what the one above says": {
        "page": "{% extends 'base' %}{% set own = 'eigen' %}"
        "{% block b %}[{{ super() }}{{ own }}{% block c %}{{ x }}{% endblock %}]{% endblock %}",
        "base": "<{% block b %}{{ x }}!{% endblock %}|{{ own }}|{{ self.b() }}>",
    },
    "a block in a loop": {
        "page": "{% for y in xs %}{% block b scoped %}{{ y }}{{ loop.index }}{% endblock %}"
        "{% else %}none{% endfor %}",
    },
    "a parent chosen late": {
        "page": "{% if x %}{% extends 'base' %}{% endif %}seen{% block b %}mine{% endblock %}",
        "base": "({% block b %}{% endblock %})",
    },
    "parts and macros of elsewhere": {
        "page": "{% from 'macros' import told, wrap with context %}{% import 'macros' as m %}"
        "{{ told(x) }}{{ told(x, sign='?') }}{{ m.plain(1, 2, 3, z=4) }}"
        "{% call wrap() %}{{ x }}{% endcall %}{% include 'part' %}"
        "{% include 'missing' ignore missing %}",
        "macros": "{% macro told(a, sign='!') %}{{ a }}{{ sign }}{{ x }}{% endmacro %}"
        "{% macro plain(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}"
        "{% macro wrap() %}<{{ caller() }}>{% endmacro %}",
        "part": "{% for y in xs %}{% if loop.first %}^{% endif %}{{ told(y) }}{% endfor %}",
    },
    "filters, and what is set": {
        "page": "{% filter upper %}a{{ x }}{% endfilter %}{% set y %}<{{ x }}>{% endset %}{{ y }}"
        "{% with z = 1 %}{{ z }}{% endwith %}{% autoescape false %}{{ x }}{% endautoescape %}",
    },
}


@pytest.mark.parametrize("name", _SETS)
@pytest.mark.parametrize("x", ["", "<&>"])
def test_all_ways_to_put_templates_together_are_plain_jinjas(name: str, x: str) -> None:
    made = []
    for kind in (Sandbox, _Plain):
        environment: Environment = kind(
            autoescape=True, undefined=StrictUndefined, loader=DictLoader(_SETS[name])
        )
        template = environment.get_template("page")
        made.append([template.render(x=x, xs=xs) for xs in ([], ["甲", "<乙"])])
    assert made[0] == made[1]


@pytest.mark.parametrize("call", ["m()", "m(1, 2)", "m(1, b=2)", "m(1, a=2)"])
def test_a_macro_called_wrongly_is_told(call: str) -> None:
    with pytest.raises((TypeError, UndefinedError)):
        rendered("{% macro m(a) %}{{ a }}{% endmacro %}{{ " + call + " }}")
