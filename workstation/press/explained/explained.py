"""Pages whose items say why they stand there: for looking at on the desk, never for readers.

Templates, parts and renderer are those that publish. Only the values handed to templates carry a
mark behind them, which is turned into a `data-why` attribute once the page is text. Without its
marks the text is the published page, byte for byte.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from workstation.press.explained.marked_views import MarkedViews
from workstation.press.explained.marks import Marks
from workstation.press.explained.why import ATTRIBUTE, Reason
from workstation.press.themes.marked import Parts, marked_html
from workstation.press.themes.options import OptionKind
from workstation.press.themes.theme import Theme
from workstation.press.themes.views import ArticleView, ColumnView

#: What templates print by `why.<part>`, because no text of an article says it.
_ARTICLE_PARTS = ("ai_label", "copyright_kind", "votes", "comments")
_PARTS = ("search",)


class ExplainedTheme(Theme):
    """A theme whose pages carry marks; `explained` turns them into attributes."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._marks = Marks(secrets.token_hex(8), ATTRIBUTE)
        texts = {one.name for one in self.options if one.kind is OptionKind.TEXT}
        self._views = MarkedViews(self._marks, texts)

    def render(self, template: str, values: Mapping[str, object]) -> str:
        """Return a page or part with marks behind what it was given."""
        told = {name: self._views.value(name, value) for name, value in values.items()}
        owner = _owner(values)
        parts = (*_PARTS, *(_ARTICLE_PARTS if owner.startswith("a") else ()))
        marks = {name: self._views.mark(Reason("part", name, key=owner)) for name in parts}
        body = values.get("body")
        if isinstance(body, Markup) and body:
            told["body"] = marked_html(body, self._views.mark(Reason("body", key=owner)))
        return super().render(template, {**told, "why": Parts(marks)})

    def explained(self, page: bytes) -> bytes:
        """Return a page with attributes in place of its marks."""
        return self._marks.as_attributes(page.decode()).encode()

    def plain(self, page: bytes) -> bytes:
        """Return a page without its marks: what is published."""
        return self._marks.without(page.decode()).encode()


def _owner(values: Mapping[str, object]) -> str:
    """Return whose page is made: `a17` of an article, `c5` of a column, or nobody's."""
    article, column = values.get("article"), values.get("column")
    if isinstance(article, ArticleView):
        return f"a{article.id}"
    return f"c{column.id}" if isinstance(column, ColumnView) else ""
