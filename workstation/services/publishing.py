"""What will change on the site, and changing exactly that, as one whole generation."""

from __future__ import annotations

from workstation.domain.board import Board, Fill
from workstation.press.press import Press
from workstation.store.newsroom import NewsroomStore

_FILLED = {"recommended": Fill.NEWEST_WITH_PICTURE, "slides": Fill.NEWEST_WITH_PICTURE}


class Publishing:
    """Plans and carries out publications."""

    def __init__(self, store: NewsroomStore, press: Press) -> None:
        self._store = store
        self._press = press

    def declared_boards(self) -> tuple[Board, ...]:
        """Return the boards the theme has places for, as proposals for a new newsroom."""
        return tuple(
            Board(
                id=0,
                code=declared.code,
                title=declared.title,
                capacity=declared.capacity,
                position=position,
                fill=_FILLED.get(declared.code, Fill.NOTHING),
                picture_ratio=declared.ratio,
                everywhere=declared.everywhere,
            )
            for position, declared in enumerate(self._press.theme.boards)
        )
