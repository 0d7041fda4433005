"""A picture of the newsroom with what must be said about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

from workstation.domain.standing import Leading

#: The middle of a picture, in thousandths of its width or height.
CENTRE = 500


@dataclass(frozen=True, slots=True)
class Crop:
    """The part of a picture a named place shows (`slides`), in pixels of the picture."""

    name: str
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, kept once per content. Sizes in pixels; `filename` lies in `media/`.

    `alt` describes it for who cannot see it, `credit` names its maker. `focus_x` and `focus_y`
    are what matters most in it, in thousandths from its upper left corner; `crops` are the parts
    people chose for named places.
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
    focus_x: int = CENTRE
    focus_y: int = CENTRE
    crops: tuple[Crop, ...] = ()

    @property
    def name(self) -> str:
        """Return what the picture is called: its caption, what it shows, or its file."""
        return self.caption or self.alt or self.filename

    @property
    def address(self) -> str:
        """Return where the picture lies on the site and in the newsroom."""
        return f"media/{self.filename}"

    def crop(self, name: str, ratio: int) -> Crop:
        """Return the part a named place shows; `ratio` is its width over height times 100.

        What people chose counts; otherwise as much as fits, with the focus as near to its middle
        as can be.
        """
        chosen = next((crop for crop in self.crops if crop.name == name), None)
        return chosen or fitting_crop(self, name, ratio)


@dataclass(frozen=True, slots=True)
class PictureSize:
    """A named place pictures are cut for: a board's code, its title, its ratio times 100."""

    name: str
    title: str
    ratio: int


@dataclass(frozen=True, slots=True)
class PictureUse:
    """One place that shows a picture.

    `kind` is `article`, `live` (what readers see), `past` (an older release or a version kept),
    `card`, `column` or `site`; `name` what people call it.
    """

    kind: str
    name: str
    leading: Leading


def fitting_crop(picture: Picture, name: str, ratio: int) -> Crop:
    """Return the largest part of a shape that fits, as near to the focus as can be."""
    width, height = picture.width, picture.height
    if ratio and width * 100 > height * ratio:
        width = max(1, height * ratio // 100)
    elif ratio:
        height = max(1, width * 100 // ratio)
    left = _placed(picture.focus_x, picture.width, width)
    top = _placed(picture.focus_y, picture.height, height)
    return Crop(name, left, top, width, height)


def _placed(focus: int, whole: int, part: int) -> int:
    return max(0, min(whole - part, focus * whole // 1000 - part // 2))


class Pictures(Sequence[Picture]):
    """Pictures in an order, made as they are looked at: of ten thousand, a screen shows thirty.

    `keys` are the keys of all; `make(place)` makes the one at a place.
    """

    def __init__(self, keys: Sequence[int], make: Callable[[int], Picture]) -> None:
        self.keys = keys
        self._make = make

    @classmethod
    def of(cls, pictures: Sequence[Picture]) -> Pictures:
        """Return pictures that are there already as such a sequence."""
        if isinstance(pictures, cls):
            return pictures
        return cls([picture.id for picture in pictures], pictures.__getitem__)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.keys)

    @overload
    def __getitem__(self, place: int) -> Picture: ...

    @overload
    def __getitem__(self, place: slice) -> Pictures: ...

    def __getitem__(self, place: int | slice) -> Picture | Pictures:
        """Return one picture, or those of a slice."""
        if isinstance(place, slice):
            places = range(len(self.keys))[place]
            return self.chosen(places)
        return self._make(range(len(self.keys))[place])

    def __eq__(self, other: object) -> bool:
        """Tell whether other pictures are the same in the same order."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def chosen(self, places: Sequence[int]) -> Pictures:
        """Return the pictures at some places, in their order."""
        return Pictures([self.keys[at] for at in places], lambda at: self._make(places[at]))
