"""Why here, why not: which rule put a thing on a page, and where an article could stand."""

from __future__ import annotations

from collections.abc import Mapping

from workstation.domain.article import RELEASED, REVIEWS, Article, Content
from workstation.domain.board import Card
from workstation.domain.edition import Edition, EditionName, Story
from workstation.domain.errors import NotFound
from workstation.domain.moment import Milliseconds
from workstation.domain.passages import line_in
from workstation.domain.publication import Detail
from workstation.domain.standing import Leading, Placing, Standing
from workstation.press.explained.standing import Barrier, Standings
from workstation.press.explained.why import Reason, read_reason
from workstation.press.parts.boards import Verdict, judge_board
from workstation.services.boards.fact_placing import (
    Asked,
    block_placing,
    column_at,
    fact_placing,
    is_block,
    is_fact,
)
from workstation.services.publishing.press_room import PressRoom
from workstation.store import boards
from workstation.store.articles import articles, releases
from workstation.store.editions.editions import StoredEdition
from workstation.store.newsroom import NewsroomStore

_HOME = "index.html"
#: Kinds of links that lead to a column, named in a reason by its address.
_COLUMN_LINKS = frozenset({"navigation", "below", "way", "further", "column"})
_BLOCKS = frozenset({"news", "newest", "popular"})


class Placement:
    """Questions about why things stand where they do; safe on reading threads."""

    def __init__(self, store: NewsroomStore, press_room: PressRoom) -> None:
        self._store = store
        self._press_room = press_room

    def standings(
        self,
        article_id: int,
        edition: EditionName = EditionName.WORKING,
        moment: Milliseconds | None = None,
        *,
        released: bool = False,
    ) -> tuple[Standing, ...]:
        """Return every board, block and list that could show an article, and whether it does.

        `moment` (UTC milliseconds) is when; now if not given. With `released` the working edition
        counts the article as released at that moment. Raises `NotFound`.
        """
        with self._store.snapshot():
            article = articles.get(article_id)
            shown = article_id if released else None
            source = StoredEdition(self._store.database, edition, moment=moment, shown=shown)
            barrier = None if released else _barrier(article, source)
            theme = self._press_room.press().theme
            return Standings(source, theme, source.full(article_id), barrier).all(article_id)

    def why(
        self,
        written: str,
        page: str,
        edition: EditionName = EditionName.WORKING,
        *,
        line: int = 0,
        released: int | None = None,
        unsaved: Mapping[int, Content] | None = None,
    ) -> Placing | None:
        """Return why a thing stands on the page at an address, from what the page says of it.

        `line` is that of the paragraph that is meant, in the text as the edition has it; `released`
        and `unsaved` are as the page was made with (`Preview.page`). None for what no preview has
        written.
        """
        reason = read_reason(written)
        if reason is None:
            return None
        with self._store.snapshot():
            shown = released or _article_of(reason) or next(iter(unsaved or ()), None)
            source = StoredEdition(self._store.database, edition, shown=shown, unsaved=unsaved)
            if not is_fact(reason):
                return _placed(source, reason, page)
            theme = self._press_room.press().theme.name
            if line and edition is EditionName.LIVE:
                now = _line_now(source, _article_of(reason), line)
                return fact_placing(Asked(source, reason, now or 0, theme, gone=now is None))
            return fact_placing(Asked(source, reason, line, theme))

    def line_now(self, article_id: int, line: int) -> int | None:
        """Return where the paragraph at a line of the text as released stands in the text now.

        None where it is gone, or the article is.
        """
        with self._store.snapshot():
            source = StoredEdition(self._store.database, EditionName.LIVE)
            return _line_now(source, article_id, line)


def _line_now(live: Edition, article_id: int | None, line: int) -> int | None:
    released = live.full(article_id) if article_id is not None else None
    if released is None:
        return None
    try:
        now = articles.get(released.story.id).content.body
    except NotFound:
        return None
    return line_in(released.content.body, line, now)


def _placed(source: StoredEdition, reason: Reason, page: str) -> Placing | None:
    """Return why an item, a link or a block stands on the page at an address."""
    if is_block(reason):
        return block_placing(source, reason)
    if reason.place == "board":
        return _on_board(source, reason)
    if reason.place in _COLUMN_LINKS:
        return _to_column(source, reason)
    story = _story(source, reason)
    if story is not None:
        return _in_list(source, reason, story, page)
    return Placing("", "link", reason.place, leading=_of_link(reason))


def _article_of(reason: Reason) -> int | None:
    key = reason.key
    return int(key[1:]) if key[:1] == "a" and key[1:].isdecimal() and key.isascii() else None


def _story(edition: Edition, reason: Reason) -> Story | None:
    article_id = _article_of(reason)
    return edition.story(article_id) if article_id is not None else None


def _on_board(edition: StoredEdition, reason: Reason) -> Placing | None:
    board = next((board for board in edition.boards() if board.code == reason.subject), None)
    if board is None:
        return None
    verdicts = judge_board(edition, board)
    found = next((v for v in verdicts if v.item is not None and v.item.key == reason.key), None)
    details: dict[str, Detail] = {
        "name": board.title or board.code,
        "position": reason.position,
        "count": board.capacity,
        "flag": board.fill_flag,
        "reads": found.story.reads if found and found.story else 0,
        "time": found.story.time if found and found.story else 0,
    }
    card = _on_desk(found.card, edition.name) if found is not None and found.card else None
    if card is not None:
        leading = Leading("boards", "card", card.id)
    else:
        leading = Leading("boards", "board", board.code)
    code = found.code if found is not None else reason.rule
    name = found.item.full_title if found is not None and found.item is not None else ""
    return Placing(name, "board", code, details, leading, _linked(found))


def _on_desk(card: Card, edition: EditionName) -> Card | None:
    """Return a card as the boards desk has it, None for one that readers alone still see."""
    if edition is EditionName.WORKING:
        return card
    drafts = boards.cards(card.board_id, EditionName.WORKING)
    alike = (one for one in drafts if (one.article_id, one.link) == (card.article_id, card.link))
    return next(alike, None)


def _linked(verdict: Verdict | None) -> int | None:
    return verdict.story.id if verdict is not None and verdict.story is not None else None


def _in_list(edition: StoredEdition, reason: Reason, story: Story, page: str) -> Placing:
    code = {"list": "in_list", "popular": "most_read"}.get(reason.place, reason.place)
    column = column_at(edition, reason.subject if reason.place in _BLOCKS else page)
    if code in ("newest", "news"):
        pinned = (story.pinned_until or 0) > edition.moment
        code = "pinned" if pinned else "newest"
    elif code == "neighbour":
        code = "is_older" if reason.position == 1 else "is_newer"
    details: dict[str, Detail] = {
        "name": column.name if column else edition.site.name,
        "position": reason.position,
        "reads": story.reads,
        "time": story.time,
        "tags": "、".join(_shared_tags(edition, story, page)) if code == "related" else "",
    }
    leading = Leading("articles", "article", story.id)
    return Placing(story.title, reason.place, code, details, leading, story.id)


def _shared_tags(edition: StoredEdition, story: Story, page: str) -> list[str]:
    here = edition.by_address(page)
    mine = edition.full(here.id) if here is not None else None
    tags = mine.content.tags if mine is not None else ()
    other = edition.full(story.id)
    return [tag for tag in tags if other is not None and tag in other.content.tags]


def _to_column(edition: Edition, reason: Reason) -> Placing:
    address = reason.key or reason.subject
    column = column_at(edition, address)
    name = column.name if column else edition.site.name
    leading = Leading("columns", "column", column.id) if column else None
    return Placing(name, "link", reason.place, {"name": name}, leading)


def _of_link(reason: Reason) -> Leading | None:
    if reason.place == "region":
        return Leading("settings", "section", "site")
    return Leading("preview", "page", reason.key) if reason.place == "pager" else None


def _barrier(article: Article, edition: StoredEdition) -> Barrier | None:
    """Return why no list may show an article, or None when lists show it."""
    status = article.status
    if status not in RELEASED:
        return Barrier("in_review" if status in REVIEWS else str(status))
    if edition.name is EditionName.WORKING:
        return None
    release = releases.get(article.release_id) if article.release_id is not None else None
    if release is None:
        return Barrier("unreleased")
    time, embargo = release.content.published_at, release.content.embargo_until
    if time is not None and time > edition.moment:
        return Barrier("ahead", {"time": time})
    if embargo is not None and embargo > edition.moment:
        return Barrier("embargoed", {"time": embargo})
    return None
