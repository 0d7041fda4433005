"""Stories, cards and pictures turned into what templates print."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workstation.domain.article import Flag
from workstation.domain.board import Board, Card, Crop
from workstation.domain.edition import Edition, Story
from workstation.domain.media import CENTRE, Picture, fitting_crop
from workstation.press.links import safe_link
from workstation.press.themes.views import Item, Link, PictureView

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
#: How bright the darkest ground is titles stand on, `#f7e6e0`; and the least contrast to it.
_GROUND, _CONTRAST = 0.814, 4.5


def color(value: str) -> str:
    """Return a title colour that is one, or nothing; as dark as it must be to be read.

    On white and on the tints beside it letters need a contrast of 4.5 (WCAG 1.4.3); the old
    system's red, `#ff0000`, has 3.8. The tone stays.
    """
    if not _COLOR.fullmatch(value):
        return ""
    parts = [int(value[at : at + 2], 16) for at in (1, 3, 5)]
    for share in range(100, -1, -2):
        dark = [round(part * share / 100) for part in parts]
        if (_GROUND + 0.05) / (_luminance(dark) + 0.05) >= _CONTRAST:
            return value if share == 100 else f"#{dark[0]:02x}{dark[1]:02x}{dark[2]:02x}"
    return "#000000"


def _luminance(parts: Sequence[int]) -> float:
    """Return the relative luminance of a colour in 0 to 255 (WCAG 2.2)."""
    shares = [part / 255 for part in parts]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4
                        for one in shares)  # fmt: skip
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def picture_view(
    picture: Picture | None,
    instead_of_alt: str = "",
    crop: Crop | None = None,
    slot: Board | None = None,
) -> PictureView | None:
    """Return a picture to print; `instead_of_alt` describes it while nobody has.

    `crop` is the part chosen on a card; without one the part chosen for the board (`slot`) in
    the library counts, and without that what matters most in the picture.
    """
    if picture is None:
        return None
    chosen = crop or (part_for(picture, slot) if slot is not None else None)
    return PictureView(
        src=picture.address,
        alt=picture.alt or picture.caption or instead_of_alt,
        width=picture.width,
        height=picture.height,
        caption=picture.caption,
        credit=picture.credit,
        style=crop_style(chosen) or _focus_style(picture),
    )


def part_for(picture: Picture, slot: Board) -> Crop | None:
    """Return the part people chose for a board in the library, or None when nobody has."""
    chosen = next((part for part in picture.crops if part.name == slot.code), None)
    if chosen is None or not slot.picture_ratio:
        return None
    whole = fitting_crop(picture, slot.code, slot.picture_ratio)
    zoom = round(whole.width * 100 / chosen.width)
    x = _share(chosen.left, picture.width - chosen.width)
    y = _share(chosen.top, picture.height - chosen.height)
    return Crop(x, y, max(100, min(400, zoom)))


def _share(offset: int, room: int) -> int:
    return round(offset * 100 / room) if room > 0 else 50


def _focus_style(picture: Picture) -> str:
    """Return how a style attribute keeps in view what matters most; none for the middle."""
    if (picture.focus_x, picture.focus_y) == (CENTRE, CENTRE):
        return ""
    return f"object-position: {picture.focus_x / 10:g}% {picture.focus_y / 10:g}%"


def crop_style(crop: Crop | None) -> str:
    """Return how a style attribute shows the chosen part of a picture that fills its slot."""
    if crop is None:
        return ""
    place = f"{crop.x}% {crop.y}%"
    if crop.zoom <= 100:
        return f"object-position: {place}"
    # Enlarged about the point that is kept in view, so no edge of the slot is left bare.
    scale = f"{crop.zoom / 100:g}"
    return f"object-position: {place}; transform: scale({scale}); transform-origin: {place}"


def story_address(story: Story) -> str:
    """Return where the page of a story lies; one never saved yet has a place of its own."""
    return story.address or f"draft/{story.number}.html"


def column_link(edition: Edition, column_id: int | None) -> Link | None:
    """Return a column's name and page, or None when it has none."""
    if column_id is None or column_id not in edition.columns:
        return None
    directory = edition.columns.directory(column_id)
    address = f"{directory}/index.html" if directory else ""
    return Link(edition.columns.get(column_id).name, address)


def story_item(
    edition: Edition,
    story: Story,
    *,
    pictures: bool = False,
    rule: str = "",
    slot: Board | None = None,
) -> Item:
    """Return a story as a list or a board (`slot`) shows it.

    A story that leads elsewhere links there at once.
    """
    cover = edition.picture(story.cover_id) if pictures and story.cover_id is not None else None
    return Item(
        key=f"a{story.id}",
        title=story.short_title or story.title,
        full_title=story.title,
        address=safe_link(story.link_out) or story_address(story),
        time=story.time,
        kicker=story.kicker,
        summary=story.summary,
        color=color(story.color),
        bold=Flag.BOLD in story.flags,
        picture=picture_view(cover, story.title, slot=slot),
        column=column_link(edition, story.column_id),
        rule=rule,
    )


def card_item(edition: Edition, card: Card, story: Story | None, slot: Board | None = None) -> Item:
    """Return a hand-placed card: its overrides, and the article's own where it has none.

    `slot` is the board it stands on.
    """
    base = story_item(edition, story) if story is not None else None
    headline = card.short_title or card.headline or (base.title if base else "")
    full = card.headline or (base.full_title if base else "")
    cover = card.picture_id or (story.cover_id if story else None)
    return Item(
        key=base.key if base else f"c{card.id}",
        title=headline,
        full_title=full,
        address=base.address if base else safe_link(card.link),
        time=base.time if base else card.placed_at,
        kicker=card.kicker or (base.kicker if base else ""),
        summary=card.summary or (base.summary if base else ""),
        color=base.color if base else "",
        bold=base.bold if base else False,
        picture=picture_view(edition.picture(cover), full, card.crop, slot) if cover else None,
        column=base.column if base else None,
        rule="placed",
    )
