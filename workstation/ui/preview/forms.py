"""The forms of a page in the preview: nothing is sent, their fields are read off the page.

The preview opens no port and answers no POST. A form that would go to one of two addresses of the
preview's own is stopped on its way, and a script of ours, in a world the page cannot reach, reads
what stands in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject

from workstation.ui.preview.surface import Surface

#: Longest field taken over, in UTF-16 units; what is longer is refused by whoever takes it.
FIELD_LIMIT = 8_192
_FIELDS = 20

#: Takes what a form held: (address, fields, done). `done(good)` is called on the GUI thread.
Send = Callable[[str, Mapping[str, str], Callable[[bool], object]], None]


def fields_of(told: object) -> dict[str, str] | None:
    """Return the fields our script read, None where it found no form or was told nonsense."""
    if not isinstance(told, dict) or not told or len(told) > _FIELDS:
        return None
    if not all(isinstance(value, str) and len(value) <= FIELD_LIMIT for value in told.values()):
        return None
    return {str(name): str(value) for name, value in told.items()}


class Forms(QObject):
    """Hands what the forms of a surface hold to `send`, and empties the one that was taken."""

    def __init__(self, surface: Surface, send: Send) -> None:
        super().__init__(surface)
        self._surface = surface
        self._send = send
        surface.page.posted.connect(self._read)

    def _read(self, address: str) -> None:
        took = partial(self._take, address)
        self._surface.run("fieldsOf", address, FIELD_LIMIT, done=took)

    def _take(self, address: str, told: object) -> None:
        fields = fields_of(told)
        if fields is not None:
            self._send(address, fields, partial(self._sent, address))

    def _sent(self, address: str, good: bool) -> None:
        # Whether the refused navigation has been told of yet or not, the page still stands.
        if good:
            self._surface.run("emptyForm", address)
