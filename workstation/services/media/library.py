"""What one may do with the pictures the newsroom has: find, cut, replace and take out safely."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workstation.domain.act import Value
from workstation.domain.errors import BadInput, Refused, WorkstationError
from workstation.domain.media import Crop, Picture, Pictures, PictureSize, PictureUse
from workstation.services.media.media import Media, Ready, fresh_or_gone
from workstation.services.media.replacing import Replaced, replace_everywhere
from workstation.store import boards, media, picture_uses, settings
from workstation.store.newsroom import NewsroomStore

_EVERY = 1_000_000


@dataclass(frozen=True, slots=True)
class Incoming:
    """Pictures ready to be kept, by the names of their files, and those refused."""

    pictures: tuple[tuple[str, Ready], ...]
    refused: tuple[WorkstationError, ...]


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of files brought in: pictures new or kept already, and those refused.

    `taken` are both, in the order of their files, each once.
    """

    taken: tuple[Picture, ...]
    new: tuple[Picture, ...]
    known: tuple[Picture, ...]
    refused: tuple[WorkstationError, ...]


class PictureLibrary:
    """Verbs run on the writing thread, one act each; questions on any thread."""

    def __init__(self, store: NewsroomStore, media: Media) -> None:
        self._store = store
        self._media = media

    def all(self, text: str = "", *, unused: bool = False) -> Pictures:
        """Return the newest pictures first: those whose words hold `text`, those nobody shows."""
        with self._store.snapshot():
            found = media.search(text, _EVERY)
            if not unused:
                return found
            shown = picture_uses.used(self._store.database)
            return found.chosen([at for at, key in enumerate(found.keys) if key not in shown])

    def uses(self, picture_id: int) -> tuple[PictureUse, ...]:
        """Return every place that shows a picture; raise `NotFound`."""
        with self._store.snapshot():
            return picture_uses.uses_of(self._store.database, media.get(picture_id))

    def sizes(self) -> tuple[PictureSize, ...]:
        """Return the named places pictures are cut for: the boards that have a shape."""
        return tuple(
            PictureSize(board.code, board.title or board.code, board.picture_ratio)
            for board in boards.all_boards()
            if board.picture_ratio > 0
        )

    def bring(
        self,
        files: Sequence[tuple[str, bytes | Path]],
        progress: Callable[[int, int], object] = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
        *,
        plain: bool = False,
    ) -> Brought:
        """Take pictures in, one act for all: `ready` and `keep` in one go."""
        return self.keep(self.ready(files, progress, cancelled, plain=plain))

    def ready(
        self,
        files: Sequence[tuple[str, bytes | Path]],
        progress: Callable[[int, int], object] = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
        *,
        plain: bool = False,
    ) -> Incoming:
        """Do all that takes long with pictures that come in; those refused are told.

        Not on the writing thread: nobody's text waits for a hundred photographs. They get the
        site's watermark unless they are to stay `plain`. Once `cancelled` no more come in.
        """
        come: list[tuple[str, Ready]] = []
        refused: list[WorkstationError] = []
        mark = "" if plain else settings.site().watermark
        for number, (name, data) in enumerate(files):
            if cancelled():
                break
            progress(number, len(files))
            try:
                come.append((name, self._media.ready(_bytes_of(name, data), name, mark)))
            except BadInput as error:
                refused.append(error)
        return Incoming(tuple(come), tuple(refused))

    def keep(self, incoming: Incoming) -> Brought:
        """Take in what is ready, one act for all."""
        new: list[Picture] = []
        known: list[Picture] = []
        order: dict[int, Picture] = {}
        name = incoming.pictures[0][0] if incoming.pictures else ""
        details: dict[str, Value] = {"name": name, "count": len(incoming.pictures)}
        kept = media.keys()
        ready = [one for _name, one in incoming.pictures]
        with fresh_or_gone(ready), self._store.journal.act("media.bring", details) as act:
            for one in ready:
                taken = self._media.keep(one)
                order[taken.id] = taken
                (known if taken.id in kept else new).append(taken)
                kept.add(taken.id)
            act.details["count"] = len(new)
        return Brought(tuple(order.values()), tuple(new), tuple(known), incoming.refused)

    def focus(self, picture_id: int, x: int, y: int) -> Picture:
        """Say what matters most in a picture, in thousandths of its width and height."""
        picture = media.get(picture_id)
        wanted = replace(picture, focus_x=_thousandth(x), focus_y=_thousandth(y))
        with self._store.journal.act("media.focus", {"name": picture.name}):
            media.describe(wanted)
        return media.get(picture_id)

    def crop(self, picture_id: int, name: str, wanted: Crop | None) -> Picture:
        """Choose the part a named place shows; None lets it follow the focus again."""
        picture = media.get(picture_id)
        crops = [crop for crop in picture.crops if crop.name != name]
        if wanted is not None:
            crops.append(replace(_inside(picture, wanted), name=name))
        crops.sort(key=lambda crop: crop.name)
        with self._store.journal.act("media.crop", {"name": picture.name, "place": name}):
            media.describe(replace(picture, crops=tuple(crops)))
        return media.get(picture_id)

    def cut(self, picture_id: int, wanted: Crop) -> Picture:
        """Make a part of a picture a picture of its own, with the same words, and return it."""
        picture = media.get(picture_id)
        part = _inside(picture, wanted)
        data = (self._store.media_folder / picture.filename).read_bytes()
        words = (picture.caption, picture.credit, picture.alt)
        with (
            self._media.all_or_nothing(),
            self._store.journal.act("media.cut", {"name": picture.name}),
        ):
            return self._media.take(_cut_out(data, part), picture.filename, *words)

    def replace(self, old_id: int, new_id: int) -> Replaced:
        """Show another picture wherever one may be changed: one act, one step of undo.

        Working copies, draft cards, columns and settings. What was released stays as it went out:
        those articles are marked as changed and wait for their next release.
        """
        old, new = media.get(old_id), media.get(new_id)
        if old.id == new.id:
            raise Refused("media.same")
        with self._store.journal.act("media.replace", {"name": old.name, "other": new.name}):
            return replace_everywhere(self._store, {old: new})

    def delete(self, picture_ids: Sequence[int]) -> None:
        """Take pictures out of the library; undo brings them back.

        Raises `Refused("media.used")` when any of them is shown anywhere, in older releases and
        versions, too: a picture in use is never lost.
        """
        chosen = [media.get(key) for key in dict.fromkeys(picture_ids)]
        shown = picture_uses.used(self._store.database)
        held = [picture for picture in chosen if picture.id in shown]
        if held:
            raise Refused("media.used", name=held[0].name, count=len(held))
        name = chosen[0].name if chosen else ""
        details: dict[str, Value] = {"name": name, "count": len(chosen)}
        with self._store.journal.act("media.delete", details):
            media.delete([picture.id for picture in chosen])


def _bytes_of(name: str, data: bytes | Path) -> bytes:
    if isinstance(data, bytes):
        return data
    try:
        return data.read_bytes()
    except OSError as error:
        raise BadInput("media.not_a_picture", name=name) from error


def _thousandth(value: int) -> int:
    return max(0, min(1000, value))


def _inside(picture: Picture, crop: Crop) -> Crop:
    """Return the part of a crop that lies in the picture, at least one pixel of it."""
    left = max(0, min(picture.width - 1, crop.left))
    top = max(0, min(picture.height - 1, crop.top))
    width = max(1, min(picture.width - left, crop.width))
    height = max(1, min(picture.height - top, crop.height))
    return replace(crop, left=left, top=top, width=width, height=height)


def _cut_out(data: bytes, part: Crop) -> bytes:
    """Return a part of a picture in the format of the whole one."""
    from PIL import Image  # as in `media.py`

    box = (part.left, part.top, part.left + part.width, part.top + part.height)
    out = io.BytesIO()
    with Image.open(io.BytesIO(data)) as image:
        image.crop(box).save(out, image.format, quality=95)
    return out.getvalue()
