"""A theme: templates in a sandbox, assets, and what its `theme.toml` declares."""

from __future__ import annotations

import hashlib
import mimetypes
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2 import pass_context as pass_template_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from workstation.domain.errors import BadInput, WorkstationError
from workstation.domain.moment import Milliseconds, local
from workstation.press.links import is_outside
from workstation.press.theme_layers import Layers
from workstation.press.theme_options import declared_options


class ThemeTrouble(WorkstationError):
    """A template or `theme.toml` that cannot be used; details name `file`, `line` and `message`."""


@dataclass(frozen=True, slots=True)
class ThemeBoard:
    """A board a theme has a place for. `capacity` is how many cards; `ratio` width/height * 100.

    Its titles have `title_lines` lines of `title_width` pixels in letters of `title_size` pixels;
    zeros where the theme does not say. `picture` is the least size a picture should have there.
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
        self._environment = _environment(self._layers.templates)
        self._names = frozenset(self._environment.list_templates())
        #: Hash of each file that shapes pages, by its path in the theme.
        self.hashes = {
            name: hashlib.sha256(file.read_bytes()).hexdigest()[:16]
            for name, file in self._layers.files().items()
        }

    @property
    def name(self) -> str:
        """Return the theme's name as `theme.toml` gives it."""
        return str(self._declared.get("name", self.folder.name))

    @property
    def families(self) -> tuple[str, ...]:
        """Return the fonts of its titles, the best first (`[type] titles`)."""
        return tuple(str(one) for one in self._declared.get("type", {}).get("titles", ()))

    def number(self, name: str, otherwise: int) -> int:
        """Return a number of the `[sizes]` table, such as `newest` (items in that block)."""
        value = self._declared.get("sizes", {}).get(name, otherwise)
        return value if isinstance(value, int) and value > 0 else otherwise

    def template(self, *wanted: str) -> str:
        """Return the first of `wanted` template names (`article`) that the theme has."""
        for name in wanted:
            if name and f"{name}.html" in self._names:
                return f"{name}.html"
        return f"{wanted[-1]}.html"

    def render(self, template: str, values: Mapping[str, object]) -> str:
        """Return a page or part; raise `ThemeTrouble("theme.template")` with file and line."""
        try:
            return self._environment.get_template(template).render(values)
        except TemplateNotFound as error:
            raise ThemeTrouble("theme.template_missing", file=error.name or template) from error
        except TemplateSyntaxError as error:
            raise ThemeTrouble(
                "theme.template",
                file=error.name or template,
                line=error.lineno,
                message=error.message or "",
            ) from error
        except Exception as error:  # a template may raise whatever Python can
            file, line = self._place(error, template)
            message = f"{type(error).__name__}: {error}"
            raise ThemeTrouble("theme.template", file=file, line=line, message=message) from error

    def assets(self) -> dict[str, Path]:
        """Return the assets, address on the site (`assets/…`) to file."""
        return self._layers.assets()

    def _place(self, error: BaseException, template: str) -> tuple[str, int]:
        # Jinja rewrites tracebacks so that frames carry the template's own file and line.
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            for inside in self._layers.templates:
                if Path(frame.filename).is_relative_to(inside):
                    return Path(frame.filename).relative_to(inside).as_posix(), frame.lineno or 0
        return template, 0


def media_type(address: str) -> str:
    """Return the media type of a file by its name, text as UTF-8."""
    guessed = mimetypes.guess_type(address)[0] or "application/octet-stream"
    return f"{guessed}; charset=utf-8" if guessed.startswith("text/") else guessed


def _environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.filters.update(url=_url, day=_day, minute=_minute, iso=_iso)
    return environment


@pass_template_context
def _url(context: Context, address: str) -> str:
    # `root` leads from the page to the site's root, so a site works from any folder or host.
    return address if is_outside(address) else f"{context['root']}{address}"


def _day(moment: Milliseconds) -> str:
    return f"{local(moment):%Y-%m-%d}"


def _iso(moment: Milliseconds) -> str:
    return local(moment).isoformat(timespec="minutes")


def _minute(moment: Milliseconds) -> str:
    return f"{local(moment):%m-%d %H:%M}"


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
        )
        for code, board in declared.get("boards", {}).items()
    ]


def _size(told: Any) -> tuple[int, int]:
    width, height = told if isinstance(told, list) and len(told) == 2 else (0, 0)
    return int(width), int(height)
