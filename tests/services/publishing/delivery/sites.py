"""Small built sites: files with a manifest as the press writes it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from workstation.domain.publication import FileRecord, Manifest
from workstation.press.manifest.manifest_file import NAME
from workstation.press.manifest.whole_manifest import serialise

FIRST = {"index.html": "首页", "guonei/index.html": "国内", "guonei/1.html": "巡河"}
SECOND = {"index.html": "首页，新", "guonei/index.html": "国内", "guonei/2.html": "防汛"}


def build(folder: Path, pages: dict[str, str], number: int = 1) -> Path:
    """Make `folder` the site with these pages, as one generation."""
    files: dict[str, FileRecord] = {}
    kept = {*pages, NAME}
    for file in [file for file in folder.rglob("*") if file.is_file()]:
        if file.relative_to(folder).as_posix() not in kept:
            file.unlink()
    for path, text in pages.items():
        data = text.encode()
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists() or file.read_bytes() != data:
            file.write_bytes(data)
        files[path] = FileRecord(hashlib.sha256(data).hexdigest(), len(data))
    (folder / NAME).write_bytes(serialise(Manifest(number=number, files=files)))
    return folder


def texts(folder: Path) -> dict[str, str]:
    """Return every file below a folder but the manifest."""
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != NAME
    }
