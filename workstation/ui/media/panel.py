"""The picture desk: a grid of all pictures, and the one that is looked at beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHideEvent,
    QImage,
    QKeySequence,
    QPixmap,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.media import Pictures, PictureSize, PictureUse
from workstation.ui.media.bringing import Bringing
from workstation.ui.media.detail_pane import DetailPane
from workstation.ui.media.freeing import Freeing
from workstation.ui.media.grid_pane import GridPane
from workstation.ui.media.marking import Marking
from workstation.ui.media.verbs import Verbs
from workstation.ui.shared.long_work import LongWork
from workstation.ui.shared.panel import Command, Panel
from workstation.ui.shared.picture_files import pictures_in
from workstation.ui.shared.picture_thumbnails import read_scaled
from workstation.ui.shared.split import Pane, Split

_LARGE = QSize(900, 700)
_DETAIL = "picture"
_NARROW = 1100


class MediaPanel(Panel):
    """Joins the grid with the details; pictures come in by file, drop and paste."""

    interests = ("media", "article", "release", "version", "card", "column", "setting", "board")

    def __init__(
        self, desk: Desk, settings: QSettings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self.setAcceptDrops(True)
        self.grid_pane = GridPane(desk)
        self.grid = self.grid_pane.grid
        self.detail = DetailPane()
        self.verbs = Verbs(desk, self.grid_pane.banner)
        work = LongWork(desk, self.grid_pane.progress, self.grid_pane.banner)
        self.bringing = Bringing(desk, self.grid_pane.banner, work)
        self.marking = Marking(desk, self.grid.chosen_ids, work)
        self.freeing = Freeing(desk, work)
        self.split = Split("media", settings)
        self._wanted: int | None = None
        self._place()
        self._connect()

    def _place(self) -> None:
        self.split.add_pane(Pane("grid", 760, 400, stretch=1), self.grid_pane)
        detail = Pane(_DETAIL, 372, 320, shortcut="F8", drawer_at=_NARROW)
        self.split.add_pane(detail, self.detail)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        self.setFocusProxy(self.grid)

    def _connect(self) -> None:
        pane, detail, verbs = self.grid_pane, self.detail, self.verbs
        pane.asked.connect(self.refresh)
        # How many there are, and where the chosen one is used, are said in words.
        self.desk.language.changed.connect(lambda _code: self.refresh())
        pane.free_asked.connect(self.freeing.ask)
        pane.bring_asked.connect(self.bringing.ask)
        self.grid.chosen.connect(self._show_chosen)
        self.grid.entered.connect(lambda _key: _write_words(self))
        self.grid.delete_asked.connect(self._delete)
        detail.described.connect(verbs.describe)
        detail.led.connect(self.led)
        detail.delete_asked.connect(self._delete)
        detail.replace_asked.connect(self._replace)
        detail.mark_asked.connect(self.marking.ask)
        detail.view.focus_chosen.connect(lambda x, y: self._with(verbs.focus, x, y))
        detail.view.crop_chosen.connect(
            lambda crop: self._with(verbs.crop, detail.size_name(), crop)
        )
        detail.crop_dropped.connect(lambda name: self._with(verbs.crop, name, None))
        detail.cut_asked.connect(lambda crop: self._with(verbs.cut, crop))
        for verb in (verbs, self.bringing, self.marking, self.freeing):
            verb.toast.connect(self.toast)
        for verb in (verbs, self.bringing, self.marking):
            verb.came.connect(self._go_to)
        QShortcut(QKeySequence.StandardKey.Paste, self.grid, self._paste)

    def refresh(self) -> None:
        """Read the pictures again; the one that is looked at stays."""
        library, text = self.desk.newsroom.pictures, self.grid_pane.text()
        unused = self.grid_pane.unused.isChecked()

        def question() -> tuple[Pictures, tuple[PictureSize, ...]]:
            return library.all(text, unused=unused), library.sizes()

        self.desk.tasks.read(question, self._show, key="media.pictures", owner=self)

    def reveal(self, kind: str, what: int | str) -> None:
        """Be at one picture (`picture`, an id)."""
        if kind == "picture":
            self._go_to(int(what))
            if not self.stale:
                self.refresh()

    def commands(self) -> list[Command]:
        """Return what can be done with pictures now."""
        picture = self.grid.current_picture()
        there = picture is not None
        fold = partial(self.split.toggle, _DETAIL)
        return [
            Command(
                "media.bring", self.tr("Bring pictures in…"), self.bringing.ask, "", "image-plus"
            ),
            Command(
                "media.unused",
                self.tr("Show pictures nobody uses"),
                self.grid_pane.unused.click,
                icon="filter",
            ),
            Command(
                "media.replace",
                self.tr("Replace this picture everywhere…"),
                self._replace,
                icon="replace",
                enabled=there,
            ),
            Command(
                "media.mark",
                self.tr("Write a watermark onto the chosen pictures…"),
                self.marking.ask,
                icon="stamp",
                enabled=there,
            ),
            Command(
                "media.delete", self.tr("Take out"), self._delete, "Del", "trash-2", enabled=there
            ),
            Command(
                "media.free",
                self.tr("Free the disk of pictures taken out…"),
                self.freeing.ask,
                icon="trash-2",
            ),
            Command("media.fold", self.tr("Fold or unfold the details"), fold, "F8"),
        ]

    def commit_pending(self) -> None:
        """Save the words that were typed."""
        self.detail.commit()

    def _show(self, told: tuple[Pictures, tuple[PictureSize, ...]]) -> None:
        pictures, sizes = told
        self.detail.set_sizes(sizes)
        self.grid_pane.show_pictures(pictures)
        wanted = self._wanted
        if wanted is not None and not self.grid.go_to(wanted) and self.grid_pane.widen():
            return  # it is asked for among all pictures now
        self._wanted = None
        self._show_chosen()
        self.counts.emit(self.tr("%n picture(s)", "", len(pictures)))

    def _show_chosen(self) -> None:
        picture = self.grid.current_picture()
        before = self.detail.picture
        if before is not None and (picture is None or picture.id != before.id):
            self.detail.commit()
        self.detail.show_picture(picture)
        if picture is None:
            self.detail.show_uses((), self.desk.language.current)
            return
        newsroom = self.desk.newsroom
        file = newsroom.media_folder / picture.filename

        def question() -> tuple[int, tuple[PictureUse, ...], QImage]:
            return picture.id, newsroom.pictures.uses(picture.id), read_scaled(file, _LARGE)

        # Taken out meanwhile: the grid is read again and will say so.
        self.desk.tasks.read(
            question, self._show_known, lambda _error: None, key="media.one", owner=self
        )

    def _show_known(self, told: tuple[int, tuple[PictureUse, ...], QImage]) -> None:
        key, uses, image = told
        picture = self.detail.picture
        if picture is not None and picture.id == key:
            self.detail.view.show_picture(picture, QPixmap.fromImage(image))
            self.detail.show_uses(uses, self.desk.language.current)

    def _with(self, verb: object, *arguments: object) -> None:
        picture = self.detail.picture
        if picture is not None and callable(verb):
            verb(picture.id, *arguments)

    def _go_to(self, picture_id: int) -> None:
        if not self.grid.go_to(picture_id):
            self._wanted = picture_id

    def _delete(self) -> None:
        self.verbs.delete(self.grid.chosen_ids())

    def _replace(self) -> None:
        if self.detail.picture is not None:
            self.verbs.ask_other(self.detail.picture)

    def _paste(self) -> None:
        source = QGuiApplication.clipboard().mimeData()
        if source is not None:
            self.bringing.bring(pictures_in(source))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures that are carried here."""
        if pictures_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring dropped pictures in."""
        self.bringing.bring(pictures_in(event.mimeData()))
        event.acceptProposedAction()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow being hidden."""
        self.commit_pending()
        super().hideEvent(event)


def _write_words(panel: MediaPanel) -> None:
    """Let the person write what is said of the picture one is at."""
    panel.split.fold(_DETAIL, False)
    panel.detail.line("caption").setFocus(Qt.FocusReason.OtherFocusReason)
