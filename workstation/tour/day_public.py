"""Afternoon: comments are decided on, pages are looked at, and the site is published."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton

from workstation.desk.window_ask import LineDialog
from workstation.domain.comment import CommentStatus
from workstation.tour import day_comments, day_notes, hand
from workstation.tour.day_writing import TITLE
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import SMALL, WIDE, Room, answer, found, gone, line_of, over
from workstation.ui.comments.panel import CommentsPanel
from workstation.ui.preview.page_bar import Mode
from workstation.ui.preview.panel import PreviewPanel
from workstation.ui.publishing.panel import PublishingPanel

PHONE = 390
REPLY = "站点在河湾区北岸，判决书公开后会补上链接。谢谢您读得仔细。"
REASON = "广告"
#: Parts of two comments of the demo that wait.
GOOD, BAD = "请问骑手所在的站点", "劳动仲裁模板"


def scenes(room: Room) -> list[Scene]:
    """Return the scenes of the afternoon, in their order."""
    return [
        Scene("comments", lambda: comments(room)),
        Scene("deciding on comments", lambda: deciding(room)),
        Scene("answering a comment", lambda: answering(room)),
        *day_comments.scenes(room),
        Scene("preview", lambda: preview(room)),
        Scene("before and after", lambda: before_and_after(room)),
        *day_notes.scenes(room),
        Scene("publishing", lambda: publishing(room)),
    ]


def comments(room: Room) -> Play:
    """Look at what waits."""
    yield from room.go("comments")
    panel = room.present(CommentsPanel)
    yield Until(lambda: panel.model.rowCount() > 5, "the comments that wait")
    yield Until(lambda: panel.list.spot() is not None, "the first comment")
    yield from room.picture("comments")


def deciding(room: Room) -> Play:
    """Approve by key, reject with a reason, and take the rejection back."""
    panel = room.present(CommentsPanel)
    hand.click_row(panel.list, comment_with(panel, GOOD))
    first = spot(panel)
    hand.press(panel.list, Qt.Key.Key_A)
    yield Until(lambda: status(panel, first) is CommentStatus.APPROVED, "the approval")
    hand.click_row(panel.list, comment_with(panel, BAD))
    second = spot(panel)
    hand.press(panel.list, Qt.Key.Key_R)
    yield over(LineDialog, "the question for the reason")
    dialog = found(LineDialog)
    hand.write(line_of(dialog), REASON)
    yield from room.picture("comment-reason")
    press_default(dialog)
    yield gone(LineDialog, "the question for the reason")
    yield Until(lambda: status(panel, second) is CommentStatus.REJECTED, "the rejection")
    yield room.written()
    yield from room.picture("comments-decided")
    hand.press(panel.list, Qt.Key.Key_Z)
    yield Until(lambda: status(panel, second) is CommentStatus.PENDING, "the undo")
    yield from room.picture("comment-back")


def answering(room: Room) -> Play:
    """Answer as the newsroom."""
    panel = room.present(CommentsPanel)
    hand.click_row(panel.list, comment_with(panel, GOOD))
    hand.press(panel.list, Qt.Key.Key_E)
    box = panel.pane.reply
    yield Until(box.isVisible, "the box for the answer")
    hand.write(box.text, REPLY)
    yield from room.picture("comment-reply")
    hand.click(box.send_button)
    yield Until(lambda: not box.isVisible(), "the answer to be kept")
    yield room.written()
    yield from room.picture("comment-answered")
    room.put_toasts_away()
    room.program.shell.resize(SMALL)
    yield from room.picture("comments-1024")
    room.program.shell.resize(WIDE)


def preview(room: Room) -> Play:
    """See the home page, a column and the new story, wide and as on a phone."""
    yield from room.go("preview")
    panel = room.present(PreviewPanel)
    yield Until(lambda: panel.pair.main.html, "the home page")
    yield from room.picture("preview-home")
    tree = panel.chooser.tree
    model = tree.model()
    hand.click_row(tree, model.index(1, 0, QModelIndex()))
    yield Until(lambda: panel.pair.address != "index.html", "the page of a column")
    yield from room.picture("preview-column")
    hand.write(panel.chooser.search, TITLE[:6])
    lines = panel.chooser.articles
    yield Until(lambda: lines.rowCount() == 1, "the story to be found")
    column = panel.pair.address
    hand.click_row(panel.chooser.list, lines.index(0))
    # The page of its column names it, too.
    main = panel.pair.main
    yield Until(lambda: main.address == panel.pair.address != column, "the page of the story")
    yield from room.picture("preview-story")
    hand.click(panel.bar.widths[PHONE])
    yield from room.picture("preview-phone")
    hand.click(panel.bar.widths[0])


def before_and_after(room: Room) -> Play:
    """See the home page as readers have it beside the one on the desks."""
    panel = room.present(PreviewPanel)
    panel.chooser.search.clear()
    hand.click_row(panel.chooser.tree, panel.chooser.tree.model().index(0, 0, QModelIndex()))
    yield Until(lambda: panel.pair.address == "index.html", "the home page")
    hand.click(panel.bar.modes[Mode.BOTH])
    sheets = panel.pair.sheets.values()
    yield Until(lambda: all(sheet.html for sheet in sheets), "both editions")
    yield from room.picture("preview-before-after")
    hand.click(panel.bar.modes[Mode.WORKING])


def publishing(room: Room) -> Play:
    """Read what will change and why, publish it, and see what came of it."""
    yield from room.go("publishing")
    panel = room.present(PublishingPanel)
    yield Until(lambda: row_with(panel, TITLE).isValid(), "the story in the plan", 60)
    hand.click_row(panel.list.view, row_with(panel, TITLE))
    yield from room.picture("publishing-plan")
    hand.click(panel.head.button)
    yield over(QMessageBox, "the question before publishing")
    yield from room.picture("publishing-question")
    yield from confirm(panel)
    bar = room.window.frame.top_bar
    yield Until(lambda: not bar.publish_button.isEnabled(), "the bar to know of it", 60)
    yield from room.picture("published")


def first_publication(room: Room) -> Play:
    """Publish the demo as it came, so that later plans tell what the day changed."""
    yield from room.go("publishing")
    panel = room.present(PublishingPanel)
    yield Until(lambda: panel.list.view.model().rowCount() > 50, "the first plan", 60)
    hand.click(panel.head.button)
    yield over(QMessageBox, "the question before publishing")
    yield from confirm(panel)
    hand.click(panel.banner.close_button)


def confirm(panel: PublishingPanel) -> Play:
    """Say yes, and wait until the site stands."""
    answer()
    yield gone(QMessageBox, "the question before publishing")
    yield Until(panel.banner.isVisible, "the publication", 90)
    target = panel.target.folder
    yield Until(lambda: (target / "index.html").is_file(), "the home page of the site")
    yield Until(lambda: panel.settled, "nothing left to publish", 60)


def row_with(panel: PublishingPanel, text: str) -> QModelIndex:
    """Return the first row of the plan that says a text, or no index."""
    model = panel.list.view.model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return next((row for row in rows if text in str(row.data())), QModelIndex())


def comment_with(panel: CommentsPanel, text: str) -> QModelIndex:
    """Return the first comment that says a text, or no index."""
    model = panel.model
    for row in range(model.rowCount()):
        entry = model.entry(row)
        if entry is not None and text in entry.comment.text:
            return model.index(row)
    return QModelIndex()


def spot(panel: CommentsPanel) -> int:
    """Return the key of the comment that is looked at."""
    entry = panel.list.spot()
    if entry is None:
        raise LookupError("no comment is looked at")
    return entry.comment.id


def status(panel: CommentsPanel, comment_id: int) -> CommentStatus | None:
    """Return what the list says of a comment."""
    for entry in panel.model.found([comment_id]):
        return entry.comment.status
    return None


def press_default(dialog: QDialog) -> None:
    """Press the button Enter would press."""
    for button in dialog.findChildren(QPushButton):
        if button.isDefault():
            hand.click(button, QPoint(8, 8))
            return
    raise LookupError(f"“{dialog.windowTitle()}” has no default button")
