from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.intake import specimen
from tests.services.desks import Desks, opened
from workstation.domain.errors import BadInput, Refused, WorkstationError
from workstation.services import backups


@pytest.fixture
def backup(desks: Desks, tmp_path: Path) -> Path:
    desks.newsroom.intake.bring_in([specimen.write_specimen(tmp_path / "saved")])
    return desks.newsroom.backups.backup(tmp_path / "to" / "a.zip")


def test_a_restored_newsroom_is_the_one_backed_up(
    desks: Desks, backup: Path, tmp_path: Path
) -> None:
    before = desks.state()
    desks.story("后来的")
    backups.restore(backup, tmp_path / "restored")
    with opened(tmp_path / "restored") as again:
        assert again.state() == before
        assert again.newsroom.backups.check() == ()
        (picture,) = again.newsroom.media.all()
        kept = desks.newsroom.media.path(picture.id).read_bytes()
        assert again.newsroom.media.path(picture.id).read_bytes() == kept
        assert again.newsroom.history.undo().act is not None
    assert [file.name for file in backup.parent.iterdir()] == ["a.zip"]
    assert not list(tmp_path.glob(".restore-*"))


def test_a_backup_replaces_an_older_one_only_when_whole(
    desks: Desks, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = backup.read_bytes()

    def _full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workstation.services.backups.zipfile.ZipFile.writestr", _full)
    with pytest.raises(OSError, match="No space"):
        desks.newsroom.backups.backup(backup)
    assert backup.read_bytes() == before
    assert [file.name for file in backup.parent.iterdir()] == ["a.zip"]


@pytest.mark.parametrize("there", ["file", "folder"])
def test_nothing_is_restored_over_something(backup: Path, tmp_path: Path, there: str) -> None:
    target = tmp_path / "there"
    if there == "file":
        target.write_text("重要")
    else:
        target.mkdir()
        (target / "mine.txt").write_text("重要")
    with pytest.raises(Refused) as caught:
        backups.restore(backup, target)
    assert caught.value.code == "newsroom.not_empty"
    kept = target if there == "file" else target / "mine.txt"
    assert kept.read_text() == "重要"


def test_an_empty_folder_may_be_restored_into(backup: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    backups.restore(backup, tmp_path / "empty")
    assert (tmp_path / "empty" / "newsroom.db").is_file()


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04"])
def test_a_file_that_is_no_backup_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.zip"
    file.write_bytes(content)
    with pytest.raises(BadInput) as caught:
        backups.restore(file, tmp_path / "restored")
    assert caught.value.code == "backup.not_one"
    assert not (tmp_path / "restored").exists()


def test_a_missing_backup_is_said(tmp_path: Path) -> None:
    for file in (tmp_path / "missing.zip", tmp_path):
        with pytest.raises(BadInput):
            backups.restore(file, tmp_path / "restored")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1, exclude_max=True), byte=st.integers(1, 255), cut=st.booleans())
def test_a_damaged_backup_is_refused_or_harmless(
    backup: Path, tmp_path: Path, place: float, byte: int, cut: bool
) -> None:
    data = bytearray(backup.read_bytes())
    where = int(place * len(data))
    if cut:
        del data[where:]
    else:
        data[where] ^= byte
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(bytes(data))
    try:
        backups.verify(damaged)
    except BadInput as error:
        assert error.code in ("backup.not_one", "backup.damaged")


@pytest.mark.parametrize(
    "name",
    [
        "../x", "media/../../x", "/etc/x", "media/../x", "media\\x", "C:/x", "media/C:x",
        "media/a/b", "x", "media/..", "media", "", "media/.", "media/\0x",
    ],
)  # fmt: skip
def test_a_backup_with_foreign_names_writes_nothing(
    backup: Path, tmp_path: Path, name: str
) -> None:
    data = b"x"
    forged = tmp_path / "forged.zip"
    with zipfile.ZipFile(backup) as good, zipfile.ZipFile(forged, "w") as bad:
        manifest = json.loads(good.read("manifest.json"))
        manifest["files"][name] = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
        bad.writestr("newsroom.db", good.read("newsroom.db"))
        bad.writestr(name or "y", data)
        bad.writestr("manifest.json", json.dumps(manifest))
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(WorkstationError):
        backups.restore(forged, tmp_path / "restored")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("manifest", ["[]", "{}", '{"files": 3}', '{"files": {}}', "{", '"x"'])
def test_a_backup_with_a_strange_manifest_is_refused(tmp_path: Path, manifest: str) -> None:
    file = tmp_path / "x.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("manifest.json", manifest)
    with pytest.raises(BadInput) as caught:
        backups.restore(file, tmp_path / "restored")
    assert caught.value.code == "backup.not_one"
    assert not (tmp_path / "restored").exists()


def test_a_check_finds_what_was_tampered_with(desks: Desks, backup: Path) -> None:
    assert desks.newsroom.backups.check() == ()
    assert backup.is_file()
    desks.story("后来的")
    desks.story("更后来的")
    desks.store.database.execute_sql("DROP TRIGGER sealed_act_update")
    desks.store.database.execute_sql("UPDATE act SET person = '别人' WHERE kind = 'intake'")
    (picture,) = desks.newsroom.media.all()
    file = desks.newsroom.media.path(picture.id)
    file.write_bytes(b"x")
    codes = [finding.code for finding in desks.newsroom.backups.check()]
    assert codes == ["check.journal", "check.picture_damaged"]
    file.unlink()
    codes = [finding.code for finding in desks.newsroom.backups.check()]
    assert codes == ["check.journal", "check.picture_missing"]
