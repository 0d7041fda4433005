"""What the form has to know besides the column: the tree above it, the site, who works here."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from workstation.domain.address import article_address, check_rule
from workstation.domain.column import Column, ColumnTree
from workstation.domain.column_settings import Setting, inherited
from workstation.domain.errors import WorkstationError
from workstation.domain.moment import now
from workstation.domain.site import Site

_EXAMPLE_NUMBER = 17
#: Settings the site has for columns that say nothing.
_OF_THE_SITE = ("address_rule", "page_size")


@dataclass(frozen=True, slots=True)
class FormFacts:
    """The tree, the settings of the site, the names of the people, and the theme's templates."""

    tree: ColumnTree
    site: Site = field(default_factory=Site)
    people: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()


def taken_from(facts: FormFacts, column: Column, name: str) -> tuple[Setting, str]:
    """Return what a column takes while it says nothing itself, and the words where from."""
    found = inherited(facts.tree, column.id, name)
    if found.column is not None:
        words = QCoreApplication.translate("ColumnForm", "from “%1”")
        return found.value, words.replace("%1", found.column.name)
    if name in _OF_THE_SITE:
        value: Setting = getattr(facts.site, name)
        return value, QCoreApplication.translate("ColumnForm", "as the whole site")
    return found.value, ""


def rule_example(rule: str, path: str) -> str:
    """Return an address the rule would make in a directory, or what it lacks."""
    try:
        check_rule(rule)
    except WorkstationError:
        return QCoreApplication.translate(
            "ColumnForm", "Not an address yet: it ends in .html and holds {number} or {pinyin}."
        )
    made = article_address(rule, path, _EXAMPLE_NUMBER, now(), "biaoti", "", "bt")
    example = QCoreApplication.translate("ColumnForm", "For example: %1")
    return example.replace("%1", f"/{made}")
