"""What must not be printed of a private person, and what offices want to be known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.proof.desks import desk, said
from workstation.proof.remark import Level
from workstation.proof.rules.personal_data import fits_luhn, is_identity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11010519491231002X", ["11010519491231002X→110***********002X"]),
        ("身份证号110105194912310021", ["110105194912310021→110***********0021"]),
        ("身份证号：110105491231002", ["110105491231002→110********1002"]),
        ("电话13812345678联系", ["13812345678→138****5678"]),
        ("电话138-1234-5678", ["138-1234-5678→138-1****5678"]),
        ("卡号6222021234567890128", ["6222021234567890128→6222***********0128"]),
        ("打入4111111111111111", ["4111111111111111→4111********1111"]),
        ("护照号E12345678", ["E12345678→E1*****78"]),
        ("鲁B12345逃逸", ["鲁B12345→鲁B***45"]),
        ("鲁B·D12345逃逸", ["鲁B·D12345→鲁B·***45"]),
        ("住某小区3号楼2单元501室", ["3号楼2单元501室→×号楼×单元×室"]),
    ],
)
def test_is_hidden(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "110105194912310021",
        "拨打12348、110、96110",
        "400-800-1234，0532-85912345",
        "金额13800000000元",
        "订单20261130123456789012",
        "统一社会信用代码91370200MA3C1234X5",
        "京ICP备12345678号",
        "（2026）鲁0202民初12345号",
        "被告人张三、未成年人李某某",
        "长江路12号",
        "[电话](tel:13812345678)",
        "G2001次列车，粤港澳",
        "卡号6222021234567890129",
    ],
)
def test_is_left_alone(text: str) -> None:
    assert said(text) == []


def test_remarks_on_persons_are_private() -> None:
    assert {one.level for one in desk().remarks("11010519491231002X和13812345678")} == {
        Level.PRIVATE
    }


@given(st.integers(0, 16), st.integers(1, 9))
def test_an_identity_number_with_one_wrong_figure_is_none(place: int, more: int) -> None:
    right = "11010519491231002X"
    wrong = str((int(right[place]) + more) % 10)
    assert is_identity(right)
    assert not is_identity(right[:place] + wrong + right[place + 1 :])


@given(st.text("0123456789", min_size=15, max_size=18))
def test_each_number_has_one_check_digit(digits: str) -> None:
    assert sum(fits_luhn(digits + check) for check in "0123456789") == 1
