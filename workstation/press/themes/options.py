"""What a theme lets people choose: declared in `theme.toml`, kept in the site's settings.

    [options.accent]
    type = "colour"
    title = {zh_CN = "主色", en = "Accent"}
    default = "#b3391f"

Types are `bool`, `choice` (with `choices`, each a title in both languages), `colour` (`#rrggbb`)
and `text`. A form is made of them, and templates read `site.options.accent`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
#: As a setting keeps a bool.
YES, NO = "true", "false"
#: A line on a page, not an article: what is longer is cut.
_LONGEST_TEXT = 500

OptionValue = str | bool


class OptionKind(StrEnum):
    """What an option asks for."""

    BOOL = "bool"
    CHOICE = "choice"
    COLOUR = "colour"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class ThemeOption:
    """One option. `titles` and the titles of `choices` are by language (`zh_CN`, `en`).

    `default` and all values are kept as text: a bool is `true` or `false`.
    """

    name: str
    kind: OptionKind
    titles: Mapping[str, str]
    default: str
    choices: Mapping[str, Mapping[str, str]]

    def accepts(self, value: str) -> bool:
        """Tell whether a value is one this option can have."""
        match self.kind:
            case OptionKind.BOOL:
                return value in (YES, NO)
            case OptionKind.CHOICE:
                return value in self.choices
            case OptionKind.COLOUR:
                return _COLOUR.fullmatch(value) is not None
            case OptionKind.TEXT:
                return len(value) <= _LONGEST_TEXT

    def title(self, language: str) -> str:
        """Return what a form calls it."""
        return self.titles.get(language) or self.name


def declared_options(declared: Mapping[str, Any]) -> tuple[ThemeOption, ...]:
    """Return the options of a parsed `theme.toml`; raise `ValueError` for one that cannot be."""
    return tuple(_option(name, told) for name, told in declared.get("options", {}).items())


def values_of(
    options: Iterable[ThemeOption], chosen: Iterable[tuple[str, str]]
) -> dict[str, OptionValue]:
    """Return what templates read. What a theme does not know, or cannot be, has its default.

    A person may change themes and come back: values of another theme are kept and passed over.
    """
    told = dict(chosen)
    values: dict[str, OptionValue] = {}
    for option in options:
        value = told.get(option.name, option.default)
        value = value if option.accepts(value) else option.default
        values[option.name] = value == YES if option.kind is OptionKind.BOOL else value
    return values


def _option(name: str, told: Mapping[str, Any]) -> ThemeOption:
    kind, given = OptionKind(told["type"]), told.get("default", "")
    choices = {str(key): _titles(title) for key, title in told.get("choices", {}).items()}
    default = (YES if given else NO) if kind is OptionKind.BOOL else str(given)
    option = ThemeOption(name, kind, _titles(told.get("title", name)), default, choices)
    if not _NAME.fullmatch(name) or not option.accepts(default):
        raise ValueError(f"options.{name}")
    return option


def _titles(told: object) -> Mapping[str, str]:
    """Return titles by language; one text stands for all."""
    if isinstance(told, Mapping):
        return MappingProxyType({str(key): str(title) for key, title in told.items()})
    return MappingProxyType({"zh_CN": str(told), "en": str(told)})
