from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.preview.conftest import LONG, PATIENCE, Reader, Room, shown_panel
from workstation.domain.article import Article
from workstation.domain.edition import EditionName
from workstation.ui.preview.page_bar import Mode
from workstation.ui.preview.panel import PreviewPanel

pytestmark = pytest.mark.qt_log_ignore("GPUInfo not initialized.*")


@pytest.fixture
def panel(room: Room, qtbot: QtBot) -> Iterator[PreviewPanel]:
    with shown_panel(room, qtbot, 1200, 700) as made:
        yield made


def working(panel: PreviewPanel, qtbot: QtBot) -> Reader:
    return Reader(qtbot, panel.pair.sheets[EditionName.WORKING])


def live(panel: PreviewPanel, qtbot: QtBot) -> Reader:
    return Reader(qtbot, panel.pair.sheets[EditionName.LIVE])


def released(room: Room, body: str) -> Article:
    article = room.article(body=body)
    room.write(lambda: room.newsroom.articles.release(article.id))
    return room.newsroom.articles.get(article.id)


def test_the_home_page_comes_first(panel: PreviewPanel, qtbot: QtBot) -> None:
    assert panel.bar.address.text() == "/index.html"
    assert "临河法治网" in working(panel, qtbot).text()


def test_a_column_is_chosen_in_the_tree(room: Room, panel: PreviewPanel, qtbot: QtBot) -> None:
    reader = working(panel, qtbot)
    item = panel.chooser.tree.model().index(1, 0)
    reader.wait(lambda: panel.chooser.tree.clicked.emit(item))
    assert panel.bar.address.text() == "/fazhi/index.html"
    assert "法制" in reader.tell("document.title")


def test_an_article_is_found_by_its_words(room: Room, panel: PreviewPanel, qtbot: QtBot) -> None:
    room.article(title="河湾区的听证会", body="一段。")
    room.article(title="别的事", body="一段。")
    panel.chooser.search.setText("听证会")
    panel.chooser.search.returnPressed.emit()
    found = panel.chooser.articles
    assert found.rowCount() == 1
    reader = working(panel, qtbot)
    reader.wait(lambda: panel.chooser.list.clicked.emit(found.index(0)))
    assert "河湾区的听证会" in reader.text()


def test_an_address_can_be_typed_whole_or_short(
    room: Room, panel: PreviewPanel, qtbot: QtBot
) -> None:
    article = released(room, "写在网址上的稿件。")
    address = room.newsroom.articles.address(article.id)
    reader = working(panel, qtbot)
    panel.bar.address.setText(f"https://example.cn/{address}")
    reader.wait(lambda: panel.bar.address.returnPressed.emit())
    assert "写在网址上的稿件" in reader.text()
    panel.bar.address.setText("nowhere.html")
    panel.bar.address.returnPressed.emit()
    empty = panel.pair.main.stage.empty
    assert empty.isVisible()
    assert empty.accessibleName() == "There is no page at this address"


def test_before_and_after_stand_beside_each_other_with_what_differs(
    room: Room, panel: PreviewPanel, qtbot: QtBot
) -> None:
    article = released(room, "不变的一段。\n\n要改的一段。")
    changed = replace(article.content, body="不变的一段。\n\n改好的一段。")
    room.write(lambda: room.newsroom.articles.save(article, changed))
    address = room.newsroom.articles.address(article.id)
    after, before = working(panel, qtbot), live(panel, qtbot)
    after.wait(lambda: panel.reveal("page", address))
    before.wait(lambda: panel.bar.modes[Mode.BOTH].click())
    assert "要改的一段" in before.text()
    assert "改好的一段" in after.text()
    marked = "[...document.querySelectorAll('[data-preview-mark]')].map((one) => one.innerText)"
    assert after.tell(marked) == ["改好的一段。"]
    assert before.tell(marked) == ["要改的一段。"]
    panel.bar.modes[Mode.WORKING].click()
    assert after.tell(marked) == []


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    (
        ("甲乙丙", "甲乙丙", []),
        ("甲乙丙", "甲丙", [1]),
        ("甲乙", "乙甲", [0]),
        ("甲乙丙甲", "乙丙甲", [0]),
        ("甲甲", "甲", [1]),
        ("甲丁丙戊", "甲乙丙", [1, 3]),
        ("甲乙" * 2_000, "乙丙" * 2_000, []),
    ),
)
def test_marked_is_what_does_not_stand_in_the_same_order_on_the_other_page(
    panel: PreviewPanel, qtbot: QtBot, mine: str, theirs: str, found: list[int]
) -> None:
    told = working(panel, qtbot).run("strangers", list(mine), list(theirs))
    assert told == (found or ([*range(0, 4_000, 2)] if len(mine) > 1_000 else []))


def test_one_walks_from_difference_to_difference_on_both_sides(
    room: Room, panel: PreviewPanel, qtbot: QtBot
) -> None:
    article = released(room, LONG)
    changed = replace(
        article.content, body=LONG.replace("第30段", "第三十段").replace("第70段", "第七十段")
    )
    room.write(lambda: room.newsroom.articles.save(article, changed))
    after, before = working(panel, qtbot), live(panel, qtbot)
    address = room.newsroom.articles.address(article.id)
    after.wait(lambda: panel.reveal("page", address))
    before.wait(lambda: panel.bar.modes[Mode.BOTH].click())
    step = panel.pair.heads[EditionName.WORKING].step
    qtbot.waitUntil(step.isVisible, timeout=PATIENCE)
    seen = """[...document.querySelectorAll('[data-preview-mark]')].map((one) => {
      const box = one.getBoundingClientRect();
      return box.bottom > 0 && box.top < innerHeight;
    })"""

    def both_see(told: list[bool]) -> bool:
        return [after.tell(seen), before.tell(seen)] == [told, told]

    for told in ([True, False], [False, True], [True, False]):
        step.click()
        qtbot.waitUntil(partial(both_see, told), timeout=PATIENCE)


def test_pages_that_are_not_out_say_so_and_lead_to_the_desks(
    room: Room, panel: PreviewPanel, qtbot: QtBot
) -> None:
    article, after = room.article(title="还没发的稿", body="一段。"), working(panel, qtbot)
    after.wait(lambda: panel.reveal("article", article.id))
    panel.bar.modes[Mode.LIVE].click()
    empty = panel.pair.main.stage.empty
    qtbot.waitUntil(empty.isVisible, timeout=PATIENCE)
    assert "Not released yet" in empty.accessibleDescription()
    panel.banner.act_button.click()
    assert panel.bar.modes[Mode.WORKING].isChecked()
    qtbot.waitUntil(lambda: "还没发的稿" in after.text(), timeout=PATIENCE)


def test_back_leads_to_the_page_before(room: Room, panel: PreviewPanel, qtbot: QtBot) -> None:
    reader = working(panel, qtbot)
    assert not panel.bar.back_button.isEnabled()
    reader.wait(lambda: panel.show_address("fazhi/index.html"))
    assert panel.bar.back_button.isEnabled()
    reader.wait(lambda: panel.bar.back_button.click())
    assert panel.bar.address.text() == "/index.html"
    assert panel.bar.forward_button.isEnabled()


def test_a_page_is_shown_as_wide_as_a_phone_or_a_desk(panel: PreviewPanel, qtbot: QtBot) -> None:
    reader = working(panel, qtbot)
    panel.bar.widths[390].click()
    qtbot.waitUntil(lambda: reader.tell("innerWidth") == 390, timeout=PATIENCE)
    panel.bar.widths[1200].click()
    qtbot.waitUntil(lambda: abs(reader.tell("innerWidth") - 1200) < 4, timeout=PATIENCE)


def test_a_page_is_saved_as_pdf(
    room: Room, panel: PreviewPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "页面.pdf"
    room.ask.then(file)
    with qtbot.waitSignal(panel.printing.saved, timeout=PATIENCE):
        panel.bar.print_button.click()
    assert file.read_bytes().startswith(b"%PDF")
    assert [one.name for one in tmp_path.glob("*.partial")] == []


def test_another_theme_shows_at_once_with_its_colours(
    room: Room, panel: PreviewPanel, qtbot: QtBot
) -> None:
    reader, site = working(panel, qtbot), room.newsroom.site.get()

    def ink() -> object:
        return reader.tell("getComputedStyle(document.querySelector('nav a')).fontFamily")

    before = ink()
    chosen = (("accent", "#123456"),)
    room.write(lambda: room.newsroom.site.save(replace(site, theme_options=chosen)))
    dress = "document.documentElement.style.getPropertyValue('--red').trim()"
    qtbot.waitUntil(lambda: reader.tell(dress) == "#123456", timeout=PATIENCE)
    site = room.newsroom.site.get()
    room.write(lambda: room.newsroom.site.save(replace(site, theme="plain")))
    qtbot.waitUntil(lambda: ink() != before, timeout=PATIENCE)


def test_a_change_elsewhere_shows_and_the_place_stays(
    room: Room, panel: PreviewPanel, qtbot: QtBot
) -> None:
    reader = working(panel, qtbot)
    site = room.newsroom.site.get()
    room.write(lambda: room.newsroom.site.save(replace(site, tagline="把法讲明白")))
    assert "把法讲明白" in reader.text()


def test_what_can_be_done_is_told_to_the_palette(panel: PreviewPanel) -> None:
    by_id = {command.id: command for command in panel.commands()}
    by_id["preview.both"].run()
    assert panel.pair.mode is Mode.BOTH
    assert panel.bar.modes[Mode.BOTH].isChecked()


def test_a_story_that_is_not_out_is_counted_in_when_asked_for(
    room: Room, panel: PreviewPanel, qtbot: QtBot
) -> None:
    article = room.article(title="还没发的稿", body="一段。")
    after, before = working(panel, qtbot), live(panel, qtbot)
    after.wait(lambda: panel.reveal("article", article.id))
    assert "还没发的稿" in panel.banner.sentence()
    after.wait(lambda: panel.show_address("fazhi/index.html"))
    assert "还没发的稿" not in after.text()
    with qtbot.waitSignal(panel.pair.main.patched, timeout=PATIENCE):
        panel.banner.act_button.click()
    assert "还没发的稿" in after.text()
    before.wait(lambda: panel.bar.modes[Mode.BOTH].click())
    assert "还没发的稿" not in before.text()
    after.wait(lambda: panel.show_address("index.html"))
    assert "还没发的稿" in after.text()
    assert "As if" in panel.banner.sentence()
    room.write(lambda: room.newsroom.articles.release(article.id))
    assert panel.banner.sentence() == ""
    assert panel.pair.main.released is None


def test_a_note_about_a_story_that_is_not_out_can_be_put_away(
    room: Room, panel: PreviewPanel, qtbot: QtBot
) -> None:
    article, reader = room.article(title="还没发的稿", body="一段。"), working(panel, qtbot)
    reader.wait(lambda: panel.reveal("article", article.id))
    panel.banner.close_button.click()
    reader.wait(lambda: panel.show_address("index.html"))
    assert panel.banner.sentence() == ""
    commands = {command.id: command for command in panel.commands()}
    with qtbot.waitSignal(panel.pair.main.patched, timeout=PATIENCE):
        commands["preview.as_released"].run()
    assert "还没发的稿" in reader.text()
    panel.banner.act_button.click()
    assert panel.banner.sentence() == ""


def test_the_live_side_is_what_readers_have_until_the_next_publication(
    room: Room, panel: PreviewPanel, qtbot: QtBot
) -> None:
    released(room, "一段。")
    assert panel.bar.modes[Mode.LIVE].text() == "Released"
    room.write(lambda: room.newsroom.publishing.publish())
    assert panel.bar.modes[Mode.LIVE].text() == "Live"
    before = live(panel, qtbot)
    before.wait(lambda: panel.bar.modes[Mode.BOTH].click())
    style = "getComputedStyle(document.body).fontFamily + document.styleSheets[0].cssRules.length"
    dress = before.tell(style)
    after = working(panel, qtbot)
    site = room.newsroom.site.get()
    with qtbot.waitSignal(after.sheet.patched, timeout=PATIENCE):
        room.write(lambda: room.newsroom.site.save(replace(site, name="新网名", theme="plain")))
    assert "新网名" in after.text()
    assert "新网名" not in before.text()
    sheets = "document.querySelectorAll('link[rel=stylesheet]').length"
    qtbot.waitUntil(lambda: before.tell(sheets) == 1, timeout=PATIENCE)
    assert before.tell(style) == dress
    with qtbot.waitSignal(before.sheet.patched, timeout=PATIENCE):
        room.write(lambda: room.newsroom.publishing.publish())
    assert "新网名" in before.text()
    qtbot.waitUntil(lambda: before.tell(style) != dress, timeout=PATIENCE)
