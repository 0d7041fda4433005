"""What the publishing desk needs of a page view; who makes one is decided elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from workstation.domain.edition import EditionName


class EditionView(Protocol):
    """Shows pages of either edition, or a page as given."""

    #: The person scrolled: the share (0.0 to 1.0) that lies above. Not sent for `scroll_to`.
    scrolled: SignalInstance

    def widget(self) -> QWidget:
        """Return what is put into the window; the same one each time."""
        ...

    def show_page(self, address: str, edition: EditionName) -> None:
        """Show a page by its address without a leading slash."""
        ...

    def show_bytes(
        self, address: str, data: bytes, edition: EditionName, folder: Path | None = None
    ) -> None:
        """Show a page as given; its pictures and styles are those of `edition`, or a folder's."""
        ...

    def scroll_to(self, share: float) -> None:
        """Bring a share of the page to the upper edge."""
        ...

    def clear(self) -> None:
        """Show nothing."""
        ...


PageFactory = Callable[[], EditionView]
