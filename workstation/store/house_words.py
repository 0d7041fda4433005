"""What the copy desk was told by the newsroom: settings of the writing desk, one row each."""

from __future__ import annotations

from workstation.domain.house_word import HouseWord, LetPass
from workstation.store.setting_rows import SettingRows

_WORDS = SettingRows("house_word", "house_word.missing")
_PASSED = SettingRows("let_pass", "house_word.missing")


def all_words() -> tuple[HouseWord, ...]:
    """Return the newsroom's own words, in the order of their characters."""
    found = (HouseWord(key, **cells) for key, cells in _WORDS.all())
    return tuple(sorted(found, key=lambda one: one.words))


def all_let_pass() -> tuple[LetPass, ...]:
    """Return what is let pass, the latest first."""
    found = (LetPass(key, **cells) for key, cells in _PASSED.all())
    return tuple(sorted(found, key=lambda one: -one.id))


def insert_word(words: str, replacement: str, reason: str) -> HouseWord:
    """Add a word and return it."""
    cells = {"words": words, "replacement": replacement, "reason": reason}
    return HouseWord(_WORDS.insert(cells), **cells)


def write_word(word: HouseWord) -> None:
    """Write one anew."""
    cells = {"words": word.words, "replacement": word.replacement, "reason": word.reason}
    _WORDS.write(word.id, cells)


def insert_let_pass(rule: str, words: str, *, every: bool) -> LetPass:
    """Add something to let pass and return it."""
    key = _PASSED.insert({"rule": rule, "words": words, "every": every})
    return LetPass(key, rule, words, every)


def get_word(key: int) -> HouseWord:
    """Return a word; raise `NotFound("house_word.missing")`."""
    return HouseWord(key, **_WORDS.get(key))


def get_let_pass(key: int) -> LetPass:
    """Return something let pass; raise `NotFound("house_word.missing")`."""
    return LetPass(key, **_PASSED.get(key))


def delete_word(key: int) -> None:
    """Take a word off the list."""
    _WORDS.delete(key)


def delete_let_pass(key: int) -> None:
    """Let something pass no more."""
    _PASSED.delete(key)
