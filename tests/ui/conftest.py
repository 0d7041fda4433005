from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
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


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Let windows of this test go: what waits to be deleted is met by no event loop again."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
