"""What the publishing desk needs of a page view; who makes one is decided elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from workstation.domain.edition import EditionName


class EditionView(Protocol):
    """Shows pages of either edition, or a page as given."""

    def widget(self) -> QWidget:
        """Return what is put into the window; the same one each time."""
        ...

    def show_page(self, address: str, edition: EditionName) -> None:
        """Show a page by its address without a leading slash."""
        ...

    def show_bytes(self, address: str, data: bytes, edition: EditionName) -> None:
        """Show a page as given; its pictures and styles are those of `edition`."""
        ...

    def clear(self) -> None:
        """Show nothing."""
        ...


PageFactory = Callable[[], EditionView]
