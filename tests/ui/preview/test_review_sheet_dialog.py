"""The review sheet is seen before it is kept, and is a PDF whose words can be searched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from tests.ui.preview.conftest import PATIENCE, Room
from workstation.domain.article import Status
from workstation.ui.preview.review_sheet_dialog import ReviewSheetDialog


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> Iterator[ReviewSheetDialog]:
    article = room.article(title="巡河记", body="高法官和人民调解员。\n\n" + "一段。\n\n" * 80)
    room.write(lambda: room.newsroom.articles.step((article.id,), Status.FIRST_REVIEW))
    opened = ReviewSheetDialog(room.desk, article.id)
    opened.show()
    qtbot.waitUntil(opened.pdf_button.isEnabled, timeout=PATIENCE)
    yield opened
    opened.close()


def test_it_is_saved_as_pdf(
    dialog: ReviewSheetDialog, room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "送审稿.pdf"
    room.ask.then(file)
    with qtbot.waitSignal(dialog.printing.saved, timeout=PATIENCE):
        dialog.pdf_button.click()
    assert dialog.isVisible(), "one may look at it again"
    document = QPdfDocument()
    assert document.load(str(file)) is QPdfDocument.Error.None_
    pages = [document.getAllText(page).text() for page in range(document.pageCount())]
    assert len(pages) > 1
    assert "高法官和人民调解员" in pages[0]
    assert "1 / " in pages[0]
    assert "三校" in pages[-1] or "Third proof" in pages[-1]
    document.close()
