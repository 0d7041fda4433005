"""Marks, moments and statuses in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workstation.domain.article import Flag
from workstation.domain.board import Board, Fill
from workstation.domain.moment import DAY, HOUR, MINUTE, Milliseconds, local, now
from workstation.services.boards.clock import HourPage
from workstation.ui.boards.marks import Mark, Marked


def mark_words(marked: Marked, moment: Milliseconds) -> str:
    """Return a mark as the word on its chip."""
    plain = {
        Mark.GONE: QCoreApplication.translate("Boards", "Article gone"),
        Mark.DOWN: QCoreApplication.translate("Boards", "Taken down"),
        Mark.DRAFT: QCoreApplication.translate("Boards", "Draft"),
        Mark.REVIEW: QCoreApplication.translate("Boards", "In review"),
        Mark.EMPTY: QCoreApplication.translate("Boards", "Headline missing"),
        Mark.OVER: QCoreApplication.translate("Boards", "Expired"),
        Mark.TWICE: QCoreApplication.translate("Boards", "Twice on this board"),
        Mark.CHANGED: QCoreApplication.translate("Boards", "Changed since"),
        Mark.OLD: QCoreApplication.translate("Boards", "Ageing"),
        Mark.RATIO: QCoreApplication.translate("Boards", "Picture ratio is off"),
        Mark.SMALL: QCoreApplication.translate("Boards", "Picture too small"),
        Mark.NO_PICTURE: QCoreApplication.translate("Boards", "No picture"),
    }
    if marked.mark in plain:
        return plain[marked.mark]
    if marked.mark is Mark.ALSO:
        also = QCoreApplication.translate("Boards", "Also on %1")
        return also.replace("%1", QCoreApplication.translate("Boards", ", ").join(marked.words))
    if marked.mark is Mark.LONG:
        more = marked.number
        return QCoreApplication.translate("Boards", "Title %n too long", "", more)
    if marked.mark is Mark.LEFT:
        left = marked.number
        return QCoreApplication.translate("Boards", "%n h left", "", left)
    return QCoreApplication.translate("Boards", "From %1").replace(
        "%1", moment_words(marked.number, moment)
    )


def moment_words(at: Milliseconds, moment: Milliseconds) -> str:
    """Return a point in time as people at a desk say it, seen from `moment`."""
    there, here = local(at), local(moment)
    clock = f"{there:%H:%M}"
    days = (there.date() - here.date()).days
    if days == 0:
        return clock
    if days == 1:
        return QCoreApplication.translate("Boards", "tomorrow %1").replace("%1", clock)
    if days == -1:
        return QCoreApplication.translate("Boards", "yesterday %1").replace("%1", clock)
    return f"{there:%m-%d %H:%M}"


def hour_words(shown: HourPage, *, launched: bool) -> str:
    """Return what the home page of another hour is, honest about what it cannot be."""
    at = now()
    when = moment_words(shown.moment, at)
    if shown.moment >= at and launched:
        said = QCoreApplication.translate("Boards", "%1, if all boards were launched now")
    elif shown.moment >= at:
        said = QCoreApplication.translate("Boards", "%1, as readers will see it")
    elif shown.published_at is not None:
        said = QCoreApplication.translate(
            "Boards", "%1, as readers had it: published %2. Reads and theme are those of today."
        )
        said = said.replace("%2", moment_words(shown.published_at, at))
    else:
        said = QCoreApplication.translate("Boards", "%1: nothing had been published yet")
    return said.replace("%1", when)


def age_words(at: Milliseconds, moment: Milliseconds) -> str:
    """Return how long ago something was."""
    gone = max(0, moment - at)
    # lupdate overlooks calls that hold a computation.
    minutes, hours, days = (gone // unit for unit in (MINUTE, HOUR, DAY))
    if not minutes:
        return QCoreApplication.translate("Boards", "just now")
    if not hours:
        return QCoreApplication.translate("Boards", "%n min ago", "", minutes)
    if not days:
        return QCoreApplication.translate("Boards", "%n h ago", "", hours)
    return QCoreApplication.translate("Boards", "%n d ago", "", days)


def fill_words(board: Board, column: str = "") -> str:
    """Return the rule by which a board is filled up; `column` is the name of the one it names."""
    words = {
        Fill.NOTHING: "",
        Fill.NEWEST: QCoreApplication.translate("Boards", "newest"),
        Fill.NEWEST_WITH_PICTURE: QCoreApplication.translate("Boards", "newest with picture"),
        Fill.MOST_READ: QCoreApplication.translate("Boards", "most read"),
        Fill.FLAG: QCoreApplication.translate("Boards", "flag %1").replace(
            "%1", flag_words(board.fill_flag)
        ),
        Fill.TAG: QCoreApplication.translate("Boards", "tag %1").replace("%1", board.fill_tag),
    }
    said = words[board.fill]
    if said and column:
        inside = QCoreApplication.translate("Boards", "%1 in %2")
        return inside.replace("%2", column).replace("%1", said)
    return said


def flag_words(letter: str) -> str:
    """Return a flag as people name it, with the letter of the old system."""
    words = {
        Flag.HEADLINE: QCoreApplication.translate("Boards", "headline (h)"),
        Flag.RECOMMENDED: QCoreApplication.translate("Boards", "recommended (c)"),
        Flag.SLIDE: QCoreApplication.translate("Boards", "slide (f)"),
        Flag.SPECIAL: QCoreApplication.translate("Boards", "special (a)"),
        Flag.SCROLL: QCoreApplication.translate("Boards", "scroll (s)"),
        Flag.BOLD: QCoreApplication.translate("Boards", "bold (b)"),
        Flag.PICTURE: QCoreApplication.translate("Boards", "picture (p)"),
        Flag.JUMP: QCoreApplication.translate("Boards", "jump (j)"),
    }
    return words[Flag(letter)] if letter in set(Flag) else letter
