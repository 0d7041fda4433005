"""What a save leaves behind: nothing typed is lost, nothing of others is overwritten unseen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.editor.conftest import Room
from workstation.services.articles.articles import EditConflict
from workstation.ui.editor.session import Clash, Session, merged_in


def test_tidied_lines_are_no_merge(room: Room) -> None:
    base = room.make(title="旧")
    sent = replace(base.content, title=" 新题 ")
    result = room.elsewhere(base, sent)
    assert result.content.title == "新题"
    assert merged_in(sent, result.content) == ()


def test_a_value_of_others_is_shown_unless_typed_over(room: Room) -> None:
    base = room.make(title="题", author="周岚")
    room.elsewhere(base, replace(base.content, author="程越"))
    session = Session(base)
    sent = session.content = replace(base.content, title="新题")
    result = room.elsewhere(session.base, sent)
    session.wrote(sent, result, base)
    assert session.saved(sent, result) == ("author",)
    assert session.content.author == "程越"
    assert not session.dirty
    assert session.base == result


def test_typing_over_what_one_never_saw_is_a_conflict(room: Room) -> None:
    base = room.make(title="题", author="周岚")
    room.elsewhere(base, replace(base.content, author="程越"))
    session = Session(base)
    sent = session.content = replace(base.content, title="新题")
    result = room.elsewhere(session.base, sent)
    session.wrote(sent, result, base)
    session.content = replace(session.content, author="沈一帆")
    assert session.saved(sent, result) == ()
    with pytest.raises(EditConflict):
        room.elsewhere(session.base, session.content)


def test_deciding_keeps_what_only_one_changed(room: Room) -> None:
    base = room.make(title="题", author="周岚", source="本网")
    theirs = room.elsewhere(base, replace(base.content, title="他的", source="通讯社"))
    mine = replace(base.content, title="我的", author="程越")
    clash = Clash(mine, theirs, base, ("title",))
    assert clash.with_mine() == replace(mine, source="通讯社")
    assert clash.with_theirs() == replace(theirs.content, author="程越")
