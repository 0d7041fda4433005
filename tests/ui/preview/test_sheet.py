from __future__ import annotations

import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.preview.conftest import LONG, PATIENCE, Reader, Room
from workstation.domain.edition import EditionName
from workstation.ui.preview.scheme import page_url

#: Chromium says it in passing where there is no graphics card.
pytestmark = pytest.mark.qt_log_ignore("GPUInfo not initialized.*")


def test_an_article_is_shown_as_it_is_typed_not_as_it_is_kept(room: Room, reader: Reader) -> None:
    article = room.article(body="已经保存的话。")
    typed = replace(article.content, body="正在写的话。")
    reader.wait(lambda: reader.sheet.show_article(article.id, typed))
    assert "正在写的话" in reader.text()
    assert "已经保存的话" not in reader.text()
    assert reader.tell("document.styleSheets[0].cssRules.length") > 20
    assert reader.tell("document.title").startswith("临河发布新规")


def test_a_page_as_published_wears_what_was_published_with_it(
    room: Room, reader: Reader, tmp_path: Path
) -> None:
    (tmp_path / "site.css").write_text("p { color: rgb(1, 2, 3) }")
    page = '<link rel="stylesheet" href="site.css"><p>那时的页面</p>'.encode()
    live = EditionName.LIVE
    reader.wait(lambda: reader.sheet.show_bytes("index.html", page, live, tmp_path))
    assert reader.tell("getComputedStyle(document.querySelector('p')).color") == "rgb(1, 2, 3)"


def test_typing_changes_only_the_block_typed_in_and_nothing_jumps(
    room: Room, reader: Reader
) -> None:
    article = room.article(body=LONG)
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    reader.sheet.scroll_to(0.5)
    before = reader.tell("scrollY")
    assert before > 100
    # A property of the node itself: gone if the node were made anew.
    reader.tell("document.querySelectorAll('[data-line]').forEach((one) => one.stayed = true)")
    body = "先插进来一段。\n\n" + LONG.replace("第60段说的是", "第60段改成了")
    with reader.bot.waitSignal(reader.sheet.patched, timeout=PATIENCE):
        reader.sheet.show_article(article.id, replace(article.content, body=body))
    assert "第60段改成了临河市的事" in reader.text()
    assert "先插进来一段" in reader.text()
    fresh = "[...document.querySelectorAll('[data-line]')].filter((one) => !one.stayed).length"
    assert reader.tell(fresh) == 2, "the new one and the changed one"
    lines = "[...document.querySelectorAll('[data-line]')].map((one) => +one.dataset.line)"
    told = reader.tell(lines)
    assert told == sorted(told)
    assert told[0] == 1
    assert reader.tell("scrollY") >= before, "what was being read must not slip away"


def test_a_new_title_shows_at_once_without_loading_again(room: Room, reader: Reader) -> None:
    article = room.article(body=LONG)
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    loads: list[int] = []
    reader.sheet.ready.connect(lambda: loads.append(1))
    reader.sheet.show_article(article.id, replace(article.content, title="改过的题"))
    assert reader.tell("document.querySelector('h1').innerText") == "改过的题"
    assert reader.tell("document.title").startswith("改过的题")
    assert loads == []


def test_a_text_no_page_can_be_made_of_leaves_the_last_good_page(
    room: Room, reader: Reader
) -> None:
    article = room.article(body="好好的一段。")
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    hostile = replace(article.content, body="长" * 250_000)
    reader.sheet.show_article(article.id, hostile)
    assert reader.sheet.stage.banner.sentence() != ""
    assert "好好的一段" in reader.text()
    reader.sheet.show_article(article.id, replace(article.content, body="又好了。"))
    assert reader.sheet.stage.banner.sentence() == ""
    assert "又好了" in reader.text()


def test_the_page_of_another_story_does_not_stand_in_for_one_that_cannot_be_made(
    room: Room, reader: Reader
) -> None:
    first, second = room.article(body="前一篇。"), room.article(body="后一篇。")
    reader.wait(lambda: reader.sheet.show_article(first.id, first.content))
    stage = reader.sheet.stage
    reader.sheet.show_article(second.id, replace(second.content, body="长" * 250_000))
    assert stage.banner.sentence() != ""
    assert stage.empty.isVisible()
    assert not stage.fitting.isVisible()
    reader.wait(lambda: reader.sheet.show_article(second.id, second.content))
    assert stage.fitting.isVisible()
    assert "后一篇" in reader.text()


def test_what_others_change_shows_without_being_asked_for(room: Room, reader: Reader) -> None:
    reader.wait(lambda: reader.sheet.show_html("index.html"))
    site = room.newsroom.site.get()
    room.write(lambda: room.newsroom.site.save(replace(site, name="临河新网")))
    assert "临河新网" in reader.text()


def test_nothing_is_made_while_nobody_looks(room: Room, reader: Reader) -> None:
    article = room.article(body="一段。")
    reader.sheet.hide()
    reader.sheet.show_article(article.id, article.content)
    assert reader.sheet.html == ""
    reader.wait(reader.sheet.show)
    assert "一段" in reader.text()


def test_a_withdrawn_article_has_no_page_and_that_is_said(room: Room, reader: Reader) -> None:
    article = room.article(body="一段。")
    room.write(lambda: room.newsroom.articles.trash([article.id]))
    reader.sheet.show_article(article.id, None)
    assert reader.sheet.stage.empty.accessibleName() == "This article has no page"
    assert room.troubles == []


def test_an_empty_sheet_shows_nothing(room: Room, reader: Reader) -> None:
    article = room.article(body="一段。")
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    reader.sheet.clear()
    assert reader.sheet.html == ""
    assert reader.sheet.stage.empty.isVisible()


def test_following_the_text_is_not_told_back_but_the_wheel_is(room: Room, reader: Reader) -> None:
    article = room.article(body=LONG)
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    told: list[float] = []
    reader.sheet.scrolled.connect(told.append)
    reader.sheet.scroll_to(1.0)
    assert reader.tell("Math.ceil(scrollY + innerHeight >= document.body.scrollHeight - 2)") == 1
    reader.sheet.scroll_to(0.0)
    assert reader.tell("scrollY") == 0
    reader.sheet.scroll_to(0.5)
    assert reader.tell("scrollY") > 100
    assert told == []
    with reader.bot.waitSignals(
        [reader.sheet.scrolled, reader.sheet.line_scrolled], timeout=PATIENCE
    ):
        wheel(reader)
    assert 0.0 < told[-1] < 1.0


def test_a_line_of_the_text_is_found_on_the_page(room: Room, reader: Reader) -> None:
    article = room.article(body=LONG)
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    reader.sheet.scroll_to_line(41.0)
    assert reader.run("lineAtTop") == pytest.approx(41.0, abs=0.6)
    reader.sheet.scroll_to_line(0.0)
    assert reader.tell("scrollY") == 0


@pytest.mark.parametrize("pixels", [390, 1200])
def test_what_is_read_stays_when_the_page_gets_another_width(
    room: Room, reader: Reader, pixels: int
) -> None:
    article = room.article(body=LONG.replace("的事。", "的事，" * 15))
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    wide = reader.tell("innerWidth")
    with reader.bot.waitSignal(reader.sheet.surface().page.scrollPositionChanged, timeout=PATIENCE):
        reader.sheet.scroll_to_line(81.0)
    before = reader.tell("scrollY")
    reader.sheet.stage.fitting.set_width(pixels)
    reader.bot.waitUntil(lambda: reader.tell("innerWidth") != wide, timeout=PATIENCE)
    reader.bot.waitUntil(lambda: abs(line_at_top(reader) - 81) < 1, timeout=PATIENCE)
    assert reader.tell("scrollY") != before


def line_at_top(reader: Reader) -> float:
    return float(reader.run("place")[2])


def test_beside_a_text_the_page_stands_at_the_story(room: Room, reader: Reader) -> None:
    article = room.article(body=LONG)
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    story = "Math.round(document.querySelector('main').getBoundingClientRect().top)"
    assert reader.tell("scrollY") > 20
    assert 0 <= reader.tell(story) <= 8
    reader.sheet.scroll_to_line(41.0)
    before = reader.tell("scrollY")
    with reader.bot.waitSignal(reader.sheet.patched, timeout=PATIENCE):
        body = LONG.replace("第60段说的是", "第60段改成了")
        reader.sheet.show_article(article.id, replace(article.content, body=body))
    assert reader.tell("scrollY") == before
    reader.sheet.scroll_to_line(1.0)
    assert 0 <= reader.tell(story) <= 8, "the title belongs to the first line"


def test_a_page_one_walks_to_is_seen_from_its_head(room: Room, walker: Reader) -> None:
    article = room.article(body=LONG)
    walker.wait(lambda: walker.sheet.show_article(article.id, article.content))
    assert walker.tell("scrollY") == 0


def test_a_click_on_a_block_names_its_line(room: Room, reader: Reader) -> None:
    article = room.article(body=LONG)
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    spot = reader.tell(
        "(() => { const box = document.querySelector('[data-line=\"3\"]').getBoundingClientRect();"
        " return [box.left + 20, box.top + 8]; })()"
    )
    with reader.bot.waitSignal(reader.sheet.line_clicked, timeout=PATIENCE) as clicked:
        reader.click(int(spot[0]), int(spot[1]))
    assert clicked.args == [3]


def test_the_renderer_may_die_and_the_page_comes_back(room: Room, reader: Reader) -> None:
    article = room.article(body="已经保存的话。")
    typed = replace(article.content, body="还没有保存的话。")
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    reader.sheet.show_article(article.id, typed)
    process = reader.sheet.surface().page.renderProcessPid()
    reader.wait(lambda: os.kill(process, signal.SIGKILL))
    assert "还没有保存的话" in reader.text()
    assert reader.sheet.stage.banner.sentence() == "The preview has been restarted."


def test_both_editions_keep_apart(room: Room, reader: Reader) -> None:
    article = room.article(body="放行的话。")
    room.write(lambda: room.newsroom.articles.release(article.id))
    kept = room.newsroom.articles.get(article.id)
    room.write(
        lambda: room.newsroom.articles.save(kept, replace(kept.content, body="后来改的话。"))
    )
    address = room.newsroom.articles.address(article.id)
    reader.wait(lambda: reader.sheet.show_page(address, EditionName.LIVE))
    assert "放行的话" in reader.text()
    reader.wait(lambda: reader.sheet.show_page(address, EditionName.WORKING))
    assert "后来改的话" in reader.text()


def test_a_page_that_does_not_exist_is_told_of(reader: Reader) -> None:
    reader.sheet.show_html("nowhere/17.html")
    assert reader.sheet.stage.empty.accessibleName() == "There is no page at this address"


def wheel(reader: Reader) -> None:
    web = reader.sheet.surface().web.focusProxy()
    assert web is not None
    event = QWheelEvent(
        QPointF(100, 100),
        QPointF(web.mapToGlobal(QPoint(100, 100))),
        QPoint(0, -240),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(web, event)


def test_a_page_keeps_on_what_it_wears_until_it_is_dressed_anew(room: Room, reader: Reader) -> None:
    article = room.article(body="一段。")
    reader.wait(lambda: reader.sheet.show_article(article.id, None))
    font = "getComputedStyle(document.body).fontFamily"
    before = reader.tell(font)
    # Told in the same moment, before anything could be loaded.
    told = f"(preview.dressAnew(), preview.dressAnew(), {font})"
    assert reader.tell(told) == before
    links = "[...document.querySelectorAll('link[rel=stylesheet]')].map((one) => one.href)"
    dressed = ["preview://working/assets/site.css?2"]
    reader.bot.waitUntil(lambda: reader.tell(links) == dressed, timeout=PATIENCE)
    assert reader.tell(font) == before


def test_a_page_that_comes_when_another_is_wished_for_already_is_no_link_taken(
    room: Room, walker: Reader
) -> None:
    sheet = walker.sheet
    walker.wait(lambda: sheet.show_html("index.html"))
    told: list[str] = []
    sheet.went.connect(lambda address, _edition: told.append(address))
    # Chromium tells of a page when it has begun to read it, which may be late.
    sheet.show_html("fazhi/index.html")
    sheet.show_html("search.html")
    sheet.surface().page.urlChanged.emit(page_url("fazhi/index.html"))
    walker.bot.waitUntil(
        lambda: walker.tell("location.pathname") == "/search.html", timeout=PATIENCE
    )
    assert told == []
    assert sheet.address == "search.html"


def test_the_next_page_wears_the_theme_chosen_meanwhile(room: Room, walker: Reader) -> None:
    font = "getComputedStyle(document.body).fontFamily"
    walker.wait(lambda: walker.sheet.show_html("index.html"))
    before = walker.tell(font)
    site = room.newsroom.site.get()
    with walker.bot.waitSignal(walker.sheet.patched, timeout=PATIENCE):
        room.write(lambda: room.newsroom.site.save(replace(site, theme="plain")))
    walker.wait(lambda: walker.sheet.show_html("fazhi/index.html"))
    assert walker.tell(font) != before
