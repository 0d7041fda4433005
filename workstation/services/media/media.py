"""What one may do with pictures: they come in re-encoded, once per content, without their EXIF."""

from __future__ import annotations

import hashlib
import io
import os
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.domain.errors import BadInput
from workstation.domain.media import Picture, Pictures
from workstation.domain.text import one_line, storable
from workstation.services.media.bare_picture import is_bare
from workstation.services.media.watermark import marked
from workstation.store import media, settings
from workstation.store.newsroom import NewsroomStore
from workstation.store.trouble import told

if TYPE_CHECKING:
    from PIL import Image

_MAX_BYTES = 40 * 1024 * 1024
#: 12,000 x 8,000: more than any camera of a newsroom, less than what fills the memory.
_MAX_PIXELS = 100_000_000
#: The longest side kept, in pixels; no page shows more.
_LONGEST = 2_400
_KINDS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "GIF": "gif"}


@dataclass(frozen=True, slots=True)
class Ready:
    """A picture written anew, not in the library yet. `fresh` is its file if it is new."""

    picture: Picture
    fresh: Path | None


@contextmanager
def fresh_or_gone(ready: Iterable[Ready]) -> Iterator[None]:
    """Take the fresh files of pictures away again if the block fails; put it around the act."""
    try:
        yield
    except BaseException:
        for one in ready:
            if one.fresh is not None:
                one.fresh.unlink(missing_ok=True)
        raise


class Media:
    """Verbs and questions about pictures."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store
        self._fresh: list[Path] = []

    def get(self, picture_id: int) -> Picture:
        """Return one picture; raise `NotFound`."""
        return media.get(picture_id)

    def all(self, text: str = "", limit: int = 200) -> Pictures:
        """Return the newest pictures, those whose words hold `text` if given."""
        return media.search(text, limit)

    def path(self, picture_id: int) -> Path:
        """Return where the picture's file lies."""
        return self._store.media_folder / media.get(picture_id).filename

    def add(
        self,
        data: bytes,
        name: str,
        caption: str = "",
        credit: str = "",
        alt: str = "",
        *,
        plain: bool = False,
    ) -> Picture:
        """Take a picture in and return it; the same content is kept once.

        It gets the site's watermark unless it is to stay `plain`, as what the site is dressed in.

        Raises `BadInput` with `media.too_big`, `media.too_many_pixels`, or `media.not_a_picture`
        (SVG is not taken: it can carry scripts).
        """
        with self.all_or_nothing(), self._store.journal.act("media.add", {"name": one_line(name)}):
            mark = "" if plain else settings.site().watermark
            return self.take(data, name, caption, credit, alt, mark=mark)

    @contextmanager
    def all_or_nothing(self) -> Iterator[None]:
        """Take files written in the block away again if it fails; put it around the act."""
        self._fresh.clear()
        try:
            yield
        except BaseException:
            for file in self._fresh:
                file.unlink(missing_ok=True)
            raise
        finally:
            self._fresh.clear()

    def take(
        self,
        data: bytes,
        name: str,
        caption: str = "",
        credit: str = "",
        alt: str = "",
        *,
        mark: str = "",
    ) -> Picture:
        """Do what `add` does, as a part of an act open already, inside `all_or_nothing`.

        `mark` are words written onto the picture.
        """
        ready = self.ready(data, name, mark)
        if ready.fresh is not None:
            self._fresh.append(ready.fresh)
        return self.keep(ready, caption, credit, alt)

    def ready(self, data: bytes, name: str, mark: str = "", *, own: bool = False) -> Ready:
        """Write a picture anew and put it into its file, where nobody knows of it until `keep`.

        All that takes long, on any thread. One said to be of our `own` making stays as it is, if
        it is. Raises as `add` does.
        """
        encoded, kind, size = reencoded(data, name, mark, own=own)
        sha256 = hashlib.sha256(encoded).hexdigest()
        file = self._store.media_folder / f"{sha256[:16]}.{kind}"
        # An undone picture's file stays, for redo.
        fresh = None if file.exists() else file
        _write_once(file, encoded)
        return Ready(Picture(0, file.name, sha256, *size, len(encoded)), fresh)

    def keep(self, ready: Ready, caption: str = "", credit: str = "", alt: str = "") -> Picture:
        """Take in what is `ready` with its words, as a part of an act open already."""
        return media.with_hash(ready.picture.sha256) or media.insert(
            replace(
                ready.picture,
                caption=one_line(caption),
                credit=one_line(credit),
                alt=storable(alt).strip(),
            )
        )

    def describe(self, picture: Picture) -> Picture:
        """Write caption, credit and alt of a picture, its focus and its crops."""
        wanted = replace(
            picture,
            caption=one_line(picture.caption),
            credit=one_line(picture.credit),
            alt=storable(picture.alt).strip(),
        )
        with self._store.journal.act("media.describe", {"name": wanted.caption}):
            media.describe(wanted)
        return media.get(picture.id)


def reencoded(
    data: bytes, name: str, mark: str = "", *, own: bool = False
) -> tuple[bytes, str, tuple[int, int]]:
    """Return (bytes, file ending, size in pixels) of a picture decoded and written anew.

    Size is checked from the header before anything is decoded; turned as its EXIF says, then the
    EXIF (and with it the place it was taken) is dropped. `mark` are words written onto it. One of
    our `own` making, from another newsroom, comes back byte for byte: it has nothing to drop.
    """
    # Loaded when a picture comes: 4 MB that most processes never need.
    from PIL import Image

    if len(data) > _MAX_BYTES:
        raise BadInput("media.too_big", name=name, megabytes=len(data) // 1024 // 1024)
    try:
        with warnings.catch_warnings():
            # Pillow warns of every odd byte; what it cannot read it raises for.
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=list(_KINDS)) as image:
                if image.width * image.height > _MAX_PIXELS:
                    raise BadInput("media.too_many_pixels", name=name)
                if own and max(image.size) <= _LONGEST and is_bare(data):
                    image.load()
                    return data, _KINDS[str(image.format)], image.size
                return _written(image, mark)
    except BadInput:
        raise
    except Image.DecompressionBombError as error:
        raise BadInput("media.too_many_pixels", name=name) from error
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        # Each of these is what Pillow raises for one kind of broken file.
        raise BadInput("media.not_a_picture", name=name) from error


def _written(image: Image.Image, mark: str) -> tuple[bytes, str, tuple[int, int]]:
    from PIL import ImageOps  # as above

    # Of a moving picture the first frame is kept: pages stand still.
    kind = "PNG" if image.format == "GIF" else str(image.format)
    turned = ImageOps.exif_transpose(image)
    if max(turned.size) > _LONGEST:
        turned.thumbnail((_LONGEST, _LONGEST))
    kept_modes = ("RGB", "L") if kind == "JPEG" else ("RGB", "RGBA", "L", "LA", "P", "1", "I")
    if turned.mode not in kept_modes:
        turned = turned.convert("RGB")
    turned = marked(turned, mark)
    turned.info.clear()
    out = io.BytesIO()
    turned.save(out, format=kind, quality=88, optimize=True)
    return out.getvalue(), _KINDS[kind], turned.size


def _write_once(path: Path, data: bytes) -> None:
    """Write a file under its final name only when all of it is on the disk."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        path.parent.mkdir(exist_ok=True)
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise told(error) from error
