"""Between two keys a page is made out of the one before; it must be the page itself."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from tests.ui.preview.conftest import Reader, Room
from workstation.domain.article import Content
from workstation.domain.moment import DAY
from workstation.press.pages.written_page import PLACE
from workstation.services.preview import Written
from workstation.ui.preview.answers import Made, Wanted, make, retell

BLOCKS = (
    "法院认为，双方的约定有效。",
    "## 经过",
    "> 收据上写的是“定”。",
    "- 甲\n- 乙\n    - 丙",
    "1. 一\n2. 二",
    "见注[^1]。\n\n[^1]: 注文",
    "又见[^2]与[条例][甲]。",
    "[^2]: 另一条，[甲]\n[^3]: 三",
    "[甲]: guonei/1.html",
    "*[法院]: 临河市中级人民法院",
    "## 经过\n\n#### 深处",
    '写作 data-line="3"',
    "| 甲 | 乙 |\n|---|---|\n| 一 | 二 |",
    "#p#第二页#e#",
    "![老桥](media/aa.png)",
    "<div>旧页面</div>",
    "**粗*** 与 `码` <b>",
    "行一  \n行二",
)
#: Of what the page for readers has not: the line a block comes from.
LINE = re.compile(r'(<[a-z][a-z0-9]*(?: [a-z-]+="[^"]*")*?) data-line="\d+"')
PAGED = "一\n\n#p#下#e#\n\n二"
#: What else is written beside the text.
HEADS: tuple[dict[str, Any], ...] = (
    {},
    {"title": "订金 & <b>"},
    {"title": PLACE},
    {"title": "", "subtitle": "副题", "author": "周岚"},
    {"summary": "别的导语", "source": "临河法治网"},
    {"flags": "hc", "tags": "水利", "keywords": "水"},
    {"column_id": None},
    {"link_out": "https://example.cn/"},
)
BODIES = st.lists(st.sampled_from(BLOCKS), max_size=5).map("\n\n".join)


@settings(
    max_examples=150,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    first=st.sampled_from(BLOCKS[:2]),
    texts=st.lists(BODIES, min_size=2, max_size=5),
    summary=st.sampled_from(["", "导语"]),
    part=st.integers(1, 2),
    heads=st.lists(st.sampled_from(HEADS), min_size=2, max_size=2),
)
@example(
    first=BLOCKS[0], texts=[BLOCKS[5], BLOCKS[5] + "又"], summary="", part=1, heads=[{}, HEADS[1]]
)
@example(
    first=BLOCKS[1],
    texts=[BLOCKS[1], f"{BLOCKS[1]}\n\n续"],
    summary="导语",
    part=1,
    heads=[HEADS[1], {}],
)
@example(
    first=BLOCKS[1],
    texts=["二", f"二\n\n{BLOCKS[10]}"],
    summary="导语",
    part=1,
    heads=[HEADS[1], {}],
)
@example(
    first=BLOCKS[0],
    texts=[PAGED, f"续\n\n{PAGED}。"],
    summary="",
    part=2,
    heads=[{}, HEADS[1]],
)
@example(
    first=BLOCKS[0],
    texts=["一", "一\x0b二\x85", "一\x0b二\x85三"],
    summary="",
    part=1,
    heads=[{}, HEADS[1]],
)
def test_a_page_with_another_text_is_the_page_made_of_it(
    room: Room, first: str, texts: list[str], summary: str, part: int, heads: list[dict[str, Any]]
) -> None:
    # With a time of its own: the page of a story without one bears that of the minute.
    content = Content(title="定金", summary=summary, body=first, published_at=20_000 * DAY)
    article = room.article(title="定金")
    preview = room.newsroom.preview
    before: Made | None = None
    for number, text in enumerate(texts):
        head = heads[number % 2]
        content = replace(content, **{"body": f"{first}\n\n{text}", **head})
        wanted = Wanted(article_id=article.id, content=content, part=part)
        whole = make(preview, wanted)
        told = retell(preview, before, wanted) if before is not None else None
        assert told is None or told.html == whole.html
        before = told or whole
        public = preview.page(before.address, unsaved={article.id: content}, forms=True)
        assert public is not None
        assert LINE.sub(r"\1", before.html or "") == public.data.decode()


def retold(room: Room, before: Content, after: Content) -> Written | None:
    article = room.article(title="定金")
    preview = room.newsroom.preview
    written = preview.written_page(article.id, before)
    assert written is not None
    return preview.retold(written, after)


def test_only_a_change_of_the_text_alone_is_made_this_way(room: Room) -> None:
    content = Content(title="定金", body="第一段。\n\n第二段。")
    longer = replace(content, body="第一段。\n\n第二段，补。")
    assert retold(room, content, longer) is not None
    assert retold(room, content, replace(longer, title="订金")) is None
    assert retold(room, content, replace(content, body="第一段，补。\n\n第二段。")) is None
    assert retold(room, content, replace(content, body=f"{content.body}\n\n#p#下#e#\n\n三")) is None
    assert retold(room, content, replace(content, body=f"{content.body}![](media/a.png)")) is None


def test_a_page_of_several_is_made_this_way_as_long_as_they_stay_the_same(room: Room) -> None:
    content = Content(title="定金", body="一。\n\n#p#下#e#\n\n二。")
    assert retold(room, content, replace(content, body=f"{content.body}三。")) is not None
    renamed = replace(content, body=content.body.replace("下", "尾"))
    assert retold(room, content, renamed) is None


def test_what_others_change_is_seen_at_the_next_key(
    room: Room, reader: Reader, qtbot: QtBot
) -> None:
    article = room.article(title="定金", body="第一段。\n\n第二段。")
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    room.write(lambda: room.newsroom.columns.create(None, "新开的栏目"))
    longer = replace(article.content, body="第一段。\n\n第二段，补。")
    times: list[float] = []
    reader.sheet.took.connect(times.append)
    with qtbot.waitSignal(reader.sheet.patched):
        reader.sheet.show_article(article.id, longer)
    assert times[0] > 0.0
    assert "新开的栏目" in reader.sheet.html
    assert "第二段，补。" in reader.sheet.html


def test_a_page_that_says_why_is_never_made_out_of_another(room: Room) -> None:
    content = Content(title="定金", body="第一段。")
    wanted = Wanted(article_id=room.article(title="定金").id, content=content)
    made = make(room.newsroom.preview, wanted, why=True)
    assert retell(room.newsroom.preview, made, wanted) is None


def test_a_key_in_the_title_leaves_the_text_as_it_was_made(room: Room) -> None:
    content = Content(title="定金", body="第一段。\n\n第二段。")
    wanted = Wanted(article_id=room.article(title="定金").id, content=content)
    made = make(room.newsroom.preview, wanted)
    other = replace(wanted, content=replace(content, title="订金", summary="导语"))
    told = retell(room.newsroom.preview, made, other)
    assert made.written is not None
    assert told is not None
    assert told.written is not None
    assert told.written.page.text is made.written.page.text
    assert told.html == make(room.newsroom.preview, other).html
