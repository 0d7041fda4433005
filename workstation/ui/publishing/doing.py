"""What publishing does, told of in the strip and the banner: asked once, then carried out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.errors import Refused
from workstation.services.publishing.sending import Sent, Transfer
from workstation.ui.publishing.carrying import CARRIED, Carrying
from workstation.ui.publishing.contents import Contents
from workstation.ui.publishing.outcome_words import outcome_words
from workstation.ui.publishing.places import shown
from workstation.ui.publishing.target import Target
from workstation.ui.shared.banner import Banner, Kind
from workstation.ui.shared.progress import ProgressStrip
from workstation.words import error_sentence

_STOPPED = ("publish.cancelled", "delivery.cancelled")


class Doing(QObject):
    """`stale` tells that the plan must be asked for again, `changed` that the list is another.

    `looked` is sent when it was found out what would be carried.
    """

    stale = Signal()
    changed = Signal()
    looked = Signal()

    def __init__(
        self,
        desk: Desk,
        target: Target,
        contents: Contents,
        banner: Banner,
        progress: ProgressStrip,
        initiator: QObject,
    ) -> None:
        super().__init__(initiator)
        self._desk = desk
        self._target = target
        self._contents = contents
        self._banner = banner
        self._progress = progress
        self._initiator = initiator
        self._sending = False
        self.carrying = carrying = Carrying(desk, self)
        carrying.publishing.finished.connect(self._published)
        carrying.looking.finished.connect(self._looked)
        carrying.failed.connect(self.fail)
        carrying.again.connect(self._try_again)
        for running in (carrying.publishing, carrying.looking):
            running.advanced.connect(self._advance)
            progress.cancelled.connect(running.cancel)

    @property
    def active(self) -> bool:
        """Tell whether something is being done."""
        return self.carrying.publishing.active or self.carrying.looking.active

    def publish(self, act: str) -> None:
        """Ask once, naming what it does, then do it; `act` is what the red button says."""
        sentence = self.tr("Pages: %1. They are written to “%2”, and readers see them at once.")
        if self._target.carried:
            sentence = self.tr("Pages: %1. Then every file that differs is sent to “%2”.")
            if not any(self._contents.pages()):
                sentence = self.tr("No page changes. Every file that differs is sent to “%2”.")
        sentence = sentence.replace("%1", self._pages()).replace("%2", shown(self._target.address))
        said = "\n\n".join((sentence, *self._warnings()))
        self._desk.ask.confirm(act, said, act, self._begin)

    def _pages(self) -> str:
        """Return how many pages come, change and go; what is none is not spoken of."""
        words = (self.tr("%1 new"), self.tr("%1 changed"), self.tr("%1 removed"))
        counted = zip(words, self._contents.pages(), strict=True)
        said = [one.replace("%1", f"{number:,}") for one, number in counted if number]
        return self.tr(", ").join(said)

    def _warnings(self) -> Iterator[str]:
        failing, to_mend = self._contents.open_matters()
        if failing:
            said = self.tr("Pages that cannot be made and stay as they are: %1.")
            yield said.replace("%1", f"{failing:,}")
        if to_mend:
            said = self.tr("Found by the check and not mended yet: %1.")
            yield said.replace("%1", f"{to_mend:,}")
        if notes := self._contents.open_notes():
            said = self.tr("Notes of reviewers on these pages that nobody has settled: %1.")
            yield said.replace("%1", f"{notes:,}")

    def look(self) -> None:
        """Ask the other end which files would be carried."""
        if not self.active:
            self._progress.start(self.tr("Asking the other end what it has…"), stoppable=False)
            self.carrying.look(self._target.address)

    def change_target(self) -> None:
        """Begin anew: the site goes to another place."""
        self._contents.forget()
        self._banner.clear()
        self.stale.emit()

    def fail(self, error: Exception, asked: bool = False) -> None:
        """Say why something did not come about; `asked` when a password is asked for now."""
        if self.active:
            return
        self._progress.finish()
        quiet = asked or (isinstance(error, Refused) and error.code in _STOPPED)
        kind: Kind = "info" if quiet else "error"
        self._banner.say(
            kind,
            lambda: error_sentence(error, self._desk.language.current),
            lambda: self.tr("Look again"),
            self._again,
        )
        self.changed.emit()

    def _begin(self) -> None:
        if self.active:
            return
        self._banner.clear()
        self._sending = False
        self._progress.start(self.tr("Publishing…"), counted=False)
        self.carrying.publish(self._target.address, self._initiator)
        self.changed.emit()

    def _try_again(self) -> None:
        self._banner.clear()
        self._sending = False
        self._progress.start(self.tr("Connecting again…"))

    def _advance(self, done: int, total: int, what: str) -> None:
        if what == CARRIED and not self._sending:
            self._sending = True
            self._progress.start(self.tr("Sending files…"))
        self._progress.advance(done, total)

    def _published(self, sent: Sent) -> None:
        self._progress.finish()
        self._contents.take_outcome(sent.outcome.plan)
        kind: Kind = "warning" if sent.outcome.failed else "done"
        self._banner.say(
            kind,
            partial(outcome_words, sent),
            lambda: self.tr("Open the home page"),
            self._target.open_home,
        )
        self.stale.emit()

    def _looked(self, transfers: tuple[Transfer, ...]) -> None:
        self._progress.finish()
        self._contents.take_transfers(transfers)
        self.changed.emit()
        self.looked.emit()
        if not self._target.published():
            said = self.tr("The site is not built yet: publishing sends all of it.")
        elif not transfers:
            said = self.tr("The other end has every file of the site as it stands here.")
        elif any(self._contents.pages()):
            said = self.tr("These files differ now; the pages to be published come to them.")
        else:
            self._banner.clear()
            return
        self._banner.say("info", said)

    def _again(self) -> None:
        self._banner.clear()
        self.stale.emit()
