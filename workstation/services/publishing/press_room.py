"""The press, with the theme the site has chosen."""

from __future__ import annotations

import contextlib
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TypeAlias

from workstation import paths
from workstation.domain.errors import WorkstationError
from workstation.press.markdown.page_breaks import split_pages
from workstation.press.markdown.worker import MarkdownWorker
from workstation.press.pages.body import BodyMaker
from workstation.press.press import Press
from workstation.press.themes.theme_list import ThemeEntry, themes
from workstation.store import settings
from workstation.store.html import KeptHtml
from workstation.store.newsroom import NewsroomStore

_DEFAULT = "default"
_FOLDER = "theme"
#: So long, in seconds, the writer waits for one text while nobody saves.
_PATIENCE = 0.5

#: Names, times and sizes of the files of a folder.
_Stamp: TypeAlias = tuple[tuple[str, int, int], ...]


class PressRoom:
    """Gives the press for the chosen theme; another choice takes effect with the next page.

    Themes are looked for in the newsroom's own folder `theme/` first, then among the program's.
    What somebody changed in the newsroom's own is seen with the next page.
    """

    def __init__(self, store: NewsroomStore, html: KeptHtml) -> None:
        self._store = store
        self._html = html
        self._worker = MarkdownWorker()
        self._made: dict[Path, tuple[_Stamp, Press]] = {}
        self._lock = Lock()

    def press(self) -> Press:
        """Return the press for the site's theme; a missing or faulty one gives way to the default.

        Asks the settings: the calling thread needs its connection.
        """
        chosen = settings.value_of("theme")
        own, with_program = self._places
        folder = next(
            (place / chosen for place in self._places if (place / chosen / "theme.toml").is_file()),
            with_program / _DEFAULT,
        )
        stamp = _stamp(folder) if own in folder.parents else ()
        with self._lock:
            kept, press = self._made.get(folder, ((), None))
            if press is None or kept != stamp:
                press = Press(folder, self._html, self._worker.to_html, self._worker.pieces)
                self._made[folder] = stamp, press
            return press

    def to_html(self, body: str) -> str:
        """Return a text as HTML, converted where it can be stopped; raises `TextTrouble`."""
        return self._worker.to_html(body)

    def convert_ahead(self) -> bool:
        """Convert the text of one released story, on the writing thread at rest; False: none left.

        Publications then find all HTML made. A text that takes long is left to them.
        """
        for key, body in self._html.waiting(1):
            bodies = BodyMaker(self._html, lambda text: self._worker.to_html(text, _PATIENCE))
            with contextlib.suppress(WorkstationError):
                for page in split_pages(body):
                    bodies.html(page.text)
            self._html.done(key)
            return True
        return False

    def themes(self) -> tuple[ThemeEntry, ...]:
        """Return the themes one may choose, faulty ones with their trouble."""
        return themes(*self._places)

    def close(self) -> None:
        """End the process that converts texts."""
        self._worker.close()

    @cached_property
    def _places(self) -> tuple[Path, Path]:
        return self._store.folder / _FOLDER, paths.resources() / _FOLDER


def _stamp(folder: Path) -> _Stamp:
    found = ((file, file.stat()) for file in sorted(folder.rglob("*")) if file.is_file())
    return tuple((str(file), told.st_mtime_ns, told.st_size) for file, told in found)
