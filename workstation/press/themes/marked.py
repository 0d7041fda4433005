"""Values of a page that carry why they stand there: printing one shows its mark, and nothing else.

To a template a marked text is the text: it compares, is cut, counted and looked up like any other.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup, escape


class Marked(str):
    """A text with a mark behind it, which stands on the page where the text is printed."""

    mark: str

    def __new__(cls, text: str, mark: str) -> Marked:
        """Return `text` with `mark`, which must need no escaping."""
        made = super().__new__(cls, text)
        made.mark = mark
        return made

    def __html__(self) -> str:
        """Return what is printed: the escaped text, and the mark."""
        return str(escape(str(self))) + self.mark

    def __reduce__(self) -> tuple[type[Marked], tuple[str, str]]:
        """Go whole to the process that renders themes of strangers."""
        return Marked, (str(self), self.mark)


class Parts(dict[str, str]):
    """What `why.<part>` prints: nothing, but for the parts that are named."""

    def __init__(self, marks: Mapping[str, str] | None = None) -> None:
        super().__init__((name, Marked("", mark)) for name, mark in (marks or {}).items())

    def __missing__(self, name: str) -> str:
        """Print nothing for a part nobody asks about."""
        return ""

    def __reduce__(self) -> tuple[type[Parts], tuple[dict[str, str]]]:
        """Go whole to the process that renders themes of strangers."""
        return Parts, ({name: one.mark for name, one in self.items() if isinstance(one, Marked)},)


def carried(text: str, source: str) -> str:
    """Return `text` with the mark of what it was made of, if that has one."""
    return Marked(text, source.mark) if isinstance(source, Marked) else text


def marked_html(html: Markup, mark: str) -> Markup:
    """Return what is HTML already with a mark behind it."""
    return html + Markup(mark)  # noqa: S704  (our own, and nothing but letters)
