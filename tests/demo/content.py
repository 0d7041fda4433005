"""Reads the demo newsroom's files for the tests, with nothing but the standard parsers."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "resources" / "demo"
MINUTES = {"d": 1440, "h": 60, "m": 1}
AGE = re.compile(r"-?\d+[dhm]( \d+[dhm]){0,2}")


@dataclass(frozen=True)
class DemoArticle:
    """One story file: its stem, its front matter, its Markdown."""

    stem: str
    fields: dict[str, Any]
    body: str


def toml(name: str) -> dict[str, Any]:
    return tomllib.loads((DEMO / name).read_text(encoding="utf-8"))


@cache
def articles() -> dict[str, DemoArticle]:
    found: dict[str, DemoArticle] = {}
    for path in sorted((DEMO / "articles").glob("*.md")):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        found[path.stem] = DemoArticle(path.stem, yaml.safe_load(front), body.strip())
    return found


@cache
def columns() -> dict[str, dict[str, Any]]:
    return {column["path"]: column for column in toml("columns.toml")["columns"]}


@cache
def comments() -> tuple[dict[str, Any], ...]:
    return tuple(toml("comments.toml")["comments"])


@cache
def boards() -> dict[str, dict[str, Any]]:
    return {board["code"]: board for board in toml("boards.toml")["boards"]}


def pictures() -> set[str]:
    return {path.name for path in (DEMO / "pictures").iterdir()}


def minutes(age: str) -> int:
    """Return an age such as `2d 3h` in minutes, negative when it lies ahead."""
    total = sum(int(amount) * MINUTES[unit] for amount, unit in re.findall(r"(\d+)([dhm])", age))
    return -total if age.startswith("-") else total
