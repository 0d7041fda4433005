"""What the fields of a column are called, and what stands in the empty ones."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workstation.domain.column_settings import ColumnOrder


def field_words() -> dict[str, tuple[str, str]]:
    """Return for each field its label and its placeholder."""
    inherited = QCoreApplication.translate("ColumnForm", "Empty: as the column above")
    usual = QCoreApplication.translate("ColumnForm", "Empty: the theme's own")
    return {
        "name": (QCoreApplication.translate("ColumnForm", "Name"), ""),
        "directory": (QCoreApplication.translate("ColumnForm", "Directory in the address"), ""),
        "kind": (QCoreApplication.translate("ColumnForm", "Kind"), ""),
        "hidden": (QCoreApplication.translate("ColumnForm", "In the navigation"), ""),
        "seo_title": (
            QCoreApplication.translate("ColumnForm", "Title for search engines"),
            QCoreApplication.translate("ColumnForm", "Empty: name of the column and of the site"),
        ),
        "picture_id": (QCoreApplication.translate("ColumnForm", "Picture"), ""),
        "sorting": (QCoreApplication.translate("ColumnForm", "Order of the list"), ""),
        **_article_words(),
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


def _article_words() -> dict[str, tuple[str, str]]:
    none = QCoreApplication.translate("ColumnForm", "Empty: none")
    return {
        "source": (QCoreApplication.translate("ColumnForm", "Source of new articles"), none),
        "editor": (QCoreApplication.translate("ColumnForm", "Editor of new articles"), none),
        "required": (
            QCoreApplication.translate("ColumnForm", "Must be filled in before the release"),
            "",
        ),
        "workers": (QCoreApplication.translate("ColumnForm", "Who works on its articles"), ""),
    }


def order_name(order: str) -> str:
    """Return what an order of lists is called."""
    names = {
        ColumnOrder.NEWEST: QCoreApplication.translate("ColumnForm", "Newest first"),
        ColumnOrder.OLDEST: QCoreApplication.translate("ColumnForm", "Oldest first"),
        ColumnOrder.WEIGHT: QCoreApplication.translate(
            "ColumnForm", "By weight, the lightest first"
        ),
    }
    return names.get(ColumnOrder(order), order)


def required_name(name: str) -> str:
    """Return what a field of an article is called among those a column may require."""
    return {
        "short_title": QCoreApplication.translate("ColumnForm", "Short headline"),
        "source": QCoreApplication.translate("ColumnForm", "Source"),
        "author": QCoreApplication.translate("ColumnForm", "Author"),
        "responsible_editor": QCoreApplication.translate("ColumnForm", "Responsible editor"),
        "summary": QCoreApplication.translate("ColumnForm", "Summary"),
        "keywords": QCoreApplication.translate("ColumnForm", "Keywords"),
        "tags": QCoreApplication.translate("ColumnForm", "Tags"),
        "cover_id": QCoreApplication.translate("ColumnForm", "Cover picture"),
        "copyright_kind": QCoreApplication.translate("ColumnForm", "Copyright"),
    }.get(name, name)
