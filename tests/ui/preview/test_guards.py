"""Nothing of a text may run, and nothing it asks for may leave the machine."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

from tests.ui.preview.conftest import PATIENCE, Reader, Room
from workstation.domain.edition import EditionName
from workstation.ui.preview.engine import POLICY

pytestmark = pytest.mark.qt_log_ignore("GPUInfo not initialized.*")

VECTORS = """<!DOCTYPE html><html><head><title>安静</title>
<link rel="preconnect" href="{at}"><link rel="dns-prefetch" href="{at}">
<link rel="prefetch" href="{at}/prefetch"><link rel="preload" as="image" href="{at}/preload">
<link rel="stylesheet" href="{at}/style.css"><link rel="icon" href="{at}/icon.png">
<link rel="modulepreload" href="{at}/module.js"><link rel="manifest" href="{at}/app.json">
<meta http-equiv="refresh" content="0;url={at}/refresh">
<style>@import url({at}/import.css); @font-face {{font-family: far; src: url({at}/font.woff)}}
body {{background: url({at}/back.png); font-family: far}}</style>
<script src="{at}/script.js"></script>
<script>document.title = '跑了'; fetch('{at}/fetch'); new WebSocket('{socket}/ws');</script>
</head><body><p>文字</p>
<img src="{at}/image.png"><img srcset="{at}/set.png 1x" src="x"><picture><source
srcset="{at}/source.png"><img src="x" onerror="document.title='跑了'"></picture>
<video src="{at}/video.mp4" poster="{at}/poster.png" autoplay></video>
<audio src="{at}/audio.mp3" autoplay></audio><track src="{at}/track.vtt">
<iframe src="{at}/frame"></iframe><object data="{at}/object"></object>
<embed src="{at}/embed"><svg><image href="{at}/svg.png"/></svg>
<svg onload="document.title='跑了'"></svg>
<form action="{at}/form"><input autofocus onfocus="document.title='跑了'"></form>
<div style="background-image: url({at}/inline.png)">背景</div>
<img src="file:///etc/hostname"><iframe src="file:///etc/hostname"></iframe>
<img src="qrc:/x.png"><iframe src="chrome://version"></iframe>
</body></html>"""


def test_no_packet_leaves_and_no_script_runs(room: Room, reader: Reader) -> None:
    listener = QTcpServer(reader.sheet)
    assert listener.listen(QHostAddress.SpecialAddress.LocalHost)
    at = f"http://127.0.0.1:{listener.serverPort()}"
    page = VECTORS.format(at=at, socket=at.replace("http", "ws"))
    reader.wait(lambda: reader.sheet.show_bytes("index.html", page.encode(), EditionName.WORKING))
    assert "文字" in reader.text()
    assert reader.tell("document.title") == "安静"
    # Whatever was on its way has been accepted before this one is.
    fence = QTcpSocket(reader.sheet)
    with reader.bot.waitSignal(listener.newConnection, timeout=PATIENCE):
        fence.connectToHost(QHostAddress.SpecialAddress.LocalHost, listener.serverPort())
    callers = []
    while listener.hasPendingConnections():
        callers.append(listener.nextPendingConnection().peerPort())
    assert callers == [fence.localPort()]


def test_the_guards_stand_each_for_itself(room: Room, reader: Reader) -> None:
    article = room.article(body="一段。")
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    settings = reader.sheet.surface().page.settings()
    assert not settings.testAttribute(settings.WebAttribute.JavascriptEnabled)
    assert not settings.testAttribute(settings.WebAttribute.LocalContentCanAccessFileUrls)
    assert reader.sheet.surface().profile.isOffTheRecord()
    told = "document.querySelector('meta[http-equiv]').content"
    assert reader.tell(told) == POLICY


@pytest.mark.parametrize(
    "body",
    [
        "<script>document.title='跑了'</script>",
        '<img src="x" onerror="document.title=\'跑了\'">',
        "[点我](javascript:document.title='跑了')",
        "<svg onload=\"document.title='跑了'\"></svg>",
        '<a href="data:text/html,<script>1</script>">看</a>',
        '<iframe srcdoc="<script>parent.document.title=1</script>"></iframe>',
    ],
)
def test_a_script_in_a_text_stays_a_text(room: Room, reader: Reader, body: str) -> None:
    article = room.article(body="开头。")
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    changed = room.article(title="有脚本的稿件", body=f"{body}\n\n结尾。")
    reader.wait(lambda: reader.sheet.show_article(changed.id, changed.content))
    assert "结尾" in reader.text()
    assert reader.tell("document.title").startswith("有脚本的稿件")
    unsafe = "document.querySelectorAll('[onerror],[onload],iframe,[href^=\"javascript\"]').length"
    assert reader.tell(unsafe) == 0


def test_a_link_beside_a_text_is_told_and_not_taken(room: Room, reader: Reader) -> None:
    article = room.article(body="一段。")
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    with reader.bot.waitSignal(reader.sheet.followed, timeout=PATIENCE) as followed:
        press(reader, "nav.place a")
    assert followed.args == ["index.html"]
    assert "一段" in reader.text()


def test_a_link_out_of_the_site_is_told_and_not_taken(room: Room, reader: Reader) -> None:
    article = room.article(body="[去外面](https://example.cn/far)")
    reader.wait(lambda: reader.sheet.show_article(article.id, article.content))
    with reader.bot.waitSignal(reader.sheet.left, timeout=PATIENCE) as left:
        press(reader, "#article-body a")
    assert left.args == ["https://example.cn/far"]
    assert "去外面" in reader.text()


def test_links_lead_from_page_to_page_where_that_is_wanted(room: Room, walker: Reader) -> None:
    article = room.article(body="一段。")
    walker.wait(lambda: walker.sheet.show_html(room.newsroom.articles.address(article.id)))
    with walker.bot.waitSignal(walker.sheet.went, timeout=PATIENCE) as shown:
        walker.wait(lambda: press(walker, "nav.place a"))
    assert shown.args == ["index.html", EditionName.WORKING]
    assert "一段" not in walker.text()


def test_nothing_of_chromium_is_loaded_with_the_room() -> None:
    script = (
        "import sys; import workstation.ui.preview.panel, workstation.ui.preview.sheet; "
        "sys.exit(any('WebEngine' in name for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def press(reader: Reader, selector: str) -> None:
    """Click on the middle of the first element of a kind, as a hand would."""
    box = reader.tell(
        f"(() => {{ const one = document.querySelector('{selector}'); one.scrollIntoView();"
        " const box = one.getBoundingClientRect();"
        " return [box.left + box.width / 2, box.top + box.height / 2]; })()"
    )
    reader.click(int(box[0]), int(box[1]))
