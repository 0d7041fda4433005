"""A copy desk with the packs that came along, and what it says of a text."""

from __future__ import annotations

from functools import cache

from workstation import paths
from workstation.proof.copy_desk import CopyDesk
from workstation.proof.packs import Packs, read_packs
from workstation.proof.remark import Remark


@cache
def packs() -> Packs:
    return read_packs(paths.resources() / "rules" / "copy")


@cache
def desk() -> CopyDesk:
    return CopyDesk(packs())


def said(text: str, *rules: str) -> list[str]:
    """Return what is remarked on a text: its words, and behind an arrow what to write instead."""
    found = [one for one in desk().remarks(text) if not rules or one.rule in rules]
    return [told(one) for one in found]


def told(remark: Remark) -> str:
    return remark.words + ("" if remark.replacement is None else f"→{remark.replacement}")
