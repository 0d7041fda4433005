"""A word list as a CSV file that spreadsheets open and `intake.word_lists` reads."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from workstation.domain.holding import WordEntry
from workstation.domain.text import harmless_cell
from workstation.services.whole_file import whole_text

COLUMNS = ("word", "list", "scope", "pinyin", "active", "note", "pack")


def write(file: Path, entries: Sequence[WordEntry]) -> None:
    """Write `entries` in UTF-8 with a byte order mark, without which Excel reads no Chinese."""
    with whole_text(file, "utf-8-sig") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        for entry in entries:
            cells = (
                entry.word,
                str(entry.list),
                str(entry.scope),
                str(int(entry.pinyin)),
                str(int(entry.active)),
                entry.note,
                entry.pack,
            )
            writer.writerow([harmless_cell(cell) for cell in cells])
