"""An editor that types by itself until it is killed: run as a script by `test_killed_typing`.

Each character typed and each save answered is told on standard output, with the editor's clock.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from workstation.desk.bus import Bus
from workstation.desk.desk import Desk
from workstation.desk.language import Language
from workstation.desk.threads import ThreadTasks
from workstation.desk.window_ask import WindowAsk
from workstation.services.newsroom import open_newsroom
from workstation.ui.editor.saving import Saving
from workstation.ui.editor.writing import WritingEditor

_KEY_MILLISECONDS = 20


def main(folder: Path, article_id: int) -> None:
    """Type into the article's text, one character after another, for ever."""
    application = QApplication([])
    newsroom = open_newsroom(folder)
    bus = Bus()
    tasks = ThreadTasks(newsroom, bus)
    desk = Desk(newsroom, tasks, bus, WindowAsk(), Language(folder, "en"))
    editor = WritingEditor(desk)
    editor.text_pane.show()
    typed = 0

    def tell(word: str, number: int) -> None:
        sys.stdout.write(f"{word} {number} {time.monotonic():.3f}\n")
        sys.stdout.flush()

    def key() -> None:
        nonlocal typed
        if editor.saving.session is None:
            return
        typed += 1
        editor.text_pane.text.insertPlainText("字")
        tell("typed", typed)

    def saved(_session: object, _fresh: object) -> None:
        session = editor.saving.session
        if session is not None:
            tell("saved", session.settled.body.count("字"))

    saving: Saving = editor.saving
    saving.saved.connect(saved)
    timer = QTimer(interval=_KEY_MILLISECONDS)
    timer.timeout.connect(key)
    editor.opened.connect(lambda _key: timer.start())
    editor.open(article_id)
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
