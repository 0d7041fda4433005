"""A drawing surface that is twice as fine as what it saves, and the palette of the house."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from PIL import Image, ImageDraw

Point: TypeAlias = tuple[float, float]
Color: TypeAlias = tuple[int, int, int]

PAPER: Color = (246, 241, 230)
SAND: Color = (228, 219, 202)
STONE: Color = (200, 190, 172)
GREY: Color = (142, 135, 123)
UMBER: Color = (92, 84, 73)
INK: Color = (41, 38, 34)
MIST: Color = (213, 220, 221)
HAZE: Color = (172, 187, 196)
SLATE: Color = (98, 121, 141)
DEEP: Color = (58, 78, 97)
NIGHT: Color = (35, 46, 58)
VERMILION: Color = (179, 57, 31)
ROSE: Color = (219, 146, 122)
BLUSH: Color = (240, 205, 186)
AMBER: Color = (214, 165, 92)
SAGE: Color = (143, 157, 134)
MOSS: Color = (92, 111, 90)
SKIN: Color = (226, 184, 152)

_FINE = 2


def mix(first: Color, second: Color, share: float) -> Color:
    """Return the colour `share` (0 to 1) of the way from `first` to `second`."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def turned(points: Iterable[Point], centre: Point, degrees: float) -> list[Point]:
    """Return the points turned clockwise on the picture around `centre`."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    cx, cy = centre
    return [
        (cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos)
        for x, y in points
    ]


def box(x0: float, y0: float, x1: float, y1: float) -> list[Point]:
    """Return the corners of an upright rectangle."""
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


class Canvas:
    """A picture of `width` × `height` pixels; all sizes and places are in those pixels."""

    def __init__(self, width: int, height: int, ground: Color = PAPER) -> None:
        self.width = width
        self.height = height
        self._image = Image.new("RGB", (width * _FINE, height * _FINE), ground)
        self._draw = ImageDraw.Draw(self._image)

    def gradient(self, y0: int, y1: int, top: Color, bottom: Color) -> None:
        """Fill the whole width between two heights, from one colour to the other."""
        for y in range(y0, y1):
            share = (y - y0) / max(1, y1 - y0 - 1)
            self.rectangle(0, y, self.width, y + 1, mix(top, bottom, round(share * 90) / 90))

    def rectangle(
        self, x0: float, y0: float, x1: float, y1: float, fill: Color, radius: float = 0
    ) -> None:
        """Draw an upright rectangle; `radius` rounds its corners."""
        corners = (x0 * _FINE, y0 * _FINE, x1 * _FINE - 1, y1 * _FINE - 1)
        if radius:
            self._draw.rounded_rectangle(corners, radius * _FINE, fill)
        else:
            self._draw.rectangle(corners, fill)

    def polygon(self, points: Sequence[Point], fill: Color) -> None:
        """Draw a filled shape."""
        self._draw.polygon([(x * _FINE, y * _FINE) for x, y in points], fill)

    def ellipse(self, cx: float, cy: float, rx: float, ry: float, fill: Color) -> None:
        """Draw a filled ellipse around a centre."""
        self._draw.ellipse(self._around(cx, cy, rx, ry), fill)

    def circle(self, cx: float, cy: float, radius: float, fill: Color) -> None:
        """Draw a filled circle."""
        self.ellipse(cx, cy, radius, radius, fill)

    def pie(
        self, cx: float, cy: float, rx: float, ry: float, start: float, end: float, fill: Color
    ) -> None:
        """Draw a slice of an ellipse; degrees run clockwise from three o'clock."""
        self._draw.pieslice(self._around(cx, cy, rx, ry), start, end, fill)

    def arc(
        self,
        cx: float,
        cy: float,
        radius: float,
        start: float,
        end: float,
        fill: Color,
        width: float,
    ) -> None:
        """Draw a part of a circle's outline."""
        place = self._around(cx, cy, radius, radius)
        self._draw.arc(place, start, end, fill, round(width * _FINE))

    def line(self, points: Sequence[Point], fill: Color, width: float) -> None:
        """Draw a line through the points, with round ends and corners."""
        fine = [(x * _FINE, y * _FINE) for x, y in points]
        self._draw.line(fine, fill, round(width * _FINE), joint="curve")
        for x, y in (points[0], points[-1]):
            self.circle(x, y, width / 2, fill)

    def ridge(self, base: float, waves: Sequence[tuple[float, float, float]], fill: Color) -> None:
        """Fill everything below a skyline made of waves (height, length, shift in pixels)."""
        top = [
            (
                float(x),
                base
                - sum(
                    height * math.sin((x + shift) / length * math.tau)
                    for height, length, shift in waves
                ),
            )
            for x in range(0, self.width + 4, 4)
        ]
        self.polygon([*top, (self.width + 4, self.height), (0, self.height)], fill)

    def save(self, path: Path) -> None:
        """Write a PNG; flat shapes stay small without a palette, and skies stay smooth."""
        plain = self._image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        plain.save(path, "PNG", optimize=True)

    def _around(
        self, cx: float, cy: float, rx: float, ry: float
    ) -> tuple[float, float, float, float]:
        return (
            (cx - rx) * _FINE,
            (cy - ry) * _FINE,
            (cx + rx) * _FINE,
            (cy + ry) * _FINE,
        )
