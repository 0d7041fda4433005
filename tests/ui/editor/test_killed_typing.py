"""The editor is killed while one types: what it said was saved is there, and it says so often."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.newsrooms import new_newsroom
from workstation.domain.article import Content
from workstation.services.newsroom import open_newsroom
from workstation.ui.editor.saving import LONGEST_MILLISECONDS

_SCRIPT = Path(__file__).with_name("killed_typing.py")
_KILLS = 3
_PROMISED_MILLISECONDS = 2000


def _typed_until_killed(folder: Path, article_id: int, saves: int) -> int:
    """Kill the editor after so many saves; return how much it said was saved."""
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd()), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(_SCRIPT), str(folder), str(article_id)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        told = 0
        for line in child.stdout:
            word, number, _clock = line.split()
            if word == "saved":
                told, saves = int(number), saves - 1
            if not saves:
                break
        child.kill()
    return told


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a thing of POSIX")
def test_what_was_told_to_be_saved_survives_each_kill(tmp_path: Path) -> None:
    newsroom = new_newsroom(tmp_path / "n", "临河法治网", "周岚")
    with newsroom.writing():
        key = newsroom.articles.create(Content(title="题", body="原文")).id
    newsroom.close()
    kept = 0
    for saves in range(1, _KILLS + 1):
        told = _typed_until_killed(tmp_path / "n", key, saves)
        newsroom = open_newsroom(tmp_path / "n")
        with newsroom.reading():
            body = newsroom.articles.get(key).content.body
            assert newsroom.history.verify() is None
        newsroom.close()
        assert body.count("字") >= told > kept
        assert body.endswith("原文")
        kept = body.count("字")


def test_without_a_pause_a_save_is_asked_for_within_the_promise() -> None:
    assert LONGEST_MILLISECONDS < _PROMISED_MILLISECONDS
