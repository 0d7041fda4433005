"""What is said of a remark: its level, its sentence, what mending it is called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workstation.proof.remark import Level, Remark
from workstation.words import sentence

#: A proposal is named on its button up to so many characters.
_SHOWN = 16


def level_name(level: Level) -> str:
    """Return what a level is called."""
    translate = QCoreApplication.translate
    return {
        Level.WRONG: translate("ProofBar", "Mistake"),
        Level.DOUBTFUL: translate("ProofBar", "Look again"),
        Level.PRIVATE: translate("ProofBar", "Personal data"),
    }[level]


def said_of(remark: Remark, language: str) -> str:
    """Return what is wrong, why, and what to do; the reason of the newsroom in its own words."""
    said = sentence(f"remark.{remark.rule}", remark.details, language)
    return f"{said} {remark.details.get('reason', '')}".strip()


def proposal(remark: Remark) -> str:
    """Return what mending as proposed is called; "" where nothing is proposed."""
    translate, wanted = QCoreApplication.translate, remark.replacement
    if wanted is None:
        return ""
    if not wanted:
        return translate("ProofBar", "Leave it out")
    if not wanted.strip() or len(wanted) > _SHOWN:
        return translate("ProofBar", "Change as proposed")
    words = translate("ProofBar", "Change to “{words}”").replace("{words}", wanted)
    return words.replace("&", "&&")
