"""What reviewers may do with notes on pages; each verb one act.

A note belongs to what its page is about: it goes along when the address of a story or a column
moves, and when a column goes up in another one. What has neither is found by its address.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from workstation.domain.edition import EditionName
from workstation.domain.moment import now
from workstation.domain.note import (
    Note,
    checked_text,
    checked_words,
    nearest_before,
    readings,
)
from workstation.domain.text import shortened
from workstation.press.links import page_name
from workstation.services.boards.views import HOME
from workstation.services.columns.plans import own_page
from workstation.store import notes, redirects
from workstation.store.editions.editions import StoredEdition
from workstation.store.newsroom import NewsroomStore

#: In the journal a note is told by its beginning.
_BEGINNING = 30


@dataclass(frozen=True, slots=True)
class _Place:
    """What a page is about, and which of its pages it is; see `Note`."""

    page: str
    ending: str = ""
    article_id: int | None = None
    column_id: int | None = None
    name: str = ""

    @property
    def bound(self) -> bool:
        """Tell whether it is a story or a column."""
        return self.article_id is not None or self.column_id is not None

    def holds(self, other: _Place) -> bool:
        """Tell whether a note of another place belongs here too."""
        if other.bound:
            return (self.article_id, self.column_id) == (other.article_id, other.column_id)
        return self.page == other.page


class Notes:
    """Verbs run on the writing thread; questions answer on any, with addresses as they are now."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def of_page(self, address: str) -> tuple[Note, ...]:
        """Return the notes on a page, the first one first.

        Those of a story or a column are told on each of its pages; `Note.address` is their own.
        """
        name = page_name(address)
        with self._places() as places:
            place = places.at(name)
            pages = {page for page, _ending in readings(name)}
            if place.bound:
                pages.update(redirects.old_addresses(place.article_id, place.column_id))
            found = notes.about(place.article_id, place.column_id, pages)
            here = ((note, places.of(note)) for note in found)
            return tuple(_placed(note, own) for note, own in here if place.holds(own))

    def get(self, note_id: int) -> Note:
        """Return one note; raise `NotFound("note.missing")`."""
        with self._places() as places:
            note = notes.get(note_id)
            return _placed(note, places.of(note))

    def open_notes(self) -> tuple[Note, ...]:
        """Return every note nobody has settled, the first one first."""
        with self._places() as places:
            found = notes.open_notes()
            places.look_for(found)
            return tuple(_placed(note, places.of(note)) for note in found)

    def open_by_page(self) -> dict[str, int]:
        """Return how many open notes there are, by the addresses of the pages that have some."""
        return dict(Counter(note.address for note in self.open_notes()))

    def of_story(self, article_id: int) -> tuple[Note, ...]:
        """Return the open notes on the pages of a story, the first one first."""
        with self._places() as places:
            found = [note for note in notes.about(article_id, None, ()) if note.open]
            return tuple(_placed(note, places.of(note)) for note in found)

    def pin(self, address: str, text: str, words: str = "", before: str = "") -> Note:
        """Pin a note to words of a page, "" for the page as a whole; return it.

        `before` is what stands before the words. Raises `Refused` (`note.empty`, `note.too_long`,
        `note.words_too_long`).
        """
        kept, passage = checked_text(text), checked_words(words)
        context = nearest_before(before) if passage else ""
        with self._places() as places:
            place = places.at(page_name(address))
        cells = (place.page, place.ending, place.article_id, place.column_id)
        details = {"page": place.name, "text": _beginning(kept)}
        with self._store.journal.act("note.pin", {**details}):
            key = notes.insert(cells, passage, context, kept, self._store.journal.person, now())
        return notes.get(key)

    def reword(self, note_id: int, text: str) -> None:
        """Write another text; raise as `pin` does, or `NotFound("note.missing")`."""
        kept = checked_text(text)
        with self._store.journal.act("note.reword", self._details(notes.get(note_id))):
            notes.reword(note_id, kept)

    def settle(self, note_id: int) -> None:
        """Say that what a note asks for is done; who and when is kept. Raises `NotFound`."""
        note = notes.get(note_id)
        if note.open:
            with self._store.journal.act("note.settle", self._details(note)):
                notes.settle(note_id, now(), self._store.journal.person)

    def reopen(self, note_id: int) -> None:
        """Say that it is not done after all. Raises `NotFound`."""
        note = notes.get(note_id)
        if not note.open:
            with self._store.journal.act("note.reopen", self._details(note)):
                notes.settle(note_id, None, "")

    def remove(self, note_id: int) -> None:
        """Take a note away. Raises `NotFound`."""
        with self._store.journal.act("note.remove", self._details(notes.get(note_id))):
            notes.delete(note_id)

    def _details(self, note: Note) -> dict[str, str | int | None]:
        with self._places() as places:
            return {"page": places.of(note).name, "text": _beginning(note.text)}

    @contextmanager
    def _places(self) -> Iterator[_Places]:
        with self._store.snapshot():
            yield _Places(StoredEdition(self._store.database, EditionName.WORKING))


class _Places:
    """Tells what stands at an address, and where what a note is about stands now."""

    def __init__(self, edition: StoredEdition) -> None:
        self._edition = edition
        tree = edition.columns
        self._columns = {own_page(tree, column): column.id for column in tree}

    def look_for(self, found: Iterable[Note]) -> None:
        """Read the stories of many notes at once."""
        keys = [note.article_id for note in found if note.article_id is not None]
        self._edition.look_for(keys)

    def at(self, name: str) -> _Place:
        """Return what the page of a name is about."""
        if name == HOME:
            return self._bare(name, "")
        told = readings(name)
        for page, ending in told:
            if page in self._columns and (column := self._column(self._columns[page], ending)):
                return column
        for page, ending in told:
            found = self._edition.by_address(page)
            if found is not None and (story := self._story(found.id, ending)):
                return story
        return self._led(told) or self._bare(name, "")

    def of(self, note: Note) -> _Place:
        """Return where a note belongs now."""
        place = None
        if note.article_id is not None:
            place = self._story(note.article_id, note.ending)
        elif note.column_id is not None:
            place = self._column(note.column_id, note.ending)
        return place or self._led(((note.page, note.ending),)) or self._bare(note.page, note.ending)

    def _led(self, told: Iterable[tuple[str, str]]) -> _Place | None:
        """Return what an old address leads to."""
        for page, ending in told:
            article_id, column_id = redirects.leads_to(page)
            if article_id is not None and (place := self._story(article_id, ending)):
                return place
            if column_id is not None and (place := self._column(column_id, ending)):
                return place
        return None

    def _story(self, article_id: int, ending: str) -> _Place | None:
        story = self._edition.story(article_id)
        if story is None:
            return None
        return _Place(story.address, ending, article_id=article_id, name=story.title)

    def _column(self, column_id: int, ending: str) -> _Place | None:
        tree = self._edition.columns
        if column_id not in tree:
            return None
        column = tree.get(column_id)
        page = own_page(tree, column)
        return _Place(page, ending, column_id=column_id, name=column.name) if page else None

    def _bare(self, page: str, ending: str) -> _Place:
        home = page == HOME
        return _Place(page, ending, name=self._edition.site.home_name if home else f"/{page}")


def _placed(note: Note, place: _Place) -> Note:
    return replace(note, page=place.page, ending=place.ending)


def _beginning(text: str) -> str:
    return shortened(" ".join(text.split()), _BEGINNING)
