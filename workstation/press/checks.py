"""What to mend before publishing: filings the law asks for, dead links, missing pictures.

Nothing here stops a publication; a person decides. The filing number stands bottom centre of the
home page with its link: 非经营性互联网信息服务备案管理办法, 第十三条.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from workstation.domain.edition import Edition, FullStory
from workstation.domain.publication import Finding, PageKind
from workstation.press.body import picture_names_in, pictures_in
from workstation.press.items import story_address
from workstation.press.links import body_links, is_outside, page_name
from workstation.press.plan import Cancelled, never
from workstation.press.press import Press


def check(press: Press, edition: Edition, cancelled: Cancelled = never) -> list[Finding]:
    """Return what to mend, the site's own matters first. `cancelled` ends it early."""
    found = [*_filings(edition), *_boards(press, edition)]
    addresses = {page.address for page in press.outline(edition) if page.kind is not PageKind.ASSET}
    for story in edition.stories():
        if cancelled():
            break
        full = edition.full(story.id)
        if full is not None:
            found += _story(press, edition, full, addresses)
    return found


def _filings(edition: Edition) -> Iterator[Finding]:
    site = edition.site
    told = {
        "name": site.name,
        "address": site.address,
        "icp_filing": site.icp_filing,
        "licence": site.licence,
        "report_phone": site.report_phone,
    }
    for field, value in told.items():
        if not value.strip():
            yield Finding(f"finding.site.{field}")


def _boards(press: Press, edition: Edition) -> Iterator[Finding]:
    parts = press.session(edition).parts
    for board in edition.boards():
        view = parts.board(board.code).value
        if not view.items:
            yield Finding("finding.board_empty", {"board": board.title or board.code})
        for item in view.items:
            if board.picture_ratio and item.picture is None:
                details = {"board": board.title or board.code, "title": item.full_title}
                yield Finding("finding.card_without_picture", details)


def _story(
    press: Press, edition: Edition, full: FullStory, addresses: set[str]
) -> Iterator[Finding]:
    address, title = story_address(full.story), full.story.title
    for name in picture_names_in(full.content.body):
        if edition.picture_named(name) is None:
            details = {"title": title, "picture": name}
            yield Finding("finding.picture_unknown", details, address)
    for picture in pictures_in(edition, full.content.body):
        if not (picture.alt or picture.caption):
            details = {"title": title, "picture": picture.filename}
            yield Finding("finding.picture_without_alt", details, address)
    for link in body_links(full.content.body):
        if is_outside(link) or link.lstrip("/").startswith("media/"):
            continue
        target = posixpath.normpath(page_name(unquote(link)))
        if target not in addresses:
            yield Finding("finding.dead_link", {"title": title, "link": link}, address)
    if full.content.copyright_kind == "repost" and not full.content.source:
        yield Finding("finding.repost_without_source", {"title": title}, address)
