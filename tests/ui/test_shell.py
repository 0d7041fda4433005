from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from workstation.ui.shell import too_large


@pytest.mark.parametrize(
    ("screen", "expected"),
    [
        (QSize(1920, 1040), False),
        (QSize(1440, 940), False),
        (QSize(1440, 900), True),  # the title bar would push the last line off the screen
        (QSize(1366, 728), True),
    ],
)
def test_a_window_that_finds_no_place_with_its_title_bar_is_told(
    screen: QSize, expected: bool
) -> None:
    assert too_large(QSize(1440, 900), screen) is expected
