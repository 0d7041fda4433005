"""What is said when a publication is done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workstation.services.publishing.sending import Sent, TransferKind


def outcome_words(sent: Sent) -> str:
    """Return the sentence for a publication: pages, what failed, files that were carried."""
    translate = QCoreApplication.translate
    outcome = sent.outcome
    sentence = translate("Outcome", "Published: %1 written, %2 removed, %3 left as they were.")
    sentence = _filled(sentence, outcome.written, outcome.removed, outcome.unchanged)
    if outcome.plan.mended:
        told = translate("Outcome", "The record of the site was damaged: every page was looked at.")
        sentence = f"{sentence} {told}"
    if sent.transfers:
        gone = sum(one.kind is TransferKind.REMOVED for one in sent.transfers)
        carried = translate("Outcome", "Files sent: %1, taken away: %2.")
        sentence = f"{sentence} {_filled(carried, len(sent.transfers) - gone, gone)}"
    if outcome.failed:
        short = translate("Outcome", "Could not be made and stay as they were: %1.")
        sentence = f"{sentence} {_filled(short, len(outcome.failed))}"
    return sentence


def _filled(sentence: str, *values: int) -> str:
    for number, value in enumerate(values, 1):
        sentence = sentence.replace(f"%{number}", f"{value:,}")
    return sentence
