"""What a column requires is marked while one writes, and its defaults come into the form."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.editor.conftest import Room
from tests.ui.editor.test_writing import line, type_in


def _column(room: Room, **cells: object) -> int:
    with room.newsroom.writing():
        columns = room.newsroom.columns
        made = columns.create(None, "法制")
        columns.save(made, replace(made, **cells))  # type: ignore[arg-type]
    return made.id


def _label(room: Room, name: str) -> str:
    return line(room, name).line.accessibleName()


def test_required_fields_carry_a_star_and_say_so_while_they_are_empty(room: Room) -> None:
    column = _column(room, required=("source", "keywords"))
    room.editor.open(room.make(title="题", column_id=column).id)
    pane = room.editor.fields_pane
    assert _label(room, "source") == "Source *"
    assert _label(room, "author") == "Author"
    assert line(room, "source").field.hint() == "Required before the release"
    assert pane.sections["keywords"].heading.text() == "Keywords and tags *"
    type_in(room, "source", "Linhe")
    assert _label(room, "source") == "Source *"
    assert line(room, "source").field.hint() == ""
    type_in(room, "keywords", "law")
    assert pane.sections["keywords"].heading.text() == "Keywords and tags"
    room.editor.open(room.make(title="别的").id)
    assert _label(room, "source") == "Source"


def test_choosing_a_column_brings_its_source_and_editor_into_the_form(room: Room) -> None:
    column = _column(room, source="临河日报", editor="柳岸")
    article = room.make(title="题")
    room.editor.open(article.id)
    room.editor.fields_pane.columns._take_main(column)
    room.editor.commit_pending()
    assert room.stored(article.id).content.source == "临河日报"
    assert line(room, "source").line.text() == "临河日报"
    assert line(room, "responsible_editor").line.text() == "柳岸"
    assert not room.editor.saving.dirty()
