from __future__ import annotations

import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.publishing.delivery.sites import FIRST, SECOND, build, texts
from workstation.domain.errors import Refused
from workstation.services.publishing.delivery.port import Transfer, TransferKind, never, unheard
from workstation.services.publishing.delivery.site_files import MANIFEST, inside
from workstation.services.publishing.delivery.zip_file import ZipFile


@pytest.fixture
def built(tmp_path: Path) -> Path:
    return build(tmp_path / "public", FIRST)


def told(steps: tuple[Transfer, ...]) -> dict[str, str]:
    return {step.path: str(step.kind) for step in steps}


def test_what_is_planned_is_what_is_done_and_then_nothing_is_left(
    built: Path, tmp_path: Path
) -> None:
    packed = ZipFile(tmp_path / "out" / "site.zip")
    planned = packed.plan(built)
    assert planned[-1].path == MANIFEST
    assert packed.carry(built, unheard, never) == planned
    assert packed.plan(built) == ()
    build(built, SECOND, 2)
    assert told(packed.plan(built)) == {
        "index.html": "changed",
        "guonei/2.html": "new",
        "guonei/1.html": "removed",
        MANIFEST: "changed",
    }
    packed.carry(built, unheard, never)
    with zipfile.ZipFile(tmp_path / "out" / "site.zip") as archive:
        archive.extractall(tmp_path / "unpacked")
    assert texts(tmp_path / "unpacked") == SECOND


def test_the_same_site_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "a.zip", tmp_path / "b.zip"
    ZipFile(first).carry(built, unheard, never)
    (built / "index.html").touch()
    ZipFile(second).carry(built, unheard, never)
    assert first.read_bytes() == second.read_bytes()


def test_cancelled_it_leaves_the_old_file_and_no_other(built: Path, tmp_path: Path) -> None:
    file = tmp_path / "out" / "site.zip"
    ZipFile(file).carry(built, unheard, never)
    before = file.read_bytes()
    build(built, SECOND, 2)
    seen: list[int] = []
    with pytest.raises(Refused, match=r"delivery\.cancelled"):
        ZipFile(file).carry(built, lambda done, _total: seen.append(done), lambda: len(seen) > 1)
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("data", ["我的文章".encode(), b""])
def test_a_file_of_others_is_never_overwritten(built: Path, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "site.zip"
    file.write_bytes(data)
    with pytest.raises(Refused, match=r"delivery\.zip_foreign"):
        ZipFile(file).carry(built, unheard, never)
    assert file.read_bytes() == data


@given(st.integers(0, 2000), st.binary(max_size=8))
def test_a_damaged_file_of_ours_is_packed_anew_or_left_alone(place: int, noise: bytes) -> None:
    with TemporaryDirectory() as scratch:
        file = Path(scratch) / "site.zip"
        built = build(Path(scratch) / "public", FIRST)
        ZipFile(file).carry(built, unheard, never)
        whole = file.read_bytes()
        damaged = whole[:place] + noise + whole[place + len(noise) :]
        file.write_bytes(damaged)
        try:
            ZipFile(file).carry(built, unheard, never)
        except Refused as refused:
            assert refused.code == "delivery.zip_foreign"
            assert file.read_bytes() == damaged
        else:
            assert ZipFile(file).plan(built) == ()


def test_a_folder_without_a_site_is_not_packed(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"delivery\.not_built"):
        ZipFile(tmp_path / "site.zip").plan(tmp_path)


def test_files_of_others_in_the_folder_go_along(built: Path, tmp_path: Path) -> None:
    (built / "CNAME").write_text("example.cn", encoding="utf-8")
    steps = ZipFile(tmp_path / "site.zip").carry(built, unheard, never)
    assert Transfer(TransferKind.NEW, "CNAME", 10) in steps


@given(st.text())
def test_no_path_leads_out_of_the_site(path: str) -> None:
    if inside(path):
        base = Path("/site")
        joined = base / path
        assert joined.is_relative_to(base)
        assert ".." not in joined.parts


@pytest.mark.parametrize("path", ["/etc/passwd", "../x", "a/../../x", "", "-rf", "a\nb", "a\\b"])
def test_hostile_paths_are_known(path: str) -> None:
    assert not inside(path)
