"""Classes made often are the frozen dataclasses they were, only made sooner."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.article import Content
from workstation.domain.edition import Story
from workstation.domain.made_often import made_often
from workstation.domain.publication import PageInputs, PageRecord
from workstation.press.themes.views import ArticleView, Head, Item

MADE_OFTEN = (Content, Story, PageInputs, PageRecord, ArticleView, Head, Item)


@dataclass(frozen=True, slots=True)
class _Usual:
    number: int
    title: str = ""
    tags: tuple[str, ...] = ()


@made_often
@dataclass(frozen=True, slots=True)
class _Often:
    number: int
    title: str = ""
    tags: tuple[str, ...] = ()


@given(st.integers(), st.text(), st.lists(st.text()).map(tuple))
def test_it_is_made_as_any_dataclass(number: int, title: str, tags: tuple[str, ...]) -> None:
    made, usual = _Often(number, title, tags=tags), _Usual(number, title, tags=tags)
    assert repr(made).removeprefix("_Often") == repr(usual).removeprefix("_Usual")
    assert hash(made) == hash(usual)
    assert made == _Often(number=number, title=title, tags=tags)
    assert made in (replace(_Often(number), title=title, tags=tags), copy.copy(made))
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301  (our own)


def test_defaults_and_what_is_missing_are_told_alike() -> None:
    assert inspect.signature(_Often) == inspect.signature(_Usual)
    assert _Often(1) == _Often(1, "", ())
    with pytest.raises(TypeError, match=r"_Often.__init__\(\) missing 1 required"):
        _Often()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword"):
        _Often(1, name="")  # type: ignore[call-arg]


@pytest.mark.parametrize("cls", MADE_OFTEN)
def test_nobody_writes_into_one(cls: type) -> None:
    made = cls(*fields(cls))
    assert type(made) is cls
    name = fields(cls)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(made, name, "")
    with pytest.raises(FrozenInstanceError):
        delattr(made, name)
    assert [getattr(made, field.name) for field in fields(cls)] == list(fields(cls))
