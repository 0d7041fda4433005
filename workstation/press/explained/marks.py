"""Marks behind what a page prints, turned into attributes of the elements that hold it."""

from __future__ import annotations

import re

# Possessive throughout: a page is read once, however odd its tags.
_TAG = r"""<(/?)([A-Za-z][^\s/>]*+)((?:"[^"]*"|'[^']*'|[^"'<>]++)*+)>"""
_OPAQUE = r"<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)\s*>"
#: Elements that hold nothing.
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)


class Marks:
    """Finds `~token~…~` in pages. Nothing a person wrote looks like it: nobody knows the token."""

    def __init__(self, token: str, attribute: str) -> None:
        self._attribute = attribute
        self._sign = f"~{token}~"
        self._one = re.compile(f"~{token}~([^~]*)~")
        self._piece = re.compile(
            f"~{token}~(?P<mark>[^~]*)~|{_OPAQUE}|(?P<tag>{_TAG})", re.DOTALL | re.IGNORECASE
        )

    def mark(self, told: str) -> str:
        """Return the mark that says `told`, which has no `~` and needs no escaping."""
        return f"{self._sign}{told}~"

    def without(self, page: str) -> str:
        """Return a page without its marks."""
        return self._one.sub("", page)

    def as_attributes(self, page: str) -> str:
        """Return a page whose elements say what the marks in them or in their attributes say.

        An element says what its own attributes say, or else the first text right in it.
        """
        # The head is for machines, and the body as a whole is nothing to point at.
        start = re.search(r"<body\b[^>]*>", page)
        at = start.end() if start else len(page)
        return self.without(page[:at]) + self.without(self._told(page[at:]))

    def _told(self, body: str) -> str:
        pieces: list[str] = []
        said: dict[int, str] = {}
        within: list[tuple[str, int]] = []
        at = 0
        for found in self._piece.finditer(body):
            pieces.append(body[at : found.start()])
            at = found.end()
            mark = found["mark"]
            if mark is not None:
                if within:
                    said.setdefault(within[-1][1], mark)
                continue
            tag = found[0]
            own = self._one.search(tag) if found["tag"] else None
            if own:
                said[len(pieces)] = own[1]
            if found["tag"]:
                _follow(within, tag, found[4].lower(), len(pieces), closing=bool(found[3]))
            pieces.append(tag)
        pieces.append(body[at:])
        for index, mark in said.items():
            end = -2 if pieces[index].endswith("/>") else -1
            tag = pieces[index]
            pieces[index] = f'{tag[:end]} {self._attribute}="{mark}"{tag[end:]}'
        return "".join(pieces)


def _follow(
    within: list[tuple[str, int]], tag: str, name: str, index: int, *, closing: bool
) -> None:
    """Note which elements are open after a tag; what was never closed ends with what holds it."""
    if not closing:
        if name not in _VOID and not tag.endswith("/>"):
            within.append((name, index))
        return
    depth = next((d for d in range(len(within) - 1, -1, -1) if within[d][0] == name), None)
    if depth is not None:
        del within[depth:]
