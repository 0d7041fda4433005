"""What a field of a story holds, in words one can read and compare."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workstation.domain.article import Content, Flag
from workstation.domain.column import ColumnTree
from workstation.domain.moment import stamp
from workstation.ui.editor.form.field_names import copyright_name, flag_name

_MOMENTS = frozenset({"published_at", "pinned_until", "embargo_until"})


def field_value(content: Content, name: str, tree: ColumnTree | None = None) -> str:
    """Return a field as words; columns by their path where `tree` knows them."""
    value = getattr(content, name)
    if value is None:
        return ""
    if name == "column_id":
        return _column(value, tree)
    if name == "further_columns":
        return "、".join(_column(key, tree) for key in value)
    return stamp(value) if name in _MOMENTS else _plain(name, value)


def _plain(name: str, value: object) -> str:
    if name == "flags":
        return "、".join(flag_name(Flag(letter)) for letter in str(value))
    if name == "copyright_kind":
        return copyright_name(str(value))
    if isinstance(value, tuple):
        return "、".join(value)
    if isinstance(value, bool):
        return _yes() if value else QCoreApplication.translate("ArticleFields", "no")
    return str(value)


def _column(key: int, tree: ColumnTree | None) -> str:
    return tree.path(key) if tree is not None and key in tree else str(key)


def _yes() -> str:
    return QCoreApplication.translate("ArticleFields", "yes")
