"""A story's page while its text is being written: the next one is made out of the one before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from workstation.press.body import picture_names_in
from workstation.press.page_breaks import split_pages


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """One page of a story, at its address; the story's whole text is `body`.

    `to_html` gives what stands of a text on this page; `around` is what stands before and behind
    it, None as long as nobody looked.
    """

    address: str
    html: str
    body: str
    to_html: Callable[[str], str]
    around: tuple[str, str] | None = None

    def with_text(self, body: str) -> WrittenPage | None:
        """Return the page with another text; the rest of it is as it was.

        None where the text falls into other pages, where the head would name other pictures, or
        where it cannot be told what of the page is the text. Raises what the converter raises.
        """
        if _apart(body) != _apart(self.body):
            return None
        around = self.around or self._around()
        if around is None:
            return None
        return replace(self, html=self.to_html(body).join(around), body=body, around=around)

    def _around(self) -> tuple[str, str] | None:
        text = self.to_html(self.body)
        before, _text, behind = self.html.partition(text) if text else ("", "", "")
        return (before, behind) if before and text not in behind else None


def _apart(body: str) -> tuple[object, ...]:
    """Return what a page shows of a whole text beside its own part of it."""
    return picture_names_in(body), [page.title for page in split_pages(body)]
