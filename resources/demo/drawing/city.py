"""Scenes of the city: the bridge, the streets by day and night, the counters, the phone."""

from __future__ import annotations

from drawing import figures
from drawing.canvas import (
    AMBER,
    BLUSH,
    DEEP,
    GREY,
    HAZE,
    INK,
    MIST,
    MOSS,
    NIGHT,
    PAPER,
    ROSE,
    SAGE,
    SAND,
    SLATE,
    STONE,
    UMBER,
    VERMILION,
    Canvas,
    box,
    mix,
    turned,
)


def arches(c: Canvas, left: float, right: float, deck: float, water: float) -> None:
    """Draw a stone bridge of three arches between two banks."""
    stone, shade = mix(SAND, STONE, 0.4), mix(STONE, UMBER, 0.25)
    wide = right - left
    scale = wide / 960
    rise, high = 40 * scale, 24 * scale
    c.polygon(
        [
            (left, deck + rise),
            (left + wide * 0.5, deck - rise * 0.65),
            (right, deck + rise),
            (right, water),
            (left, water),
        ],
        stone,
    )
    for share, half in ((0.2, 0.1), (0.5, 0.14), (0.8, 0.1)):
        x = left + wide * share
        radius = wide * half
        c.pie(x, water, radius + 14 * scale, radius + 14 * scale, 180, 360, shade)
        c.pie(x, water, radius, radius, 180, 360, mix(HAZE, SLATE, 0.25))
    rail = [
        (left, deck + rise * 0.75),
        (left + wide * 0.5, deck - rise * 0.95),
        (right, deck + rise * 0.75),
    ]
    for step in range(21):
        share = step / 20
        y = deck + rise * (0.75 - 1.7 * (1 - abs(share - 0.5) * 2))
        x = left + wide * share
        c.rectangle(x - 4 * scale, y, x + 4 * scale, y + high, shade)
    c.line(rail, shade, 8 * scale)


def river_bridge() -> Canvas:
    """The old bridge over the river, the city behind."""
    c = Canvas(1200, 800)
    c.gradient(0, 480, MIST, mix(BLUSH, PAPER, 0.3))
    c.circle(300, 210, 72, mix(ROSE, BLUSH, 0.35))
    c.ridge(370, [(46, 800, 260), (20, 310, 90)], mix(HAZE, PAPER, 0.45))
    figures.skyline(c, 480, mix(HAZE, SLATE, 0.35), mix(MIST, PAPER, 0.6), 2)
    c.rectangle(0, 470, 1200, 500, mix(SAGE, MOSS, 0.35))
    for x in range(20, 1200, 74):
        figures.tree(c, x, 490, 84 + (x * 7) % 30, mix(SAGE, HAZE, 0.2))
    c.gradient(500, 800, mix(HAZE, SLATE, 0.25), mix(SLATE, DEEP, 0.4))
    arches(c, 120, 1080, 410, 560)
    for share, half in ((0.2, 0.1), (0.5, 0.14), (0.8, 0.1)):
        c.pie(120 + 960 * share, 562, 960 * half, 60, 0, 180, mix(SLATE, DEEP, 0.25))
    for step in range(26):
        y = 592 + step * 8
        x = (step * 283) % 1100
        c.line([(x, y), (x + 60 + (step * 31) % 90, y)], mix(SLATE, MIST, 0.45), 3)
    c.polygon([(690, 682), (960, 682), (916, 724), (734, 724)], mix(UMBER, INK, 0.3))
    c.pie(826, 682, 74, 58, 180, 360, VERMILION)
    c.pie(826, 682, 44, 58, 180, 360, mix(VERMILION, INK, 0.2))
    figures.person(c, 718, 690, 92, SAND, 1)
    c.line([(734, 636), (668, 748)], UMBER, 5)
    return c


def courier() -> Canvas:
    """A delivery rider on an electric scooter in a street at dusk."""
    c = Canvas(1200, 800)
    c.gradient(0, 600, mix(HAZE, SLATE, 0.4), BLUSH)
    c.circle(980, 330, 80, mix(BLUSH, PAPER, 0.4))
    figures.skyline(c, 560, mix(SLATE, HAZE, 0.3), BLUSH, 5)
    figures.skyline(c, 590, mix(DEEP, SLATE, 0.4), mix(AMBER, BLUSH, 0.4), 9)
    c.rectangle(0, 584, 1200, 800, mix(SLATE, NIGHT, 0.45))
    c.rectangle(0, 584, 1200, 610, STONE)
    for x in range(-40, 1240, 190):
        c.rectangle(x, 752, x + 110, 762, mix(SLATE, PAPER, 0.6))
    for y, x0, x1 in ((470, 120, 260), (540, 60, 240), (640, 130, 280)):
        c.line([(x0, y), (x1, y)], mix(PAPER, HAZE, 0.4), 6)
    for x in (420, 770):
        c.circle(x, 650, 66, INK)
        c.circle(x, 650, 40, GREY)
        c.circle(x, 650, 16, INK)
    c.line([(770, 650), (716, 430), (668, 424)], NIGHT, 16)
    c.line([(740, 540), (780, 590)], VERMILION, 26)
    c.polygon([(690, 470), (742, 470), (768, 620), (600, 650), (580, 620), (690, 600)], PAPER)
    c.polygon([(380, 560), (600, 560), (610, 650), (420, 650)], VERMILION)
    c.rectangle(400, 538, 590, 564, INK, 12)
    c.polygon(box(330, 340, 492, 520), VERMILION)
    c.polygon(box(330, 340, 492, 378), mix(VERMILION, INK, 0.2))
    c.circle(411, 448, 34, PAPER)
    figures.scales(c, 411, 424, 44, VERMILION)
    c.line([(540, 540), (650, 556), (654, 640)], NIGHT, 44)
    c.rectangle(636, 628, 700, 652, INK, 10)
    c.polygon([(494, 370), (586, 350), (608, 540), (490, 548)], AMBER)
    c.polygon([(494, 420), (600, 420), (603, 446), (492, 446)], PAPER)
    c.line([(566, 390), (620, 458), (684, 432)], mix(AMBER, UMBER, 0.3), 32)
    figures.head(c, 562, 296, 48, INK, 1)
    c.pie(560, 286, 58, 58, 170, 350, VERMILION)
    c.rectangle(502, 280, 622, 294, mix(VERMILION, INK, 0.2), 6)
    c.circle(792, 470, 15, mix(AMBER, PAPER, 0.5))
    return c


def hotline() -> Canvas:
    """A telephone receiver with a drop of sound and a speech bubble; square."""
    c = Canvas(1000, 1000, mix(SLATE, DEEP, 0.4))
    c.circle(500, 520, 410, mix(SLATE, HAZE, 0.25))
    c.circle(500, 520, 330, mix(SLATE, HAZE, 0.5))
    for radius in (150, 215, 280):
        c.arc(640, 372, radius, 285, 350, PAPER, 20)
    hand = [(330, 330), (300, 470), (380, 640), (540, 740), (690, 720)]
    c.line([(x + 14, y + 18) for x, y in hand], mix(SLATE, DEEP, 0.5), 96)
    c.line(hand, VERMILION, 96)
    c.polygon(turned(box(250, 250, 450, 400), (350, 325), -20), VERMILION)
    c.polygon(turned(box(440, 250, 470, 400), (350, 325), -20), mix(VERMILION, INK, 0.3))
    c.polygon(turned(box(610, 620, 760, 820), (685, 720), -22), VERMILION)
    c.polygon(turned(box(610, 600, 760, 628), (685, 720), -22), mix(VERMILION, INK, 0.3))
    c.line([(312, 420), (344, 520), (400, 610)], ROSE, 14)
    c.rectangle(470, 420, 760, 570, PAPER, 40)
    c.polygon([(520, 560), (590, 560), (520, 622)], PAPER)
    for x in (545, 615, 685):
        c.circle(x, 495, 18, DEEP)
    return c


def market() -> Canvas:
    """A market stall with a striped awning; a small table for talks beside it."""
    c = Canvas(1200, 800, mix(SAND, PAPER, 0.4))
    c.gradient(0, 420, mix(MIST, PAPER, 0.3), PAPER)
    figures.skyline(c, 480, mix(MIST, HAZE, 0.45), PAPER, 1)
    c.rectangle(0, 470, 1200, 800, mix(STONE, SAND, 0.4))
    for x in (90, 700):
        c.rectangle(x, 210, x + 14, 700, UMBER)
    c.rectangle(70, 320, 720, 480, mix(UMBER, STONE, 0.3))
    figures.bust(c, 300, 520, 150, DEEP, 1)
    figures.bust(c, 520, 520, 150, mix(SAGE, MOSS, 0.3), -1, mix(GREY, PAPER, 0.25))
    c.rectangle(70, 500, 730, 700, mix(AMBER, UMBER, 0.5))
    for x in range(70, 730, 110):
        c.rectangle(x + 6, 566, x + 104, 690, mix(AMBER, UMBER, 0.35))
    heaps = ((VERMILION, ROSE), (MOSS, SAGE), (AMBER, BLUSH), (PAPER, SAND), (MOSS, SAGE))
    for place, (dark, light) in enumerate(heaps):
        x = 132 + place * 130
        for step in range(7):
            dx, dy = (step % 4) * 28 - 42 + (step // 4) * 14, (step // 4) * 24
            c.circle(x + dx, 492 - dy, 20, dark)
            c.circle(x + dx - 4, 488 - dy, 13, light)
        c.rectangle(x - 62, 500, x + 62, 536, mix(AMBER, UMBER, 0.15), 6)
    for step in range(11):
        tone = VERMILION if step % 2 == 0 else PAPER
        x = 40 + step * 66
        c.polygon(box(x, 170, x + 66, 290), tone)
        c.pie(x + 33, 290, 33, 28, 0, 180, tone)
    c.rectangle(40, 154, 766, 176, mix(VERMILION, INK, 0.25), 6)
    figures.person(c, 1108, 700, 300, ROSE, -1, trousers=DEEP)
    figures.person(c, 826, 704, 310, NIGHT, 1)
    c.rectangle(815, 462, 837, 534, VERMILION)
    c.rectangle(880, 580, 1060, 598, PAPER, 6)
    for x in (900, 1030):
        c.rectangle(x, 598, x + 12, 712, UMBER)
    c.polygon(turned(box(925, 570, 1005, 582), (965, 576), -3), PAPER)
    c.rectangle(936, 556, 1000, 580, VERMILION, 4)
    c.rectangle(0, 740, 1200, 800, mix(STONE, UMBER, 0.2))
    return c


def night_street() -> Canvas:
    """A street at night, lit windows, lamps and two on patrol; wide."""
    c = Canvas(1600, 900, NIGHT)
    c.gradient(0, 640, mix(NIGHT, INK, 0.3), mix(DEEP, SLATE, 0.35))
    c.circle(1290, 150, 56, mix(PAPER, AMBER, 0.25))
    c.circle(1312, 138, 50, mix(mix(NIGHT, INK, 0.3), mix(DEEP, SLATE, 0.35), 0.22))
    figures.skyline(c, 640, mix(DEEP, NIGHT, 0.35), mix(DEEP, SLATE, 0.6), 3)
    figures.skyline(c, 660, mix(NIGHT, INK, 0.25), AMBER, 8)
    c.rectangle(0, 650, 1600, 900, mix(NIGHT, INK, 0.4))
    c.rectangle(0, 650, 1600, 668, mix(SLATE, DEEP, 0.5))
    for x in (240, 720, 1200):
        glow = mix(NIGHT, AMBER, 0.22)
        c.ellipse(x + 60, 790, 190, 46, glow)
        c.ellipse(x + 60, 790, 120, 28, mix(NIGHT, AMBER, 0.38))
        c.line([(x, 780), (x, 330), (x + 24, 300), (x + 64, 300)], INK, 12)
        c.pie(x + 64, 306, 36, 28, 180, 360, INK)
        c.circle(x + 64, 310, 15, mix(AMBER, PAPER, 0.6))
    for step in range(6):
        tone = VERMILION if step % 2 == 0 else mix(PAPER, AMBER, 0.3)
        c.polygon(box(900 + step * 40, 520, 940 + step * 40, 580), tone)
        c.pie(920 + step * 40, 580, 20, 16, 0, 180, tone)
    figures.bust(c, 1020, 690, 90, PAPER)
    c.rectangle(912, 660, 1128, 770, mix(UMBER, INK, 0.2), 6)
    c.rectangle(912, 596, 918, 770, UMBER)
    c.rectangle(1122, 596, 1128, 770, UMBER)
    c.rectangle(904, 654, 1136, 676, AMBER, 4)
    for x in (950, 990, 1060):
        c.rectangle(x, 634, x + 26, 656, mix(PAPER, AMBER, 0.4), 4)
    for x, side in ((470, 1), (570, 1)):
        figures.person(c, x, 830, 260, mix(SLATE, DEEP, 0.3), side, trousers=mix(DEEP, NIGHT, 0.3))
        c.rectangle(x - 34, 664, x + 34, 674, mix(PAPER, AMBER, 0.5))
        c.pie(x, 592, 28, 22, 180, 360, mix(SLATE, INK, 0.5))
    return c


def park() -> Canvas:
    """A park by the water, a bench, somebody with a kite."""
    c = Canvas(1200, 800)
    c.gradient(0, 430, MIST, PAPER)
    c.ridge(400, [(40, 900, 300), (16, 300, 0)], mix(HAZE, MIST, 0.35))
    c.rectangle(0, 420, 1200, 500, mix(HAZE, SLATE, 0.25))
    for step in range(12):
        x = (step * 217) % 1150
        y = 436 + step * 5
        c.line([(x, y), (x + 80, y)], MIST, 3)
    c.ridge(500, [(14, 900, 500)], mix(SAGE, PAPER, 0.35))
    c.polygon([(520, 800), (900, 800), (640, 600), (820, 490), (780, 484), (560, 596)], SAND)
    for x, foot, tall in ((90, 600, 330), (250, 560, 240), (1100, 620, 380), (960, 560, 230)):
        figures.tree(c, x, foot, tall, SAGE if tall > 300 else mix(SAGE, AMBER, 0.45))
    c.line([(470, 610), (560, 420), (600, 210)], mix(GREY, PAPER, 0.3), 2)
    c.polygon([(600, 120), (646, 176), (600, 240), (554, 176)], VERMILION)
    c.polygon([(600, 120), (646, 176), (600, 240)], ROSE)
    c.line([(600, 240), (620, 280), (596, 312), (616, 346)], VERMILION, 4)
    figures.person(c, 448, 700, 170, AMBER, 1, trousers=DEEP)
    figures.person(c, 384, 704, 230, SLATE, 1)
    c.rectangle(820, 628, 1080, 644, mix(AMBER, UMBER, 0.4), 4)
    c.rectangle(820, 580, 1080, 594, mix(AMBER, UMBER, 0.4), 4)
    c.rectangle(820, 604, 1080, 618, mix(AMBER, UMBER, 0.4), 4)
    for x in (840, 1050):
        c.rectangle(x, 576, x + 10, 690, INK)
    figures.bust(c, 930, 630, 100, ROSE, -1, mix(GREY, PAPER, 0.4))
    return c


def service_hall() -> Canvas:
    """A row of counters where papers are handed in."""
    c = Canvas(1200, 800, mix(PAPER, MIST, 0.6))
    c.rectangle(0, 0, 1200, 110, mix(SLATE, HAZE, 0.3))
    for x in range(60, 1200, 220):
        c.rectangle(x, 40, x + 130, 56, PAPER, 8)
    c.rectangle(0, 640, 1200, 800, SAND)
    coats = (DEEP, NIGHT, DEEP)
    for place, coat in enumerate(coats):
        x = 210 + place * 390
        c.rectangle(x - 90, 150, x + 90, 214, NIGHT, 8)
        for digit in range(4):
            c.rectangle(x - 66 + digit * 36, 166, x - 44 + digit * 36, 198, VERMILION, 3)
        c.rectangle(x - 170, 250, x + 170, 520, mix(MIST, PAPER, 0.3), 6)
        figures.bust(c, x, 470, 160, coat, (1, 0, -1)[place])
        c.rectangle(x - 150, 400, x - 64, 470, INK, 6)
        c.rectangle(x - 116, 466, x - 98, 490, INK)
    c.rectangle(0, 480, 1200, 520, mix(AMBER, UMBER, 0.3))
    c.rectangle(0, 520, 1200, 700, PAPER)
    c.rectangle(0, 684, 1200, 700, STONE)
    for x in range(15, 1200, 390):
        c.rectangle(x, 520, x + 4, 684, SAND)
    for x in (300, 640):
        c.polygon(turned(box(x, 462, x + 64, 484), (x + 32, 473), -4), PAPER)
    figures.person(c, 330, 776, 360, ROSE, 2, trousers=UMBER, hair=GREY)
    figures.person(c, 720, 782, 380, SAGE, 2)
    c.rectangle(1080, 600, 1160, 720, mix(VERMILION, UMBER, 0.3), 8)
    for dx, dy in ((-44, -90), (0, -130), (46, -92), (-22, -52), (24, -50)):
        c.line([(1120, 602), (1120 + dx, 602 + dy)], MOSS, 6)
        c.ellipse(1120 + dx, 602 + dy, 26, 38, SAGE)
    return c


def phone_shop() -> Canvas:
    """A telephone with a shop on it and a parcel beside."""
    c = Canvas(1200, 800, mix(HAZE, MIST, 0.5))
    c.circle(560, 400, 340, mix(HAZE, PAPER, 0.45))
    c.rectangle(0, 690, 1200, 800, mix(SLATE, HAZE, 0.3))
    c.rectangle(400, 70, 740, 730, NIGHT, 44)
    c.rectangle(420, 120, 720, 680, PAPER, 10)
    c.rectangle(420, 120, 720, 190, VERMILION)
    c.rectangle(440, 140, 620, 168, ROSE, 12)
    for row in range(2):
        for place in range(2):
            x, y = 440 + place * 140, 210 + row * 190
            c.rectangle(x, y, x + 120, y + 110, (SAND, MIST, BLUSH, SAND)[row * 2 + place], 8)
            c.circle(x + 60, y + 55, 30, (AMBER, SLATE, VERMILION, SAGE)[row * 2 + place])
            c.rectangle(x, y + 124, x + 100, y + 134, STONE, 4)
            c.rectangle(x, y + 144, x + 60, y + 156, ROSE, 4)
    c.rectangle(440, 610, 700, 656, VERMILION, 22)
    c.rectangle(530, 88, 610, 98, GREY, 5)
    c.rectangle(780, 470, 1060, 700, mix(AMBER, SAND, 0.3))
    c.polygon([(780, 470), (1060, 470), (1100, 420), (830, 420)], mix(AMBER, PAPER, 0.4))
    c.polygon([(1060, 470), (1100, 420), (1100, 640), (1060, 700)], mix(AMBER, UMBER, 0.4))
    c.rectangle(900, 470, 944, 700, mix(AMBER, UMBER, 0.3))
    c.rectangle(960, 600, 1040, 680, PAPER)
    for line in range(4):
        c.rectangle(970, 612 + line * 16, 1030, 618 + line * 16, GREY)
    for step in range(4):
        c.ellipse(250, 670 - step * 26, 84, 24, mix(AMBER, UMBER, 0.4))
        c.ellipse(250, 662 - step * 26, 84, 24, mix(AMBER, PAPER, 0.15))
    c.circle(270, 340, 84, PAPER)
    c.polygon([(300, 400), (350, 400), (352, 440)], PAPER)
    c.rectangle(262, 292, 278, 350, VERMILION, 8)
    c.circle(270, 376, 10, VERMILION)
    return c
