"""Words written onto pictures the library has already."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from workstation.domain.act import Value
from workstation.domain.errors import BadInput, Refused
from workstation.domain.media import Picture
from workstation.domain.text import one_line
from workstation.services.media.media import Media, Ready, fresh_or_gone
from workstation.services.media.replacing import Replaced, replace_everywhere
from workstation.services.media.watermark import NARROWEST
from workstation.store import media
from workstation.store.newsroom import NewsroomStore


@dataclass(frozen=True, slots=True)
class Marked:
    """What came of it: the marked pictures, how many were `left` as they are, what was replaced.

    Left are pictures too narrow for words, and those whose file cannot be read.
    """

    new: tuple[Picture, ...]
    left: int
    replaced: Replaced


@dataclass(frozen=True, slots=True)
class ReadyMarked:
    """Marked pictures ready to be kept, by the unmarked ones; so many were `left` as they are."""

    pictures: tuple[tuple[Picture, Ready], ...]
    left: int


class PictureMarking:
    """`keep` and `mark` run on the writing thread, one act each."""

    def __init__(self, store: NewsroomStore, media: Media) -> None:
        self._store = store
        self._media = media

    def mark(self, picture_ids: Sequence[int], words: str, *, instead: bool = False) -> Marked:
        """Make marked pictures beside the chosen ones: `ready` and `keep` in one go."""
        return self.keep(self.ready(picture_ids, words), instead=instead)

    def ready(
        self,
        picture_ids: Sequence[int],
        words: str,
        progress: Callable[[int, int], object] = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ReadyMarked:
        """Write the words onto the pictures; not on the writing thread, it takes long.

        Once `cancelled` no more are made. Raises `Refused` with `media.no_mark` for no words and
        `media.none_marked` when all are too narrow.
        """
        written = one_line(words)
        if not written:
            raise Refused("media.no_mark")
        made: list[tuple[Picture, Ready]] = []
        keys = tuple(dict.fromkeys(picture_ids))
        for number, key in enumerate(keys):
            if cancelled():
                break
            progress(number, len(keys))
            picture = media.get(key)
            ready = self._ready(picture, written)
            if ready is not None:
                made.append((picture, ready))
        if keys and not made and not cancelled():
            raise Refused("media.none_marked", count=len(keys))
        return ReadyMarked(tuple(made), len(keys) - len(made))

    def keep(self, ready: ReadyMarked, *, instead: bool = False) -> Marked:
        """Take the marked pictures in with the words, the focus and the cuts of the unmarked.

        With `instead` they are shown wherever the unmarked may be changed. One act.
        """
        name = ready.pictures[0][0].name if ready.pictures else ""
        details: dict[str, Value] = {"name": name, "count": len(ready.pictures)}
        known = media.keys()
        made: dict[Picture, Picture] = {}
        fresh = [one for _picture, one in ready.pictures]
        with fresh_or_gone(fresh), self._store.journal.act("media.mark", details):
            for picture, one in ready.pictures:
                made[picture] = self._keep(picture, one, known)
            replaced = replace_everywhere(self._store, made) if instead else Replaced()
        return Marked(tuple(made.values()), ready.left, replaced)

    def _ready(self, picture: Picture, words: str) -> Ready | None:
        if picture.width < NARROWEST:
            return None
        try:
            data = (self._store.media_folder / picture.filename).read_bytes()
            return self._media.ready(data, picture.filename, words)
        except (OSError, BadInput):
            # Its file is gone or broken: the check of the newsroom tells of that.
            return None

    def _keep(self, picture: Picture, ready: Ready, known: set[int]) -> Picture:
        marked = self._media.keep(ready, picture.caption, picture.credit, picture.alt)
        # One that was marked with these words before keeps the frames people gave it since.
        if marked.id in known:
            return marked
        framed = replace(
            marked, focus_x=picture.focus_x, focus_y=picture.focus_y, crops=picture.crops
        )
        media.describe(framed)
        return framed
