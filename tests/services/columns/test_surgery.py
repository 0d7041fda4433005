"""Random surgery on the tree: nothing lost, nothing looped, everything undone and redone."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.services.desks import Desks, opened
from workstation.domain.board import Fill
from workstation.domain.column import ColumnKind, Split
from workstation.domain.edition import EditionName
from workstation.domain.errors import WorkstationError
from workstation.press.links import is_outside
from workstation.services.newsroom import create_newsroom
from workstation.store.editions.editions import StoredEdition

_NAMES = ("甲", "乙", "丙", "丁")
_DIRECTORIES = ("a", "b", "c")
_LINKING = "见[法制](/guonei/fazhi/)、[甲](/a/)、[乙](/guonei/a/index.html)与`[码](/a/)`。"
Step = tuple[str, int, int, int]
#: Steps that say themselves under which columns a story is filed from now on.
_FILING = frozenset({"file", "further", "release", "carry"})
_STEPS = st.tuples(
    st.sampled_from(
        ["create", "rename", "directory", "move", "hide", "delete", "merge", "file", "further",
         "release", "link", "split", "carry", "create", "move"]
    ),
    st.integers(0, 30),
    st.integers(0, 30),
    st.integers(0, 30),
)  # fmt: skip


class _Surgeon:
    """Does one random thing; what the rules refuse is passed over."""

    def __init__(self, desks: Desks) -> None:
        self.desks = desks
        self.columns = desks.newsroom.columns
        self.articles = desks.newsroom.articles
        self.became: dict[int, int | None] = {}

    def column(self, number: int) -> int | None:
        """Return one of the columns, or None for the top."""
        keys = [None, *(column.id for column in self.columns.tree())]
        return keys[number % len(keys)]

    def below(self, number: int) -> int:
        """Return one of the columns."""
        keys = [column.id for column in self.columns.tree()]
        return keys[number % len(keys)]

    def do(self, step: Step) -> None:
        kind, one, two, three = step
        verb: Callable[[int, int, int], object] = getattr(self, kind)
        self.became = {}
        before, whole = self.filed(), self.desks.state()
        try:
            verb(one, two, three)
        except (WorkstationError, ZeroDivisionError):
            # Refused by a rule, or there is no column: both leave everything as it was.
            assert self.desks.state() == whole
            return
        if kind not in _FILING:
            self.check_filed(before, kind)

    def filed(self) -> list[frozenset[int]]:
        """Return the columns of each story, working copies first, then what is live."""
        asked = (
            "SELECT a.id, a.column_id FROM article a UNION "
            "SELECT article_id, column_id FROM article_column",
            "SELECT a.id, l.column_id FROM article a LEFT JOIN release_column l "
            "ON l.release_id = a.release_id",
        )
        found: list[frozenset[int]] = []
        for sql in asked:
            kept: dict[int, set[int]] = {}
            for article, column in self.desks.store.database.execute_sql(sql).fetchall():
                kept.setdefault(article, set()).update([column] if column is not None else [])
            found += [frozenset(kept[key]) for key in sorted(kept)]
        return found

    def check_filed(self, before: list[frozenset[int]], kind: str) -> None:
        """A story has the columns it had, or those that took their place; no other is lost."""
        for had, has in zip(before, self.filed(), strict=True):
            wanted = frozenset(self.became.get(key, key) for key in had) - {None}
            if kind == "split":
                # Only the chosen stories went along; each is filed in just one of the two.
                assert has in (had, wanted)
            else:
                assert has == wanted

    def create(self, one: int, two: int, three: int) -> None:
        directory = _DIRECTORIES[three % 3] if three % 2 else ""
        self.columns.create(self.column(one), _NAMES[two % 4], directory, position=three % 3)

    def rename(self, one: int, two: int, _three: int) -> None:
        self.columns.rename(self.below(one), _NAMES[two % 4])

    def directory(self, one: int, two: int, _three: int) -> None:
        base = self.columns.tree().get(self.below(one))
        wanted = replace(base, directory=_DIRECTORIES[two % 3])
        self.columns.save(base, wanted, relink=bool(two % 2))

    def move(self, one: int, two: int, three: int) -> None:
        self.columns.move(self.below(one), self.column(two), three % 4, relink=bool(three % 2))

    def split(self, one: int, two: int, three: int) -> None:
        wish = Split(_NAMES[two % 4], _DIRECTORIES[three % 3], below=bool(three % 2))
        if two % 3:
            wish = replace(wish, article_ids=(self.article(two), self.article(three)))
        source = self.below(one)
        if three % 3 == 0:
            along = [c.id for c in self.columns.tree().children(source)][: 1 + two % 2]
            wish = replace(wish, children=tuple(along), articles=bool(one % 2))
        made = self.columns.split(source, wish, relink=bool(three % 2))
        self.became[source] = made.id

    def carry(self, one: int, two: int, three: int) -> None:
        out_of, into = self.below(three), self.below(two)
        self.columns.move_articles([self.article(one)], into, out_of if one % 2 else None)

    def hide(self, one: int, two: int, _three: int) -> None:
        self.columns.hide(self.below(one), bool(two % 2))

    def delete(self, one: int, two: int, three: int) -> None:
        gone, to = self.below(one), self.column(two)
        branch = [column.id for column in self.columns.tree().branch(gone)]
        self.columns.delete(gone, to, relink=bool(three % 2))
        self.became = dict.fromkeys(branch, to)

    def merge(self, one: int, two: int, three: int) -> None:
        source, into = self.below(one), self.below(two)
        self.columns.merge(source, into, relink=bool(three % 2))
        self.became = {source: into}

    def file(self, one: int, two: int, _three: int) -> None:
        self.articles.move([self.article(one)], self.column(two))

    def further(self, one: int, two: int, three: int) -> None:
        base = self.articles.get(self.article(one))
        keys = tuple(dict.fromkeys([self.below(two), self.below(three)]))
        self.articles.save(base, replace(base.content, further_columns=keys))

    def release(self, one: int, _two: int, _three: int) -> None:
        self.articles.release(self.article(one))

    def link(self, one: int, _two: int, _three: int) -> None:
        base = self.columns.tree().get(self.below(one))
        self.columns.save(base, replace(base, kind=ColumnKind.LINK, link="http://linhe.example/"))

    def article(self, number: int) -> int:
        lines = self.desks.store.database.execute_sql("SELECT id FROM article ORDER BY id")
        keys = [key for (key,) in lines.fetchall()]
        return int(keys[number % len(keys)])


def _check_sound(desks: Desks, articles: int) -> None:
    newsroom = desks.newsroom
    tree = newsroom.columns.tree()
    rows = desks.state()
    assert len(rows["article"]) == articles
    # Whoever sits in a loop is reached from no top, so walking the tree would miss it.
    assert len(list(tree)) == len(rows["column"])
    for parent in (None, *(column.id for column in tree)):
        children = tree.children(parent)
        assert len({child.name for child in children}) == len(children)
        assert len({child.directory for child in children}) == len(children)
        assert [child.position for child in children] == sorted(c.position for c in children)
    for key in [row[0] for row in rows["article"]]:
        content = newsroom.articles.get(key).content
        assert content.column_id is None or content.column_id in tree
        assert set(content.further_columns) <= {column.id for column in tree}
        assert content.column_id not in content.further_columns
        assert len(set(content.further_columns)) == len(content.further_columns)
    edition = StoredEdition(desks.store.database, EditionName.LIVE)
    pages = {
        f"{tree.directory(column.id)}/index.html"
        for column in tree
        if column.kind is not ColumnKind.LINK
    }
    addresses = [
        address
        for (address,) in desks.store.database.execute_sql(
            "SELECT address FROM article WHERE address != ''"
        ).fetchall()
    ]
    assert len(set(addresses)) == len(addresses)
    assert not pages & set(addresses)
    for line in edition.redirects():
        assert line.old not in pages
        assert line.new in pages or is_outside(line.new)


@settings(max_examples=25)
@given(steps=st.lists(_STEPS, min_size=1, max_size=25))
@example(
    steps=[
        ("create", 0, 0, 1), ("create", 1, 1, 3), ("file", 0, 2, 0), ("further", 1, 0, 1),
        ("release", 0, 0, 0), ("merge", 1, 0, 0), ("delete", 0, 0, 0),
    ]
)  # fmt: skip
def test_any_surgery_can_be_taken_back_and_done_again(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "newsroom"
        create_newsroom(folder).close()
        with opened(folder) as desks:
            top = desks.column("国内", directory="guonei")
            desks.column("法制", top, "fazhi")
            for number in range(4):
                desks.story(f"稿{number}", top, body=_LINKING)
            # The founding of this small tree is no part of what is taken back.
            first, founded = desks.state(), len(desks.kinds(500))
            surgeon = _Surgeon(desks)
            for step in steps:
                surgeon.do(step)
                _check_sound(desks, 4)
            last, done = desks.state(), len(desks.kinds(500)) - founded
            for _ in range(done):
                assert desks.newsroom.history.undo().conflicts == ()
                _check_sound(desks, 4)
            assert desks.state() == first
            assert desks.redo_all() == done
            assert desks.state() == last
            assert desks.newsroom.history.verify() is None


def test_a_story_in_several_columns_keeps_all_of_them(desks: Desks) -> None:
    keys = [desks.column(name) for name in _NAMES]
    story = desks.released("巡河", keys[0], further_columns=tuple(keys[1:3]))
    columns = desks.newsroom.columns
    columns.rename(keys[1], "新甲")
    columns.move(keys[2], keys[3])
    columns.save(base := columns.tree().get(keys[0]), replace(base, directory="xin"))
    assert desks.newsroom.articles.get(story.id).content.further_columns == tuple(keys[1:3])
    columns.merge(keys[1], keys[3])
    assert desks.newsroom.articles.get(story.id).content.further_columns == (keys[3], keys[2])
    edition = StoredEdition(desks.store.database, EditionName.LIVE)
    assert [edition.count(key) for key in (keys[0], keys[3], keys[2])] == [1, 1, 1]


@pytest.mark.parametrize("to_another", [False, True])
def test_the_live_story_moves_with_the_working_one(desks: Desks, to_another: bool) -> None:
    one, two = desks.column("国内"), desks.column("国际")
    story = desks.released("巡河", one)
    desks.newsroom.columns.delete(one, two if to_another else None)
    edition = StoredEdition(desks.store.database, EditionName.LIVE)
    shown = edition.story(story.id)
    assert shown is not None
    assert shown.column_id == (two if to_another else None)
    assert edition.count(two) == int(to_another)
    assert shown.address == story.address


def test_a_board_filled_from_a_merged_column_is_filled_from_the_other(desks: Desks) -> None:
    one, two = desks.column("国内"), desks.column("评论")
    board = desks.newsroom.boards.create("more", "更多", 4)
    desks.newsroom.boards.change(replace(board, fill=Fill.NEWEST, fill_column=one))
    before = desks.state()
    desks.newsroom.columns.merge(one, two)
    (found,) = (view.board for view in desks.newsroom.boards.all() if view.board.id == board.id)
    assert found.fill_column == two
    desks.newsroom.history.undo()
    assert desks.state() == before
