"""One key in a long story, with the page beside it, against the same key in a bare QTextEdit.

The bare one is measured empty, and with the same text in the same font: in a window of its own,
and in the place of the writing desk's text, where Qt puts the page beside it together at each key.

The writing desk stands as in the program: real threads, saving, counting, the live page, which
is made anew while the next keys come. Every key is timed until Qt has done all that was posted
because of it, painting included. The time the GUI thread itself was at work is told beside it:
on a machine with much else to do the two differ.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from benchmarks.figures import ratio, told
from workstation import environment, settings
from workstation.app import Program, make_application
from workstation.domain.article import Content
from workstation.services.newsroom import create_newsroom
from workstation.ui.articles.panel import ArticlesPanel
from workstation.ui.editor.text.text_edit import MarkdownEdit
from workstation.ui.preview.sheet import PageSheet

_CHARACTERS = 20_000
_ROUNDS = 200
_PAUSE = 160  # milliseconds: after it the page is asked for, and made while the next keys come
_FRAME = 8.0  # milliseconds: a key that takes longer may miss a frame of a fast screen
_SHARE = 0.95
_GOAL = 1.2
_PATIENCE = 60.0  # seconds
_PARAGRAPH = "临河市中级人民法院今天发布十起**劳动争议**典型案例，涵盖加班费与竞业限制。"
_WORDS = ("法院", "认为", "双方", "当事人", "的", "约定", "有效", "，", "应当", "履行", "。")


def run() -> None:
    """Measure keys and the steps of an input method in turns with the floor."""
    with tempfile.TemporaryDirectory() as home, open_desk(Path(home)) as panel:
        text = panel.editor.text_pane.text
        assert isinstance(text, MarkdownEdit)
        length = len(text.raw())
        empty, full = _bare(text, ""), _bare(text, text.raw())
        beside = _bare(text, text.raw(), text.parentWidget())
        for edit in (text, full, beside):
            _go_to_the_middle(edit)
        places: tuple[dict[str, QTextEdit], ...] = (
            {"empty": empty, "beside": beside},
            {"full": full, "ours": text},
        )
        times: dict[str, list[tuple[float, float]]] = {}
        for number in range(_ROUNDS):
            # One place for both: the other is hidden, and all is still before the first key.
            beside.setVisible(number % 2 == 0)
            text.setVisible(number % 2 == 1)
            QTest.qWait(_PAUSE + number % 7)
            _type_in_turns(_WORDS[number // 2 % len(_WORDS)], places[number % 2], times)
        for edit in (empty, full, beside):
            edit.close()
    _tell(length, times)


def _type_in_turns(
    word: str, edits: dict[str, QTextEdit], times: dict[str, list[tuple[float, float]]]
) -> None:
    turns = deque(edits.items())
    for gesture in _gestures(word):
        # In turns: who comes behind another finds Qt's own code in the processor already.
        turns.rotate(1)
        for name, edit in turns:
            times.setdefault(name, []).append(_timed(edit, gesture))


def _tell(length: int, times: dict[str, list[tuple[float, float]]]) -> None:
    keys = len(times["ours"])
    print(f"a key in a story of {length:,} characters, the page beside it, {keys} keys")
    for place, said in enumerate(("", ", own work (CPU)")):
        of = {name: [one[place] for one in found] for name, found in times.items()}
        print(told(f"floor: an empty QTextEdit{said}", of["empty"]))
        print(told(f"floor: a bare QTextEdit, same text{said}", of["full"]))
        print(told(f"floor: the same where ours stands{said}", of["beside"]))
        print(told(f"writing desk{said}", of["ours"]))
        print(ratio(f"writing desk to same where it stands{said}", of["ours"], of["beside"], _GOAL))
        print(ratio(f"writing desk to same text{said}", of["ours"], of["full"], _GOAL))
        print(_within(f"under {_FRAME:g} ms{said}", of["ours"]))


def _bare(like: MarkdownEdit, text: str, parent: QWidget | None = None) -> QTextEdit:
    made = QTextEdit(parent)
    made.setGeometry(like.geometry())
    made.setFont(like.font())
    made.setPlainText(text)
    made.show()
    return made


def _go_to_the_middle(text: QTextEdit) -> None:
    document = text.document()
    middle = QTextCursor(document.findBlockByNumber(document.blockCount() // 2))
    middle.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    text.setTextCursor(middle)
    text.ensureCursorVisible()
    text.setFocus()


def _gestures(word: str) -> tuple[Callable[[QWidget], object], ...]:
    """Return what is typed in one round: keys, two letters being composed, the word itself."""
    committed = partial(_compose, "", word)
    return (_key, _key, _key, partial(_compose, "f", ""), partial(_compose, "fa", ""), committed)


def _key(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_A)


def _compose(letters: str, word: str, widget: QWidget) -> None:
    event = QInputMethodEvent(letters, [])
    if word:
        event.setCommitString(word)
    QCoreApplication.sendEvent(widget, event)


def _timed(widget: QWidget, gesture: Callable[[QWidget], object]) -> tuple[float, float]:
    """Return milliseconds that passed, and those the GUI thread itself was at work."""
    begun, worked = time.perf_counter(), time.thread_time()
    gesture(widget)
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000, (time.thread_time() - worked) * 1000


def _within(name: str, times: list[float]) -> str:
    share = sum(one < _FRAME for one in times) / len(times)
    verdict = "reached" if share >= _SHARE else "MISSED"
    return f"  {name:<46} {share:.1%}   goal {_SHARE:.0%}   {verdict}"


@contextmanager
def open_desk(home: Path) -> Iterator[ArticlesPanel]:
    """Open the program on a newsroom with one long story, and that story on the writing desk."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(home)
    if not environment.has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    environment.prepare()
    folder = home / "newsroom"
    _write(folder)
    settings.save(settings.Settings(language="zh_CN", scheme="light"))
    application = make_application()
    program = Program(application, folder)
    program.shell.setWindowState(Qt.WindowState.WindowNoState)  # one size, whatever the screen is
    program.start()
    _wait(lambda: program.window is not None and program.window.stage.present() is not None)
    assert program.window is not None
    panel = program.window.stage.present()
    assert isinstance(panel, ArticlesPanel)
    _wait(lambda: panel.list_pane.lines.rowCount() == 1)
    line = panel.list_pane.lines.line(panel.list_pane.lines.index(0))
    assert line is not None
    panel.reveal("article", line.id)
    page = panel.page.widget().findChild(PageSheet)
    assert isinstance(page, PageSheet)
    shown: list[bool] = []
    page.ready.connect(lambda: shown.append(True))
    _wait(lambda: shown)
    yield panel
    panel.commit_pending()
    program.shell.hide()
    program.close()


def _write(folder: Path) -> None:
    paragraphs = _CHARACTERS // (len(_PARAGRAPH) * 5)
    body = "\n\n".join(
        f"## 第{number}节\n\n{_PARAGRAPH * 5}" if number % 5 == 0 else _PARAGRAPH * 5
        for number in range(paragraphs + 1)
    )
    newsroom = create_newsroom(folder, "临河法治网")
    with newsroom.writing():
        newsroom.articles.create(Content(title="劳动争议案例", body=body))
    newsroom.close()


def _wait(holds: Callable[[], object]) -> None:
    late = time.monotonic() + _PATIENCE
    while not holds():
        QTest.qWait(5)
        if time.monotonic() > late:
            raise TimeoutError("the writing desk did not open")
