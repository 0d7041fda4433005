"""Pointing at a page says why things stand there; one article is followed to every place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.ui.preview.conftest import PATIENCE, Reader, Room, shown_panel
from workstation.domain.article import Article
from workstation.domain.edition import EditionName
from workstation.domain.standing import Leading
from workstation.ui.preview.page_bar import Mode
from workstation.ui.preview.panel import PreviewPanel
from workstation.ui.preview.why.standings_dialog import StandingsDialog
from workstation.ui.shared.row_delegate import RowRole

pytestmark = pytest.mark.qt_log_ignore("GPUInfo not initialized.*")
WORKING, LIVE = EditionName.WORKING, EditionName.LIVE


@pytest.fixture
def story(room: Room) -> Article:
    article = room.article(title="护堤的人", body="一段。", tags=("水利",))
    room.write(lambda: room.newsroom.articles.release(article.id))
    return article


@pytest.fixture
def panel(room: Room, story: Article, qtbot: QtBot) -> Iterator[PreviewPanel]:
    board = next(b.board for b in room.newsroom.boards.all() if b.board.code == "headline")
    room.write(lambda: room.newsroom.boards.place(board.id, story.id))
    with shown_panel(room, qtbot, 1200, 700) as made:
        yield made


def key(panel: PreviewPanel, which: Qt.Key) -> None:
    proxy = panel.pair.main.surface().web.focusProxy()
    assert proxy is not None
    QTest.keyClick(proxy, which)


def wait_for_card(panel: PreviewPanel, qtbot: QtBot, code: str) -> None:
    def said() -> bool:
        placing = panel.why.placing
        return placing is not None and placing.code == code

    qtbot.waitUntil(said, timeout=PATIENCE)


def point_at(
    panel: PreviewPanel, qtbot: QtBot, which: str, edition: EditionName | None = None
) -> None:
    sheet = panel.pair.sheets[edition] if edition is not None else panel.pair.main
    reader = Reader(qtbot, sheet)
    spot = f"(() => {{const one = document.querySelector('{which}'); one.scrollIntoView();"
    spot += "const b = one.getBoundingClientRect(); return [b.left + 4, b.top + b.height / 2]})()"
    left, top = reader.tell(spot)
    proxy = sheet.surface().web.focusProxy()
    assert proxy is not None
    QTest.mouseClick(proxy, Qt.MouseButton.LeftButton, pos=QPoint(int(left), int(top)))


def test_a_click_on_a_card_of_a_board_says_so_and_leads_there(
    panel: PreviewPanel, story: Article, qtbot: QtBot
) -> None:
    panel.bar.why.click()
    point_at(panel, qtbot, ".headlines a")
    wait_for_card(panel, qtbot, "placed")
    card = panel.why.card(WORKING)
    assert card.isVisible()
    assert card.title.text() == "护堤的人"
    assert "place 1" in card.place.text()
    # The link was not followed.
    assert panel.bar.address.text() == "/index.html"
    with qtbot.waitSignal(panel.led) as led:
        card.lead_button.click()
    assert led.args is not None
    assert (led.args[0].desk, led.args[0].kind) == ("boards", "card")
    with qtbot.waitSignal(panel.led) as led:
        card.article_button.click()
    assert led.args == [Leading("articles", "article", story.id)]


def test_keys_go_from_item_to_item_and_escape_ends(panel: PreviewPanel, qtbot: QtBot) -> None:
    panel.bar.why.click()
    seen = []
    for _ in range(3):
        with qtbot.waitSignal(panel.pair.main.pointing.pointed, timeout=PATIENCE) as told:  # type: ignore[union-attr]
            key(panel, Qt.Key.Key_Tab)
        assert told.args is not None
        seen.append(told.args[0].why)
    assert len(set(seen)) > 1
    with qtbot.waitSignal(panel.pair.main.pointing.pointed, timeout=PATIENCE) as told:  # type: ignore[union-attr]
        key(panel, Qt.Key.Key_Backtab)
    assert told.args is not None
    assert told.args[0].why == seen[1]
    key(panel, Qt.Key.Key_Escape)
    assert not panel.bar.why.isChecked()
    assert panel.why.placing is None
    assert not panel.why.card(WORKING).isVisible()


def test_pointing_goes_on_at_the_next_page(panel: PreviewPanel, qtbot: QtBot) -> None:
    panel.bar.why.click()
    reader = Reader(qtbot, panel.pair.main)
    reader.wait(lambda: panel.show_address("fazhi/index.html"))
    point_at(panel, qtbot, ".stories a")
    wait_for_card(panel, qtbot, "in_list")


def test_nothing_to_explain_takes_the_card_away(panel: PreviewPanel, qtbot: QtBot) -> None:
    panel.bar.why.click()
    point_at(panel, qtbot, ".headlines a")
    wait_for_card(panel, qtbot, "placed")
    Reader(qtbot, panel.pair.main).click(2, 500)
    qtbot.waitUntil(lambda: panel.why.placing is None, timeout=PATIENCE)


def test_the_head_and_foot_of_the_site_lead_to_the_settings(
    panel: PreviewPanel, qtbot: QtBot
) -> None:
    panel.bar.why.click()
    point_at(panel, qtbot, ".bar-name")
    wait_for_card(panel, qtbot, "site")
    card = panel.why.card(WORKING)
    assert card.title.text() == "临河法治网"
    assert "Name of the site" in card.rule.text()
    assert not card.others_button.isVisible()
    with qtbot.waitSignal(panel.led) as led:
        card.lead_button.click()
    assert led.args == [Leading("settings", "site_field", "name")]
    point_at(panel, qtbot, ".foot .up")
    wait_for_card(panel, qtbot, "theme")


def test_a_paragraph_pointed_at_leads_to_its_line(
    panel: PreviewPanel, room: Room, story: Article, qtbot: QtBot
) -> None:
    address = room.newsroom.articles.address(story.id)
    Reader(qtbot, panel.pair.main).wait(lambda: panel.show_address(address))
    panel.bar.why.click()
    point_at(panel, qtbot, "#article-body p")
    wait_for_card(panel, qtbot, "body_line")
    assert panel.why.card(WORKING).title.text() == "一段。"
    with qtbot.waitSignal(panel.led) as led:
        key(panel, Qt.Key.Key_Return)
    assert led.args == [Leading("articles", "line", f"{story.id}:1")]
    point_at(panel, qtbot, ".facts time")
    wait_for_card(panel, qtbot, "article")


def test_a_click_on_a_paragraph_leads_to_its_line(
    panel: PreviewPanel, room: Room, story: Article, qtbot: QtBot
) -> None:
    address = room.newsroom.articles.address(story.id)
    Reader(qtbot, panel.pair.main).wait(lambda: panel.show_address(address))
    with qtbot.waitSignal(panel.led, timeout=PATIENCE) as led:
        point_at(panel, qtbot, "#article-body p")
    assert led.args == [Leading("articles", "line", f"{story.id}:1")]


def both(panel: PreviewPanel, qtbot: QtBot, address: str) -> None:
    """Show a page before and after."""
    before = Reader(qtbot, panel.pair.sheets[LIVE])
    Reader(qtbot, panel.pair.main).wait(lambda: panel.show_address(address))
    before.wait(lambda: panel.bar.modes[Mode.BOTH].click())


def rewrite(room: Room, story: Article, body: str) -> None:
    article = room.newsroom.articles.get(story.id)
    content = replace(article.content, body=body)
    room.write(lambda: room.newsroom.articles.save(article, content))


def test_a_paragraph_as_released_leads_to_where_it_stands_now(
    panel: PreviewPanel, room: Room, story: Article, qtbot: QtBot
) -> None:
    rewrite(room, story, "新的开头。\n\n一段。")
    both(panel, qtbot, room.newsroom.articles.address(story.id))
    with qtbot.waitSignal(panel.led, timeout=PATIENCE) as led:
        point_at(panel, qtbot, "#article-body p", LIVE)
    assert led.args == [Leading("articles", "line", f"{story.id}:3")]
    panel.bar.why.click()
    point_at(panel, qtbot, "#article-body p", LIVE)
    wait_for_card(panel, qtbot, "body_line")
    placing = panel.why.placing
    assert placing is not None
    assert placing.leading == Leading("articles", "line", f"{story.id}:3")


def test_a_paragraph_that_is_gone_is_told_of(
    panel: PreviewPanel, room: Room, story: Article, qtbot: QtBot
) -> None:
    rewrite(room, story, "完全是另外的话了，没有从前那些字。")
    both(panel, qtbot, room.newsroom.articles.address(story.id))
    with qtbot.waitSignal(panel.status, timeout=PATIENCE) as said:
        point_at(panel, qtbot, "#article-body p", LIVE)
    assert said.args == ["This paragraph is no longer in the text."]
    panel.bar.why.click()
    point_at(panel, qtbot, "#article-body p", LIVE)
    wait_for_card(panel, qtbot, "body_gone")
    assert "has it no more" in panel.why.card(LIVE).rule.text()


def test_a_card_readers_see_says_why_and_leads_to_its_draft(
    panel: PreviewPanel, room: Room, story: Article, qtbot: QtBot
) -> None:
    boards = room.newsroom.boards
    headline = next(b for b in boards.all() if b.board.code == "headline").board.id
    room.write(lambda: boards.launch([headline]))
    (draft,) = next(b for b in boards.all() if b.board.code == "headline").draft
    before = Reader(qtbot, panel.pair.sheets[LIVE])
    before.wait(lambda: panel.bar.modes[Mode.BOTH].click())
    panel.bar.why.click()
    point_at(panel, qtbot, ".headlines a", LIVE)
    wait_for_card(panel, qtbot, "placed")
    placing = panel.why.placing
    assert placing is not None
    assert placing.leading == Leading("boards", "card", draft.card.id)
    assert panel.why.card(LIVE).title.text() == "护堤的人"
    room.write(lambda: boards.remove([draft.card.id]))
    point_at(panel, qtbot, ".headlines a", LIVE)
    qtbot.waitUntil(lambda: leads_to(panel) == ("board", "headline"), timeout=PATIENCE)


def leads_to(panel: PreviewPanel) -> tuple[str, int | str] | None:
    placing = panel.why.placing
    leading = placing.leading if placing is not None else None
    return (leading.kind, leading.what) if leading is not None else None


@pytest.fixture
def dialog(room: Room, story: Article, qtbot: QtBot) -> Iterator[StandingsDialog]:
    made = StandingsDialog(room.desk, story.id, WORKING)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.show()
    yield made
    shiboken6.delete(made)


def rows(dialog: StandingsDialog) -> list[str]:
    model = dialog.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_places_that_show_an_article_come_first(dialog: StandingsDialog) -> None:
    words = [dialog.model.index(n).data(RowRole.ROW).state_word for n in range(len(rows(dialog)))]
    assert words == sorted(words, key=lambda word: word != "Shown")
    assert {"Shown", "Not shown"} == set(words)


def test_a_place_is_found_and_followed(dialog: StandingsDialog, qtbot: QtBot) -> None:
    dialog.search.setText("ticker nobody has")
    dialog.search.returnPressed.emit()
    assert rows(dialog) == []
    assert not dialog.lead_button.isEnabled()
    dialog.search.setText("by hand only")
    dialog.search.returnPressed.emit()
    assert rows(dialog)
    with qtbot.waitSignal(dialog.led) as led:
        dialog.lead_button.click()
    assert led.args is not None
    assert (led.args[0].desk, led.args[0].kind) == ("boards", "board")
    assert not dialog.isVisible()


def test_both_halves_and_both_editions_can_be_looked_at(dialog: StandingsDialog) -> None:
    both = len(rows(dialog))
    dialog.halves["hidden"].click()
    hidden = len(rows(dialog))
    dialog.halves["shown"].click()
    assert not dialog.halves["hidden"].isChecked()
    assert len(rows(dialog)) + hidden == both
    dialog.halves["shown"].click()
    assert len(rows(dialog)) == both
    dialog.editions[EditionName.LIVE].click()
    assert dialog.edition is EditionName.LIVE
    assert rows(dialog)


def test_another_desk_may_ask_where_an_article_stands(
    panel: PreviewPanel, story: Article, qtbot: QtBot
) -> None:
    Reader(qtbot, panel.pair.main).wait(lambda: panel.reveal("why", story.id))
    opened = panel.findChild(StandingsDialog)
    assert opened is not None
    with qtbot.waitSignal(panel.led):
        opened.page_button.click()


def test_words_of_the_page_do_not_lie_over_what_is_said_of_it(
    panel: PreviewPanel, qtbot: QtBot
) -> None:
    web = panel.pair.main.surface().web
    page = web.focusProxy()
    assert page is not None
    over = page.rect().center()
    web.setToolTip("全题")
    tip = QHelpEvent(QEvent.Type.ToolTip, over, page.mapToGlobal(over))
    QApplication.sendEvent(page, tip)
    assert QToolTip.text() == "全题"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    panel.bar.why.click()
    QApplication.sendEvent(page, tip)
    assert not QToolTip.isVisible()


def test_a_live_page_that_will_become_another_says_that_it_cannot_tell_why(
    room: Room, panel: PreviewPanel, qtbot: QtBot
) -> None:
    told: list[str] = []
    panel.status.connect(told.append)
    before = Reader(qtbot, panel.pair.sheets[EditionName.LIVE])
    room.write(lambda: room.newsroom.publishing.publish())
    before.wait(lambda: panel.bar.modes[Mode.LIVE].click())
    panel.bar.why.click()
    assert told == []
    panel.bar.why.click()
    site = room.newsroom.site.get()
    with qtbot.waitSignal(before.sheet.patched, timeout=PATIENCE):
        room.write(lambda: room.newsroom.site.save(replace(site, tagline="把法讲明白")))
    panel.bar.why.click()
    assert told == ["The live page will become another: it can say why after publication."]
