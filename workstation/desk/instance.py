"""One window per newsroom: a second start raises the first one instead."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

#: The file in a newsroom that says it is open.
LOCK = ".workstation.lock"
_PATIENCE = 1000  # milliseconds


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the newsroom open."""

    process: int
    machine: str
    program: str


class Instance(QObject):
    """Holds a newsroom for this process. `raised` is sent when a second start rang."""

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _bell(folder)
        self._lock = QLockFile(str(folder / LOCK))
        # A lock is stale when its process is gone, never because of its age.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def acquire(self) -> bool:
        """Take the newsroom; False when another process has it open.

        A folder that cannot be written to is nobody's: it is opened for reading by many.
        """
        if self._lock.tryLock(0):
            self._listen()
            return True
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def holder(self) -> Holder:
        """Return who has it open."""
        found = self._lock.getLockInfo()
        told = found if isinstance(found, tuple) else ()
        process, machine, program = told[-3:] if len(told) >= 3 else (0, "", "")
        return Holder(int(process), str(machine), str(program))

    def ring(self) -> bool:
        """Ask the first window to come forward; False when nobody answers on this machine."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(_PATIENCE)
        socket.disconnectFromServer()
        return answered

    def release(self) -> None:
        """Let others have it."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _listen(self) -> None:
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # What a crashed process left behind would keep us from listening.
        QLocalServer.removeServer(self._name)
        if server.listen(self._name):
            server.newConnection.connect(self._hear)
            self._server = server

    def _hear(self) -> None:
        if self._server is None:
            return
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
            self.raised.emit()


def _bell(folder: Path) -> str:
    digest = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
    return f"editorial-workstation-{digest[:24]}"
