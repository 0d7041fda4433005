from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_SCRIPT = Path(__file__).with_name("killed_saves.py")
ROUNDS = 200


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a thing of POSIX")
def test_two_hundred_kills_lose_no_acknowledged_save(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(_SCRIPT), str(tmp_path / "newsroom"), str(ROUNDS), "7"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    assert done.stdout.split() == [str(ROUNDS), "0", "0", "0"], done.stderr
