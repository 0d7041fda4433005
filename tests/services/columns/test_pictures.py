"""Pictures of columns in files: by name where they are known, by their bytes where they are not."""

from __future__ import annotations

import base64
import hashlib
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.services.column_files import (
    codes_of,
    column_at,
    merge_file,
    plan_of,
    set_cells,
    small_tree,
)
from tests.services.desks import Desks, opened
from workstation.domain.errors import BadInput, Refused
from workstation.services.newsroom import create_newsroom
from workstation.store.tables import tables
from workstation.words import sentence


@pytest.mark.parametrize("name", ["columns.csv", "columns.json"])
def test_pictures_travel_by_the_name_their_content_gives_them(
    desks: Desks, tmp_path: Path, name: str
) -> None:
    small_tree(desks)
    kept = [desks.newsroom.media.add(_png(shade), "图.png") for shade in ("red", "blue")]
    set_cells(desks, "国内", picture_id=kept[0].id)
    file = tmp_path / name
    desks.newsroom.columns.export(file)
    text = file.read_text("utf-8-sig")
    if name.endswith("json"):
        text = _without_pictures(text)
    assert plan_of(desks, file).changes == ()
    set_cells(desks, "国内", picture_id=None)
    assert plan_of(desks, file).changes == (), "what was taken away here stays away"
    desks.newsroom.history.undo()
    file.write_text(text.replace(kept[0].filename, kept[1].filename), "utf-8")
    assert codes_of(plan_of(desks, file)) == [("sheet.picture_id", "国内")]
    merge_file(desks, file)
    assert column_at(desks, "国内").picture_id == kept[1].id
    file.write_text(text.replace(kept[0].filename, "0123456789abcdef.jpg"), "utf-8")
    plan = plan_of(desks, file)
    assert codes_of(plan) == [("sheet.no_picture", "国内")]
    assert "0123456789abcdef.jpg" in sentence(plan.changes[0].code, plan.changes[0].details, "en")
    assert merge_file(desks, file) == 0
    assert column_at(desks, "国内").picture_id == kept[1].id


def _without_pictures(text: str) -> str:
    whole = json.loads(text)
    del whole["pictures"]
    return json.dumps(whole)


@contextmanager
def _another(desks: Desks, folder: Path) -> Iterator[Desks]:
    """Open a newsroom that shares nothing with the first; then the first is looked at again."""
    create_newsroom(folder).close()
    with opened(folder) as other:
        yield other
    desks.store.database.bind(tables.ALL)


def _exported(desks: Desks, file: Path) -> dict[str, Any]:
    """Export columns, one with a picture; return the file read."""
    small_tree(desks)
    media = desks.newsroom.media
    picture = media.add(_photo(), "照片.jpg", "河湾", "周岚", "一条河")
    set_cells(desks, "国内", picture_id=media.describe(replace(picture, focus_x=200)).id)
    out = desks.newsroom.columns.export(file)
    assert (out.pictures, out.size) == (1, file.stat().st_size)
    told: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return told


def test_a_picture_nobody_has_here_comes_with_the_file(desks: Desks, tmp_path: Path) -> None:
    file, back = tmp_path / "columns.json", tmp_path / "back.json"
    _exported(desks, file)
    sent = desks.newsroom.media.get(column_at(desks, "国内").picture_id or 0)
    with _another(desks, tmp_path / "other") as other:
        before = other.state()
        plan = plan_of(other, file)
        assert ("sheet.picture", "国内") in codes_of(plan)
        assert other.state() == before
        assert list(other.store.media_folder.iterdir()) == []
        assert merge_file(other, file) == 5
        got = other.newsroom.media.get(column_at(other, "国内").picture_id or 0)
        assert replace(got, id=sent.id) == sent, "the same picture, its words and its focus"
        data = (other.store.media_folder / got.filename).read_bytes()
        assert data == (desks.store.media_folder / sent.filename).read_bytes()
        assert merge_file(other, file) == 0
        other.newsroom.columns.export(back)
        other.newsroom.history.undo()
        assert other.state() == before
    assert plan_of(desks, back).changes == ()


def test_a_picture_that_says_where_it_was_taken_is_written_anew(
    desks: Desks, tmp_path: Path
) -> None:
    file = tmp_path / "columns.json"
    told = _exported(desks, file)
    exif = Image.Exif()
    exif[0x010E] = "临河市某路某号"
    _carry(told, file, _photo(exif=exif))
    with _another(desks, tmp_path / "other") as other:
        merge_file(other, file)
        got = other.newsroom.media.get(column_at(other, "国内").picture_id or 0)
        data = (other.store.media_folder / got.filename).read_bytes()
        assert "临河市".encode() not in data
        assert not Image.open(io.BytesIO(data)).getexif()


@pytest.mark.parametrize("what", ["cut", "behind", "svg", "words", "huge"])
def test_hostile_and_damaged_pictures_are_refused_in_words_and_nothing_is_done(
    desks: Desks, tmp_path: Path, what: str
) -> None:
    file = tmp_path / "columns.json"
    told = _exported(desks, file)
    whole = _photo()
    data = {
        "cut": whole[: len(whole) // 2],
        "behind": b"<?php phpinfo(); ?>" * 9,
        "svg": b"<svg onload='alert(1)'/>",
        "words": b"",
        "huge": _huge_png(),
    }[what]
    _carry(told, file, data)
    with _another(desks, tmp_path / "other") as other:
        before = other.state()
        plan = plan_of(other, file)
        assert [one.code for one in plan.problems] in (
            [["media.not_a_picture"], ["media.too_many_pixels"]][what == "huge"],
        )
        said = sentence(plan.problems[0].code, dict(plan.problems[0].details), "zh_CN")
        assert "{" not in said
        with pytest.raises(Refused) as caught:
            merge_file(other, file)
        assert caught.value.code == "sheet.problems"
        assert other.state() == before
        assert list(other.store.media_folder.iterdir()) == []


@pytest.mark.parametrize(
    "cells",
    [
        {"data": "!!!"},
        {"data": base64.b64encode("别的".encode()).decode()},
        {"focus": ["x", 1]},
        {"focus": 3},
        {"caption": None, "data": None},
    ],
)
def test_a_picture_that_is_not_what_its_name_says_refuses_the_file(
    desks: Desks, tmp_path: Path, cells: dict[str, Any]
) -> None:
    file = tmp_path / "columns.json"
    told = _exported(desks, file)
    (name,) = told["pictures"]
    told["pictures"][name].update(cells)
    file.write_text(json.dumps(told), "utf-8")
    with pytest.raises(BadInput) as caught:
        desks.newsroom.columns.read_package(file)
    assert caught.value.code == "sheet.picture_damaged"
    others: tuple[Any, ...] = ([], "x", {"../../../a.jpg": told["pictures"][name]}, {name: 5})
    for odd in others:
        file.write_text(json.dumps({**told, "pictures": odd}), "utf-8")
        with pytest.raises(BadInput):
            desks.newsroom.columns.read_package(file)


def _carry(told: dict[str, Any], file: Path, data: bytes) -> None:
    """Put other bytes into the file, under the name they give themselves."""
    ((old, cells),) = told["pictures"].items()
    name = f"{hashlib.sha256(data).hexdigest()[:16]}.jpg"
    told["pictures"] = {name: {**cells, "data": base64.b64encode(data).decode()}}
    file.write_text(json.dumps(told).replace(old, name), "utf-8")


def _photo(**cells: Any) -> bytes:
    made = io.BytesIO()
    Image.radial_gradient("L").resize((64, 48)).convert("RGB").save(
        made, "JPEG", quality=88, **cells
    )
    return made.getvalue()


def _huge_png() -> bytes:
    """Return the head of a picture of 900 million pixels."""
    made = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(made, "PNG")
    return made.getvalue()


def test_a_file_of_before_pictures_travelled_leaves_them_alone(
    desks: Desks, tmp_path: Path
) -> None:
    small_tree(desks)
    picture = desks.newsroom.media.add(_png("red"), "图.png")
    set_cells(desks, "国内", picture_id=picture.id)
    file = tmp_path / "columns.json"
    desks.newsroom.columns.export(file)
    whole = json.loads(file.read_text("utf-8"))
    del whole["columns"][0]["picture_id"]
    file.write_text(json.dumps({**whole, "version": 1}), "utf-8")
    assert plan_of(desks, file).changes == ()


def _png(shade: str) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (30, 20), shade).save(made, "PNG")
    return made.getvalue()
