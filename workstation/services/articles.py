"""What one may do at the writing desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workstation.domain.address import check as check_address
from workstation.domain.article import (
    CONTENT_FIELDS,
    Article,
    ArticleLine,
    ArticlePage,
    ArticleQuery,
    Content,
    Cursor,
    Flag,
    Status,
    check_step,
    flags_in_order,
)
from workstation.domain.edition import EditionName
from workstation.domain.errors import AddressTaken, Conflict, Refused
from workstation.domain.moment import Milliseconds, now
from workstation.domain.text import one_line, storable
from workstation.store import articles, columns, redirects, releases
from workstation.store.editions import StoredEdition
from workstation.store.newsroom import NewsroomStore

_ONE_LINE = (
    "title",
    "short_title",
    "kicker",
    "subtitle",
    "source",
    "source_url",
    "author",
    "original_author",
    "original_title",
    "responsible_editor",
    "keywords",
    "link_out",
    "template",
    "slug",
)


class EditConflict(Conflict):
    """The same fields were changed elsewhere meanwhile; `theirs` is the article as it stands."""

    def __init__(self, theirs: Article, fields: tuple[str, ...]) -> None:
        super().__init__("article.conflict", title=theirs.content.title, fields="、".join(fields))
        self.theirs = theirs
        self.fields = fields


class Articles:
    """Verbs and questions about articles. Verbs run on the writing thread, one act each."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def page(
        self, query: ArticleQuery, after: Cursor | None = None, limit: int = 100
    ) -> ArticlePage:
        """Return a page of the list a query finds."""
        return articles.page(query, columns.tree(), self._store.search, after, limit)

    def count(self, query: ArticleQuery) -> int:
        """Return how many articles a query finds."""
        return articles.count(query, columns.tree(), self._store.search)

    def counts(self) -> dict[Status, int]:
        """Return how many articles stand in each status."""
        return articles.counts()

    def get(self, article_id: int) -> Article:
        """Return one article; raise `NotFound`."""
        return articles.get(article_id)

    def by_number(self, number: int) -> Article:
        """Return the article people know by its number; raise `NotFound`."""
        return articles.by_number(number)

    def known(self, name: str) -> tuple[str, ...]:
        """Return what a field (`author`, `source`, `tags`, …) holds, most used first."""
        return articles.known(name)

    def alike(self, title: str, but: int | None = None) -> tuple[ArticleLine, ...]:
        """Return other articles of the same title."""
        return articles.alike(one_line(title), but)

    def address(self, article_id: int) -> str:
        """Return an article's address: frozen, or what it would be if published now."""
        kept = articles.get(article_id).address
        return kept or self._edition().address_of(article_id)

    def create(self, content: Content | None = None) -> Article:
        """Add a story and return it."""
        made = _clean(content or Content())
        with self._store.journal.act("article.create", {"title": made.title}) as act:
            article = articles.insert(made)
            act.details["number"] = article.number
        return article

    def duplicate(self, article_id: int) -> Article:
        """Add a draft with the content of another story, without its address name."""
        content = replace(articles.get(article_id).content, slug="", published_at=None)
        with self._store.journal.act("article.duplicate", {"title": content.title}) as act:
            article = articles.insert(content)
            act.details["number"] = article.number
        return article

    def save(self, base: Article, content: Content) -> Article:
        """Write what differs between `base` (as read before) and `content`; return the article.

        Autosaves of one sitting fold into one act. Fields somebody else changed meanwhile are
        kept beside ours; the same field changed twice raises `EditConflict` and writes nothing.
        """
        self._check_file()
        wanted = _clean(content)
        if wanted == base.content:
            return base
        details: dict[str, str | int | None] = {"title": wanted.title, "number": base.number}
        with self._store.journal.act("article.save", details, fold=f"article:{base.id}"):
            if not articles.write(base, wanted, self._unreleased(base, wanted)):
                present = articles.get(base.id)
                merged = _merge(base, present, wanted)
                articles.write(present, merged, self._unreleased(present, merged))
        return articles.get(base.id)

    def release(self, article_id: int, at: Milliseconds | None = None) -> Article:
        """Let the working copy be what readers see from `at` on (UTC; now by default).

        A time to come schedules it. The first release freezes the address. The page itself goes
        out with the next publication. Raises `Refused` (`article.no_title`, `article.no_column`,
        `article.step`) and `AddressTaken`.
        """
        article = articles.get(article_id)
        moment = now()
        due = moment if at is None else at
        content = article.content
        shown = content.published_at if content.published_at is not None and at is None else due
        later = max(shown, content.embargo_until or 0) > moment
        status = Status.SCHEDULED if later else Status.PUBLISHED
        if not (article.status is status is Status.SCHEDULED):
            check_step(article.status, status)
        self._check_fit(article)
        content = replace(content, published_at=shown)
        kind = "article.schedule" if later else "article.release"
        details: dict[str, str | int | None] = {
            "title": content.title,
            "number": article.number,
            "at": shown,
        }
        with self._store.journal.act(kind, details):
            address = article.address or self.frozen_address(article)
            release_id = releases.insert(article_id, content, moment)
            extra = {
                "status": str(status),
                "address": address,
                "release": release_id,
                "unreleased": 0,
            }
            articles.write(article, content, extra)
        return articles.get(article_id)

    def withdraw(self, article_ids: Sequence[int]) -> None:
        """Take published or scheduled stories off the site; their addresses stay theirs."""
        self._set_status("article.withdraw", article_ids, Status.WITHDRAWN)

    def trash(self, article_ids: Sequence[int]) -> None:
        """Put stories into the trash, whatever their status."""
        self._set_status("article.trash", article_ids, Status.TRASHED)

    def restore(self, article_ids: Sequence[int]) -> None:
        """Take stories out of the trash, as drafts."""
        self._set_status("article.restore", article_ids, Status.DRAFT)

    def step(self, article_ids: Sequence[int], status: Status, reason: str = "") -> None:
        """Move stories along the review; sending back needs a reason (`article.reason`)."""
        if status is Status.RETURNED and not reason.strip():
            raise Refused("article.reason")
        if status in (Status.PUBLISHED, Status.SCHEDULED):
            raise Refused("article.use_release")
        self._set_status("article.step", article_ids, status, reason)

    def move(self, article_ids: Sequence[int], column_id: int | None) -> None:
        """Put stories under another main column; addresses once published stay."""
        name = columns.tree().path(column_id) if column_id is not None else ""
        chosen = self._all(article_ids)
        details: dict[str, str | int | None] = {
            "count": len(chosen),
            "title": chosen[0].content.title if chosen else "",
            "column": name,
        }
        with self._store.journal.act("article.move", details):
            for article in chosen:
                further = tuple(c for c in article.content.further_columns if c != column_id)
                moved = replace(article.content, column_id=column_id, further_columns=further)
                articles.write(article, moved, self._unreleased(article, moved))

    def flag(self, article_ids: Sequence[int], add: str = "", remove: str = "") -> None:
        """Add and take away flag letters (`h c f a s b p j`) of many stories."""
        chosen = self._all(article_ids)
        details: dict[str, str | int | None] = {
            "count": len(chosen),
            "title": chosen[0].content.title if chosen else "",
            "add": flags_in_order(add),
            "remove": flags_in_order(remove),
        }
        with self._store.journal.act("article.flag", details):
            for article in chosen:
                letters = set(article.content.flags) - set(remove) | set(add)
                flagged = replace(article.content, flags=flags_in_order("".join(letters)))
                articles.write(article, flagged, self._unreleased(article, flagged))

    def frozen_address(self, article: Article) -> str:
        """Return the address a story gets with its first release; part of an act.

        Raises `Refused("address.bad")` or `AddressTaken`.
        """
        address = check_address(self._edition().address_of(article.id))
        other = articles.with_address(address)
        if other is not None and other != article.id:
            taken_by = articles.get(other)
            raise AddressTaken("address.taken", address=address, title=taken_by.content.title)
        redirects.forget(address)
        return address

    def cleaned(self, content: Content) -> Content:
        """Return `content` as it would be kept."""
        return _clean(content)

    def _all(self, article_ids: Sequence[int]) -> list[Article]:
        return [articles.get(key) for key in dict.fromkeys(article_ids)]

    def _set_status(
        self, kind: str, article_ids: Sequence[int], status: Status, reason: str = ""
    ) -> None:
        chosen = [a for a in self._all(article_ids) if a.status is not status]
        for article in chosen:
            check_step(article.status, status)
        details: dict[str, str | int | None] = {
            "count": len(chosen),
            "title": chosen[0].content.title if chosen else "",
            "status": str(status),
            "reason": reason,
        }
        with self._store.journal.act(kind, details):
            articles.update([a.id for a in chosen], status=str(status))

    def _unreleased(self, base: Article, content: Content) -> dict[str, int]:
        """Return the mark that a published story's working copy differs from what readers see."""
        if base.release_id is None:
            return {}
        release = releases.get(base.release_id)
        return {"unreleased": int(release is None or release.content != content)}

    def _check_fit(self, article: Article) -> None:
        if not article.content.title:
            raise Refused("article.no_title", number=article.number)
        if article.content.column_id is None:
            raise Refused("article.no_column", title=article.content.title)

    def _edition(self) -> StoredEdition:
        return StoredEdition(self._store.database, EditionName.WORKING)

    def _check_file(self) -> None:
        if not self._store.same_file():
            raise Refused("newsroom.moved", path=str(self._store.folder))


def _clean(content: Content) -> Content:
    """Return `content` as it is kept: storable texts, one-line fields on one line."""
    cells: dict[str, object] = {name: one_line(getattr(content, name)) for name in _ONE_LINE}
    cells["body"] = storable(content.body)
    cells["summary"] = storable(content.summary)
    cells["flags"] = _flags(content)
    cells["tags"] = tuple(dict.fromkeys(one_line(tag) for tag in content.tags if tag.strip()))
    cells["further_columns"] = tuple(
        dict.fromkeys(key for key in content.further_columns if key != content.column_id)
    )
    return replace(content, **cells)  # type: ignore[arg-type]


def _flags(content: Content) -> str:
    """Return the letters in order; a cover sets `p` and a link out `j`, as in the old system."""
    letters = content.flags
    if content.cover_id is not None:
        letters += Flag.PICTURE
    if content.link_out:
        letters += Flag.JUMP
    return flags_in_order(letters)


def _merge(base: Article, present: Article, wanted: Content) -> Content:
    """Return `present` with our changes to `base`; raise `EditConflict` where both changed."""
    ours = [n for n in CONTENT_FIELDS if getattr(wanted, n) != getattr(base.content, n)]
    clash = tuple(
        name
        for name in ours
        if getattr(present.content, name) != getattr(base.content, name)
        and getattr(present.content, name) != getattr(wanted, name)
    )
    if clash:
        raise EditConflict(present, clash)
    return replace(present.content, **{name: getattr(wanted, name) for name in ours})
