"""The middle of the window: one desk is seen, each is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from workstation.desk.desk import Desk
from workstation.ui.shared.panel import Panel

Factory = Callable[[Desk], Panel]


class Stage(QStackedWidget):
    """Holds the desks. `made(panel)` is sent once for each, before it is seen.

    `changed(name)` is sent when another desk is seen.
    """

    made = Signal(object)
    changed = Signal(str)

    def __init__(
        self, desk: Desk, factories: Mapping[str, Factory], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._factories = factories
        self._panels: dict[str, Panel] = {}

    def has(self, name: str) -> bool:
        """Tell whether there is such a desk."""
        return name in self._factories

    def panel(self, name: str) -> Panel:
        """Return a desk, made now if it was not yet; KeyError for an unknown one."""
        panel = self._panels.get(name)
        if panel is None:
            panel = self._panels[name] = self._factories[name](self._desk)
            panel.setObjectName(name)
            self.addWidget(panel)
            self.made.emit(panel)
        return panel

    def present(self) -> Panel | None:
        """Return the desk that is seen."""
        widget: QObject | None = self.currentWidget()
        return widget if isinstance(widget, Panel) else None

    def refresh(self) -> None:
        """Let the desk that is seen read again."""
        panel = self.present()
        if panel is not None:
            panel.refresh()

    def panels(self) -> list[Panel]:
        """Return the desks made so far."""
        return list(self._panels.values())

    def show_desk(self, name: str) -> Panel:
        """Let a desk be seen; what was typed at the one before is saved."""
        before = self.present()
        panel = self.panel(name)
        if panel is not before:
            if before is not None:
                before.commit_pending()
            there = panel.focusWidget() or panel
            self.setCurrentWidget(panel)
            # Qt would give the keyboard to the first button it finds.
            there.setFocus()
            self.changed.emit(name)
        return panel
