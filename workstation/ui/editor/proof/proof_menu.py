"""What one can do with a remark, on top of the menu of the text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from workstation.desk.language import Language
from workstation.domain.text import shortened
from workstation.ui.editor.proof.marks import Marks
from workstation.ui.editor.proof.proof_walk import ProofWalk
from workstation.ui.editor.proof.remark_words import proposal, said_of
from workstation.ui.editor.text_pane import TextPane

#: A sentence is shown up to so many characters: a menu has one line for it.
_LONGEST = 60


class ProofMenu(QObject):
    """Adds to the menu where it is opened on words somebody remarked on."""

    def __init__(self, language: Language, marks: Marks, walk: ProofWalk, pane: TextPane) -> None:
        super().__init__(walk)
        self._language = language
        self._marks = marks
        self._walk = walk
        self._edit = pane.text
        pane.bar.menu_opened.connect(self.fill)

    def fill(self, menu: QMenu, place: QPoint) -> None:
        """Put what can be done with the remark at a place of the screen on top of a menu."""
        here = self._edit.cursorForPosition(self._edit.viewport().mapFromGlobal(place))
        mark = self._marks.at(self._edit, here.position())
        if mark is None:
            return
        said = shortened(said_of(mark.remark, self._language.current), _LONGEST)
        why = QAction(said.replace("&", "&&"), menu)
        why.triggered.connect(partial(self._walk.choose, mark))
        actions = [why]
        if mark.remark.replacement is not None and not self._edit.isReadOnly():
            mend = QAction(proposal(mark.remark), menu)
            mend.triggered.connect(partial(self._walk.mend, mark))
            actions.insert(0, mend)
        first = menu.actions()[0]
        menu.insertActions(first, actions)
        menu.insertSeparator(first)
