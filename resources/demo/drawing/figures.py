"""What stands in several scenes: people, trees, houses, scales, seals."""

from __future__ import annotations

import math

from drawing.canvas import (
    DEEP,
    INK,
    MOSS,
    PAPER,
    SAGE,
    SKIN,
    UMBER,
    VERMILION,
    Canvas,
    Color,
    Point,
    box,
    mix,
)


def head(c: Canvas, x: float, y: float, radius: float, hair: Color = INK, side: int = 0) -> None:
    """Draw a head; `side` -1 or 1 turns it, 2 shows it from behind."""
    if side == 2:
        c.circle(x, y, radius, hair)
        return
    c.circle(x, y, radius * 1.04, hair)
    c.ellipse(x + side * radius * 0.26, y + radius * 0.3, radius * 0.82, radius * 0.8, SKIN)


def person(
    c: Canvas,
    x: float,
    foot: float,
    tall: float,
    coat: Color,
    side: int = 0,
    trousers: Color = INK,
    hair: Color = INK,
) -> None:
    """Draw somebody standing at `x`, feet at `foot`, `tall` pixels high."""
    top = foot - tall
    hip, shoulder = top + tall * 0.56, top + tall * 0.2
    sway = 0 if side == 2 else side
    for leg in (-1, 1):
        c.rectangle(
            x + leg * tall * 0.055 - tall * 0.042,
            hip - tall * 0.02,
            x + leg * tall * 0.055 + tall * 0.042,
            foot,
            trousers,
            tall * 0.02,
        )
    for arm in (-1, 1):
        elbow = (x + arm * tall * 0.155, top + tall * 0.4)
        hand = (x + arm * tall * 0.13 + sway * tall * 0.05, top + tall * 0.53)
        c.line(
            [(x + arm * tall * 0.1, shoulder + tall * 0.04), elbow, hand],
            mix(coat, INK, 0.18),
            tall * 0.06,
        )
    c.rectangle(x - tall * 0.13, shoulder, x + tall * 0.13, hip + tall * 0.06, coat, tall * 0.06)
    c.rectangle(x - tall * 0.035, top + tall * 0.14, x + tall * 0.035, top + tall * 0.23, SKIN)
    head(c, x, top + tall * 0.095, tall * 0.088, hair, side)


def bust(
    c: Canvas, x: float, y: float, size: float, coat: Color, side: int = 0, hair: Color = INK
) -> None:
    """Draw somebody from the chest up; `y` is where the table hides the rest."""
    c.rectangle(x - size * 0.42, y - size * 0.62, x + size * 0.42, y + size * 0.3, coat, size * 0.2)
    if side != 2:
        c.rectangle(x - size * 0.09, y - size * 0.78, x + size * 0.09, y - size * 0.55, SKIN)
        collar = [(x - size * 0.13, y - size * 0.62), (x + size * 0.13, y - size * 0.62)]
        c.polygon([*collar, (x, y - size * 0.36)], PAPER)
    head(c, x, y - size * 0.95, size * 0.25, hair, side)


def tree(c: Canvas, x: float, foot: float, tall: float, crown: Color = SAGE) -> None:
    """Draw a round tree."""
    c.rectangle(x - tall * 0.03, foot - tall * 0.5, x + tall * 0.03, foot, UMBER)
    shade = mix(crown, MOSS, 0.45)
    for dx, dy, radius in ((-0.17, 0.56, 0.2), (0.17, 0.55, 0.2), (0, 0.72, 0.25)):
        c.circle(x + tall * dx, foot - tall * dy, tall * radius, shade)
    for dx, dy, radius in ((-0.19, 0.6, 0.16), (0.12, 0.6, 0.17), (-0.04, 0.76, 0.2)):
        c.circle(x + tall * dx, foot - tall * dy, tall * radius, crown)


def poplar(c: Canvas, x: float, foot: float, tall: float, crown: Color = SAGE) -> None:
    """Draw a slender tree."""
    c.rectangle(x - tall * 0.02, foot - tall * 0.3, x + tall * 0.02, foot, UMBER)
    c.ellipse(x, foot - tall * 0.58, tall * 0.14, tall * 0.42, mix(crown, MOSS, 0.4))
    c.ellipse(x - tall * 0.03, foot - tall * 0.6, tall * 0.1, tall * 0.38, crown)


def house(c: Canvas, x: float, foot: float, wide: float, wall: Color, roof: Color = DEEP) -> None:
    """Draw a village house with a tiled roof, its left lower corner at `x`, `foot`."""
    high = wide * 0.42
    c.rectangle(x, foot - high, x + wide, foot, wall)
    eaves = foot - high
    c.polygon(
        [
            (x - wide * 0.1, eaves),
            (x + wide * 0.12, eaves - wide * 0.26),
            (x + wide * 0.88, eaves - wide * 0.26),
            (x + wide * 1.1, eaves),
        ],
        roof,
    )
    c.rectangle(x + wide * 0.4, foot - high * 0.68, x + wide * 0.6, foot, mix(wall, INK, 0.6))
    for left in (0.12, 0.72):
        c.rectangle(
            x + wide * left,
            foot - high * 0.68,
            x + wide * (left + 0.16),
            foot - high * 0.3,
            mix(wall, DEEP, 0.55),
        )


def scales(c: Canvas, x: float, top: float, size: float, color: Color, tilt: float = 0) -> None:
    """Draw a pair of scales; `size` is its width, `tilt` lowers the right pan (pixels)."""
    thick = max(2.0, size * 0.032)
    beam = top + size * 0.12
    c.line([(x, top), (x, top + size * 0.95)], color, thick * 1.3)
    c.circle(x, top, thick * 1.5, color)
    c.rectangle(x - size * 0.2, top + size * 0.93, x + size * 0.2, top + size, color, size * 0.02)
    ends = ((x - size * 0.42, beam - tilt), (x + size * 0.42, beam + tilt))
    c.line(ends, color, thick)
    for end_x, end_y in ends:
        pan = end_y + size * 0.42
        for edge in (-0.15, 0.15):
            c.line([(end_x, end_y), (end_x + size * edge, pan)], color, thick * 0.45)
        c.pie(end_x, pan, size * 0.18, size * 0.13, 0, 180, color)


def star(x: float, y: float, radius: float) -> list[Point]:
    """Return the corners of a five-pointed star standing upright."""
    corners = []
    for step in range(10):
        reach = radius if step % 2 == 0 else radius * 0.382
        angle = math.radians(step * 36 - 90)
        corners.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return corners


def seal(c: Canvas, x: float, y: float, radius: float, ground: Color = PAPER) -> None:
    """Draw a round vermilion seal with marks where words would stand."""
    c.circle(x, y, radius, VERMILION)
    c.circle(x, y, radius * 0.9, ground)
    c.polygon(star(x, y, radius * 0.34), VERMILION)
    for step in range(11):
        angle = math.radians(150 + step * 24)
        px, py = x + radius * 0.68 * math.cos(angle), y + radius * 0.68 * math.sin(angle)
        c.circle(px, py, radius * 0.075, VERMILION)
    c.rectangle(x - radius * 0.4, y + radius * 0.52, x + radius * 0.4, y + radius * 0.62, VERMILION)


def skyline(c: Canvas, foot: float, color: Color, windows: Color, shift: int = 0) -> None:
    """Draw a row of plain city houses across the picture, their feet at `foot`."""
    heights = (150, 96, 210, 130, 250, 110, 176, 84, 228, 140, 190, 104, 160, 236, 120, 88)
    x, step = -30.0, shift
    while x < c.width:
        high = heights[step % len(heights)] * c.height / 800
        wide = (66 + (step * 37) % 44) * c.height / 800
        tone = mix(color, windows, 0.08 * (step % 3))
        c.polygon(box(x, foot - high, x + wide, foot), tone)
        for row in range(int(high // 30)):
            for place in range(int(wide // 24)):
                if (row * 5 + place * 3 + step) % 4 < 2:
                    left, upper = x + 9 + place * 22, foot - high + 12 + row * 28
                    c.rectangle(left, upper, left + 9, upper + 13, windows)
        x += wide + (0 if step % 3 else 14)
        step += 1
