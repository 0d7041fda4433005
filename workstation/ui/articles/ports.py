"""What the writing desk needs of an editor; who makes one is decided where all is put together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from workstation.desk.desk import Desk
from workstation.ui.shared.page_view import LinedPageView
from workstation.ui.shared.panel import Command


class ArticleEditor(Protocol):
    """Edits one article at a time, in two panes the desk places.

    Signals: `opened(article id or None)`, `content_changed(article id, content)`,
    `scrolled(line)`, and those of a panel: `save_state`, `counts`, `place`, `toast`, `go`.
    `page_took` hears how long (milliseconds) a page took to make, so that it is asked for sooner.
    `new_asked` wants a new story, `fold_asked(pane)` a pane (`page`, `fields`) folded or back.
    They are typed as Qt's stubs have them: `Any`.
    """

    text_pane: Any
    fields_pane: Any
    opened: Any
    content_changed: Any
    page_took: Any
    scrolled: Any
    save_state: Any
    counts: Any
    place: Any
    toast: Any
    go: Any
    new_asked: Any
    fold_asked: Any

    def article_id(self) -> int | None:
        """Return the article that is open, or being opened."""
        ...

    def open(self, article_id: int) -> None:
        """Open an article; the one open until now is saved first."""
        ...

    def close(self) -> None:
        """Close the article; what was typed is saved."""
        ...

    def commit_pending(self) -> None:
        """Queue the saving of everything typed."""
        ...

    def unsaved(self) -> str:
        """Return a sentence naming what is not saved, or ""."""
        ...

    def commands(self) -> list[Command]:
        """Return what can be done with the open article."""
        ...

    def focus(self, field: str = "", words: str = "") -> None:
        """Let the person write on: in the text, or in an empty headline; or in a named field.

        `words` are selected in the text (`body`) where they stand.
        """
        ...

    def show_history(self) -> None:
        """Show what was done to the open article."""
        ...

    def scroll_to_line(self, line: float, *, write: bool = False) -> None:
        """Bring a line of the text (from 1) to the upper edge; `write` on at its end."""
        ...

    @property
    def left_over(self) -> tuple[tuple[int, str], ...]:
        """Return (article, headline) of texts an earlier session could not save."""
        ...


EditorFactory = Callable[[Desk], ArticleEditor]
PageFactory = Callable[[], LinedPageView]

__all__ = ["ArticleEditor", "EditorFactory", "PageFactory"]
