"""What holds for every test: nothing on the screen, no trace in the person's folders, no trouble
that passes in silence.

Warnings are errors (pyproject.toml), which takes in exceptions of threads and of destructors;
pytest-qt fails a test for messages of Qt and for exceptions in slots; `quiet_log` below fails it
for a log line nobody expected.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
_home = pytest.StashKey[Path]()

hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, database=None)
hypothesis.settings.register_profile("explore", deadline=None, database=None, max_examples=2000)


def pytest_configure(config: pytest.Config) -> None:
    """Set the ground before Qt or the program is imported; child processes inherit it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if os.name == "posix" and os.geteuid() == 0:
        # Chromium refuses to start its sandbox as root.
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    home = Path(tempfile.mkdtemp(prefix="workstation-tests-"))
    config.stash[_home] = home
    for name in _FOLDERS:
        os.environ[name] = str(home / name.lower())
    hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind."""
    shutil.rmtree(config.stash[_home], ignore_errors=True)


def pytest_report_header() -> str | None:
    """Say why pictures would show boxes: no font of this machine knows Chinese."""
    if shutil.which("fc-list"):
        found = subprocess.run(
            ["fc-list", ":lang=zh-cn"], capture_output=True, text=True, check=False
        )
        if not found.stdout.strip():
            return "fonts: none for Chinese; texts are measured with boxes"
    return None


class _Listener(logging.Handler):
    """Keeps what is logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line."""
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning, unless it asks for `caplog` and so looks for itself."""
    if "caplog" in request.fixturenames:
        yield
        return
    listener = _Listener()
    logging.getLogger().addHandler(listener)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(listener)
    if listener.lines:
        pytest.fail("logged, and nobody expected it:\n" + "\n".join(listener.lines))


@pytest.fixture(autouse=True)
def same_language() -> Iterator[None]:
    """Give the next test the language this one began with (translators die with their owner)."""
    core = sys.modules.get("PySide6.QtCore")
    if core is None:
        yield
        return
    before = core.QLocale()
    yield
    core.QLocale.setDefault(before)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """Return the application class, prepared for WebEngine, which may join later."""
    # Most tests need no Qt, and it takes a while to load.
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtWidgets import QApplication

    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    return QApplication
