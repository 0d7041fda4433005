"""The index of the search: complete, right for Chinese, and mostly left alone by one more story."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.press.editions import MemoryEdition, full_story, linhe, with_story
from workstation.domain.article import Content
from workstation.domain.publication import Manifest, PageKind, StepKind
from workstation.press.generation.generation import publish
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.plan import make_plan
from workstation.press.press import Press
from workstation.press.search.index import SearchIndex, place_of, shares_of
from workstation.press.search.parts import decoded, encoded
from workstation.press.search.pieces import pieces, plain

THEME = Path(__file__).parents[3] / "resources" / "theme" / "default"
_SIGNS = [chr(code) for code in range(35, 127) if chr(code) not in "<\\"]


def read(part: str) -> list[int]:
    """Read a part as `search.js` does."""
    distances, value, scale = [], 0, 1
    for sign in part:
        digit = _SIGNS.index(sign)
        value += (digit % 45 if digit >= 45 else digit) * scale
        scale *= 45
        if digit < 45:
            distances.append(value)
            value, scale = 0, 1
    return list(accumulate(distances))


def files(edition: MemoryEdition, scope: str = "full") -> dict[str, bytes]:
    index = SearchIndex(edition, scope, {})
    for story in edition.stories():
        full = edition.full(story.id)
        assert full is not None
        index.take(full)
    return {maker.inputs.address: maker.page().data for maker in index.makers()}


def matter(data: bytes) -> list[object]:
    return list(json.loads(f"[{data.decode().strip().removeprefix('siteSearch(')[:-1]}]"))


def found(site: dict[str, bytes], query: str) -> list[int]:
    """Return the numbers of the stories that have all pieces of a query."""
    blocks = matter(site["search/blocks.js"])[1]
    assert isinstance(blocks, list)
    numbers: list[int] = []
    for start, size, bits, _day, _version in blocks:
        hits = set(range(size))
        for piece in pieces(query):
            name = f"{size}-{start}/{piece >> (32 - bits):x}"
            told, part = matter(site[f"search/{name}.js"])
            assert told == name
            here = read(str(part))
            hits &= {one % size for one in here if one // size == (piece >> 4 & 0xFFFFF)}
        numbers += [start + place for place in hits]
    return sorted(numbers)


def story(edition: MemoryEdition, number: int, title: str, body: str = "") -> MemoryEdition:
    content = Content(title=title, body=body or title, column_id=1, published_at=number)
    return with_story(edition, full_story(number, content, f"guonei/{number}.html"))


@given(st.lists(st.integers(0, (1 << 29) - 1)))
def test_a_part_comes_back_as_it_was(numbers: list[int]) -> None:
    assert read(encoded(numbers)) == sorted(set(numbers))
    assert decoded(encoded(numbers)) == sorted(set(numbers))


@given(
    st.text(alphabet="青岛法院的，。 a1é**\u3007\U00020000Ａ", max_size=40),
    st.text(alphabet="青岛法院", min_size=2, max_size=2),
)
def test_every_pair_and_every_word_is_a_piece(text: str, pair: str) -> None:
    assert set(pieces(pair)) <= set(pieces(f"{text} {pair}"))
    assert set(pieces(f"{text}，Word2026")) >= set(pieces("word2026"))


@given(st.text("法院*_`~#(x)> \n"))
def test_emphasis_goes_with_links_in_the_text_and_without(text: str) -> None:
    assert f"{plain(text)}\n通报" == plain(f"{text}\n[通报](https://x.example)")[:-1]
    assert not set("*_`~") & set(plain(text))


def test_marks_do_not_cut_words_and_addresses_are_none() -> None:
    told = plain("**法院**认为[^1]，见[通报](https://x.example/abc)。![图说](media/p1.png)")
    assert told.startswith("法院认为")
    assert "https" not in told
    assert "图说" in told


def test_the_story_is_found_by_title_body_tags_and_latin_words() -> None:
    site = files(linhe(40))
    assert found(site, "竞业限制") == [1]
    assert found(site, "河湾区") == [4, 16, 28, 40]
    assert found(site, "标签21") == [21]
    assert found(site, "社区 矫正") == [7, 19, 31]
    assert found(site, "量子") == []


def test_titles_alone_may_be_asked_for() -> None:
    assert found(files(linhe(5), "titles"), "十一月") == []
    assert found(files(linhe(5)), "十一月") == [1]


def test_a_new_story_rewrites_a_handful_of_small_files() -> None:
    edition = MemoryEdition()
    for number in range(1, 600):
        edition.matter[number] = story(MemoryEdition(), number, f"第{number}号稿件").matter[number]
    before = files(edition)
    after = files(story(edition, 600, "临河法院发布白皮书", "全新的内容。" * 200))
    changed = {name for name in after if before.get(name) != after[name]}
    # The parts of the youngest block, the line of the result, and the list of blocks.
    assert len(changed) <= 16 + 2
    assert all("32-576" in name or "lines/37" in name or "blocks" in name for name in changed)
    assert found(after, "白皮书") == [600]
    assert not set(before) - set(after)


def test_an_edit_rewrites_only_the_parts_of_the_words_that_differ() -> None:
    edition = MemoryEdition()
    for number in range(1, 600):
        edition.matter[number] = story(MemoryEdition(), number, f"第{number}号稿件").matter[number]
    before = files(edition)
    after = files(story(edition, 7, "第7号稿件", "第7号稿件。更正启事"))
    changed = {name for name in after if before[name] != after[name]}
    assert 1 < len(changed) <= 6
    assert found(after, "更正启事") == [7]


def test_the_plan_names_the_files_of_the_search_and_why(tmp_path: Path) -> None:
    press, edition = Press(THEME, MemoryHtmlStore()), linhe(12)
    target, none = tmp_path / "site", tmp_path / "none"
    plan = make_plan(press, edition, Manifest())
    made = publish(plan, press, edition, target, Manifest(), media_folder=none)
    assert (target / "search.html").is_file()
    later = story(edition, 13, "临河新修订仲裁规则")
    again = make_plan(press, later, made)
    kinds = (StepKind.NEW, StepKind.CHANGED)
    steps = [step for step in again.of(*kinds) if step.page.kind is PageKind.INDEX]
    assert 2 < len(steps) <= 18
    assert {reason.code for step in steps for reason in step.reasons} == {"reason.search"}


def test_a_site_without_search_has_no_such_files() -> None:
    edition = linhe(5)
    edition.site = replace(edition.site, theme_options=(("search", "none"),))
    press = Press(THEME, MemoryHtmlStore())
    assert press.page(edition, "search.html") is None
    assert not any(page.address.startswith("search/") for page in press.outline(edition))
    home = press.page(edition, "index.html")
    assert home is not None
    assert b"search" not in home.data


@given(st.integers(1, 3_000), st.sets(st.integers(1, 3_000), min_size=1, max_size=60))
def test_no_block_reaches_across_shares(newest: int, numbers: set[int]) -> None:
    edition = linhe(1)
    (full,) = edition.matter.values()
    stories = {
        n: replace(full, story=replace(full.story, id=n, number=n))
        for n in {min(n, newest) for n in numbers} | {newest}
    }
    shares, told = shares_of(replace(edition, matter=stories))
    assert told == newest
    assert [key for keys in shares for key in keys] == sorted(stories)
    blocks = [{place_of(n, newest)[0] for n in keys} for keys in shares]
    assert sum(map(len, blocks)) == len(set().union(*blocks))
    assert all(len(keys) <= 128 for keys in shares if place_of(keys[0], newest)[1] < 512)
