from __future__ import annotations

import pytest

from tests.ui.preview.conftest import Reader
from workstation.domain.edition import EditionName

pytestmark = pytest.mark.qt_log_ignore("GPUInfo not initialized.*")
PAGE = b"<!DOCTYPE html><html><head></head><body><p style='height:9000px'></p></body></html>"


def test_scroll_bars_are_slim_and_nothing_of_it_stands_in_the_page(reader: Reader) -> None:
    reader.wait(lambda: reader.sheet.show_bytes("x.html", PAGE, EditionName.WORKING))
    assert reader.tell("document.adoptedStyleSheets.length") == 1
    # Offscreen a bar takes room; where the system lays it over the page there is none to narrow.
    assert reader.tell("innerWidth - document.documentElement.clientWidth") <= 9
    assert "scrollbar" not in str(reader.tell("document.documentElement.outerHTML"))
