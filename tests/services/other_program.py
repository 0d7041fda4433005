"""Another program on the same newsroom: run as a script, it does at the boards what it is told.

Reads a list of steps from stdin as JSON: `["place", board, article, position]`,
`["remove", card]`, `["edit", card, {field: text}]`, `["move", card, board, position]`,
`["launch", board]`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from workstation.services.newsroom import open_newsroom
from workstation.store import boards as stored

PERSON = "李明"


def act_elsewhere(folder: Path, *steps: list[Any]) -> None:
    """Have another program do these steps, and wait for it."""
    done = subprocess.run(
        [sys.executable, __file__, str(folder)],
        input=json.dumps(steps),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    assert done.returncode == 0, done.stderr


def main(folder: Path, steps: list[list[Any]]) -> None:
    """Do the steps under another name."""
    newsroom = open_newsroom(folder, PERSON)
    boards = newsroom.boards
    with newsroom.writing():
        for verb, *told in steps:
            if verb == "place":
                boards.place(told[0], told[1], position=told[2])
            elif verb == "remove":
                boards.remove([told[0]])
            elif verb == "edit":
                boards.edit(replace(stored.card(told[0]), **told[1]))
            elif verb == "move":
                boards.move(told[0], told[1], told[2])
            else:
                boards.launch([told[0]])
    newsroom.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.load(sys.stdin))
