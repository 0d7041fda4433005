"""A card: white paper on the desk, which can be hovered, chosen, picked up and landed on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QWidget

from workstation.ui.shared.styling import set_mark


class CardFrame(QFrame):
    """The ground and outline of a card; what is on it is laid out by its owner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_mark(self, "card", True)

    def set_chosen(self, chosen: bool) -> None:
        """Outline the card in red: it is the one that acts go to."""
        set_mark(self, "chosen", chosen)

    def set_lifted(self, lifted: bool) -> None:
        """Let the card float over the desk while it is dragged."""
        set_mark(self, "lifted", lifted)
        if not lifted:
            # Qt takes an absent effect as the wish to remove the present one; its stub does not.
            self.setGraphicsEffect(None)  # type: ignore[arg-type]
            return
        shadow = QGraphicsDropShadowEffect(self, blurRadius=22, xOffset=0, yOffset=6)
        shadow.setColor(QColor(0, 0, 0, 80))
        self.setGraphicsEffect(shadow)


class LandingPlace(QFrame):
    """The dashed place a dragged card would fall on."""

    def __init__(self, parent: QWidget | None = None, height: int = 56) -> None:
        super().__init__(parent)
        set_mark(self, "landing", True)
        self.setFixedHeight(height)
