"""Scenes of the court and of paper: columns, gavel, books, documents, a table to talk at."""

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
    SKIN,
    SLATE,
    STONE,
    UMBER,
    VERMILION,
    Canvas,
    box,
    mix,
    turned,
)


def courthouse() -> Canvas:
    """Columns and a pediment with scales, steps before them."""
    c = Canvas(1200, 800)
    c.gradient(0, 700, MIST, BLUSH)
    c.circle(905, 235, 105, mix(BLUSH, PAPER, 0.65))
    c.ridge(600, [(34, 900, 120), (14, 380, 0)], mix(HAZE, MIST, 0.4))
    for x, tall in ((60, 300), (140, 240), (1065, 260), (1140, 320)):
        figures.poplar(c, x, 690, tall)
    c.rectangle(0, 680, 1200, 800, SAND)
    c.rectangle(235, 330, 965, 650, mix(STONE, DEEP, 0.42))
    c.rectangle(545, 430, 655, 650, NIGHT)
    c.rectangle(598, 430, 602, 650, mix(NIGHT, HAZE, 0.3))
    for step in range(6):
        x = 280 + step * 128
        c.rectangle(x - 34, 352, x + 34, 648, PAPER)
        c.rectangle(x + 12, 352, x + 34, 648, SAND)
        for groove in (-16, -2):
            c.rectangle(x + groove, 372, x + groove + 4, 632, SAND)
        c.rectangle(x - 44, 340, x + 44, 362, PAPER)
        c.rectangle(x - 44, 634, x + 44, 656, PAPER)
    c.rectangle(205, 288, 995, 344, SAND)
    c.rectangle(205, 330, 995, 344, STONE)
    c.polygon([(180, 290), (600, 112), (1020, 290)], PAPER)
    c.polygon([(252, 276), (600, 132), (948, 276)], mix(SAND, STONE, 0.35))
    figures.scales(c, 600, 166, 118, VERMILION)
    for step in range(5):
        wide, y = 420 + step * 34, 654 + step * 22
        c.rectangle(600 - wide, y, 600 + wide, y + 22, mix(PAPER, STONE, 0.15 + step * 0.16))
    figures.person(c, 352, 756, 128, SLATE, 1)
    figures.person(c, 408, 758, 116, VERMILION, -1, trousers=UMBER)
    return c


def gavel() -> Canvas:
    """A gavel on its block beside a closed book."""
    c = Canvas(1200, 800, SLATE)
    c.gradient(0, 520, DEEP, SLATE)
    c.rectangle(0, 520, 1200, 800, mix(UMBER, STONE, 0.25))
    c.rectangle(0, 520, 1200, 534, mix(UMBER, INK, 0.25))
    c.ellipse(560, 704, 500, 40, mix(UMBER, INK, 0.3))
    for level, (cover, inset) in enumerate(((VERMILION, 0), (NIGHT, 26))):
        y = 640 - level * 92
        c.rectangle(690 + inset, y, 1080 - inset, y + 84, cover, 12)
        c.rectangle(700 + inset, y + 12, 1080 - inset, y + 72, PAPER)
        for line in range(4):
            leaf = y + 22 + line * 13
            c.rectangle(712 + inset, leaf, 1080 - inset, leaf + 2, STONE)
        c.rectangle(690 + inset, y, 724 + inset, y + 84, mix(cover, INK, 0.25), 10)
    c.ellipse(400, 690, 220, 42, mix(UMBER, INK, 0.55))
    c.rectangle(180, 652, 620, 690, mix(UMBER, INK, 0.4))
    c.ellipse(400, 652, 220, 42, mix(UMBER, AMBER, 0.3))
    c.ellipse(400, 648, 176, 30, mix(UMBER, AMBER, 0.45))
    wood, shade = mix(AMBER, UMBER, 0.35), mix(AMBER, UMBER, 0.65)
    middle = (440.0, 440.0)
    c.polygon(turned(box(470, 424, 930, 456), middle, -24), wood)
    c.polygon(turned(box(470, 443, 930, 456), middle, -24), shade)
    c.polygon(turned(box(880, 418, 950, 462), middle, -24), shade)
    c.polygon(turned(box(345, 320, 535, 560), middle, -24), wood)
    c.polygon(turned(box(475, 320, 535, 560), middle, -24), shade)
    for y in (300, 536):
        c.polygon(turned(box(325, y, 555, y + 46), middle, -24), mix(wood, PAPER, 0.18))
        c.polygon(turned(box(475, y, 555, y + 46), middle, -24), mix(shade, AMBER, 0.25))
    for y in (366, 500):
        c.polygon(turned(box(343, y, 537, y + 12), middle, -24), VERMILION)
    return c


def books() -> Canvas:
    """Shelves of law books, a pair of scales between them."""
    c = Canvas(1200, 800, mix(SAND, STONE, 0.3))
    palette = (VERMILION, DEEP, SAND, SLATE, UMBER, MOSS, NIGHT, ROSE, HAZE, AMBER)
    for shelf, foot in enumerate((268, 520, 772)):
        c.rectangle(0, foot - 214, 1200, foot, mix(STONE, UMBER, 0.55))
        c.rectangle(0, foot - 214, 1200, foot - 196, mix(STONE, UMBER, 0.85))
        x, step = 24.0, shelf * 5
        while x < 1160:
            wide, high = 34 + (step * 29) % 30, 148 + (step * 53) % 44
            if shelf == 1 and x + wide > 420 and x < 780:
                x, step = 780.0, step + 1
                continue
            cover = palette[(step * 7 + shelf) % len(palette)]
            c.rectangle(x, foot - high, x + wide, foot, cover, 3)
            c.rectangle(x + wide * 0.78, foot - high, x + wide, foot, mix(cover, INK, 0.2))
            mark = mix(cover, PAPER, 0.65)
            c.rectangle(x + 6, foot - high + 20, x + wide - 12, foot - high + 25, mark)
            c.rectangle(x + 6, foot - high + 32, x + wide - 12, foot - high + 35, mark)
            c.rectangle(x + 6, foot - 34, x + wide - 12, foot - 29, mark)
            x, step = x + wide + (18 if step % 6 == 5 else 2), step + 1
        c.rectangle(0, foot, 1200, foot + 28, mix(AMBER, UMBER, 0.55))
        c.rectangle(0, foot + 20, 1200, foot + 28, mix(AMBER, UMBER, 0.85))
    figures.scales(c, 600, 336, 176, AMBER, 8)
    c.rectangle(690, 496, 764, 520, PAPER, 4)
    c.rectangle(436, 474, 520, 496, VERMILION, 4)
    c.rectangle(428, 496, 528, 520, SLATE, 4)
    return c


def document() -> Canvas:
    """A sealed document on a desk, with a pen and a cup of tea."""
    c = Canvas(1200, 800, mix(STONE, UMBER, 0.25))
    for y in range(0, 800, 100):
        c.rectangle(0, y, 1200, y + 2, mix(STONE, UMBER, 0.34))
    middle = (520.0, 420.0)
    c.polygon(turned(box(262, 82, 802, 812), middle, -5), mix(STONE, UMBER, 0.6))
    c.polygon(turned(box(250, 70, 790, 800), middle, 3), SAND)
    c.polygon(turned(box(250, 70, 790, 800), middle, -5), PAPER)
    c.polygon(turned(box(390, 130, 650, 156), middle, -5), VERMILION)
    c.polygon(turned(box(310, 186, 730, 190), middle, -5), VERMILION)
    for line in range(11):
        y = 232 + line * 38
        end = 470 if line in (4, 10) else 730
        start = 350 if line in (0, 5) else 310
        c.polygon(turned(box(start, y, end, y + 9), middle, -5), mix(STONE, GREY, 0.4))
    (sx, sy), *_ = turned([(646, 668)], middle, -5)
    figures.seal(c, sx, sy, 78)
    pen = (905.0, 470.0)
    c.polygon(turned(box(893, 282, 921, 700), pen, 24), mix(STONE, UMBER, 0.6))
    c.polygon(turned(box(888, 270, 916, 660), pen, 24), NIGHT)
    c.polygon(turned(box(888, 400, 916, 412), pen, 24), AMBER)
    c.polygon(turned([(888, 660), (916, 660), (902, 706)], pen, 24), AMBER)
    c.circle(1016, 196, 132, mix(STONE, UMBER, 0.55))
    c.circle(1006, 186, 132, PAPER)
    c.circle(1006, 186, 116, mix(PAPER, HAZE, 0.4))
    c.circle(1006, 186, 94, SAND)
    c.circle(1006, 186, 82, mix(AMBER, UMBER, 0.35))
    c.pie(1006, 186, 82, 82, 200, 300, mix(AMBER, UMBER, 0.2))
    return c


def mediation() -> Canvas:
    """Two sides and a mediator around a table by the window."""
    c = Canvas(1200, 800, mix(SAND, PAPER, 0.4))
    c.rectangle(0, 560, 1200, 800, mix(STONE, UMBER, 0.3))
    c.rectangle(330, 70, 870, 400, PAPER, 6)
    c.rectangle(346, 86, 854, 384, mix(HAZE, MIST, 0.4))
    for x, tall in ((400, 200), (520, 150), (770, 230), (690, 170)):
        figures.tree(c, x, 384, tall)
    c.rectangle(592, 86, 608, 384, PAPER)
    c.rectangle(310, 398, 890, 416, STONE)
    c.rectangle(70, 110, 230, 330, VERMILION, 4)
    c.rectangle(84, 124, 216, 316, PAPER)
    figures.scales(c, 150, 160, 96, VERMILION)
    c.rectangle(1010, 330, 1090, 560, mix(SAND, UMBER, 0.35))
    c.rectangle(1018, 296, 1082, 340, mix(VERMILION, UMBER, 0.3), 6)
    for dx, dy in ((-36, -70), (0, -110), (38, -72), (-18, -40), (22, -36)):
        c.line([(1050, 300), (1050 + dx, 300 + dy)], MOSS, 5)
        c.ellipse(1050 + dx, 300 + dy, 24, 32, SAGE)
    figures.bust(c, 600, 520, 200, DEEP)
    figures.bust(c, 310, 560, 210, mix(SAGE, MOSS, 0.3), 1, mix(GREY, PAPER, 0.2))
    figures.bust(c, 890, 560, 210, ROSE, -1)
    c.ellipse(600, 640, 520, 116, mix(UMBER, INK, 0.3))
    c.ellipse(600, 616, 520, 116, mix(AMBER, UMBER, 0.45))
    c.ellipse(600, 606, 496, 102, mix(AMBER, UMBER, 0.3))
    for x, y in ((350, 594), (850, 594), (600, 556)):
        c.ellipse(x, y + 20, 36, 11, mix(AMBER, UMBER, 0.5))
        c.rectangle(x - 22, y - 16, x + 22, y + 20, PAPER, 8)
        c.ellipse(x, y - 14, 22, 7, mix(AMBER, UMBER, 0.2))
    c.polygon(turned(box(500, 600, 640, 680), (570, 640), -8), PAPER)
    for line in range(4):
        y = 616 + line * 15
        c.polygon(turned(box(520, y, 620, y + 4), (570, 640), -8), STONE)
    c.line([(690, 664), (748, 630)], NIGHT, 7)
    return c


def classroom() -> Canvas:
    """A judge before a blackboard, pupils seen from behind."""
    c = Canvas(1200, 800, mix(PAPER, MIST, 0.5))
    c.rectangle(150, 70, 1050, 450, mix(AMBER, UMBER, 0.5), 8)
    c.rectangle(168, 88, 1032, 432, mix(DEEP, MOSS, 0.45))
    figures.scales(c, 380, 140, 210, PAPER)
    for line, wide in enumerate((240, 300, 200, 270)):
        y = 150 + line * 56
        c.circle(596, y + 5, 9, ROSE)
        c.rectangle(622, y, 622 + wide, y + 9, mix(DEEP, PAPER, 0.75), 4)
    c.rectangle(150, 446, 1050, 462, mix(AMBER, UMBER, 0.3))
    c.rectangle(0, 600, 1200, 800, mix(STONE, AMBER, 0.25))
    figures.person(c, 930, 664, 350, NIGHT, -1)
    c.rectangle(921, 384, 939, 470, VERMILION)
    c.polygon([(912, 384), (948, 384), (930, 402)], PAPER)
    c.rectangle(720, 520, 900, 664, mix(AMBER, UMBER, 0.55), 6)
    c.rectangle(706, 506, 914, 526, mix(AMBER, UMBER, 0.3), 4)
    c.rectangle(752, 494, 832, 506, VERMILION, 3)
    coats = (SLATE, ROSE, SAGE, AMBER, HAZE, VERMILION, DEEP, SLATE, MOSS)
    for row, (y, size) in enumerate(((690, 108), (800, 140))):
        for place in range(5 - row):
            x = 110 + place * (245 + row * 50) + row * 20
            coat = coats[(place * 2 + row * 3) % len(coats)]
            figures.bust(c, x, y, size, coat, 2, mix(INK, UMBER, 0.3 * (place % 2)))
            if (place + row) % 4 == 1:
                c.line([(x + size * 0.34, y - size * 0.4), (x + size * 0.46, y - size)], coat, 24)
                c.circle(x + size * 0.47, y - size * 1.1, 15, SKIN)
    return c


def contract() -> Canvas:
    """A model house, a key and a contract; square."""
    c = Canvas(1000, 1000, mix(BLUSH, PAPER, 0.45))
    c.circle(500, 470, 400, mix(BLUSH, PAPER, 0.75))
    c.rectangle(0, 760, 1000, 1000, mix(STONE, UMBER, 0.18))
    c.ellipse(430, 800, 320, 34, mix(STONE, UMBER, 0.45))
    c.rectangle(220, 470, 620, 792, PAPER)
    c.rectangle(440, 470, 620, 792, SAND)
    c.rectangle(540, 250, 590, 400, mix(VERMILION, UMBER, 0.4))
    c.polygon([(160, 480), (420, 230), (680, 480)], VERMILION)
    c.polygon([(420, 230), (680, 480), (440, 480)], mix(VERMILION, INK, 0.2))
    c.rectangle(370, 600, 466, 792, DEEP)
    c.circle(450, 700, 8, AMBER)
    for x in (258, 506):
        c.rectangle(x, 540, x + 78, 620, SLATE)
        c.rectangle(x + 36, 540, x + 42, 620, PAPER)
        c.rectangle(x, 577, x + 78, 583, PAPER)
    sheet = (760.0, 800.0)
    c.polygon(turned(box(640, 650, 880, 960), sheet, 14), STONE)
    c.polygon(turned(box(632, 640, 872, 950), sheet, 14), PAPER)
    for line in range(6):
        y = 680 + line * 34
        c.polygon(turned(box(660, y, 840, y + 8), sheet, 14), STONE)
    (sx, sy), *_ = turned([(816, 900)], sheet, 14)
    figures.seal(c, sx, sy, 44)
    c.arc(250, 880, 62, 0, 360, AMBER, 22)
    c.line([(310, 880), (520, 880)], AMBER, 22)
    for x in (452, 500):
        c.line([(x, 880), (x, 922)], AMBER, 20)
    return c
