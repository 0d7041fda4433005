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
    translate = QCoreApplication.translate
    return {
        "title": translate("ArticleFields", "Headline"),
        "short_title": translate("ArticleFields", "Short headline"),
        "kicker": translate("ArticleFields", "Kicker"),
        "subtitle": translate("ArticleFields", "Subtitle"),
        "column_id": translate("ArticleFields", "Column"),
        "further_columns": translate("ArticleFields", "Further columns"),
        "source": translate("ArticleFields", "Source"),
        "source_url": translate("ArticleFields", "Address of the source"),
        "author": translate("ArticleFields", "Author"),
        "original_author": translate("ArticleFields", "Original author"),
        "original_title": translate("ArticleFields", "Original headline"),
        "responsible_editor": translate("ArticleFields", "Responsible editor"),
        "keywords": translate("ArticleFields", "Keywords"),
        "tags": translate("ArticleFields", "Tags"),
        "summary": translate("ArticleFields", "Summary"),
        "cover_id": translate("ArticleFields", "Cover picture"),
        "flags": translate("ArticleFields", "Flags"),
        **_more_fields(),
    }


def _more_fields() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "color": translate("ArticleFields", "Headline colour"),
        "link_out": translate("ArticleFields", "Leads to another address"),
        "comments_open": translate("ArticleFields", "Readers may comment"),
        "pinned_until": translate("ArticleFields", "Pinned until"),
        "weight": translate("ArticleFields", "Weight"),
        "published_at": translate("ArticleFields", "Publication time"),
        "embargo_until": translate("ArticleFields", "Not before"),
        "template": translate("ArticleFields", "Template"),
        "slug": translate("ArticleFields", "Name in the address"),
        "copyright_kind": translate("ArticleFields", "Copyright"),
        "ai_label": translate("ArticleFields", "Made with AI"),
        "body": translate("ArticleFields", "Text"),
    }


def _flags() -> dict[Flag, str]:
    translate = QCoreApplication.translate
    return {
        Flag.HEADLINE: translate("ArticleFields", "Top story"),
        Flag.RECOMMENDED: translate("ArticleFields", "Recommended"),
        Flag.SLIDE: translate("ArticleFields", "Slide"),
        Flag.SPECIAL: translate("ArticleFields", "Special"),
        Flag.SCROLL: translate("ArticleFields", "Ticker"),
        Flag.BOLD: translate("ArticleFields", "Bold"),
        Flag.PICTURE: translate("ArticleFields", "Picture"),
        Flag.JUMP: translate("ArticleFields", "Jump"),
    }


def _kinds() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "": translate("ArticleFields", "Not said"),
        Copyright.ORIGINAL: translate("ArticleFields", "Our own"),
        Copyright.REPOST: translate("ArticleFields", "Repost"),
        Copyright.SUBMISSION: translate("ArticleFields", "Submission"),
        Copyright.OFFICIAL: translate("ArticleFields", "Official release"),
    }
