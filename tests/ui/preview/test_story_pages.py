"""Beside a text one sees any page it stands on, made of what is typed and not saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from tests.ui.preview.conftest import PATIENCE, Reader, Room
from workstation.domain.standing import Leading
from workstation.ui.preview.sheet import PageSheet
from workstation.ui.preview.story_pages import StoryPages

pytestmark = pytest.mark.qt_log_ignore("GPUInfo not initialized.*")


@pytest.fixture
def pages(room: Room, qtbot: QtBot) -> Iterator[StoryPages]:
    made = StoryPages(room.desk, PageSheet(room.desk))
    made.resize(500, 600)
    made.show()
    yield made
    shiboken6.delete(made)


def test_the_home_page_shows_a_headline_nobody_saved(
    room: Room, pages: StoryPages, qtbot: QtBot
) -> None:
    article = room.article(title="存着的题", body="一段。")
    reader = Reader(qtbot, pages.sheet)
    typed = replace(article.content, title="正在打的题")
    reader.wait(lambda: pages.show_article(article.id, typed))
    assert "正在打的题" in reader.text()
    reader.wait(lambda: pages.choose("index.html"))
    assert "正在打的题" in reader.text()
    with qtbot.waitSignal(pages.sheet.patched, timeout=PATIENCE):
        pages.show_article(article.id, replace(typed, title="又改了的题"))
    assert "又改了的题" in reader.text()
    assert "存着的题" not in reader.text()


def test_the_pages_of_its_columns_can_be_chosen(
    room: Room, pages: StoryPages, qtbot: QtBot
) -> None:
    article = room.article(title="归栏的稿", body="一段。")
    reader = Reader(qtbot, pages.sheet)
    reader.wait(lambda: pages.show_article(article.id, article.content))
    reader.wait(lambda: pages.choose("fazhi/index.html"))
    assert "归栏的稿" in reader.text()
    moved = replace(article.content, column_id=None)
    reader.wait(lambda: pages.show_article(article.id, moved))
    # The column is no page of the story any more: its own comes back.
    assert pages.pages.text() == "This story's page"


def test_the_text_leads_its_own_page_only(room: Room, pages: StoryPages, qtbot: QtBot) -> None:
    article = room.article(title="题", body="\n\n".join(f"第{n}段。" for n in range(60)))
    reader = Reader(qtbot, pages.sheet)
    reader.wait(lambda: pages.show_article(article.id, article.content))
    reader.wait(lambda: pages.choose("index.html"))
    pages.scroll_to_line(80)
    assert reader.tell("scrollY") == 0


def test_a_page_is_seen_as_on_a_phone(room: Room, pages: StoryPages, qtbot: QtBot) -> None:
    article = room.article(title="题", body="一段。")
    reader = Reader(qtbot, pages.sheet)
    reader.wait(lambda: pages.show_article(article.id, article.content))
    pages.widths["smartphone"].click()
    qtbot.waitUntil(lambda: reader.tell("innerWidth") == 390, timeout=PATIENCE)
    pages.widths["monitor"].click()
    assert not pages.widths["smartphone"].isChecked()
    pages.widths["monitor"].click()
    qtbot.waitUntil(lambda: reader.tell("innerWidth") == 500, timeout=PATIENCE)


def test_things_on_the_page_say_why_while_somebody_points(
    room: Room, pages: StoryPages, qtbot: QtBot
) -> None:
    article = room.article(title="指一指", body="一段。")
    reader = Reader(qtbot, pages.sheet)
    typed = replace(article.content, subtitle="没存的副题")
    reader.wait(lambda: pages.show_article(article.id, typed))
    assert reader.tell("document.querySelectorAll('[data-why]').length") == 0
    with qtbot.waitSignal(pages.sheet.patched, timeout=PATIENCE):
        pages.why.click()
    spot = "(() => {const b = document.querySelector('.subtitle').getBoundingClientRect();"
    left, top = reader.tell(spot + "return [b.left + 4, b.top + b.height / 2]})()")
    with qtbot.waitSignal(pages.sheet.why.answered, timeout=PATIENCE):
        reader.click(int(left), int(top))
    placing = pages.sheet.why.placing
    assert placing is not None
    wanted = Leading("articles", "article.subtitle", article.id)
    assert placing.leading == wanted
    with qtbot.waitSignal(pages.sheet.led) as led:
        pages.sheet.why.card.lead_button.click()
    assert led.args == [wanted]
    with qtbot.waitSignal(pages.sheet.patched, timeout=PATIENCE):
        pages.sheet.why.card.closed.emit()
    assert not pages.why.isChecked()
    assert reader.tell("document.querySelectorAll('[data-why]').length") == 0


def test_a_page_that_counts_a_draft_in_says_so(room: Room, pages: StoryPages, qtbot: QtBot) -> None:
    article = room.article(title="草稿", body="一段。")
    reader = Reader(qtbot, pages.sheet)
    reader.wait(lambda: pages.show_article(article.id, article.content))
    assert not pages.as_released.isVisible()
    reader.wait(lambda: pages.choose("index.html"))
    assert pages.as_released.isVisible()
    assert "草稿" in reader.text()
    reader.wait(lambda: pages.choose(""))
    assert not pages.as_released.isVisible()
    room.write(lambda: room.newsroom.articles.release(article.id))
    reader.wait(lambda: pages.choose("index.html"))
    assert not pages.as_released.isVisible()
