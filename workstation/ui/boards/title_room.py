"""Whether a title has room in its slot, measured with the font the theme sets it in."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QTextLayout, QTextOption

from workstation.domain.board import Slot

#: Fonts of pages have sizes between whole pixels: all is measured this many times as large.
_FINER = 10


@lru_cache(maxsize=4096)
def too_much(title: str, slot: Slot) -> int:
    """Return how many characters at the end of a title have no room in a slot; 0 when it fits.

    A slot whose measures the theme does not tell has room for anything.
    """
    if not (slot.width and slot.size):
        return 0
    layout = QTextLayout(" ".join(title.split()), _font(slot.families, slot.size * _FINER))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    shown = 0
    for _line in range(slot.lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(slot.width * _FINER)
        shown = line.textStart() + line.textLength()
    layout.endLayout()
    return max(0, len(layout.text()) - shown)


@lru_cache(maxsize=64)
def _font(families: tuple[str, ...], size: float) -> QFont:
    font = QFont()
    if families:
        font.setFamilies(list(families))
    font.setPixelSize(max(1, round(size)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
