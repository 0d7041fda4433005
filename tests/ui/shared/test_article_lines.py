from __future__ import annotations

import pytest

from workstation.domain.article import Status
from workstation.ui.shared.article_lines import STATUS_STATES, dot_color
from workstation.ui.shared.tokens import LIGHT


@pytest.mark.parametrize("status", Status)
def test_every_status_has_a_colour_the_window_knows(status: Status) -> None:
    assert status in STATUS_STATES
    assert LIGHT.color(dot_color(status)).isValid()
