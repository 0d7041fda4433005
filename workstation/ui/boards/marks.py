"""What is worth knowing of a card: in which state it is, whether it shows, whether it fits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.article import ArticleLine, Status
from workstation.domain.board import Board, Card, CardView, Slot
from workstation.domain.media import Picture
from workstation.domain.moment import DAY, HOUR, MINUTE, Milliseconds
from workstation.ui.boards.title_room import too_much

#: A card ending within this time says how long it has left.
SOON = 48 * HOUR
#: News older than this is marked as ageing.
OLD = 3 * DAY
#: How far a picture's ratio may be from the board's, in hundredths of it.
_RATIO_SLACK = 15


class Mark(StrEnum):
    """A chip on a card."""

    GONE = "gone"
    DOWN = "down"
    DRAFT = "draft"
    REVIEW = "review"
    EMPTY = "empty"
    OVER = "over"
    SCHEDULED = "scheduled"
    LEFT = "left"
    TWICE = "twice"
    CHANGED = "changed"
    ALSO = "also"
    OLD = "old"
    LONG = "long"
    RATIO = "ratio"
    SMALL = "small"
    NO_PICTURE = "no_picture"


#: The colour of each mark, as a token.
STATES: dict[Mark, str] = {
    Mark.GONE: "red",
    Mark.DOWN: "red",
    Mark.DRAFT: "red",
    Mark.REVIEW: "red",
    Mark.EMPTY: "red",
    Mark.OVER: "red",
    Mark.TWICE: "red",
    Mark.RATIO: "red",
    Mark.LONG: "amber",
    Mark.SMALL: "amber",
    Mark.NO_PICTURE: "amber",
    Mark.CHANGED: "amber",
    Mark.OLD: "amber",
    Mark.SCHEDULED: "blue",
    Mark.LEFT: "blue",
    Mark.ALSO: "",
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A mark with what it says: `words` are names of boards, `number` hours or milliseconds."""

    mark: Mark
    words: tuple[str, ...] = ()
    number: int = 0


def marks_of(
    view: CardView,
    board: Board,
    pictures: dict[int, Picture],
    moment: Milliseconds,
    *,
    twice: bool = False,
    slot: Slot | None = None,
) -> tuple[Marked, ...]:
    """Return what is to be said of a card at `moment`, the gravest first.

    `twice` tells that the same article stands further up on the same board, `slot` what the theme
    has room for.
    """
    found = [Marked(mark) for mark in _visibility(view)]
    if twice:
        found.append(Marked(Mark.TWICE))
    found += _window(view.card, view.line, moment)
    line = view.line
    if line is not None and _is_changed(view.card, line):
        found.append(Marked(Mark.CHANGED))
    if view.also_on:
        found.append(Marked(Mark.ALSO, view.also_on))
    if line is not None and _is_old(line, moment):
        found.append(Marked(Mark.OLD))
    more = too_much(title_in(view, slot), slot) if slot is not None else 0
    if more:
        found.append(Marked(Mark.LONG, number=more))
    return (*found, *(Marked(mark) for mark in _picture_marks(view, board, pictures, slot)))


def title_in(view: CardView, slot: Slot) -> str:
    """Return the title a card shows in a slot: the short one where the slot shows short ones."""
    card, line = view.card, view.line
    if not slot.short:
        return view.headline
    own = card.short_title or card.headline
    return own or (line.short_title if line else "") or view.headline


def _visibility(view: CardView) -> tuple[Mark, ...]:
    card, line = view.card, view.line
    if card.article_id is None:
        return () if card.link and card.headline else (Mark.EMPTY,)
    if line is None:
        return (Mark.GONE,)
    if line.status in (Status.WITHDRAWN, Status.TRASHED):
        return (Mark.DOWN,)
    if line.status in (Status.PUBLISHED, Status.SCHEDULED):
        return ()
    return (Mark.DRAFT if line.status in (Status.DRAFT, Status.RETURNED) else Mark.REVIEW,)


def _window(card: Card, line: ArticleLine | None, moment: Milliseconds) -> list[Marked]:
    if card.ends_at is not None and card.ends_at <= moment:
        return [Marked(Mark.OVER)]
    starts = card.starts_at
    if line is not None and line.status is Status.SCHEDULED and line.published_at is not None:
        starts = max(starts or 0, line.published_at)
    found: list[Marked] = []
    if starts is not None and starts > moment:
        found.append(Marked(Mark.SCHEDULED, number=starts))
    if card.ends_at is not None and card.ends_at - moment <= SOON:
        found.append(Marked(Mark.LEFT, number=-(-(card.ends_at - moment) // HOUR)))
    return found


def _is_changed(card: Card, line: ArticleLine) -> bool:
    return line.unreleased or 0 < card.placed_at < line.changed_at - MINUTE


def _is_old(line: ArticleLine, moment: Milliseconds) -> bool:
    return line.published_at is not None and moment - line.published_at >= OLD


def _picture_marks(
    view: CardView, board: Board, pictures: dict[int, Picture], slot: Slot | None
) -> tuple[Mark, ...]:
    if not board.picture_ratio:
        return ()
    key = picture_of(view)
    if key is None:
        return (Mark.NO_PICTURE,)
    picture = pictures.get(key)
    if picture is None or not picture.height:
        return ()
    ratio = picture.width * 100 / picture.height
    off = abs(ratio - board.picture_ratio) * 100 / board.picture_ratio
    zoom = view.card.crop.zoom if view.card.crop else 100
    least = slot.picture if slot else board.least_picture
    small = any(have * 100 < need * zoom for have, need in zip(_size(picture), least, strict=True))
    # Whoever chose the part that is shown has seen that the shapes differ.
    unfit = off > _RATIO_SLACK and view.card.crop is None
    return (*((Mark.RATIO,) if unfit else ()), *((Mark.SMALL,) if small else ()))


def _size(picture: Picture) -> tuple[int, int]:
    return picture.width, picture.height


def picture_of(view: CardView) -> int | None:
    """Return the key of the picture a card shows: its own, or the article's cover."""
    if view.card.picture_id is not None:
        return view.card.picture_id
    return view.line.cover_id if view.line is not None else None


def headline_of(view: CardView) -> str:
    """Return what a card says: its own headline, the article's title, or its link."""
    return view.headline
