from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from workstation import paths
from workstation.desk.language import CHINESE, ENGLISH, SYSTEM, Language


@pytest.fixture
def language(qapp: object, tmp_path: Path) -> Iterator[Language]:
    language = Language(tmp_path, ENGLISH)
    yield language
    language.choose(ENGLISH)


def test_switching_is_told_and_qts_own_words_follow(language: Language) -> None:
    told: list[str] = []
    language.changed.connect(told.append)
    language.choose(CHINESE)
    assert (language.choice, language.current) == (CHINESE, CHINESE)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    language.choose(ENGLISH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    language.choose(ENGLISH)
    assert told == [CHINESE, ENGLISH]


def test_an_unknown_choice_follows_the_system(language: Language) -> None:
    language.choose("tlh")
    assert language.choice == SYSTEM
    assert language.current in {CHINESE, ENGLISH}


def test_qts_own_dialog_for_files_speaks_chinese_only(qtbot: QtBot) -> None:
    language = Language(paths.resources() / "i18n", CHINESE)
    try:
        dialog = QFileDialog()
        qtbot.addWidget(dialog)
        labels = [label.text() for label in dialog.findChildren(QLabel)]
    finally:
        language.choose(ENGLISH)
    assert len(labels) > 2
    assert not [text for text in labels if text and text.isascii()]


def test_english_knows_one_from_several(qapp: object) -> None:
    language = Language(paths.resources() / "i18n", ENGLISH)
    try:
        said = [QCoreApplication.translate("Boards", "%n page(s)", "", n) for n in (1, 2)]
    finally:
        shiboken6.delete(language)
    assert said == ["1 page", "2 pages"]
