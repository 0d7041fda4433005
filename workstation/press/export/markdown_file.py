"""A story as a Markdown file with YAML front matter that Hugo, Hexo and Jekyll read.

The names are those of Hugo's front matter (gohugo.io/content-management/front-matter); what is
ours alone stands under `params`, as Hugo wants custom fields.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import yaml

from workstation.domain.article import Article
from workstation.domain.moment import local

_OURS = (
    "author", "source", "source_url", "original_author", "original_title", "responsible_editor",
    "short_title", "kicker", "subtitle", "flags", "color", "link_out", "copyright_kind",
)  # fmt: skip


def markdown_file(article: Article, columns: Sequence[str], cover: str) -> str:
    """Return the file: `columns` is the path of the main column, `cover` its picture's address."""
    content = article.content
    head: dict[str, Any] = {
        "title": content.title,
        "date": _time(content.published_at or article.created_at),
        "lastmod": _time(article.changed_at),
        "draft": article.release_id is None,
        "slug": content.slug,
        "weight": content.weight,
        "categories": list(columns),
        "tags": list(content.tags),
        "keywords": [word for word in content.keywords.replace("，", ",").split(",") if word],
        "description": content.summary,
        "cover": cover,
        "expiryDate": None,
        "publishDate": _time(content.embargo_until) if content.embargo_until else None,
        "params": {name: getattr(content, name) for name in _OURS if getattr(content, name)}
        | ({"ai_label": True} if content.ai_label else {}),
    }
    said = {name: value for name, value in head.items() if value not in (None, "", [], {}, 0)}
    written = yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=1000)
    body = content.body.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    return f"---\n{written}---\n\n{body}\n"


def _time(moment: int) -> str:
    return local(moment).isoformat(timespec="seconds")
