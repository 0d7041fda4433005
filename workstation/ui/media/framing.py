"""A frame on a picture, moved and resized: it keeps its shape and stays on the picture."""

from __future__ import annotations

from dataclasses import replace

from workstation.domain.media import Crop, Picture

#: Frames narrower than this, in pixels, show nothing a reader could know.
_NARROWEST = 16


def moved(picture: Picture, frame: Crop, right: int, down: int) -> Crop:
    """Return the frame moved by so many pixels, as far as the picture goes."""
    return replace(
        frame,
        left=max(0, min(picture.width - frame.width, frame.left + right)),
        top=max(0, min(picture.height - frame.height, frame.top + down)),
    )


def resized(picture: Picture, frame: Crop, right: int, down: int) -> Crop:
    """Return the frame with its lower right corner drawn by so many pixels."""
    wanted = max(frame.width + right, (frame.height + down) * frame.width // frame.height)
    return _wide(picture, frame, wanted)


def grown(picture: Picture, frame: Crop, by: int) -> Crop:
    """Return the frame wider by so many pixels, around its middle."""
    wide = _wide(picture, replace(frame, left=0, top=0), frame.width + by)
    left = frame.left + (frame.width - wide.width) // 2
    top = frame.top + (frame.height - wide.height) // 2
    return moved(picture, replace(wide, left=left, top=top), 0, 0)


def _wide(picture: Picture, frame: Crop, wanted: int) -> Crop:
    """Return the frame as wide as wanted, as far as there is room to its right and below."""
    most = min(
        picture.width - frame.left, (picture.height - frame.top) * frame.width // frame.height
    )
    width = max(min(_NARROWEST, frame.width), min(most, wanted))
    height = max(1, min(picture.height - frame.top, width * frame.height // frame.width))
    return replace(frame, width=width, height=height)
