"""Goes from remark to remark, mends what is wanted mended, and lets pass what is right as it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QTextEdit

from workstation.desk.desk import Desk
from workstation.ui.editor.proof.marks import Mark
from workstation.ui.editor.proof.proof_bar import NEXT_KEYS
from workstation.ui.editor.proof.proofing import Proofing
from workstation.ui.editor.text_pane import TextPane
from workstation.ui.shared.panel import Command

_KEYS = {"next": NEXT_KEYS, "previous": f"Shift+{NEXT_KEYS}"}


class ProofWalk(QObject):
    """Joins the remarks of `proofing`, the chip that counts them and the bar that says them."""

    toast = Signal(str, bool)

    def __init__(self, desk: Desk, proofing: Proofing, pane: TextPane) -> None:
        super().__init__(proofing)
        self._desk = desk
        self._proofing = proofing
        self._marks = proofing.marks
        self._pane, self.bar, self.chip = pane, pane.proof_bar, pane.proof_chip
        self._shown: Mark | None = None
        self.named = {name: self._action(name) for name in _KEYS}
        #: Whether to go on to the next remark once the text was read again.
        self._going_on = False
        proofing.renewed.connect(self._renewed)
        pane.text.look.resized.timeout.connect(self._keep_in_sight)
        self.chip.clicked.connect(lambda: self.walk())
        self.bar.walk_asked.connect(lambda back: self.walk(backwards=back))
        self.bar.take_asked.connect(self.take)
        self.bar.take_all_asked.connect(self.take_alike)
        self.bar.pass_asked.connect(self.let_pass)
        self.bar.closed.connect(pane.text.setFocus)
        self.bar.recoloured.connect(self._marks.draw)
        self.retranslate()

    def walk(self, *, backwards: bool = False) -> None:
        """Select the words of the next remark, or the one before, and say what it is about."""
        if self._pane.composing():
            return
        edit = self._edit()
        caret, marks = edit.textCursor(), self._marks
        if backwards:
            self.choose(marks.before(edit, caret.selectionStart()))
        else:
            self.choose(marks.after(edit, caret.selectionEnd()))

    def choose(self, mark: Mark | None) -> None:
        """Select the words of a remark and say what it is about; of None, that there is none."""
        if mark is not None:
            mark.edit.setTextCursor(mark.cursor)
            mark.edit.ensureCursorVisible()
            mark.edit.setFocus()
        self.bar.show()
        self._tell()

    def mend(self, mark: Mark) -> None:
        """Mend one as proposed; the caret stays where it is."""
        self._marks.mend([mark])
        self._tell()

    def take(self) -> None:
        """Mend the words of the remark shown as proposed, and go on to the next."""
        mark = self._shown
        if mark is not None and mark.stands:
            self._marks.mend([mark])
            self.choose(self._marks.after(mark.edit, mark.cursor.selectionEnd()))

    def take_alike(self) -> None:
        """Mend all remarks of the rule of the one shown, in one step of undo."""
        if self._shown is not None:
            self._marks.mend(self._marks.alike(self._shown))
            self.walk()

    def let_pass(self, every: bool = False) -> None:
        """Have the rule of the remark shown say nothing of these words any more, or of `every`."""
        if self._shown is None:
            return
        remark, proofreading = self._shown.remark, self._desk.newsroom.proofreading
        self._going_on = True
        said = self.tr("“{words}” is not remarked on any more")
        if every:
            said = self.tr("Nothing like “{words}” is remarked on any more")
        said = said.replace("{words}", remark.words)

        def failed(error: Exception) -> None:
            self._going_on = False
            self._desk.bus.trouble.emit(error)

        self._desk.tasks.change(
            lambda: proofreading.pass_over(remark.rule, remark.words, every=every),
            lambda _kept: self.toast.emit(said, True),
            failed,
            owner=self,
        )

    def commands(self) -> list[Command]:
        """Return what can be done with remarks, for the palette and the key sheet."""
        return [
            Command(f"proof.{name}", action.text(), action.trigger, _KEYS[name], "spell-check")
            for name, action in self.named.items()
        ]

    def retranslate(self) -> None:
        """Say everything again: the language was switched."""
        self.named["next"].setText(self.tr("Next remark of the copy desk"))
        self.named["previous"].setText(self.tr("Previous remark of the copy desk"))
        self.chip.set_word(self.tr("Remarks"))
        self._tell()

    def _action(self, name: str) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(_KEYS[name]))
        action.triggered.connect(partial(self.walk, backwards=name == "previous"))
        return action

    def _renewed(self) -> None:
        going_on, self._going_on = self._going_on and not self.bar.isHidden(), False
        if going_on:
            edit = self._edit()
            self.choose(self._marks.after(edit, edit.textCursor().selectionStart()))
        else:
            self._tell()

    def _keep_in_sight(self) -> None:
        """Follow the bar, which takes room from the text once it knows how many lines it needs."""
        if self._shown is not None and not self.bar.isHidden():
            self._edit().ensureCursorVisible()

    def _tell(self) -> None:
        """Say how many remarks there are and, if the bar is open, what the present one is."""
        marks = self._marks.all()
        self.chip.setVisible(bool(marks))
        self.chip.set_count(len(marks))
        if self.bar.isHidden():
            return
        edit = self._edit()
        caret = edit.textCursor().selectionEnd()
        self._shown = mark = self._marks.at(edit, caret) or self._marks.after(edit, caret)
        if mark is None:
            self.bar.show_none(self._nothing())
            return
        place = (marks.index(mark) + 1, len(marks))
        alike = len(self._marks.alike(mark))
        self.bar.show_remark(mark.remark, place, alike, self._desk.language.current)
        self.bar.set_reading(mark.edit.isReadOnly())

    def _edit(self) -> QTextEdit:
        """Return where the person writes: the headline or the text."""
        title = self._pane.title
        return title if title.hasFocus() else self._pane.text

    def _nothing(self) -> str:
        if self._proofing.too_long:
            return self.tr("This text is too long to be proofread.")
        if not self._proofing.is_on:
            return self.tr("Remarks are switched off: see “How I write” under the last button.")
        return self.tr("Nothing to remark on: punctuation, figures, names of laws, personal data.")
