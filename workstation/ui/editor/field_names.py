"""What the fields of an article are called, in the form and where two texts are compared."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workstation.domain.article import Copyright, Flag


def field_name(name: str) -> str:
    """Return the label of a field of `domain.article.Content`."""
    return _fields().get(name, name)


def flag_name(flag: Flag) -> str:
    """Return a flag with the letter the old system knew it by: h 头条."""
    return f"{flag} {_flags()[flag]}"


def copyright_name(kind: str) -> str:
    """Return what a kind of copyright is called; "" is not yet said."""
    return _kinds().get(kind, kind)


def _fields() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {
        "title": tr("Fields", "Headline"),
        "short_title": tr("Fields", "Short headline"),
        "kicker": tr("Fields", "Kicker"),
        "subtitle": tr("Fields", "Subtitle"),
        "column_id": tr("Fields", "Column"),
        "further_columns": tr("Fields", "Further columns"),
        "source": tr("Fields", "Source"),
        "source_url": tr("Fields", "Address of the source"),
        "author": tr("Fields", "Author"),
        "original_author": tr("Fields", "Original author"),
        "original_title": tr("Fields", "Original headline"),
        "responsible_editor": tr("Fields", "Responsible editor"),
        "keywords": tr("Fields", "Keywords"),
        "tags": tr("Fields", "Tags"),
        "summary": tr("Fields", "Summary"),
        "cover_id": tr("Fields", "Cover picture"),
        "flags": tr("Fields", "Flags"),
        **_more_fields(),
    }


def _more_fields() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {
        "color": tr("Fields", "Headline colour"),
        "link_out": tr("Fields", "Leads to another address"),
        "comments_open": tr("Fields", "Readers may comment"),
        "pinned_until": tr("Fields", "Pinned until"),
        "weight": tr("Fields", "Weight"),
        "published_at": tr("Fields", "Publication time"),
        "embargo_until": tr("Fields", "Not before"),
        "template": tr("Fields", "Template"),
        "slug": tr("Fields", "Name in the address"),
        "copyright_kind": tr("Fields", "Copyright"),
        "ai_label": tr("Fields", "Made with AI"),
        "body": tr("Fields", "Text"),
    }


def _flags() -> dict[Flag, str]:
    tr = QCoreApplication.translate
    return {
        Flag.HEADLINE: tr("Fields", "Top story"),
        Flag.RECOMMENDED: tr("Fields", "Recommended"),
        Flag.SLIDE: tr("Fields", "Slide"),
        Flag.SPECIAL: tr("Fields", "Special"),
        Flag.SCROLL: tr("Fields", "Ticker"),
        Flag.BOLD: tr("Fields", "Bold"),
        Flag.PICTURE: tr("Fields", "Picture"),
        Flag.JUMP: tr("Fields", "Jump"),
    }


def _kinds() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {
        "": tr("Fields", "Not said"),
        Copyright.ORIGINAL: tr("Fields", "Our own"),
        Copyright.REPOST: tr("Fields", "Repost"),
        Copyright.SUBMISSION: tr("Fields", "Submission"),
        Copyright.OFFICIAL: tr("Fields", "Official release"),
    }
