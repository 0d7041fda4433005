"""The question whether a plan is carried out, and whether links in texts follow the pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from workstation.desk.ask import Ask
from workstation.domain.column import ColumnPlan
from workstation.ui.columns.plan_words import listed

# Told whether links in texts are to be changed in the same act.
Agreed = Callable[[bool], object]


def agree(ask: Ask, title: str, sentence: str, act: str, plan: ColumnPlan, go: Agreed) -> None:
    """Ask whether to go on; where texts link to pages that move there is a second way to do so."""
    if not plan.text_links:
        ask.confirm(title, sentence, act, partial(go, False), listed(plan))
        return
    ways = (act, QCoreApplication.translate("Agreeing", "Change links in texts, too"))
    words = sentence + _about_links()
    ask.choose(title, words, ways, lambda way: go(way == 1), listed(plan))


def ask_links(ask: Ask, plan: ColumnPlan, go: Agreed) -> None:
    """Ask only whether the links follow; at once where no text links to the pages."""
    number = plan.text_links
    if not number:
        go(False)
        return
    ways = (
        QCoreApplication.translate("Agreeing", "Leave the links"),
        QCoreApplication.translate("Agreeing", "Change %n link(s)", "", number),
    )
    title = QCoreApplication.translate("Agreeing", "Change the links in texts, too?")
    ask.choose(title, _about_links().strip(), ways, lambda way: go(way == 1), listed(plan))


def _about_links() -> str:
    return QCoreApplication.translate(
        "Agreeing",
        " Links in texts go on working through the redirects. Changing them makes stories readers "
        "see differ from what was published.",
    )
