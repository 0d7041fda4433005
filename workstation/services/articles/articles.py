"""What one may do at the writing desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workstation.domain.article import Article, Content, Flag, flags_in_order
from workstation.domain.column import ColumnTree
from workstation.domain.errors import Conflict, Refused
from workstation.domain.merging import merge_content
from workstation.domain.text import one_line, storable
from workstation.services.articles.column_care import with_defaults
from workstation.services.articles.questions import unreleased_mark
from workstation.services.articles.releasing import Releasing
from workstation.store import columns
from workstation.store.articles import articles

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
_TEXTS = {**dict.fromkeys(_ONE_LINE, one_line), "body": storable, "summary": storable}


class EditConflict(Conflict):
    """The same fields were changed elsewhere meanwhile; `theirs` is the article as it stands."""

    def __init__(self, theirs: Article, fields: tuple[str, ...]) -> None:
        super().__init__("article.conflict", title=theirs.content.title, fields="、".join(fields))
        self.theirs = theirs
        self.fields = fields


class Articles(Releasing):
    """Verbs and questions about articles. Verbs run on the writing thread, one act each."""

    def create(self, content: Content | None = None) -> Article:
        """Add a story and return it."""
        made = _clean(content or Content())
        made = with_defaults(made, _check_columns(Content(), made))
        self._check_workers(made)
        with self._store.journal.act("article.create", {"title": made.title}) as act:
            article = articles.insert(made)
            act.details["number"] = article.number
        return article

    def duplicate(self, article_id: int) -> Article:
        """Add a draft with the content of another story, without its address name."""
        content = replace(articles.get(article_id).content, slug="", published_at=None)
        self._check_workers(content)
        with self._store.journal.act("article.duplicate", {"title": content.title}) as act:
            article = articles.insert(content)
            act.details["number"] = article.number
        return article

    def save(self, base: Article, content: Content) -> Article:
        """Write what differs between `base` (as read before) and `content`; return the article.

        Autosaves of one sitting fold into one act. What somebody else changed meanwhile is merged
        with ours (`domain.merging`) in an act of its own; where both changed the same paragraph or
        the same short field, `EditConflict` is raised and nothing is written.
        """
        self._check_file()
        wanted = _clean(content, base.content)
        if wanted == base.content:
            return base
        wanted = with_defaults(wanted, _check_columns(base.content, wanted), base.content)
        self._check_workers(base.content, wanted)
        merging = articles.version(base.id) not in (base.version, None)
        kind, fold = ("article.merge", "") if merging else ("article.save", f"article:{base.id}")
        details: dict[str, str | int | None] = {"title": wanted.title, "number": base.number}
        with self._store.journal.act(kind, details, fold=fold):
            if articles.write(base, wanted, unreleased_mark(base, wanted)):
                saved = articles.written(base, wanted)
            else:
                present = articles.get(base.id)
                merged = _clean(_merge(base, present, wanted))
                articles.write(present, merged, unreleased_mark(present, merged))
                saved = articles.get(base.id)
        return saved

    def move(self, article_ids: Sequence[int], column_id: int | None) -> None:
        """Put stories under another main column; addresses once published stay."""
        name = columns.tree().path(column_id) if column_id is not None else ""
        chosen = self._theirs(article_ids, column_id)
        details: dict[str, str | int | None] = {
            "count": len(chosen),
            "title": chosen[0].content.title if chosen else "",
            "column": name,
        }
        with self._store.journal.act("article.move", details):
            for article in chosen:
                further = tuple(c for c in article.content.further_columns if c != column_id)
                moved = replace(article.content, column_id=column_id, further_columns=further)
                articles.write(article, moved, unreleased_mark(article, moved))

    def flag(self, article_ids: Sequence[int], add: str = "", remove: str = "") -> None:
        """Add and take away flag letters (`h c f a s b p j`) of many stories."""
        chosen = self._theirs(article_ids)
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
                articles.write(article, flagged, unreleased_mark(article, flagged))

    def rewrite(self, article: Article, content: Content) -> bool:
        """Write `content` over an article just read; tell whether anything differs.

        Part of an act of somebody else. Raises `NotFound("column.missing")`.
        """
        wanted = _clean(content)
        if wanted == article.content:
            return False
        _check_columns(article.content, wanted)
        self._check_workers(article.content, wanted)
        return articles.write(article, wanted, unreleased_mark(article, wanted))

    def cleaned(self, content: Content) -> Content:
        """Return `content` as it would be kept."""
        return _clean(content)

    def _check_file(self) -> None:
        if not self._store.same_file():
            raise Refused("newsroom.moved", path=str(self._store.folder))


def _clean(content: Content, kept: Content | None = None) -> Content:
    """Return `content` as it is kept: storable texts, one-line fields on one line.

    Texts that are as they are `kept` already are not looked at.
    """
    cells: dict[str, object] = {}
    for name, clean in _TEXTS.items():
        told = getattr(content, name)
        if kept is None or told != getattr(kept, name):
            cells[name] = clean(told)
    cells["flags"] = _flags(content)
    cells["tags"] = tuple(dict.fromkeys(one_line(tag) for tag in content.tags if tag.strip()))
    cells["further_columns"] = tuple(
        dict.fromkeys(key for key in content.further_columns if key != content.column_id)
    )
    return replace(content, **cells)  # type: ignore[arg-type]


def _check_columns(old: Content, new: Content) -> ColumnTree:
    """Return the tree; empty while the article stays where it is.

    Raises `NotFound("column.missing")` if `new` names a column taken away meanwhile.
    """
    if (old.column_id, old.further_columns) == (new.column_id, new.further_columns):
        return ColumnTree(())
    tree = columns.tree()
    for key in (new.column_id, *new.further_columns):
        if key is not None:
            tree.get(key)
    return tree


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
    merged = merge_content(base.content, wanted, present.content)
    if merged.conflicts:
        raise EditConflict(present, merged.conflicts)
    return merged.content
