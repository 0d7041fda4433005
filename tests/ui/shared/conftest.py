from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from workstation.ui.shared.appearance import Appearance
from workstation.ui.shared.assets import asset


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    made = Appearance(qapp, "light")
    yield made
    made.choose("light")
    qapp.setStyleSheet("")
    made.deleteLater()


class CatalogueTranslator(QTranslator):
    """Speaks the Chinese of the shared widgets straight from its catalogue."""

    def __init__(self) -> None:
        super().__init__()
        root = ElementTree.parse(asset("i18n", "shared_zh_CN.ts"))  # noqa: S314 - our own file
        self._words = {
            (context.findtext("name"), message.findtext("source")): message.findtext("translation")
            for context in root.iter("context")
            for message in context.iter("message")
        }

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return self._words.get((context, source)) or ""


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[CatalogueTranslator]:
    """The translator, not installed yet: a test switches while its widgets are open."""
    translator = CatalogueTranslator()
    yield translator
    QCoreApplication.removeTranslator(translator)
