from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication

from workstation.ui.shared.appearance import Appearance
from workstation.ui.shared.assets import asset
from workstation.ui.shared.fonts import (
    has_chinese_family,
    load_bundled,
    sans_font,
    song_font,
)

FONT = ("fonts", "NotoSansSC-GB2312-Regular.ttf")


def test_a_machine_without_chinese_is_noticed(qapp: QApplication) -> None:
    assert not has_chinese_family([])
    assert has_chinese_family(["Noto Sans CJK SC"])


def test_the_bundled_font_is_small_and_knows_every_character_of_gb2312(
    qapp: QApplication,
) -> None:
    path = asset(*FONT)
    assert 2_000_000 < path.stat().st_size < 2_600_000
    face = QRawFont(str(path), 14)
    assert face.familyName() == "Noto Sans SC"
    assert [sign for sign in gb2312() if not face.supportsCharacter(ord(sign))] == []


def test_the_licence_goes_with_the_font() -> None:
    assert "SIL OPEN FONT LICENSE" in asset("fonts", "NotoSansSC-LICENSE.txt").read_text().upper()


def test_the_bundled_font_can_be_loaded(qapp: QApplication) -> None:
    family = load_bundled()
    assert family == "Noto Sans SC"
    assert family in QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)


def test_figures_have_one_width(appearance: Appearance) -> None:
    metrics = QFontMetrics(sans_font(12))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_sizes_are_pixels(appearance: Appearance) -> None:
    assert QApplication.font().pixelSize() == 14
    assert song_font(22).pixelSize() == 22
    assert song_font(22).families()[0] == appearance.typefaces.song


def gb2312() -> list[str]:
    signs = []
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                signs.append(bytes([high, low]).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return signs
