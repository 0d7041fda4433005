"""Where the links of a page lead that stands beside a desk's own work."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from workstation.ui.shared.panel import Panel


class LinkedPage(Protocol):
    """A page view that takes no links itself but tells of them."""

    #: The address of a page of the site; and the URL of what lies outside of it.
    followed: SignalInstance
    left: SignalInstance
    #: A `Leading` to what somebody pointed at on the page.
    led: SignalInstance


class Links(QObject):
    """Pages of the site open in the preview desk; what lies outside is named, not opened.

    Pages may be joined before or after the desk they stand on is known.
    """

    _followed = Signal(str)
    _told = Signal(str)
    _led = Signal(object)

    def join(self, page: LinkedPage) -> None:
        """Listen to one page."""
        page.followed.connect(self._followed)
        page.left.connect(self._tell)
        page.led.connect(self._led)

    def lead_from(self, panel: Panel) -> None:
        """Let the desk the pages stand on ask the window; it keeps this from now on."""
        self.setParent(panel)
        self._followed.connect(panel.show_page)
        self._told.connect(panel.status)
        self._led.connect(panel.led)

    def _tell(self, url: str) -> None:
        self._told.emit(self.tr("This link leads out of the site: {url}").format(url=url))
