"""Words written onto pictures the library has already."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from workstation.domain.act import Value
from workstation.domain.errors import BadInput, Refused
from workstation.domain.media import Picture
from workstation.domain.text import one_line
from workstation.services.media import Media
from workstation.services.picture_replacing import Replaced, replace_everywhere
from workstation.services.watermark import NARROWEST
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


class PictureMarking:
    """Verbs run on the writing thread, one act each."""

    def __init__(self, store: NewsroomStore, media: Media) -> None:
        self._store = store
        self._media = media

    def mark(
        self,
        picture_ids: Sequence[int],
        words: str,
        progress: Callable[[int, int], object] = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
        *,
        instead: bool = False,
    ) -> Marked:
        """Make marked pictures beside the chosen ones, with their words, focus and cuts.

        With `instead` they are shown wherever the unmarked may be changed. Once `cancelled` no
        more are made; those made stay. Raises `Refused` with `media.no_mark` for no words and
        `media.none_marked` when all are too narrow.
        """
        written = one_line(words)
        if not written:
            raise Refused("media.no_mark")
        chosen = [media.get(key) for key in dict.fromkeys(picture_ids)]
        details: dict[str, Value] = {"name": chosen[0].name if chosen else "", "count": 0}
        with self._media.all_or_nothing(), self._store.journal.act("media.mark", details) as act:
            made: dict[Picture, Picture] = {}
            known = media.keys()
            for number, picture in enumerate(chosen):
                if cancelled():
                    break
                progress(number, len(chosen))
                marked = self._marked(picture, written, known)
                if marked is not None:
                    made[picture] = marked
            if chosen and not made and not cancelled():
                raise Refused("media.none_marked", count=len(chosen))
            act.details["count"] = len(made)
            replaced = replace_everywhere(self._store, made) if instead else Replaced()
        return Marked(tuple(made.values()), len(chosen) - len(made), replaced)

    def _marked(self, picture: Picture, words: str, known: set[int]) -> Picture | None:
        if picture.width < NARROWEST:
            return None
        try:
            data = (self._store.media_folder / picture.filename).read_bytes()
            said = (picture.caption, picture.credit, picture.alt)
            marked = self._media.take(data, picture.filename, *said, mark=words)
        except (OSError, BadInput):
            # Its file is gone or broken: the check of the newsroom tells of that.
            return None
        if marked.id == picture.id:
            return None
        framed = replace(
            marked, focus_x=picture.focus_x, focus_y=picture.focus_y, crops=picture.crops
        )
        # One that was marked with these words before keeps the frames people gave it since.
        if marked.id not in known:
            media.describe(framed)
        return media.get(marked.id)
