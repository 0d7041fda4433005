"""Why a page says what it says: the field, setting or column a fact on it comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workstation.domain.article import Content
from workstation.domain.column import Column
from workstation.domain.edition import Edition
from workstation.domain.publication import Detail
from workstation.domain.standing import Leading, Placing
from workstation.press.explained.why import Reason
from workstation.press.parts.items import column_link

_HOME = "index.html"
_THEME = Leading("settings", "section", "theme")
#: Parts of a page that are a field of the story.
_FIELDS = frozenset({"ai_label", "copyright_kind"})
#: Parts that are there, or can be used, once a setting says where to.
_TARGETS = {"votes": "vote_target", "comments": "comment_target"}
#: Blocks that are filled with the stories of a column, or of the whole site.
_FILLED = frozenset({"news", "newest", "popular"})
#: Blocks one may point at as a whole.
_WHOLE = _FILLED | {
    "board",
    "list",
    "related",
    "neighbour",
    "navigation",
    "below",
    "way",
    "further",
    "pager",
    "region",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person points at: `line` is where the paragraph that is meant begins, 0 for none."""

    edition: Edition
    reason: Reason
    line: int
    #: The name of the theme.
    theme: str
    #: What is meant is a paragraph that stands in the text no more.
    gone: bool = False

    @property
    def number(self) -> int:
        """Return the key of the article, column or comment a fact belongs to; 0 for none."""
        key = self.reason.key
        digits = key[1:] if key[:1] in ("a", "c") else key
        return int(digits) if digits.isdecimal() and digits.isascii() else 0

    @property
    def content(self) -> Content | None:
        """Return what the article holds that a fact belongs to."""
        full = self.edition.full(self.number) if self.reason.key.startswith("a") else None
        return full.content if full is not None else None


def is_fact(reason: Reason) -> bool:
    """Tell whether a reason is one `fact_placing` knows."""
    return reason.place in _FACTS


def fact_placing(asked: Asked) -> Placing | None:
    """Return where a fact on a page comes from, None for what is not there any more."""
    return _FACTS[asked.reason.place](asked)


def is_block(reason: Reason) -> bool:
    """Tell whether a reason stands for a whole block."""
    return not reason.key and not reason.position and reason.place in _WHOLE


def block_placing(edition: Edition, reason: Reason) -> Placing:
    """Return why a whole block stands on a page."""
    place, subject = reason.place, reason.subject
    column = column_at(edition, subject) if place in _FILLED else None
    name = column.name if column else edition.site.name
    leading = Leading("columns", "column", column.id) if column else None
    if place == "board":
        board = next((one for one in edition.boards() if one.code == subject), None)
        name = (board.title or board.code) if board else subject
        leading = Leading("boards", "board", subject)
    elif place == "region":
        leading = Leading("settings", "site_field", "regions")
    return Placing(name, place, f"block.{place}", {"name": name}, leading)


def column_at(edition: Edition, address: str) -> Column | None:
    """Return the column whose list or cover lies at an address or beside it, or None."""
    if address == _HOME:
        return None
    folder = address.rpartition("/")[0]
    for column in edition.columns:
        link = column_link(edition, column.id)
        if link is not None and link.address in (f"{folder}/{_HOME}", address):
            return column
        if column.link and column.link == address:
            return column
    return None


def _site(asked: Asked) -> Placing:
    field = asked.reason.subject
    return Placing("", "site", "site", {"field": field}, Leading("settings", "site_field", field))


def _of_theme(asked: Asked) -> Placing:
    return Placing("", "theme", asked.reason.place, {"name": asked.theme}, _THEME)


def _comment(asked: Asked) -> Placing:
    leading = Leading("comments", "comment", asked.number)
    return Placing("", "comment", "comment", {}, leading)


def _part(asked: Asked) -> Placing | None:
    name, content = asked.reason.subject, asked.content
    if name in _FIELDS:
        return _field(asked, name)
    if name == "comments" and content is not None and not content.comments_open:
        return _field(asked, "comments_open")
    if name == "search":
        return Placing("", "theme", "search", {"name": asked.theme}, _THEME)
    target = _TARGETS.get(name)
    if target is None:
        return None
    leading = Leading("settings", "site_field", target)
    return Placing("", "site", f"part.{name}", {"field": target}, leading)


def _of_article(asked: Asked) -> Placing | None:
    return _field(asked, asked.reason.subject)


def _field(asked: Asked, field: str) -> Placing | None:
    content, key = asked.content, asked.number
    if content is None:
        return None
    own = {"summary": content.summary, "published_at": content.published_at}
    code = f"auto.{field}" if field in own and not own[field] else "article"
    leading = Leading("articles", f"article.{field}", key)
    return Placing("", "article", code, {"field": field}, leading, key)


def _body(asked: Asked) -> Placing | None:
    number, line = asked.number, asked.line
    if asked.content is not None:
        if not line:
            leading = Leading("articles", "article.body", number)
            code = "body_gone" if asked.gone else "body"
            return Placing("", "body", code, {}, leading, number)
        leading = Leading("articles", "line", f"{number}:{line}")
        return Placing("", "body", "body_line", {"line": line}, leading, number)
    return _of_column(asked, "body", "body_column")


def _column_field(asked: Asked) -> Placing | None:
    return _of_column(asked, "column", "column_field")


def _of_column(asked: Asked, place: str, code: str) -> Placing | None:
    columns, number = asked.edition.columns, asked.number
    if not asked.reason.key.startswith("c") or number not in columns:
        return None
    details: dict[str, Detail] = {
        "name": columns.get(number).name,
        "field": asked.reason.subject,
    }
    return Placing("", place, code, details, Leading("columns", "column", number))


_FACTS: Mapping[str, Callable[[Asked], Placing | None]] = {
    "site": _site,
    "option": _of_theme,
    "theme": _of_theme,
    "comment": _comment,
    "part": _part,
    "article": _of_article,
    "body": _body,
    "column_field": _column_field,
}
