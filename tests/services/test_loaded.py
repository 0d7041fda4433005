"""What a process of ours does without until somebody asks for it."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "module",
    ["workstation.services.newsroom", "workstation.services.publishing.second_process"],
)
def test_no_picture_is_needed_to_publish(module: str) -> None:
    script = f"import sys, {module}; sys.exit('PIL' in sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], check=False)
    assert loaded.returncode == 0
