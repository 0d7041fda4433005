"""Names of laws, their articles, and laws in force no more."""

from __future__ import annotations

import pytest

from tests.proof.desks import desk, said
from workstation.proof.remark import Level


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《未成年保护法》规定", ["《未成年保护法》→《未成年人保护法》"]),
        ("《劳动合同发》规定", ["《劳动合同发》→《劳动合同法》"]),
        (
            "《中华人民共和国治安处罚法》",
            ["《中华人民共和国治安处罚法》→《中华人民共和国治安管理处罚法》"],
        ),
        ("《关于适用〈未成年保护法〉的通知》", ["〈未成年保护法〉→〈未成年人保护法〉"]),
        ("中华人民共和国《民法典》", ["中华人民共和国《民法典》→《中华人民共和国民法典》"]),
        ("依据劳动合同法第三十条", ["劳动合同法→《劳动合同法》"]),
        ("中华人民共和国刑法第十条", ["中华人民共和国刑法→《中华人民共和国刑法》"]),
        ("《刑法》第五百条", ["第五百条"]),
        ("《劳动合同法》第三十条、第一百条", ["第一百条"]),
        ("《中华人民共和国民法典》第1261条", ["第1261条"]),
        ("根据《合同法》第五十二条", ["《合同法》"]),
        ("根据婚姻法第十条", ["婚姻法"]),
        ("原告依据《合同法》起诉", ["《合同法》"]),
        ("违反《环境保护法》的", ["《环境保护法》"]),
    ],
)
def test_wrong(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "《未成年人保护法》第一百三十二条",
        "《民法典》第一千二百六十条第二款",
        "民法典规定",
        "根据法律援助法，申请人",
        "《德国民法典》第1382条",
        "德国民法典第1382条",
        "本法第三十条",
        "原《合同法》第五十二条",
        "2019年，法院依照《合同法》判决",
        "《婚姻法》已经废止",
        "《临河市物业管理条例》第五百条",
        "《临河市养犬管理条例（草案）》",
        "《孙子兵法》《书法》《办法》",
        "《公益诉讼法（征求意见稿）》",
        "《反家暴法》",
        "《村委会组织法》第十条",
        "宪法第三十三条",
        "1957年公布的《人民警察条例》",
        "《刑法》第二百八十七条之二",
        "《关于适用〈中华人民共和国民法典〉的解释》第二千条",
    ],
)
def test_right(text: str) -> None:
    assert said(text) == []


def test_who_took_its_place_is_told_of_a_repealed_law() -> None:
    (remark,) = desk().remarks("依照《合同法》判决")
    assert remark.level is Level.DOUBTFUL
    assert (remark.details["since"], remark.details["by"]) == ("2021年1月1日", "民法典")


def test_a_sign_too_few_is_a_slip_another_sign_may_be_another_law() -> None:
    slip, other = desk().remarks("《未成年保护法》\n\n《网络安金法》")
    assert (slip.level, other.level) == (Level.WRONG, Level.DOUBTFUL)
