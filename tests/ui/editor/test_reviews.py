"""三审 of a story, as its writer and its reviewers take the steps."""

from __future__ import annotations

from tests.ui.editor.conftest import BODY, Room
from workstation.domain.article import Status


def test_a_story_goes_through_its_reviews(room: Room) -> None:
    article = room.make(title="题", body=BODY)
    room.editor.open(article.id)
    buttons = room.editor.fields_pane.steps.buttons
    room.type("写完了。")
    buttons["submit"].click()
    assert room.stored(article.id).status is Status.FIRST_REVIEW
    assert room.stored(article.id).content.body.startswith("写完了。")
    buttons["pass"].click()
    assert room.stored(article.id).status is Status.SECOND_REVIEW
    room.ask.then("导语太长")
    buttons["back"].click()
    assert room.stored(article.id).status is Status.RETURNED
    assert not buttons["pass"].isVisibleTo(room.editor.fields_pane.steps)


def test_an_admin_who_reviews_twice_is_asked_why(room: Room) -> None:
    with room.newsroom.writing():
        room.newsroom.people.add("程越")
    article = room.make(title="题", body=BODY)
    room.editor.open(article.id)
    buttons = room.editor.fields_pane.steps.buttons
    buttons["submit"].click()
    buttons["pass"].click()
    room.ask.then(None)
    buttons["pass"].click()
    assert room.stored(article.id).status is Status.SECOND_REVIEW
    room.ask.then("值班只有一人")
    buttons["pass"].click()
    assert room.stored(article.id).status is Status.FINAL_REVIEW


def test_a_reviewer_leaves_an_opinion_with_the_story(room: Room) -> None:
    with room.newsroom.writing():
        column = room.newsroom.columns.create(None, "法治")
    article = room.make(title="题", body=BODY, column_id=column.id)
    room.editor.open(article.id)
    fields = room.editor.fields_pane
    assert fields.reviews.isHidden()
    fields.steps.buttons["submit"].click()
    assert fields.reviews.said[1:] == [
        "● First review: waiting",
        "○ Second review",
        "○ Final review",
    ]
    room.ask.then("数字已核对")
    fields.steps.buttons["opinion"].click()
    assert room.stored(article.id).status is Status.SECOND_REVIEW
    assert fields.reviews.said[1].startswith("✓ First review")
    assert fields.reviews.said[2:4] == ["数字已核对", "● Second review: waiting"]
    fields.steps.buttons["pass"].click()
    room.ask.then("可发")
    fields.steps.buttons["opinion"].click()
    assert room.stored(article.id).status is Status.PUBLISHED
    assert [title for _, title, _ in room.ask.asked] == [
        "Pass with this opinion",
        "Release with this opinion",
    ]
    assert fields.reviews.said[-1] == "可发"


def test_an_opinion_lets_nobody_pass_two_reviews_unasked(room: Room) -> None:
    with room.newsroom.writing():
        room.newsroom.people.add("程越")
    article = room.make(title="题", body=BODY)
    room.editor.open(article.id)
    buttons = room.editor.fields_pane.steps.buttons
    buttons["submit"].click()
    buttons["pass"].click()
    room.ask.then("写得好")
    room.ask.then(None)
    buttons["opinion"].click()
    assert room.stored(article.id).status is Status.SECOND_REVIEW
    room.ask.then("写得好")
    room.ask.then("值班只有一人")
    buttons["opinion"].click()
    assert room.stored(article.id).status is Status.FINAL_REVIEW
    assert "写得好；值班只有一人" in room.editor.fields_pane.reviews.said


def test_a_story_sent_back_says_why_beside_its_fields(room: Room) -> None:
    article = room.make(title="题", body=BODY)
    room.editor.open(article.id)
    fields = room.editor.fields_pane
    fields.steps.buttons["submit"].click()
    room.ask.then("导语太长")
    fields.steps.buttons["back"].click()
    assert fields.reviews.said[-2].startswith("↩ Sent back")
    assert fields.reviews.said[-1] == "导语太长"
    fields.steps.buttons["submit"].click()
    assert "导语太长" not in fields.reviews.said
