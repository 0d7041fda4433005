"""The part of a page view that is Chromium: it loads, patches and survives a crash."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import astuple

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.preview.answers import Fetch, Made
from workstation.ui.preview.engine import Handler, Interceptor, PreviewPage, make_profile
from workstation.ui.preview.page_change import BlockChange
from workstation.ui.preview.scheme import SCHEME
from workstation.ui.preview.script import WORLD, call, functions
from workstation.ui.preview.scrollbars import slim_scrollbars

#: A page that brings the renderer down more often than this is not loaded again by itself.
_MOST_CRASHES = 3


class Surface(QWidget):
    """One page in Chromium. Made with the first page that is shown.

    `began` is sent when a page starts to load, `loaded` when it stands, `patched` when it was
    changed in place and laid out, `restarted(again)` after the renderer died: `again` tells
    whether the page is being loaded anew.
    """

    began = Signal()
    loaded = Signal()
    patched = Signal()
    restarted = Signal(bool)

    def __init__(self, fetch: Fetch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ready = False
        self.zoom = 1.0
        self._once = True
        self._at_story = False
        self._later = False
        self._newest: Made | None = None
        self._crashes = 0
        profile = make_profile()
        self.handler = Handler(fetch, self)
        self._interceptor = Interceptor(self)
        profile.setUrlRequestInterceptor(self._interceptor)
        profile.installUrlSchemeHandler(SCHEME.encode(), self.handler)
        self.web = QWebEngineView(self)
        self.page = PreviewPage(profile, self.web)
        self.page.setBackgroundColor(QColor("white"))
        for script in (slim_scrollbars(), functions()):
            self.page.scripts().insert(script)
        self.web.setPage(self.page)
        self.web.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        # Children die in the order they came: the page must go before its profile.
        profile.setParent(self)
        self.profile = profile
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.web)
        self.page.loadStarted.connect(self._started)
        self.page.loadFinished.connect(self._finished)
        self.page.renderProcessTerminated.connect(self._crashed)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._end)

    def load(self, url: QUrl, made: Made, *, once: bool, at_story: bool = False) -> None:
        """Show a page at `url`, from its top or `at_story` from its title on.

        `once` when it can be asked for again by address.
        """
        self.handler.hold(url, made, once=once)
        self._once = once
        self._at_story = at_story
        self.ready = False
        self._later = False
        self.page.load(url)

    def patch(self, made: Made, change: BlockChange | None = None) -> None:
        """Bring the shown page to be the one that was made, touching only what differs.

        `change` says what differs where it is known to be nothing else.
        """
        if not self._once:
            self.handler.hold(self.page.url(), made, once=False)
        self._newest = made
        if not self.ready:
            self._later = True
        elif change is None:
            self._patch_whole()
        else:
            self.run("patchBlocks", *astuple(change), done=self._patched)

    def _patch_whole(self) -> None:
        html = self._newest.html if self._newest is not None else None
        self.run("patch", html or "", done=self._patched)

    def _patched(self, good: object) -> None:
        if good:
            self.patched.emit()
        elif self.ready:
            # The page was not what it was thought to be: it is compared as a whole.
            self._patch_whole()

    def run(
        self, function: str, *arguments: object, done: Callable[[object], object] | None = None
    ) -> None:
        """Call a function of `script` in the page; `done` gets what it returns."""
        script = call(function, *arguments)
        if done is None:
            self.page.runJavaScript(script, WORLD)
            return

        def answered(told: object) -> None:
            # Nothing comes back from a page that went away meanwhile.
            if isinstance(told, str) and told:
                done(json.loads(told))

        self.page.runJavaScript(script, WORLD, answered)

    def set_zoom(self, factor: float) -> None:
        """Show the page smaller, so that a wide one fits."""
        self.zoom = factor
        self.web.setZoomFactor(factor)

    def dress_anew(self) -> None:
        """Ask for the style sheets of the page again: the theme may be another."""
        if self.ready:
            self.run("dressAnew")

    def retry(self) -> None:
        """Load the page again after a crash, because the person asked for it."""
        self._crashes = 0
        self._reload()

    def _started(self) -> None:
        self.ready = False
        self.began.emit()

    def _finished(self, good: bool) -> None:
        # A refused navigation reports failure while the page that asked for it stays.
        if not good and self.page.url().scheme() != SCHEME:
            return
        self.ready = True
        self.web.setZoomFactor(self.zoom)
        later, self._later = self._later, False
        if later:
            self._patch_whole()
        if self._at_story:
            self.run("scrollToStory")
        self.loaded.emit()

    def _crashed(self, status: QWebEnginePage.RenderProcessTerminationStatus, _code: int) -> None:
        if status == QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            return
        self.ready = False
        self._crashes += 1
        again = self._crashes <= _MOST_CRASHES
        if again:
            # Not from within the signal: Chromium is still clearing away the old process.
            QTimer.singleShot(0, self, self._reload)
        self.restarted.emit(again)

    def _end(self) -> None:
        # Python clears away in no order at the end, and a page must not outlive its profile.
        shiboken6.delete(self.page)

    def _reload(self) -> None:
        self.page.triggerAction(QWebEnginePage.WebAction.Reload)
