"""A file goes to its reader by what is in it, then by its name."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.intake.documents import paragraph, write_document
from tests.intake.specimen import TITLE, write_specimen
from workstation.domain.errors import BadInput
from workstation.intake.recognise import read

ROOT = Path(__file__).parents[2]


def test_content_goes_before_the_name(tmp_path: Path) -> None:
    page = write_specimen(tmp_path, "gb18030")
    for name in ("a", "a.txt", "a.php"):
        assert read(page.rename(page.with_name(name))).articles[0].title == TITLE
        page = page.with_name(name)
    word = write_document(tmp_path / "b.txt", paragraph("题") + paragraph("正文。"))
    assert read(word).articles[0].title == "题"
    (tmp_path / "c").write_text('[{"article":1,"text":"好","time":1795399200}]', "utf-8")
    assert len(read(tmp_path / "c").comments) == 1
    (tmp_path / "d").write_text("内容,稿件,时间\n好,1,2026-11-23\n", "gb18030")
    assert len(read(tmp_path / "d").comments) == 1


def test_the_name_decides_where_content_does_not(tmp_path: Path) -> None:
    for name in ("a.md", "a.txt"):
        (tmp_path / name).write_text("# 题\n\n<div>正文</div>\n", "utf-8")
    assert read(tmp_path / "a.md").articles[0].title == "题"
    assert read(tmp_path / "a.txt").articles[0].title == "# 题"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.exe", b"MZ\x00\x00" * 100, "intake.unknown_kind"),
        ("a.xyz", "一句话".encode(), "intake.unknown_kind"),
        ("a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\x00\xff" * 99, "intake.unknown_kind"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99, "intake.old_word"),
        ("a.md", b"", "intake.empty"),
        ("a.html", b"<html>" + b"x" * 20_000_000, "intake.too_large"),
    ],
)
def test_what_is_not_accepted_says_so(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(BadInput) as refused:
        read(tmp_path / name)
    assert refused.value.code == code


def test_missing_files_and_folders(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "x.md", "intake.missing"), (tmp_path, "intake.directory")):
        with pytest.raises(BadInput) as refused:
            read(path)
        assert refused.value.code == code


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.sampled_from([".html", ".md", ".txt", ".json", ".csv", ".docx", ".bin", ""]),
    st.sampled_from([b"", b"<html><title>a</title>", b"---\n", b"PK\x03\x04", b"[{", b"\xff\xfe"]),
    st.binary(max_size=200),
)
def test_any_file_is_read_or_refused(tmp_path: Path, ending: str, head: bytes, tail: bytes) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes(head + tail)
    try:
        read(path)
    except BadInput as refused:
        assert refused.code.startswith("intake.")


def test_every_code_has_its_sentence_in_both_languages() -> None:
    told = tomllib.loads((ROOT / "resources/i18n/sentences/intake.toml").read_text("utf-8"))
    used = set()
    for module in (ROOT / "workstation/intake").glob("*.py"):
        for piece in module.read_text("utf-8").split('"'):
            if piece.startswith("intake.") and piece.count(".") == 1 and " " not in piece:
                used.add(piece)
    assert used == set(told)
    assert all(set(sentences) == {"zh_CN", "en"} for sentences in told.values())


def test_the_report_is_plain_data(tmp_path: Path) -> None:
    intake = read(write_specimen(tmp_path))
    assert json.dumps([[r.code, r.details] for r in (*intake.warnings, *intake.left_out)])
