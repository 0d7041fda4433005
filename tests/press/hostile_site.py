"""A site of the worst and of the rarest: hostile words in every field, and every kind of page."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.hostile import PAYLOADS
from workstation import paths
from workstation.domain.article import Content
from workstation.domain.board import Fill
from workstation.domain.comment import CommentStatus
from workstation.domain.draft import DraftComment
from workstation.domain.errors import BadInput, Refused
from workstation.domain.moment import MINUTE, now
from workstation.domain.site import Region
from workstation.services.newsroom import Newsroom

RICH = """
## 小标题

一段话，有**粗**、*斜*、`代码`、[站内](index.html)、[站外](https://x.example/?a=1&b=2)和脚注[^1]。

> 引用里还有 *斜体*。

1. 一
2. 二
    - 二之一
    - 二之二

| 项 | 数 | 说明 |
|---|--:|:--:|
| 甲 | 1 | a \\| b |
| 乙 |  | |

```python
print("<b>&amp;</b>")
```

术语
:   解释一句。

![图](media/none.png "说明 & <b>记号</b>")

---

#### 跳级的标题

<div align="center" style="color:red">残留 <font color=red>红字</font> <center>居中</center></div>

[怪](<https://x.example/?a[]={1}|2^%>)

<table border=1 width=100%><tr><td bgcolor=red>格<td>格</table>

[^1]: 脚注的话。
"""


def fill(newsroom: Newsroom) -> None:
    """Put it all into an open newsroom; what a rule refuses stays out."""
    with newsroom.writing():
        column = newsroom.columns.create(None, "怪题 & <b>栏</b>", "guai").id
        newsroom.columns.create(column, "空栏", "kong")
        written = _stories(newsroom, column)
        _comments(newsroom, written)
        _boards(newsroom, written)
        site = replace(
            newsroom.site.get(),
            regions=(
                Region('区"<', "guai/index.html"),
                Region("外 & 站", "https://x.example/?a&b"),
            ),
            domain_names=("甲.中国", '乙"<b>.公司'),
            icp_filing="临ICP备<1>号",
            tagline=PAYLOADS[0],
            copyright_line=PAYLOADS[1],
        )
        newsroom.site.save(site)


def _stories(newsroom: Newsroom, column: int) -> list[int]:
    written: list[int] = []
    cover = newsroom.media.add(_pictures()[0].read_bytes(), "封面.png", alt='alt "<b>&')

    def write(**cells: Any) -> None:
        with suppress(BadInput, Refused):
            made = newsroom.articles.create(Content(column_id=column, **cells))
            written.append(newsroom.articles.release(made.id).id)

    for at, payload in enumerate(PAYLOADS):
        words = payload[:200]
        write(
            title=words,
            kicker=words,
            subtitle=words,
            source=words,
            author=words,
            tags=(words[:20], "怪"),
            summary=words,
            body=f"{payload}\n\n普通的一段。",
            color="#ff0000" if at % 2 else "",
            cover_id=cover.id if at % 3 == 0 else None,
        )
    _rare(newsroom, write)
    return written


def _rare(newsroom: Newsroom, write: Callable[..., None]) -> None:
    write(
        title="什么都写的一篇",
        body=RICH,
        ai_label=True,
        copyright_kind="repost",
        original_title="原题 <b>",
        original_author="原作者 &",
        source="某报",
        source_url="https://x.example/?a=1&b=<>",
        responsible_editor="编辑",
        tags=("怪",),
    )
    pages = "\n\n".join(f"#p#第{n} <b>页</b>#e#\n\n{RICH}" for n in range(1, 4))
    write(title="分页的一篇", body=f"开头。\n\n{pages}")
    pictures = [newsroom.media.add(file.read_bytes(), file.name) for file in _pictures()[:4]]
    body = "\n\n".join(f'![图 {n}]({one.address} "第 {n} 张")' for n, one in enumerate(pictures))
    write(title="只有图的一篇", body=body, cover_id=pictures[0].id, flags="p")
    write(title="没有正文的一篇", body="")
    write(title="不开评论的一篇", body="一段。", comments_open=False)
    write(title="跳走的一篇", body="", link_out="https://x.example/?a=1&b=2")
    write(title="字" * 200, body="长" * 3000)
    write(title="abcdefghij" * 20, body="https://x.example/" + "a" * 400)


def _comments(newsroom: Newsroom, written: list[int]) -> None:
    number = str(newsroom.articles.get(written[-1]).number)
    drafts = [
        DraftComment(
            number,
            payload[:30],
            payload,
            now() - at * MINUTE,
            source_id=str(at),
            parent_source_id=str(at - 1) if at % 4 == 1 else "",
            status=str(CommentStatus.APPROVED),
            region=payload[:8],
            votes_up=at,
        )
        for at, payload in enumerate(PAYLOADS * 2)
    ]
    newsroom.comments.bring_in(drafts, "hostile.json")


def _boards(newsroom: Newsroom, written: list[int]) -> None:
    for view in newsroom.boards.all():
        newsroom.boards.change(replace(view.board, fill=Fill.NEWEST))
        for key in written[:2]:
            newsroom.boards.place(view.board.id, key)
    newsroom.boards.launch([view.board.id for view in newsroom.boards.all()])


def _pictures() -> list[Path]:
    return sorted((paths.resources() / "demo" / "pictures").glob("*.png"))
