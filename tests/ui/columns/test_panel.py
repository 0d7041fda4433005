from __future__ import annotations

import json

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
)

from tests.ui.columns.conftest import Room
from workstation.domain.article import ArticleQuery
from workstation.domain.column import ColumnKind
from workstation.ui.columns.outline_dialog import OutlineDialog
from workstation.ui.columns.panel import ColumnsPanel
from workstation.ui.columns.tree_model import ARTICLES_MIME, COLUMN_MIME

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
MOVE = Qt.DropAction.MoveAction


def press(
    panel: ColumnsPanel,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(panel.view, key, modifiers)


def line(panel: ColumnsPanel, name: str) -> QLineEdit:
    editor = panel.detail.form.fields[name].editor
    assert isinstance(editor, QLineEdit)
    return editor


def write(panel: ColumnsPanel, name: str, text: str) -> None:
    editor = line(panel, name)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text) if text.isascii() else editor.insert(text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def undo(room: Room, panel: ColumnsPanel) -> None:
    room.desk.tasks.change(room.newsroom.history.undo)


def test_an_empty_newsroom_teaches_and_offers_the_first_step(empty: Room) -> None:
    panel = empty.panel()
    assert panel.empty.isVisible()
    empty.ask.then("法治")
    panel.empty.button.click()
    assert empty.paths() == ["法治"]
    assert empty.column("法治").directory == "fazhi"
    assert panel.view.isVisible()
    assert panel.view.current() == empty.column("法治")


def test_several_columns_are_written_as_an_indented_list(empty: Room) -> None:
    panel = empty.panel()
    panel.several_button.click()
    dialog = panel.findChild(OutlineDialog)
    assert dialog is not None
    dialog.text.setPlainText("法治\n    审判\n    检察\n服务")
    assert dialog.act_button.text() == "Create 4 columns"
    shown = [dialog.table.item(row, 1) for row in range(4)]
    assert [item.text() for item in shown if item] == ["fazhi", "shenpan", "jiancha", "fuwu"]
    dialog.act_button.click()
    assert empty.paths() == ["法治", "法治/审判", "法治/检察", "服务"]
    assert empty.tree().directory(empty.column("法治/审判").id) == "fazhi/shenpan"


def test_directories_of_several_columns_are_changed_before_they_are_made(room: Room) -> None:
    panel = room.panel()
    panel.gestures.create_several()
    dialog = panel.findChild(OutlineDialog)
    assert dialog is not None
    dialog.text.setPlainText("法治\n    执行\n    审判\n服务")
    assert dialog.act_button.text() == "Create 2 columns"
    there, new = dialog.table.item(2, 1), dialog.table.item(1, 1)
    assert there is not None
    assert new is not None
    assert "there already" in there.text()
    assert not there.flags() & Qt.ItemFlag.ItemIsEditable
    new.setText("Z X")
    assert not dialog.act_button.isEnabled()
    new.setText(room.column("法治/审判").directory)
    assert not dialog.act_button.isEnabled()
    assert "审判" in new.toolTip()
    new.setText("zx")
    dialog.text.appendPlainText("便民")
    assert new.text() == "zx"
    dialog.act_button.click()
    assert room.tree().directory(room.column("法治/执行").id) == "fazhi/zx"
    undo(room, panel)
    assert "法治/执行" not in room.paths()


def test_keys_reorder_and_nest(room: Room) -> None:
    panel = room.panel()
    panel.view.choose(room.column("法治/检察").id)
    press(panel, Qt.Key.Key_Up, ALT)
    assert room.paths()[:3] == ["法治", "法治/检察", "法治/审判"]
    press(panel, Qt.Key.Key_Down, ALT)
    assert room.paths()[1] == "法治/审判"
    room.ask.then(True)
    press(panel, Qt.Key.Key_Left, ALT)
    assert room.paths() == ["法治", "法治/审判", "检察", "国内", "国内/法制"]
    room.ask.then(True)
    press(panel, Qt.Key.Key_Right, ALT)
    assert room.paths()[2] == "法治/检察"
    assert panel.view.current() == room.column("法治/检察")


def test_a_move_that_changes_addresses_says_so_in_numbers_first(room: Room) -> None:
    panel = room.panel()
    room.ask.then(False)
    panel.surgery.move(room.column("法治/审判").id, room.column("国内").id, 0)
    assert "1 address will change" in room.ask.asked[0][2]
    assert "3 articles" in room.ask.asked[0][2]
    assert room.ask.acts == ["Move and change 1 address"]
    assert "法治/审判" in room.paths()


def test_reordering_does_not_ask_and_can_be_undone(room: Room) -> None:
    panel = room.panel()
    with room.qtbot.waitSignal(panel.toast) as told:
        panel.surgery.move(room.column("国内").id, None, 0)
    assert told.args == ["Moved “国内”", True]
    assert room.paths()[0] == "国内"
    undo(room, panel)
    assert room.paths()[0] == "法治"
    assert panel.view.columns.index_of(room.column("法治").id).row() == 0


def test_a_name_is_typed_in_place(room: Room) -> None:
    panel = room.panel()
    panel.view.choose(room.column("国内").id)
    press(panel, Qt.Key.Key_F2)
    editor = panel.view.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    editor.insert("国际")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    # Qt commits after a Return in its own time.
    room.qtbot.waitUntil(lambda: "国际" in room.paths())
    assert room.column("国际").directory == "guonei"


def test_a_refresh_does_not_take_away_what_is_being_typed(room: Room) -> None:
    panel = room.panel()
    panel.view.rename(room.column("国内").id)
    editor = panel.view.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    editor.insert("国际新")
    room.desk.tasks.change(lambda: room.newsroom.columns.create(None, "服务"))
    assert editor.text() == "国际新"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: "国际新" in room.paths())
    assert panel.view.columns.index_of(room.column("服务").id).isValid()


def test_new_columns_stand_beside_or_below_the_chosen_one(room: Room) -> None:
    panel = room.panel()
    panel.view.choose(room.column("法治/审判").id)
    room.ask.then("执行")
    press(panel, Qt.Key.Key_Insert)
    assert room.paths()[:4] == ["法治", "法治/审判", "法治/执行", "法治/检察"]
    assert panel.view.current() == room.column("法治/执行")
    room.ask.then("督办")
    press(panel, Qt.Key.Key_N, CTRL | SHIFT)
    assert "法治/执行/督办" in room.paths()


def test_deleting_asks_where_the_articles_go_and_undo_brings_all_back(room: Room) -> None:
    panel = room.panel()
    before = room.paths()
    panel.view.choose(room.column("法治/审判").id)
    room.ask.then(0)
    press(panel, Qt.Key.Key_Delete)
    title, sentence = room.ask.asked[0][1:]
    assert title == "Delete “审判”?"
    assert "3 articles" in sentence
    assert "Articles are never deleted" in sentence
    assert room.ask.options[0][0] == "Delete, articles go to “法治”"
    assert "Articles (3)" in room.ask.details[0]
    assert "法治/审判" not in room.paths()
    with room.newsroom.reading():
        moved = room.newsroom.articles.page(ArticleQuery(column_id=room.column("法治").id))
    assert len(moved.lines) == 3
    undo(room, panel)
    assert room.paths() == before


def test_stepping_back_from_a_deletion_leaves_everything(room: Room) -> None:
    panel = room.panel()
    before = room.paths()
    panel.view.choose(room.column("法治/审判").id)
    room.ask.then(None)
    press(panel, Qt.Key.Key_Delete)
    assert room.paths() == before


def test_merging_says_what_it_touches(room: Room) -> None:
    panel = room.panel()
    room.ask.then(True)
    panel.surgery.merge(room.column("法治/审判"), room.column("法治/检察").id)
    assert room.ask.acts == ["Merge into “检察”"]
    assert "法治/审判" not in room.paths()
    assert panel.view.columns.count_of(room.column("法治/检察").id) == 3


def test_each_field_is_saved_when_it_is_finished(room: Room) -> None:
    panel = room.panel()
    panel.view.choose(room.column("法治/审判").id)
    write(panel, "name", "审判执行")
    write(panel, "keywords", "court,case")
    column = room.column("法治/审判执行")
    assert column.keywords == "court,case"
    text = panel.detail.form.fields["description"].editor
    assert isinstance(text, QPlainTextEdit)
    text.setFocus()
    text.insertPlainText("两级法院的动态。")
    panel.commit_pending()
    assert room.column("法治/审判执行").description == "两级法院的动态。"
    panel.detail.form.hidden.click()
    assert room.column("法治/审判执行").hidden
    kind = panel.detail.form.kind
    kind.setCurrentIndex(kind.findData(ColumnKind.PAGE))
    kind.activated.emit(kind.currentIndex())
    assert room.column("法治/审判执行").kind is ColumnKind.PAGE
    assert panel.detail.form.fields["body"].isVisible()


def test_filling_the_form_saves_nothing(room: Room) -> None:
    panel = room.panel()
    with room.newsroom.reading():
        before = room.newsroom.history.acts()
    for path in room.paths():
        panel.view.choose(room.column(path).id)
    panel.commit_pending()
    with room.newsroom.reading():
        assert room.newsroom.history.acts() == before


def test_the_directory_is_asked_about_and_the_example_follows_the_typing(room: Room) -> None:
    panel = room.panel()
    panel.view.choose(room.column("法治").id)
    editor = line(panel, "directory")
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "law")
    assert panel.detail.form.fields["directory"].hint() == "/law/"
    room.ask.then(True)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert room.ask.acts == ["Change 3 addresses"]
    assert room.column("法治").directory == "law"


def test_a_bad_directory_is_told_at_its_field_and_stays_to_be_mended(room: Room) -> None:
    panel = room.panel()
    panel.view.choose(room.column("法治").id)
    write(panel, "directory", "Law Courts")
    assert "cannot be part of an address" in panel.detail.form.fields["directory"].hint()
    assert line(panel, "directory").text() == "Law Courts"
    assert room.column("法治").directory == "fazhi"


def test_an_address_rule_shows_an_example_or_what_is_missing(room: Room) -> None:
    panel = room.panel()
    panel.view.choose(room.column("法治/审判").id)
    field = panel.detail.form.fields["address_rule"]
    assert field.hint().startswith("For example: /fazhi/shenpan/")
    write(panel, "address_rule", "{column}/{number}.html")
    assert field.hint() == "For example: /fazhi/shenpan/17.html"
    assert room.column("法治/审判").address_rule == "{column}/{number}.html"
    write(panel, "address_rule", "{colour}.html")
    assert "colour" in field.hint()
    assert room.column("法治/审判").address_rule == "{column}/{number}.html"


def drag(panel: ColumnsPanel, carried: QMimeData, where: QPoint) -> tuple[bool, str]:
    """Move what is carried over the tree and let it go; tell whether it was allowed, and why."""
    viewport, button = panel.view.viewport(), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, MOVE, carried, button, none)
    QApplication.sendEvent(viewport, enter)
    move = QDragMoveEvent(where, MOVE, carried, button, none)
    QApplication.sendEvent(viewport, move)
    said = panel.tree_pane.hint()
    if move.isAccepted():
        drop = QDropEvent(QPointF(where), MOVE, carried, button, none)
        QApplication.sendEvent(viewport, drop)
    return move.isAccepted(), said


def middle(panel: ColumnsPanel, index: QModelIndex) -> QPoint:
    return panel.view.visualRect(index).center()


def test_a_column_dragged_into_itself_is_refused_with_its_reason(room: Room) -> None:
    panel = room.panel()
    law, court = room.column("法治"), room.column("法治/审判")
    carried = panel.view.columns.mimeData([panel.view.columns.index_of(law.id)])
    allowed, said = drag(panel, carried, middle(panel, panel.view.columns.index_of(court.id)))
    assert not allowed
    assert "cannot be moved into “审判”" in said
    assert carried.hasFormat(COLUMN_MIME)


def test_a_column_is_dragged_into_another(room: Room) -> None:
    panel = room.panel()
    court, home = room.column("法治/审判"), room.column("国内")
    carried = panel.view.columns.mimeData([panel.view.columns.index_of(court.id)])
    room.ask.then(True)
    allowed, _ = drag(panel, carried, middle(panel, panel.view.columns.index_of(home.id)))
    assert allowed
    assert "国内/审判" in room.paths()


def test_articles_dropped_on_a_column_are_filed_there(room: Room) -> None:
    panel = room.panel()
    with room.newsroom.reading():
        found = room.newsroom.articles.page(ArticleQuery()).lines
    carried = QMimeData()
    carried.setData(ARTICLES_MIME, json.dumps([one.id for one in found[:2]]).encode())
    target = room.column("国内")
    allowed, _ = drag(panel, carried, middle(panel, panel.view.columns.index_of(target.id)))
    assert allowed
    assert panel.view.columns.count_of(target.id) == 2


def test_what_is_folded_and_chosen_stays_when_others_change_the_tree(room: Room) -> None:
    panel = room.panel()
    law, home = room.column("法治"), room.column("国内")
    panel.view.setExpanded(panel.view.columns.index_of(law.id), False)
    panel.view.choose(home.id)
    room.desk.tasks.change(lambda: room.newsroom.columns.create(None, "服务", position=0))
    assert not panel.view.isExpanded(panel.view.columns.index_of(law.id))
    assert panel.view.isExpanded(panel.view.columns.index_of(home.id))
    assert panel.view.current_id() == home.id


def test_the_articles_of_the_column_can_be_opened(room: Room) -> None:
    panel = room.panel()
    panel.view.choose(room.column("法治/审判").id)
    lines = panel.articles.list.lines
    assert lines.rowCount() == 3
    with room.qtbot.waitSignal(panel.open_article) as opened:
        panel.articles.list.activated.emit(lines.index(0))
    shown = lines.line(lines.index(0))
    assert shown is not None
    assert opened.args == [shown.id]


def test_every_wish_is_a_command_and_stands_in_the_menu(room: Room) -> None:
    panel = room.panel()
    panel.view.choose(room.column("国内").id)
    texts = [action.text() for action in panel.gestures.menu().actions() if action.text()]
    commands = panel.commands()
    assert [command.text for command in commands][: len(texts)] == texts
    assert {"Alt+Up", "F2", "Del", "Ctrl+N"} <= {command.shortcut for command in commands}


def test_everything_one_can_use_has_a_name_for_screen_readers(room: Room) -> None:
    panel = room.panel()
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView, QPlainTextEdit, QComboBox, QSpinBox)
    nameless = [
        widget
        for kind in kinds
        for widget in panel.findChildren(kind)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if widget.objectName() != "qt_spinbox_lineedit"
        if not widget.accessibleName()
        if not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []


def test_another_desk_may_point_at_a_column(room: Room) -> None:
    panel = room.panel()
    wanted = list(room.tree())[-1]
    panel.reveal("column", wanted.id)
    chosen = panel.view.current()
    assert chosen is not None
    assert chosen.id == wanted.id
