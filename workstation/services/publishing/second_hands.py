"""Another process of ours that makes pages of the same newsroom, beside a publication."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from workstation.domain.moment import Milliseconds
from workstation.press.child import Answer, Child
from workstation.press.generation.hands import HandsLost
from workstation.press.shares import Share, Work, read

#: So long, in seconds, a share of some hundred stories may take, also where all their Markdown is
#: converted on a slow machine.
_PATIENCE = 300.0
_LOST = (TimeoutError, EOFError, KeyError, ValueError, TypeError, IndexError)


@dataclass(frozen=True, slots=True)
class Order:
    """What the other process is to make pages of: which newsroom, in which state and for whom.

    `published` is the folder of the site whose pages may stay, "" where there is none yet.
    """

    newsroom: Path
    theme: Path
    published: str
    moment: Milliseconds
    state: tuple[int, ...]


class OtherProcess:
    """Satisfies `press.generation.hands.SecondHands`; HTML converted there is handed to `keep`."""

    def __init__(self, order: Order, keep: Callable[[str, str], None]) -> None:
        self._order = order
        self._keep = keep
        self._child = Child("workstation.services.publishing.second_process")

    def share(self, work: Work, newest: int, folder: Path) -> Share:
        """Return the pages of a share, made into a folder. Raises `HandsLost`."""
        order = self._order
        request = {
            "newsroom": str(order.newsroom),
            "theme": str(order.theme),
            "published": order.published,
            "moment": order.moment,
            "state": order.state,
            "stories": work.stories,
            "columns": work.columns,
            "newest": newest,
            "folder": str(folder),
        }
        try:
            answer = self._asked(request)
            made = read(answer["share"])
            html = dict(answer["html"])
        except _LOST as error:
            raise HandsLost from error
        for key, text in html.items():
            self._keep(key, text)
        return made

    def damaged(self, folder: Path, files: Mapping[str, str]) -> set[str]:
        """Return the files in a folder that are not as written. Raises `HandsLost`."""
        try:
            return set(self._asked({"read_back": str(folder), "files": dict(files)})["damaged"])
        except _LOST as error:
            raise HandsLost from error

    def _asked(self, request: dict[str, object]) -> Answer:
        return self._child.ask(json.dumps(request).encode("ascii"), _PATIENCE)

    def stop(self) -> None:
        """End at once."""
        self._child.kill()
