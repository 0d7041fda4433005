"""How one article is said in a row of the list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workstation.domain.article import RELEASED, ArticleLine, Status
from workstation.domain.column import ColumnTree
from workstation.domain.moment import local, now
from workstation.ui.shared.article_lines import dot_color
from workstation.ui.shared.column_list import column_words
from workstation.ui.shared.headline import headline
from workstation.ui.shared.row_delegate import Row
from workstation.words import sentence


def row_of(line: ArticleLine, tree: ColumnTree, language: str) -> Row:
    """Return what is painted for one article."""
    over = line.status in (Status.WITHDRAWN, Status.TRASHED)
    return Row(
        title=headline(line.title),
        second=column_words(tree, line.column_id),
        state=dot_color(line.status),
        state_word=state_of(line, language),
        right=line.author,
        dim=over,
    )


def state_of(line: ArticleLine, language: str) -> str:
    """Return the status in words: a scheduled story with its time."""
    word = sentence(f"status.{line.status}", {}, language)
    if line.status is Status.SCHEDULED and line.published_at is not None:
        due = local(line.published_at)
        today = due.date() == local(now()).date()
        at = f"{due:%H:%M}" if today else f"{due:%m-%d %H:%M}"
        word = QCoreApplication.translate("ArticleList", "due {at}").replace("{at}", at)
    if line.unreleased and line.status in RELEASED:
        return QCoreApplication.translate("ArticleList", "{state}, changed since").replace(
            "{state}", word
        )
    return word
