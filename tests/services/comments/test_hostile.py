"""Whatever a stranger writes stands on the page as text: no tag, address or template of theirs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from tests.hostile import PAYLOADS
from tests.services.desks import Desks
from workstation.domain.address import comments_page_of
from workstation.domain.comment import CommentStatus
from workstation.domain.draft import DraftComment
from workstation.domain.moment import MINUTE, now

_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")


class _Tags(HTMLParser):
    """Gathers tags, attributes that name code or places, and the text inside comments."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def _pages(desks: Desks, article_id: int) -> list[str]:
    """Return all pages of comments as the preview shows them; readers' are made by that hand."""
    address = desks.newsroom.preview.address_of(article_id)
    made = (
        desks.newsroom.preview.page(comments_page_of(address, number)) for number in range(1, 9)
    )
    return [page.data.decode() for page in made if page is not None]


def test_every_payload_is_text_on_the_page(desks: Desks) -> None:
    story = desks.released("巡河记", desks.column("国内"))
    bare = _Tags()
    bare.feed(*_pages(desks, story.id))
    drafts = [
        DraftComment(
            str(story.number),
            text[:60],
            text,
            now() - place * MINUTE,
            region=text[:30],
            status=str(CommentStatus.APPROVED),
        )
        for place, text in enumerate(PAYLOADS)
    ]
    made, left_out = desks.newsroom.comments.bring_in(drafts, "x.json")
    assert len(made) == len(PAYLOADS) and left_out == []
    said = ""
    for number, html in enumerate(_pages(desks, story.id)):
        # A page of comments alone tells machines nothing about the story.
        scripts = bare.tags.count("script") - (1 if number else 0)
        read = _Tags()
        read.feed(html)
        said += "".join(read.said)
        comment_tags = {"div", "p", "b", "span", "time", "br", "nav", "a", "section"}
        assert set(read.tags) - set(bare.tags) <= comment_tags
        assert read.tags.count("script") == scripts
        assert read.tags.count("img") == bare.tags.count("img")
        for name, value in read.attributes:
            assert not name.startswith("on"), name
            assert "javascript:" not in value.lower() and "x.example" not in value, value
        assert not _BIDI.search(html)
    assert "{{ 7*7 }}" in said
    assert "<?php system('id'); ?>" in said
