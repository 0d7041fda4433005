"""Queries over boards and the cards on their draft and live lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from workstation.domain.board import Board, Card, Crop, Fill
from workstation.domain.edition import EditionName
from workstation.domain.errors import NotFound
from workstation.domain.identity import new_id
from workstation.store.tables import tables

_B = tables.Board
_C = tables.Card
_DRAFT, _LIVE = "draft", "live"
_K = tables.KeptOff
_BOARD_CELLS = (
    "code",
    "title",
    "capacity",
    "position",
    "fill_flag",
    "fill_column",
    "fill_tag",
    "picture_ratio",
    "picture_width",
)
_CARD_CELLS = (
    "link",
    "headline",
    "kicker",
    "summary",
    "starts_at",
    "ends_at",
    "placed_at",
    "short_title",
    "pinned_place",
)
# Written out: every page asks, and making these of tables takes longer than their answers.
_BOARD_ROW = ("id", "fill", "everywhere", *_BOARD_CELLS)
_BOARDS = f"SELECT {', '.join(_BOARD_ROW)} FROM board ORDER BY position, id"
_KEPT_OFF = "SELECT board_id, article_id FROM kept_off WHERE edition = ?"
#: Cells of a card as `_card` takes them, and what they are called in the table.
_CARD_COLUMNS = {
    **{"id": "id", "board": "board_id", "position": "position", "article": "article_id"},
    **{"picture": "picture_id", "crop": "crop"},
    **{name: name for name in _CARD_CELLS},
}
_CARD_ROW = tuple(_CARD_COLUMNS)
_OF_CARDS = f"SELECT {', '.join(_CARD_COLUMNS.values())} FROM card WHERE"
_CARDS = f"{_OF_CARDS} board_id = ? AND edition = ? ORDER BY position, id"
_ALL_CARDS = f"{_OF_CARDS} edition = ? ORDER BY board_id, position, id"


def all_boards(edition: EditionName = EditionName.WORKING) -> tuple[Board, ...]:
    """Return every board, in order, with what an edition keeps off it."""
    off: dict[int, set[int]] = {}
    for board_id, article_id in _ask(_KEPT_OFF, _list(edition)):
        off.setdefault(board_id, set()).add(article_id)
    found = (_board(dict(zip(_BOARD_ROW, row, strict=True))) for row in _ask(_BOARDS))
    return tuple(replace(board, kept_off=frozenset(off.get(board.id, ()))) for board in found)


def get(board_id: int) -> Board:
    """Return one board; raise `NotFound("board.missing")`."""
    row = _B.select().where(_B.id == board_id).dicts().first()
    if row is None:
        raise NotFound("board.missing", id=board_id)
    return _board(row)


def _board(row: dict[str, Any]) -> Board:
    return Board(
        id=row["id"],
        fill=Fill(row["fill"]),
        everywhere=bool(row["everywhere"]),
        **{name: row[name] for name in _BOARD_CELLS},
    )


def _board_cells(board: Board) -> dict[str, Any]:
    return {
        **{name: getattr(board, name) for name in _BOARD_CELLS},
        "fill": str(board.fill),
        "everywhere": int(board.everywhere),
    }


def insert(board: Board) -> Board:
    """Add a board (its key is given here) and return it."""
    key = new_id()
    _B.insert(id=key, **_board_cells(board)).execute()
    return get(key)


def write(board: Board) -> None:
    """Write all fields of a board."""
    _B.update(**_board_cells(board)).where(_B.id == board.id).execute()


def fill_from(gone: Iterable[int], to: int) -> None:
    """Let boards that were filled from the columns `gone` be filled from another one."""
    table = tables.Board
    table.update(fill_column=to).where(table.fill_column.in_(list(gone))).execute()


def delete(board_id: int) -> None:
    """Take a board away with its cards; the journal keeps them for undo."""
    # Not by cascade: what goes must be written down in an order undo can follow.
    _K.delete().where(_K.board == board_id).execute()
    _C.delete().where(_C.board == board_id).execute()
    _B.delete().where(_B.id == board_id).execute()


def kept_off(board_id: int, edition: EditionName) -> tuple[int, ...]:
    """Return the articles the filling of a board leaves out."""
    rows = _K.select(_K.article_id).where((_K.board == board_id) & (_K.edition == _list(edition)))
    return tuple(key for (key,) in rows.order_by(_K.id).tuples())


def keep_off(board_id: int, edition: EditionName, article_ids: Iterable[int]) -> None:
    """Make the articles the filling leaves out exactly these; those that stay are not touched."""
    wanted, present = dict.fromkeys(article_ids), set(kept_off(board_id, edition))
    mine = (_K.board == board_id) & (_K.edition == _list(edition))
    _K.delete().where(mine & _K.article_id.in_(list(present - set(wanted)))).execute()
    for key in wanted:
        if key not in present:
            _K.insert(id=new_id(), board=board_id, edition=_list(edition), article=key).execute()


def cards(board_id: int, edition: EditionName) -> tuple[Card, ...]:
    """Return the cards of one list, in order: the draft one for the working edition."""
    return tuple(map(_card_of, _ask(_CARDS, board_id, _list(edition))))


def all_cards(edition: EditionName) -> dict[int, tuple[Card, ...]]:
    """Return the cards of every board that has any, as `cards` gives them."""
    found: dict[int, list[Card]] = {}
    for one in map(_card_of, _ask(_ALL_CARDS, _list(edition))):
        found.setdefault(one.board_id, []).append(one)
    return {board_id: tuple(cards) for board_id, cards in found.items()}


def card(card_id: int) -> Card:
    """Return one draft card; raise `NotFound("card.missing")`."""
    row = _C.select().where((_C.id == card_id) & (_C.edition == _DRAFT)).dicts().first()
    if row is None:
        raise NotFound("card.missing", id=card_id)
    return _card(row)


def _list(edition: EditionName) -> str:
    return _LIVE if edition is EditionName.LIVE else _DRAFT


def _card_of(row: Sequence[Any]) -> Card:
    return _card(dict(zip(_CARD_ROW, row, strict=True)))


def _ask(sql: str, *values: Any) -> list[Sequence[Any]]:
    return list(_B._meta.database.execute_sql(sql, values).fetchall())


def _card(row: dict[str, Any]) -> Card:
    return Card(
        id=row["id"],
        board_id=row["board"],
        position=row["position"],
        article_id=row["article"],
        picture_id=row["picture"],
        crop=crop_of(row["crop"]),
        **{name: row[name] for name in _CARD_CELLS},
    )


def _card_cells(one: Card) -> dict[str, Any]:
    return {
        **{name: getattr(one, name) for name in _CARD_CELLS},
        "board": one.board_id,
        "position": one.position,
        "article": one.article_id,
        "picture": one.picture_id,
        "crop": crop_cell(one.crop),
    }


def crop_of(cell: str) -> Crop | None:
    """Return a crop as it is kept (`x y zoom`), None for none."""
    parts = cell.split()
    return Crop(*map(int, parts)) if len(parts) == 3 else None


def crop_cell(crop: Crop | None) -> str:
    """Return how a crop is kept."""
    return f"{crop.x} {crop.y} {crop.zoom}" if crop is not None else ""


def insert_card(one: Card, edition: EditionName = EditionName.WORKING) -> int:
    """Add a card to a list and return its key."""
    key = new_id()
    _C.insert(id=key, edition=_list(edition), **_card_cells(one)).execute()
    return key


def write_card(one: Card) -> None:
    """Write all fields of a card."""
    _C.update(**_card_cells(one)).where(_C.id == one.id).execute()


def place(board_id: int, ordered: Sequence[int]) -> None:
    """Make the draft cards those of `board_id`, in this order; untouched ones stay quiet."""
    for position, card_id in enumerate(ordered):
        differs = (_C.position != position) | (_C.board != board_id)
        _C.update(board=board_id, position=position).where((_C.id == card_id) & differs).execute()


def delete_cards(card_ids: Iterable[int]) -> None:
    """Take cards away."""
    _C.delete().where(_C.id.in_(list(card_ids))).execute()


def replace_list(board_id: int, edition: EditionName, wanted: Iterable[Card]) -> None:
    """Make one list of a board the given cards, under new keys."""
    _C.delete().where((_C.board == board_id) & (_C.edition == _list(edition))).execute()
    for one in wanted:
        insert_card(one, edition)


def places_of(article_ids: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Return for each article the boards whose draft list shows it."""
    rows = (
        _C.select(_C.article_id, _C.board_id)
        .where((_C.edition == _DRAFT) & _C.article_id.in_(list(article_ids)))
        .order_by(_C.board_id)
        .tuples()
    )
    found: dict[int, list[int]] = {}
    for article_id, board_id in rows:
        found.setdefault(article_id, []).append(board_id)
    return {key: tuple(boards) for key, boards in found.items()}


def boards_of_cards(card_ids: Iterable[int]) -> set[int]:
    """Return the boards some cards stand on, whichever list they are of."""
    return {key for (key,) in _C.select(_C.board_id).where(_C.id.in_(list(card_ids))).tuples()}
