from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

import pytest

from workstation.domain.publication import PageKind
from workstation.press import new_file
from workstation.press.generation.site_writer import SiteWriter
from workstation.press.manifest.places import places
from workstation.press.parts.ready import ready


@pytest.fixture(params=[-1.0, 60.0], ids=["slow disk", "quick disk"])
def disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the disk for one that lets everybody wait, or for one that does not."""
    monkeypatch.setattr(new_file, "_AT_ONCE", request.param)


@pytest.mark.usefixtures("disk")
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


@pytest.mark.usefixtures("disk")
@pytest.mark.parametrize("which", [0, 7, 39])
def test_a_file_that_does_not_reach_the_disk_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, which: int
) -> None:
    files = [tmp_path / f"{number}.html" for number in range(40)]
    for file in files:
        file.write_bytes(b"page")
    sync, lost = os.fsync, files[which].stat().st_ino

    def full(handle: int) -> None:
        if os.fstat(handle).st_ino == lost:
            raise OSError(errno.ENOSPC, "no room")
        sync(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no room"):
        new_file.sync_files([str(file) for file in files])
