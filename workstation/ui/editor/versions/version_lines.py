"""The versions of a story as a list: who, when, what changed, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from workstation.domain.moment import local, now
from workstation.domain.version import Version
from workstation.ui.editor.form.field_names import field_name
from workstation.ui.shared.row_delegate import Row, RowRole
from workstation.words import act_name

Index = QModelIndex | QPersistentModelIndex
_FIELDS_NAMED = 3


class VersionLines(QAbstractListModel):
    """Holds what was read; `show` is its only entrance."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._versions: tuple[Version, ...] = ()

    def show(self, versions: Sequence[Version]) -> None:
        """Show other versions, the latest first."""
        self.beginResetModel()
        self._versions = tuple(versions)
        self.endResetModel()

    def version(self, row: int) -> Version | None:
        """Return the version of a row."""
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def before(self, row: int) -> Version | None:
        """Return the state a version came from: the next one down that an act made."""
        later = self._versions[row + 1 :]
        return next((version for version in later if version.act is not None), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of versions."""
        return 0 if parent.isValid() else len(self._versions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is painted of a version, or all of it for screen readers."""
        version = self.version(index.row())
        if version is None:
            return None
        row = row_of(version, self._language)
        if role == RowRole.ROW:
            return row
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return ", ".join(part for part in (row.title, row.second, row.right) if part)
        return None


def row_of(version: Version, language: str) -> Row:
    """Return a version in words."""
    second = when(version)
    if version.folded > 1:
        saves = QCoreApplication.translate("Versions", "{n} autosaves")
        second = f"{second} · {saves.replace('{n}', str(version.folded))}"
    if version.act is None:
        word = QCoreApplication.translate("Versions", "Named")
        return Row(version.name, second, "red", word, right=version.person, strong=True)
    return Row(_title(version, language), second, right=version.person)


def when(version: Version) -> str:
    """Return the time of a version on the site's clock."""
    at = local(version.at)
    today = at.date() == local(now()).date()
    return f"{at:%H:%M:%S}" if today else f"{at:%Y-%m-%d %H:%M}"


def _title(version: Version, language: str) -> str:
    name = act_name(version.act, language) if version.act is not None else version.name
    fields = [field_name(one) for one in version.changed[:_FIELDS_NAMED]]
    if len(version.changed) > _FIELDS_NAMED:
        fields.append("…")
    if not fields:
        return name
    said = QCoreApplication.translate("Versions", "{act}: {fields}")
    return said.replace("{act}", name).replace("{fields}", "、".join(fields))
