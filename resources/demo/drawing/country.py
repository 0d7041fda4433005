"""Scenes outside the city: mountains, terraces, the meeting under the tree, a bus stop."""

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


def mountains_sunrise() -> Canvas:
    """Ranges one behind the other, the sun just over them, a village below."""
    c = Canvas(1200, 800)
    c.gradient(0, 520, mix(HAZE, MIST, 0.3), BLUSH)
    c.circle(760, 330, 118, mix(BLUSH, ROSE, 0.35))
    c.circle(760, 330, 84, mix(ROSE, VERMILION, 0.4))
    tones = (mix(HAZE, BLUSH, 0.5), HAZE, mix(HAZE, SLATE, 0.6), SLATE, DEEP)
    for step, tone in enumerate(tones):
        waves = [
            (70 - step * 9, 620 + step * 130, 190 * step + 60),
            (26, 230 + step * 34, 110 * step),
            (8, 90, 40 * step),
        ]
        c.ridge(380 + step * 70, waves, tone)
    c.ridge(740, [(22, 900, 700)], NIGHT)
    for x, wide in ((240, 70), (330, 54), (410, 64)):
        figures.house(c, x, 738, wide, SAND, INK)
    for x, tall in ((196, 84), (498, 96), (532, 70), (1010, 100), (1060, 80)):
        figures.poplar(c, x, 748, tall, MOSS)
    for x, y in ((430, 190), (490, 160), (540, 206), (380, 230)):
        c.arc(x - 13, y + 6, 14, 200, 330, INK, 4)
        c.arc(x + 13, y + 6, 14, 210, 340, INK, 4)
    return c


def village_meeting() -> Canvas:
    """People on stools under an old tree, one standing with a paper."""
    c = Canvas(1200, 800)
    c.gradient(0, 480, MIST, mix(PAPER, BLUSH, 0.3))
    c.ridge(400, [(52, 1000, 200), (18, 320, 60)], mix(HAZE, PAPER, 0.3))
    c.ridge(480, [(12, 900, 0)], mix(SAGE, PAPER, 0.3))
    figures.house(c, 780, 540, 300, PAPER)
    figures.house(c, 60, 520, 210, SAND, SLATE)
    c.rectangle(0, 540, 1200, 800, mix(SAND, STONE, 0.4))
    c.polygon([(540, 640), (570, 300), (640, 300), (676, 640)], UMBER)
    c.line([(600, 380), (470, 260)], UMBER, 30)
    c.line([(610, 360), (760, 250)], UMBER, 28)
    for x, y, radius, tone in (
        (420, 230, 120, mix(SAGE, MOSS, 0.6)),
        (780, 220, 126, mix(SAGE, MOSS, 0.6)),
        (600, 150, 160, mix(SAGE, MOSS, 0.6)),
        (400, 200, 96, SAGE),
        (560, 120, 124, SAGE),
        (760, 186, 100, SAGE),
        (660, 220, 84, mix(SAGE, PAPER, 0.15)),
    ):
        c.circle(x, y, radius, tone)
    c.ellipse(600, 700, 470, 66, mix(STONE, UMBER, 0.22))
    figures.person(c, 640, 690, 250, DEEP, -1)
    c.polygon(turned(box(596, 552, 646, 616), (620, 584), -10), PAPER)
    c.rectangle(632, 500, 648, 560, VERMILION)
    coats = (ROSE, SLATE, AMBER, GREY, VERMILION, MOSS)
    for place, (x, y) in enumerate(
        ((250, 690), (370, 740), (490, 776), (760, 780), (890, 744), (1000, 690))
    ):
        c.rectangle(x - 40, y - 20, x + 40, y + 8, UMBER, 6)
        c.rectangle(x - 32, y, x - 22, y + 40, UMBER)
        c.rectangle(x + 22, y, x + 32, y + 40, UMBER)
        hair = mix(GREY, PAPER, 0.3) if place in (1, 4) else INK
        figures.bust(c, x, y - 30, 108, coats[place], 1 if x < 600 else -1, hair)
    return c


def terraces() -> Canvas:
    """Terraced fields, a winding road, the small van of the travelling court."""
    c = Canvas(1200, 800)
    c.gradient(0, 360, mix(MIST, PAPER, 0.2), PAPER)
    c.circle(210, 160, 60, mix(BLUSH, ROSE, 0.3))
    c.ridge(300, [(56, 760, 100), (20, 260, 30)], mix(HAZE, MIST, 0.2))
    tones = (mix(SAGE, HAZE, 0.3), SAGE, mix(SAGE, AMBER, 0.5), mix(SAGE, MOSS, 0.5), AMBER)
    for step in range(9):
        tone = tones[step % len(tones)]
        waves = [(34, 1150, 260 + step * 60), (9, 400, step * 90)]
        c.ridge(380 + step * 46, waves, mix(tone, UMBER, 0.35))
        c.ridge(388 + step * 46, waves, tone)
    c.ridge(756, [(18, 1500, 300)], mix(STONE, UMBER, 0.15))
    for x, foot, tall in ((1090, 560, 150), (1144, 590, 120), (60, 640, 160), (980, 470, 90)):
        figures.tree(c, x, foot, tall, MOSS)
    figures.house(c, 820, 480, 110, PAPER)
    c.rectangle(330, 600, 690, 728, PAPER, 26)
    c.polygon([(560, 604), (668, 604), (690, 668), (560, 668)], mix(HAZE, SLATE, 0.4))
    for x in (360, 460):
        c.rectangle(x, 620, x + 84, 666, mix(HAZE, SLATE, 0.4), 6)
    c.rectangle(330, 682, 690, 702, VERMILION)
    figures.scales(c, 410, 672, 40, PAPER)
    for x in (420, 610):
        c.circle(x, 730, 36, INK)
        c.circle(x, 730, 16, STONE)
    c.line([(350, 602), (350, 520)], UMBER, 6)
    c.polygon([(352, 522), (428, 534), (352, 562)], VERMILION)
    figures.person(c, 790, 752, 156, NIGHT, -1)
    figures.person(c, 856, 754, 146, SAND, -1, trousers=DEEP, hair=GREY)
    return c


def bus_stop() -> Canvas:
    """Neighbours waiting at a stop with a notice board."""
    c = Canvas(1200, 800)
    c.gradient(0, 560, mix(MIST, HAZE, 0.3), PAPER)
    figures.skyline(c, 560, mix(MIST, HAZE, 0.6), PAPER, 6)
    c.rectangle(0, 556, 1200, 800, mix(STONE, SAND, 0.3))
    c.rectangle(0, 720, 1200, 800, mix(SLATE, NIGHT, 0.4))
    for x in range(30, 1200, 200):
        c.rectangle(x, 762, x + 110, 770, PAPER)
    for x, tall in ((70, 260), (1130, 300)):
        figures.tree(c, x, 600, tall)
    c.rectangle(210, 210, 226, 690, DEEP)
    c.rectangle(930, 210, 946, 690, DEEP)
    c.rectangle(160, 180, 1000, 220, VERMILION, 10)
    c.rectangle(236, 250, 520, 560, mix(MIST, PAPER, 0.5))
    c.rectangle(560, 250, 900, 540, PAPER)
    c.rectangle(560, 250, 900, 300, SLATE)
    for line in range(6):
        wide = (260, 300, 220, 280, 240, 160)[line]
        c.rectangle(584, 322 + line * 34, 584 + wide, 332 + line * 34, STONE)
    figures.seal(c, 850, 500, 28)
    c.rectangle(250, 600, 520, 620, mix(AMBER, UMBER, 0.4), 5)
    for x in (270, 490):
        c.rectangle(x, 620, x + 12, 692, UMBER)
    figures.person(c, 320, 706, 300, SAGE, 1, trousers=DEEP)
    figures.person(c, 450, 708, 260, ROSE, 1, trousers=UMBER, hair=GREY)
    figures.person(c, 690, 710, 330, NIGHT, 1)
    c.rectangle(1030, 250, 1040, 700, DEEP)
    c.circle(1035, 240, 46, VERMILION)
    c.circle(1035, 240, 34, PAPER)
    c.rectangle(1015, 226, 1055, 254, VERMILION, 6)
    return c
