"""Other pictures shown wherever they may be changed: working copies, cards, columns, settings.

What was released stays as it went out: those articles wait for their next release.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from workstation.domain.edition import EditionName
from workstation.domain.media import Picture
from workstation.services.articles.column_care import check_keepers, check_workers
from workstation.services.articles.questions import unreleased_mark
from workstation.store import boards, columns, picture_uses, settings
from workstation.store.articles import articles
from workstation.store.newsroom import NewsroomStore

_SITE_PICTURES = ("masthead_picture_id", "logo_picture_id", "region_map_picture_id")


@dataclass(frozen=True, slots=True)
class Replaced:
    """In how many places pictures were replaced; `released` of the articles are public."""

    articles: int = 0
    released: int = 0
    cards: int = 0
    columns: int = 0
    settings: int = 0

    @property
    def places(self) -> int:
        """Return how many places that were."""
        return self.articles + self.cards + self.columns + self.settings


def replace_everywhere(store: NewsroomStore, others: Mapping[Picture, Picture]) -> Replaced:
    """Show each value instead of its key, as a part of an act open already.

    Raises `Refused` as `check_workers` and `check_keepers` do for what the person may not change:
    a picture shown in half of the places would be worse than the old one.
    """
    if not others:
        return Replaced()
    exchange = _Exchange(others)
    changed, released = _in_articles(store, others, exchange)
    in_columns = _in_columns(store.journal.person, exchange)
    return Replaced(changed, released, _on_cards(exchange), in_columns, _in_settings(exchange))


class _Exchange:
    """Knows the other picture of a key, and of an address in a text."""

    def __init__(self, others: Mapping[Picture, Picture]) -> None:
        self._keys = {old.id: new.id for old, new in others.items()}
        self._addresses = {old.address: new.address for old, new in others.items()}
        self._pattern = re.compile("|".join(map(re.escape, self._addresses)))

    def key(self, picture_id: int | None) -> int | None:
        """Return the key to be shown instead; the same one for a picture that stays."""
        return picture_id if picture_id is None else self._keys.get(picture_id, picture_id)

    def text(self, text: str) -> str:
        """Return a text that shows the others."""
        return self._pattern.sub(lambda found: self._addresses[found[0]], text)


def _in_articles(
    store: NewsroomStore, others: Mapping[Picture, Picture], exchange: _Exchange
) -> tuple[int, int]:
    changed = released = 0
    for key in picture_uses.article_ids(store.database, tuple(others)):
        article = articles.get(key)
        content = article.content
        check_workers(store.journal.person, (content.column_id,))
        wanted = replace(
            content, cover_id=exchange.key(content.cover_id), body=exchange.text(content.body)
        )
        mark = unreleased_mark(article, wanted)
        articles.write(article, wanted, mark)
        changed += 1
        released += mark.get("unreleased", 0)
    return changed, released


def _on_cards(exchange: _Exchange) -> int:
    cards = [
        card
        for board in boards.all_boards()
        for card in boards.cards(board.id, EditionName.WORKING)
        if exchange.key(card.picture_id) != card.picture_id
    ]
    for card in cards:
        boards.write_card(replace(card, picture_id=exchange.key(card.picture_id)))
    return len(cards)


def _in_columns(person: str, exchange: _Exchange) -> int:
    changed = 0
    tree = columns.tree()
    for column in tree:
        wanted = replace(
            column, picture_id=exchange.key(column.picture_id), body=exchange.text(column.body)
        )
        if wanted != column:
            check_keepers(person, tree, (column.id,))
            columns.write(column, wanted)
            changed += 1
    return changed


def _in_settings(exchange: _Exchange) -> int:
    site = settings.site()
    present = {name: getattr(site, name) for name in _SITE_PICTURES}
    wanted = {name: exchange.key(key) for name, key in present.items()}
    settings.write_site(replace(site, **wanted))  # type: ignore[arg-type]
    return sum(wanted[name] != present[name] for name in _SITE_PICTURES)
