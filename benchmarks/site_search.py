"""What a telephone fetches to search the site, and what one more story costs, as the site grows.

Invented texts of 1,600 characters: words of two characters with the frequencies of language
(Zipf), some words of each story said again and again. They share fewer pairs than real ones.
"""

from __future__ import annotations

import itertools
import os
import random
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from urllib.parse import quote

from workstation import environment, paths
from workstation.domain.article import Content
from workstation.domain.column import ColumnTree
from workstation.domain.edition import Edition, FullStory, Story
from workstation.domain.moment import HOUR
from workstation.domain.publication import Manifest, PageIndex
from workstation.press.search.index import SearchIndex
from workstation.press.search.touched import touched_files

_SIZES = (1_000, 10_000)
_LENGTH = 1_600
_GOAL_BYTES = 200_000
_PATIENCE_MS = 30_000
_START = 1_795_401_000_000
_PAGE = (
    '<form id="search"><input name="q"></form><p id="search-told"></p>'
    '<ol id="search-found"></ol><button id="search-more"></button>'
    '<script src="search.js"></script>'
)
_ASKED = (
    "(() => { const told = document.getElementById('search-told').textContent;"
    " return /找到|至少|没有取到/.test(told) ? told : '' })()"
)


class _Texts:
    """Makes stories; the same ones each time."""

    def __init__(self) -> None:
        self._random = random.Random(20261123)
        signs = [chr(0x4E00 + number * 7) for number in range(2_500)]
        self.words = ["".join(self._random.choices(signs, k=2)) for _ in range(40_000)]
        self._weights = list(itertools.accumulate(1 / rank for rank in range(3, 40_003)))

    def story(self, number: int) -> FullStory:
        own = self._random.choices(self.words, cum_weights=self._weights, k=80)
        said = self._random.choices(self.words, cum_weights=self._weights, k=_LENGTH // 2)
        for at in range(0, len(said), 3):
            said[at] = self._random.choice(own)
        sentences = ("".join(said[at : at + 8]) for at in range(0, len(said), 8))
        content = Content(title="".join(said[:9]), body="。".join(sentences))
        story = Story(
            id=number,
            number=number,
            address=f"a/{number}.html",
            title=content.title,
            short_title="",
            kicker="",
            summary=content.body[:80],
            column_id=None,
            author="周岚",
            source="",
            flags="",
            color="",
            link_out="",
            cover_id=None,
            time=_START + number * HOUR,
            changed=0,
        )
        return FullStory(story, content)


def run() -> None:
    """Print bytes and requests of queries, and what one new story and one edit rewrite."""
    if not environment.has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if os.name == "posix" and os.geteuid() == 0:
        # Chromium refuses to start its sandbox for root.
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    environment.prepare()
    texts = _Texts()
    matter = {number: texts.story(number) for number in range(1, max(_SIZES) + 1)}
    print("search on the site: bytes a browser fetches until the first results stand there")
    for size in _SIZES:
        stories = {number: matter[number] for number in range(1, size + 1)}
        _one_size(size, stories, texts)


def _one_size(size: int, stories: dict[int, FullStory], texts: _Texts) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        took = _write(folder, stories)
        files = [file for file in (folder / "search").rglob("*.js") if file.is_file()]
        whole = sum(file.stat().st_size for file in files)
        print(f"{size:,} stories: {len(files):,} files, {whole / 1e6:.1f} MB, made in {took:.1f} s")
        queries = {
            "a common word": texts.words[20],
            "a word of one story in a hundred": texts.words[900],
            "a rare word": texts.words[30_000],
            "a word that is nowhere": "龘靐",
            "four characters": texts.words[300] + texts.words[301],
            "two words": f"{texts.words[60]} {texts.words[2_000]}",
        }
        _ask(folder, queries)
    for name, change in (("one new story", size + 1), ("one edit of an old story", 40)):
        _rewritten(name, stories, change, texts)


def _edition(stories: dict[int, FullStory]) -> Edition:
    def numbered(first: int, count: int) -> tuple[int, ...]:
        return tuple(number for number in range(first, first + count) if number in stories)

    def story(number: int) -> Story | None:
        full = stories.get(number)
        return full.story if full is not None else None

    told = {
        "columns": ColumnTree(()),
        "full": stories.get,
        "story": story,
        "read": lambda _keys: None,
        "numbered": numbered,
    }
    return cast(Edition, SimpleNamespace(**told))


def _makers(stories: dict[int, FullStory]) -> dict[str, Callable[[], bytes]]:
    index = SearchIndex(_edition(stories), "full", {})
    for full in stories.values():
        index.take(full)
    return {maker.inputs.address: maker.make for maker in index.makers()}


def _write(folder: Path, stories: dict[int, FullStory]) -> float:
    began = time.perf_counter()
    for address, make in _makers(stories).items():
        file = folder / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(make())
    took = time.perf_counter() - began
    script = paths.resources() / "theme" / "shared" / "assets" / "search.js"
    (folder / "search.js").write_bytes(script.read_bytes())
    page = f"<!DOCTYPE html><meta charset=utf-8><body>{_PAGE}"
    (folder / "index.html").write_text(page, encoding="utf-8")
    return took


def _rewritten(name: str, stories: dict[int, FullStory], number: int, texts: _Texts) -> None:
    """Print what a plan that follows the journal makes of the search for one story."""
    facts: dict[str, str] = {}
    index = SearchIndex(_edition(stories), "full", facts)
    for full in stories.values():
        index.take(full)
    before = {maker.inputs.address: maker.make for maker in index.makers()}
    later = {**stories, number: _changed(stories.get(number)) or texts.story(number)}
    began = time.process_time()
    here = SimpleNamespace(data=lambda path: before[path]())
    published = Manifest(facts=facts, index=cast(PageIndex, here))
    was = {old.story.id: old for old in [stories.get(number)] if old is not None}
    changes = SearchIndex(_edition(later), "full", {})
    touched = touched_files(changes, [later[number]], was, published, set())
    found = {maker.inputs.address: maker.make() for maker in touched}
    took = (time.process_time() - began) * 1000
    changed = {a: d for a, d in found.items() if a not in before or before[a]() != d}
    size = sum(map(len, changed.values()))
    print(f"  {name:<36} {len(changed):4} files {size / 1000:7.1f} kB   {took:6.1f} ms of CPU")


def _changed(old: FullStory | None) -> FullStory | None:
    if old is None:
        return None
    content = Content(title=old.content.title, body=old.content.body + "。更正启事")
    return FullStory(old.story, content)


def _ask(folder: Path, queries: dict[str, str]) -> None:
    fetched: Counter[str] = Counter()

    class Counting(SimpleHTTPRequestHandler):
        def send_head(self) -> Any:
            found = super().send_head()
            if found is not None and self.path.startswith("/search/"):
                fetched["bytes"] += (folder / self.path[1:].split("?")[0]).stat().st_size
                fetched["requests"] += 1
            return found

        def log_message(self, *_told: Any) -> None:
            pass

    handler = partial(Counting, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for name, query in queries.items():
        fetched.clear()
        address = f"http://127.0.0.1:{server.server_port}/index.html?q={quote(query)}"
        told = _browsed(address)
        verdict = "reached" if fetched["bytes"] <= _GOAL_BYTES else "MISSED"
        print(
            f"  {name:<36} {fetched['bytes'] / 1000:7.1f} kB in {fetched['requests']:3} requests"
            f"   goal {_GOAL_BYTES / 1000:g} kB {verdict}   {told}"
        )
    server.shutdown()


def _browsed(address: str) -> str:
    # WebEngine is slow to load and only this benchmark needs it.
    from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, QUrl
    from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
    from PySide6.QtWidgets import QApplication

    app = QCoreApplication.instance() or QApplication([])
    profile = QWebEngineProfile(app)
    page = QWebEnginePage(profile, app)
    heard: list[str] = []
    loop, asking = QEventLoop(), QTimer(interval=20)

    def answer(told: object) -> None:
        if isinstance(told, str) and told:
            heard.append(told)
            loop.quit()

    asking.timeout.connect(lambda: page.runJavaScript(_ASKED, answer))
    page.loadFinished.connect(lambda: asking.start())
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    page.load(QUrl(address))
    loop.exec()
    asking.stop()
    page.deleteLater()
    return heard[0] if heard else "no answer"
