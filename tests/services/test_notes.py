"""Notes on pages: pinned, settled, taken back, and found again where the page moves to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.hostile import INVISIBLE, PAYLOADS
from tests.services.desks import Desks
from workstation.domain.errors import NotFound, Refused
from workstation.domain.moment import now
from workstation.domain.publication import Touched
from workstation.store.editions.touched import touched_since
from workstation.words import CHINESE, act_sentence


def texts(desks: Desks, address: str) -> list[str]:
    return [note.text for note in desks.newsroom.notes.of_page(address)]


def address_of(desks: Desks, article_id: int) -> str:
    return desks.newsroom.preview.address_of(article_id)


def test_a_note_is_pinned_settled_opened_again_reworded_and_removed(desks: Desks) -> None:
    notes, story = desks.newsroom.notes, desks.released("护堤的人", desks.column("水利"))
    address = address_of(desks, story.id)
    note = notes.pin(f"/{address}", " 核对数字 ", "护堤的人的\n正文", "　前面 的话")
    assert (note.words, note.before, note.text) == ("护堤的人的 正文", "前面的话", "核对数字")
    assert (note.person, note.article_id, note.open) == ("柳岸", story.id, True)
    assert notes.of_page(address) == (note,)
    notes.settle(note.id)
    (settled,) = notes.of_page(address)
    assert (settled.open, settled.settled_by) == (False, "柳岸")
    notes.settle(note.id)
    notes.reopen(note.id)
    notes.reword(note.id, "再核对一次")
    assert texts(desks, address) == ["再核对一次"]
    assert notes.open_by_page() == {address: 1}
    notes.remove(note.id)
    assert notes.of_page(address) == ()
    kinds = ["note.remove", "note.reword", "note.reopen", "note.settle", "note.pin"]
    assert desks.kinds()[:5] == kinds


def test_each_verb_is_taken_back_and_put_forth_again(desks: Desks) -> None:
    notes = desks.newsroom.notes
    before = desks.state()
    note = notes.pin("index.html", "头条太长")
    notes.settle(note.id)
    notes.reword(note.id, "头条短些")
    notes.reopen(note.id)
    notes.remove(note.id)
    after = desks.state()
    assert desks.undo_all() == 5
    assert desks.state() == before
    assert desks.redo_all() == 5
    assert desks.state() == after
    assert desks.newsroom.history.verify() is None


def test_the_history_says_where_a_note_was_pinned_and_how_it_begins(desks: Desks) -> None:
    desks.newsroom.notes.pin("", "这里" * 40)
    (act,) = desks.newsroom.history.acts(1)
    said = act_sentence(act, CHINESE)
    assert "首页" in said
    assert said.endswith("这里…") or said.endswith("这…")
    assert len(said) < 60


def test_what_says_nothing_or_too_much_is_refused_and_nothing_is_written(desks: Desks) -> None:
    before = desks.state()
    for text, words in (("  ", ""), ("字" * 4_001, ""), ("好", "字" * 2_001)):
        with pytest.raises(Refused):
            desks.newsroom.notes.pin("index.html", text, words)
    assert desks.state() == before
    with pytest.raises(NotFound):
        desks.newsroom.notes.settle(17)


@pytest.mark.parametrize("text", [*PAYLOADS[::23], *INVISIBLE, "坏\ud800字\0"])
def test_the_words_of_strangers_are_kept_as_words(desks: Desks, text: str) -> None:
    notes = desks.newsroom.notes
    note = notes.pin("index.html", f"见：{text}", text, text)
    assert notes.of_page("index.html") == (note,)
    assert desks.undo_all() == 1
    assert notes.of_page("index.html") == ()


def test_a_note_goes_along_with_a_story_that_gets_another_address(desks: Desks) -> None:
    water, law = desks.column("水利"), desks.column("法制")
    story = desks.story("护堤的人", water)
    first = address_of(desks, story.id)
    desks.newsroom.notes.pin(first, "核对")
    desks.newsroom.articles.move([story.id], law)
    second = address_of(desks, story.id)
    assert second != first
    assert texts(desks, second) == ["核对"]
    assert texts(desks, first) == []
    assert desks.newsroom.notes.open_by_page() == {second: 1}
    assert [note.address for note in desks.newsroom.notes.of_story(story.id)] == [second]


def test_notes_of_all_pages_of_a_long_story_are_told_on_each(desks: Desks) -> None:
    story = desks.released("长篇", desks.column("水利"), body="上。\n\n#p#下半#e#\n\n下。")
    first = address_of(desks, story.id)
    second = first.replace(".html", "_2.html")
    notes = desks.newsroom.notes
    notes.pin(second, "下半的事")
    notes.pin(first, "上半的事")
    assert [(one.text, one.address) for one in notes.of_page(second)] == [
        ("下半的事", second),
        ("上半的事", first),
    ]
    assert notes.of_page(first) == notes.of_page(second)
    assert notes.open_by_page() == {second: 1, first: 1}


def test_a_note_goes_along_with_a_column_that_moves_and_is_merged(desks: Desks) -> None:
    columns, notes = desks.newsroom.columns, desks.newsroom.notes
    water, law = desks.column("水利", directory="shuili"), desks.column("法制", directory="fazhi")
    notes.pin("shuili/", "栏目的话")
    notes.pin("shuili/list_2.html", "第二页的话")
    columns.move(water, law)
    assert notes.open_by_page() == {"fazhi/shuili/index.html": 1, "fazhi/shuili/list_2.html": 1}
    base = columns.tree().get(water)
    columns.save(base, replace(base, directory="heliu"))
    assert texts(desks, "fazhi/heliu/") == ["栏目的话", "第二页的话"]
    columns.merge(water, law)
    assert notes.open_by_page() == {"fazhi/index.html": 1, "fazhi/list_2.html": 1}
    assert texts(desks, "fazhi/") == ["栏目的话", "第二页的话"]
    # Where somebody still goes to the old address, the notes are there as well.
    assert texts(desks, "shuili/") == ["栏目的话", "第二页的话"]
    desks.newsroom.history.undo()
    assert texts(desks, "fazhi/") == []
    assert texts(desks, "fazhi/heliu/") == ["栏目的话", "第二页的话"]


def test_who_takes_over_an_address_gets_no_note_that_was_about_another(desks: Desks) -> None:
    columns, notes = desks.newsroom.columns, desks.newsroom.notes
    water = desks.column("水利", directory="shuili")
    notes.pin("shuili/", "河流的话")
    base = columns.tree().get(water)
    columns.save(base, replace(base, directory="heliu"))
    desks.column("水产", directory="shuili")
    assert texts(desks, "shuili/") == []
    assert texts(desks, "heliu/") == ["河流的话"]


def test_a_note_outlives_what_it_is_about(desks: Desks) -> None:
    notes, column = desks.newsroom.notes, desks.column("水利", directory="shuili")
    story = desks.story("护堤的人", column)
    address = address_of(desks, story.id)
    notes.pin(address, "稿件的话")
    notes.pin("shuili/", "栏目的话")
    desks.newsroom.articles.trash([story.id])
    desks.newsroom.columns.delete(column)
    assert [note.address for note in notes.open_notes()] == [address, "shuili/index.html"]
    assert texts(desks, address) == ["稿件的话"]
    assert texts(desks, "shuili/") == ["栏目的话"]
    desks.newsroom.history.undo()
    desks.newsroom.history.undo()
    assert texts(desks, "shuili/") == ["栏目的话"]


def test_pages_of_the_whole_site_are_told_by_their_address(desks: Desks) -> None:
    notes = desks.newsroom.notes
    notes.pin("", "首页的话")
    notes.pin("search.html", "搜索的话")
    assert texts(desks, "/index.html") == ["首页的话"]
    assert texts(desks, "search.html") == ["搜索的话"]
    assert notes.open_by_page() == {"index.html": 1, "search.html": 1}


def test_notes_are_of_no_concern_to_the_next_publication(desks: Desks) -> None:
    while desks.newsroom.rest():
        pass
    sequence, moment = desks.store.journal.last_sequence(), now()
    note = desks.newsroom.notes.pin("index.html", "头条太长")
    desks.newsroom.notes.settle(note.id)
    assert touched_since(desks.store.database, sequence, moment, moment) == Touched()
