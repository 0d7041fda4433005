"""Pictures of columns inside a JSON file of columns: their words, and their bytes in base64."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable
from typing import Any

from workstation.domain.column_sheet import SheetPicture
from workstation.domain.errors import BadInput
from workstation.domain.text import one_line, storable

_NAME = re.compile(r"([0-9a-f]{16})\.(?:jpg|png|webp)")
_THOUSANDTHS = 1000


def written_pictures(pictures: Iterable[SheetPicture]) -> dict[str, dict[str, Any]]:
    """Return pictures as they stand in the file, by their names."""
    return {
        one.name: {
            "caption": one.caption,
            "credit": one.credit,
            "alt": one.alt,
            "focus": [one.focus_x, one.focus_y],
            "data": base64.b64encode(one.data).decode("ascii"),
        }
        for one in pictures
    }


def read_pictures(told: Any) -> tuple[SheetPicture, ...]:
    """Return the pictures of a file.

    Raises `BadInput("sheet.picture_damaged")` for one that is not what its name says: the name is
    the beginning of the hash of its bytes.
    """
    if not isinstance(told, dict):
        raise BadInput("sheet.picture_damaged", name="")
    return tuple(_picture(str(name), cells) for name, cells in told.items())


def _picture(name: str, cells: Any) -> SheetPicture:
    good = _NAME.fullmatch(name)
    try:
        data = base64.b64decode(cells["data"], validate=True)
        x, y = (max(0, min(_THOUSANDTHS, int(one))) for one in cells["focus"])
        words = [str(cells[key]) for key in ("caption", "credit", "alt")]
    except (KeyError, TypeError, ValueError, binascii.Error) as error:
        raise BadInput("sheet.picture_damaged", name=name[:80]) from error
    if good is None or hashlib.sha256(data).hexdigest()[:16] != good[1]:
        raise BadInput("sheet.picture_damaged", name=name[:80])
    caption, credit, alt = words
    return SheetPicture(name, data, one_line(caption), one_line(credit), storable(alt), x, y)
