"""The starting packs of words in `resources/rules/`: examples with what they are for."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Any

from workstation import paths
from workstation.domain.errors import NotFound
from workstation.domain.holding import Scope, WordEntry, WordList


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack as it is offered: its code, and in one language its name and what it is for."""

    code: str
    name: str
    about: str
    words: int


def packs(language: str) -> tuple[Pack, ...]:
    """Return the packs there are, in the words of a language (`zh_CN` or `en`)."""
    found = []
    for file in sorted((paths.resources() / "rules").glob("*.toml")):
        told = tomllib.loads(file.read_text(encoding="utf-8"))
        name, about = told[f"name_{language}"], told[f"about_{language}"]
        found.append(Pack(file.stem, name, about, len(told["words"])))
    return tuple(found)


def entries(code: str, language: str) -> tuple[WordEntry, ...]:
    """Return the words of a pack, switched off; raise `NotFound("rules.no_pack")`."""
    if code not in {pack.code for pack in packs(language)}:
        raise NotFound("rules.no_pack", pack=code)
    file = paths.resources() / "rules" / f"{code}.toml"
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    name = told[f"name_{language}"]
    return tuple(_entry(word, name, language) for word in told["words"])


def _entry(word: dict[str, Any], pack: str, language: str) -> WordEntry:
    return WordEntry(
        word["word"],
        WordList(word.get("list", "hold")),
        Scope(word.get("scope", "both")),
        bool(word.get("pinyin", False)),
        word[f"note_{language}"],
        pack,
        active=False,
    )
