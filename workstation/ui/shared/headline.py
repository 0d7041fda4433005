"""What a story is called on the screen, also while it has no headline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def headline(title: str) -> str:
    """Return the headline, or words for none."""
    return title or QCoreApplication.translate("Headline", "(no headline yet)")
