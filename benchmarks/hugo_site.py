"""The generated newsroom as a Hugo site with a theme that shows what ours shows."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from workstation.domain.moment import local
from workstation.services.newsroom import Newsroom

_BASE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }} - {{ .Site.Title }}</title>
<meta name="description" content="{{ .Summary | plainify | truncate 100 }}">
<link rel="canonical" href="{{ .Permalink }}"><meta property="og:title" content="{{ .Title }}">
<meta property="og:url" content="{{ .Permalink }}">
<link rel="stylesheet" href="/site.css"></head><body>
<header><a href="/">{{ .Site.Title }}</a><nav><ul>{{ range .Site.Sections }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav></header>
{{ block "main" . }}{{ end }}
<footer>{{ .Site.Params.icp }}</footer></body></html>
"""
_SINGLE = """{{ define "main" }}<main><nav>您当前的位置：<a href="/">首页</a> &gt;
<a href="{{ .CurrentSection.RelPermalink }}">{{ .CurrentSection.Title }}</a></nav>
<article><h1>{{ .Title }}</h1><p><time>{{ .Date.Format "2006-01-02 15:04:05" }}</time>
来源：{{ .Params.source }} 作者：{{ .Params.author }}</p>
<div class="summary">{{ .Summary }}</div><div>{{ .Content }}</div>
<p>{{ range .Params.tags }}<span>{{ . }}</span>{{ end }}</p>
{{ with .PrevInSection }}<p>上一篇：<a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}
{{ with .NextInSection }}<p>下一篇：<a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}
</article><section><h2>相关稿件</h2><ul>{{ range first 6 (.Site.RegularPages.Related .) }}
<li><a href="{{ .RelPermalink }}" title="{{ .Title }}">{{ .Title }}</a></li>{{ end }}</ul></section>
</main><aside>{{ partialCached "side.html" . .CurrentSection.RelPermalink }}</aside>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":{{ .Title | jsonify }},"datePublished":"{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}"}
</script>{{ end }}
"""
_LIST = """{{ define "main" }}<main><h1>{{ .Title }}</h1><ol>{{ range .Paginator.Pages }}
<li><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Summary | truncate 100 }}</p>
<time>{{ .Date.Format "2006-01-02" }}</time></li>{{ end }}</ol>
{{ template "_internal/pagination.html" . }}</main>
<aside>{{ partialCached "side.html" . .RelPermalink }}</aside>{{ end }}
"""
_HOME = """{{ define "main" }}<main>{{ range .Site.Sections }}<section><h2>{{ .Title }}</h2><ul>
{{ range first 6 .RegularPages.ByDate.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
</li>{{ end }}</ul></section>{{ end }}</main>{{ end }}
"""
_SIDE = """{{ $newest := .CurrentSection.RegularPages.ByDate.Reverse }}
<section><h2>栏目更新</h2><ul>{{ range first 10 $newest }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></section>
"""
_SETTINGS = """baseURL = "https://linhe.example/"
title = "临河法治网"
languageCode = "zh-cn"
paginate = 20
hasCJKLanguage = true
disableKinds = ["taxonomy", "term"]
[params]
icp = "临ICP备1号"
[related]
threshold = 1
includeNewer = false
[[related.indices]]
name = "tags"
weight = 100
"""
_STORIES = (
    "SELECT a.number, c.directory || coalesce('-' || p.directory, ''), r.content FROM article a "
    'JOIN "release" r ON r.id = a.release_id JOIN "column" c ON c.id = r.column_id '
    'LEFT JOIN "column" p ON p.id = c.parent_id'
)


def write(newsroom: Newsroom, folder: Path) -> None:
    """Write the newsroom's stories as content of a Hugo site, each column a section."""
    layouts = folder / "layouts"
    for name, text in (
        ("_default/baseof.html", _BASE),
        ("_default/single.html", _SINGLE),
        ("_default/list.html", _LIST),
        ("index.html", _HOME),
        ("partials/side.html", _SIDE),
    ):
        file = layouts / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "config.toml").write_text(_SETTINGS, encoding="utf-8")
    for number, section, written in newsroom.articles._store.database.execute_sql(_STORIES):
        content = json.loads(written)
        head = {
            "title": content["title"],
            "date": local(content["published_at"]).isoformat(timespec="seconds"),
            "tags": content["tags"],
            "source": content["source"],
            "author": content["author"],
        }
        file = folder / "content" / section / f"{number}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(head, ensure_ascii=False)
        file.write_text(f"{text}\n\n{content['body']}", encoding="utf-8")


def build(folder: Path) -> None:
    """Build the site with every core, as Hugo does."""
    subprocess.run(
        ["hugo", "--quiet", "--source", str(folder)],
        check=True,
        capture_output=True,
    )
