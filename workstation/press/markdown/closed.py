"""What of a Markdown text ends where it says: code between fences, and HTML whose tags are closed.

Anything else of their kind may mean something to whatever stands below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NAME = r"(?:href|src|alt|title|width|height|style|class|align|color|size|face|target|rel|border"
_VALUE = rf"{_NAME}|colspan|rowspan|cellpadding|cellspacing|valign|bgcolor)=\"[^\"<>\n]*\""
_TAG = re.compile(rf"<(/?)([a-z][a-z0-9]*)((?: {_VALUE})*) ?(/?)>", re.IGNORECASE)
_VOID = frozenset({"br", "img"})
_INLINE = frozenset(
    {"a", "b", "big", "del", "em", "font", "i", "ins", "mark", "s", "small", "span", "strong"}
    | {"sub", "sup", "u"}
)
#: Paragraphs hold words alone: a block within one would end it.
_PARAGRAPHS = frozenset({"p", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = frozenset(
    {"blockquote", "caption", "dd", "div", "dl", "dt", "li", "ol", "section", "table", "tbody"}
    | {"td", "tfoot", "th", "thead", "tr", "ul"}
)
#: These begin nowhere but inside of others.
_INNER = frozenset({"caption", "dd", "dt", "li", "tbody", "td", "tfoot", "th", "thead", "tr"})

#: A line that begins with what Python-Markdown takes for a fence (`extensions.fenced_code`), and
#: what it says of itself: nothing where it may be the end of one.
_FENCE = re.compile(r"^(~{3,}|`{3,})([^\n]*)", re.MULTILINE)
_SAID = re.compile(r" *(?:\.?[\w#.+-]* *)?")
#: What more it may say; it takes the dialect to tell whether it is well said.
_SAYS_MORE = re.compile(r"\{|hl_lines")
FENCED = re.compile(r"```|~~~")


def fences(source: str) -> Iterator[tuple[int, int]]:
    """Yield where code between fences begins and ends in a normal text.

    One that is not plain is perhaps none.
    """
    lines = list(_FENCE.finditer(source))
    # Looked for from the end, so that fences without one cost no search each.
    ends: dict[str, list[int]] = {}
    for number in range(len(lines) - 1, -1, -1):
        if not lines[number][2].strip(" "):
            ends.setdefault(lines[number][1], []).append(number)
    below = 0
    for number, line in enumerate(lines):
        if number < below or not (_SAID.fullmatch(line[2]) or _SAYS_MORE.search(line[2])):
            continue
        own = ends.get(line[1], [])
        while own and own[-1] <= number:
            own.pop()
        if own:
            yield line.start(), lines[own[-1]].end()
            below = own[-1] + 1


def is_plain_fence(code: str) -> bool:
    """Tell whether what stands where `fences` says is code between fences for certain."""
    return _SAYS_MORE.search(code.partition("\n")[0]) is None


def without_closed_tags(text: str) -> str:
    """Return a text without the tags for words that are closed in the line they are opened in."""
    if "<" not in text:
        return text
    lines = text.split("\n")
    return "\n".join(_without(line, _INLINE) or line for line in lines)


def is_closed_block(text: str) -> bool:
    """Tell whether a text is one element of HTML, with nothing that is left open or in disorder."""
    first = _TAG.match(text)
    if first is None or first[1] or first[4]:
        return False
    name = first[2].lower()
    if name in _PARAGRAPHS:
        inside = _INLINE
    elif name in _BLOCKS - _INNER:
        inside = _INLINE | _BLOCKS | _PARAGRAPHS
    else:
        return False
    last = re.compile(rf"</{name}>", re.IGNORECASE)
    end = text.lower().rfind("</")
    within = text[first.end() : end]
    own = re.compile(rf"</?{name}\b", re.IGNORECASE)
    if last.fullmatch(text, end) is None or own.search(within):
        return False
    rest = _without(within, inside)
    return rest is not None and "<" not in rest


def _without(text: str, names: frozenset[str]) -> str | None:
    """Return a text without its tags; None where one is of another name, or not closed in order."""
    opened: list[str] = []
    for tag in _TAG.finditer(text):
        name, ends, closes = tag[2].lower(), bool(tag[1]), bool(tag[4])
        if name in _VOID and not ends:
            continue
        if name not in names or closes or (ends and (tag[3] or not opened)):
            return None
        if not ends:
            opened.append(name)
        elif opened.pop() != name:
            return None
    return None if opened else _TAG.sub("", text)
