"""The typefaces: one for the window, one Song face for headings, one for keys and code.

A machine may have no Chinese font at all; then Qt draws boxes. The bundled GB 2312 part of Noto
Sans SC (7 445 characters and signs, 2.3 MB, OFL 1.1) is loaded in that case only.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from workstation.ui.shared.assets import asset

UI_PIXELS = 14
SMALL_PIXELS = 12
BODY_PIXELS = 17
BODY_LINE_HEIGHT = 185  # per cent of the size of the letters

_BUNDLED = ("fonts", "NotoSansSC-GB2312-Regular.ttf")
_SANS = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "Noto Sans SC",
    "WenQuanYi Micro Hei",
)
_SONG = (
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "Songti SC",
    "STSong",
    "Noto Serif SC",
    "SimSun",
    "NSimSun",
)


@dataclass(frozen=True, slots=True)
class Typefaces:
    """The family names in use; `bundled` says that our own font had to be loaded."""

    sans: str
    song: str
    mono: str
    bundled: bool


def has_chinese_family(families: list[str] | None = None) -> bool:
    """Tell whether a font with Simplified Chinese is installed (or is among `families`)."""
    if families is None:
        families = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    return any(not QFontDatabase.isPrivateFamily(family) for family in families)


def load_bundled() -> str:
    """Load the bundled Chinese font into the program; return its family, or "" if it is missing."""
    number = QFontDatabase.addApplicationFont(str(asset(*_BUNDLED)))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return families[0] if families else ""


def choose_typefaces() -> Typefaces:
    """Pick the best faces this machine has; load the bundled one where there is no Chinese."""
    chinese = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    bundled = "" if has_chinese_family(chinese) else load_bundled()
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    sans = bundled or _first(_SANS, chinese) or next(iter(chinese), "")
    return Typefaces(sans, _first(_SONG, chinese) or sans, fixed, bool(bundled))


def install_fonts(app: QApplication) -> Typefaces:
    """Give `app` its font (14 px, tabular figures) and return the faces chosen."""
    faces = choose_typefaces()
    app.setFont(sans_font(faces=faces))
    app.setProperty("songFamily", faces.song)
    app.setProperty("monoFamily", faces.mono)
    return faces


def sans_font(
    pixels: int = UI_PIXELS,
    *,
    weight: QFont.Weight = QFont.Weight.Normal,
    faces: Typefaces | None = None,
) -> QFont:
    """Return the window's face at `pixels`, with figures of equal width so columns line up."""
    font = QFont(QApplication.font())
    if faces is not None and faces.sans:
        font.setFamilies([faces.sans])
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def song_font(pixels: int, weight: QFont.Weight = QFont.Weight.Bold) -> QFont:
    """Return the Song (serif) face for headings at `pixels`; the window's face where none is."""
    font = sans_font(pixels, weight=weight)
    _prefer(font, "songFamily")
    return font


def mono_font(pixels: int = SMALL_PIXELS) -> QFont:
    """Return the face of keys, addresses and code at `pixels`."""
    font = sans_font(pixels)
    _prefer(font, "monoFamily")
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def _prefer(font: QFont, chosen: str) -> None:
    app = QApplication.instance()
    family = app.property(chosen) if app is not None else None
    if family:
        font.setFamilies([str(family), *font.families()])


def _first(wanted: tuple[str, ...], present: list[str]) -> str:
    return next((family for family in wanted if family in present), "")
