"""What the copy desk knows: words and laws, read from `resources/rules/copy/`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workstation.proof.law_names import Laws, Repealed
from workstation.proof.remark import Level
from workstation.proof.wording import Wording


@dataclass(frozen=True, slots=True)
class Packs:
    """Everything the rules look up."""

    laws: Laws = field(default_factory=Laws)
    wording: Sequence[Wording] = ()


def read_packs(folder: Path) -> Packs:
    """Return the packs of a folder; one that is not there is empty.

    Raises `OSError` or `ValueError` (with `tomllib.TOMLDecodeError`) for one that cannot be read.
    """
    laws = _told(folder / "laws.toml")
    wording = _told(folder / "wording.toml")
    return Packs(_laws(laws), tuple(map(_wording, wording.get("words", ()))))


def _told(file: Path) -> Mapping[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def _laws(told: Mapping[str, Any]) -> Laws:
    articles = {**told.get("laws", {}), **told.get("regulations", {})}
    short = {name: articles[full] for name, full in told.get("short", {}).items()}
    repealed = {name: Repealed(**one) for name, one in told.get("repealed", {}).items()}
    return Laws({**articles, **short}, repealed)


def _wording(told: Mapping[str, Any]) -> Wording:
    return Wording(
        told["words"],
        told.get("instead"),
        Level(told.get("level", Level.WRONG)),
        tuple(told.get("unless", ())),
        tuple(told.get("near", ())),
        {name: told[name] for name in ("note_zh_CN", "note_en")},
    )
