"""What a person has chosen for themselves: language, colours, the newsroom opened last.

Kept as `settings.ini` in the person's configuration folder. A file that cannot be read counts as
empty, one that cannot be written is only logged: settings never keep anybody from working.
Sizes of windows and panes are kept beside it by Qt (`window.ini`), see `ui/main_window.py`.
"""

from __future__ import annotations

import configparser
import logging
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from workstation import paths

_LOG = logging.getLogger(__name__)
_SECTION = "workstation"
_RECENT_LIMIT = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """The person's own settings. `recent` are newsroom folders, the latest first.

    `person` is the name under which one worked last in the newsroom opened last.
    """

    language: str = "system"
    scheme: str = "system"
    person: str = ""
    recent: tuple[str, ...] = ()

    @property
    def last(self) -> Path | None:
        """Return the newsroom opened last."""
        return Path(self.recent[0]) if self.recent else None

    def opened(self, folder: Path) -> Settings:
        """Return these settings after `folder` was opened."""
        name = str(folder)
        others = tuple(one for one in self.recent if one != name)
        person = self.person_in(folder)
        return replace(self, person=person, recent=(name, *others)[:_RECENT_LIMIT])

    def person_in(self, folder: Path) -> str:
        """Return under which name one worked last in a newsroom, or "" when that is not known."""
        return self.person if self.last == folder else ""


def settings_file() -> Path:
    """Return where the settings are kept."""
    return paths.config_folder() / "settings.ini"


def load(file: Path | None = None) -> Settings:
    """Return the settings as kept; defaults for whatever is missing or cannot be read."""
    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read_string((file or settings_file()).read_text(encoding="utf-8"))
        kept = dict(parser[_SECTION]) if parser.has_section(_SECTION) else {}
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, configparser.Error):
        _LOG.info("The settings cannot be read; the defaults are used", exc_info=True)
        return Settings()
    recent = tuple(line for line in kept.pop("recent", "").splitlines() if line.strip())
    known = {field.name for field in fields(Settings)}
    return Settings(**{k: v for k, v in kept.items() if k in known}, recent=recent)


def save(settings: Settings, file: Path | None = None) -> None:
    """Keep the settings: whole or not at all."""
    target = file or settings_file()
    parser = configparser.ConfigParser(interpolation=None)
    values = asdict(settings)
    values["recent"] = "\n".join(settings.recent)
    parser[_SECTION] = values
    beside = target.with_suffix(".tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8") as stream:
            parser.write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(target)
    except (OSError, ValueError):
        _LOG.info("The settings could not be kept", exc_info=True)
