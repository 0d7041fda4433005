"""The name of the site, written small into the corner of pictures that come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation import paths

if TYPE_CHECKING:
    from PIL import Image

#: Pictures narrower than this, in pixels, are signs and portraits: words would cover them.
NARROWEST = 300
_FONT = "NotoSansSC-GB2312-Regular.ttf"
_INK, _SHADE = (255, 255, 255, 205), (0, 0, 0, 120)


def marked(image: Image.Image, words: str) -> Image.Image:
    """Return the picture with `words` at its lower right; as it is when it is too narrow."""
    if not words or image.width < NARROWEST:
        return image
    # Loaded with the first picture that gets words: it takes its time, and memory.
    from PIL import Image, ImageDraw, ImageFont

    size = max(14, image.width // 36)
    font = ImageFont.truetype(str(paths.resources() / "fonts" / _FONT), size)
    layer = Image.new("RGBA", image.size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(layer)
    _, _, right, bottom = pen.textbbox((0, 0), words, font=font)
    spot = (image.width - right - size * 0.8, image.height - bottom - size * 0.7)
    pen.text((spot[0] + 1, spot[1] + 1), words, font=font, fill=_SHADE)
    pen.text(spot, words, font=font, fill=_INK)
    whole = Image.alpha_composite(image.convert("RGBA"), layer)
    return whole if "A" in image.mode or image.mode == "P" else whole.convert("RGB")
