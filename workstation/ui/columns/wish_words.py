"""What the wishes are called in menus, with their signs and keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workstation.ui.columns.tree_view import Wish

#: The menu in order; None stands for a line.
MENU: tuple[Wish | None, ...] = (
    Wish.SIBLING,
    Wish.CHILD,
    Wish.RENAME,
    None,
    Wish.UP,
    Wish.DOWN,
    Wish.IN,
    Wish.OUT,
    Wish.MOVE_TO,
    None,
    Wish.HIDE,
    Wish.SPLIT,
    Wish.MERGE,
    Wish.DELETE,
)


def wish_words(wish: Wish, hidden: bool = False) -> tuple[str, str, str]:
    """Return text, icon and shortcut of a wish; `hidden` tells whether the column is hidden."""
    if wish is Wish.HIDE and hidden:
        return QCoreApplication.translate("Columns", "Show in the navigation"), "eye", ""
    return {
        Wish.SIBLING: (
            QCoreApplication.translate("Columns", "New column beside…"),
            "folder-plus",
            "Ctrl+N",
        ),
        Wish.CHILD: (
            QCoreApplication.translate("Columns", "New column below…"),
            "corner-down-right",
            "Ctrl+Shift+N",
        ),
        Wish.RENAME: (QCoreApplication.translate("Columns", "Rename"), "pencil", "F2"),
        Wish.UP: (QCoreApplication.translate("Columns", "Up"), "arrow-up", "Alt+Up"),
        Wish.DOWN: (QCoreApplication.translate("Columns", "Down"), "arrow-down", "Alt+Down"),
        Wish.IN: (
            QCoreApplication.translate("Columns", "One level in"),
            "arrow-right",
            "Alt+Right",
        ),
        Wish.OUT: (
            QCoreApplication.translate("Columns", "One level out"),
            "arrow-left",
            "Alt+Left",
        ),
        Wish.MOVE_TO: (QCoreApplication.translate("Columns", "Move to…"), "move", ""),
        Wish.HIDE: (
            QCoreApplication.translate("Columns", "Leave out of the navigation"),
            "eye-off",
            "",
        ),
        Wish.SPLIT: (QCoreApplication.translate("Columns", "Split…"), "split", ""),
        Wish.MERGE: (QCoreApplication.translate("Columns", "Merge into…"), "merge", ""),
        Wish.DELETE: (QCoreApplication.translate("Columns", "Delete…"), "trash-2", "Del"),
    }[wish]
