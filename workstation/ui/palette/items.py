"""What the palette can show, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from workstation.domain.article import ArticleLine
from workstation.domain.column import ColumnTree
from workstation.ui.palette.match import score
from workstation.ui.palette.sources import Known
from workstation.ui.shared.panel import Command

#: A command is meant before a text of the same fit, a column before the stories in it.
COMMAND, COLUMN, ARTICLE = "command", "column", "article"
_AHEAD = {COMMAND: 6.0, COLUMN: 3.0, ARTICLE: 0.0}


@dataclass(frozen=True, slots=True)
class Item:
    """One line: what it is called, what stands softly beside it, and what choosing it does."""

    kind: str
    text: str
    run: Callable[[], object]
    detail: str = ""
    icon: str = ""
    shortcut: str = ""
    words: str = ""
    #: Found by the newsroom's own search: it fits although its name may not.
    found: bool = False


def ranked(items: Iterable[Item], typed: str, limit: int) -> list[Item]:
    """Return the items that fit, the best first; all in their order when nothing is typed."""
    if not typed.strip():
        return list(items)[:limit]
    worth = [(_worth(item, typed), place, item) for place, item in enumerate(items)]
    fitting = [(worth, place, item) for worth, place, item in worth if worth is not None]
    fitting.sort(key=lambda one: (-one[0], one[1]))
    return [item for _, _, item in fitting[:limit]]


def _worth(item: Item, typed: str) -> float | None:
    scores = [score(typed, item.text)]
    if item.words:
        further = score(typed, item.words)
        scores.append(None if further is None else further - 4)
    good = [one for one in scores if one is not None]
    if good:
        return max(good) + _AHEAD.get(item.kind, 0.0)
    return 0.0 if item.found else None


def commands_as_items(commands: Iterable[Command]) -> list[Item]:
    """Return what can be done now."""
    return [
        Item(
            COMMAND,
            command.text,
            command.run,
            command.place,
            command.icon,
            shortcut=command.shortcut,
            words=command.words,
        )
        for command in commands
        if command.enabled
    ]


def columns_as_items(tree: ColumnTree | None, choose: Callable[[int], object]) -> list[Item]:
    """Return every column with the path above it."""
    if tree is None:
        return []
    return [
        Item(
            COLUMN,
            column.name,
            partial(choose, column.id),
            "" if column.parent_id is None else tree.path(column.parent_id),
            "folder-tree",
            words=tree.path(column.id),
        )
        for column in tree
    ]


def articles_as_items(
    known: Known, found: Iterable[ArticleLine], untitled: str, choose: Callable[[int], object]
) -> list[Item]:
    """Return the stories known and those the search found, each once."""
    searched = {line.id: line for line in found}
    lines = {line.id: line for line in known.articles} | searched
    return [
        Item(
            ARTICLE,
            line.title or untitled,
            partial(choose, line.id),
            _path(known.columns, line.column_id),
            "file-text",
            words=f"{line.number} {line.author}",
            found=line.id in searched,
        )
        for line in lines.values()
    ]


def _path(tree: ColumnTree | None, column_id: int | None) -> str:
    if tree is None or column_id is None or column_id not in tree:
        return ""
    return tree.path(column_id)
