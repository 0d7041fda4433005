"""Saving the settings of the site: each field an act, a refused one kept where it was typed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.site import Site
from workstation.ui.settings.site_form import SiteForm
from workstation.words import error_sentence

_PICTURES = ["PNG JPEG GIF WebP (*.png *.jpg *.jpeg *.gif *.webp)"]


class SiteSaving(QObject):
    """`saved(field)` tells that one is written."""

    saved = Signal(str)

    def __init__(self, desk: Desk, form: SiteForm) -> None:
        super().__init__(form)
        self._desk = desk
        self._form = form
        self._refused: dict[str, str] = {}
        form.edited.connect(self.save)
        form.picture_asked.connect(self.ask_picture)

    def unsaved(self) -> str:
        """Return what was refused and is not mended yet, in sentences."""
        return " ".join(self._refused.values())

    def save(self, name: str, value: object) -> None:
        """Write one field."""
        settings = self._desk.newsroom.site
        fields: dict[str, Any] = {name: value}

        def verb() -> Site:
            # Only this field is ours: what others changed meanwhile stays.
            return settings.save(replace(settings.get(), **fields))

        def done(site: Site) -> None:
            self._refused.pop(name, None)
            self._form.take(name, site)
            self.saved.emit(name)

        self._desk.tasks.change(verb, done, partial(self._fail, name), owner=self)

    def ask_picture(self, name: str) -> None:
        """Ask for a picture file, take it in, and make it the site's."""
        media = self._desk.newsroom.media

        def chosen(files: tuple[Path, ...]) -> None:
            if not files:
                return
            self._desk.tasks.change(
                lambda: media.add(files[0].read_bytes(), files[0].name, plain=True).id,
                partial(self.save, name),
                partial(self._fail, name),
                owner=self,
            )

        self._desk.ask.files(self.tr("Choose a picture"), _PICTURES, chosen)

    def _fail(self, name: str, error: Exception) -> None:
        sentence = error_sentence(error, self._desk.language.current)
        self._refused[name] = sentence
        self._form.refuse(name, sentence)
