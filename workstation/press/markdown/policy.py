"""The one policy of what HTML may stand in an article: applied after Markdown, at output."""

from __future__ import annotations

import re
import threading

import nh3

from workstation.press.links import well_formed

_EVERYWHERE = {"title", "lang", "dir", "id", "style"}
_ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "col": {"span"},
    "ol": {"start", "reversed"},
    "time": {"datetime"},
}
_TEXT_TAGS = {"a", "abbr", "b", "br", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q"}
_MORE_TEXT_TAGS = {"rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time"}
_BLOCK_TAGS = {
    "blockquote",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "hr",
    "img",
}
_MORE_BLOCK_TAGS = {"li", "ol", "p", "pre", "section", "summary", "ul", "u", "var"}
_HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
_TABLE_TAGS = {"caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
_TAGS = _TEXT_TAGS | _MORE_TEXT_TAGS | _BLOCK_TAGS | _MORE_BLOCK_TAGS | _HEADINGS | _TABLE_TAGS
_CLASSES = {
    "*": {"center", "right", "no-indent", "signature", "note"},
    "div": {"footnote"},
    "a": {"footnote-ref", "footnote-backref"},
}
_STYLES = {"text-align", "text-indent"}
#: Only ids the renderer makes itself, so that no text can take one of the page.
OWN_ID = re.compile(r"(?:h-|fn:|fnref\d*:)[^\s\"<>]{1,120}")
_HAS_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x20\x7f]")
_NUMBER = re.compile(r"\d{1,4}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_NUMERIC = frozenset({"width", "height", "colspan", "rowspan", "span", "start"})
_IMAGE = re.compile(r'<img((?:[^>"]|"[^"]*")*)>')
_EMPTY_FIGURE = re.compile(r"<figure[^>]*></figure>\n?")
_REL = "nofollow noopener"
#: Links, folds without a heading of their own, and headings, as nh3 writes them.
_LINK = re.compile(r'<a((?:[^>"]|"[^"]*")*)>')
_NO_SUMMARY = re.compile(r'(<details(?:[^>"]|"[^"]*")*>)(?!\s*<summary[ >])')
_HEADING = re.compile(r"<(/?)h([2-6])\b")


class Policy:
    """An allow-list for article HTML. Safe to share between threads."""

    def __init__(self) -> None:
        #: The ids each thread has seen in the text it is at.
        self._seen = threading.local()
        # Made once: to tell a cleaner all this took longer than a paragraph takes to clean.
        self._cleaners = {lines: self._cleaner(lines=lines) for lines in (False, True)}

    def clean(self, html: str, *, lines: bool = False, steps: bool = True) -> str:
        """Return `html` with only what is allowed; `lines` keeps the editor's `data-line`.

        Without `steps` headings stay as they are, for `in_steps` when the text is whole.
        """
        self._seen.ids = set()
        cleaned = self._cleaners[lines].clean(html)
        whole = _IMAGE.sub(_whole_image, cleaned.replace(' style=""', "").replace(' class=""', ""))
        whole = _NO_SUMMARY.sub(r"\1<summary>展开</summary>", _LINK.sub(_whole_link, whole))
        whole = _EMPTY_FIGURE.sub("", whole)
        return in_steps(whole) if steps else whole

    def _cleaner(self, *, lines: bool) -> nh3.Cleaner:
        everywhere = _EVERYWHERE | {"data-line"} if lines else _EVERYWHERE
        return nh3.Cleaner(
            tags=_TAGS,
            attributes={**_ATTRIBUTES, "*": everywhere},
            attribute_filter=self._judge,
            allowed_classes=_CLASSES,
            filter_style_properties=_STYLES,
            url_schemes={"http", "https", "mailto", "tel"},
            link_rel=_REL,
        )

    def _judge(self, tag: str, name: str, value: str) -> str | None:
        if name != "id":
            return _judge(tag, name, value)
        seen: set[str] = self._seen.ids
        fresh = OWN_ID.fullmatch(value) is not None and value not in seen
        seen.add(value)
        return value if fresh else None


def _judge(tag: str, name: str, value: str) -> str | None:
    if name in ("href", "src"):
        return _address(value, picture=tag == "img")
    if name in _NUMERIC:
        return value if _NUMBER.fullmatch(value) else None
    if name == "data-line":
        return value if value.isascii() and value.isdigit() else None
    if name == "lang":
        return value if _LANGUAGE.fullmatch(value) else None
    if name == "dir":
        return value if value in ("ltr", "rtl", "auto") else None
    return value


def _address(value: str, *, picture: bool) -> str | None:
    bare = _CONTROL.sub("", value)
    # Another host without a scheme, also in the spelling browsers mend: `//`, `\\`, `/\`.
    if "\\" in bare or bare.startswith("//"):
        return None
    if picture and (_HAS_SCHEME.match(bare) or not bare):
        return None
    return well_formed(bare)


def _whole_image(found: re.Match[str]) -> str:
    attributes = found[1]
    if ' src="' not in attributes:
        return ""
    return found[0] if " alt=" in attributes else f'<img alt=""{attributes}>'


def _whole_link(found: re.Match[str]) -> str:
    return found[0] if ' href="' in found[1] else found[0].replace(f' rel="{_REL}"', "")


def in_steps(html: str, above: list[int] | None = None) -> str:
    """Return `html` with headings that leave no level out, from 2 on: whoever listens counts.

    `above` are the levels of the headings it stands below; it is left as what follows needs it.
    """
    above = [] if above is None else above

    def step(found: re.Match[str]) -> str:
        if not found[1]:
            level = int(found[2])
            while above and above[-1] >= level:
                above.pop()
            above.append(level)
        return f"<{found[1]}h{len(above) + 1}"

    return _HEADING.sub(step, html)


POLICY = Policy()
