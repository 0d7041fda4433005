"""Opens a page of a site in Chromium and prints what a question in JavaScript comes to.

Arguments: the site's folder, a page's address, the question, and `folder` to open the file itself;
otherwise a server forbids everything but files of the site. The question is asked until it is
answered by a text. A process of its own: Chromium starts once in a process, with its schemes.
"""

from __future__ import annotations

import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QApplication

_AGAIN_MS = 50
_LONGEST_MS = 60_000


class _Strict(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        # Colours of titles are style attributes.
        policy = "default-src 'self'; style-src 'self' 'unsafe-inline'"
        self.send_header("Content-Security-Policy", policy)
        super().end_headers()

    def log_message(self, *_told: Any) -> None:
        pass


def main() -> None:
    folder, address, question = sys.argv[1:4]
    app = QApplication(sys.argv[:1])
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Strict, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host = f"http://127.0.0.1:{server.server_port}/"
    page = QWebEnginePage()

    def heard(answer: object) -> None:
        if isinstance(answer, str) and answer:
            sys.stdout.write(answer.replace(host, "/"))
            app.quit()

    asking = QTimer(interval=_AGAIN_MS)
    asking.timeout.connect(lambda: page.runJavaScript(question, heard))
    page.loadFinished.connect(lambda: asking.start())
    QTimer.singleShot(_LONGEST_MS, app.quit)
    local = "folder" in sys.argv[4:]
    inside = QUrl.fromLocalFile(f"{folder}/").toString()
    page.load(QUrl(f"{inside if local else host}{address}"))
    app.exec()
    server.shutdown()


if __name__ == "__main__":
    main()
