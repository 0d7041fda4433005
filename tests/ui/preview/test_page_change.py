"""What differs between two pages is told by blocks where it is nothing but the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workstation.ui.preview.page_change import BlockChange, block_change


def page(blocks: list[tuple[str, int]], title: str = "题", foot: str = "脚") -> str:
    text = "\n".join(f'<p data-line="{line}">{words}</p>' for words, line in blocks)
    return (
        f"<html><head><title>{title}</title><meta content='{len(text)}'></head>\n<body>\n"
        f'<div class="body" id="article-body">\n{text}\n</div>\n'
        f"<footer>{foot}</footer></body></html>"
    )


OLD = [("甲", 1), ("乙", 3), ("丙", 5)]


def test_one_changed_paragraph_is_all_that_is_told() -> None:
    new = [("甲", 1), ("乙乙", 3), ("丙", 5)]
    told = block_change(page(OLD), page(new))
    assert told == BlockChange(1, 1, '<p data-line="3">乙乙</p>', 0, 3)


def test_lines_below_move_along() -> None:
    new = [("甲", 1), ("新", 3), ("乙", 5), ("丙", 7)]
    told = block_change(page(OLD), page(new))
    assert told is not None
    assert (told.first, told.gone, told.moved) == (1, 0, 2)


def test_notes_at_the_end_are_a_block_that_stays() -> None:
    notes = (
        '</p>\n<div class="footnote">\n<hr>\n<ol>\n<li id="fn:1">注</li>\n</ol>\n</div>\n</div>\n'
    )
    before, after = (
        page(blocks).replace("</p>\n</div>\n", notes)
        for blocks in (OLD, [("甲", 1), ("新", 3), ("乙", 5), ("丙", 7)])
    )
    told = block_change(before, after)
    assert told is not None
    assert (told.first, told.gone, told.moved, told.count) == (1, 0, 2, 4)


def test_what_is_more_than_the_text_is_compared_as_a_whole() -> None:
    new = [("甲", 1), ("乙乙", 3), ("丙", 5)]
    assert block_change(page(OLD), page(new, title="别的题")) is None
    assert block_change(page(OLD), page(new, foot="别的脚")) is None
    assert block_change("", page(new)) is None
    assert block_change(page(OLD), page([])) is None


blocks = st.lists(st.sampled_from("甲乙丙丁"), min_size=1, max_size=8)


@given(blocks, blocks, st.integers(1, 3))
def test_the_change_makes_the_one_page_of_the_other(
    old: list[str], new: list[str], step: int
) -> None:
    was = [(words, 1 + 2 * n) for n, words in enumerate(old)]
    will = [(words, 1 + step * n) for n, words in enumerate(new)]
    told = block_change(page(was), page(will))
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
