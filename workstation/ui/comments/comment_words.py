"""What this desk says in words: queues, decisions, moments, and what became of a comment."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from workstation.desk.language import Language
from workstation.domain.comment import CommentStatus, Queue
from workstation.domain.holding import reasons_of
from workstation.domain.moment import Milliseconds, local, now
from workstation.ui.comments.entry import Entry
from workstation.ui.comments.verbs import Verb
from workstation.ui.shared.styling import State
from workstation.words import codes, sentence

STATES: dict[CommentStatus, State] = {
    CommentStatus.PENDING: "amber",
    CommentStatus.APPROVED: "green",
    CommentStatus.REJECTED: "red",
    CommentStatus.SPAM: "",
    CommentStatus.TRASH: "",
}


def queue_name(queue: Queue) -> str:
    """Return what a queue is called."""
    translate = QCoreApplication.translate
    return {
        Queue.PENDING: translate("CommentWords", "Pending"),
        Queue.REPORTED: translate("CommentWords", "Reported"),
        Queue.APPROVED: translate("CommentWords", "Approved"),
        Queue.REJECTED: translate("CommentWords", "Rejected"),
        Queue.SPAM: translate("CommentWords", "Spam"),
        Queue.TRASH: translate("CommentWords", "Trash"),
        Queue.MINE: translate("CommentWords", "Decided by me"),
    }[queue]


def status_word(status: CommentStatus) -> str:
    """Return the state of a comment as a chip says it."""
    translate = QCoreApplication.translate
    return {
        CommentStatus.PENDING: translate("CommentWords", "pending"),
        CommentStatus.APPROVED: translate("CommentWords", "approved"),
        CommentStatus.REJECTED: translate("CommentWords", "rejected"),
        CommentStatus.SPAM: translate("CommentWords", "spam"),
        CommentStatus.TRASH: translate("CommentWords", "in the trash"),
    }[status]


def outcome_words(entry: Entry) -> str:
    """Return what became of a row that is over: “approved by you”; "" while it is open."""
    translate = QCoreApplication.translate
    if not entry.over:
        return ""
    if entry.gone:
        return translate("CommentWords", "no longer here")
    if not entry.mine:
        return status_word(entry.comment.status)
    return {
        CommentStatus.PENDING: translate("CommentWords", "you put it back"),
        CommentStatus.APPROVED: translate("CommentWords", "you approved it"),
        CommentStatus.REJECTED: translate("CommentWords", "you rejected it"),
        CommentStatus.SPAM: translate("CommentWords", "you called it spam"),
        CommentStatus.TRASH: translate("CommentWords", "you put it into the trash"),
    }[entry.comment.status]


def undo_word() -> str:
    """Return what stands beside a decision that can be taken back."""
    return QCoreApplication.translate("CommentWords", "Undo")


def rule_name(language: Language, rule: str) -> str:
    """Return what a rule is called in a chart."""
    code = f"held_rule.{rule}"
    return sentence(code, {}, language.current) if code in codes() else rule


def wait_name(limit: int) -> str:
    """Return how soon a decision came: within so many minutes, 0 for later than all limits."""
    translate = QCoreApplication.translate
    return {
        5: translate("CommentWords", "within 5 minutes"),
        15: translate("CommentWords", "within 15 minutes"),
        60: translate("CommentWords", "within an hour"),
        240: translate("CommentWords", "within 4 hours"),
        1440: translate("CommentWords", "within a day"),
        4320: translate("CommentWords", "within 3 days"),
        0: translate("CommentWords", "later"),
    }[limit]


def days_words(days: int) -> str:
    """Return a span of days as a button says it."""
    translate = QCoreApplication.translate
    return {
        14: translate("CommentWords", "14 days"),
        30: translate("CommentWords", "30 days"),
        90: translate("CommentWords", "90 days"),
        365: translate("CommentWords", "A year"),
    }[days]


def deed_words(code: str, name: str) -> str:
    """Return what a further act has done: “Pinned the comment by …”."""
    translate = QCoreApplication.translate
    words = {
        "pinned": translate("CommentWords", "Pinned the comment by “%1”"),
        "unpinned": translate("CommentWords", "The comment by “%1” is no longer pinned"),
        "closed": translate("CommentWords", "“%1” takes no further comments"),
        "opened": translate("CommentWords", "“%1” takes comments again"),
        "banned": translate("CommentWords", "Banned “%1”: new comments go to the spam queue"),
        "lifted": translate("CommentWords", "The ban on “%1” is lifted"),
    }[code]
    return words.replace("%1", name)


def working_words(verb: Verb, count: int) -> str:
    """Return what a strip says while many are decided."""
    words = QCoreApplication.translate("CommentWords", "%1…")
    return words.replace("%1", verb_on(verb, count))


def votes_words(up: int, down: int) -> str:
    """Return how readers voted on a comment: “12 for”, “12 for · 3 against”."""
    translate = QCoreApplication.translate
    words = translate("CommentWords", "%1 for") if not down else ""
    if down:
        words = translate("CommentWords", "%1 for, %2 against")
    return words.replace("%1", f"{up:,}").replace("%2", f"{down:,}")


def verb_name(verb: Verb) -> str:
    """Return what a button, a menu or the help sheet calls a verb."""
    translate = QCoreApplication.translate
    return {
        Verb.APPROVE: translate("CommentWords", "Approve"),
        Verb.REJECT: translate("CommentWords", "Reject"),
        Verb.SPAM: translate("CommentWords", "Spam"),
        Verb.TRASH: translate("CommentWords", "Trash", "button"),
        Verb.PENDING: translate("CommentWords", "Back to pending"),
        Verb.REPLY: translate("CommentWords", "Reply"),
        Verb.EDIT: translate("CommentWords", "Edit, keeping the original"),
        Verb.PIN: translate("CommentWords", "Pin or unpin"),
        Verb.BAN: translate("CommentWords", "Ban the author…"),
        Verb.CLOSE: translate("CommentWords", "Close or open the article's comments"),
        Verb.UNDO: translate("CommentWords", "Undo the last decision"),
        Verb.UNDO_THIS: translate("CommentWords", "Undo the last decision on this comment"),
        Verb.NEXT: translate("CommentWords", "Next comment"),
        Verb.PREVIOUS: translate("CommentWords", "Previous comment"),
        Verb.SELECT: translate("CommentWords", "Select or unselect"),
        Verb.EXTEND_DOWN: translate("CommentWords", "Extend the selection down"),
        Verb.EXTEND_UP: translate("CommentWords", "Extend the selection up"),
        Verb.SELECT_ALL: translate("CommentWords", "Select all that are shown"),
        Verb.SELECT_NONE: translate("CommentWords", "Select nothing"),
        Verb.ALL_MATCHING: translate("CommentWords", "Decide all that match…"),
        Verb.FIRST: translate("CommentWords", "To the first"),
        Verb.LAST: translate("CommentWords", "To the last"),
        Verb.LET_IN: translate("CommentWords", "Let in what has arrived"),
        Verb.ZEN: translate("CommentWords", "One by one"),
        Verb.NUMBERS: translate("CommentWords", "Numbers and charts"),
        Verb.BANS: translate("CommentWords", "Bans…"),
        Verb.SEARCH: translate("CommentWords", "Search this queue"),
        Verb.HELP: translate("CommentWords", "Keys of this desk"),
        Verb.ARTICLE: translate("CommentWords", "Open the article"),
        Verb.COPY: translate("CommentWords", "Copy the text"),
        Verb.IMPORT: translate("CommentWords", "Import comments…"),
    }[verb]


def verb_on(verb: Verb, count: int) -> str:
    """Return a decision named with how many comments it would touch: “Approve 12”."""
    if count < 2:
        return verb_name(verb)
    translate = QCoreApplication.translate
    words = {
        Verb.APPROVE: translate("CommentWords", "Approve %1"),
        Verb.REJECT: translate("CommentWords", "Reject %1"),
        Verb.SPAM: translate("CommentWords", "Spam: %1"),
        Verb.TRASH: translate("CommentWords", "Trash %1"),
        Verb.PENDING: translate("CommentWords", "Put %1 back to pending"),
    }[verb]
    return words.replace("%1", f"{count:,}")


def done_words(status: CommentStatus, count: int) -> str:
    """Return what a decision on several comments has done."""
    translate = QCoreApplication.translate
    return {
        CommentStatus.PENDING: translate("CommentWords", "%Ln comment(s) put back", "", count),
        CommentStatus.APPROVED: translate("CommentWords", "%Ln comment(s) approved", "", count),
        CommentStatus.REJECTED: translate("CommentWords", "%Ln comment(s) rejected", "", count),
        CommentStatus.SPAM: translate("CommentWords", "%Ln comment(s) called spam", "", count),
        CommentStatus.TRASH: translate(
            "CommentWords", "%Ln comment(s) put into the trash", "", count
        ),
    }[status]


def reject_reasons() -> tuple[str, ...]:
    """Return the short list of reasons, chosen by their numbers from 1 on."""
    translate = QCoreApplication.translate
    return (
        translate("CommentWords", "abuse"),
        translate("CommentWords", "accusation without proof"),
        translate("CommentWords", "personal data"),
        translate("CommentWords", "not about this article"),
        translate("CommentWords", "advertising"),
    )


def held_words(language: Language, held_for: str) -> str:
    """Return why rules held a comment: the sentence of each `held.<rule>`, else the rule itself."""
    return " · ".join(_held(language, reason) for reason in reasons_of(held_for))


def _held(language: Language, reason: str) -> str:
    rule, _, hit = reason.partition(":")
    code = f"held.{rule}"
    return sentence(code, {"hit": hit}, language.current) if code in codes() else reason


def moment_words(at: Milliseconds) -> str:
    """Return a moment as short as it can be said today: 10:39, 11-22 10:39, 2025-11-22."""
    then, today = local(at), local(now())
    if then.date() == today.date():
        return f"{then:%H:%M}"
    if then.year == today.year or today - then < timedelta(days=180):
        return f"{then:%m-%d %H:%M}"
    return f"{then:%Y-%m-%d}"
