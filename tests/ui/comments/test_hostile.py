"""Whatever a stranger writes is plain, visible and harmless in every place of the desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.hostile import INVISIBLE, PAYLOADS
from tests.ui.comments.newsdesk import Hand, Key, comment_desk, draft
from workstation.ui.comments.plain import visible, visible_line


def _hostile(text: str) -> dict[str, object]:
    return {"author": text[:200], "region": text[:40], "mail": text[:60]}


def _look(hand: Hand, place: str) -> None:
    for label in hand.panel.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, (place, label.text()[:80])
        assert not set(label.text()) & set(INVISIBLE), (place, label.text()[:80])
        tip = label.toolTip()
        assert "<script" not in tip.lower() and "<img" not in tip.lower(), (place, tip[:80])


def test_there_are_enough_of_them_and_none_twice() -> None:
    assert len(PAYLOADS) >= 118
    assert len(set(PAYLOADS)) == len(PAYLOADS)


@pytest.mark.parametrize("way", [visible, visible_line])
def test_nothing_that_hides_is_left(way: object) -> None:
    assert callable(way)
    for text in PAYLOADS:
        shown = way(text)
        assert not set(shown) & set(INVISIBLE), ascii(text)
        assert not any(ord(sign) < 32 and sign not in "\n\t" for sign in shown), ascii(text)


def test_every_payload_is_plain_text_in_list_detail_and_one_by_one(
    qapp: QApplication, tmp_path: Path
) -> None:
    drafts = [draft(text, **_hostile(text)) for text in PAYLOADS]  # type: ignore[arg-type]
    with comment_desk(tmp_path / "newsroom", *drafts) as hand:
        for turn in range(len(PAYLOADS)):
            entry = hand.spot()
            face, _where = hand.panel.delegate.where(entry, 800)
            said = (face.author, face.text, face.meta, face.title, *(c for c, _ in face.chips))
            assert not any(set(one) & set(INVISIBLE) for one in said), ascii(entry.comment.text)
            _look(hand, "detail")
            if turn % 16 == 0:
                hand.panel.grab()
                hand.press(Key.Key_V)
                _look(hand, "one by one")
                hand.panel.grab()
                hand.press(Key.Key_V)
            hand.press(Key.Key_A)


def test_a_payload_in_the_search_finds_or_finds_nothing_and_does_no_harm(
    qapp: QApplication, tmp_path: Path
) -> None:
    with comment_desk(tmp_path / "newsroom", draft("一条")) as hand:
        for text in PAYLOADS:
            hand.panel.queues.search.searched.emit(text[:200])
            _look(hand, "search")
        hand.panel.queues.search.searched.emit("")
        assert hand.texts() == ["一条"]
