"""The pages that may differ after what happened since a publication: those a plan looks at.

What is not among them shows nothing that changed, so looking at every page would find the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from workstation.domain.column import Column, ColumnKind
from workstation.domain.column_settings import order_of
from workstation.domain.edition import Edition, FullStory, Story
from workstation.domain.publication import Manifest, PageKind, PageRecord, Touched
from workstation.press.feeds.sitemaps import SITEMAP_LENGTH, part_name
from workstation.press.pages.column_pages import LIST_NUMBER, Slices, page_size
from workstation.press.pages.site_pages import HOME
from workstation.press.parts.frame import Maker
from workstation.press.search.touched import touched_files
from workstation.press.session import Session

#: A story put in further down than this shifts many list pages: then all are looked at.
_NEAR_TOP = 20


#: What stands on every page: where it differs, every page is made again. Facts of these are named
#: after them, and do not differ without them.
EVERYWHERE = ("theme", "site", "columns")


class EverythingTouchedError(Exception):
    """What happened reaches further than single pages; every page must be looked at."""


class TouchedPages:
    """Finds the pages of one edition that what is `touched` may have changed."""

    def __init__(self, session: Session, touched: Touched, manifest: Manifest) -> None:
        self._session = session
        self._edition = session.edition
        self._touched = touched
        self._manifest = manifest
        self._under: dict[int, frozenset[int]] = {}
        #: Addresses that go; known once all makers were yielded.
        self.gone: set[str] = set()

    def makers(self) -> Iterator[Maker]:
        """Yield the pages to look at; one may come twice. Raises `EverythingTouchedError`."""
        session = self._session
        stories = [self._story(key) for key in sorted(self._touched.stories)]
        counted = [
            full
            for full in map(self._edition.full, sorted(self._touched.counted))
            if full is not None
        ]
        before = self._before()
        retold = [full for full in stories if self._is_retold(full, before)]
        naming = self._naming(retold)
        yield from self._site()
        yield from session.frame.block_makers(())
        near = self._near(retold, naming)
        several = {full.story.id: full for full in (*stories, *counted, *near)}
        related = (
            _related(several, self._manifest, self._edition) if _stand(stories, before) else {}
        )
        for key, full in several.items():
            yield from session.articles.makers(full, given=False, related=related.get(key))
        columns = {column for full in (*retold, *counted) for column in self._of(full)}
        yield from session.frame.block_makers(sorted(columns))
        for column_id in sorted(columns):
            yield from self._column(self._edition.columns.get(column_id), retold, naming)
        yield from self._feeds(stories)
        yield from self._sitemaps(stories)
        yield from self._search(stories, before)

    def _before(self) -> dict[int, FullStory]:
        """Return the stories that were out as they were."""
        found = {key: self._edition.released(one) for key, one in self._touched.before.items()}
        before = {key: full for key, full in found.items() if full is not None}
        if len(before) < len(found):
            raise EverythingTouchedError
        return before

    def _is_retold(self, full: FullStory, before: Mapping[int, FullStory]) -> bool:
        """Tell whether pages of others may show something else of a story than was published.

        They show what is in its `Story`, and are chosen by its tags; feeds and sitemaps alone
        tell when it changed.
        """
        was = before.get(full.story.id)
        if was is None or was.content.tags != full.content.tags:
            return True
        return replace(was.story, changed=full.story.changed) != full.story

    def _site(self) -> Iterator[Maker]:
        """Yield the site's own pages; what stands on every page must be what it was."""
        if differs_everywhere(self._session.frame.inputs(), self._manifest):
            raise EverythingTouchedError
        yield self._session.site.home()
        yield from self._session.site.assets()

    def _story(self, key: int) -> FullStory:
        full = self._edition.full(key)
        if full is None:
            # Gone, or waiting for its hour: where it stood may have been anywhere.
            raise EverythingTouchedError
        return full

    def _of(self, full: FullStory) -> frozenset[int]:
        key = full.story.id
        if key not in self._under:
            self._under[key] = self._edition.listed_under(key)
        return self._under[key]

    def _naming(self, stories: Sequence[FullStory]) -> list[PageRecord]:
        """Return the published pages that name one of these stories in a list."""
        numbers = {full.story.number for full in stories}
        return self._manifest.naming(numbers)

    def _near(self, stories: Sequence[FullStory], naming: Sequence[PageRecord]) -> list[FullStory]:
        """Return the stories whose pages name one of these: beside it in a column, or related."""
        keys = list(dict.fromkeys(self._near_keys(stories, naming)))
        if keys:
            self._edition.read(keys)
        return [self._story(key) for key in keys]

    def _near_keys(
        self, stories: Sequence[FullStory], naming: Sequence[PageRecord]
    ) -> Iterator[int]:
        for full in stories:
            story = full.story
            for column_id in self._of(full):
                for beside in self._edition.around(column_id, story):
                    if beside is not None and beside.column_id == column_id:
                        yield beside.id
            for tag in self._touched.tags.get(story.id, ()):
                yield from self._edition.tagged_after(tag, story)
        for record in naming:
            if record.kind is PageKind.ARTICLE:
                yield record.subject_id or 0

    def _column(
        self, column: Column, stories: Sequence[FullStory], naming: Sequence[PageRecord]
    ) -> Iterator[Maker]:
        pages = self._session.columns
        if column.kind is not ColumnKind.LIST:
            yield from pages.makers(column)
            return
        here = [full.story for full in stories if column.id in self._of(full)]
        numbers = self._born(column, here)
        for record in naming:
            if record.kind is PageKind.COLUMN and record.subject_id == column.id:
                found = LIST_NUMBER.search(record.address)
                numbers.add(int(found[1]) if found else 0)
        yield from pages.lists(column, pages.slices(column).of(numbers))

    def _born(self, column: Column, here: Sequence[Story]) -> set[int]:
        """Return the front page of a list that grew, the older pages that came into being and the
        page next to them.
        """
        fresh = [story for story in here if story.id in self._touched.fresh]
        if not fresh:
            return set()
        if order_of(self._edition.columns, column.id):
            # Where a list does not begin with the newest, any of its pages may have changed.
            return {piece.number for piece in self._session.columns.slices(column)}
        if any(self._edition.newer(column.id, story) >= _NEAR_TOP for story in fresh):
            raise EverythingTouchedError
        count, size = self._edition.count(column.id), page_size(self._edition, column)
        now, before = (len(Slices(c, size)) for c in (count, count - len(fresh)))
        # A page that came into being is the newer neighbour of one that was there.
        return {0, *(range(before - 1, now) if now > before else ())}

    def _feeds(self, stories: Sequence[FullStory]) -> Iterator[Maker]:
        for column_id in sorted({column for full in stories for column in self._of(full)}):
            yield from self._session.feeds.of(self._edition.columns.get(column_id))
        yield from self._session.feeds.of(None)

    def _sitemaps(self, stories: Sequence[FullStory]) -> Iterator[Maker]:
        if not self._edition.site.address:
            return
        yield self._session.feeds.sitemaps.news()
        sitemaps = self._session.feeds.sitemaps
        for which in sorted({full.story.number // SITEMAP_LENGTH for full in stories}):
            here = [full.story for full in stories if full.story.number // SITEMAP_LENGTH == which]
            published = self._manifest.data(part_name(which))
            made = sitemaps.part_with(which, here, published) if published is not None else None
            made = made or sitemaps.part(which * SITEMAP_LENGTH)
            if made is None:
                raise EverythingTouchedError
            yield made
            if part_name(which) not in self._manifest.pages:
                parts = [one for one in range(which) if part_name(one) in self._manifest.pages]
                if part_name(which + 1) in self._manifest.pages:
                    raise EverythingTouchedError
                yield sitemaps.index([*parts, which])

    def _search(
        self, stories: Sequence[FullStory], before: Mapping[int, FullStory]
    ) -> Iterator[Maker]:
        index = self._session.search_index()
        try:
            yield from touched_files(index, stories, before, self._manifest, self.gone)
        except LookupError:
            # What stands there does not tell enough of the index.
            raise EverythingTouchedError from None


def _stand(stories: Sequence[FullStory], before: Mapping[int, FullStory]) -> bool:
    """Tell whether stories were all out already, at the same time and with the same tags."""
    pairs = ((full, before.get(full.story.id)) for full in stories)
    return all(
        was is not None
        and (was.story.time, was.content.tags) == (full.story.time, full.content.tags)
        for full, was in pairs
    )


def _related(
    stories: Mapping[int, FullStory], published: Manifest, edition: Edition
) -> dict[int, tuple[Story, ...]]:
    """Return the related stories of stories as their published pages name them.

    Where none came, went or got other tags, these are what the lists would answer: to ask them
    costs more than all the rest of a page.
    """
    found = ((key, published.pages.get(full.story.address)) for key, full in stories.items())
    named = {
        key: page.stories
        for key, page in found
        if page is not None and (page.kind, page.subject_id) == (PageKind.ARTICLE, key)
    }
    by_number = edition.by_numbers({one for told in named.values() for one in told})
    return {
        key: tuple(by_number[number] for number in told)
        for key, told in named.items()
        if by_number.keys() >= set(told)
    }


def differs_everywhere(inputs: Mapping[str, str], published: Manifest) -> bool:
    """Tell whether what stands on every page is not what it was, or nothing is published yet.

    `inputs` are those of the frame to come.
    """
    old = published.pages.get(HOME)
    return old is None or any(old.inputs.get(name) != inputs[name] for name in EVERYWHERE)
