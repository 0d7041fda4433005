"""Chromium with everything shut but `preview:`: profile, interceptor, handler, page.

Each guard stands alone, so that one hole opens nothing: the interceptor refuses every request
that is not ours, the resolver finds no host, a content security policy is sent with every page,
scripts of the page are off (ours run in a world of their own), and nothing is written to disk.
"""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlSchemeHandler,
)

from workstation.domain.edition import EditionName
from workstation.ui.preview.answers import HTML, Answer, Fetch, Made
from workstation.ui.preview.scheme import SCHEME, address_of, edition_of, takes_forms

POLICY = (
    "default-src 'none'; img-src preview: data:; style-src 'unsafe-inline' preview:; "
    "font-src preview:; media-src preview:; form-action preview:; base-uri 'none'"
)
_META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'.encode()
_OFF = (
    QWebEngineSettings.WebAttribute.JavascriptEnabled,
    QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows,
    QWebEngineSettings.WebAttribute.JavascriptCanAccessClipboard,
    QWebEngineSettings.WebAttribute.JavascriptCanPaste,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.PdfViewerEnabled,
    QWebEngineSettings.WebAttribute.LocalStorageEnabled,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls,
    QWebEngineSettings.WebAttribute.FullScreenSupportEnabled,
    QWebEngineSettings.WebAttribute.AutoLoadIconsForPage,
    QWebEngineSettings.WebAttribute.DnsPrefetchEnabled,
    QWebEngineSettings.WebAttribute.HyperlinkAuditingEnabled,
    QWebEngineSettings.WebAttribute.ScreenCaptureEnabled,
    QWebEngineSettings.WebAttribute.WebGLEnabled,
    QWebEngineSettings.WebAttribute.ErrorPageEnabled,
    QWebEngineSettings.WebAttribute.FocusOnNavigationEnabled,
)


class Interceptor(QWebEngineUrlRequestInterceptor):
    """Refuses every request but those of `preview:` and the data a page carries itself."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Judge one request."""
        if info.requestUrl().scheme() not in (SCHEME, "data"):
            info.block(True)


class Handler(QWebEngineUrlSchemeHandler):
    """Answers `preview:`. A page handed in with `hold` is served from memory, the rest fetched.

    `failed(exception)` tells that a page cannot be made, `missing(address)` that there is none.
    """

    failed = Signal(object)
    missing = Signal(str)

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._held: dict[tuple[EditionName | None, str], Made] = {}
        self._once = False

    def hold(self, url: QUrl, made: Made, *, once: bool) -> None:
        """Serve a page at `url`, and nothing else from memory; `once` for the next time only.

        What is not saved anywhere must be there again when the page is loaded anew.
        """
        self._held = {(edition_of(url), address_of(url)): made}
        self._once = once

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Answer one request, soon."""
        url = job.requestUrl()
        edition = edition_of(url)
        if job.requestMethod() != b"GET" or edition is None:
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        held = self._held.get((edition, address_of(url)))
        if held is not None:
            if self._once:
                self._held.clear()
            _reply(job, Answer((held.html or "").encode(), HTML))
            return
        self._ask(job, address_of(url), edition)

    def _ask(self, job: QWebEngineUrlRequestJob, address: str, edition: EditionName) -> None:
        self._fetch(
            address,
            edition,
            partial(self._answered, job, address),
            partial(self._troubled, job),
        )

    def _answered(self, job: QWebEngineUrlRequestJob, address: str, answer: Answer | None) -> None:
        if not shiboken6.isValid(job):
            return
        if answer is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        if answer.missing:
            self.missing.emit(address)
        _reply(job, answer)

    def _troubled(self, job: QWebEngineUrlRequestJob, error: Exception) -> None:
        if shiboken6.isValid(job):
            job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)
        self.failed.emit(error)


class PreviewPage(QWebEnginePage):
    """A page that leads nowhere but to other pages of the site.

    With `stay` set links lead nowhere at all. `followed(url)` tells of a link of the site that
    was not taken because of it, `left(url)` of one that leads out of the site. A form leads
    nowhere either: `posted(address)` tells that one would have been sent to an address of `forms`.
    """

    followed = Signal(QUrl)
    left = Signal(QUrl)
    posted = Signal(str)

    def __init__(self, profile: QWebEngineProfile, parent: QObject | None = None) -> None:
        super().__init__(profile, parent)
        self.stay = False

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        """Allow our own pages only."""
        target = QUrl(url)
        types = QWebEnginePage.NavigationType
        if target.scheme() == "about":
            return True
        if edition_of(target) is None:
            if kind == types.NavigationTypeLinkClicked:
                self.left.emit(target)
            return False
        if kind == types.NavigationTypeFormSubmitted and takes_forms(address_of(target)):
            self.posted.emit(address_of(target))
        if not is_main_frame or kind == types.NavigationTypeFormSubmitted:
            return False
        if self.stay and kind == types.NavigationTypeLinkClicked and not self._same(target):
            self.followed.emit(target)
            return False
        return True

    def createWindow(self, _kind: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:  # type: ignore[override]
        """Open no window: what asked for one leads nowhere."""
        return None

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        """Keep refusals of the content security policy out of the log: they are meant."""

    def _same(self, url: QUrl) -> bool:
        here = self.url()
        return (edition_of(url), address_of(url)) == (edition_of(here), address_of(here))


def make_profile() -> QWebEngineProfile:
    """Return a profile that keeps nothing and fetches nothing but by its scheme handler."""
    profile = QWebEngineProfile()
    profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
    profile.setSpellCheckEnabled(False)
    settings = profile.settings()
    for attribute in _OFF:
        settings.setAttribute(attribute, False)
    settings.setAttribute(QWebEngineSettings.WebAttribute.PrintElementBackgrounds, True)
    return profile


def _reply(job: QWebEngineUrlRequestJob, answer: Answer) -> None:
    data = answer.data
    if answer.media_type.startswith("text/html"):
        data = data.replace(b"<head>", b"<head>" + _META, 1)
    buffer = QBuffer(job)
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    if answer.media_type.startswith("text/css"):
        # The next page may wear another theme, whose style sheets have the same addresses.
        never = {QByteArray(b"Cache-Control"): [QByteArray(b"no-store")]}
        # Told as lists, whatever the stubs say: a header may have several values.
        job.setAdditionalResponseHeaders(never)  # type: ignore[arg-type]
    job.reply(QByteArray(answer.media_type.encode("ascii", "replace")), buffer)
