"""What groups and kinds of pages are called, and the signs they carry."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPixmap

from workstation.domain.moment import Milliseconds, stamp_to_the_minute
from workstation.domain.publication import PageKind
from workstation.ui.publishing.rows import Group
from workstation.ui.shared.icons import icon_pixmap
from workstation.ui.shared.tokens import tokens_now

COLORS: dict[Group, Literal["", "red", "green", "amber", "blue"]] = {
    Group.FAILED: "red",
    Group.NEW: "green",
    Group.MOVED: "blue",
    Group.CHANGED: "blue",
    Group.REMOVED: "amber",
    Group.PUBLISHED: "green",
    Group.TO_CARRY: "blue",
    Group.HELD_BACK: "amber",
    Group.WAITING: "",
    Group.TO_MEND: "amber",
}
_SIGNS = {
    PageKind.HOME: "house",
    PageKind.COLUMN: "folder",
    PageKind.ARTICLE: "file-text",
    PageKind.NOT_FOUND: "circle-question-mark",
    PageKind.FEED: "list",
    PageKind.SITEMAP: "network",
    PageKind.ROBOTS: "code",
    PageKind.REDIRECT: "corner-down-right",
    PageKind.ASSET: "type",
    PageKind.BLOCK: "layers",
    PageKind.SEARCH: "search",
    PageKind.INDEX: "text-search",
}
_OF_GROUPS = {Group.TO_CARRY: "send", Group.WAITING: "calendar-clock"}
_WIDTH, _HEIGHT, _SIGN = 56, 40, 20


def group_name(group: Group) -> str:
    """Return what a group is called."""
    translate = QCoreApplication.translate
    return {
        Group.FAILED: translate("Publishing", "Cannot be made"),
        Group.NEW: translate("Publishing", "New"),
        Group.MOVED: translate("Publishing", "Moved"),
        Group.CHANGED: translate("Publishing", "Changed"),
        Group.REMOVED: translate("Publishing", "Removed"),
        Group.PUBLISHED: translate("Publishing", "Just published"),
        Group.TO_CARRY: translate("Publishing", "Files to send"),
        Group.WAITING: translate("Publishing", "Scheduled"),
        Group.HELD_BACK: translate("Publishing", "Changes not released"),
        Group.TO_MEND: translate("Publishing", "To look at"),
    }[group]


def publish_words(pages: int) -> str:
    """Return what the red button says: what it does, and to how many pages."""
    translate = QCoreApplication.translate
    if pages == 1:
        return translate("Publishing", "Publish 1 page")
    return translate("Publishing", "Publish %1 pages").replace("%1", f"{pages:,}")


def kind_name(kind: PageKind) -> str:
    """Return what a kind of page is called."""
    translate = QCoreApplication.translate
    return {
        PageKind.HOME: translate("Publishing", "Home page"),
        PageKind.COLUMN: translate("Publishing", "Column page"),
        PageKind.ARTICLE: translate("Publishing", "Article page"),
        PageKind.NOT_FOUND: translate("Publishing", "Page for what is not found"),
        PageKind.FEED: translate("Publishing", "Feed"),
        PageKind.SITEMAP: translate("Publishing", "Sitemap"),
        PageKind.ROBOTS: translate("Publishing", "Word to search engines"),
        PageKind.REDIRECT: translate("Publishing", "Redirect"),
        PageKind.ASSET: translate("Publishing", "File of the theme"),
        PageKind.BLOCK: translate("Publishing", "Block shared by pages"),
        PageKind.SEARCH: translate("Publishing", "Search page"),
        PageKind.INDEX: translate("Publishing", "Data of the search"),
    }[kind]


def notes_words(notes: int) -> str:
    """Return how many notes on a page nobody has settled."""
    return QCoreApplication.translate("Publishing", "%n open note(s)", "", notes)


def waiting_words(at: Milliseconds | None) -> str:
    """Return when a story comes out by itself, with the zone it is told in."""
    told = stamp_to_the_minute(at) if at is not None else ""
    return QCoreApplication.translate("Publishing", "Comes out %1, Beijing time").replace(
        "%1", told
    )


def sign(kind: PageKind | None, group: Group) -> QPixmap:
    """Return the sign of a row, in the place a picture has in other lists."""
    name = _OF_GROUPS.get(group) or (_SIGNS[kind] if kind is not None else "triangle-alert")
    return _sign(name, tokens_now().name, group)


@lru_cache(maxsize=64)
def _sign(name: str, _scheme: str, _group: Group) -> QPixmap:
    tokens = tokens_now()
    ratio = 2
    made = QPixmap(_WIDTH * ratio, _HEIGHT * ratio)
    made.fill(tokens.color("hover"))
    painter = QPainter(made)
    drawn = icon_pixmap(name, "soft", _SIGN * ratio)
    painter.drawPixmap(
        (made.width() - drawn.width()) // 2, (made.height() - drawn.height()) // 2, drawn
    )
    painter.end()
    return made
