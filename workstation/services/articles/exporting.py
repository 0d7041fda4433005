"""What one may take out of the newsroom: a story for the clipboard, for Word, as Markdown."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from workstation.domain.article import Article, Content
from workstation.domain.errors import Refused
from workstation.domain.moment import now
from workstation.press.export.markdown_file import markdown_file
from workstation.press.export.review_sheet import review_sheet
from workstation.press.markdown.page_breaks import split_pages
from workstation.press.pages.body import picture_names_in
from workstation.services.articles.review_sheets import sheet_of
from workstation.services.publishing.press_room import PressRoom
from workstation.services.whole_file import whole_bytes, whole_file, whole_text
from workstation.store import columns, media
from workstation.store.articles import articles, reviews
from workstation.store.newsroom import NewsroomStore
from workstation.store.trouble import told

#: Told (done, total).
Progress = Callable[[int, int], object]
_UNFIT = re.compile(r'[\x00-\x1f/\\:*?"<>|]+')
_LONGEST = 60


class Kind(StrEnum):
    """What kind of file; the value is its ending."""

    WORD = "docx"
    MARKDOWN = "md"


@dataclass(frozen=True, slots=True)
class Rich:
    """A story for the clipboard: HTML that carries its looks in itself, and its bare words."""

    html: str
    text: str


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """A page to look at and to print, under an address no page of the site has."""

    address: str
    html: str


class Exporting:
    """Questions, on any reading thread; files are there as a whole or not at all."""

    def __init__(self, store: NewsroomStore, press_room: PressRoom) -> None:
        self._store = store
        self._press_room = press_room

    def rich(self, article_id: int, content: Content | None = None) -> Rich:
        """Return a story's text for WeChat and other editors that know no style sheets.

        Raises `NotFound`, and `TextTrouble` for a text that cannot be converted.
        """
        # With the first story taken out: slow to load, and 6 MB of every process.
        from workstation.press.export.rich_text import plain_text, rich_text

        html = self._html((content or articles.get(article_id).content).body)
        return Rich(rich_text(html, self._picture), plain_text(html))

    def review_sheet(self, article_id: int, say: Callable[[str], str], language: str) -> ReviewPage:
        """Return a story's 送审稿 as a page whose pictures lie in `media/`.

        `say` gives the words of `language` for codes. Raises `NotFound` and `TextTrouble`.
        """
        article = articles.get(article_id)
        steps, body = reviews.steps_of(article_id), self._html(article.content.body)
        sheet = sheet_of(article, _path(article), body, steps, now())
        html = review_sheet(sheet, say, language)
        return ReviewPage(f"review-sheet-{article.number}.html", html)

    def suggested(self, article_id: int, kind: Kind) -> str:
        """Return a name for the file of a story: its headline, as far as a disk takes it."""
        return f"{_name(articles.get(article_id))}.{kind}"

    def write(self, article_id: int, kind: Kind, file: Path) -> None:
        """Write one story. Pictures of a Markdown file go into `media/` beside it.

        Raises `NotFound`, `TextTrouble`, `DiskFull`, `ReadOnly` and `Refused("export.failed")`.
        """
        article = articles.get(article_id)
        if not file.parent.is_dir():
            raise Refused("export.failed", file=file.name)
        try:
            self._write(article, kind, file)
        except OSError as error:
            raise told(error) from error

    def _write(self, article: Article, kind: Kind, file: Path) -> None:
        if kind is Kind.WORD:
            whole_bytes(file, self._word(article))
            return
        pictures = [*picture_names_in(article.content.body)]
        cover = ""
        if article.content.cover_id is not None:
            picture = media.find(article.content.cover_id)
            cover = f"media/{picture.filename}" if picture is not None else ""
            pictures += [picture.filename] if picture is not None else []
        self._copy(pictures, file.parent / "media")
        with whole_text(file) as stream:
            stream.write(markdown_file(article, _path(article), cover))

    def write_all(
        self,
        article_ids: Sequence[int],
        kind: Kind,
        folder: Path,
        progress: Progress = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> int:
        """Write many stories into a folder, none over another; return how many were written."""
        for done, key in enumerate(article_ids):
            if cancelled():
                return done
            progress(done, len(article_ids))
            article = articles.get(key)
            file = folder / f"{_name(article)}.{kind}"
            if file.exists():
                file = folder / f"{_name(article)}-{article.number}.{kind}"
            self.write(key, kind, file)
        return len(article_ids)

    def _word(self, article: Article) -> bytes:
        # As above.
        from workstation.press.export.word_file import About, word_file

        content = article.content
        about = About(content.title, content.author, content.keywords, content.summary)
        return word_file(about, self._html(content.body), self._picture)

    def _html(self, body: str) -> str:
        """Convert a body; the titles of its pages become headings, as it is one text here."""
        made = []
        for page in split_pages(body):
            title = f"## {page.title}\n\n" if page.title else ""
            made.append(self._press_room.to_html(title + page.text))
        return "\n".join(made)

    def _picture(self, address: str) -> bytes | None:
        parts = PurePosixPath(address).parts
        if len(parts) != 2 or parts[0] != "media" or parts[1].startswith("."):
            return None
        try:
            return (self._store.media_folder / parts[1]).read_bytes()
        except OSError:
            return None

    def _copy(self, names: Sequence[str], folder: Path) -> None:
        for name in dict.fromkeys(names):
            source = self._store.media_folder / name
            if source.is_file():
                folder.mkdir(exist_ok=True)
                with whole_file(folder / name) as partial:
                    shutil.copyfile(source, partial)


def _path(article: Article) -> list[str]:
    tree, key = columns.tree(), article.content.column_id
    return [column.name for column in tree.line(key)] if key is not None and key in tree else []


def _name(article: Article) -> str:
    words = " ".join(_UNFIT.sub(" ", article.content.title).split())
    title = words[:_LONGEST].strip(" .")
    return title or str(article.number)
