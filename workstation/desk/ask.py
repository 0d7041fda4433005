"""Questions to the person go through a port, so that tests answer without any dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class Ask(Protocol):
    """Asks, and calls `done` with the answer; when the person steps back nothing is called.

    No call waits. `act` is what the button says: “Delete 3 articles”, never “OK”. `patterns` are
    Qt name filters (`Word (*.docx)`).
    """

    def confirm(
        self, title: str, sentence: str, act: str, done: Callable[[], object], details: str = ""
    ) -> None:
        """Ask before something final or public; `details` can be unfolded and copied."""
        ...

    def choose(
        self,
        title: str,
        sentence: str,
        options: Sequence[str],
        done: Callable[[int], object],
        details: str = "",
    ) -> None:
        """Offer several ways on, each a button; `done` gets the index of the chosen one.

        `details` as in `confirm`.
        """
        ...

    def text(
        self,
        title: str,
        label: str,
        initial: str,
        done: Callable[[str], object],
        check: Callable[[str], str] | None = None,
    ) -> None:
        """Ask for one line; `check` returns a sentence saying what is wrong with it, or ""."""
        ...

    def password(self, title: str, label: str, done: Callable[[str], object]) -> None:
        """Ask for a password: it is shown as dots, and `label` names whose it is."""
        ...

    def colour(self, title: str, present: str, done: Callable[[str], object]) -> None:
        """Ask for a colour, told as `#rrggbb`; `present` is the one of now."""
        ...

    def files(
        self, title: str, patterns: Sequence[str], done: Callable[[tuple[Path, ...]], object]
    ) -> None:
        """Ask for existing files."""
        ...

    def folder(self, title: str, done: Callable[[Path], object]) -> None:
        """Ask for a folder."""
        ...

    def save_file(
        self, title: str, suggestion: str, patterns: Sequence[str], done: Callable[[Path], object]
    ) -> None:
        """Ask where to write a file; `suggestion` is a file name."""
        ...

    def printer(self, title: str, done: Callable[[QPrinter], object]) -> None:
        """Ask where to print; `title` names what is printed."""
        ...

    def tell(self, title: str, sentence: str, details: str = "") -> None:
        """Say something that must not be overlooked."""
        ...
