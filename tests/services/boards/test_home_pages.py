"""The home page that is made again quickly is the page that would be made from the beginning."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.desks import Desks, opened
from workstation.domain.board import Fill
from workstation.domain.edition import EditionName
from workstation.services.newsroom import create_newsroom
from workstation.store.editions.editions import StoredEdition

_KINDS = ("move", "remove", "place", "edit", "rule", "off", "release", "save", "column", "launch")


class _Hand:
    def __init__(self, desks: Desks) -> None:
        self._desks = desks
        self._column = desks.column("国内")
        self._stories = [
            desks.released(title, self._column, published_at=n, tags=("两会",) if n % 2 else ())
            for n, title in enumerate("甲乙丙丁戊")
        ]
        self._boards = [view.board.id for view in desks.newsroom.boards.all()[1:3]]
        for story in self._stories[:3]:
            desks.newsroom.boards.place(self._boards[0], story.id)

    def do(self, kind: str, number: int) -> None:
        newsroom = self._desks.newsroom
        story = self._stories[number % 5]
        view = next(v for v in newsroom.boards.all() if v.board.id == self._boards[number % 2])
        cards = [one.card for one in view.draft]
        if kind == "place":
            newsroom.boards.place(view.board.id, story.id, position=number % 3)
        elif kind == "rule":
            fill = list(Fill)[number % len(Fill)]
            newsroom.boards.change(replace(view.board, fill=fill, fill_tag="两会", fill_flag="h"))
        elif kind == "off":
            newsroom.boards.keep_off(view.board.id, [story.id])
        elif kind == "launch":
            newsroom.boards.launch([view.board.id])
        elif kind == "release":
            newsroom.articles.release(story.id)
        elif kind == "save":
            # Autosaves of one sitting are folded into one act, which must not be overlooked.
            base = newsroom.articles.get(story.id)
            newsroom.articles.save(base, replace(base.content, title=f"改{number}"))
        elif kind == "column":
            self._desks.column(f"栏{number}{len(newsroom.columns.tree())}")
        elif cards:
            card = cards[number % len(cards)]
            if kind == "move":
                newsroom.boards.move(card.id, self._boards[number % 2], number % 4)
            elif kind == "remove":
                newsroom.boards.remove([card.id])
            else:
                newsroom.boards.edit(replace(card, headline=f"题{number}"))


@settings(max_examples=12)
@given(st.lists(st.tuples(st.sampled_from(_KINDS), st.integers(0, 9)), min_size=1, max_size=12))
def test_nothing_is_kept_that_has_changed(steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as made:
        create_newsroom(Path(made) / "newsroom").close()
        with opened(Path(made) / "newsroom") as desks:
            hand, preview = _Hand(desks), desks.newsroom.preview
            preview.page("")
            for kind, number in steps:
                hand.do(kind, number)
                quick = preview.page("", why=True)
                with desks.store.snapshot():
                    edition = StoredEdition(desks.store.database, EditionName.WORKING)
                    slow = preview._press_room.press().page(edition, "index.html", why=True)
                assert quick is not None
                assert slow is not None
                assert quick.data == slow.data
