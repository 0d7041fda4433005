"""What the settings of the site are called, and what belongs in them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def section_words() -> dict[str, str]:
    """Return the headings of the form."""
    translate = QCoreApplication.translate
    return {
        "names": translate("SiteForm", "Name and description"),
        "addresses": translate("SiteForm", "Addresses and lists"),
        "pictures": translate("SiteForm", "Masthead"),
        "filings": translate("SiteForm", "Filings and contact"),
        "readers": translate("SiteForm", "Readers"),
    }


def field_words() -> dict[str, tuple[str, str]]:
    """Return label and hint of each field."""
    return {**_about_the_site(), **_about_its_pages(), **_about_its_duties()}


def _about_the_site() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        "name": (translate("SiteForm", "Name of the site"), ""),
        "tagline": (translate("SiteForm", "Tagline"), ""),
        "description": (
            translate("SiteForm", "Description"),
            translate("SiteForm", "For search engines, on pages without one of their own."),
        ),
        "keywords": (translate("SiteForm", "Keywords"), ""),
        "address": (
            translate("SiteForm", "Address of the site"),
            translate(
                "SiteForm", "Such as https://example.cn. Feeds and the sitemap cannot do without."
            ),
        ),
        "address_rule": (
            translate("SiteForm", "Addresses of articles"),
            translate(
                "SiteForm",
                "Of new articles: {column} {Y} {M} {D} {number} {pinyin}. What is published stays.",
            ),
        ),
    }


def _about_its_pages() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        "page_size": (translate("SiteForm", "Articles on a list page"), ""),
        "home_name": (translate("SiteForm", "Name of the home page"), ""),
        "breadcrumb_separator": (translate("SiteForm", "Separator of the place line"), ""),
        "masthead_picture_id": (translate("SiteForm", "Masthead picture"), ""),
        "logo_picture_id": (translate("SiteForm", "Logo"), ""),
        "region_map_picture_id": (translate("SiteForm", "Map of the regions"), ""),
        "watermark": (
            translate("SiteForm", "Watermark of new pictures"),
            translate(
                "SiteForm", "Written small into the corner of what comes in; empty writes none."
            ),
        ),
        "regions": (
            translate("SiteForm", "Regions"),
            translate("SiteForm", "Shown beside the map. A link may lead to a column or anywhere."),
        ),
    }


def _about_its_duties() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        "domain_names": (
            translate("SiteForm", "Registered names"),
            translate("SiteForm", "One to a line; the footer lists them."),
        ),
        "icp_filing": (translate("SiteForm", "ICP filing number"), ""),
        "police_filing": (translate("SiteForm", "Public security filing number"), ""),
        "licence": (translate("SiteForm", "News service licence"), ""),
        "report_phone": (translate("SiteForm", "Telephone for complaints"), ""),
        "editor_mail": (translate("SiteForm", "Mail of the chief editor"), ""),
        "copyright_line": (translate("SiteForm", "Copyright line"), ""),
        "comment_target": (
            translate("SiteForm", "Where the comment form posts to"),
            translate("SiteForm", "Without an address the form has no button."),
        ),
        "comments_close_days": (
            translate("SiteForm", "Close comments after so many days"),
            translate("SiteForm", "Counted from the time the article bears; 0 keeps all open."),
        ),
        "vote_target": (
            translate("SiteForm", "Where votes are posted to"),
            translate("SiteForm", "Without an address the count is only shown."),
        ),
    }
