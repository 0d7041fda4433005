"""What the rules page calls lists, scopes and rules."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workstation.domain.holding import Scope, WordList
from workstation.ui.shared.styling import State

LIST_STATES: dict[WordList, State] = {
    WordList.BLOCK: "red",
    WordList.HOLD: "amber",
    WordList.ALLOW: "green",
}


def list_name(which: WordList) -> str:
    """Return what a list is called."""
    translate = QCoreApplication.translate
    return {
        WordList.BLOCK: translate("RuleNames", "Block"),
        WordList.HOLD: translate("RuleNames", "Hold"),
        WordList.ALLOW: translate("RuleNames", "Let pass"),
    }[which]


def list_explained(which: WordList) -> str:
    """Return what a list does."""
    translate = QCoreApplication.translate
    return {
        WordList.BLOCK: translate("RuleNames", "Straight to spam. It can be taken out again."),
        WordList.HOLD: translate("RuleNames", "Stays pending and names the word."),
        WordList.ALLOW: translate(
            "RuleNames", "A longer, harmless word: what it contains is not counted."
        ),
    }[which]


def scope_name(scope: Scope) -> str:
    """Return where a word is looked for."""
    translate = QCoreApplication.translate
    return {
        Scope.BOTH: translate("RuleNames", "Text and name"),
        Scope.TEXT: translate("RuleNames", "Text"),
        Scope.NAME: translate("RuleNames", "Name"),
    }[scope]


def rule_name(rule: str) -> str:
    """Return what a rule is called where it is counted."""
    translate = QCoreApplication.translate
    return {
        "blocked": translate("RuleNames", "blocked words"),
        "blocked_apart": translate("RuleNames", "blocked words, disguised"),
        "words": translate("RuleNames", "words"),
        "words_apart": translate("RuleNames", "words, disguised"),
        "links": translate("RuleNames", "links"),
        "repeat": translate("RuleNames", "repeats"),
        "flood": translate("RuleNames", "floods"),
        "first": translate("RuleNames", "first comments"),
        "short": translate("RuleNames", "too short"),
        "long": translate("RuleNames", "too long"),
    }.get(rule, rule)
