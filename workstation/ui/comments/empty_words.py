"""What stands in an empty queue: what it is for, and how something comes into it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workstation.domain.comment import Queue


def empty_words(queue: Queue, *, anything: bool) -> tuple[str, str]:
    """Return title and sentence; `anything` tells whether there are comments at all."""
    translate = QCoreApplication.translate
    if not anything:
        return (
            translate("EmptyQueues", "Readers speak here"),
            translate(
                "EmptyQueues",
                "Comments come in from the export of the website, as JSON or CSV. Nothing is "
                "shown on the site before somebody has read it and approved it.",
            ),
        )
    if queue is Queue.PENDING:
        return (
            translate("EmptyQueues", "Everything is read"),
            translate(
                "EmptyQueues",
                "New comments wait here first. A approves, R rejects, S is spam, T is the trash; "
                "Z takes any decision back.",
            ),
        )
    sentences = {
        Queue.REPORTED: translate(
            "EmptyQueues", "Comments that readers have reported stand here until they are decided."
        ),
        Queue.APPROVED: translate(
            "EmptyQueues", "What you approve is shown under its article with the next publication."
        ),
        Queue.REJECTED: translate(
            "EmptyQueues", "Rejected comments stay here with the reason, and can be taken back."
        ),
        Queue.SPAM: translate(
            "EmptyQueues", "Advertising and floods are kept here, out of the way."
        ),
        Queue.TRASH: translate("EmptyQueues", "What was thrown away can be taken back from here."),
        Queue.MINE: translate(
            "EmptyQueues", "Your latest decisions stand here, so that each can be looked at again."
        ),
    }
    return translate("EmptyQueues", "Nothing here"), sentences[queue]
