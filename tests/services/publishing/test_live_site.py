"""What is known of the published site between two publications."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.desks import Desks
from workstation.domain.article import Article
from workstation.domain.publication import Manifest
from workstation.press.generation.swap import only_one
from workstation.press.generation.tree import verify
from workstation.press.manifest import sorted_parts
from workstation.press.manifest.manifest_file import NAME
from workstation.press.manifest.places import places
from workstation.services.publishing.live_site import over


@pytest.fixture
def site(desks: Desks) -> Path:
    column = desks.column("国内", directory="guonei")
    for number in range(8):
        desks.released(f"旧闻{number}", column)
    desks.newsroom.publishing.publish()
    return desks.newsroom.publishing.default_target


def published(desks: Desks, title: str) -> Article:
    story = desks.released(title, desks.newsroom.columns.tree().children(None)[0].id)
    desks.newsroom.publishing.publish()
    return story


def rested(desks: Desks) -> None:
    while desks.newsroom.rest():
        pass


def test_at_rest_the_next_publication_is_prepared(desks: Desks, site: Path) -> None:
    standby = places(site).standby
    for title in ("一", "二", "三"):
        published(desks, title)
    assert (standby / NAME).read_bytes() != (site / NAME).read_bytes()
    rested(desks)
    assert (standby / NAME).read_bytes() == (site / NAME).read_bytes()
    assert verify(standby) == []
    story = published(desks, "四")
    assert verify(site) == []
    assert (site / story.address).exists()
    assert not (standby / story.address).exists()


def test_what_is_in_the_way_of_preparing_is_no_trouble_at_rest(desks: Desks, site: Path) -> None:
    for title in ("一", "二"):
        published(desks, title)
    (places(site).standby / NAME).unlink()
    with only_one(places(site)):
        rested(desks)
    published(desks, "三")
    assert verify(site) == []


def test_a_site_published_anew_while_it_is_read_is_not_taken_for_a_damaged_one(
    desks: Desks, site: Path
) -> None:
    told: list[int] = []

    def read(manifest: Manifest) -> list[str]:
        told.append(manifest.number)
        if len(told) == 1:
            for title in ("一", "二"):
                published(desks, title)
            rested(desks)
            sorted_parts._kept.clear()
        assert not manifest.mended
        return list(manifest.pages)

    pages = over(site, desks.store.media_folder, read)
    assert told == [1, 3]
    assert all((site / page).exists() for page in pages)
