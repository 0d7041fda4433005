"""Pages that belong to no article and no column: home, 404, robots.txt, redirects, assets."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from workstation.domain.column import ColumnKind
from workstation.domain.edition import RedirectLine
from workstation.domain.publication import PageInputs, PageKind
from workstation.press.links import absolute, is_outside, page_name, root_of, safe_link
from workstation.press.pages.article_pages import HTML
from workstation.press.pages.structured import site_data
from workstation.press.parts.frame import Frame, Maker
from workstation.press.parts.shared_parts import digest
from workstation.press.search.index import NO_SEARCH
from workstation.press.themes.theme import media_type
from workstation.press.themes.views import BoardView, Head, Link

HOME = "index.html"


class SitePages:
    """Makes the pages of the site itself."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._edition = frame.edition

    def makers(self) -> Iterator[Maker]:
        """Yield home, 404, the search page unless there is no search, and robots.txt."""
        yield self.home()
        yield self._not_found()
        if self.search_scope() != NO_SEARCH:
            yield self._search()
        yield self._robots()

    def search_scope(self) -> str:
        """Return what readers may search, as chosen of the theme: `full`, `titles` or `none`."""
        return str(self._frame.parts.site().value.options.get("search", NO_SEARCH))

    def home(self) -> Maker:
        """Return the home page: boards, then the newest of each column."""
        parts, columns = self._frame.parts, self._edition.columns.children(None)
        boards = {f"board:{code}": parts.board(code) for code in parts.boards_of_home()}
        shown = [
            column
            for column in columns
            if not column.hidden and column.kind in (ColumnKind.LIST, ColumnKind.COVER)
        ]
        news = {f"news:{column.id}": parts.column_news(column) for column in shown}
        inputs = {
            **self._frame.inputs(fixed=True),
            **self._frame.side_inputs(None, fixed=True),
            **{name: made.hash for name, made in boards.items()},
            "boards": digest(tuple(boards)),
            **{name: made.hash for name, made in news.items()},
        }
        site = self._edition.site
        told = PageInputs(HOME, PageKind.HOME, None, site.home_name, inputs)

        def make() -> bytes:
            # A board that stands on every page leaves its place on the home page empty.
            declared = {b.code: BoardView(b.code, b.title) for b in self._frame.theme.boards}
            views = {made.value.code: made.value for made in boards.values()}
            values = {
                "boards": {code: views.get(code, empty) for code, empty in declared.items()},
                "added": tuple(view for code, view in views.items() if code not in declared),
                "news": tuple(block.value for block in news.values()),
                "side": self._frame.side("", None, fixed=True),
            }
            name = self._frame.theme.template("home")
            return self._frame.render(name, "", self._home_head(), values, fixed=True)

        return Maker(told, HTML, make)

    def redirects(self) -> Iterator[Maker]:
        """Return a page at each address that moved, also where another page lives now."""
        return (maker for _line, maker in self.redirect_lines())

    def redirect_lines(self) -> Iterator[tuple[RedirectLine, Maker]]:
        """Yield each address that moved with its page."""
        return ((line, self._redirect(line)) for line in self._edition.redirects())

    def assets(self) -> Iterator[Maker]:
        """Yield the theme's assets."""
        for address, asset in self._frame.theme.assets.items():
            made_of = {f"theme:{address}": asset.told}
            inputs = PageInputs(address, PageKind.ASSET, None, address, made_of)
            yield Maker(inputs, media_type(address), asset.file.read_bytes)

    def _home_head(self) -> Head:
        site = self._frame.parts.site().value
        return Head(
            title=f"{site.name} - {site.tagline}" if site.tagline else site.name or site.home_name,
            description=site.description,
            keywords=site.keywords,
            canonical=absolute(site.address, HOME),
            image=absolute(site.address, site.logo.src) if site.logo else "",
            feed="feed.xml" if site.address else "",
            structured=site_data(site),
        )

    def _search(self) -> Maker:
        site = self._frame.parts.site().value

        def make() -> bytes:
            head = Head(title=f"站内搜索 - {site.name}", robots="noindex")
            values = {"side": self._frame.side("", None)}
            name = self._frame.theme.template("search")
            return self._frame.render(name, "", head, values)

        told = PageInputs("search.html", PageKind.SEARCH, None, "search.html", self._inputs())
        return Maker(told, HTML, make)

    def _inputs(self) -> dict[str, str]:
        return {**self._frame.inputs(), **self._frame.side_inputs(None)}

    def _not_found(self) -> Maker:
        site = self._frame.parts.site()
        inputs = self._inputs()
        told = PageInputs("404.html", PageKind.NOT_FOUND, None, "404", inputs)

        def make() -> bytes:
            # A server shows it at any depth, so only here addresses count from the host's root.
            root = urlsplit(site.value.address).path.rstrip("/") + "/"
            head = Head(title=f"404 - {site.value.name}", robots="noindex")
            values = {"side": self._frame.side(root, None)}
            name = self._frame.theme.template("404")
            return self._frame.render(name, root, head, values)

        return Maker(told, HTML, make)

    def _robots(self) -> Maker:
        address = self._edition.site.address.rstrip("/")
        lines = ["User-agent: *", "Allow: /"]
        if address:
            lines += [f"Sitemap: {address}/sitemap.xml", f"Sitemap: {address}/news-sitemap.xml"]
        data = ("\n".join(lines) + "\n").encode()
        told = PageInputs(
            "robots.txt", PageKind.ROBOTS, None, "robots.txt", {"robots": digest(data)}
        )
        return Maker(told, "text/plain; charset=utf-8", lambda: data)

    def _redirect(self, line: RedirectLine) -> Maker:
        old, new = page_name(line.old), safe_link(line.new)
        target = Link(new, new if is_outside(new) else page_name(new))
        inputs = {
            "theme": self._frame.parts.theme_part().hash,
            "redirect": digest((target, self._edition.site.address)),
        }
        told = PageInputs(old, PageKind.REDIRECT, None, old, inputs)

        def make() -> bytes:
            canonical = absolute(self._edition.site.address, target.address)
            values = {"root": root_of(old), "target": target, "canonical": canonical}
            name = self._frame.theme.template("redirect")
            return self._frame.theme.render(name, values).encode("utf-8", "replace")

        return Maker(told, HTML, make)
