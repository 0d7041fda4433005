"""A picture of the newsroom with what must be said about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, kept once per content. Sizes in pixels; `filename` lies in `media/`.

    `alt` describes it for who cannot see it, `credit` names its maker.
    """

    id: int
    filename: str
    sha256: str
    width: int
    height: int
    bytes: int
    caption: str = ""
    credit: str = ""
    alt: str = ""

    @property
    def address(self) -> str:
        """Return where the picture lies on the site and in the newsroom."""
        return f"media/{self.filename}"
