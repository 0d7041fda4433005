"""What publishing speaks of: pages, what they depend on, the plan, and the manifest of a site."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, TypeAlias

from workstation.domain.leading import Leading
from workstation.domain.made_often import made_often
from workstation.domain.moment import Milliseconds

Detail: TypeAlias = str | int


class PageKind(StrEnum):
    """What a page of the site is."""

    HOME = "home"
    COLUMN = "column"
    ARTICLE = "article"
    NOT_FOUND = "not_found"
    FEED = "feed"
    SITEMAP = "sitemap"
    ROBOTS = "robots"
    REDIRECT = "redirect"
    ASSET = "asset"
    BLOCK = "block"
    SEARCH = "search"
    INDEX = "index"


@dataclass(frozen=True, slots=True)
class Page:
    """A page made. `address` is its path without a leading slash; `subject_id` the article's or
    column's key, None for the others.
    """

    address: str
    kind: PageKind
    subject_id: int | None
    media_type: str
    data: bytes


@made_often
@dataclass(frozen=True, slots=True)
class PageInputs:
    """A page not yet made: what it would be made of, as named hashes.

    Names are `article`, `text`, `board:<code>`, `newest:<column>`, `columns`, `site`, `theme`, …;
    two pages of one address with equal inputs are equal. `shows:<block>` names the version of a
    shared block baked into the page, which may grow old. `title` is what a person calls it.
    `stories` are the numbers of the other articles it names, in lists and as related ones.
    """

    address: str
    kind: PageKind
    subject_id: int | None
    title: str
    inputs: Mapping[str, str]
    stories: tuple[int, ...] = ()


@made_often
@dataclass(frozen=True, slots=True)
class PageRecord:
    """What the manifest keeps of a published page. `media` are the files of `media/` it shows.

    `own` is the hash of the page without what its shared blocks show, which may be older than
    the blocks themselves; empty where a page shows none.
    """

    address: str
    kind: PageKind
    subject_id: int | None
    title: str
    inputs: Mapping[str, str]
    sha256: str
    media: tuple[str, ...] = ()
    own: str = ""
    stories: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One file of the site: the hash of its bytes, and how many they are."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend: a code, its details, and the page it is about (empty: the site).

    `leading` is where a person mends it.
    """

    code: str
    details: Mapping[str, Detail] = field(default_factory=dict)
    address: str = ""
    leading: Leading | None = None


class PageIndex(Protocol):
    """Finds pages of a site by what they are about, without looking at every one."""

    def naming(self, numbers: Collection[int]) -> Iterable[str]:
        """Return the addresses of pages whose `stories` hold one of these numbers, in order."""
        ...

    def about(self, subjects: Collection[int]) -> Iterable[str]:
        """Return the addresses of pages of these subjects, the first page of each first."""
        ...

    def data(self, path: str) -> bytes | None:
        """Return the bytes of a file as it was published, or None where it does not stand so."""
        ...


@dataclass(frozen=True, slots=True)
class Manifest:
    """One whole published site. `number` grows by one at each publication, 0 means never.

    `facts` are what the inputs were made of, told apart (each setting, each list of titles), so
    that the next plan can name what changed. `failed` are pages that could not be made, which
    stand as they were or not at all. It shows the newsroom as it was after the act `act_id` (0:
    not known, or not whole) at `moment`. With an `index`, `pages`, `files` and `facts` are read
    from the disk as they are asked for. A `mended` one takes the place of one that was damaged: it
    knows pages by their bytes, not by what they are made of. `written` are the hashes of the
    pages its publication wrote, by address; nothing of it is kept.
    """

    number: int = 0
    made_at: Milliseconds = 0
    pages: Mapping[str, PageRecord] = field(default_factory=dict)
    files: Mapping[str, FileRecord] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    failed: tuple[Finding, ...] = ()
    act_id: int = 0
    moment: Milliseconds = 0
    index: PageIndex | None = field(default=None, compare=False, repr=False)
    mended: bool = False
    written: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def naming(self, numbers: Collection[int]) -> list[PageRecord]:
        """Return the pages that name a story of one of these numbers in a list."""
        if self.index is not None:
            return [self.pages[address] for address in self.index.naming(numbers)]
        return [page for page in self.pages.values() if not set(numbers).isdisjoint(page.stories)]

    def about(self, subjects: Collection[int]) -> list[PageRecord]:
        """Return the pages of articles or columns with these keys."""
        if self.index is not None:
            return [self.pages[address] for address in self.index.about(subjects)]
        return [page for page in self.pages.values() if page.subject_id in subjects]

    def data(self, path: str) -> bytes | None:
        """Return the bytes of a file as it was published; None where it does not stand so."""
        return self.index.data(path) if self.index is not None else None


class StepKind(StrEnum):
    """What publishing would do to one page."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a page is written or removed: a code, and the details that fill its sentence."""

    code: str
    details: Mapping[str, Detail] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PageStep:
    """One page of a plan with its reasons. A FAILED page keeps what readers see now."""

    kind: StepKind
    page: PageInputs
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What publishing will do, page by page, and the edition's facts to be kept afterwards.

    `untouched` counts the published pages that have no step: nothing they show has changed. Of a
    `partial` plan, published facts it does not name stay as well. `mended` as of the manifest it
    was made against.
    """

    steps: tuple[PageStep, ...]
    facts: Mapping[str, str] = field(default_factory=dict)
    untouched: int = 0
    partial: bool = False
    mended: bool = False

    def of(self, *kinds: StepKind) -> tuple[PageStep, ...]:
        """Return the steps of the given kinds, in the order of the plan."""
        return tuple(step for step in self.steps if step.kind in kinds)

    def pages(self, *kinds: StepKind) -> int:
        """Return how many pages have steps of these kinds; the data of the search count as one.

        They are many small files which nobody reads: as pages they would hide what matters.
        """
        found = self.of(*kinds)
        data = sum(step.page.kind is PageKind.INDEX for step in found)
        return len(found) - data + (data > 0)

    @property
    def unchanged(self) -> int:
        """Return how many pages stay as they are."""
        return self.untouched + len(self.of(StepKind.UNCHANGED))

    @property
    def empty(self) -> bool:
        """Tell whether publishing would change nothing a reader sees."""
        return not self.of(StepKind.NEW, StepKind.CHANGED, StepKind.REMOVED)


@dataclass(frozen=True, slots=True)
class Touched:
    """What happened to the live edition since a publication: where a plan has to look.

    `stories` may differ in what they say, `fresh` ones among them were not out then; `tags` are
    those a story carries now and did not then. `counted` ones have other reads, votes or comments
    and are else the same. `before` names the release of each story that was out then. Boards are
    always looked at; `boards` tells whether somebody placed, launched or left out something.
    """

    stories: frozenset[int] = frozenset()
    fresh: frozenset[int] = frozenset()
    tags: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    counted: frozenset[int] = frozenset()
    before: Mapping[int, int] = field(default_factory=dict)
    boards: bool = False
