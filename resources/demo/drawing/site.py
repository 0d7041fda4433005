"""What the site itself carries: the masthead, the logo and the map of the districts."""

from __future__ import annotations

from drawing import figures
from drawing.canvas import (
    AMBER,
    BLUSH,
    DEEP,
    HAZE,
    INK,
    MIST,
    PAPER,
    SAGE,
    SAND,
    SLATE,
    STONE,
    VERMILION,
    Canvas,
    Color,
    Point,
    mix,
)
from drawing.city import arches

_DISTRICTS: tuple[tuple[Color, tuple[Point, ...]], ...] = (
    (HAZE, ((90, 150), (210, 70), (360, 96), (390, 220), (300, 300), (140, 280))),
    (SAGE, ((360, 96), (520, 50), (660, 110), (640, 230), (520, 270), (390, 220))),
    (SAND, ((140, 280), (300, 300), (330, 420), (240, 500), (110, 450))),
    (BLUSH, ((300, 300), (390, 220), (520, 270), (540, 390), (440, 440), (330, 420))),
    (mix(AMBER, PAPER, 0.45), ((520, 270), (640, 230), (730, 330), (690, 450), (540, 390))),
    (
        mix(SLATE, MIST, 0.5),
        ((240, 500), (330, 420), (440, 440), (540, 390), (690, 450), (560, 550), (360, 556)),
    ),
)


def masthead() -> Canvas:
    """A long strip with the bridge at the right and room for the name at the left."""
    c = Canvas(1200, 160)
    c.gradient(0, 120, PAPER, mix(BLUSH, PAPER, 0.4))
    c.circle(870, 62, 30, mix(VERMILION, BLUSH, 0.35))
    c.ridge(92, [(16, 520, 100), (7, 170, 0)], mix(MIST, PAPER, 0.2))
    c.ridge(108, [(13, 380, 240), (5, 120, 60)], mix(HAZE, MIST, 0.35))
    c.ridge(120, [(8, 300, 40)], mix(HAZE, SLATE, 0.35))
    for x in (560, 584, 604, 1150, 1172):
        figures.poplar(c, x, 126, 44 + x % 13, mix(SAGE, HAZE, 0.3))
    c.gradient(124, 160, mix(HAZE, SLATE, 0.35), SLATE)
    arches(c, 640, 1120, 84, 140)
    for step in range(9):
        x = (step * 271) % 1120
        c.line([(x, 148 + step % 3 * 4), (x + 50, 148 + step % 3 * 4)], MIST, 1.5)
    return c


def logo() -> Canvas:
    """Scales over a bridge, reversed out of vermilion."""
    c = Canvas(256, 256, PAPER)
    c.rectangle(0, 0, 256, 256, VERMILION, 52)
    figures.scales(c, 128, 44, 132, PAPER)
    c.pie(128, 232, 84, 62, 180, 360, PAPER)
    c.pie(128, 234, 46, 40, 180, 360, VERMILION)
    c.rectangle(36, 206, 220, 214, PAPER, 4)
    return c


def region_map() -> Canvas:
    """The six invented districts and the river that runs through them."""
    c = Canvas(800, 600, mix(PAPER, MIST, 0.4))
    for _, corners in _DISTRICTS:
        c.polygon([(x + 8, y + 10) for x, y in corners], mix(STONE, PAPER, 0.2))
    for tone, corners in _DISTRICTS:
        c.polygon(corners, tone)
        c.line([*corners, corners[0]], PAPER, 5)
    river = [(60, 230), (180, 210), (290, 250), (380, 330), (470, 340), (580, 410), (760, 430)]
    c.line(river, PAPER, 20)
    c.line(river, SLATE, 13)
    for corners in (corners for _, corners in _DISTRICTS):
        x = sum(point[0] for point in corners) / len(corners)
        y = sum(point[1] for point in corners) / len(corners)
        c.circle(x, y - 18, 9, PAPER)
        c.circle(x, y - 18, 5, DEEP)
    c.polygon(figures.star(430, 302, 22), PAPER)
    c.polygon(figures.star(430, 302, 17), VERMILION)
    c.line([(724, 130), (724, 66)], INK, 4)
    c.polygon([(712, 78), (724, 48), (736, 78)], INK)
    return c
