"""What a newsroom does between two publications, as changes of an edition in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace

from hypothesis import strategies as st

from tests.press.editions import NOON, MemoryEdition, full_story
from workstation.domain.article import Content
from workstation.domain.board import Card
from workstation.domain.column import Column, ColumnTree
from workstation.domain.comment import Comment, CommentStatus
from workstation.domain.edition import FullStory, RedirectLine
from workstation.domain.moment import HOUR

_LIST_COLUMNS = (1, 3, 4, 5)


@dataclass(frozen=True)
class Change:
    """One thing done: which, to what, and how."""

    name: str
    which: int
    how: int

    def __call__(self, edition: MemoryEdition) -> MemoryEdition:
        return _CHANGES[self.name](edition, self.which, self.how)


def changes() -> st.SearchStrategy[Change]:
    """Return random changes."""
    return st.builds(
        Change, st.sampled_from(sorted(_CHANGES)), st.integers(0, 30), st.integers(0, 30)
    )


def _told(edition: MemoryEdition, full: FullStory, content: Content) -> MemoryEdition:
    """Return the edition with other content of a story; its lists tell the same as its page."""
    told = full_story(full.story.number, content, full.story.address)
    kept = {name: getattr(full.story, name) for name in ("time", "reads", "votes_up")}
    changed = replace(told, story=replace(told.story, **kept, changed=full.story.changed + 1))
    return replace(edition, matter={**edition.matter, full.story.id: changed})


def _pick(edition: MemoryEdition, which: int) -> FullStory | None:
    stories = list(edition.matter.values())
    return stories[which % len(stories)] if stories else None


def _edit(edition: MemoryEdition, which: int, how: int) -> MemoryEdition:
    full = _pick(edition, which)
    if full is None:
        return edition
    content = full.content
    ways: tuple[Callable[[], Content], ...] = (
        lambda: replace(content, body=f"{content.body}\n\n补充{how}。"),
        lambda: replace(content, title=f"{content.title[:9]}之{how}"),
        lambda: replace(content, summary=f"摘要{how}"),
        lambda: replace(content, short_title=f"短{how}", color="#224466"),
        lambda: replace(content, tags=(f"标签{how % 4}", "劳动争议")),
        lambda: replace(content, cover_id=how % 7 + 1),
        lambda: replace(content, body=f"头{how}。\n\n#p#下半#e#\n\n尾{which}。"),
        lambda: replace(content, further_columns=(_LIST_COLUMNS[how % 4],)),
        lambda: replace(content, link_out="https://example.cn/x" if not content.link_out else ""),
        lambda: replace(content, pinned_until=NOON + (how - 10) * HOUR),
        lambda: replace(content, body=content.body + "\n\n"),
    )
    return _told(edition, full, ways[how % len(ways)]())


def _new(edition: MemoryEdition, which: int, how: int) -> MemoryEdition:
    number = max(edition.matter, default=0) + 1
    content = Content(
        title=f"新稿{number}",
        column_id=_LIST_COLUMNS[which % 4],
        tags=(f"标签{how % 4}",),
        cover_id=how % 7 + 1 if how % 2 else None,
        body=f"新稿正文{number}。",
        published_at=NOON + (how - 20) * HOUR,
    )
    full = full_story(number, content, f"guonei/2026/1124/{number}.html", reads=how)
    return replace(edition, matter={**edition.matter, number: full})


def _withdraw(edition: MemoryEdition, which: int, _how: int) -> MemoryEdition:
    full = _pick(edition, which)
    gone = full.story.id if full else None
    matter = {number: kept for number, kept in edition.matter.items() if number != gone}
    return replace(edition, matter=matter)


def _move(edition: MemoryEdition, which: int, how: int) -> MemoryEdition:
    full = _pick(edition, which)
    if full is None:
        return edition
    return _told(edition, full, replace(full.content, column_id=_LIST_COLUMNS[how % 4]))


def _readdress(edition: MemoryEdition, which: int, how: int) -> MemoryEdition:
    full = _pick(edition, which)
    new = f"guonei/moved_{how}.html"
    if full is None or edition.by_address(new) is not None:
        return edition
    moved = replace(full, story=replace(full.story, address=new))
    line = RedirectLine(full.story.address, new)
    lines = tuple(kept for kept in edition.moved if kept.old not in (new, line.old))
    return replace(edition, matter={**edition.matter, full.story.id: moved}, moved=(*lines, line))


def _tally(edition: MemoryEdition, which: int, how: int) -> MemoryEdition:
    full = _pick(edition, which)
    if full is None:
        return edition
    told = replace(full, story=replace(full.story, reads=how * 3, votes_up=how % 3))
    return replace(edition, matter={**edition.matter, full.story.id: told})


def _column(edition: MemoryEdition, which: int, how: int) -> MemoryEdition:
    columns = {column.id: column for column in edition.columns}
    column = columns[sorted(columns)[which % len(columns)]]
    ways: tuple[dict[str, object], ...] = (
        {"name": f"栏目{how}"},
        {"directory": f"dir{how}"},
        {"position": how},
        {"hidden": not column.hidden},
        {"page_size": how % 5 + 1},
        {"description": f"说明{how}"},
        {"parent_id": 1 if column.id in (4, 5) else column.parent_id},
    )
    values = {field.name: getattr(column, field.name) for field in fields(column)}
    columns[column.id] = Column(**{**values, **ways[how % len(ways)]})
    return replace(edition, columns=ColumnTree(list(columns.values())))


def _board(edition: MemoryEdition, which: int, how: int) -> MemoryEdition:
    board = edition.all_boards[which % len(edition.all_boards)]
    stories = list(edition.matter)
    cards = tuple(
        Card(100 + at, board.id, at, article_id=stories[(how + at) % len(stories)], kicker="荐")
        for at in range(min(how % 4, len(stories)))
    )
    return replace(edition, all_cards={**edition.all_cards, board.id: cards})


def _board_itself(edition: MemoryEdition, which: int, how: int) -> MemoryEdition:
    boards = list(edition.all_boards)
    at = which % len(boards)
    ways: tuple[dict[str, object], ...] = (
        {"title": f"版面位{how}"},
        {"capacity": how % 6 + 1},
        {"everywhere": not boards[at].everywhere},
    )
    boards[at] = replace(boards[at], **ways[how % len(ways)])  # type: ignore[arg-type]
    return replace(edition, all_boards=tuple(boards))


def _setting(edition: MemoryEdition, which: int, how: int) -> MemoryEdition:
    ways: tuple[dict[str, object], ...] = (
        {"name": f"临河网{how}"},
        {"icp_filing": f"临ICP备{how}号"},
        {"page_size": which % 8 + 1},
        {"address": "" if edition.site.address else "https://linhe.example"},
        {"breadcrumb_separator": " / "},
        {"comment_target": ""},
        {"address_rule": "{number}.html"},
        {"theme_options": (("accent", f"#1122{which:02}"), ("notice", "公告"))},
    )
    site = replace(edition.site, **ways[how % len(ways)])  # type: ignore[arg-type]
    return replace(edition, site=site)


def _comment(edition: MemoryEdition, which: int, how: int) -> MemoryEdition:
    full = _pick(edition, which)
    if full is None:
        return edition
    said = Comment(
        id=1000 + how,
        article_id=full.story.id,
        parent_id=None,
        author=f"读者{how}",
        mail="",
        region="",
        network_address="",
        text=f"说得对{how}",
        status=CommentStatus.APPROVED,
        written_at=NOON + how,
    )
    others = tuple(c for c in edition.comments(full.story.id) if c.id != said.id)
    told = {**edition.all_comments, full.story.id: (*others, said)}
    return replace(edition, all_comments=told)


def _picture(edition: MemoryEdition, which: int, how: int) -> MemoryEdition:
    number = which % 8 + 1
    if number not in edition.pictures:
        return edition
    if how % 3 == 0:
        left = {key: kept for key, kept in edition.pictures.items() if key != number}
        return replace(edition, pictures=left)
    retold = replace(edition.pictures[number], alt=f"图{how}", caption=f"说明{how}")
    return replace(edition, pictures={**edition.pictures, number: retold})


def _time(edition: MemoryEdition, _which: int, how: int) -> MemoryEdition:
    return replace(edition, moment=edition.moment + how * HOUR // 2)


_CHANGES: dict[str, Callable[[MemoryEdition, int, int], MemoryEdition]] = {
    "edit": _edit,
    "new": _new,
    "withdraw": _withdraw,
    "move": _move,
    "readdress": _readdress,
    "tally": _tally,
    "column": _column,
    "board": _board,
    "board itself": _board_itself,
    "setting": _setting,
    "comment": _comment,
    "picture": _picture,
    "time": _time,
}
