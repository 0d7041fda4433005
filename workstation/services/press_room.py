"""The press, with the theme the site has chosen."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from workstation import paths
from workstation.press.press import Press
from workstation.press.theme_list import ThemeEntry, themes
from workstation.press.worker import MarkdownWorker
from workstation.store import settings
from workstation.store.html import KeptHtml
from workstation.store.newsroom import NewsroomStore

_DEFAULT = "default"
_FOLDER = "theme"


class PressRoom:
    """Gives the press for the chosen theme; another choice takes effect with the next page.

    Themes are looked for in the newsroom's own folder `theme/` first, then among the program's.
    """

    def __init__(self, store: NewsroomStore, html: KeptHtml) -> None:
        self._store = store
        self._html = html
        self._worker = MarkdownWorker()
        self._made: dict[Path, Press] = {}
        self._lock = Lock()

    def press(self) -> Press:
        """Return the press for the site's theme; a missing or faulty one gives way to the default.

        Asks the settings: the calling thread needs its connection.
        """
        chosen = settings.site().theme
        folder = next(
            (place / chosen for place in self._places if (place / chosen / "theme.toml").is_file()),
            paths.resources() / _FOLDER / _DEFAULT,
        )
        with self._lock:
            if folder not in self._made:
                self._made[folder] = Press(
                    folder, self._html, self._worker.to_html, self._worker.to_html_with_lines
                )
            return self._made[folder]

    def to_html(self, body: str) -> str:
        """Return a text as HTML, converted where it can be stopped; raises `TextTrouble`."""
        return self._worker.to_html(body)

    def themes(self) -> tuple[ThemeEntry, ...]:
        """Return the themes one may choose, faulty ones with their trouble."""
        return themes(*self._places)

    def close(self) -> None:
        """End the process that converts texts."""
        self._worker.close()

    @property
    def _places(self) -> tuple[Path, ...]:
        return self._store.folder / _FOLDER, paths.resources() / _FOLDER
