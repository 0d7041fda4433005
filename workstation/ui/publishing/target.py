"""Where the site goes: remembered for each newsroom, and opened for the person."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QUrl
from PySide6.QtGui import QDesktopServices

from workstation.services.publishing.sending import is_delivery

_HOME = "index.html"


def open_outside(url: QUrl) -> object:
    """Open a folder or a page with whatever the desktop opens it with."""
    return QDesktopServices.openUrl(url)


class Target:
    """A folder, or an address the site is carried to. `opener` opens a URL outside the program.

    Addresses hold no passwords (`delivery.address` refuses them), so nothing secret is remembered.
    """

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
        self._own = default
        # Where no settings are kept, a choice holds as long as the window.
        self._chosen = ""
        self._opener = opener

    @property
    def address(self) -> str:
        """Return what was chosen last, or the newsroom's own folder."""
        kept = self._settings.value(self._key, "") if self._settings is not None else ""
        return str(kept) or self._chosen or str(self._own)

    @property
    def carried(self) -> bool:
        """Tell whether the site is built in the newsroom first and then carried elsewhere."""
        return is_delivery(self.address)

    @property
    def folder(self) -> Path:
        """Return the folder of this machine the site is built in."""
        return self._own if self.carried else Path(self.address)

    def choose(self, address: str) -> None:
        """Remember another place."""
        if self._settings is not None:
            self._settings.setValue(self._key, address)
        self._chosen = address

    def published(self) -> bool:
        """Tell whether a home page lies in the folder."""
        return (self.folder / _HOME).is_file()

    def open_folder(self) -> None:
        """Show the folder."""
        self._opener(QUrl.fromLocalFile(str(self.folder)))

    def open_home(self) -> None:
        """Show the home page in the browser."""
        self._opener(QUrl.fromLocalFile(str(self.folder / _HOME)))
