"""Comments from JSON: an array, `{"comments": […]}`, one object per line, or Artrans."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from workstation.domain.draft import Intake, Remark
from workstation.domain.errors import BadInput
from workstation.intake.comment_drafts import Gathered
from workstation.intake.comment_rows import ROW_LIMIT, CommentBox
from workstation.intake.comments_artrans import is_artrans, take_artrans
from workstation.intake.reading import decode, read_bytes

#: Largest comment file, in bytes.
FILE_LIMIT = 256 * 1024 * 1024
_HOLDERS = ("comments", "data", "items", "rows", "评论")


def read_comments_json(path: Path) -> Intake:
    """Return the comments of a JSON file; broken rows are left out with their number.

    Raises `BadInput("intake.json")` when it is no JSON of comments, and those of `reading`.
    """
    reading = decode(read_bytes(path, FILE_LIMIT), path.name)
    box = CommentBox(path.name, warnings=list(reading.remarks))
    rows = _whole(reading.text)
    if rows and is_artrans(rows[0]):
        return _artrans(rows, path, reading.remarks)
    if rows is None:
        _read_lines(reading.text, box)
    else:
        for number, row in enumerate(rows[:ROW_LIMIT], 1):
            _take(row, number, box)
    return Intake(str(path), (), tuple(box.comments), tuple(box.warnings), tuple(box.left_out))


def _artrans(rows: list[Any], path: Path, remarks: tuple[Remark, ...]) -> Intake:
    box = Gathered(path.name, warnings=list(remarks))
    for number, row in enumerate(rows[:ROW_LIMIT], 1):
        if is_artrans(row):
            take_artrans(row, number, box)
        else:
            box.leave_out("intake.comment_broken", number)
    return box.intake(str(path))


def _whole(text: str) -> list[Any] | None:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, dict):
        held = next((value[name] for name in _HOLDERS if isinstance(value.get(name), list)), None)
        return [value] if held is None else held
    return value if isinstance(value, list) else None


def _read_lines(text: str, box: CommentBox) -> None:
    lines = text.split("\n")
    # Not one line is an object by itself: then this is a damaged file, not a list of lines.
    if not any(isinstance(_parsed(line), dict) for line in lines[:200]):
        raise BadInput("intake.json", file=box.file)
    for number, line in enumerate(lines[:ROW_LIMIT], 1):
        if line.strip():
            _take(_parsed(line), number, box)


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _take(row: Any, number: int, box: CommentBox) -> None:
    if isinstance(row, dict):
        box.take(row, number)
    else:
        box.leave_out("intake.comment_broken", number)
