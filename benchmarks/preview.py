"""One key in a long story until its page is patched, against `setHtml` of the whole page.

Three things are told apart: the work between a wish for a page and the page patched and laid out
(converting, rendering, finding what differs, Chromium), the part of it inside Chromium, and the
pause the writing desk waits for before it wishes. In the same turns the same page is shown by
`setHtml`, until Chromium says it is loaded. Both begin when all is still: a page that was loaded
goes on being painted for a while, in this process as well.
Keys in title and lead, and in texts with a fence and with HTML, come after them, not in turns.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWebEngineWidgets import QWebEngineView

from benchmarks.figures import limit, ratio, told
from benchmarks.keys import open_desk
from workstation.domain.article import Content
from workstation.ui.editor.telling import LEAST_PAUSE, MOST_PAUSE
from workstation.ui.editor.writing import WritingEditor
from workstation.ui.preview.sheet import PageSheet

_ROUNDS = 40
_WARM = 4
_SHARE = 1 / 20
_GOAL = 5.0  # milliseconds, in Chromium
_LONGEST = 20_000  # milliseconds
_STILL = 200  # milliseconds
_TITLE = 20  # characters
_NAMES = ("patched", "work", "inside", "whole", "whole work")
_WORDS = ("法院", "认为", "双方", "当事人", "的", "约定", "有效", "，", "应当", "履行", "。")
#: Times of the page itself: what `patch` and the layout after it take.
_INSIDE = "performance.getEntriesByName('patched').map((one) => one.duration).pop() || 0"


def run() -> None:
    """Measure keys in the middle of the text in turns with the whole page."""
    with tempfile.TemporaryDirectory() as home, open_desk(Path(home)) as panel:
        page = panel.page.widget().findChild(PageSheet)
        assert isinstance(page, PageSheet)
        editor = panel.editor
        assert isinstance(editor, WritingEditor)
        session = editor.saving.session
        assert session is not None
        key, content = session.article.id, session.content
        times: dict[str, list[float]] = {name: [] for name in _NAMES}
        with _peer(page) as peer:
            for number in range(_ROUNDS + _WARM):
                content = _typed(content, _WORDS[number % len(_WORDS)])
                found = (*_patch(page, key, content), *_set_html(peer, page.html))
                if number >= _WARM:
                    for name, took in zip(_NAMES, found, strict=True):
                        times[name].append(took)
        length = len(content.body)
        others = {name: _keys(page, key, content, *how) for name, how in _OTHERS.items()}
    print(f"a key in a story of {length:,} characters until its page is patched, {_ROUNDS} keys")
    print(told("peer: setHtml of the page, loaded", times["whole"]))
    print(told("wish to page patched and laid out", times["patched"]))
    print(told("of it inside Chromium: patch and layout", times["inside"]))
    print(told("setHtml, work of this process (CPU)", times["whole work"]))
    print(told("wish to patched, work of this process (CPU)", times["work"]))
    print(ratio("patched to setHtml", times["patched"], times["whole"], _SHARE))
    print(ratio("inside Chromium to setHtml", times["inside"], times["whole"], _SHARE))
    for name, each in others.items():
        print(told(f"wish to patched for a key in {name}", each["patched"]))
        print(told(f"work of this process (CPU), {name}", each["work"]))
        print(ratio(f"patched to setHtml, {name}", each["patched"], times["whole"], _SHARE))
    print(limit("inside Chromium, median", sorted(times["inside"])[_ROUNDS // 2], _GOAL))
    print(f"  before it: {LEAST_PAUSE} to {MOST_PAUSE} ms without a key, by what a page costs")


def _typed(content: Content, word: str) -> Content:
    paragraphs = content.body.split("\n\n")
    paragraphs[len(paragraphs) // 2] += word
    return replace(content, body="\n\n".join(paragraphs))


def _titled(content: Content, word: str) -> Content:
    return replace(content, title=f"{content.title[:_TITLE]}{word}{content.title[-1:]}")


def _led(content: Content, word: str) -> Content:
    lead = content.summary or content.lead
    return replace(content, summary=f"{lead[:_TITLE]}{word}{lead[-1:]}")


#: Keys elsewhere, and in other texts: how one is typed, and what the text begins with.
_OTHERS: dict[str, tuple[Callable[[Content, str], Content], str]] = {
    "the title": (_titled, ""),
    "the lead": (_led, ""),
    "a text with a fence": (_typed, "```\n一行\n\n又一行\n```\n\n"),
    "a text with HTML": (_typed, '<p align="center">居中的一行</p>\n\n'),
}


def _keys(
    page: PageSheet,
    key: int,
    content: Content,
    type_in: Callable[[Content, str], Content],
    above: str,
) -> dict[str, list[float]]:
    """Return milliseconds until the page is patched after each key that is typed, and of work."""
    content = replace(content, body=f"{above}{content.body}")
    times: dict[str, list[float]] = {"patched": [], "work": []}
    for number in range(_ROUNDS + _WARM):
        content = type_in(content, _WORDS[number % len(_WORDS)])
        passed, worked, _inside = _patch(page, key, content)
        if number >= _WARM:
            times["patched"].append(passed)
            times["work"].append(worked)
    return times


def _patch(page: PageSheet, key: int, content: Content) -> tuple[float, float, float]:
    """Return milliseconds until the page is patched and laid out, of our work, and in Chromium."""
    inside: list[float] = []

    def wish(done: Callable[[], object]) -> Callable[[], object]:
        page.patched.connect(done)
        page.show_article(key, content)
        return lambda: page.patched.disconnect(done)

    QTest.qWait(_STILL)
    passed, worked = _timed(wish)

    def ask(done: Callable[[], object]) -> Callable[[], object]:
        def told(took: object) -> None:
            inside.append(float(str(took)))
            done()

        page.surface().page.runJavaScript(f"JSON.stringify({_INSIDE})", 1, told)
        return lambda: None

    _timed(ask)
    return passed, worked, inside[0]


def _set_html(peer: QWebEngineView, html: str) -> tuple[float, float]:
    def load(done: Callable[[], object]) -> Callable[[], object]:
        peer.loadFinished.connect(done)
        peer.setHtml(html)
        return lambda: peer.loadFinished.disconnect(done)

    QTest.qWait(_STILL)
    return _timed(load)


def _timed(begin: Callable[[Callable[[], object]], Callable[[], object]]) -> tuple[float, float]:
    """Return milliseconds until `begin` says it is done, and those this process was at work."""
    loop = QEventLoop()
    late = QTimer(singleShot=True, interval=_LONGEST)
    late.timeout.connect(loop.quit)
    late.start()
    passed, worked = time.perf_counter(), time.process_time()
    times: list[tuple[float, float]] = []

    def done(*_told: object) -> None:
        times.append((time.perf_counter() - passed, time.process_time() - worked))
        loop.quit()

    end = begin(done)
    if not times:
        loop.exec()
    end()
    if not times:
        raise TimeoutError("the page was not shown")
    return times[0][0] * 1000, times[0][1] * 1000


@contextmanager
def _peer(page: PageSheet) -> Iterator[QWebEngineView]:
    made = QWebEngineView()
    made.resize(page.size())
    made.show()
    yield made
    made.close()
    made.deleteLater()
