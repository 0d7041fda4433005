"""An edition in memory, and the invented newsroom of 临河 the press is tested with."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from tests.press.texts import BODY, TITLES
from workstation.domain.article import Content, Flag
from workstation.domain.board import Board, Card, Fill
from workstation.domain.column import Column, ColumnKind, ColumnTree
from workstation.domain.comment import Comment, CommentStatus
from workstation.domain.edition import EditionName, FullStory, Place, RedirectLine, Story
from workstation.domain.media import Picture
from workstation.domain.moment import DAY, HOUR, MINUTE, Milliseconds
from workstation.domain.site import Region, Site

#: 2026-11-23 10:30:00 in 临河.
NOON: Milliseconds = 1_795_401_000_000


@dataclass
class MemoryEdition:
    """Answers as an edition does; change its fields only before pages are made."""

    site: Site = field(default_factory=Site)
    columns: ColumnTree = field(default_factory=lambda: ColumnTree(()))
    matter: dict[int, FullStory] = field(default_factory=dict)
    all_boards: tuple[Board, ...] = ()
    all_cards: dict[int, tuple[Card, ...]] = field(default_factory=dict)
    all_comments: dict[int, tuple[Comment, ...]] = field(default_factory=dict)
    pictures: dict[int, Picture] = field(default_factory=dict)
    moved: tuple[RedirectLine, ...] = ()
    name: EditionName = EditionName.LIVE
    moment: Milliseconds = NOON

    @cached_property
    def _ordered(self) -> list[Story]:
        found = (full.story for full in self.matter.values())
        return sorted(found, key=lambda story: (-story.time, -story.id))

    @cached_property
    def _addresses(self) -> dict[str, Story]:
        return {story.address: story for story in self._ordered}

    @cached_property
    def _rows(self) -> dict[int | None, list[Story]]:
        rows: dict[int | None, list[Story]] = {}
        for story in self._ordered:
            rows.setdefault(story.column_id, []).append(story)
        return rows

    @cached_property
    def _places(self) -> dict[int, int]:
        return {story.id: at for row in self._rows.values() for at, story in enumerate(row)}

    @cached_property
    def _tagged(self) -> dict[str, list[Story]]:
        tagged: dict[str, list[Story]] = {}
        for story in self._ordered:
            for tag in self.matter[story.id].content.tags:
                tagged.setdefault(tag, []).append(story)
        return tagged

    @cached_property
    def _branches(self) -> dict[int | None, list[Story]]:
        return {}

    def stories(self) -> Iterator[Story]:
        yield from reversed(self._ordered)

    def places(self, first: int, count: int) -> tuple[Place, ...]:
        found = (self.matter[key].story for key in self.numbered(first, count))
        return tuple(Place(s.address, max(s.changed, s.time)) for s in found if not s.link_out)

    def numbered(self, first: int, count: int) -> tuple[int, ...]:
        found = sorted((s.number, s.id) for s in self._ordered if 0 <= s.number - first < count)
        return tuple(key for _, key in found)

    def let_go(self) -> None:
        """Keep all: it is what it is made of."""

    def in_shares(self, size: int) -> dict[int, tuple[int, ...]]:
        shares = sorted({story.number // size for story in self._ordered})
        return {share: self.numbered(share * size, size) for share in shares}

    def read(self, article_ids: Sequence[int]) -> None:
        """Everything is at hand."""

    def story(self, article_id: int) -> Story | None:
        full = self.matter.get(article_id)
        return full.story if full else None

    def full(self, article_id: int) -> FullStory | None:
        return self.matter.get(article_id)

    def released(self, release_id: int) -> FullStory | None:
        return None

    def by_address(self, address: str) -> Story | None:
        return self._addresses.get(address)

    def newest(
        self, column_id: int | None, limit: int, offset: int = 0, flag: str = ""
    ) -> tuple[Story, ...]:
        found = [s for s in self._under(column_id) if flag in s.flags]
        found.sort(key=lambda s: (s.pinned_until or 0) <= self.moment)
        return tuple(found[offset : offset + limit])

    def pictured(self, column_id: int | None, among: int) -> tuple[int, ...]:
        newest = self.newest(column_id, among)
        return tuple(story.id for story in newest if story.cover_id is not None)

    def count(self, column_id: int | None) -> int:
        return len(self._under(column_id))

    def most_read(self, column_id: int | None, limit: int) -> tuple[Story, ...]:
        return tuple(sorted(self._under(column_id), key=lambda s: -s.reads)[:limit])

    def neighbours(self, story: Story) -> tuple[Story | None, Story | None]:
        row, at = self._rows.get(story.column_id, []), self._places.get(story.id)
        if at is None or row[at].id != story.id:
            return None, None
        return row[at + 1] if at + 1 < len(row) else None, row[at - 1] if at else None

    def around(self, column_id: int, story: Story) -> tuple[Story | None, Story | None]:
        row = [s for s in self._under(column_id) if s.id != story.id]
        place = (story.time, story.id)
        older = [s for s in row if (s.time, s.id) < place]
        newer = [s for s in row if (s.time, s.id) > place]
        return older[0] if older else None, newer[-1] if newer else None

    def newer(self, column_id: int, story: Story) -> int:
        place = (story.time, story.id)
        return sum((s.time, s.id) > place for s in self._under(column_id))

    def tagged(self, tag: str, limit: int) -> tuple[Story, ...]:
        return tuple(self._tagged.get(tag, [])[:limit])

    def by_numbers(self, numbers: Collection[int]) -> dict[int, Story]:
        return {story.number: story for story in self._ordered if story.number in numbers}

    def tagged_after(self, tag: str, story: Story) -> tuple[int, ...]:
        place = (story.time, story.id)
        return tuple(s.id for s in self._tagged.get(tag, []) if (s.time, s.id) > place)

    def listed_under(self, article_id: int) -> frozenset[int]:
        content = self.matter[article_id].content
        own = [c for c in (content.column_id, *content.further_columns) if c is not None]
        return frozenset(above.id for c in own for above in self.columns.line(c))

    def related(self, story: Story, limit: int) -> tuple[Story, ...]:
        full = self.matter.get(story.id)
        tags = full.content.tags if full else ()
        place = (story.time, story.id)
        near = [s for tag in tags for s in self._tagged.get(tag, []) if (s.time, s.id) < place]
        return tuple(dict.fromkeys(near))[:limit]

    def boards(self) -> tuple[Board, ...]:
        return self.all_boards

    def cards(self, board_id: int) -> tuple[Card, ...]:
        return self.all_cards.get(board_id, ())

    def comments(self, article_id: int) -> tuple[Comment, ...]:
        return self.all_comments.get(article_id, ())

    def picture(self, picture_id: int) -> Picture | None:
        return self.pictures.get(picture_id)

    def picture_named(self, filename: str) -> Picture | None:
        return next((p for p in self.pictures.values() if p.filename == filename), None)

    def redirects(self) -> tuple[RedirectLine, ...]:
        return self.moved

    def _under(self, column_id: int | None) -> list[Story]:
        if column_id is None:
            return list(self._ordered)
        if column_id not in self._branches:
            inside = {column.id for column in self.columns.branch(column_id)}
            self._branches[column_id] = [
                s
                for s in self._ordered
                if s.column_id in inside or inside & set(self.matter[s.id].content.further_columns)
            ]
        return list(self._branches[column_id])


def full_story(number: int, content: Content, address: str, **told: int) -> FullStory:
    """Return a story whose key and number are `number`."""
    time = content.published_at or NOON - number * HOUR
    story = Story(
        id=number,
        number=number,
        address=address,
        title=content.title,
        short_title=content.short_title,
        kicker=content.kicker,
        summary=content.summary or content.body.split("\n\n")[0],
        column_id=content.column_id,
        author=content.author,
        source=content.source,
        flags=content.flags,
        color=content.color,
        link_out=content.link_out,
        cover_id=content.cover_id,
        time=time,
        changed=time,
        pinned_until=content.pinned_until,
        reads=told.get("reads", 0),
        votes_up=told.get("votes_up", 0),
        comment_count=told.get("comment_count", 0),
    )
    return FullStory(story, content)


def with_story(edition: MemoryEdition, full: FullStory) -> MemoryEdition:
    """Return a new edition in which a story is added or replaced."""
    return replace(edition, matter={**edition.matter, full.story.id: full})


_COLUMNS = (
    Column(1, None, "国内", "guonei", 0),
    Column(2, None, "法治", "fazhi", 1, ColumnKind.COVER),
    Column(3, 2, "审判", "shenpan", 0, description="法院与案件"),
    Column(4, 2, "基层", "jiceng", 1),
    Column(5, None, "评论", "pinglun", 2),
    Column(6, None, "关于我们", "about", 3, ColumnKind.PAGE, body="## 我们是谁\n\n临河法治网。"),
    Column(7, None, "政务网", "zhengwu", 4, ColumnKind.LINK, link="https://example.cn/"),
    Column(8, None, "内部", "neibu", 5, hidden=True),
)

_SITE = Site(
    name="临河法治网",
    address="https://linhe.example",
    tagline="讲法治的临河话",
    description="临河的法治新闻",
    keywords="临河,法治",
    editor_mail="editor@linhe.example",
    masthead_picture_id=8,
    logo_picture_id=None,
    regions=tuple(
        Region(name, f"https://{code}.linhe.example/")
        for name, code in (("河湾区", "hw"), ("东渡区", "dd"), ("石桥县", "sq"), ("柳林县", "ll"))
    ),
    domain_names=("临河法治网.example", "临河法治.example", "临河法制网.example"),
    icp_filing="临ICP备00000001号",
    police_filing="临公网安备 00000000000001号",
    licence="00000000001",
    report_phone="0000-1234567",
    copyright_line="临河法治网 版权所有",
    comment_target="https://linhe.example/plus/comment",
    vote_target="https://linhe.example/plus/vote",
)

_BOARDS = (
    Board(1, "focus", "今日聚焦", 1, 0, everywhere=True),
    Board(2, "slides", "幻灯", 5, 1, picture_ratio=178),
    Board(3, "headline", "头条", 5, 2, Fill.NEWEST),
    Board(4, "recommended", "推荐资讯", 8, 3, Fill.NEWEST_WITH_PICTURE, everywhere=True),
    Board(5, "special", "特荐", 3, 4, Fill.FLAG, "a"),
    Board(6, "scroll", "滚动", 6, 5, Fill.MOST_READ),
    Board(7, "law-week", "宪法宣传周", 3, 6),
)

_CARDS = {
    1: (Card(1, 1, 0, article_id=3),),
    2: (
        Card(2, 2, 0, article_id=2),
        Card(3, 2, 1, article_id=7, ends_at=NOON + HOUR),
        Card(4, 2, 2, article_id=9, starts_at=NOON + HOUR),
    ),
    3: (
        Card(5, 3, 0, article_id=1, kicker="本网独家"),
        Card(6, 3, 1, article_id=1),
        Card(7, 3, 2, article_id=999),
    ),
    7: (Card(8, 7, 0, link="https://example.cn/week", headline="宪法宣传周专题"),),
}


def _comment(number: int, parent: int | None, text: str, *, newsroom: bool = False) -> Comment:
    return Comment(
        id=number,
        article_id=1,
        parent_id=parent,
        author="" if number == 3 else f"读者{number}",
        mail="",
        region="临河",
        network_address="",
        text=text,
        status=CommentStatus.APPROVED,
        written_at=NOON + number * MINUTE,
        votes_up=number,
        by_newsroom=newsroom,
    )


_COMMENTS = {
    1: (
        _comment(1, None, "案例三讲得清楚。\n第二行<script>alert(1)</script>"),
        _comment(2, 1, "同意。"),
        _comment(3, None, "想看判决书原文。"),
        _comment(4, 2, "已补充链接。", newsroom=True),
    )
}


def linhe(count: int = 12) -> MemoryEdition:
    """Return the newsroom of 临河 with `count` stories."""
    return MemoryEdition(
        site=_SITE,
        columns=ColumnTree(_COLUMNS),
        matter={n: _story(n) for n in range(1, count + 1)},
        all_boards=_BOARDS,
        all_cards=dict(_CARDS),
        all_comments=dict(_COMMENTS),
        pictures={n: _picture(n) for n in range(1, 9)},
        moved=(RedirectLine("old/1.html", "fazhi/shenpan/2026/1123/1.html"),),
    )


def picture_bytes(number: int) -> bytes:
    """Return what lies in `media/p<number>.png`."""
    return b"picture %d" % number


def _picture(number: int) -> Picture:
    data, name = picture_bytes(number), f"p{number}.png"
    sha256 = hashlib.sha256(data).hexdigest()
    if number == 8:
        return Picture(8, name, sha256, 1080, 120, len(data), alt="临河法治网站头")
    told = (f"图{number}说", "周岚 摄", f"图{number}")
    return Picture(number, name, sha256, 800, 600, len(data), *told)


def _story(number: int) -> FullStory:
    column = (3, 3, 1, 4, 5)[number % 5]
    directory = {3: "fazhi/shenpan", 1: "guonei", 4: "fazhi/jiceng", 5: "pinglun"}[column]
    first = number == 1
    column, directory = (3, "fazhi/shenpan") if number <= 2 else (column, directory)
    content = Content(
        title=TITLES[number % len(TITLES) - 1] + ("" if number <= len(TITLES) else f"（{number}）"),
        short_title="十起劳动争议案例" if first else "",
        kicker="法治临河" if first else "",
        subtitle="加班费、竞业限制居前" if first else "",
        column_id=column,
        further_columns=(1,) if first else (),
        source="临河法治网",
        source_url="https://linhe.example/" if first else "",
        author="周岚",
        responsible_editor="何晓舟" if first else "",
        keywords="劳动争议,典型案例",
        tags=("劳动争议",) if number <= 3 else (f"标签{number}",),
        summary="加班没有打卡记录，聊天截图算不算数？临河市中级人民法院今天给出答案。"
        if first
        else "",
        cover_id=number if number <= 7 else None,
        flags=Flag.BOLD + Flag.SPECIAL if number % 3 == 0 else "",
        color="#b3391f" if number == 4 else "",
        body=BODY
        if first
        else f"{TITLES[number % len(TITLES) - 1]}。\n\n## 经过\n\n正文{number}。",
        published_at=NOON - (number - 1) * DAY // 4,
    )
    address = f"{directory}/2026/1123/{number}.html"
    return full_story(number, content, address, reads=number * 7 % 11, votes_up=number)
