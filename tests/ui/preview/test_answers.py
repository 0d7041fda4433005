from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from tests.ui.preview.conftest import Room
from workstation.domain.edition import EditionName
from workstation.ui.preview.answers import answer, part_of, published
from workstation.ui.preview.scheme import address_of, edition_of, page_url, shut_resolver


@pytest.mark.parametrize(
    "path",
    [
        "media/../newsroom.db",
        "media/../../etc/passwd",
        "../../../../etc/passwd",
        "newsroom.db",
        "media/",
        "media/.hidden",
        "media/a/b.png",
        "assets/../templates/base.html/x.css",
        "templates/base.css",
    ],
)
def test_nothing_but_pages_pictures_and_assets_is_handed_out(room: Room, path: str) -> None:
    found = answer(room.newsroom.preview, path, EditionName.WORKING)
    assert found is None or found.missing


@pytest.mark.parametrize("path", ["../secret", "assets/../../secret", "link", "", "assets"])
def test_nothing_outside_of_a_published_site_is_handed_out(tmp_path: Path, path: str) -> None:
    site = tmp_path / "public"
    (site / "assets").mkdir(parents=True)
    (site / "assets" / "site.css").write_text("nav { color: red }")
    (tmp_path / "secret").write_text("?")
    (site / "link").symlink_to(tmp_path / "secret")
    assert published(site, path) is None
    style = published(site, "assets/site.css")
    assert style is not None
    assert style.media_type.startswith("text/css")


def test_a_page_its_style_and_a_missing_page(room: Room) -> None:
    preview = room.newsroom.preview
    home = answer(preview, "", EditionName.WORKING)
    style = answer(preview, "assets/site.css", EditionName.LIVE)
    nowhere = answer(preview, "a/b.html", EditionName.WORKING)
    assert home is not None
    assert style is not None
    assert nowhere is not None
    assert home.media_type.startswith("text/html")
    assert style.media_type.startswith("text/css")
    assert not home.missing
    assert nowhere.missing


def test_pages_of_a_long_article_are_known_by_their_address() -> None:
    assert part_of("fazhi/17.html", "fazhi/17_2.html") == 2
    assert part_of("fazhi/17_2.html", "fazhi/17.html") == 1
    assert part_of("fazhi/17.html", "fazhi/18.html") == 0
    assert part_of("fazhi/17.html", "fazhi/index.html") == 0


def test_addresses_go_into_urls_and_come_back() -> None:
    for address in ("", "index.html", "fazhi/2026/1123/17.html", "media/图 1.png"):
        for edition in EditionName:
            url = page_url(address, edition)
            assert address_of(url) == address
            assert edition_of(url) is edition
    for foreign in ("https://working/x", "preview://other/x", "file:///x", "about:blank"):
        assert edition_of(QUrl(foreign)) is None


def test_the_resolver_is_shut_once_and_other_flags_stay() -> None:
    environment = {"QTWEBENGINE_CHROMIUM_FLAGS": "--force-dark-mode"}
    shut_resolver(environment)
    shut_resolver(environment)
    flags = environment["QTWEBENGINE_CHROMIUM_FLAGS"]
    assert flags.startswith("--force-dark-mode ")
    assert flags.count("MAP * ~NOTFOUND") == 1
