"""Opens pages of a site in Chromium, runs axe-core on each, and prints what it found as JSON.

Arguments: the site's folder, axe's file, the width of the window, addresses. A process of its
own: Chromium starts once in a process.
"""

from __future__ import annotations

import json
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

_AGAIN_MS = 30
_LONGEST_MS = 600_000
_HEIGHT = 900
_RUN = (
    "window.found = '';axe.run().then((told) => { window.found = JSON.stringify(told.violations) })"
)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_told: Any) -> None:
        pass


class _Walk:
    def __init__(self, view: QWebEngineView, host: str, axe: str, addresses: list[str]) -> None:
        self._page: QWebEnginePage = view.page()
        self._host, self._axe, self._left = host, axe, addresses
        self._asking = QTimer(interval=_AGAIN_MS)
        self._asking.timeout.connect(lambda: self._page.runJavaScript("window.found", self._hear))
        self._page.loadFinished.connect(self._run)
        self.found: dict[str, list[str]] = {}

    def go_on(self) -> None:
        if self._left:
            self._page.load(QUrl(self._host + self._left[0]))
        else:
            QApplication.quit()

    def _run(self, _loaded: bool) -> None:
        self._page.runJavaScript(f"{self._axe};{_RUN}")
        self._asking.start()

    def _hear(self, answer: object) -> None:
        if not isinstance(answer, str) or not answer or not self._asking.isActive():
            return
        self._asking.stop()
        self.found[self._left.pop(0)] = [
            f"{one['impact']} {one['id']}: {node['html'][:160]} {node['failureSummary']}"
            for one in json.loads(answer)
            for node in one["nodes"]
        ]
        self.go_on()


def main() -> None:
    folder, axe, width = sys.argv[1:4]
    app = QApplication(sys.argv[:1])
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    view = QWebEngineView()
    view.resize(int(width), _HEIGHT)
    view.show()
    host = f"http://127.0.0.1:{server.server_port}/"
    walk = _Walk(view, host, Path(axe).read_text(encoding="utf-8"), sys.argv[4:])
    QTimer.singleShot(_LONGEST_MS, app.quit)
    walk.go_on()
    app.exec()
    sys.stdout.write(json.dumps(walk.found, ensure_ascii=False))
    server.shutdown()


if __name__ == "__main__":
    main()
