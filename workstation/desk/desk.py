"""What a panel is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation.desk.ask import Ask
from workstation.desk.bus import Bus
from workstation.desk.language import Language
from workstation.desk.tasks import Tasks

if TYPE_CHECKING:
    from workstation.services.newsroom import Newsroom


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a panel may use: nothing of it is the window or the application."""

    newsroom: Newsroom
    tasks: Tasks
    bus: Bus
    ask: Ask
    language: Language
