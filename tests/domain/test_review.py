from __future__ import annotations

import pytest

from workstation.domain.article import Status
from workstation.domain.errors import Refused
from workstation.domain.review import ReviewStep, check_another, passed, sent_back

FIRST, SECOND, FINAL = Status.FIRST_REVIEW, Status.SECOND_REVIEW, Status.FINAL_REVIEW


def walk(*steps: tuple[Status, str]) -> list[ReviewStep]:
    """Return the steps of a story that goes from status to status, each by somebody."""
    before, found = Status.DRAFT, []
    for at, (after, person) in enumerate(steps):
        found.append(ReviewStep(before, after, person, at))
        before = after
    return found


def test_each_review_is_signed_by_who_passed_it_on() -> None:
    steps = walk((FIRST, "沈一帆"), (SECOND, "周岚"), (FINAL, "程越"), (Status.PUBLISHED, "何晓舟"))
    signed = {stage: step.person for stage, step in passed(steps).items()}
    assert signed == {FIRST: "周岚", SECOND: "程越", FINAL: "何晓舟"}


def test_nobody_passes_two_reviews_of_one_round() -> None:
    steps = walk((FIRST, "沈一帆"), (SECOND, "周岚"))
    with pytest.raises(Refused) as caught:
        check_another(steps, SECOND, "周岚", "防汛", admin=False)
    assert caught.value.code == "review.same_person"
    assert caught.value.details["stage"] == "first_review"
    # Who submitted it has reviewed nothing yet.
    check_another(steps, SECOND, "沈一帆", "防汛", admin=False)


def test_a_story_sent_back_begins_a_new_round() -> None:
    steps = walk(
        (FIRST, "沈一帆"), (SECOND, "周岚"), (Status.RETURNED, "程越"), (FIRST, "沈一帆"),
        (SECOND, "程越"),
    )  # fmt: skip
    assert {step.person for step in passed(steps).values()} == {"程越"}
    check_another(steps, SECOND, "周岚", "防汛", admin=False)


def test_a_story_is_sent_back_until_it_is_submitted_again() -> None:
    back = walk((FIRST, "沈一帆"), (Status.RETURNED, "程越"))
    step = sent_back(back)
    assert step is not None
    assert step.person == "程越"
    assert sent_back(walk((FIRST, "沈一帆"), (Status.RETURNED, "程越"), (FIRST, "沈一帆"))) is None
    assert sent_back([]) is None
