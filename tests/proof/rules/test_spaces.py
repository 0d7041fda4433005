"""Spaces beside marks and between characters."""

from __future__ import annotations

import pytest

from tests.proof.desks import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他来了， 又走了。", [" →"]),
        ("他来了 ，又走了。", [" →"]),
        ("法院依法受 理这个案件，并开庭。", [" →"]),
    ],
)
def test_in_a_sentence(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "第一章 总则",
        "第一条 为了保护当事人的权利，制定本法。",
        "本报记者 周岚程越报道，法院开庭。",
        "他走了。（文中人物为化名 程越）",
        "共 20 人",
        "　　法院受理，开庭。",
        "**问：要钱吗？** 答：不要。",
    ],
)
def test_what_is_set_apart_on_purpose(text: str) -> None:
    assert said(text) == []
