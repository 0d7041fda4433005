"""The folders a theme is made of: its own, those it builds upon, and what all themes share.

A theme holds only what differs. `extends = "default"` in its `theme.toml` names another theme;
behind the last one stands `resources/theme/shared`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workstation import paths
from workstation.domain.errors import BadInput

_CODE = re.compile(r"[A-Za-z0-9_-]{1,80}")
_TEMPLATES, _ASSETS, _DECLARED = "templates", "assets", "theme.toml"


class Layers:
    """The folders of one theme, its own first. Raises `BadInput("theme.unreadable")`."""

    def __init__(self, folder: Path) -> None:
        told = [_declaration(folder)]
        folders = [folder]
        while base := told[-1].get("extends"):
            folders.append(_base(folders[-1], str(base)))
            if folders[-1] in folders[:-1]:
                raise BadInput(
                    "theme.unreadable", file=str(folder / _DECLARED), message=f"extends: {base}"
                )
            told.append(_declaration(folders[-1]))
        #: What the theme declares, on top of what those it builds upon declare.
        self.declared = _merged(told)
        self._folders = (*folders, paths.resources() / "theme" / "shared")

    @property
    def ours(self) -> bool:
        """Tell whether all of it came with the program."""
        place = (paths.resources() / "theme").resolve()
        return all(folder.resolve().is_relative_to(place) for folder in self._folders)

    @property
    def templates(self) -> tuple[Path, ...]:
        """Return the folders of templates; the first that has one by a name gives it."""
        return tuple(folder / _TEMPLATES for folder in self._folders)

    def files(self) -> dict[str, Path]:
        """Return the files that shape pages, by path in the theme."""
        found = {
            f"{_TEMPLATES}/{path.relative_to(base).as_posix()}": path
            for base in reversed(self.templates)
            for path in sorted(base.rglob("*.html"))
        }
        declared = {
            f"{_DECLARED}{'' if at == 0 else f' ({folder.name})'}": folder / _DECLARED
            for at, folder in enumerate(self._folders[:-1])
        }
        return {**declared, **dict(sorted(found.items()))}

    def assets(self) -> dict[str, Path]:
        """Return the assets, address on the site (`assets/…`) to file."""
        return {
            f"{_ASSETS}/{path.relative_to(base).as_posix()}": path
            for base in (folder / _ASSETS for folder in reversed(self._folders))
            for path in sorted(base.rglob("*"))
            if path.is_file() and not path.name.startswith(".")
        }


def _base(folder: Path, code: str) -> Path:
    places = (folder.parent, paths.resources() / "theme") if _CODE.fullmatch(code) else ()
    for place in places:
        found = place / code
        # A newsroom's own theme may bear the name of the one it builds upon.
        if found != folder and (found / _DECLARED).is_file():
            return found
    raise BadInput("theme.unreadable", file=str(folder / _DECLARED), message=f"extends: {code}")


def _declaration(folder: Path) -> dict[str, Any]:
    file = folder / _DECLARED
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadInput("theme.unreadable", file=str(file), message=str(error)) from error


def _merged(told: list[dict[str, Any]]) -> dict[str, Any]:
    whole: dict[str, Any] = {}
    for declared in reversed(told):
        for name, value in declared.items():
            here = whole.get(name)
            both = isinstance(here, Mapping) and isinstance(value, Mapping)
            whole[name] = {**here, **value} if both and here is not None else value
    return whole
