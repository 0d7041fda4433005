"""The way home: whatever threads have to say is said on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot


class Home(QObject):
    """Lives on the GUI thread and calls there what other threads hand in, in their order."""

    _handed_in = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handed_in.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def bring(self, call: Callable[[], object]) -> None:
        """Have `call` called on the GUI thread soon. May be used from any thread."""
        self._handed_in.emit(call)

    def flush(self) -> None:
        """Call at once what has been handed in: for the end, when no event loop follows."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    @Slot(object)
    def _call(self, call: Callable[[], object]) -> None:
        call()
