"""Another process works in the same newsroom: it is seen, and nobody's work is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from tests.services.desks import Desks

_OTHER = """
import sys
from dataclasses import replace
from pathlib import Path
from workstation.services.newsroom import open_newsroom

newsroom = open_newsroom(Path(sys.argv[1]), "别人")
with newsroom.writing():
    article = newsroom.articles.get(int(sys.argv[2]))
    body = article.content.body.replace("第二段", "第二段，别人改的")
    newsroom.articles.save(article, replace(article.content, body=body, tags=("别人",)))
newsroom.close()
"""


def test_what_another_process_saved_is_seen_and_merged_never_refused(desks: Desks) -> None:
    mine = desks.story(body="第一段。\n\n第二段。")
    elsewhere = desks.newsroom.changed_elsewhere
    assert not elsewhere().rows
    desks.story("我自己的")
    assert not elsewhere().rows
    subprocess.run(
        [sys.executable, "-c", _OTHER, str(desks.newsroom.folder), str(mine.id)],
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    assert mine.id in elsewhere().ids("article")
    assert not elsewhere().rows
    content = replace(mine.content, body="第一段，我改的。\n\n第二段。", tags=("我",))
    saved = desks.newsroom.articles.save(mine, content).content
    assert saved.body == "第一段，我改的。\n\n第二段，别人改的。"
    assert saved.tags == ("别人", "我")
    people = [version.person for version in desks.newsroom.versions.of(mine.id)]
    assert people[:2] == [desks.newsroom.person, "别人"]
