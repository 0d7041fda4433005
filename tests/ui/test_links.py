"""Links of a page beside a desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from tests.ui.desks import SmallPanel, open_desk
from workstation.ui.links import Links


class Page(QObject):
    followed = Signal(str)
    left = Signal(str)
    led = Signal(object)


@pytest.fixture
def panel(qapp: object, tmp_path: Path) -> Iterator[SmallPanel]:
    with open_desk(tmp_path / "newsroom") as desk:
        panel = SmallPanel(desk)
        yield panel
        panel.deleteLater()


@pytest.mark.parametrize("early", [True, False])
def test_pages_open_in_the_preview_and_the_rest_is_named(panel: SmallPanel, early: bool) -> None:
    shown: list[str] = []
    told: list[str] = []
    panel.show_page.connect(shown.append)
    panel.status.connect(told.append)
    page, links = Page(), Links()
    if early:
        links.join(page)
    links.lead_from(panel)
    if not early:
        links.join(page)
    page.followed.emit("guonei/1.html")
    page.left.emit("https://jiedao.example/{a}/%20")
    assert shown == ["guonei/1.html"]
    assert told == ["This link leads out of the site: https://jiedao.example/{a}/%20"]
