"""三审: a reviewer lets a story pass with an opinion, and looks at the paper that is signed."""

from __future__ import annotations

from PySide6.QtCore import Qt

from workstation.desk.window_ask import LineDialog
from workstation.domain.article import Status
from workstation.tour import hand
from workstation.tour.day_writing import inspector_of
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import Room, found, gone, line_of, over
from workstation.ui.articles.panel import ArticlesPanel, ask_review_sheet
from workstation.ui.preview.review_sheet_dialog import ReviewSheetDialog

OPINION = "数字和人名已核对"


def scenes(room: Room) -> list[Scene]:
    """Return the scenes, in their order."""
    return [
        Scene("a review passed", lambda: passing(room)),
        Scene("the review sheet", lambda: paper(room)),
    ]


def passing(room: Room) -> Play:
    """Open a story that waits for its first review, and let it pass."""
    yield from room.go("articles")
    panel = room.present(ArticlesPanel)
    lines = panel.list_pane.lines
    rows = (row for row in range(lines.rowCount()) if _waits(panel, row))
    hand.click_row(panel.list_pane.view, lines.index(next(rows)))
    fields = inspector_of(panel)
    yield Until(fields.steps.buttons["opinion"].isVisible, "the steps of a review")
    hand.click(fields.steps.buttons["opinion"])
    yield over(LineDialog, "the question for an opinion")
    asked = found(LineDialog)
    hand.write(line_of(asked), OPINION)
    hand.press(line_of(asked), Qt.Key.Key_Return)
    yield gone(LineDialog, "the question for an opinion")
    yield Until(lambda: OPINION in fields.reviews.said, "the opinion beside the story")
    room.come_back()
    yield from room.picture("review-passed")


def paper(room: Room) -> Play:
    """See the review sheet as it will be printed."""
    panel = room.present(ArticlesPanel)
    ask_review_sheet(panel, panel.editor.article_id() or 0)
    yield over(ReviewSheetDialog, "the review sheet")
    dialog = found(ReviewSheetDialog)
    yield Until(dialog.pdf_button.isEnabled, "the paper")
    yield from room.picture("review-sheet")
    hand.click(dialog.back_button)
    yield gone(ReviewSheetDialog, "the review sheet")


def _waits(panel: ArticlesPanel, row: int) -> bool:
    lines = panel.list_pane.lines
    line = lines.line(lines.index(row))
    return line is not None and line.status is Status.FIRST_REVIEW
