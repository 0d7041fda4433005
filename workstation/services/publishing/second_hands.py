"""Another process of ours that makes pages of the same newsroom, beside a publication."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workstation.domain.moment import Milliseconds
from workstation.press.child import Child
from workstation.press.generation.ahead import HandsLost
from workstation.press.shares import Share, Work, read

#: So long, in seconds, a share of some hundred stories may take, also where all their Markdown is
#: converted on a slow machine.
_PATIENCE = 300.0


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
    """Satisfies `press.ahead.SecondHands`; HTML converted there is handed to `keep`."""

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
            answer = self._child.ask(json.dumps(request).encode("ascii"), _PATIENCE)
            made = read(answer["share"])
            html = dict(answer["html"])
        except (TimeoutError, EOFError, KeyError, ValueError, TypeError, IndexError) as error:
            raise HandsLost from error
        for key, text in html.items():
            self._keep(key, text)
        return made

    def stop(self) -> None:
        """End at once."""
        self._child.kill()
