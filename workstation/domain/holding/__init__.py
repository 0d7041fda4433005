"""Why a comment is held: word lists and rules a machine tries on it, each named by its code."""

from workstation.domain.holding.judge import NAMELESS, Judge, Remark, Verdict
from workstation.domain.holding.matcher import Matcher
from workstation.domain.holding.reasons import hits, joined, links_in, places, reasons_of
from workstation.domain.holding.recent import Recent, fingerprint
from workstation.domain.holding.rules import LIMITS, HoldingRules, within_limits
from workstation.domain.holding.words import Hit, Scope, WordEntry, WordList

__all__ = [
    "LIMITS",
    "NAMELESS",
    "Hit",
    "HoldingRules",
    "Judge",
    "Matcher",
    "Recent",
    "Remark",
    "Scope",
    "Verdict",
    "WordEntry",
    "WordList",
    "fingerprint",
    "hits",
    "joined",
    "links_in",
    "places",
    "reasons_of",
    "within_limits",
]
