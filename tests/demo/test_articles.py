"""The demo's stories: complete, filed, pictured, and in every state a story may have."""

from __future__ import annotations

import re
from collections import Counter

from tests.demo.content import AGE, articles, columns, minutes, pictures
from workstation.domain.article import (
    CONTENT_FIELDS,
    Copyright,
    Flag,
    Status,
    flags_in_order,
)
from workstation.domain.text import count

#: What the front matter says beside the fields of a story's content.
OTHER_FIELDS = {"column", "cover", "status", "age", "pinned_days", "reads", "votes_up"}
PICTURE = re.compile(r"!\[([^\]]*)\]\(media:([^\s)]+)(?: \"([^\"]*)\")?\)")


def test_there_are_enough_of_them_in_every_state() -> None:
    states = Counter(article.fields["status"] for article in articles().values())
    assert len(articles()) >= 55
    assert set(states) == {str(status) for status in Status} - {"trashed"}
    assert states["published"] >= 40
    assert states["draft"] >= 3


def test_every_field_is_one_a_story_has() -> None:
    known = set(CONTENT_FIELDS) | OTHER_FIELDS
    for stem, article in articles().items():
        assert set(article.fields) <= known, stem
        assert article.fields["title"], stem
        assert article.fields["author"], stem
        assert AGE.fullmatch(article.fields["age"]), stem
        assert article.fields["copyright_kind"] in set(Copyright), stem
        assert isinstance(article.fields["tags"], list), stem


def test_titles_are_unique_and_mostly_of_newsroom_length() -> None:
    titles = [article.fields["title"] for article in articles().values()]
    assert len(set(titles)) == len(titles)
    assert all(len(title) >= 8 for title in titles)
    overlong = [title for title in titles if len(title) > 28]
    assert 1 <= len(overlong) <= 2


def test_every_story_lies_in_a_column_that_can_hold_it() -> None:
    holding = {path for path, column in columns().items() if column["kind"] == "list"}
    for stem, article in articles().items():
        filed = [article.fields["column"], *article.fields.get("further_columns", [])]
        assert set(filed) <= holding, stem
        assert len(set(filed)) == len(filed), stem


def test_every_column_that_holds_stories_has_some() -> None:
    filed = [article.fields["column"] for article in articles().values()]
    for path, column in columns().items():
        if column["kind"] == "list":
            assert any(f"{one}/".startswith(f"{path}/") for one in filed), path


def test_flags_are_known_and_say_what_is_so() -> None:
    for stem, article in articles().items():
        flags = article.fields["flags"]
        assert flags == flags_in_order(flags), stem
        assert (Flag.PICTURE in flags) == bool(article.fields["cover"]), stem
        assert (Flag.JUMP in flags) == bool(article.fields.get("link_out")), stem


def test_every_picture_shown_is_there_and_described() -> None:
    there = pictures()
    for stem, article in articles().items():
        assert article.fields["cover"] in there | {""}, stem
        shown = PICTURE.findall(article.body)
        assert article.body.count("](media:") == len(shown), stem
        for alt, name, caption in shown:
            assert name in there, stem
            assert alt, stem
            assert caption, stem


def test_bodies_are_of_readable_length_and_differ() -> None:
    bodies = {article.body for article in articles().values()}
    assert len(bodies) == len(articles())
    for stem, article in articles().items():
        assert 250 <= count(article.body).words <= 1000, stem


def test_times_fit_the_state() -> None:
    for stem, article in articles().items():
        ahead = minutes(article.fields["age"]) < 0
        assert ahead == (article.fields["status"] == "scheduled"), stem
        if article.fields["status"] in {"draft", "scheduled"}:
            assert article.fields["reads"] == 0, stem


def test_reposts_name_where_they_come_from() -> None:
    reposts = [
        article.fields
        for article in articles().values()
        if article.fields["copyright_kind"] == "repost"
    ]
    assert len(reposts) >= 2
    for fields in reposts:
        assert all(
            fields[name] for name in ("source", "source_url", "original_author", "original_title")
        )


def test_the_rarer_things_of_a_text_occur() -> None:
    bodies = [article.body for article in articles().values()]
    assert any(re.search(r"^#p#.+#e#$", body, re.MULTILINE) for body in bodies)
    assert any("[^1]:" in body for body in bodies)
    assert sum("|---|" in body for body in bodies) >= 5
    assert sum(body.count("\n> ") for body in bodies) >= 5
    assert any(article.fields["ai_label"] for article in articles().values())
    assert any(not article.fields["comments_open"] for article in articles().values())
    assert any(article.fields["summary"] for article in articles().values())
    assert any(not article.fields["summary"] for article in articles().values())


def test_every_address_named_is_an_invented_one() -> None:
    for stem, article in articles().items():
        told = f"{article.fields} {article.body}"
        hosts = re.findall(r"https?://([^/\s'\"）]+)|[\w.-]+@([\w.-]+)", told)
        assert all((host or mail).endswith(".example") for host, mail in hosts), stem
