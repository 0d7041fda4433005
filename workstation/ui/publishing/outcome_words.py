"""What is said when a publication is done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workstation.services.publishing.publishing import Outcome
from workstation.services.publishing.sending import Sent, TransferKind


def outcome_words(sent: Sent) -> str:
    """Return the sentence for a publication: pages, what failed, files that were carried."""
    translate = QCoreApplication.translate
    outcome = sent.outcome
    sentence = _pages(outcome)
    if outcome.plan.mended:
        told = translate("Outcome", "The record of the site was damaged: every page was looked at.")
        sentence = f"{sentence} {told}"
    if sent.transfers:
        gone = sum(one.kind is TransferKind.REMOVED for one in sent.transfers)
        carried = translate("Outcome", "Files sent: %1.")
        sentence = f"{sentence} {_filled(carried, len(sent.transfers) - gone)}"
        if gone:
            taken = translate("Outcome", "Files taken away: %1.")
            sentence = f"{sentence} {_filled(taken, gone)}"
    if outcome.failed:
        short = translate("Outcome", "Could not be made and stay as they were: %1.")
        sentence = f"{sentence} {_filled(short, len(outcome.failed))}"
    return sentence


def _pages(outcome: Outcome) -> str:
    """Return what became of the pages; what is none is not spoken of."""
    translate = QCoreApplication.translate
    words = (translate("Outcome", "%1 written"), translate("Outcome", "%1 removed"))
    counted = zip(words, (outcome.written, outcome.removed), strict=True)
    said = [_filled(one, number) for one, number in counted if number]
    if not said:
        return translate("Outcome", "No page had to change.")
    if outcome.unchanged:
        said.append(translate("Outcome", "all others as they were"))
    told = translate("Outcome", ", ").join(said)
    return translate("Outcome", "Published: %1.").replace("%1", told)


def _filled(sentence: str, *values: int) -> str:
    for number, value in enumerate(values, 1):
        sentence = sentence.replace(f"%{number}", f"{value:,}")
    return sentence
