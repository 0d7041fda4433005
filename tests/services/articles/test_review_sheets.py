"""送审稿 tells what the journal knows, and leaves boxes for the rest."""

from __future__ import annotations

import re

from tests.services.desks import Desks
from workstation.domain.article import Status


def rows(desks: Desks, article_id: int) -> list[list[str]]:
    page = desks.newsroom.exporting.review_sheet(article_id, lambda code: code, "zh-CN")
    table = page.html.partition('class="signed"')[2].partition("<tbody>")[2]
    return [
        re.findall(r"<t[hd]>(?:paper\.)?([^<]*)", row) for row in re.findall("<tr>.*?</tr>", table)
    ]


def test_every_step_is_signed_and_what_is_to_come_is_open(desks: Desks) -> None:
    articles = desks.newsroom.articles
    story = desks.story("巡河", desks.column("国内"))
    articles.step((story.id,), Status.FIRST_REVIEW)
    articles.step((story.id,), Status.RETURNED, "导语太长")
    articles.step((story.id,), Status.FIRST_REVIEW)
    articles.step((story.id,), Status.SECOND_REVIEW, opinion="数字已核对")
    person = desks.newsroom.person
    found = rows(desks, story.id)
    assert [(row[0], row[1], row[3]) for row in found] == [
        ("submitted", person, ""),
        ("returned", person, "导语太长"),
        ("submitted", person, ""),
        ("first_review", person, "数字已核对"),
        ("second_review", "", ""),
        ("final_review", "", ""),
        ("first_proof", "", ""),
        ("second_proof", "", ""),
        ("third_proof", "", ""),
    ]


def test_a_story_that_is_out_has_no_reviews_to_come(desks: Desks) -> None:
    story = desks.released("巡河", desks.column("国内"))
    assert [row[0] for row in rows(desks, story.id)] == [
        "first_proof",
        "second_proof",
        "third_proof",
    ]


def test_a_step_taken_back_is_not_signed(desks: Desks) -> None:
    articles = desks.newsroom.articles
    story = desks.story("巡河", desks.column("国内"))
    articles.step((story.id,), Status.FIRST_REVIEW)
    articles.step((story.id,), Status.SECOND_REVIEW, opinion="可以")
    desks.newsroom.history.undo(desks.newsroom.history.acts()[0].id)
    assert "可以" not in str(rows(desks, story.id))
