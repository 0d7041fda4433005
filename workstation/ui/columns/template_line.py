"""A line for the name of a template: one of the theme's is picked, or a name is typed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from workstation.ui.shared.icons import icon


class TemplateLine(QLineEdit):
    """What is picked is told as what is typed: by `editingFinished`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.offer_action = QAction(icon("chevron-down", "soft"), "", self)
        self.offer_action.triggered.connect(self.offer)
        self.addAction(self.offer_action, QLineEdit.ActionPosition.TrailingPosition)

    def set_names(self, names: Sequence[str]) -> None:
        """Offer these templates."""
        self._names = tuple(names)
        self.offer_action.setVisible(bool(names))

    def lacks(self) -> bool:
        """Tell whether a template is named that the theme has not."""
        named = self.text().strip()
        return bool(named and self._names and named not in self._names)

    def offer(self) -> None:
        """Open the list of templates below the line; its first entry takes the name away."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("", *self._names):
            act = menu.addAction(name or self.tr("None of its own"))
            act.setCheckable(True)
            act.setChecked(name == self.text().strip())
            act.triggered.connect(partial(self._pick, name))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list by Alt+Down, as boxes with a list do."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.offer()
            return
        super().keyPressEvent(event)

    def _pick(self, name: str, *_: object) -> None:
        self.setText(name)
        self.editingFinished.emit()

    def retranslate(self) -> None:
        """Set every text again."""
        self.offer_action.setText(self.tr("Templates of the theme"))
        self.offer_action.setToolTip(self.offer_action.text())
