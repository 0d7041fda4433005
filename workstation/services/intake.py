"""Bringing files in: what intake found becomes articles and comments, with a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from dataclasses import replace as changed
from pathlib import Path

from workstation.domain.address import check as check_address
from workstation.domain.article import Article, Content, Status
from workstation.domain.column import PATH_SEPARATOR
from workstation.domain.draft import Detail, DraftArticle, Remark
from workstation.domain.draft import Intake as Found
from workstation.domain.errors import Refused, StorageTrouble, WorkstationError
from workstation.domain.identity import id_at
from workstation.domain.moment import now
from workstation.domain.own_pages import page_owner
from workstation.domain.text import one_line
from workstation.services.articles.articles import Articles
from workstation.services.columns.columns import Columns
from workstation.services.comments.comments import Comments
from workstation.services.media.media import Media
from workstation.store import redirects, settings
from workstation.store.articles import articles, releases
from workstation.store.comments import isso_file
from workstation.store.newsroom import NewsroomStore


@dataclass(frozen=True, slots=True)
class Imported:
    """One thing that came in. `number` is the article's; for a comment that of its article."""

    kind: str
    number: int
    title: str
    column: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What an import brought, what it altered, and what it left out."""

    imported: tuple[Imported, ...] = ()
    warnings: tuple[Remark, ...] = ()
    left_out: tuple[Remark, ...] = ()


class Intake:
    """The verbs of bringing in."""

    def __init__(
        self,
        store: NewsroomStore,
        desk: Articles,
        tree: Columns,
        spoken: Comments,
        pictures: Media,
    ) -> None:
        self._store = store
        self._articles = desk
        self._columns = tree
        self._comments = spoken
        self._media = pictures

    def bring_in(
        self,
        files: Sequence[Path],
        column_path: str = "",
        status: str = "",
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Report:
        """Bring files in, one act each; a file that cannot be read is left out and told of.

        `column_path` files all articles there (it must exist); otherwise a page's own breadcrumb
        is followed and missing columns are made. `status` is `draft` or `published`; empty lets
        a page of the old site come in as published, at its own time, and a manuscript as a draft.
        With a single file its error is raised instead.
        """
        if column_path:
            self._columns.tree().find(column_path)
        report = Report()
        for done, file in enumerate(files):
            if cancelled is not None and cancelled():
                break
            if progress is not None:
                progress(done, len(files))
            try:
                report = _joined(
                    report,
                    self._one(_read(file), column_path, status, progress, cancelled),
                )
            except WorkstationError as error:
                if len(files) == 1:
                    raise
                lost = Remark(error.code, {**_details(error), "file": file.name})
                report = _joined(report, Report(left_out=(lost,)))
        return report

    def _one(
        self,
        found: Found,
        column_path: str,
        status: str,
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> Report:
        imported: list[Imported] = []
        warnings = list(found.warnings)
        left_out = list(found.left_out)
        for draft in found.articles:
            imported.append(self._file(draft, column_path, status, warnings, left_out))
        if found.comments:
            made, lost = self._comments.bring_in(found.comments, found.origin, progress, cancelled)
            left_out += lost
            lines = articles.lines(list({comment.article_id for comment in made}))
            numbers = {line.id: line.number for line in lines}
            for comment in made:
                number = numbers[comment.article_id]
                imported.append(
                    Imported("comment", number, one_line(comment.text)[:40], id=comment.id)
                )
        return Report(tuple(imported), tuple(warnings), tuple(left_out))

    def _file(
        self,
        draft: DraftArticle,
        column_path: str,
        status: str,
        warnings: list[Remark],
        left_out: list[Remark],
    ) -> Imported:
        published = status == "published" or (not status and draft.is_page)
        details: dict[str, str | int | None] = {"title": draft.title, "count": 1}
        with self._media.all_or_nothing(), self._store.journal.act("intake", details) as act:
            column_id, path = self._column(draft, column_path)
            content = self._content(draft, column_id, warnings, left_out)
            address = self._address(draft, warnings) if published else ""
            first = draft.published_at or now()
            article = articles.insert(
                content, address=address, created_at=first, article_id=id_at(first)
            )
            act.details["number"] = article.number
            if published and column_id is None:
                warnings.append(Remark("intake.unfiled", {"title": draft.title}))
            elif published:
                self._publish(article, content, first)
        return Imported("article", article.number, draft.title, path, article.id)

    def _publish(self, article: Article, content: Content, at: int) -> None:
        shown = changed(content, published_at=at)
        redirects.forget(article.address)
        extra: dict[str, object] = {
            "status": str(Status.PUBLISHED),
            "address": article.address or self._articles.frozen_address(article),
            "release": releases.insert(article.id, shown, at),
        }
        articles.write(article, shown, extra)

    def _column(self, draft: DraftArticle, column_path: str) -> tuple[int | None, str]:
        path = column_path or PATH_SEPARATOR.join(draft.column_path)
        if not path:
            return None, ""
        column = self._columns.ensure(path)
        return column, self._columns.tree().path(column)

    def _content(
        self,
        draft: DraftArticle,
        column_id: int | None,
        warnings: list[Remark],
        left_out: list[Remark],
    ) -> Content:
        body, cover = draft.body, None
        for picture in draft.pictures:
            try:
                kept = self._media.take(
                    picture.data, picture.name, caption=picture.caption, alt=picture.alt
                )
            except StorageTrouble:
                raise
            except WorkstationError as error:
                left_out.append(Remark(error.code, _details(error)))
                continue
            body = body.replace(f"]({picture.name}", f"]({kept.address}")
            if picture.name == draft.cover_name:
                cover = kept.id
        if self._articles.alike(draft.title):
            warnings.append(Remark("intake.same_title", {"title": draft.title}))
        return self._articles.cleaned(
            Content(
                title=draft.title,
                body=body,
                column_id=column_id,
                source=draft.source,
                source_url=draft.source_url,
                author=draft.author,
                responsible_editor=draft.responsible_editor,
                summary=draft.summary,
                keywords=draft.keywords,
                tags=draft.tags,
                cover_id=cover,
                published_at=draft.published_at,
            )
        )

    def _address(self, draft: DraftArticle, warnings: list[Remark]) -> str:
        """Return the address a page had on the old site, if it can keep it."""
        if not draft.address:
            return ""
        try:
            address = check_address(draft.address)
        except Refused:
            warnings.append(Remark("intake.address", {"address": draft.address}))
            return ""
        tree, home = self._columns.tree(), settings.site().home_name
        if articles.with_address(address) is not None or page_owner(tree, address, home):
            warnings.append(Remark("intake.address_taken", {"address": address}))
            return ""
        return address


def _read(file: Path) -> Found:
    # The parsers are slow to import, and the window must open without them.
    from workstation.intake import recognise
    from workstation.services.comments import isso_comments

    if isso_file.is_sqlite(file):
        return isso_comments.read_comments_isso(file)
    return recognise.read(file)


def _details(error: WorkstationError) -> dict[str, Detail]:
    return {name: str(value) for name, value in error.details.items()}


def _joined(one: Report, other: Report) -> Report:
    return Report(
        one.imported + other.imported,
        one.warnings + other.warnings,
        one.left_out + other.left_out,
    )
