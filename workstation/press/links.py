"""Addresses inside the site and out of it: how pages point at each other."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from urllib.parse import quote, unquote, urlsplit

_OUTSIDE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//|#)", re.IGNORECASE)
_ALLOWED = frozenset({"http", "https", "mailto", "tel"})
_CONTROL = re.compile(r"[\x00-\x20\x7f]")
_AUTHORITY = re.compile(r"[a-z][a-z0-9+.-]*://[^/?#]*", re.IGNORECASE)
_ILLEGAL = re.compile(r"""[\s<>"{}|^`]|%(?![0-9A-Fa-f]{2})""")
#: Brackets may only hold a host of numbers.
_ILLEGAL_BEHIND = re.compile(r"""[\s<>"{}|^`\[\]]|%(?![0-9A-Fa-f]{2})""")
_LINK = re.compile(r' (href|src)="([^"]*)"')
#: `[words](address)`, `[name]: address` and `<a href="address">`, but no pictures.
_BODY_LINK = re.compile(
    r"(?<!!)\[[^\]\n]*\]\(\s*<?([^\s)>]+)"
    r"|^ {0,3}\[[^\]^\n]+\]:\s*<?([^\s>]+)"
    r"|<a\s[^>\n]*?href=[\"']([^\"'\n]+)",
    re.MULTILINE,
)
_MEDIA = re.compile(r'(?:href|src|content)="(?:[^"]*/)?media/([^"?#/]+)"')
_SETS = re.compile(r' srcset="([^"]*)"')
#: The same stories stand on pages made one after the other.
_ASKED = 2_000
_IN_SET = re.compile(r"(?:^|/)media/([^\s,/]+)")


@lru_cache(_ASKED)
def is_outside(address: str) -> bool:
    """Tell whether an address is whole in itself: another host, a mail, a mark in the page."""
    return _OUTSIDE.match(address) is not None


def safe_link(link: str) -> str:
    """Return a link a page may carry, or nothing: no scripts, no other host without a scheme."""
    if not link:
        return ""
    bare = _CONTROL.sub("", link)
    if "\\" in bare or bare.startswith("//"):
        return ""
    if not is_outside(bare):
        return bare.lstrip("/")
    if bare.startswith("#"):
        return bare
    try:
        allowed = urlsplit(bare).scheme.lower() in _ALLOWED
    except ValueError:
        # Half an address of numbers: `http://[1`.
        return ""
    return well_formed(bare) if allowed else ""


def well_formed(address: str) -> str:
    """Return an address with the characters that may not stand in one percent-encoded.

    Browsers mend them all the same; checkers of HTML and strict readers do not.
    """
    begin = _AUTHORITY.match(address)
    at = begin.end() if begin else 0
    return _ILLEGAL.sub(_encoded, address[:at]) + _ILLEGAL_BEHIND.sub(_encoded, address[at:])


def _encoded(found: re.Match[str]) -> str:
    return quote(found[0], safe="")


def root_of(address: str) -> str:
    """Return what leads from the page at `address` to the site's root: `../../`."""
    return "../" * address.count("/")


def page_name(address: str) -> str:
    """Return the one name of a page: no slash in front, `index.html` written out."""
    bare = address.split("#")[0].split("?")[0].lstrip("/")
    if not bare or bare.endswith("/"):
        return f"{bare}index.html"
    # `_redirects` is a file of the root by that name.
    last = bare.rpartition("/")[2]
    return bare if "." in last or bare == "_redirects" else f"{bare}/index.html"


def absolute(site_address: str, address: str) -> str:
    """Return the full address of a page, or nothing while the site has no address."""
    if is_outside(address):
        return address
    if not site_address:
        return ""
    shown = address.removesuffix("index.html") if address.endswith("index.html") else address
    return f"{site_address.rstrip('/')}/{shown}"


def relocate(html: str, root: str) -> str:
    """Return article HTML whose addresses, written from the site's root, count from the page."""

    def moved(found: re.Match[str]) -> str:
        address = found[2]
        if is_outside(address):
            return found[0]
        return f' {found[1]}="{root}{address.lstrip("/")}"'

    def moved_set(found: re.Match[str]) -> str:
        listed = ", ".join(f"{root}{one.strip().lstrip('/')}" for one in found[1].split(","))
        return f' srcset="{listed}"'

    # Most texts have neither, and finding that out takes no expression.
    if ' href="' in html or ' src="' in html:
        html = _LINK.sub(moved, html)
    return _SETS.sub(moved_set, html) if ' srcset="' in html else html


def body_links(body: str) -> tuple[str, ...]:
    """Return where the links of a Markdown text lead, each once, in their order."""
    found = (a or b or c for a, b, c in _BODY_LINK.findall(body))
    return tuple(dict.fromkeys(link for link in found if link))


def media_in(html: str) -> tuple[str, ...]:
    """Return the names of the files of `media/` a page shows, each once, sorted."""
    if "media/" not in html:
        return ()
    listed = (one.strip() for told in _SETS.findall(html) for one in told.split(","))
    names = {*_MEDIA.findall(html), *(name for one in listed for name in _IN_SET.findall(one))}
    return tuple(sorted({unquote(unescape(name)) for name in names}))
