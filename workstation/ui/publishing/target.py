"""Which folder the site goes to: remembered for each newsroom, and opened for the person."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QUrl
from PySide6.QtGui import QDesktopServices

_HOME = "index.html"


def open_outside(url: QUrl) -> object:
    """Open a folder or a page with whatever the desktop opens it with."""
    return QDesktopServices.openUrl(url)


class Target:
    """The folder of the public site. `opener` opens a URL outside the program."""

    def __init__(
        self,
        newsroom: Path,
        default: Path,
        settings: QSettings | None = None,
        opener: Callable[[QUrl], object] = open_outside,
    ) -> None:
        digest = hashlib.sha256(str(newsroom.resolve()).encode("utf-8", "surrogateescape"))
        self._key = f"publishing/target/{digest.hexdigest()[:16]}"
        self._settings = settings
        self._default = default
        self._opener = opener

    @property
    def folder(self) -> Path:
        """Return the folder chosen last, or the newsroom's own."""
        kept = self._settings.value(self._key, "") if self._settings is not None else ""
        return Path(str(kept)) if kept else self._default

    def choose(self, folder: Path) -> None:
        """Remember another folder."""
        if self._settings is not None:
            self._settings.setValue(self._key, str(folder))
        self._default = folder

    def published(self) -> bool:
        """Tell whether a home page lies there."""
        return (self.folder / _HOME).is_file()

    def open_folder(self) -> None:
        """Show the folder."""
        self._opener(QUrl.fromLocalFile(str(self.folder)))

    def open_home(self) -> None:
        """Show the home page in the browser."""
        self._opener(QUrl.fromLocalFile(str(self.folder / _HOME)))
