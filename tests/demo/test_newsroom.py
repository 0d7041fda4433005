"""The demo's site, columns, boards and comments: whole, and pointing at what is there."""

from __future__ import annotations

import ipaddress
from collections import Counter
from dataclasses import fields

import pytest

from tests.demo.content import AGE, articles, boards, columns, comments, minutes, pictures, toml
from workstation.domain.address import check_directory
from workstation.domain.board import Fill
from workstation.domain.column import Column, ColumnKind
from workstation.domain.comment import CommentStatus
from workstation.domain.person import Role
from workstation.domain.site import Site

DOCUMENTATION = [
    ipaddress.ip_network(network)
    for network in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24")
]


def test_the_site_says_everything_a_site_can_say() -> None:
    site = toml("site.toml")
    told = {name.removesuffix("_id") for name in (field.name for field in fields(Site))}
    assert told <= set(site)
    assert {site["masthead_picture"], site["logo_picture"]} <= pictures()
    assert len(site["regions"]) >= 5
    assert all(name.endswith(".example") for name in site["domain_names"])
    assert all(person["role"] in set(Role) for person in site["people"])


def test_columns_form_a_tree_three_deep() -> None:
    assert len(columns()) >= 14
    assert max(path.count("/") for path in columns()) == 2
    seen: set[str] = set()
    for path in columns():
        assert path not in seen
        assert "/" not in path or path.rpartition("/")[0] in seen, path
        seen.add(path)


def test_columns_have_good_addresses_and_known_kinds() -> None:
    known = {field.name for field in fields(Column)} | {"path"}
    siblings = Counter(
        (path.rpartition("/")[0], column["directory"]) for path, column in columns().items()
    )
    assert set(siblings.values()) == {1}
    for path, column in columns().items():
        assert set(column) <= known, path
        assert check_directory(column["directory"]) == column["directory"]
        assert column["description"], path
    kinds = Counter(column["kind"] for column in columns().values())
    assert set(kinds) == {str(kind) for kind in ColumnKind}
    assert any(column.get("hidden") for column in columns().values())


@pytest.mark.parametrize("kind", ["page", "cover"])
def test_single_pages_and_covers_have_a_text(kind: str) -> None:
    assert all(column["body"] for column in columns().values() if column["kind"] == kind)


def test_cards_point_at_stories_and_pictures_that_are_there() -> None:
    allowed = {"article", "link", "headline", "kicker", "summary", "picture"}
    allowed |= {"starts_in_hours", "ends_in_hours"}
    for code, board in boards().items():
        for card in [*board["live"], *board.get("draft", [])]:
            assert set(card) <= allowed, code
            assert ("article" in card) != ("link" in card), code
            assert card.get("article", "fanzha-guitai") in articles(), card
            assert card.get("picture", "logo.png") in pictures(), card


def test_boards_hold_no_more_than_they_show() -> None:
    assert set(boards()) == {"focus", "slides", "headline", "recommended", "special", "scroll"}
    for code, board in boards().items():
        assert board["fill"] in set(Fill), code
        for cards in (board["live"], board.get("draft", [])):
            assert len(cards) <= board["capacity"], code


def test_two_boards_differ_between_draft_and_live() -> None:
    differing = [code for code, board in boards().items() if board.get("draft", board["live"])]
    differing = [code for code in differing if "draft" in boards()[code]]
    assert len(differing) == 2
    assert all(boards()[code]["draft"] != boards()[code]["live"] for code in differing)


def test_live_cards_were_public_once() -> None:
    for board in boards().values():
        for card in board["live"]:
            if "article" in card:
                status = articles()[card["article"]].fields["status"]
                assert status in {"published", "withdrawn"}, card


def test_there_are_three_hundred_comments_none_twice() -> None:
    assert len(comments()) == 300
    assert len({comment["text"] for comment in comments()}) == 300
    assert len({comment["article"] for comment in comments()}) >= 24


def test_comments_lie_in_every_queue() -> None:
    states = Counter(comment["status"] for comment in comments())
    assert set(states) == {str(status) for status in CommentStatus}
    assert states["pending"] == 17
    assert sum(comment.get("reports", 0) > 0 for comment in comments()) >= 3


def test_answers_follow_what_they_answer() -> None:
    answers = [(place, each) for place, each in enumerate(comments()) if "parent" in each]
    assert len(answers) >= 30
    for place, answer in answers:
        assert 0 <= answer["parent"] < place
        asked = comments()[answer["parent"]]
        assert asked["article"] == answer["article"]
        assert minutes(answer["age"]) < minutes(asked["age"])


def test_comments_came_after_their_story() -> None:
    for comment in comments():
        story = articles()[comment["article"]].fields
        assert story["status"] == "published", comment
        assert AGE.fullmatch(comment["age"]), comment
        assert 0 < minutes(comment["age"]) < minutes(story["age"]), comment


def test_network_addresses_are_those_of_the_documentation() -> None:
    for comment in comments():
        if not comment.get("by_newsroom"):
            address = ipaddress.ip_address(comment["network_address"])
            assert any(address in network for network in DOCUMENTATION), comment
