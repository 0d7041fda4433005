"""Saving the settings of the site: each field an act, a refused one kept where it was typed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.site import Site
from workstation.ui.settings.site_form import SiteForm
from workstation.words import error_sentence


class SiteSaving(QObject):
    """`saved(field)` tells that one is written."""

    saved = Signal(str)

    def __init__(self, desk: Desk, form: SiteForm) -> None:
        super().__init__(form)
        self._desk = desk
        self._form = form
        self._refused: dict[str, str] = {}
        form.edited.connect(self.save)

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

    def _fail(self, name: str, error: Exception) -> None:
        sentence = error_sentence(error, self._desk.language.current)
        self._refused[name] = sentence
        self._form.refuse(name, sentence)
