"""What is pasted: pictures that came along become ours, others are named and fetched when asked."""

from __future__ import annotations

import base64
import http.server
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.intake.specimen import picture
from tests.services.desks import Desks
from workstation.domain.errors import BadInput
from workstation.services.pasting import remote_pictures, with_addresses


@pytest.fixture
def other_site() -> Iterator[str]:
    """Run a site with one picture, and return its address."""
    data = picture()

    class Answers(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = self.path == "/a.png"
            self.send_response(200 if found else 404)
            self.end_headers()
            self.wfile.write(data if found else b"none")

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_html_becomes_markdown(desks: Desks) -> None:
    html = "<h2>题</h2><p>甲<b>乙</b><script>x</script></p>"
    assert desks.newsroom.pasting.read(html).markdown.split() == ["##", "题", "甲**乙**"]


def test_pictures_in_the_text_are_taken_in_as_one_act(desks: Desks) -> None:
    data = base64.b64encode(picture()).decode()
    html = f'<p>甲</p><img src="data:image/png;base64,{data}" alt="图">' * 2
    pasting = desks.newsroom.pasting
    read = pasting.read(html)
    assert "base64" not in read.markdown
    kept = pasting.keep(read)
    assert kept.lost == 0
    assert kept.markdown.count("![图](media/") == 2
    assert len(desks.newsroom.media.all()) == 1
    acts = [act for act in desks.newsroom.history.acts() if act.kind == "media.add"]
    assert len(acts) == 1


def test_files_word_left_for_us_are_read_and_no_others(desks: Desks, tmp_path: Path) -> None:
    with tempfile.NamedTemporaryFile(suffix=".png") as left:
        left.write(picture())
        left.flush()
        read = desks.newsroom.pasting.read(f'<img src="{Path(left.name).as_uri()}">')
    assert len(read.pictures) == 1
    read = desks.newsroom.pasting.read('<p>甲<img src="file:///etc/hostname"></p>')
    assert (read.pictures, read.lost, read.markdown) == ((), 1, "甲\n")


@pytest.mark.parametrize(
    "source", ["data:image/png;base64,@@@", "data:image/svg+xml,<svg/>", "file:///nowhere/a.png"]
)
def test_pictures_nobody_can_read_are_counted(desks: Desks, source: str) -> None:
    read = desks.newsroom.pasting.read(f"<p>甲</p><img src='{source}'>")
    assert desks.newsroom.pasting.keep(read).lost == 1
    assert "data:" not in read.markdown


def test_what_is_no_picture_goes_and_is_counted(desks: Desks) -> None:
    data = base64.b64encode(b"<svg onload=alert(1)>").decode()
    read = desks.newsroom.pasting.read(f"<p>甲</p><img src='data:image/png;base64,{data}'>")
    kept = desks.newsroom.pasting.keep(read)
    assert (kept.lost, kept.markdown.strip()) == (1, "甲")


def test_other_sites_are_named_and_fetched_when_asked(desks: Desks, other_site: str) -> None:
    html = f'<img src="{other_site}/a.png"><img src="{other_site}/gone.png">'
    pasting = desks.newsroom.pasting
    read = pasting.read(html)
    assert read.remote == (f"{other_site}/a.png", f"{other_site}/gone.png")
    told: list[tuple[int, int]] = []
    came = pasting.fetch(
        read.remote, lambda done, total, _: told.append((done, total)), lambda: False
    )
    assert told == [(0, 2), (1, 2)]
    here = pasting.keep_fetched(came)
    text = with_addresses(read.markdown, here)
    assert "![](media/" in text
    assert remote_pictures(text) == (f"{other_site}/gone.png",)


def test_fetching_can_be_cancelled(desks: Desks, other_site: str) -> None:
    came = desks.newsroom.pasting.fetch([f"{other_site}/a.png"], lambda *_: None, lambda: True)
    assert came == ()


def test_tag_bombs_are_refused(desks: Desks) -> None:
    with pytest.raises(BadInput):
        desks.newsroom.pasting.read("<div>" * 100_000)
