"""A whole build made ahead of its plan, by two processes that take shares of the stories by turns.

Each story is read once and its pages lie in files when the plan asks for them, so that neither
the plan nor the publication holds thousands of pages that are still to be made.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import accumulate
from pathlib import Path

from workstation.domain.column import Column
from workstation.domain.edition import Edition
from workstation.domain.errors import NotFound, Refused
from workstation.domain.publication import Manifest, PageInputs
from workstation.press.generation.hands import HandsLost, SecondHands
from workstation.press.generation.swap import check_target, storage_errors
from workstation.press.manifest.places import places
from workstation.press.pages.article_pages import HTML
from workstation.press.parts.frame import Maker
from workstation.press.parts.ready import Ready
from workstation.press.plan import Cancelled, Progress, ignore_progress, never
from workstation.press.press import Press
from workstation.press.search.index import (
    FOLDER,
    NO_SEARCH,
    SCRIPT,
    SHARE,
    SearchIndex,
    shares_of,
)
from workstation.press.session import Session
from workstation.press.shares import SITE, Share, ShareMaker, Work
from workstation.press.themes.theme import media_type

#: With fewer stories, pages are made one by one in the time a second process needs to start.
WORTH_IT = 300
#: So many seconds nothing came into the folder of a publication that is taken for cut off.
_LEFT_BEHIND = 3_600
#: How long, in seconds, one waits for the other's last share before asking whether to stop.
_MOMENT = 0.05
#: The part of the stories whose pages are made here, if nobody is done sooner.
_OURS = 0.56
Shares = deque[Work]


@contextmanager
def made_ahead(
    press: Press,
    edition: Edition,
    manifest: Manifest,
    target: Path,
    progress: Progress = ignore_progress,
    cancelled: Cancelled = never,
    *,
    hands: Callable[[], SecondHands | None] = lambda: None,
) -> Iterator[SecondHands | None]:
    """Make the pages of all stories that differ from `manifest` ahead of the plan in the block.

    The block is given the second hands, if they are still there. `progress` counts stories and
    columns. Raises `Refused` as `generation.publish` does, and
    storage trouble.
    """
    at = places(target)
    session = press.session(edition)
    with storage_errors(at.target):
        check_target(at)
        at.target.parent.mkdir(parents=True, exist_ok=True)
        prefix = f".{at.target.name}.ahead-"
        _clear(at.target.parent, prefix)
        folder = Path(tempfile.mkdtemp(prefix=prefix, dir=at.target.parent))
    left = None
    try:
        with storage_errors(at.target):
            session.ahead, left = _made(
                press, edition, manifest, folder, hands, progress, cancelled
            )
        session.let_go()
        yield left
    finally:
        if left is not None:
            left.stop()
        session.ahead = None
        shutil.rmtree(folder, ignore_errors=True)


def _made(
    press: Press,
    edition: Edition,
    manifest: Manifest,
    folder: Path,
    hands: Callable[[], SecondHands | None],
    progress: Progress,
    cancelled: Cancelled,
) -> tuple[_Ahead, SecondHands | None]:
    """Return all pages made into a folder, and the second hands if they are still there.

    What made the pages is not held any longer.
    """
    making = _Making(press.session(edition), manifest, folder, hands)
    shares = making.done(progress, cancelled)
    return _Ahead(shares, making.newest, lambda: press.fresh_session(edition)), making.hands


def _clear(folder: Path, prefix: str) -> None:
    """Remove what publications cut off left behind; one still at work has a fresh folder."""
    for left in folder.glob(f"{prefix}*"):
        with suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > _LEFT_BEHIND:
                shutil.rmtree(left, ignore_errors=True)


class _Making:
    """Shares that wait, taken from one end here and from the other by the second hands."""

    def __init__(
        self,
        session: Session,
        manifest: Manifest,
        folder: Path,
        hands: Callable[[], SecondHands | None],
    ) -> None:
        edition = session.edition
        self._session = session
        shares, self.newest = shares_of(edition)
        counts = list(accumulate(map(len, shares), initial=0))
        # Stories name older ones near to them, so each side goes on upwards as long as it can.
        # The other begins later, and makes the columns: these list all stories, and one process
        # less has to read those of the other half. As small as they are, both end together.
        middle = bisect_left(counts, int(counts[-1] * _OURS))
        self._ours = deque(Work(stories=keys) for keys in shares[:middle])
        self._theirs = deque(Work(stories=keys) for keys in shares[middle:])
        columns = (SITE, *(column.id for column in edition.columns))
        self._theirs.extend(Work(columns=(key,)) for key in columns)
        self._maker = ShareMaker(session, folder, dict(manifest.pages.items()), self.newest)
        self._folder = folder
        self._made: list[Share] = []
        self.hands = hands() if self.newest > SHARE else None
        self._whole_count = counts[-1] + len(columns)
        self._told = 0

    def done(self, progress: Progress, cancelled: Cancelled) -> list[Share]:
        """Make all shares and return them, in any order."""
        other = threading.Thread(target=self._let_make, name="second hands")
        if self.hands is not None:
            other.start()

        def look_up() -> None:
            if cancelled():
                raise Refused("publish.cancelled")
            self._told += 1
            progress(min(self._told, self._whole_count), self._whole_count)

        try:
            while not self._whole(other):
                work = _next(self._ours, self._theirs)
                if work is not None:
                    self._made.append(self._maker.share(work, look_up))
                else:
                    other.join(_MOMENT)
                    if cancelled():
                        raise Refused("publish.cancelled")
        except BaseException:
            if self.hands is not None:
                self.hands.stop()
            raise
        finally:
            if other.ident is not None:
                other.join()
        return self._made

    def _whole(self, other: threading.Thread) -> bool:
        # In this order: who gives a share back does so before the thread ends.
        return not (other.is_alive() or self._ours or self._theirs)

    def _let_make(self) -> None:
        while self.hands is not None and (work := _next(self._theirs, self._ours)) is not None:
            made = None
            try:
                made = self.hands.share(work, self.newest, self._folder)
            except HandsLost:
                self.hands.stop()
                self.hands = None
                return
            finally:
                if made is None:
                    self._theirs.append(work)
            self._session.facts.update(made.facts)
            self._made.append(made)
            self._told += len(made.stories) + len(made.feeds)


def _next(own: Shares, others: Shares) -> Work | None:
    """Take the next share of one's own, or else the last of the others."""
    try:
        return own.popleft() if own else others.pop()
    except IndexError:
        return None


class _Ahead:
    """What was made, as makers of pages."""

    def __init__(self, shares: list[Share], newest: int, again: Callable[[], Session]) -> None:
        stories = (one for share in shares for one in share.stories)
        self._stories = [pages for _, pages in sorted(stories, key=lambda one: one[0])]
        self._columns = {key: pages for share in shares for key, pages in share.columns}
        self._feeds = {key: pages for share in shares for key, pages in share.feeds}
        files = (told for share in shares for told in share.files)
        self._search = sorted(files, key=_address)
        self._newest = newest
        self._fresh = again
        self._again: Session | None = None
        self._files: dict[str, Maker] = {}

    def stories(self) -> Iterator[Maker]:
        """Yield the pages of the stories, those of the oldest first; they are told once."""
        stories, self._stories = self._stories, []
        for pages in stories:
            for page, made in pages:
                yield self._maker(page, HTML, made)

    def column(self, column_id: int) -> Iterator[Maker]:
        """Yield the pages of a column."""
        for page, made in self._columns.pop(column_id, ()):
            yield self._maker(page, HTML, made)

    def feeds(self, column: Column | None) -> Iterator[Maker]:
        """Yield the feeds of a column, or those of the site with its sitemaps."""
        for page, made in self._feeds.pop(SITE if column is None else column.id, ()):
            yield self._maker(page, media_type(page.address), made)

    def files(self, index: SearchIndex) -> Iterator[Maker]:
        """Yield the files of the search."""
        if index.scope == NO_SEARCH:
            return
        files, self._search = self._search, []
        for page, made in files:
            yield self._maker(page, SCRIPT, made)
        yield index.list_of_blocks(self._newest)

    def _maker(self, page: PageInputs, media_type: str, made: Ready | None) -> Maker:
        return Maker(page, media_type, _Again(self, page.address), made)

    def made_again(self, address: str) -> bytes:
        """Make a page whose file is gone, which showed what is gone, or which failed."""
        if self._again is None:
            self._again = self._fresh()
        if address.startswith(FOLDER):
            if not self._files:
                whole = ((maker.inputs.address, maker) for maker in self._again.makers())
                self._files = {name: one for name, one in whole if name.startswith(FOLDER)}
            maker = self._files.get(address)
        else:
            maker = self._again.maker(address)
        if maker is None:
            raise NotFound("page.vanished", address=address)
        return maker.make()


class _Again:
    """Makes a page again; thousands wait and few are asked."""

    __slots__ = ("_address", "_ahead")

    def __init__(self, ahead: _Ahead, address: str) -> None:
        self._ahead, self._address = ahead, address

    def __call__(self) -> bytes:
        return self._ahead.made_again(self._address)


def _address(told: tuple[PageInputs, Ready | None]) -> str:
    return told[0].address
