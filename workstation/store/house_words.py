"""What the copy desk was told by the newsroom: settings of the writing desk, one row each."""

from __future__ import annotations

import json
from collections.abc import Mapping

from workstation.domain.errors import NotFound
from workstation.domain.house_word import HouseWord, LetPass
from workstation.domain.identity import new_id
from workstation.store.tables import tables

_T = tables.Setting
_WORD, _PASS = "house_word.", "let_pass."


def all_words() -> tuple[HouseWord, ...]:
    """Return the newsroom's own words, in the order of their characters."""
    found = (HouseWord(key, **json.loads(value)) for key, value in _rows(_WORD))
    return tuple(sorted(found, key=lambda one: one.words))


def all_let_pass() -> tuple[LetPass, ...]:
    """Return what is let pass, the latest first."""
    found = [LetPass(key, **json.loads(value)) for key, value in _rows(_PASS)]
    return tuple(sorted(found, key=lambda one: -one.id))


def insert_word(words: str, replacement: str, reason: str) -> HouseWord:
    """Add a word and return it."""
    made = HouseWord(new_id(), words, replacement, reason)
    _insert(_WORD, made.id, _cells(made))
    return made


def write_word(word: HouseWord) -> None:
    """Write one anew."""
    value = json.dumps(_cells(word), ensure_ascii=False)
    _T.update(value=value).where(_T.id == word.id).execute()


def insert_let_pass(rule: str, words: str, *, every: bool) -> LetPass:
    """Add something to let pass and return it."""
    made = LetPass(new_id(), rule, words, every)
    _insert(_PASS, made.id, {"rule": rule, "words": words, "every": every})
    return made


def get_word(key: int) -> HouseWord:
    """Return a word; raise `NotFound("house_word.missing")`."""
    return HouseWord(key, **json.loads(_value(_WORD, key)))


def get_let_pass(key: int) -> LetPass:
    """Return something let pass; raise `NotFound("house_word.missing")`."""
    return LetPass(key, **json.loads(_value(_PASS, key)))


def delete(key: int) -> None:
    """Take a word, or something let pass, away."""
    _T.delete().where(_T.id == key).execute()


def _cells(word: HouseWord) -> dict[str, str]:
    return {"words": word.words, "replacement": word.replacement, "reason": word.reason}


def _insert(prefix: str, key: int, cells: Mapping[str, str | bool]) -> None:
    value = json.dumps(cells, ensure_ascii=False)
    _T.insert(id=key, name=f"{prefix}{key}", value=value).execute()


def _value(prefix: str, key: int) -> str:
    value = _T.select(_T.value).where(_T.id == key, _T.name == f"{prefix}{key}").scalar()
    if value is None:
        raise NotFound("house_word.missing")
    return str(value)


def _rows(prefix: str) -> list[tuple[int, str]]:
    return list(_T.select(_T.id, _T.value).where(_T.name.startswith(prefix)).tuples())
