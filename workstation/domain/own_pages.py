"""Addresses the site and its columns have for pages of their own."""

from __future__ import annotations

import re
from collections.abc import Container

from workstation.domain.column import ColumnTree

#: Pages every column has: its first one and the further ones of its list.
_OWN_PAGE = re.compile(r"(index|list_\d+)\.html")
_OF_THE_SITE = frozenset({"index.html", "404.html"})


def page_owner(tree: ColumnTree, address: str, home: str) -> str:
    """Return the column (or `home`) whose own page lies at an address; empty if none does."""
    folder, _, file = address.rpartition("/")
    if not folder:
        return home if file in _OF_THE_SITE else ""
    if not _OWN_PAGE.fullmatch(file):
        return ""
    return next((column.name for column in tree if tree.directory(column.id) == folder), "")


def is_own_page(address: str, folders: Container[str]) -> bool:
    """Tell whether an address is one that the column of one of the directories has for itself."""
    folder, _, file = address.rpartition("/")
    return folder in folders and _OWN_PAGE.fullmatch(file) is not None
