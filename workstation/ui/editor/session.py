"""One story while it is open: what stands on the screen, and what the newsroom is known to hold."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from workstation.domain.article import CONTENT_FIELDS, Article, Content
from workstation.domain.merging import Prefer, merge_content
from workstation.domain.text import one_line, storable


@dataclass
class Session:
    """The writing of one article. `content` is what is on the screen now.

    `article` is the newest state read. `base` is what the next save is compared with: it belongs
    to the writing thread while a save is under way. `settled` is the content last written, as it
    stood on the screen. `clash` is the conflict somebody has to decide before saving goes on.
    """

    article: Article
    content: Content = field(init=False)
    base: Article = field(init=False)
    settled: Content = field(init=False)
    under_way: int = 0
    clash: Clash | None = None

    def __post_init__(self) -> None:
        self.renew(self.article)

    @property
    def dirty(self) -> bool:
        """Tell whether something on the screen was not yet written."""
        return self.content != self.settled

    def renew(self, article: Article) -> None:
        """Begin again from what the newsroom holds now."""
        self.article = self.base = article
        self.content = self.settled = article.content

    def wrote(self, sent: Content, result: Article, compared_with: Article) -> None:
        """Take note, on the writing thread, of what a save left.

        Where somebody else's value was merged in, the next save must still be compared with ours:
        what a person types over it without having seen it is a conflict, not a correction.
        """
        merged = merged_in(sent, result.content)
        if not merged:
            self.base = result
            return
        ours = {name: getattr(sent, name) for name in merged}
        content = replace(result.content, **ours)
        self.base = replace(result, version=compared_with.version, content=content)

    def saved(self, sent: Content, result: Article, *, showable: bool = True) -> tuple[str, ...]:
        """Take note, on the window's thread, of a save; return the fields to be shown anew.

        `content` is what stands on the screen now. What cannot be shown (`showable`) is merged
        again at the next save, which is compared with what was sent from here.
        """
        self.article = result
        self.settled = sent
        if self.under_way or not showable:
            return ()
        fresh = tuple(
            name
            for name in merged_in(sent, result.content)
            if getattr(self.content, name) == getattr(sent, name)
        )
        if fresh:
            theirs = {name: getattr(result.content, name) for name in fresh}
            self.content = replace(self.content, **theirs)
            self.settled = replace(self.settled, **theirs)
            base = replace(self.base.content, **theirs)
            same = base == result.content
            self.base = result if same else replace(self.base, content=base)
        return fresh


@dataclass(frozen=True, slots=True)
class Clash:
    """Two people changed the same `fields`: what I have on the screen, and what stands stored."""

    mine: Content
    theirs: Article
    base: Article
    fields: tuple[str, ...]

    def with_mine(self) -> Content:
        """Return both changes together, mine where both changed the same place."""
        return self._merged(Prefer.MINE)

    def with_theirs(self) -> Content:
        """Return both changes together, theirs where both changed the same place."""
        return self._merged(Prefer.THEIRS)

    def _merged(self, prefer: Prefer) -> Content:
        return merge_content(self.base.content, self.mine, self.theirs.content, prefer).content


def merged_in(sent: Content, result: Content) -> tuple[str, ...]:
    """Return the fields in which `result` holds something else than `sent`, tidied, would give."""
    return tuple(
        name for name in CONTENT_FIELDS if not _tidied(getattr(sent, name), getattr(result, name))
    )


def _tidied(sent: object, kept: object) -> bool:
    """Tell whether `kept` is `sent` as it is stored: one-line fields lose blanks at their ends."""
    if sent == kept:
        return True
    return isinstance(sent, str) and kept in (one_line(sent), storable(sent))
