"""The menu of what can be done with the articles selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from workstation.domain.article import ArticleLine, Status, may_become
from workstation.ui.articles.filters import flag_words
from workstation.ui.articles.gestures import Gestures


def open_selection_menu(gestures: Gestures, where: QPoint) -> None:
    """Show the menu at a point of the list, when something is selected."""
    if gestures.lines():
        menu = selection_menu(gestures)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(gestures.view.viewport().mapToGlobal(where))


def selection_menu(gestures: Gestures) -> QMenu:
    """Return the menu for what is selected now."""
    translate = QCoreApplication.translate
    lines = gestures.lines()
    menu = QMenu(gestures.view)
    single = len(lines) == 1
    key = lines[0].id if lines else 0
    write = menu.addAction(translate("ArticleMenu", "Write"), lambda: gestures.write.emit(key))
    write.setShortcut(QKeySequence("Return"))
    write.setEnabled(single)
    menu.addSeparator()
    _add_steps(menu, gestures, lines)
    menu.addSeparator()
    menu.addAction(
        translate("ArticleMenu", "Move to column…"), lambda: gestures.ask_column(menu.pos())
    )
    _add_flags(menu.addMenu(translate("ArticleMenu", "Flags")), gestures, lines)
    menu.addAction(translate("ArticleMenu", "Change fields…"), lambda: gestures.fields_asked.emit())
    menu.addAction(
        translate("ArticleMenu", "Find and replace…"), lambda: gestures.replace_asked.emit()
    )
    menu.addAction(translate("ArticleMenu", "Duplicate"), gestures.duplicate).setEnabled(single)
    _add_ways_out(menu.addMenu(translate("ArticleMenu", "Take out")), gestures, single)
    _add_questions(menu, gestures, key, single)
    menu.addSeparator()
    if any(line.status is Status.TRASHED for line in lines):
        menu.addAction(translate("ArticleMenu", "Take out of the trash"), gestures.restore)
    else:
        trash = menu.addAction(translate("ArticleMenu", "Put into the trash"), gestures.trash)
        trash.setShortcut(QKeySequence("Delete"))
    return menu


def _add_steps(menu: QMenu, gestures: Gestures, lines: Sequence[ArticleLine]) -> None:
    translate = QCoreApplication.translate
    for status, text, deed in (
        (Status.PUBLISHED, translate("ArticleMenu", "Release"), gestures.release),
        (Status.WITHDRAWN, translate("ArticleMenu", "Withdraw"), gestures.withdraw),
    ):
        action = menu.addAction(text, deed)
        action.setEnabled(all(may_become(line.status, status) for line in lines))


def _add_flags(menu: QMenu, gestures: Gestures, lines: Sequence[ArticleLine]) -> None:
    for flag, word in flag_words().items():
        action = menu.addAction(word)
        action.setCheckable(True)
        action.setChecked(bool(lines) and all(flag in line.flags for line in lines))
        action.triggered.connect(lambda on, flag=flag: gestures.flag(flag, on))


def _add_questions(menu: QMenu, gestures: Gestures, key: int, single: bool) -> None:
    translate = QCoreApplication.translate
    for words, asked in (
        (translate("ArticleMenu", "History"), gestures.history),
        (translate("ArticleMenu", "Where it stands, and why not elsewhere…"), gestures.why),
        (translate("ArticleMenu", "Review sheet…"), gestures.sheet_asked),
    ):
        action = menu.addAction(words)
        action.triggered.connect(lambda _on=False, asked=asked: asked.emit(key))
        action.setEnabled(single)


def _add_ways_out(menu: QMenu, gestures: Gestures, single: bool) -> None:
    translate = QCoreApplication.translate
    for way, words, alone in (
        ("copy", translate("ArticleMenu", "Copy for WeChat"), True),
        ("docx", translate("ArticleMenu", "Export as Word…"), False),
        ("md", translate("ArticleMenu", "Export as Markdown…"), False),
        ("print", translate("ArticleMenu", "Print…"), True),
    ):
        action = menu.addAction(words)
        action.triggered.connect(lambda _on=False, way=way: gestures.out_asked.emit(way))
        action.setEnabled(single or not alone)
