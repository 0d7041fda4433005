"""Where an article stands on the pages of the site, where it could and does not, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workstation.domain.leading import Leading as Leading
from workstation.domain.publication import Detail


@dataclass(frozen=True, slots=True)
class Standing:
    """One place that shows an article, or could and does not.

    `place` says what kind of place it is (`board`, `list`, `newest`, `popular`, `news`,
    `neighbour`, `related`, `feed`, `columns`), `name` what people call it; `position` counts from
    1 where the article is shown, else 0. `code` with `details` is the rule in words
    (`why.<code>`); `leading` is where one may change it, `page` where one sees it.
    """

    place: str
    name: str
    code: str
    position: int = 0
    details: Mapping[str, Detail] = field(default_factory=dict)
    leading: Leading | None = None
    page: str = ""

    @property
    def shown(self) -> bool:
        """Tell whether the article stands there."""
        return self.position > 0


@dataclass(frozen=True, slots=True)
class Placing:
    """Why one thing stands on a page: `name` is what it says, `place` where it stands.

    `article_id` is the article it leads to; None for a bare link.
    """

    name: str
    place: str
    code: str
    details: Mapping[str, Detail] = field(default_factory=dict)
    leading: Leading | None = None
    article_id: int | None = None
