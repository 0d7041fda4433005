"""Whether a title fits in the lines its board has, measured with the font the program carries.

A Chinese character is as wide as it is high in every font; what differs a little is Latin and
digits.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from workstation import paths
from workstation.press.themes.theme import ThemeBoard

if TYPE_CHECKING:
    from PIL import ImageFont

_FONT = ("fonts", "NotoSansSC-GB2312-Regular.ttf")
#: Titles are measured once, at this size in pixels, and the result scaled.
_MEASURED = 100


def room_of(board: ThemeBoard) -> int:
    """Return about how many characters a title has room for; 0 where the theme does not say."""
    if not (board.title_width and board.title_size):
        return 0
    return int(board.title_width // board.title_size) * board.title_lines


def fits(title: str, board: ThemeBoard) -> bool:
    """Tell whether a title fits; it does where the theme does not say what room there is."""
    if not room_of(board):
        return True
    # Each line but the last may end before a character that has no room any more.
    room = board.title_width * board.title_lines - board.title_size * (board.title_lines - 1)
    return width_of(title) * board.title_size / _MEASURED <= room


@lru_cache(maxsize=4096)
def width_of(text: str) -> float:
    """Return how wide a text is at a size of 100 pixels."""
    return float(_font().getlength(text))


@lru_cache(maxsize=1)
def _font() -> ImageFont.FreeTypeFont:
    # Loaded when the first title is measured: it takes its time, and memory.
    from PIL import ImageFont

    return ImageFont.truetype(paths.resources().joinpath(*_FONT), _MEASURED)
