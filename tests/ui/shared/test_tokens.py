from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette

from workstation.ui.shared.appearance import palette_of
from workstation.ui.shared.tokens import DARK, LIGHT, Tokens, contrast, text_pairs, tokens_of

SCHEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@SCHEMES
def test_every_text_can_be_read_on_its_ground(tokens: Tokens) -> None:
    faint = {
        (text, ground): round(contrast(getattr(tokens, text), getattr(tokens, ground)), 2)
        for text, ground in text_pairs()
        if contrast(getattr(tokens, text), getattr(tokens, ground)) < 4.5
    }
    assert faint == {}


@SCHEMES
def test_the_palette_keeps_its_texts_readable(tokens: Tokens) -> None:
    role = QPalette.ColorRole
    palette = palette_of(tokens)
    for text, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.PlaceholderText, role.Base),
        (role.Link, role.Base),
    ):
        found = contrast(palette.color(text).name(), palette.color(ground).name())
        assert found >= 4.5, (text, ground)


@SCHEMES
def test_a_focus_ring_stands_out(tokens: Tokens) -> None:
    # WCAG 2.2, 1.4.11: 3:1 for what is not text.
    for ground in ("desk", "paper", "card", "hover"):
        assert contrast(tokens.red, getattr(tokens, ground)) >= 3


@SCHEMES
def test_a_palette_tells_its_tokens(tokens: Tokens) -> None:
    assert tokens_of(palette_of(tokens)) is tokens


def test_contrast_agrees_with_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
