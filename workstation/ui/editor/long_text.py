"""What a person sees while a very long text is on its way: how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from workstation.ui.editor.text_pane import TextPane


class LongText(QObject):
    """Tells of it in the strip of `pane`, which cannot be written in meanwhile."""

    def __init__(self, pane: TextPane) -> None:
        super().__init__(pane)
        self._pane = pane
        pouring = pane.text.pouring
        pouring.begun.connect(self._begin)
        pouring.advanced.connect(pane.strip.advance)
        pouring.ended.connect(self._end)
        pane.strip.cancelled.connect(pouring.stop)
        pane.bar.view.waiting.connect(self._say_wait)
        pane.bar.view.waited.connect(self._end_wait)

    def prepare(
        self,
        title: str,
        body: str,
        story: int,
        ready: Callable[[], object],
        stopped: Callable[[], object],
    ) -> None:
        """Have `show_story` take but a moment; then call `ready`, or `stopped` if given up."""
        pane = self._pane
        pane.text.prepare(body, story, ready, stopped)
        if pane.text.pouring.active:
            pane.title.show_text(title)
            pane.judge_title()
            pane.banner.clear()
            pane.find_bar.hide()
            pane.pages.setCurrentWidget(pane.page)

    def renew(self, title: str, body: str, story: int) -> None:
        """Show the text of the open story as it became elsewhere; its steps of undo go."""
        pane, locked = self._pane, self._pane.locked
        place = pane.text.textCursor().position()
        pane.text.sheets.forget(story, pane.text.look.sheet)
        pane.set_locked(True)

        def shown() -> None:
            pane.show_body(body, story, in_part=False)
            pane.set_locked(locked)
            cursor = pane.text.textCursor()
            cursor.setPosition(min(place, pane.text.document().characterCount() - 1))
            pane.text.setTextCursor(cursor)

        # Who will not wait gets all of it in one go: there is no other text of this story.
        self.prepare(title, body, story, shown, shown)

    def _say_wait(self) -> None:
        said = self.tr("Laying out a very long text: nothing answers for a moment…")
        self._pane.strip.start(said, stoppable=False, delay=0)

    def _end_wait(self) -> None:
        if not self._pane.text.pouring.active:
            self._pane.strip.finish()

    def _begin(self, opening: bool) -> None:
        if opening:
            said = self.tr("Opening a very long text…")
        else:
            said = self.tr("Pasting a very long text…")
            self._pane.set_locked(True)
        self._pane.strip.start(said)

    def _end(self, opening: bool) -> None:
        self._pane.strip.finish()
        if not opening:
            self._pane.set_locked(False)
