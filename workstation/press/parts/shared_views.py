"""What shared parts show: settings, navigation, boards and automatic lists of an edition."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from workstation.domain.board import Board
from workstation.domain.column import Column, ColumnKind
from workstation.domain.edition import Edition, Story
from workstation.domain.media import Picture
from workstation.domain.site import Region
from workstation.press.links import safe_link
from workstation.press.parts.boards import board_view
from workstation.press.parts.items import column_link, picture_view, story_item
from workstation.press.recall import Recall
from workstation.press.themes.views import (
    Block,
    BoardView,
    Item,
    Link,
    NavigationEntry,
    PictureView,
    SiteView,
)


def site_view(
    edition: Edition, options: Mapping[str, str | bool], pictures: Mapping[str, int]
) -> SiteView:
    """Return the site settings, ready to print; links that lead nowhere safe are left out.

    `options` are the theme's, as chosen; `pictures` how wide it shows them in each place.
    """
    site = edition.site
    regions = ((region.name, safe_link(region.link)) for region in site.regions)
    return SiteView(
        name=site.name,
        address=site.address.rstrip("/"),
        tagline=site.tagline,
        description=site.description,
        keywords=site.keywords,
        editor_mail=site.editor_mail,
        masthead=_picture(edition, site.masthead_picture_id, site.name),
        logo=_picture(edition, site.logo_picture_id, site.name),
        region_map=_picture(edition, site.region_map_picture_id, site.name),
        regions=tuple(Region(name, link) for name, link in regions if link),
        domain_names=site.domain_names,
        icp_filing=site.icp_filing,
        police_filing=site.police_filing,
        police_number="".join(sign for sign in site.police_filing if sign.isdigit()),
        licence=site.licence,
        report_phone=site.report_phone,
        copyright_line=site.copyright_line,
        comment_target=safe_link(site.comment_target),
        vote_target=safe_link(site.vote_target),
        home_name=site.home_name,
        separator=site.breadcrumb_separator,
        options=MappingProxyType(dict(options)),
        pictures=MappingProxyType(dict(pictures)),
    )


def pictures_of_site(edition: Edition) -> tuple[Picture | None, ...]:
    """Return the pictures the settings of the site name."""
    site = edition.site
    named = (site.masthead_picture_id, site.logo_picture_id, site.region_map_picture_id)
    return tuple(edition.picture(key) for key in named if key is not None)


def navigation(edition: Edition) -> tuple[NavigationEntry, ...]:
    """Return the columns readers may walk to."""
    found = (
        (column, navigation_link(edition, column)) for column in edition.columns.children(None)
    )
    return tuple(
        NavigationEntry(column.id, link.name, link.address, links_below(edition, column.id))
        for column, link in found
        if link is not None
    )


def links_below(edition: Edition, column_id: int) -> tuple[Link, ...]:
    """Return the visible columns directly under one."""
    found = (navigation_link(edition, column) for column in edition.columns.children(column_id))
    return tuple(link for link in found if link is not None)


def navigation_link(edition: Edition, column: Column) -> Link | None:
    """Return a column as navigation shows it, or None when it is hidden or leads nowhere."""
    if column.hidden:
        return None
    if column.kind is ColumnKind.LINK:
        leads = safe_link(column.link)
        return Link(column.name, leads) if leads else None
    link = column_link(edition, column.id)
    return link if link is not None and link.address else None


def board_by_code(edition: Edition, code: str, recall: Recall) -> BoardView:
    """Return a board as readers see it; one the edition lacks is empty."""
    found: Board | None = next((b for b in edition.boards() if b.code == code), None)
    return board_view(edition, found, recall) if found else BoardView(code, "")


def block(
    edition: Edition, column_id: int | None, stories: Iterable[Story], *, pictures: bool = False
) -> Block:
    """Return stories as a block that bears the name of their column, or the site's."""
    link = column_link(edition, column_id)
    return Block(
        title=link.name if link else edition.site.name,
        address=link.address if link else "index.html",
        items=tuple(story_item(edition, story, pictures=pictures) for story in stories),
    )


def told_of_list(title: str, items: Iterable[Item]) -> str:
    """Return a list's title and items as one fact for the reasons of a plan."""
    return json.dumps([title, [[item.key, item.full_title] for item in items]], ensure_ascii=False)


def _picture(edition: Edition, picture_id: int | None, alt: str) -> PictureView | None:
    return picture_view(edition.picture(picture_id), alt) if picture_id is not None else None
