"""What differs between two pages is told by blocks where it is nothing but the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.press.markdown.text_blocks import blocks_of, html_of
from workstation.press.pages.written_page import WrittenPage, WrittenText
from workstation.ui.preview.page_change import BlockChange, PageParts, block_change, parts_of


def page(blocks: list[tuple[str, int]], title: str = "题", foot: str = "脚") -> str:
    text = "\n".join(f'<p data-line="{line}">{words}</p>' for words, line in blocks)
    return (
        f"<html><head><title>{title}</title><meta content='{len(text)}'></head>\n<body>\n"
        f'<div class="body" id="article-body">\n{text}\n</div>\n'
        f"<footer>{foot}</footer></body></html>"
    )


def parts(*told: object, **more: str) -> PageParts | None:
    return parts_of(page(*told, **more))  # type: ignore[arg-type]


OLD = [("甲", 1), ("乙", 3), ("丙", 5)]


def test_one_changed_paragraph_is_all_that_is_told() -> None:
    new = [("甲", 1), ("乙乙", 3), ("丙", 5)]
    told = block_change(parts(OLD), parts(new))
    assert told == BlockChange(1, 1, '<p data-line="3">乙乙</p>', 0, 3)


def test_lines_below_move_along() -> None:
    new = [("甲", 1), ("新", 3), ("乙", 5), ("丙", 7)]
    told = block_change(parts(OLD), parts(new))
    assert told == BlockChange(1, 0, '<p data-line="3">新</p>', 2, 3)


def test_blocks_that_move_by_different_lines_are_told_anew() -> None:
    new = [("甲", 1), ("乙", 5), ("丙", 9)]
    told = block_change(parts(OLD), parts(new))
    assert told == BlockChange(1, 1, '<p data-line="5">乙</p>', 4, 3)


def test_notes_at_the_end_are_a_block_that_stays() -> None:
    notes = (
        '</p>\n<div class="footnote">\n<hr>\n<ol>\n<li id="fn:1">注</li>\n</ol>\n</div>\n</div>\n'
    )
    before, after = (
        parts_of(page(blocks).replace("</p>\n</div>\n", notes))
        for blocks in (OLD, [("甲", 1), ("新", 3), ("乙", 5), ("丙", 7)])
    )
    assert block_change(before, after) == BlockChange(1, 0, '<p data-line="3">新</p>', 2, 4)


def test_what_is_around_the_text_is_told_without_it() -> None:
    new = [("甲", 1), ("乙乙", 3), ("丙", 5)]
    told = block_change(parts(OLD), parts(new, foot="别的脚"))
    empty = '<title>题</title><body>\n<div class="body" id="article-body">\n\n</div>\n'
    around = f"<html>{empty}<footer>别的脚</footer></body></html>"
    assert told == BlockChange(1, 1, '<p data-line="3">乙乙</p>', 0, 3, around)
    titled = block_change(parts(OLD), parts(OLD, title="别的题"))
    assert titled is not None
    assert (titled.gone, titled.fresh) == (0, "")
    assert "<title>别的题</title>" in titled.around


def test_a_page_without_blocks_is_compared_as_a_whole() -> None:
    assert block_change(parts_of(""), parts(OLD)) is None
    assert block_change(parts(OLD), parts([])) is None


@pytest.mark.parametrize("begin", ["<hr>\n", "<div>旧</div>\n", "旧的字"])
def test_a_text_that_begins_without_a_line_is_compared_as_a_whole(begin: str) -> None:
    whole = page(OLD).replace('<p data-line="1">', f'{begin}<p data-line="1">')
    assert parts_of(whole) is None


def test_a_page_that_is_being_written_has_the_parts_of_its_html() -> None:
    text = html_of((parts(OLD) or PageParts("", (), "")).blocks)
    above, below = page(OLD).split(text)
    unused = WrittenText(lambda _body: (), str)
    written = WrittenPage("1.html", (), above, blocks_of(text), below, unused)
    assert parts_of(written) == parts(OLD)
    elsewhere = WrittenPage("1.html", (), f"{above}<b>广告</b>", blocks_of(text), below, unused)
    assert parts_of(elsewhere) is None


blocks = st.lists(st.sampled_from("甲乙丙丁"), min_size=1, max_size=8)


@given(blocks, blocks, st.integers(1, 3))
def test_the_change_makes_the_one_page_of_the_other(
    old: list[str], new: list[str], step: int
) -> None:
    was = [(words, 1 + 2 * n) for n, words in enumerate(old)]
    will = [(words, 1 + step * n) for n, words in enumerate(new)]
    told = block_change(parts(was), parts(will))
    if told is None:
        return
    kept = [f'<p data-line="{line}">{words}</p>' for words, line in was]
    below = [
        f'<p data-line="{line + told.moved}">{words}</p>'
        for words, line in was[told.first + told.gone :]
    ]
    made = kept[: told.first] + told.fresh.rstrip("\n").splitlines() + below
    assert told.count == len(old)
    assert [one for one in made if one] == [f'<p data-line="{n}">{words}</p>' for words, n in will]
