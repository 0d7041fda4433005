"""A site whose manifest an earlier version wrote in parts is read, and goes on."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

from tests.services.desks import Desks
from workstation.domain.publication import StepKind
from workstation.press.generation.tree import verify
from workstation.press.manifest.manifest_file import NAME, Maps, read_manifest
from workstation.press.manifest.sorted_parts import FOLDER


def written_earlier(site: Path) -> None:
    """Write the manifest of a site as an earlier version did."""
    manifest = read_manifest(site)
    assert manifest is not None
    assert isinstance(manifest.index, Maps)
    maps = [dict(stored.entries()) for stored in manifest.index.all]
    shutil.rmtree(site / FOLDER)
    site.joinpath(FOLDER).mkdir()
    roots = [_root(site, told, shared) for told, shared in zip(maps, (5, -1, -1), strict=True)]
    head = json.loads(site.joinpath(NAME).read_bytes())
    site.joinpath(NAME).write_text(json.dumps({**head, "format": 2, "parts": roots}))


def _root(site: Path, told: dict[str, Any], shared: int) -> list[Any]:
    half = sorted(told)[: len(told) // 2]
    leaves = [
        [[key, told[key]] for key in half],
        [[key, told[key]] for key in sorted(told) if key not in half],
    ]
    branch = [[leaf[-1][0], _part(site, leaf, shared)] for leaf in leaves]
    return [[branch[-1][0], _part(site, branch, -1)]]


def _part(site: Path, entries: list[Any], shared: int) -> str:
    texts: list[str] = []
    for _key, value in entries:
        if 0 <= shared < len(value):
            texts.extend(one for one in value[shared] if one not in texts)
            value[shared] = [texts.index(one) for one in value[shared]]
    data = json.dumps([shared, texts, entries]).encode()
    name = hashlib.sha256(data).hexdigest()[:32]
    site.joinpath(FOLDER, name).write_bytes(data)
    return name


def test_it_is_read_and_written_anew(desks: Desks) -> None:
    site = desks.newsroom.publishing.default_target
    column = desks.column("国内", directory="guonei")
    for number in range(4):
        desks.released(f"旧闻{number}", column)
    desks.newsroom.publishing.publish()
    before = read_manifest(site)
    written_earlier(site)
    told = read_manifest(site)
    assert before is not None
    assert told is not None
    assert dict(told.pages) == dict(before.pages)
    assert dict(told.files) == dict(before.files)
    assert dict(told.facts) == dict(before.facts)
    assert verify(site) == []
    desks.released("新闻", column)
    outcome = desks.newsroom.publishing.publish()
    assert outcome.failed == ()
    assert outcome.plan.of(StepKind.NEW)
    assert outcome.unchanged > 4
    assert not outcome.plan.mended
    assert verify(site) == []
    again = read_manifest(site)
    assert again is not None
    assert isinstance(again.index, Maps)
    names = {file.name for file in site.joinpath(FOLDER).iterdir()}
    assert names == again.index.names
