"""What is carried in a drag or by the clipboard: a card, articles, or an address."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

CARD_MIME = "application/x-workstation-card"
ARTICLES_MIME = "application/x-workstation-articles"
#: What a page takes of it.
FORMATS = frozenset({CARD_MIME, ARTICLES_MIME, "text/uri-list"})
_ADDRESS = re.compile(r"(https?://\S+|/?[\w./-]+\.html?(#\S*)?|/[\w./-]+/)", re.IGNORECASE)
_LONGEST = 2000


def with_cards(card_ids: Sequence[int], headline: str) -> QMimeData:
    """Return what a drag of cards carries; `headline` is for those who understand only text."""
    carried = QMimeData()
    carried.setData(CARD_MIME, json.dumps(list(card_ids)).encode())
    carried.setText(headline)
    return carried


def with_articles(article_ids: list[int]) -> QMimeData:
    """Return what a drag of articles carries."""
    carried = QMimeData()
    carried.setData(ARTICLES_MIME, json.dumps(article_ids).encode())
    return carried


def cards_in(carried: QMimeData) -> tuple[int, ...]:
    """Return the keys of the carried cards; empty for anything else."""
    return _keys_in(carried, CARD_MIME)


def articles_in(carried: QMimeData) -> tuple[int, ...]:
    """Return the keys of the carried articles; empty for anything else."""
    return _keys_in(carried, ARTICLES_MIME)


def _keys_in(carried: QMimeData, kind: str) -> tuple[int, ...]:
    try:
        found = json.loads(bytes(carried.data(kind).data()) or b"[]")
    except ValueError:
        return ()
    if not isinstance(found, list):
        return ()
    return tuple(one for one in found if isinstance(one, int) and not isinstance(one, bool))


def address_in(carried: QMimeData) -> str:
    """Return the one address that is carried, "" for anything else."""
    if carried.hasFormat(CARD_MIME) or carried.hasFormat(ARTICLES_MIME):
        return ""
    urls = [url.toString() for url in carried.urls() if url.scheme() in ("http", "https")]
    return urls[0] if urls else address_of(carried.text() if carried.hasText() else "")


def address_of(text: str) -> str:
    """Return `text` when it is an address and nothing else, "" otherwise."""
    plain = text.strip()
    return plain if len(plain) <= _LONGEST and _ADDRESS.fullmatch(plain) else ""
