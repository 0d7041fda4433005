"""What the documents point at is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [*sorted(ROOT.glob("*/*.md")), *ROOT.glob("*.md")]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.parent.name)
def test_links_and_pictures_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)\s#]+)[^)]*\)|src=\"([^\"]+)\"", text)
    named = [first or second for first, second in targets]
    local = [name for name in named if "://" not in name and not name.startswith("mailto:")]
    assert [name for name in local if not (document.parent / name).exists()] == []


def test_the_readme_names_every_target_people_need() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|`)make ([a-z0-9]+)", text, re.MULTILINE))
    assert named <= set(re.findall(r"^([a-z0-9]+):", makefile, re.MULTILINE))


def test_the_map_of_the_window_names_classes_that_stand_there() -> None:
    text = (ROOT / "docs" / "window.md").read_text(encoding="utf-8")
    named = re.findall(r"`(\w+)`\s+\(([\w/]+\.py)\)", text)
    ui = ROOT / "workstation" / "ui"
    astray = [
        (name, file)
        for name, file in named
        if not (ui / file).is_file()
        or not re.search(rf"^class {name}\b", (ui / file).read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert named
    assert astray == []
