"""三审三校: three reviews of a story, each passed by another person.

The rule and its reason (a second pair of eyes that is not the first) are those of Chinese
newsrooms: 初审 by the editor, 复审 by the head of the desk, 终审 by the editor in chief.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workstation.domain.article import REVIEWS, Status
from workstation.domain.errors import Refused
from workstation.domain.moment import Milliseconds

_PASSED_TO = {*REVIEWS, Status.SCHEDULED, Status.PUBLISHED}


@dataclass(frozen=True, slots=True)
class ReviewStep:
    """A story's change of status: by whom, when (UTC), and the words that went with it."""

    before: Status
    after: Status
    person: str
    at: Milliseconds
    words: str = ""

    @property
    def passes(self) -> bool:
        """Tell whether the step is a review passed, and not a story sent back or taken back."""
        return self.before in REVIEWS and self.after in _PASSED_TO


def passed(steps: Iterable[ReviewStep]) -> dict[Status, ReviewStep]:
    """Return who passed which review of the present round; `steps` come oldest first.

    A round begins when the story is submitted; what was passed before it was sent back counts no
    more.
    """
    found: dict[Status, ReviewStep] = {}
    for step in steps:
        if step.passes:
            found[step.before] = step
        elif step.after is Status.FIRST_REVIEW:
            found.clear()
    return found


def sent_back(steps: Sequence[ReviewStep]) -> ReviewStep | None:
    """Return the step that sent a story back, as long as it was not submitted again."""
    return steps[-1] if steps and steps[-1].after is Status.RETURNED else None


def check_another(
    steps: Iterable[ReviewStep], present: Status, person: str, title: str, *, admin: bool
) -> None:
    """Raise `Refused("review.same_person")` if `person` passed another review of this round.

    Its details say whether the person is an `admin`, who may go on with a reason.
    """
    if present not in REVIEWS:
        return
    for stage, step in passed(steps).items():
        if stage is not present and step.person == person:
            raise Refused(
                "review.same_person",
                title=title,
                person=person,
                stage=str(stage),
                present=str(present),
                admin=admin,
            )
