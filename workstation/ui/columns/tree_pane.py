"""The left of the desk: the tree with its buttons, or what to do where there is no column yet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.ui.columns.tree_view import ColumnTreeView
from workstation.ui.shared.buttons import icon_button, name_button
from workstation.ui.shared.styling import ground, label, set_state


class TreePane(QWidget):
    """`view` is the tree; the buttons tell what they were pressed for."""

    new_wanted = Signal()
    several_wanted = Signal()
    package_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self.view = ColumnTreeView()
        self._title = label("", "section")
        self.new_button = icon_button("folder-plus", "")
        self.several_button = icon_button("list-tree", "")
        self.package_button = icon_button("package", "")
        self.new_button.clicked.connect(self.new_wanted)
        self.several_button.clicked.connect(self.several_wanted)
        self.package_button.clicked.connect(self.package_wanted)
        self._hint = label("", "soft", wrap=True)
        self._refusal = ""
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 4)
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        head.addWidget(self.new_button)
        head.addWidget(self.several_button)
        head.addWidget(self.package_button)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 12, 10)
        foot.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        body = QHBoxLayout()
        body.setContentsMargins(6, 0, 6, 0)
        body.addWidget(self.view)
        column.addLayout(body, 1)
        column.addLayout(foot)
        self.retranslate()

    def say_refusal(self, sentence: str) -> None:
        """Say why the place under the pointer takes nothing; "" brings the usual hint back."""
        self._refusal = sentence
        self._say()

    def hint(self) -> str:
        """Return what stands below the tree."""
        return self._hint.text()

    def _say(self) -> None:
        usual = self.tr("Drag to move; Alt and arrows do the same. Articles may be dropped here.")
        self._hint.setText(self._refusal or usual)
        set_state(self._hint, "red" if self._refusal else "")

    def retranslate(self) -> None:
        """Set every text again."""
        self._title.setText(self.tr("Columns of the site"))
        self.view.setAccessibleName(self.tr("Columns of the site"))
        name_button(self.new_button, self.tr("New column"), "Ctrl+N")
        name_button(self.several_button, self.tr("Several columns at once"))
        name_button(self.package_button, self.tr("Export columns or merge a file of them"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
