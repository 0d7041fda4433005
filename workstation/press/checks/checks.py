"""What to mend before publishing: filings the law asks for, dead links, missing pictures.

Nothing here stops a publication; a person decides. The filing number stands bottom centre of the
home page with its link: 非经营性互联网信息服务备案管理办法, 第十三条. That of the police is due
within thirty days: 计算机信息网络国际联网安全保护管理办法, 第十二条.
"""

from __future__ import annotations

from collections.abc import Iterator

from workstation.domain.edition import Edition
from workstation.domain.leading import Leading
from workstation.domain.publication import Detail, Finding, PageKind
from workstation.press.checks.board_checks import check_boards
from workstation.press.checks.story_checks import Private, check_column, check_story, is_dead
from workstation.press.plan import Cancelled, never
from workstation.press.press import Press

_LONGEST_SUMMARY = 120


def nothing(_text: str) -> tuple[str, ...]:
    """Name no words of a text: nobody looks for personal data."""
    return ()


def check(
    press: Press, edition: Edition, cancelled: Cancelled = never, private: Private = nothing
) -> list[Finding]:
    """Return what to mend, the site's own matters first. `cancelled` ends it early."""
    addresses = {page.address for page in press.outline(edition) if page.kind is not PageKind.ASSET}
    found = [
        *_filings(edition),
        *_regions(edition, addresses),
        *check_boards(press, edition, addresses),
    ]
    for column in edition.columns:
        found += check_column(edition, column, addresses)
    longest = press.theme.number("summary", _LONGEST_SUMMARY)
    for story in edition.stories():
        if cancelled():
            break
        full = edition.full(story.id)
        if full is not None:
            found += check_story(edition, full, addresses, longest, private)
    return found


def _regions(edition: Edition, addresses: set[str]) -> Iterator[Finding]:
    """Yield the regions of the masthead that lead nowhere: they stand on every page."""
    for region in edition.site.regions:
        if is_dead(region.link, addresses):
            details: dict[str, Detail] = {"title": region.name, "link": region.link}
            leading = Leading("settings", "site_field", "regions")
            yield Finding("finding.dead_link", details, leading=leading)


def _filings(edition: Edition) -> Iterator[Finding]:
    site = edition.site
    told = {
        "name": site.name,
        "address": site.address,
        "icp_filing": site.icp_filing,
        "police_filing": site.police_filing,
        "licence": site.licence,
        "report_phone": site.report_phone,
    }
    for field, value in told.items():
        if not value.strip():
            leading = Leading("settings", "site_field", field)
            yield Finding(f"finding.site.{field}", leading=leading)
