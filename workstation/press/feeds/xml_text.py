"""Documents of XML 1.0 that any reader takes, written as indented lines."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

_DECLARATION = "<?xml version='1.0' encoding='utf-8'?>"
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_IN_ATTRIBUTES = str.maketrans({'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"})
_NONE: Mapping[str, str] = MappingProxyType({})


def clean(value: str) -> str:
    """Return a text without what XML 1.0 forbids (2.2)."""
    return _ILLEGAL.sub("", value)


def escaped(value: str) -> str:
    """Return a text as it stands between tags.

    As `xml.sax.saxutils` does it, which would load all that speaks HTTP: 2.5 MB in each process.
    """
    return html.escape(value, quote=False)


def begin(depth: int, name: str, attributes: Mapping[str, str] = _NONE) -> str:
    """Return the line that opens an element, `depth` steps in."""
    return f"{'  ' * depth}<{name}{_told(attributes)}>"


def end(depth: int, name: str) -> str:
    """Return the line that closes an element."""
    return f"{'  ' * depth}</{name}>"


def line(depth: int, name: str, text: str = "", attributes: Mapping[str, str] = _NONE) -> str:
    """Return an element that holds a text, or nothing, as one line."""
    opened, told = f"{'  ' * depth}<{name}{_told(attributes)}", escaped(clean(text))
    return f"{opened}>{told}</{name}>" if told else f"{opened} />"


def document(lines: Iterable[str]) -> bytes:
    """Return lines as a document in UTF-8."""
    return "\n".join((_DECLARATION, *lines, "")).encode("utf-8")


def _told(attributes: Mapping[str, str]) -> str:
    return "".join(
        f' {name}="{escaped(clean(value)).translate(_IN_ATTRIBUTES)}"'
        for name, value in attributes.items()
    )
