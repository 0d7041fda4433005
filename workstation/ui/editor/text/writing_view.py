"""How a person likes to write: size of letters, indent, pairs, the quiet ways; remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from workstation.ui.editor.text.text_edit import MarkdownEdit

#: What can be on or off, and how it is for somebody who never chose.
CHOICES = {
    "indent": True,
    "pairs": True,
    "remarks": True,
    "typewriter": False,
    "dimmed": False,
}
_GROUP = "writing"
_MOMENT = 300  # milliseconds


class WritingView(QObject):
    """Keeps the choices in the person's settings and lays them on `edit`."""

    changed = Signal()
    #: All of a very long text is about to be laid out anew, in one go: Qt knows no other way.
    waiting = Signal()
    waited = Signal()

    def __init__(self, edit: MarkdownEdit, settings: QSettings | None = None) -> None:
        super().__init__(edit)
        self._edit = edit
        self._settings = settings or QSettings()
        self._on = {name: self._kept(name, fallback) for name, fallback in CHOICES.items()}
        for name in CHOICES:
            self._lay_on(name)
        #: The size wanted while it waits to be laid on.
        self._zoom = self._kept_zoom()
        self._soon = QTimer(self, singleShot=True, interval=_MOMENT)
        self._soon.timeout.connect(self._lay_on_zoom)
        edit.set_zoom(self._zoom)
        edit.zoom_asked.connect(self.zoom)

    def is_on(self, name: str) -> bool:
        """Tell how one of `CHOICES` stands."""
        return self._on[name]

    def set_on(self, name: str, on: bool) -> None:
        """Choose one of `CHOICES`, also for the next time."""
        self._on[name] = on
        self._settings.setValue(f"{_GROUP}/{name}", int(on))
        self._lay_on(name)
        self.changed.emit()

    def zoom(self, step: float) -> None:
        """Make letters larger or smaller by `step`; 0 gives them their usual size.

        A very long text waits for the last of several steps, and it is told before.
        """
        present = self._zoom if self._soon.isActive() else self._edit.look.zoom
        self._zoom = present + step if step else 1.0
        if self._edit.document().characterCount() <= self._edit.pouring.much:
            self._lay_on_zoom()
            return
        self.waiting.emit()
        self._soon.start()

    def _lay_on_zoom(self) -> None:
        self._edit.set_zoom(self._zoom)
        self._settings.setValue(f"{_GROUP}/zoom", round(self._edit.look.zoom * 100))
        self.waited.emit()

    def _lay_on(self, name: str) -> None:
        edit, on = self._edit, self._on[name]
        if name == "indent":
            edit.look.set_form(edit.look.zoom, indented=on)
        elif name == "pairs":
            edit.pairs.on = on
        elif name == "typewriter":
            edit.calm.set_typewriter(on)
            edit.look.resized.start()
        elif name == "dimmed":
            edit.calm.set_dimmed(on)

    def _kept(self, name: str, fallback: bool) -> bool:
        return str(self._settings.value(f"{_GROUP}/{name}", int(fallback))) == "1"

    def _kept_zoom(self) -> float:
        try:
            return int(str(self._settings.value(f"{_GROUP}/zoom", 100))) / 100
        except ValueError:
            return 1.0
