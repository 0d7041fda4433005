"""What a process of ours does without until somebody asks for it."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "module",
    ["workstation.services.newsroom", "workstation.services.publishing.second_process"],
)
@pytest.mark.parametrize("library", ["PIL", "markdown", "nh3"])
def test_what_only_writing_needs_is_not_loaded_to_publish(module: str, library: str) -> None:
    script = f"import sys, {module}; sys.exit('{library}' in sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], check=False)
    assert loaded.returncode == 0
