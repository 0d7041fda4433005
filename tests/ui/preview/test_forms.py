"""The form of a page in the preview puts a comment into the queue, where that was opened."""

from __future__ import annotations

import pytest

from tests.ui.preview.conftest import PATIENCE, Reader, Room
from workstation.domain.comment import Queue
from workstation.domain.holding import HoldingRules
from workstation.ui.preview.forms import FIELD_LIMIT, fields_of
from workstation.ui.preview.scheme import address_of, takes_forms

pytestmark = pytest.mark.qt_log_ignore("GPUInfo not initialized.*")

_FILL = """(document.getElementById('comment-text').value = '说得 & 好', \
document.getElementById('comment-name').value = '河边人', \
document.querySelector('.comments form').submit(), 1)"""


def _open(room: Room) -> None:
    rules = room.newsroom.comment_rules
    room.write(lambda: rules.set_rules(HoldingRules(preview_form=True)))


def _shown(room: Room, walker: Reader) -> str:
    article = room.article()
    with room.newsroom.reading():
        address = room.newsroom.preview.address_of(article.id)
    walker.wait(lambda: walker.sheet.show_html(address))
    return address


def test_a_comment_written_into_the_page_comes_into_the_queue(room: Room, walker: Reader) -> None:
    _open(room)
    address = _shown(room, walker)
    with walker.bot.waitSignal(walker.sheet.said, timeout=PATIENCE) as said:
        walker.tell(_FILL)
    assert said.args == ["The comment lies in the comment desk's queue."]
    assert address_of(walker.sheet.surface().page.url()) == address
    with room.newsroom.reading():
        (came,) = room.newsroom.comments.page(Queue.PENDING).comments
    assert (came.text, came.author) == ("说得 & 好", "河边人")
    field = "document.getElementById('comment-text').value"
    walker.bot.waitUntil(lambda: walker.tell(field) == "", timeout=PATIENCE)


def test_what_was_not_taken_stays_in_its_field(room: Room, walker: Reader) -> None:
    _open(room)
    _shown(room, walker)
    for words in ("queue", "Too fast"):
        with walker.bot.waitSignal(walker.sheet.said, timeout=PATIENCE) as said:
            walker.tell(_FILL)
        assert said.args is not None and words in said.args[0]
    assert walker.tell("document.getElementById('comment-text').value") == "说得 & 好"


def test_a_vote_is_counted_and_shown(room: Room, walker: Reader) -> None:
    _open(room)
    _shown(room, walker)
    with walker.bot.waitSignal(walker.sheet.said, timeout=PATIENCE):
        walker.tell("(document.querySelector('form.vote').submit(), 1)")
    walker.bot.waitUntil(lambda: "来顶一下 1" in walker.text(), timeout=PATIENCE)


def test_a_sheet_beside_a_text_sends_nothing(room: Room, reader: Reader) -> None:
    _open(room)
    _shown(room, reader)
    said: list[str] = []
    reader.sheet.said.connect(said.append)
    reader.tell(_FILL)
    # What the page would have sent has been judged before it answers again.
    reader.tell("1")
    reader.tell("1")
    with room.newsroom.reading():
        assert room.newsroom.comments.page(Queue.PENDING).comments == ()
    assert said == []


def test_where_nobody_opened_it_the_page_is_just_as_published(room: Room, walker: Reader) -> None:
    _shown(room, walker)
    assert walker.tell("document.querySelectorAll('.comments form').length") == 0


@pytest.mark.parametrize(
    "told",
    [
        None,
        {},
        [],
        "aid=1",
        {"aid": 1},
        {"msg": "长" * (FIELD_LIMIT + 1)},
        {str(n): "" for n in range(50)},
    ],
)
def test_what_is_no_form_is_nothing(told: object) -> None:
    assert fields_of(told) is None


def test_forms_lead_to_two_addresses_only() -> None:
    assert takes_forms("desk/comment") and takes_forms("desk/vote")
    assert not any(map(takes_forms, ("", "index.html", "desk/comment/", "desk/../desk/vote")))
