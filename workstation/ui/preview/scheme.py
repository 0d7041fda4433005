"""The addresses pages are shown under: `preview://working/guonei/17.html`.

Nothing of WebEngine is imported until `register_scheme` is called. Qt's documentation wants
schemes registered before the application exists; what it needs in truth is that Chromium has not
started, which the first profile does. So the 24 ms (80 ms cold) its import takes are spent with
the first page that is shown, and not while the window opens. The application must have been made
with `AA_ShareOpenGLContexts`.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping

from PySide6.QtCore import QUrl

from workstation.domain.edition import EditionName
from workstation.services.preview import COMMENT_FORM, VOTE_FORM

SCHEME = "preview"
_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
#: Also `<link rel=preconnect>`, which passes interceptor and CSP (whatwg/fetch #683), finds nobody.
_NOBODY = '--host-resolver-rules="MAP * ~NOTFOUND"'


def shut_resolver(environment: MutableMapping[str, str]) -> None:
    """Have Chromium, when it starts, know no host at all; what was set before stays."""
    flags = environment.get(_FLAGS, "")
    if _NOBODY not in flags:
        environment[_FLAGS] = f"{flags} {_NOBODY}".strip()


def register_scheme() -> None:
    """Make Chromium know `preview:` and nothing else, once; before the first profile is made."""
    # Slow to load, and not needed by who never looks at a page.
    from PySide6.QtWebEngineCore import QWebEngineUrlScheme

    if not QWebEngineUrlScheme.schemeByName(SCHEME.encode()).name().isEmpty():
        return
    shut_resolver(os.environ)
    scheme = QWebEngineUrlScheme(SCHEME.encode())
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)


def page_url(address: str, edition: EditionName = EditionName.WORKING) -> QUrl:
    """Return where the page at `address` (without a leading slash, `""` the home page) is shown."""
    url = QUrl()
    url.setScheme(SCHEME)
    url.setHost(edition.value)
    url.setPath(f"/{address.lstrip('/')}")
    return url


def edition_of(url: QUrl) -> EditionName | None:
    """Return which edition a URL of ours is about, or None for every other URL."""
    if url.scheme() != SCHEME or url.host() not in (EditionName.WORKING, EditionName.LIVE):
        return None
    return EditionName(url.host())


def address_of(url: QUrl) -> str:
    """Return the address of the page a URL of ours shows, without a leading slash."""
    return url.path(QUrl.ComponentFormattingOption.FullyDecoded).lstrip("/")


def takes_forms(address: str) -> bool:
    """Tell whether an address of the preview is one that forms post to."""
    return address in (COMMENT_FORM, VOTE_FORM)
