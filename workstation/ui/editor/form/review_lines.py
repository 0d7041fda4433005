"""三审 of a story: who passed which review, with which words, and whose turn it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workstation.domain.article import REVIEWS, Status
from workstation.domain.moment import local
from workstation.domain.review import ReviewStep, passed, sent_back
from workstation.ui.shared.styling import State, label, set_mark
from workstation.words import sentence


class ReviewLines(QWidget):
    """A line for each review; there is nothing to see until a story was submitted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self.hide()

    @property
    def said(self) -> list[str]:
        """Return what is said, line by line."""
        return [one.text() for one in self._labels]

    def show_steps(self, steps: Sequence[ReviewStep], language: str) -> None:
        """Show where a story stands in its reviews; `steps` come oldest first."""
        for one in self._labels:
            self._column.removeWidget(one)
            one.deleteLater()
        self._labels = [*self._lines(steps, language)]
        for one in self._labels:
            self._column.addWidget(one)
        self.setVisible(bool(self._labels))

    def _lines(self, steps: Sequence[ReviewStep], language: str) -> Iterator[QLabel]:
        present = steps[-1].after if steps else Status.DRAFT
        done, back = passed(steps), sent_back(steps)
        if not done and back is None and present not in REVIEWS:
            return
        yield label(self.tr("Review"), "section")
        waiting = self.tr("%1: waiting")
        for review in REVIEWS:
            name, step = sentence(f"paper.{review}", language=language), done.get(review)
            if step is not None:
                yield from _signed("✓", name, step, "")
            elif review is present:
                yield _line("● " + waiting.replace("%1", name), "red")
            elif present in REVIEWS[: REVIEWS.index(review)]:
                yield label(f"○ {name}", "sentence")
        if back is not None:
            yield from _signed("↩", sentence("paper.returned", language=language), back, "red")


def _signed(sign: str, name: str, step: ReviewStep, state: State) -> Iterator[QLabel]:
    yield _line(f"{sign} {name} {step.person} · {local(step.at):%m-%d %H:%M}", state)
    if step.words:
        yield label(step.words, "soft", wrap=True)


def _line(words: str, state: State) -> QLabel:
    made = label(words, wrap=True)
    if state:
        set_mark(made, "state", state)
    return made
