"""The numbers of the desk: for how many days, and kept as a table or a picture."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.comment_figures import CommentFigures
from workstation.services.comments.figures import write_csv
from workstation.ui.comments.comment_words import days_words
from workstation.ui.comments.figures_view import FiguresView
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.styling import label
from workstation.words import error_sentence

_WIDTH = 840
_SPANS = (14, 30, 90, 365)


class FiguresDialog(DialogFrame):
    """Reads on another thread; what is asked for last is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._desk = desk
        self._figures: CommentFigures | None = None
        title = self.tr("Numbers of the comment desk")
        self.setWindowTitle(title)
        self._title.setText(title)
        self.set_sentence(
            self.tr(
                "By the day a comment was written; the time to a decision runs from its coming in."
            )
        )
        self.view = FiguresView(desk.language)
        self.news = label("", "soft", wrap=True)
        self.buttons = {days: push_button(days_words(days), small=True) for days in _SPANS}
        row = QHBoxLayout()
        row.setSpacing(6)
        for days, button in self.buttons.items():
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(partial(self.read, days))
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.news)
        self.table_button = push_button(self.tr("Save as CSV…"), "download")
        self.picture_button = push_button(self.tr("Save as picture…"), "image")
        self.table_button.clicked.connect(self._ask_table)
        self.picture_button.clicked.connect(self._ask_picture)
        for place, button in enumerate((self.table_button, self.picture_button)):
            self._acts.insertWidget(place, button)
        self.back_button.setText(self.tr("Close"))
        self.buttons[_SPANS[0]].setChecked(True)
        self.read(_SPANS[0])

    def read(self, days: int, _checked: bool = False) -> None:
        """Show the last `days` days."""
        counts = self._desk.newsroom.comment_counts
        self._desk.tasks.read(
            lambda: counts.figures(days), self._show, self._fail, key="comments.figures", owner=self
        )

    def _show(self, figures: CommentFigures) -> None:
        self._figures = figures
        self.view.show_figures(figures)

    def _name(self, suffix: str) -> str:
        figures = self._figures
        return f"comments-{figures.first:%Y%m%d}.{suffix}" if figures is not None else ""

    def _ask_table(self) -> None:
        self._desk.ask.save_file(
            self.tr("Save the numbers"), self._name("csv"), (self.tr("Tables (*.csv)"),), self.table
        )

    def _ask_picture(self) -> None:
        self._desk.ask.save_file(
            self.tr("Save the picture"),
            self._name("png"),
            (self.tr("Pictures (*.png)"),),
            self.picture,
        )

    def table(self, target: Path) -> None:
        """Write the numbers as a table."""
        if self._figures is None:
            return
        try:
            write_csv(self._figures, target)
        except OSError as error:
            self.news.setText(self.tr("Could not be saved: %1").replace("%1", str(error)))
        else:
            self.news.setText(self.tr("Saved as “%1”").replace("%1", target.name))

    def picture(self, target: Path) -> None:
        """Write what is shown as a picture."""
        done = QImageWriter(str(target), b"png").write(self.view.picture())
        words = self.tr("Saved as “%1”") if done else self.tr("Could not be saved: %1")
        self.news.setText(words.replace("%1", target.name if done else str(target)))

    def _fail(self, error: Exception) -> None:
        self.news.setText(error_sentence(error, self._desk.language.current))
