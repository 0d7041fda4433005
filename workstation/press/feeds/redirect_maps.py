"""All redirects in the forms servers read, so that old addresses answer 301 without a page.

`redirects.nginx.conf` is included inside a `server` block; `_redirects` is read by static hosts
(Netlify, Cloudflare Pages) from the root of the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote, urlsplit

from workstation.domain.edition import Edition, RedirectLine
from workstation.domain.publication import PageInputs, PageKind
from workstation.press.links import is_outside, page_name, safe_link
from workstation.press.parts.frame import Maker
from workstation.press.parts.shared_parts import digest

NGINX, PLAIN = "redirects.nginx.conf", "_redirects"
_TEXT = "text/plain; charset=utf-8"
#: What an address may carry as it is (RFC 3986, unreserved and sub-delimiters of a path).
_KEPT = "/-._~!$&'()*+,;=:@%"


def redirect_maps(edition: Edition, lines: Iterable[RedirectLine]) -> Iterator[Maker]:
    """Yield both maps for the redirects that have a page; none while nothing has moved."""
    prefix = urlsplit(edition.site.address).path.rstrip("/")
    pairs = [pair for line in lines for pair in _pairs(line, prefix)]
    if pairs:
        yield _map(NGINX, pairs, _nginx)
        yield _map(PLAIN, pairs, _plain)


def _pairs(line: RedirectLine, prefix: str) -> Iterator[tuple[str, str]]:
    """Yield what a server is asked for, decoded, and where it leads, encoded."""
    new = safe_link(line.new)
    if not new or not line.old.isprintable():
        return
    leads = new if is_outside(new) else f"{prefix}/{_shown(page_name(new))}"
    old = page_name(line.old)
    for name in dict.fromkeys((_shown(old), old)):
        yield f"{prefix}/{name}", quote(leads, safe=f"{_KEPT}?#[]")


def _shown(name: str) -> str:
    return name.removesuffix("index.html") if name.endswith("/index.html") else name


def _nginx(old: str, new: str) -> str:
    told = old.replace("\\", "\\\\").replace('"', '\\"')
    # A dollar sign would begin a variable, which has no escape there.
    leads = new.replace("$", "%24")
    return f'location = "{told}" {{ return 301 "{leads}"; }}'


def _plain(old: str, new: str) -> str:
    return f"{quote(old, safe=_KEPT)} {new} 301"


def _map(address: str, pairs: list[tuple[str, str]], form: Callable[[str, str], str]) -> Maker:
    inputs = {"redirects": digest(pairs)}
    told = PageInputs(address, PageKind.REDIRECT, None, address, inputs)

    def make() -> bytes:
        return "".join(f"{form(old, new)}\n" for old, new in pairs).encode("utf-8", "replace")

    return Maker(told, _TEXT, make)
