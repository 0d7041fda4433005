"""Which themes there are to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workstation.domain.errors import WorkstationError
from workstation.press.themes.options import ThemeOption
from workstation.press.themes.theme import Theme


@dataclass(frozen=True, slots=True)
class ThemeEntry:
    """A theme one may choose: `code` is its folder's name, which `Site.theme` keeps.

    `trouble` is the error of a theme that cannot be used; it has no options then.
    """

    code: str
    name: str
    folder: Path
    options: tuple[ThemeOption, ...] = ()
    trouble: WorkstationError | None = None


def themes(*places: Path) -> tuple[ThemeEntry, ...]:
    """Return the themes in some folders by code; of two with one code the first place has it.

    `places` are folders of themes, such as the newsroom's own and the program's.
    """
    found: dict[str, ThemeEntry] = {}
    for folder in _folders(*places):
        if folder.name not in found:
            found[folder.name] = _entry(folder)
    return tuple(found[code] for code in sorted(found, key=lambda code: (code != "default", code)))


def _folders(*places: Path) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            yield from (f for f in sorted(place.iterdir()) if (f / "theme.toml").is_file())


def _entry(folder: Path) -> ThemeEntry:
    try:
        theme = Theme(folder)
    except WorkstationError as error:
        return ThemeEntry(folder.name, folder.name, folder, trouble=error)
    return ThemeEntry(folder.name, theme.name, folder, theme.options)
