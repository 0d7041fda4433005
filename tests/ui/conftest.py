from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from workstation import paths


@pytest.fixture(autouse=True, scope="session")
def english(qapp: QApplication) -> Iterator[None]:
    """Let every test read English as people do, whichever language object it makes itself."""
    translator = QTranslator()
    assert translator.load(str(paths.resources() / "i18n" / "workstation_en.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
