"""The comments of an article, a page at a time: the first stands under the article itself.

Threads go on in the order of time, so a page that is full stays as it is when others come:
`17.html` carries the first of them, `17_c2.html` the next, and only the last page grows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from markupsafe import Markup

from workstation.domain.address import comments_page_of
from workstation.domain.edition import FullStory
from workstation.domain.publication import PageInputs, PageKind
from workstation.press.links import absolute, root_of
from workstation.press.markdown.page_breaks import BodyPage
from workstation.press.parts.frame import Frame, Maker
from workstation.press.parts.shared_parts import part
from workstation.press.themes.views import ArticleView, CommentsView, Head, PageLink, ThreadView

HTML = "text/html; charset=utf-8"
#: Threads of one page, unless the theme says otherwise (`comments` of its `[sizes]`).
THREADS = 50
#: What else an article page depends on, and a page of its comments does not.
_NOT_SHOWN = frozenset({"votes", "neighbours", "related", "further", "pictures", "text", "pages"})


def paged(whole: CommentsView, size: int, address: str) -> tuple[CommentsView, ...]:
    """Return comments in pages of `size` threads, at least one; pinned threads are on the first."""
    pinned = tuple(one for one in whole.threads if _pinned(one))
    others = tuple(one for one in whole.threads if not _pinned(one))
    cut = [others[start : start + size] for start in range(0, len(others), size)] or [()]
    if len(cut) == 1:
        return (whole,)
    return tuple(
        replace(
            whole,
            threads=(*pinned, *threads) if number == 1 else threads,
            pages=tuple(
                PageLink(other, "", comments_page_of(address, other), other == number)
                for other in range(1, len(cut) + 1)
            ),
        )
        for number, threads in enumerate(cut, 1)
    )


def _pinned(thread: ThreadView) -> bool:
    return thread.first.pinned or any(answer.pinned for answer in thread.answers)


class CommentPages:
    """Makes the further pages of comments, by the theme's `comment_page` or its `article`."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def size(self) -> int:
        """Return how many threads stand on a page."""
        return self._frame.theme.number("comments", THREADS)

    def makers(
        self,
        full: FullStory,
        view: ArticleView,
        pages: tuple[CommentsView, ...],
        values: Mapping[str, object],
        hashes: Mapping[str, str],
    ) -> Iterator[Maker]:
        """Yield the pages after the first; `values` and `hashes` are those of the article."""
        template = self._frame.theme.template("comment_page", "article")
        kept = {name: value for name, value in hashes.items() if name not in _NOT_SHOWN}
        for number, page in enumerate(pages[1:], 2):
            told = {**kept, "comments": part(page).hash, "template": template}
            address = comments_page_of(view.address, number)
            inputs = PageInputs(address, PageKind.ARTICLE, view.id, view.title, told)
            make = self._make(full.content.column_id, view, {**values, "comments": page}, number)
            yield Maker(inputs, HTML, make)

    def _make(
        self, column_id: int | None, view: ArticleView, values: dict[str, object], number: int
    ) -> Callable[[], bytes]:
        frame = self._frame

        def make() -> bytes:
            address = comments_page_of(view.address, number)
            root = root_of(address)
            context = {
                **values,
                "body": Markup(""),
                "pages": (),
                "page": BodyPage("", "", 1),
                "page_number": number,
                "side": frame.side(root, column_id),
            }
            template = frame.theme.template("comment_page", "article")
            top = frame.top_of(column_id)
            return frame.render(
                template, root, self._head(view, address, number), context, top_id=top
            )

        return make

    def _head(self, view: ArticleView, address: str, number: int) -> Head:
        site = self._frame.parts.site().value
        title = f"{view.title} · 评论 {number}"
        return Head(
            title=f"{title} - {site.name}" if site.name else title,
            description=view.summary,
            canonical=absolute(site.address, address),
            kind="article",
        )
