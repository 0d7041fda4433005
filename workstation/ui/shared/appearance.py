"""How the program looks: Fusion, our own two palettes and one style sheet made from the tokens."""

from __future__ import annotations

import re
from dataclasses import asdict
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from workstation.ui.shared.assets import asset
from workstation.ui.shared.fonts import Typefaces, install_fonts
from workstation.ui.shared.tokens import DARK, LIGHT, Tokens

_PLACEHOLDER = re.compile(r"@([a-z_]+)\b")


class Scheme(StrEnum):
    """What a person may choose; `SYSTEM` follows the desktop where it says what it is."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Appearance(QObject):
    """Dresses the application and keeps it dressed. `changed` is sent after each switch.

    Make one per application, before the first window. Colours are read from `tokens`, or from
    `tokens_now()` by painters that have no reference to it.
    """

    changed = Signal()

    def __init__(self, app: QApplication, scheme: str = Scheme.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = Scheme(scheme)
        self._tokens: Tokens | None = None
        QDir.setSearchPaths("marks", [str(asset("styles", "marks"))])
        app.setStyle(QStyleFactory.create("Fusion"))
        self.typefaces: Typefaces = install_fonts(app)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._tell_desktop()
        self._apply()

    @property
    def scheme(self) -> Scheme:
        """What was chosen."""
        return self._scheme

    @property
    def tokens(self) -> Tokens:
        """The colours that are shown."""
        return self._tokens or LIGHT

    @property
    def dark(self) -> bool:
        """Whether the dark scheme is shown."""
        return self.tokens is DARK

    def choose(self, scheme: str) -> None:
        """Show `scheme` from now on, in every open window; ValueError when there is none such."""
        before, shown = self._scheme, self._tokens
        self._scheme = Scheme(scheme)
        self._tell_desktop()
        self._apply()
        if self._scheme is not before and self._tokens is shown:
            # The same colours by another choice: who names the choice has to hear of it.
            self.changed.emit()

    def toggle(self) -> None:
        """Show the other one of light and dark."""
        self.choose(Scheme.LIGHT if self.dark else Scheme.DARK)

    def _tell_desktop(self) -> None:
        """Let title bars and native dialogs agree, where the platform listens."""
        hints = self._app.styleHints()
        if self._scheme is Scheme.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = self._scheme is Scheme.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _wanted(self) -> Tokens:
        if self._scheme is Scheme.SYSTEM:
            reported = self._app.styleHints().colorScheme()
            return DARK if reported == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._scheme is Scheme.DARK else LIGHT

    def _follow_system(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        wanted = self._wanted()
        if wanted is self._tokens:
            return
        self._tokens = wanted
        self._app.setPalette(palette_of(wanted))
        self._app.setStyleSheet(style_sheet(wanted, self.typefaces.song))
        self.changed.emit()


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette of `tokens`; it covers what the style sheet does not reach."""
    role = QPalette.ColorRole
    colors = {
        role.Window: "desk",
        role.WindowText: "ink",
        role.Base: "card",
        role.AlternateBase: "paper",
        role.Text: "ink",
        role.Button: "card",
        role.ButtonText: "ink",
        role.BrightText: "on_red",
        role.PlaceholderText: "soft",
        role.ToolTipBase: "ink",
        role.ToolTipText: "card",
        role.Highlight: "selection",
        role.HighlightedText: "ink",
        role.Accent: "red",
        role.Link: "red",
        role.LinkVisited: "soft",
        role.Light: "card",
        role.Midlight: "paper",
        role.Mid: "line",
        role.Dark: "edge",
        role.Shadow: "shadow",
    }
    palette = QPalette()
    for place, name in colors.items():
        palette.setColor(place, tokens.color(name))
    for place in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, QColor(tokens.faint))
    return palette


@lru_cache(maxsize=4)
def style_sheet(tokens: Tokens, song: str = "serif") -> str:
    """Return the style sheet in the colours of `tokens`, headings in the family `song`.

    KeyError when the template names a colour that does not exist.
    """
    template = asset("styles", "workstation.qss").read_text(encoding="utf-8")
    values = asdict(tokens) | {"song": song}
    return _PLACEHOLDER.sub(lambda match: str(values[match.group(1)]), template)
