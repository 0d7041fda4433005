from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from workstation import logs


@pytest.fixture
def undisturbed() -> Iterator[None]:
    root = logging.getLogger()
    kept = (list(root.handlers), root.level, sys.excepthook, threading.excepthook)
    yield
    for handler in [one for one in root.handlers if one not in kept[0]]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(kept[1])
    sys.excepthook, threading.excepthook = kept[2], kept[3]
    faulthandler.disable()
    logs.stop()


def test_what_is_logged_lies_in_the_folder(tmp_path: Path, undisturbed: None) -> None:
    file = logs.start(tmp_path / "logs")
    assert file is not None
    logging.getLogger("workstation.test").info("打开编辑部")
    assert "打开编辑部" in file.read_text(encoding="utf-8")


def test_a_long_log_is_put_by(tmp_path: Path, undisturbed: None) -> None:
    (tmp_path / "workstation.log").write_bytes(b"x" * 2_000_001)
    file = logs.start(tmp_path)
    assert file is not None
    assert file.stat().st_size < 1000
    assert (tmp_path / "workstation.old.log").stat().st_size == 2_000_001


def test_a_place_that_cannot_be_written_keeps_nobody_from_working(
    tmp_path: Path, undisturbed: None
) -> None:
    (tmp_path / "file").touch()
    assert logs.start(tmp_path / "file" / "logs") is None


def test_what_nobody_caught_is_logged_and_told(
    caplog: pytest.LogCaptureFixture, undisturbed: None
) -> None:
    told: list[BaseException] = []
    logs.catch_all(told.append)
    error = ValueError("x")
    sys.excepthook(ValueError, error, None)

    def fail() -> None:
        raise RuntimeError("on a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert [type(one) for one in told] == [ValueError, RuntimeError]
    assert caplog.text.count("Nobody caught this") == 2
