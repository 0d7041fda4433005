"""Pages are read by the library we brought, whatever else of its name the process has loaded."""

from __future__ import annotations

import ast
import ctypes.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
READ = """
import ctypes, sys
ctypes.CDLL(sys.argv[1], ctypes.RTLD_GLOBAL)
from workstation.intake import markdown_writer
print(markdown_writer.to_markdown("<p><![if !supportLists]>甲<![endif]>乙</p>").strip())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there one library hides another")
def test_the_library_of_the_machine_does_not_take_the_place_of_ours() -> None:
    theirs = ctypes.util.find_library("xml2")
    if theirs is None:
        pytest.skip("this machine has no libxml2 of its own")
    read = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", READ, theirs],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=ROOT,
    )
    assert read.stdout.strip() == "甲乙"


def test_nobody_loads_lxml_past_it() -> None:
    files = (ROOT / "workstation").rglob("*.py")
    found = {path.name for path in files if "lxml" in set(_roots_of(path.read_text("utf-8")))}
    assert found == {"xml_library.py"}


def _roots_of(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0]
        elif isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
