"""Which article a comment from outside belongs to: by number, by address, by title."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from workstation.domain.draft import DraftComment
from workstation.domain.errors import NotFound
from workstation.domain.text import one_line
from workstation.store import redirects
from workstation.store.articles import articles
from workstation.store.articles import match as article_match

#: Longer runs of digits are no number of an article.
_DIGITS = 18
#: What the old systems cut titles to is at least so long.
_CUT = 16


class ArticleMatch:
    """Finds articles, and remembers what it found: a file names each of them many times."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, str], int | None] = {}

    def of(self, draft: DraftComment) -> int | None:
        """Return the key of the article a comment means, None when there is none or no telling."""
        named = (draft.article, draft.article_address, draft.article_title)
        if named not in self._found:
            self._found[named] = self._find(*named)
        return self._found[named]

    def _find(self, article: str, address: str, title: str) -> int | None:
        named = one_line(article)
        if named.isdecimal() and len(named) <= _DIGITS:
            try:
                numbered = articles.by_number(int(named))
            except NotFound:
                # Then it is a title that looks like a number.
                pass
            else:
                # A number of another newsroom: the title knows better, where it is known.
                other = title and one_line(title) != numbered.content.title
                titled = _titled(one_line(title), one_line(address)) if other else None
                return numbered.id if titled is None else titled
        for path in (named, one_line(address)):
            found = _addressed(path)
            if found is not None:
                return found
        return _titled(named, "") or _titled(one_line(title), one_line(address))


def _addressed(named: str) -> int | None:
    """Return the article at an address: a path, or a whole URL of the old site."""
    try:
        path = unquote(urlsplit(named).path).lstrip("/")
    except ValueError:
        return None
    if not path:
        return None
    found = articles.with_address(path)
    return found if found is not None else redirects.article_at(path)


def _titled(title: str, address: str) -> int | None:
    """Return the article of a title, also of one the old system cut short.

    Among several of one title the end of the address decides, else the oldest counts.
    """
    if not title:
        alone = article_match.ending(address) if address else ()
        return alone[0] if len(alone) == 1 else None
    found = article_match.titled(title)
    if not found and len(title) >= _CUT:
        begun = article_match.beginning(title)
        found = begun if len(begun) == 1 else ()
    same = [key for key, kept in found if address and f"/{kept}".endswith(f"/{address}")]
    return same[0] if same else (found[0][0] if found else None)
