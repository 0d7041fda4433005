"""Rows of comment exports to draft comments, whatever their columns are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from workstation.domain.comment import CommentStatus
from workstation.domain.draft import DraftComment, Remark
from workstation.domain.moment import Milliseconds
from workstation.domain.text import one_line, storable, without_direction_controls
from workstation.intake.dates import moment_of

#: Longest comment taken, in characters; the old system kept 1,000 bytes.
TEXT_LIMIT = 64 * 1024
#: Comments of one file.
ROW_LIMIT = 2_000_000

_NAMES: dict[str, tuple[str, ...]] = {
    "article": (
        "article", "article_number", "article_id", "number", "aid", "post", "post_id", "postid",
        "thread", "page", "稿件", "文章", "稿件编号", "文章编号", "文章id",
    ),
    "article_title": ("article_title", "arctitle", "稿件标题", "文章标题", "标题"),
    "article_address": ("article_address", "url", "address", "网址", "地址"),
    "author": (
        "author", "username", "user", "name", "nickname", "author_name", "comment_author", "nick",
        "评论人", "用户", "用户名", "昵称", "网友", "姓名", "作者",
    ),
    "text": (
        "text", "content", "body", "message", "msg", "comment", "comment_content",
        "内容", "评论", "评论内容", "正文", "留言",
    ),
    "written_at": (
        "written_at", "date", "time", "datetime", "created", "created_at", "dtime", "timestamp",
        "comment_date", "时间", "日期", "评论时间", "发表时间", "发布时间",
    ),
    "source_id": ("source_id", "id", "comment_id", "cid", "编号", "评论编号", "评论id"),
    "parent_source_id": (
        "parent_source_id", "parent", "parent_id", "reply_to", "comment_parent", "上级", "父评论",
        "回复编号", "上级编号", "回复对象",
    ),
    "mail": ("mail", "email", "e-mail", "author_email", "邮箱", "电子邮箱", "邮件"),
    "network_address": ("network_address", "ip", "ip_address", "ip地址", "author_ip", "网络地址"),
    "region": ("region", "location", "ip_region", "地区", "属地", "ip属地", "地域"),
    "status": (
        "status", "state", "ischeck", "approved", "comment_approved", "状态", "审核", "审核状态",
    ),
    "votes_up": ("votes_up", "good", "up", "likes", "like", "upvotes", "顶", "赞", "点赞", "支持"),
    "votes_down": ("votes_down", "bad", "down", "dislikes", "downvotes", "踩", "反对"),
    "by_newsroom": ("by_newsroom", "编辑部回复"),
    "reports": ("reports", "reported", "flags", "举报", "举报数"),
}  # fmt: skip
#: What an article may be named by, the surest first.
_MEANT = ("article", "article_title", "article_address")
_KNOWN = {alias: name for name, aliases in _NAMES.items() for alias in aliases}
_STATUS = {
    "": "", "0": "pending", "1": "approved", "true": "approved", "false": "pending",
    "hold": "pending", "pending": "pending", "待审": "pending", "待审核": "pending",
    "未审核": "pending",
    "未审": "pending", "approved": "approved", "approve": "approved", "published": "approved",
    "通过": "approved", "已通过": "approved", "已审核": "approved", "已审": "approved",
    "正常": "approved",
    "显示": "approved", "rejected": "rejected", "驳回": "rejected", "不通过": "rejected",
    "未通过": "rejected", "已拒绝": "rejected", "拒绝": "rejected", "spam": "spam", "垃圾": "spam",
    "垃圾评论": "spam", "广告": "spam", "trash": "trash", "deleted": "trash", "回收站": "trash",
    "已删除": "trash", "-1": "trash",
}  # fmt: skip
_QUOTE = re.compile(r"\{/?(?:quote|content|title)\}")


@dataclass(slots=True)
class CommentBox:
    """Takes rows one after another; broken ones become remarks and the rest goes on."""

    file: str
    comments: list[DraftComment] = field(default_factory=list)
    left_out: list[Remark] = field(default_factory=list)
    warnings: list[Remark] = field(default_factory=list)
    _statuses: set[str] = field(default_factory=set)

    def take(self, row: Mapping[str, Any], number: int) -> None:
        """Keep the comment of one row, or say why row `number` (from 1) is left out."""
        cells = named(row)
        text = _text(cells.get("text"))
        article = next((said for name in _MEANT if (said := _short(cells.get(name)))), "")
        when = moment_of(cells.get("written_at"))
        if not text.strip():
            self.leave_out("intake.comment_empty", number)
        elif not article:
            self.leave_out("intake.comment_without_article", number)
        elif when is None:
            self.leave_out(
                "intake.comment_time", number, value=_short(cells.get("written_at"))[:60]
            )
        elif len(text) > TEXT_LIMIT:
            self.leave_out("intake.comment_too_long", number)
        else:
            self.comments.append(self._comment(cells, article, text, when, number))

    def leave_out(self, code: str, number: int, **details: str | int) -> None:
        """Note that row `number` was left out and why."""
        self.left_out.append(Remark(code, {"file": self.file, "row": number, **details}))

    def _comment(
        self, cells: Mapping[str, Any], article: str, text: str, when: Milliseconds, number: int
    ) -> DraftComment:
        return DraftComment(
            article=article,
            author=_short(cells.get("author")),
            text=text,
            written_at=when,
            source_id=_short(cells.get("source_id")),
            parent_source_id=_parent(cells.get("parent_source_id")),
            mail=_short(cells.get("mail")),
            network_address=_short(cells.get("network_address"))[:64],
            region=_short(cells.get("region")),
            status=self._status(cells.get("status"), number),
            votes_up=_count(cells.get("votes_up")),
            votes_down=_count(cells.get("votes_down")),
            reports=_count(cells.get("reports")),
            # Only beside a number: a title alone names its article already.
            article_title=_short(cells.get("article_title")) if cells.get("article") else "",
            article_address=_short(cells.get("article_address")) if cells.get("article") else "",
            by_newsroom=_short(cells.get("by_newsroom")).lower() in ("1", "true", "是"),
        )

    def _status(self, value: object, number: int) -> str:
        said = _short(value).lower()
        if said in _STATUS:
            return _STATUS[said]
        if said not in self._statuses and len(self._statuses) < 20:
            self._statuses.add(said)
            details: dict[str, str | int] = {"file": self.file, "row": number, "status": said[:60]}
            self.warnings.append(Remark("intake.comment_status", details))
        return str(CommentStatus.PENDING)


def named(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row's cells by our names; the first filled one of several synonyms counts."""
    cells: dict[str, Any] = {}
    for key, value in row.items():
        name = _KNOWN.get(_plain(key))
        if name and value is not None and value != "" and name not in cells:
            cells[name] = value
    return cells


def unknown_columns(names: Iterable[str]) -> list[str]:
    """Return the column names that mean nothing here."""
    return [name for name in names if name and _plain(name) not in _KNOWN]


def knows(names: Iterable[str]) -> bool:
    """Tell whether these column names are those of a comment export."""
    found = {_KNOWN.get(_plain(name)) for name in names}
    return "text" in found and len(found - {None}) >= 2


def _plain(name: object) -> str:
    return re.sub(r"[\s\ufeff]+", "", str(name)).lower().replace("-", "_").strip("_:：")


def _short(value: object) -> str:
    if isinstance(value, dict):
        # Exports nest who wrote it and where: {"author": {"name": …}}.
        inner = (value.get(key) for key in ("name", "number", "id", "title", "url"))
        value = next((one for one in inner if one), "")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return str(value).lower() if isinstance(value, bool) else ""
    return without_direction_controls(one_line(str(value)))


def _text(value: object) -> str:
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return ""
    text = storable(str(value)).replace("\r\n", "\n").replace("\r", "\n")
    if "{quote}" in text:
        # The old system's answers; without it these marks are a reader's own words.
        text = _QUOTE.sub("", text)
    return without_direction_controls(text).strip()


def _parent(value: object) -> str:
    said = _short(value)
    return "" if said == "0" else said


def _count(value: object) -> int:
    said = _short(value)
    return int(said) if re.fullmatch(r"[0-9]{1,9}", said) else 0
