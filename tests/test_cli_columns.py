"""`workstation columns`: out into a file, changed there, looked at first, then merged."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.newsrooms import new_newsroom
from workstation import cli


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    folder = tmp_path / "newsroom"
    made = new_newsroom(folder, "临河法治网", "柳岸")
    with made.writing():
        top = made.columns.create(None, "国内")
        made.columns.create(top.id, "法制")
        made.columns.create(None, "评论")
    made.close()
    return folder


def _run(
    capsys: pytest.CaptureFixture[str], newsroom: Path, *words: object
) -> tuple[int, Any, str]:
    capsys.readouterr()
    asked = [str(word) for word in words]
    code = cli.main(["--newsroom", str(newsroom), "--json", "columns", *asked])
    out, err = capsys.readouterr()
    return code, json.loads(out) if out else None, err


def test_a_branch_goes_out_and_comes_back_after_a_look(
    capsys: pytest.CaptureFixture[str], newsroom: Path, tmp_path: Path
) -> None:
    file = tmp_path / "columns.csv"
    code, told, _ = _run(capsys, newsroom, "export", file, "--column", "国内")
    size = file.stat().st_size
    assert (code, told) == (0, {"file": str(file), "count": 2, "pictures": 0, "bytes": size})
    text = file.read_text(encoding="utf-8-sig").replace("法制", "法治")
    file.write_bytes(text.encode("gb18030"))
    code, told, _ = _run(capsys, newsroom, "import", file, "--plan")
    assert code == 0
    assert len(told["changes"]) == 1
    assert told["untouched"] == 1
    assert "changed" not in told
    code, told, _ = _run(capsys, newsroom, "import", file)
    assert (code, told["changed"]) == (0, 1)
    code, told, _ = _run(capsys, newsroom, "import", file)
    assert (code, told["changed"], told["changes"]) == (0, 0, [])


def test_a_clash_is_ours_unless_the_file_is_to_win(
    capsys: pytest.CaptureFixture[str], newsroom: Path, tmp_path: Path
) -> None:
    file, other = tmp_path / "one.csv", tmp_path / "other.csv"
    _run(capsys, newsroom, "export", file)
    _run(capsys, newsroom, "export", other)
    file.write_text(file.read_text("utf-8-sig").replace("评论", "时评"), "utf-8")
    other.write_text(other.read_text("utf-8-sig").replace("评论", "观点"), "utf-8")
    assert _run(capsys, newsroom, "import", file)[1]["changed"] == 1
    code, told, _ = _run(capsys, newsroom, "import", other)
    assert (code, told["changed"], len(told["clashes"])) == (0, 0, 1)
    assert _run(capsys, newsroom, "import", other, "--take", "theirs")[1]["changed"] == 1


def test_what_is_wrong_is_told_by_line_and_merges_nothing(
    capsys: pytest.CaptureFixture[str], newsroom: Path, tmp_path: Path
) -> None:
    file = tmp_path / "columns.csv"
    file.write_text("名称,目录\n好,..\n", encoding="utf-8")
    code, told, _ = _run(capsys, newsroom, "import", file)
    assert code == 0
    assert len(told["problems"]) == 1
    assert "2" in told["problems"][0]
    assert "changed" not in told
    file.write_text("甲,乙\n", encoding="utf-8")
    code, told, err = _run(capsys, newsroom, "import", file)
    assert (code, told) == (2, None)
    assert "Traceback" not in err
