"""Where things lie: what came with the program, and the folders of the person who uses it.

Nothing here is created by asking for it; who writes into a folder makes it.
"""

from __future__ import annotations

from pathlib import Path

import platformdirs

#: Names the folders; stays the same for ever, or people would lose sight of their newsroom.
_FOLDER = "editorial-workstation"
_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of fonts, icons, styles, themes, translations, rules and the demo."""
    return _beside("resources")


def migrations() -> Path:
    """Return the folder of numbered migration scripts."""
    return _beside("db") / "migrations"


def default_newsroom() -> Path:
    """Return the newsroom that opens when none is named: in the person's data folder."""
    return Path(platformdirs.user_data_dir(_FOLDER, appauthor=False)) / "newsroom"


def config_folder() -> Path:
    """Return where the person's own settings lie: language, colours, sizes of panes."""
    return Path(platformdirs.user_config_dir(_FOLDER, appauthor=False, roaming=True))


def log_folder() -> Path:
    """Return where log files go."""
    return Path(platformdirs.user_log_dir(_FOLDER, appauthor=False))


def cache_folder() -> Path:
    """Return where things lie that are only made again when they are gone."""
    return Path(platformdirs.user_cache_dir(_FOLDER, appauthor=False))


def _beside(name: str) -> Path:
    # Installed, these folders lie inside the package (see setup.py); in a checkout, beside it.
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
