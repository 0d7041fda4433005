"""A frame keeps its shape and never leaves its picture, however it is drawn."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.media import Crop, Picture, fitting_crop
from workstation.ui.media.framing import grown, moved, resized

sides, ratios, ways = st.integers(40, 3000), st.integers(40, 300), st.integers(-4000, 4000)


def inside(picture: Picture, frame: Crop) -> bool:
    return (
        0 <= frame.left <= picture.width - frame.width
        and 0 <= frame.top <= picture.height - frame.height
        and frame.width > 0
        and frame.height > 0
    )


@given(sides, sides, ratios, ways, ways, ways)
def test_it_stays_on_its_picture(
    width: int, height: int, ratio: int, right: int, down: int, by: int
) -> None:
    picture = Picture(1, "a.jpg", "", width, height, 1)
    frame = fitting_crop(picture, "s", ratio)
    for changed in (
        resized(picture, frame, -abs(right), -abs(down)),
        moved(picture, resized(picture, frame, -abs(by), 0), right, down),
        grown(picture, frame, -abs(by)),
        grown(picture, resized(picture, frame, -abs(by), 0), abs(down)),
        resized(picture, moved(picture, frame, right, down), right, down),
    ):
        assert inside(picture, changed)
        assert changed.name == "s"


@given(ways, ways)
def test_moving_changes_no_size(right: int, down: int) -> None:
    picture = Picture(1, "a.jpg", "", 1200, 800, 1)
    frame = Crop("s", 100, 100, 300, 200)
    changed = moved(picture, frame, right, down)
    assert (changed.width, changed.height) == (300, 200)


def test_it_keeps_its_shape() -> None:
    picture = Picture(1, "a.jpg", "", 1200, 800, 1)
    frame = Crop("s", 100, 100, 300, 200)
    assert resized(picture, frame, 150, 0) == Crop("s", 100, 100, 450, 300)
    assert grown(picture, frame, -150) == Crop("s", 175, 150, 150, 100)
