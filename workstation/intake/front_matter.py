"""The head of a Markdown manuscript: YAML between `---`, TOML between `+++` (Hugo, Hexo)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from typing import Any

import yaml

from workstation.domain.moment import Milliseconds
from workstation.domain.text import one_line
from workstation.intake.dates import moment_of

_HEAD = re.compile(
    r"\A\s{0,20}(---|\+\+\+)[ \t]*\n(.*?)^\1[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_LIMIT = 64 * 1024
_DEPTH_LIMIT = 12
_NAMES = {
    "title": ("title", "标题"),
    "published_at": ("date", "pubdate", "published", "publishdate", "日期", "时间", "发布时间"),
    "author": ("author", "authors", "writer", "作者"),
    "source": ("source", "来源", "文章来源"),
    "source_url": ("source_url", "sourceurl", "来源网址", "原文链接"),
    "responsible_editor": ("editor", "responsible_editor", "责任编辑", "责编"),
    "summary": ("summary", "description", "excerpt", "摘要"),
    "keywords": ("keywords", "keyword", "关键词", "关键字"),
    "tags": ("tags", "tag", "标签"),
    "column": ("column", "categories", "category", "section", "栏目", "分类"),
    "cover": ("cover", "image", "thumbnail", "封面", "题图"),
}


@dataclass(slots=True)
class FrontMatter:
    """What the head says; `unread` names its entries that have no place in a draft."""

    title: str = ""
    published_at: Milliseconds | None = None
    author: str = ""
    source: str = ""
    source_url: str = ""
    responsible_editor: str = ""
    summary: str = ""
    keywords: str = ""
    tags: tuple[str, ...] = ()
    column: tuple[str, ...] = ()
    cover: str = ""
    unread: list[str] = field(default_factory=list)
    broken: bool = False


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """Return the head's entries and the text below; a head that cannot be read stays text."""
    found = _HEAD.match(text[: _LIMIT + 10])
    if not found:
        return FrontMatter(), text
    entries = _entries(found[1], found[2])
    if entries is None:
        return FrontMatter(broken=True), text
    return _front_matter(entries), text[found.end() :]


def _entries(fence: str, head: str) -> dict[str, Any] | None:
    try:
        if fence == "+++":
            return tomllib.loads(head)
        # Aliases let ten lines stand for gigabytes; no manuscript needs them.
        # Deep nests take the parser minutes.
        depth = 0
        for event in yaml.parse(head):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if isinstance(event, yaml.AliasEvent) or depth > _DEPTH_LIMIT:
                return None
        loaded = yaml.safe_load(head)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError, TypeError):
        return None
    if loaded is None:
        return {}
    if not isinstance(loaded, dict):
        return None
    # Hugo wants what it does not know itself under `params`; so does our own export.
    params = loaded.pop("params", None)
    every = {**params, **loaded} if isinstance(params, dict) else loaded
    return {str(key): value for key, value in every.items()}


def _front_matter(entries: dict[str, Any]) -> FrontMatter:
    made = FrontMatter()
    known = {alias: name for name, aliases in _NAMES.items() for alias in aliases}
    for key, value in entries.items():
        name = known.get(key.strip().lower())
        if value is None or value in ("", []):
            continue
        if name is None or isinstance(value, dict):
            made.unread.append(key)
        elif name == "published_at":
            made.published_at = moment_of(value)
            if made.published_at is None:
                made.unread.append(key)
        elif name == "column":
            made.column = made.column or _path(value)
        elif name == "tags":
            made.tags = made.tags or tuple(dict.fromkeys(_words(value)))
        elif not getattr(made, name):
            joint = "," if name == "keywords" else "、"
            setattr(made, name, joint.join(_words(value)) if _is_list(value) else _said(value))
    return made


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple)


def _said(value: object) -> str:
    return one_line(str(value)) if isinstance(value, str | int | float) else ""


def _words(value: object) -> list[str]:
    if isinstance(value, list | tuple):
        return [word for one in value if (word := _said(one))]
    return [word.strip() for word in re.split(r"[,，;；、]", _said(value)) if word.strip()]


def _path(value: object) -> tuple[str, ...]:
    """Return column names: a list is a path from the top, as Hexo reads it."""
    if isinstance(value, list | tuple):
        first = value[0] if value else ""
        # A list of lists names several columns; the first is the main one.
        names = _words(first) if isinstance(first, list) else _words(value)
        return tuple(names) if len(names) > 1 else _path("".join(names))
    return tuple(part.strip() for part in re.split(r"[/>]", _said(value)) if part.strip())
