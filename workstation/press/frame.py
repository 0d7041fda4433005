"""The frame every page stands in: masthead, navigation, side blocks, foot; rendered once each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from workstation.domain.edition import Edition
from workstation.domain.publication import Page, PageInputs
from workstation.press.parts import FOCUS, RECOMMENDED, SharedParts, digest
from workstation.press.theme import Theme
from workstation.press.views import Head


@dataclass(frozen=True, slots=True)
class Maker:
    """A page not yet made: what it depends on, and how to make it."""

    inputs: PageInputs
    media_type: str
    make: Callable[[], bytes]

    def page(self) -> Page:
        """Make the page."""
        told = self.inputs
        return Page(told.address, told.kind, told.subject_id, self.media_type, self.make())


class Frame:
    """Renders whole pages of one edition; parts alike on many pages are rendered once."""

    def __init__(self, edition: Edition, theme: Theme) -> None:
        self.edition = edition
        self.theme = theme
        self.parts = SharedParts(edition, theme)
        self._fragments: dict[tuple[object, ...], Markup] = {}

    def inputs(self) -> dict[str, str]:
        """Return the hashes of what stands on every page."""
        return {
            "theme": self.parts.theme_part().hash,
            "site": self.parts.site().hash,
            "columns": self.parts.navigation().hash,
            f"board:{FOCUS}": self.parts.board(FOCUS).hash,
        }

    def side_inputs(self, column_id: int | None, *, fresh: bool = True) -> dict[str, str]:
        """Return the hashes of the side blocks; without `fresh` the newest stories stay out."""
        codes = (RECOMMENDED, *self.parts.boards_everywhere())
        found = {f"board:{code}": self.parts.board(code).hash for code in codes}
        found["side"] = digest(codes)
        if fresh:
            found[f"newest:{column_id or ''}"] = self.parts.newest(column_id).hash
        found[f"popular:{column_id or ''}"] = self.parts.popular(column_id).hash
        return found

    def side(self, root: str, column_id: int | None, *, fresh: bool = True) -> Markup:
        """Return the side blocks: 推荐资讯, added boards, 栏目更新, 栏目热门."""

        def values() -> dict[str, object]:
            codes = self.parts.boards_everywhere()
            return {
                "recommended": self.parts.board(RECOMMENDED).value,
                "boards": tuple(self.parts.board(code).value for code in codes),
                "newest": self.parts.newest(column_id).value if fresh else None,
                "popular": self.parts.popular(column_id).value,
            }

        return self._fragment("side", root, (column_id, fresh), values)

    def top_of(self, column_id: int | None) -> int | None:
        """Return the top column above one: the entry of the navigation one stands in."""
        columns = self.edition.columns
        if column_id is None or column_id not in columns:
            return None
        return columns.line(column_id)[0].id

    def render(
        self,
        template: str,
        root: str,
        head: Head,
        values: Mapping[str, object],
        *,
        top_id: int | None = None,
    ) -> bytes:
        """Return a whole page in UTF-8; `root` leads to the site's root, `top_id` is where one is.

        Raises `ThemeTrouble` naming the template's file and line.
        """
        site = self.parts.site().value

        def header() -> dict[str, object]:
            return {
                "navigation": self.parts.navigation().value,
                "focus": self.parts.board(FOCUS).value,
                "top_id": top_id,
            }

        context = {
            **values,
            "root": root,
            "site": site,
            "head": head,
            "header": self._fragment("header", root, (top_id,), header),
            "footer": self._fragment("footer", root, (), dict),
        }
        return self.theme.render(template, context).encode("utf-8", "replace")

    def _fragment(
        self, name: str, root: str, key: tuple[object, ...], values: Callable[[], dict[str, object]]
    ) -> Markup:
        place = (name, root, *key)
        kept = self._fragments.get(place)
        if kept is None:
            context = {**values(), "root": root, "site": self.parts.site().value}
            made = self.theme.render(self.theme.template(name), context)
            # Our own template made it with autoescape on: safe to stand in another.
            kept = self._fragments[place] = Markup(made)  # noqa: S704
        return kept
