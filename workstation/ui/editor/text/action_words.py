"""What the actions on a text are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def action_words() -> dict[str, str]:
    """Return the words of each action, by its name, in the present language."""
    translate = QCoreApplication.translate
    return {
        "h1": translate("TextActions", "Heading, largest"),
        "h2": translate("TextActions", "Heading"),
        "h3": translate("TextActions", "Lesser heading"),
        "plain": translate("TextActions", "Plain paragraph"),
        "quote": translate("TextActions", "Quotation"),
        "list": translate("TextActions", "List"),
        "numbers": translate("TextActions", "Numbered list"),
        "bold": translate("TextActions", "Bold"),
        "italic": translate("TextActions", "Italic"),
        "struck": translate("TextActions", "Struck out"),
        "link": translate("TextActions", "Link"),
        "picture": translate("TextActions", "Picture…"),
        "caption": translate("TextActions", "Caption of this picture…"),
        "table": translate("TextActions", "Table…"),
        "footnote": translate("TextActions", "Footnote"),
        "break": translate("TextActions", "Page break"),
        **_table_words(),
        **_view_words(),
    }


def _table_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "row_above": translate("TextActions", "Add a row above"),
        "row_below": translate("TextActions", "Add a row below"),
        "row_remove": translate("TextActions", "Remove this row"),
        "column_before": translate("TextActions", "Add a column before"),
        "column_behind": translate("TextActions", "Add a column behind"),
        "column_remove": translate("TextActions", "Remove this column"),
    }


def _view_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "find": translate("TextActions", "Find and replace"),
        "paste": translate("TextActions", "Paste as plain text"),
        "fetch": translate("TextActions", "Fetch pictures from other sites"),
        "larger": translate("TextActions", "Larger letters"),
        "smaller": translate("TextActions", "Smaller letters"),
        "size": translate("TextActions", "Usual size of letters"),
        "indent": translate("TextActions", "Indent paragraphs"),
        "pairs": translate("TextActions", "Quotes and brackets in pairs"),
        "remarks": translate("TextActions", "Underline what the copy desk would ask about"),
        "typewriter": translate("TextActions", "Typewriter: my line stays in the middle"),
        "dimmed": translate("TextActions", "Dim all but my paragraph"),
    }
