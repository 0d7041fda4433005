"""What the list can be narrowed to: the chips above it and the menu of further filters."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from workstation.domain.article import REVIEWS, ArticleQuery, Flag, Order, Status
from workstation.domain.column import ColumnTree
from workstation.domain.moment import DAY, Milliseconds, from_local, local, now
from workstation.domain.query_words import read_words
from workstation.ui.shared.column_list import column_words
from workstation.ui.shared.styling import State

#: The order that suits what is asked.
AUTOMATIC = "automatic"


@dataclass(frozen=True, slots=True)
class Preset:
    """One chip: the statuses it leaves, or the person's own articles."""

    key: str
    statuses: tuple[Status, ...] = ()
    mine: bool = False
    state: State = ""


PRESETS = (
    Preset("all"),
    Preset("mine", mine=True),
    Preset("draft", (Status.DRAFT, Status.RETURNED), state="amber"),
    Preset("review", REVIEWS, state="blue"),
    Preset("published", (Status.PUBLISHED,), state="green"),
)
#: Offered in the menu only.
RARE = (
    Preset("scheduled", (Status.SCHEDULED,), state="blue"),
    Preset("returned", (Status.RETURNED,), state="red"),
    Preset("withdrawn", (Status.WITHDRAWN,)),
    Preset("trashed", (Status.TRASHED,)),
)


@dataclass(frozen=True, slots=True)
class Filters:
    """Everything the list is narrowed to; `days` counts back from today, 0 asks nothing."""

    preset: Preset = PRESETS[0]
    text: str = ""
    column_id: int | None = None
    author: str = ""
    flag: str = ""
    days: int = 0
    order: str = AUTOMATIC

    def query(self, person: str, tree: ColumnTree) -> ArticleQuery:
        """Return what is asked of the newsroom; words such as `作者:` in the text are read.

        Without an order chosen a search shows the newest hits first, as they come off the index.
        """
        asked = read_words(self.text, tree)
        searched = bool(asked.text.strip() or asked.cells.get("title"))
        automatic = Order.NEWEST if searched else Order.CHANGED
        plain = ArticleQuery(
            statuses=self.preset.statuses,
            column_id=self.column_id,
            author=person if self.preset.mine else self.author,
            flag=self.flag,
            since=_begin_of_day(self.days) if self.days else None,
            order=automatic if self.order == AUTOMATIC else Order(self.order),
        )
        return asked.over(plain)

    def extras(self, tree: ColumnTree) -> list[tuple[str, str]]:
        """Return (field, words) of each further filter that is on, for a chip that ends it."""
        found = []
        if self.column_id is not None:
            found.append(("column_id", column_words(tree, self.column_id)))
        if self.author:
            found.append(("author", self.author))
        if self.flag:
            found.append(("flag", flag_words()[Flag(self.flag)]))
        if self.days:
            found.append(("days", span_words()[self.days]))
        return found

    def without(self, name: str) -> Filters:
        """Return these without one of the further filters."""
        return replace(self, **{name: getattr(Filters(), name)})

    @property
    def narrowed(self) -> bool:
        """Tell whether anything but the chip and the order leaves articles out."""
        plain = Filters(preset=self.preset, order=self.order)
        return self != plain


def _begin_of_day(days: int) -> Milliseconds:
    today = local(now()).replace(hour=0, minute=0, second=0, microsecond=0)
    return from_local(today) - (days - 1) * DAY


def preset_words() -> dict[str, str]:
    """Return what the chips are called."""
    translate = QCoreApplication.translate
    return {
        "all": translate("ArticleFilters", "All"),
        "mine": translate("ArticleFilters", "Mine"),
        "draft": translate("ArticleFilters", "Drafts"),
        "review": translate("ArticleFilters", "In review"),
        "published": translate("ArticleFilters", "Published"),
        "scheduled": translate("ArticleFilters", "Scheduled"),
        "returned": translate("ArticleFilters", "Returned"),
        "withdrawn": translate("ArticleFilters", "Withdrawn"),
        "trashed": translate("ArticleFilters", "Trash"),
    }


def order_words() -> dict[str, str]:
    """Return what the ways of sorting are called."""
    translate = QCoreApplication.translate
    return {
        AUTOMATIC: translate("ArticleFilters", "Last changed; when searching, newest first"),
        "changed": translate("ArticleFilters", "Last changed"),
        "newest": translate("ArticleFilters", "Newest first"),
        "best": translate("ArticleFilters", "Best match first"),
        "published": translate("ArticleFilters", "Publication time"),
        "number": translate("ArticleFilters", "Number"),
    }


def flag_words() -> dict[Flag, str]:
    """Return what the flags are called, with the letters of the old system."""
    translate = QCoreApplication.translate
    return {
        Flag.HEADLINE: translate("ArticleFilters", "h Top story"),
        Flag.RECOMMENDED: translate("ArticleFilters", "c Recommended"),
        Flag.SLIDE: translate("ArticleFilters", "f Slide"),
        Flag.SPECIAL: translate("ArticleFilters", "a Special"),
        Flag.SCROLL: translate("ArticleFilters", "s Ticker"),
        Flag.BOLD: translate("ArticleFilters", "b Bold"),
        Flag.PICTURE: translate("ArticleFilters", "p Picture"),
        Flag.JUMP: translate("ArticleFilters", "j Jump"),
    }


def span_words() -> dict[int, str]:
    """Return what the spans of days are called."""
    translate = QCoreApplication.translate
    return {
        1: translate("ArticleFilters", "Today"),
        7: translate("ArticleFilters", "Last 7 days"),
        30: translate("ArticleFilters", "Last 30 days"),
        365: translate("ArticleFilters", "Last 365 days"),
    }
