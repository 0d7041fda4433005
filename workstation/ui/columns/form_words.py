"""What the fields of a column are called, and what stands in the empty ones."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def field_words() -> dict[str, tuple[str, str]]:
    """Return for each field its label and its placeholder."""
    inherited = QCoreApplication.translate("ColumnForm", "Empty: as the column above")
    usual = QCoreApplication.translate("ColumnForm", "Empty: the theme's own")
    return {
        "name": (QCoreApplication.translate("ColumnForm", "Name"), ""),
        "directory": (QCoreApplication.translate("ColumnForm", "Directory in the address"), ""),
        "kind": (QCoreApplication.translate("ColumnForm", "Kind"), ""),
        "page_size": (QCoreApplication.translate("ColumnForm", "Articles on a list page"), ""),
        "link": (
            QCoreApplication.translate("ColumnForm", "Leads to"),
            QCoreApplication.translate("ColumnForm", "An address on this site or another"),
        ),
        "description": (
            QCoreApplication.translate("ColumnForm", "Description"),
            QCoreApplication.translate("ColumnForm", "One or two sentences, for search engines"),
        ),
        "keywords": (
            QCoreApplication.translate("ColumnForm", "Keywords"),
            QCoreApplication.translate("ColumnForm", "Separated by commas"),
        ),
        "body": (
            QCoreApplication.translate("ColumnForm", "Text of the page (Markdown)"),
            QCoreApplication.translate("ColumnForm", "What readers find on this page"),
        ),
        "address_rule": (
            QCoreApplication.translate("ColumnForm", "Address rule of its articles"),
            inherited,
        ),
        "list_template": (QCoreApplication.translate("ColumnForm", "List template"), usual),
        "article_template": (QCoreApplication.translate("ColumnForm", "Article template"), usual),
    }
