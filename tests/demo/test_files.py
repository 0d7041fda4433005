"""The demo's pictures and samples: small, described, drawn again the same, and readable."""

from __future__ import annotations

import csv
import io
import json
import runpy
import sys
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image, ImageChops

from tests.demo.content import DEMO, articles, pictures, toml

LARGEST = 120_000
SAMPLES = DEMO / "samples"


@pytest.mark.parametrize("name", sorted(pictures()))
def test_pictures_are_small_and_whole(name: str) -> None:
    path = DEMO / "pictures" / name
    assert path.stat().st_size < LARGEST
    with Image.open(path) as picture:
        picture.load()
        assert min(picture.size) >= 160


def test_every_picture_is_described() -> None:
    told = toml("pictures.toml")
    assert {each["file"] for each in told.values()} == pictures()
    assert all(each["alt"] and each["credit"] for each in told.values())


def test_pictures_are_drawn_again_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(DEMO))
    drawing = runpy.run_path(str(DEMO / "draw_pictures.py"), run_name="drawing_again")
    assert {f"{name}.png" for name in drawing["SCENES"]} == pictures()
    drawing["SCENES"]["logo"]().save(tmp_path / "logo.png")
    with (
        Image.open(tmp_path / "logo.png") as again,
        Image.open(DEMO / "pictures" / "logo.png") as kept,
    ):
        assert ImageChops.difference(again, kept).getbbox() is None
    for name in [name for name in sys.modules if name.split(".")[0] == "drawing"]:
        del sys.modules[name]


def test_the_word_manuscript_is_the_one_the_script_makes(tmp_path: Path) -> None:
    making = runpy.run_path(str(DEMO / "make_manuscript.py"), run_name="making_again")
    making["write"](tmp_path / "again.docx")
    with (
        zipfile.ZipFile(tmp_path / "again.docx") as again,
        zipfile.ZipFile(SAMPLES / "manuscript.docx") as kept,
    ):
        assert kept.testzip() is None
        assert again.namelist() == kept.namelist()
        for name in kept.namelist():
            assert again.read(name) == kept.read(name)
            if not name.endswith(".png"):
                etree.fromstring(kept.read(name))


def test_the_saved_page_is_of_the_old_encoding_with_its_picture_beside() -> None:
    raw = (SAMPLES / "saved-page.html").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")
    text = raw.decode("gb18030")
    assert "您当前的位置" in text
    assert 'src="laoqiao.jpg"' in text
    assert (SAMPLES / "laoqiao.jpg").stat().st_size < LARGEST


def test_the_comment_samples_speak_of_stories_of_the_demo() -> None:
    titles = {article.fields["title"] for article in articles().values()}
    told = json.loads((SAMPLES / "comments.json").read_text(encoding="utf-8"))
    assert all(comment["article"] in titles for comment in told)
    raw = (SAMPLES / "comments.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(raw)))
    assert sum(row[2] in titles for row in rows) == len(rows) - 2
    assert [len(row) for row in rows if len(row) != len(rows[0])] == [7]


def test_the_samples_are_small() -> None:
    assert all(path.stat().st_size < LARGEST for path in SAMPLES.iterdir())
