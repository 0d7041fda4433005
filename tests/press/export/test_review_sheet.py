"""The paper reviewers sign."""

from __future__ import annotations

from workstation.press.export.review_sheet import ReviewSheet, Signed, review_sheet


def paper() -> str:
    sheet = ReviewSheet(
        title="<巡河>记",
        kicker="",
        subtitle="副题",
        facts={"number": "67", "column": "法治 › 基层", "source": ""},
        summary="导语",
        body="<p>正文</p>",
        signed=[Signed("first_review", "周岚", "2026-11-30 09:05", "数字 & 人名已核")],
    )
    return review_sheet(sheet, lambda code: f"[{code}]", "zh-CN")


def test_it_says_what_the_story_is_and_who_signed() -> None:
    html = paper()
    assert "<h1>&lt;巡河&gt;记</h1>" in html
    assert "<main><p>正文</p></main>" in html
    assert "<th>[paper.column]</th><td>法治 › 基层</td>" in html
    assert "<td>周岚</td><td>2026-11-30 09:05</td><td>数字 &amp; 人名已核</td>" in html


def test_what_is_not_known_takes_no_room() -> None:
    assert "[paper.source]" not in paper()
    assert paper().count('class="side"') == 1


def test_nothing_is_loaded_from_elsewhere() -> None:
    assert "http" not in paper()
    assert "<script" not in paper()
