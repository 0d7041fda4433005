"""Texts an earlier session could not save are offered when the desk is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from workstation.ui.shared.banner import Banner


def offer_left_over(
    banner: Banner, texts: Sequence[tuple[int, str]], write: Callable[[int], object]
) -> None:
    """Say how many such texts there are; the act opens the first, which shows both states."""
    if not texts:
        return
    translate = QCoreApplication.translate
    number = len(texts)
    said = translate(
        "LeftOver", "%n text(s) could not be saved the last time. They are kept.", "", number
    )
    key, _title = texts[0]

    def look() -> None:
        banner.clear()
        write(key)

    banner.say("warning", said, translate("LeftOver", "Look"), look)
