"""Hostile texts end at their deadline and name their line; the next text is served."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from workstation.press.markdown.conversion import to_html
from workstation.press.markdown.text_blocks import Piece, whole_html
from workstation.press.markdown.text_trouble import TextTrouble, check_pages, suspect_line
from workstation.press.markdown.worker import MarkdownWorker


@pytest.fixture(scope="module")
def worker() -> Iterator[MarkdownWorker]:
    with MarkdownWorker() as running:
        yield running


def test_it_gives_what_the_converter_gives(worker: MarkdownWorker) -> None:
    body = "## 题\n\n字\ud800与\0字"
    assert worker.to_html(body, timeout=30) == to_html(body)
    pieces = worker.pieces(body, 3, timeout=30)
    assert whole_html(pieces) == whole_html([Piece(to_html(body, lines=True), 3)])


def test_the_pages_of_a_story_are_measured_each() -> None:
    half = "字\n" * 700_000
    check_pages(f"{half}\n#p#下#e#\n{half}")
    with pytest.raises(TextTrouble) as told:
        check_pages(half + half)
    assert told.value.code == "text.too_long"
    with pytest.raises(TextTrouble) as told:
        check_pages("一\n#p#下#e#\n" + "字" * 200_001)
    assert told.value.details["line"] == 3


def test_a_slow_text_ends_and_names_its_line(worker: MarkdownWorker) -> None:
    with pytest.raises(TextTrouble) as told:
        worker.to_html("好\n\n" + "[" * 30_000 + "\n\n好", timeout=0.3)
    assert told.value.code == "text.too_slow.line"
    assert told.value.details == {"line": 3}
    assert worker.to_html("好", timeout=30) == "<p>好</p>"


def test_a_deep_text_is_told(worker: MarkdownWorker) -> None:
    with pytest.raises(TextTrouble) as told:
        worker.to_html("a\n: b\n" * 3_000, timeout=60)
    assert told.value.code == "text.too_deep.line"
    assert told.value.details == {"line": 2}


def test_a_text_beyond_the_limits_is_refused_at_once(worker: MarkdownWorker) -> None:
    with pytest.raises(TextTrouble) as told:
        worker.to_html("字" * 2_000_000)
    assert told.value.code == "text.too_long"
    with pytest.raises(TextTrouble) as told:
        worker.to_html("好\n" + "字" * 200_001)
    assert told.value.code == "text.line_too_long"
    assert told.value.details["line"] == 2


def test_threads_take_turns(worker: MarkdownWorker) -> None:
    bodies = [f"第{number}段" for number in range(40)]
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda body: worker.to_html(body, timeout=30), bodies))
    assert made == [f"<p>{body}</p>" for body in bodies]


def test_closed_it_starts_again() -> None:
    with MarkdownWorker() as worker:
        assert worker.to_html("一", timeout=30) == "<p>一</p>"
        worker.close()
        assert worker.to_html("二", timeout=30) == "<p>二</p>"


def test_ordinary_text_is_not_suspected() -> None:
    assert suspect_line("一段\n\n- 二\n- 三\n\n[链接](a.html)") is None
    assert suspect_line("一\n" + "*[甲]: 乙\n" * 300) == 2


def test_fences_without_end_and_endless_tables_name_their_line() -> None:
    assert suspect_line("一段。\n\n" + "~~~\n" * 300) == 3
    assert suspect_line("一段。\n\n" + "|".join("a" * 300)) == 3
