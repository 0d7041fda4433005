"""`workstation publish` as cron and a person call it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.newsrooms import new_newsroom
from tests.services.late import schedule
from workstation import cli


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    newsroom = new_newsroom(tmp_path / "newsroom", "临河法治网")
    schedule(newsroom, "防汛")
    newsroom.close()
    return tmp_path / "newsroom"


def run(capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str) -> dict[str, Any]:
    assert cli.main(["--newsroom", str(folder), "--json", *arguments]) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


def test_what_is_due_is_published_once(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    home = folder / "public" / "index.html"
    due = ("publish", "--due", "--to", str(folder / "public"))
    dry = run(capsys, folder, *due, "--dry-run")
    assert [(one["kind"], one["title"]) for one in dry["due"]] == [("story", "防汛")]
    assert "index.html" in dry["written"]
    assert "防汛" not in home.read_text(encoding="utf-8")
    done = run(capsys, folder, *due)
    assert done["written"] == dry["written"]
    assert "防汛" in home.read_text(encoding="utf-8")
    again = run(capsys, folder, *due)
    assert again == {"due": [], "written": [], "removed": []}


def test_cron_hears_what_was_published_and_nothing_else(
    capsys: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    command = ["--newsroom", str(folder), "publish", "--due", "--to", str(folder / "public")]
    assert cli.main(command) == 0
    said = capsys.readouterr().out
    assert "《防汛》" in said
    assert "北京时间" in said
    assert cli.main(command) == 0
    assert capsys.readouterr() == ("", "")


def test_what_was_released_by_hand_is_not_a_reason_for_the_clock(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    newsroom = new_newsroom(tmp_path / "newsroom", "临河法治网")
    schedule(newsroom)
    newsroom.close()
    target = tmp_path / "newsroom" / "public"
    told = run(capsys, tmp_path / "newsroom", "publish", "--due", "--to", str(target))
    assert told["due"] == []


def test_a_place_never_published_to_is_refused(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    target = tmp_path / "elsewhere"
    assert cli.main(["--newsroom", str(folder), "publish", "--due", "--to", str(target)]) == 2
    assert "elsewhere" in capsys.readouterr().err
    assert not target.exists()


def test_a_folder_is_published_to(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    told = run(capsys, folder, "publish", "--to", str(tmp_path / "site"))
    assert "index.html" in told["written"]
    assert (tmp_path / "site" / "index.html").exists()
    assert run(capsys, folder, "publish", "--to", str(tmp_path / "site"))["written"] == []


def test_a_zip_file_is_packed_and_its_list_told(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    target = f"zip:{tmp_path / 'site.zip'}"
    dry = run(capsys, folder, "publish", "--to", target, "--dry-run")
    assert dry["delivered"][-1] == {"path": "manifest.json", "kind": "new"}
    assert not (tmp_path / "site.zip").exists()
    told = run(capsys, folder, "publish", "--to", target)
    assert {"path": "index.html", "kind": "new"} in told["delivered"]
    assert (tmp_path / "site.zip").exists()
    assert run(capsys, folder, "publish", "--due", "--to", target)["due"] == []


@pytest.mark.parametrize("target", ["zip:site.docx", "git:ext::touch x", "sftp://a:b@example.cn/x"])
def test_what_is_no_address_is_one_sentence(
    capsys: pytest.CaptureFixture[str], folder: Path, target: str
) -> None:
    assert cli.main(["--newsroom", str(folder), "publish", "--to", target]) == 2
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "a:b" not in said
