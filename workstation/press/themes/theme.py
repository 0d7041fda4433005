"""A theme: templates in a sandbox, assets, and what its `theme.toml` declares."""

from __future__ import annotations

import hashlib
import mimetypes
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from workstation.domain.article import flags_in_order
from workstation.domain.errors import BadInput
from workstation.press.themes.layers import Layers
from workstation.press.themes.options import declared_options
from workstation.press.themes.template_process import TemplateProcess
from workstation.press.themes.templates import Templates
from workstation.press.themes.templates import ThemeTrouble as ThemeTrouble

_EXTENDS = re.compile(r"\{%[-+]?\s*extends\b")
_OF_ONE_PURPOSE = frozenset({"404", "base", "comment_page", "frame", "home", "redirect", "search"})


@dataclass(frozen=True, slots=True)
class ThemeBoard:
    """A board a theme has a place for. `capacity` is how many cards; `ratio` width/height * 100.

    Its titles have `title_lines` lines of `title_width` pixels in letters of `title_size` pixels;
    zeros where the theme does not say. `picture` is the least size a picture should have there,
    `flag` the flag of the old system whose stories are meant for it.
    """

    code: str
    title: str
    capacity: int
    everywhere: bool = False
    ratio: int = 0
    title_size: float = 0
    title_width: int = 0
    title_lines: int = 1
    short_titles: bool = False
    picture: tuple[int, int] = (0, 0)
    flag: str = ""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of a theme that is part of the site as it is, and its hash."""

    file: Path
    told: str


class Theme:
    """A theme folder, read once: make a new one when its files change."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._layers = Layers(folder)
        self._declared = self._layers.declared
        try:
            self.boards = tuple(_boards(self._declared))
            #: What people may choose about it.
            self.options = declared_options(self._declared)
        except (ValueError, TypeError, AttributeError, KeyError) as error:
            file = str(folder / "theme.toml")
            raise BadInput("theme.unreadable", file=file, message=str(error)) from error
        # Only what came with the program is known not to run away.
        folders = self._layers.templates
        self._templates: Templates | TemplateProcess = (
            Templates(folders, kept=True) if self._layers.ours else TemplateProcess(folders)
        )
        self._names = self._templates.names()
        #: Hash of each file that shapes pages, by its path in the theme.
        self.hashes = {name: _hash_of(file) for name, file in self._layers.files().items()}

    @property
    def name(self) -> str:
        """Return the theme's name as `theme.toml` gives it."""
        return str(self._declared.get("name", self.folder.name))

    @property
    def page_templates(self) -> tuple[str, ...]:
        """Return the templates of whole pages, by name, that somebody may choose from.

        A whole page extends the frame; those that have their one purpose are left out.
        """
        names = {
            file.stem
            for file in self._layers.files().values()
            if f"{file.stem}.html" in self._names and _EXTENDS.search(file.read_text("utf-8"))
        }
        return tuple(sorted(names - _OF_ONE_PURPOSE))

    @property
    def families(self) -> tuple[str, ...]:
        """Return the fonts of its titles, the best first (`[type] titles`)."""
        return tuple(str(one) for one in self._declared.get("type", {}).get("titles", ()))

    def number(self, name: str, otherwise: int) -> int:
        """Return a number of the `[sizes]` table, such as `newest` (items in that block)."""
        value = self._declared.get("sizes", {}).get(name, otherwise)
        return value if isinstance(value, int) and value > 0 else otherwise

    def picture_width(self, place: str) -> int:
        """Return how wide the theme shows pictures in a place, in pixels; 0 if it does not say."""
        return self.picture_widths.get(place, 0)

    @cached_property
    def picture_widths(self) -> dict[str, int]:
        """Return the widths of the places pictures stand in (`[pictures]`)."""
        declared = self._declared.get("pictures", {})
        return {str(place): _size(told)[0] for place, told in declared.items()}

    def template(self, *wanted: str) -> str:
        """Return the first of `wanted` template names (`article`) that the theme has."""
        for name in wanted:
            if name and f"{name}.html" in self._names:
                return f"{name}.html"
        return f"{wanted[-1]}.html"

    def render(self, template: str, values: Mapping[str, object]) -> str:
        """Return a page or part; raise `ThemeTrouble("theme.template")` with file and line."""
        return self._templates.render(template, values)

    @cached_property
    def assets(self) -> dict[str, Asset]:
        """Return the assets by their addresses on the site (`assets/…`)."""
        return {
            address: Asset(file, _hash_of(file)) for address, file in self._layers.assets().items()
        }


def media_type(address: str) -> str:
    """Return the media type of a file by its name, text as UTF-8."""
    guessed = mimetypes.guess_type(address)[0] or "application/octet-stream"
    return f"{guessed}; charset=utf-8" if guessed.startswith("text/") else guessed


def _hash_of(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]


def _boards(declared: Mapping[str, Any]) -> list[ThemeBoard]:
    return [
        ThemeBoard(
            code=code,
            title=str(board.get("title", code)),
            capacity=int(board.get("capacity", 0)),
            everywhere=bool(board.get("everywhere", False)),
            ratio=int(board.get("ratio", 0)),
            title_size=float(board.get("title_size", 0)),
            title_width=int(board.get("title_width", 0)),
            title_lines=int(board.get("title_lines", 1)),
            short_titles=bool(board.get("short_titles", False)),
            picture=_size(declared.get("pictures", {}).get(board.get("picture", ""))),
            flag=flags_in_order(str(board.get("flag", "")))[:1],
        )
        for code, board in declared.get("boards", {}).items()
    ]


def _size(told: Any) -> tuple[int, int]:
    width, height = told if isinstance(told, list) and len(told) == 2 else (0, 0)
    return int(width), int(height)
