"""The script of old pages in a real browser that may run nothing but files of the site."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from pytestqt.qtbot import QtBot

from tests.press.editions import linhe
from workstation.press.body import MemoryHtmlStore
from workstation.press.press import Press

THEME = Path(__file__).parents[2] / "resources" / "theme" / "default"
pytestmark = pytest.mark.qt_log_ignore("GPUInfo.*")
STORY = "fazhi/shenpan/2026/1123/1.html"


class _Strict(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        # Colours of titles are style attributes.
        policy = "default-src 'self'; style-src 'self' 'unsafe-inline'"
        self.send_header("Content-Security-Policy", policy)
        super().end_headers()

    def log_message(self, *_told: Any) -> None:
        pass


@pytest.fixture
def site(tmp_path: Path) -> Path:
    press, edition = Press(THEME, MemoryHtmlStore()), linhe(12)
    for maker in press.session(edition).makers():
        file = tmp_path / maker.inputs.address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(maker.page().data)
    fresh = '<site-block data-version="later"><p id="f"><a href="../guonei/x.html">新</a></p>'
    (tmp_path / "blocks" / "focus.html").write_text(f"{fresh}</site-block>", "utf-8")
    (tmp_path / "blocks" / "boards.html").unlink()
    return tmp_path


@pytest.fixture
def host(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Strict, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QWebEnginePage]:
    profile = QWebEngineProfile()
    shown = QWebEnginePage(profile)
    yield shown
    with qtbot.waitSignal(shown.destroyed):
        shown.deleteLater()
    with qtbot.waitSignal(profile.destroyed):
        profile.deleteLater()


def ask(qtbot: QtBot, page: QWebEnginePage, question: str) -> Any:
    answers: list[Any] = []
    page.runJavaScript(question, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_a_page_fetches_the_blocks_of_now(qtbot: QtBot, page: QWebEnginePage, host: str) -> None:
    with qtbot.waitSignal(page.loadFinished, timeout=20_000):
        page.load(QUrl(host + STORY))
    link = "document.querySelector('#f a') ? document.querySelector('#f a').href : ''"
    qtbot.waitUntil(lambda: bool(ask(qtbot, page, link)), timeout=20_000)
    assert ask(qtbot, page, link) == f"{host}guonei/x.html"
    # A block that cannot be had stays as it was, one that is the same is not touched.
    assert "推荐资讯" in ask(qtbot, page, "document.querySelector('aside').textContent")
    assert "栏目热门" in ask(qtbot, page, "document.querySelector('aside').textContent")


def test_from_a_folder_nothing_happens(qtbot: QtBot, page: QWebEnginePage, site: Path) -> None:
    with qtbot.waitSignal(page.loadFinished, timeout=20_000):
        page.load(QUrl.fromLocalFile(str(site / STORY)))
    told = ask(qtbot, page, "document.body.textContent")
    assert "今日聚焦" in told
    assert "推荐资讯" in told
