"""送审稿 of a story: what the journal says of its reviews, and boxes for what is still to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workstation.domain.article import REVIEWS, Article, Status
from workstation.domain.moment import Milliseconds, stamp_to_the_minute
from workstation.domain.review import ReviewStep, passed
from workstation.domain.text import count
from workstation.press.export.review_sheet import ReviewSheet, Signed

_PROOFS = ("first_proof", "second_proof", "third_proof")


def sheet_of(
    article: Article,
    column: Sequence[str],
    body: str,
    steps: Sequence[ReviewStep],
    at: Milliseconds,
) -> ReviewSheet:
    """Return the paper of a story under a `column` (names from the top), its text as HTML."""
    content = article.content
    return ReviewSheet(
        title=content.title,
        kicker=content.kicker,
        subtitle=content.subtitle,
        facts={
            "number": str(article.number),
            "column": " › ".join(column),
            "source": content.source,
            "author": content.author,
            "editor": content.responsible_editor,
            "length": f"{count(content.body).words:,}",
            "printed": stamp_to_the_minute(at),
        },
        summary=content.lead,
        body=body,
        signed=[*_signed(steps), *_open(steps, article.status)],
    )


def _signed(steps: Sequence[ReviewStep]) -> Iterator[Signed]:
    for step in steps:
        what = _what(step)
        if what:
            yield Signed(what, step.person, stamp_to_the_minute(step.at), step.words)


def _what(step: ReviewStep) -> str:
    if step.after is Status.RETURNED:
        return "returned"
    if step.passes:
        return str(step.before)
    return "submitted" if step.after is Status.FIRST_REVIEW else ""


def _open(steps: Sequence[ReviewStep], present: Status) -> Iterator[Signed]:
    """Return boxes to sign by hand: reviews that are to come, and the three proofs."""
    done = passed(steps) if present in REVIEWS else {}
    out = present in (Status.SCHEDULED, Status.PUBLISHED)
    reviews = [] if out else [review for review in REVIEWS if review not in done]
    for what in (*map(str, reviews), *_PROOFS):
        yield Signed(what)
