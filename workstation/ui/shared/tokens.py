"""The colours of the program, by what they mean: one set for the light scheme, one for the dark.

The desk is warm grey, what is worked on is paper, text is ink, and one red says "here" and "this
changes the public page". Green, amber and blue stand for states only, always beside a word.
`text_pairs()` names every text and ground in use; each keeps at least 4.5:1 (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QColor, QGuiApplication, QPalette


@dataclass(frozen=True, slots=True)
class Tokens:
    """One scheme. Every value is a colour written `#rrggbb`."""

    name: str
    desk: str
    paper: str
    card: str
    hover: str
    pressed: str
    line: str
    edge: str  # the outline of something one can use, stronger than a line between panes
    ink: str
    soft: str
    faint: str  # disabled text only: exempt from the contrast rule
    red: str
    red_ground: str
    red_fill: str
    red_fill_hover: str
    on_red: str
    green: str
    green_ground: str
    amber: str
    amber_ground: str
    blue: str
    blue_ground: str
    selection: str
    rail: str
    rail_hover: str
    rail_selected: str
    rail_ink: str
    rail_soft: str
    toast: str
    toast_ink: str
    toast_act: str
    shadow: str

    def color(self, role: str) -> QColor:
        """Return the colour called `role`; AttributeError when there is none."""
        return QColor(str(getattr(self, role)))


LIGHT = Tokens(
    name="light",
    desk="#f1efe9",
    paper="#fbfaf7",
    card="#ffffff",
    hover="#e9e6de",
    pressed="#dedad0",
    line="#e0dcd2",
    edge="#d3cec2",
    ink="#1d1c1a",
    soft="#65625b",
    faint="#a8a49a",
    red="#b3391f",
    red_ground="#f7e6e0",
    red_fill="#b3391f",
    red_fill_hover="#9d3019",
    on_red="#ffffff",
    green="#35703f",
    green_ground="#e3eee4",
    amber="#8a5609",
    amber_ground="#f6ead2",
    blue="#2c5c8a",
    blue_ground="#e1eaf3",
    selection="#f3d3c8",
    rail="#26241f",
    rail_hover="#302e28",
    rail_selected="#3b3831",
    rail_ink="#ffffff",
    rail_soft="#c9c5bb",
    toast="#2b2924",
    toast_ink="#ffffff",
    toast_act="#f5a48e",
    shadow="#3a2f1e",
)

DARK = Tokens(
    name="dark",
    desk="#17181a",
    paper="#1f2022",
    card="#27282b",
    hover="#2d2f32",
    pressed="#37393d",
    line="#323437",
    edge="#42454a",
    ink="#e8e6e1",
    soft="#a3a098",
    faint="#66645f",
    red="#ee7a5c",
    red_ground="#3d2620",
    red_fill="#b3391f",
    red_fill_hover="#c4432a",
    on_red="#ffffff",
    green="#7cc08b",
    green_ground="#22322a",
    amber="#e0ab5a",
    amber_ground="#382e1c",
    blue="#7fb0de",
    blue_ground="#213040",
    selection="#5c3428",
    rail="#101112",
    rail_hover="#1c1d1f",
    rail_selected="#2b2a27",
    rail_ink="#ffffff",
    rail_soft="#b9b6ae",
    toast="#3a3c40",
    toast_ink="#f4f2ee",
    toast_act="#f5a48e",
    shadow="#000000",
)

GROUNDS = ("desk", "paper", "card", "hover")
STATES = ("red", "green", "amber", "blue")


def text_pairs() -> Iterator[tuple[str, str]]:
    """Yield (text, ground) for every pairing the program draws."""
    for ground in GROUNDS:
        for text in ("ink", "soft", *STATES):
            yield text, ground
    for state in STATES:
        yield from ((text, f"{state}_ground") for text in (state, "ink", "soft"))
    for ground in ("selection", "pressed"):
        yield "ink", ground
    yield from (("on_red", "red_fill"), ("on_red", "red_fill_hover"))
    yield from (("toast_ink", "toast"), ("toast_act", "toast"))
    for ground in ("rail", "rail_hover", "rail_selected"):
        yield from (("rail_ink", ground), ("rail_soft", ground))


def tokens_of(palette: QPalette) -> Tokens:
    """Return the token set `palette` was made from, by the lightness of its window colour."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def tokens_now() -> Tokens:
    """Return the tokens of the scheme the application shows at this moment.

    Painters ask this each time they paint, so that nothing has to be told of a switch.
    """
    return tokens_of(QGuiApplication.palette())


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours as WCAG 2.2 defines it, from 1.0 to 21.0."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(value: str) -> float:
    color = QColor(value)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
