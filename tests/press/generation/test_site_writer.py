from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from workstation.domain.publication import PageKind
from workstation.press.generation.site_writer import SiteWriter
from workstation.press.manifest.places import places
from workstation.press.parts.ready import ready


def test_what_comes_into_a_site_survives_a_power_cut_however_it_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: dict[int, int] = {}
    sync = os.fsync

    def heard(handle: int) -> None:
        sync(handle)
        told = os.fstat(handle)
        synced[told.st_ino] = told.st_size

    monkeypatch.setattr(os, "fsync", heard)
    at = places(tmp_path / "site")
    at.standby.mkdir()
    (tmp_path / "p.png").write_bytes(b"picture")
    made = ready(PageKind.ARTICLE, b"page", str(tmp_path / "made"))
    writer = SiteWriter(at, lambda _path: False)
    writer.write("a.html", b"page one", hashlib.sha256(b"page one").hexdigest())
    writer.copy("media/p.png", tmp_path / "p.png")
    assert writer.adopt("b.html", made) is not None
    writer.close(b"{}")
    for path in ("a.html", "media/p.png", "b.html"):
        file = (at.standby / path).stat()
        assert synced.get(file.st_ino) == file.st_size > 0, path
