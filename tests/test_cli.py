"""The command line as a script or a person meets it: documents with known keys, one sentence for
each trouble, never a traceback."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.intake import specimen
from workstation import cli, paths

Run = Callable[..., tuple[int, Any, str]]
_SAMPLES = paths.resources() / "demo" / "samples"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one small newsroom: a page of the old site, its comments, a manuscript."""
    folder = tmp_path_factory.mktemp("cli")
    newsroom = folder / "newsroom"
    page = specimen.write_specimen(folder / "saved")
    comments = folder / "comments.json"
    told = {"article": specimen.TITLE, "author": "河边人", "time": "2019-01-20 08:00:00"}
    rows = [{**told, "text": f"第{n}条", "id": n, "status": "1" if n else "0"} for n in range(3)]
    comments.write_text(json.dumps(rows, ensure_ascii=False), "utf-8")
    manuscript = str(_SAMPLES / "manuscript.md")
    for words in (["new", str(newsroom)], ["import", str(page)], ["import", str(comments)],
                  ["import", manuscript, "--column", "国内"]):  # fmt: skip
        assert cli.main(["--newsroom", str(newsroom), *words]) == 0
    return newsroom


@pytest.fixture
def newsroom(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "newsroom"))


@pytest.fixture
def run(
    newsroom: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Run]:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    capsys.readouterr()

    def call(*words: object, as_json: bool = True) -> tuple[int, Any, str]:
        asked = [str(word) for word in words]
        code = cli.main(["--newsroom", str(newsroom), *(["--json"] if as_json else []), *asked])
        out, err = capsys.readouterr()
        return code, (json.loads(out) if as_json and out else out), err

    yield call


def _shell(*words: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONPATH": str(Path.cwd()), **environment}
    return subprocess.run(
        [sys.executable, "-m", "workstation.cli", *(str(word) for word in words)],
        capture_output=True,
        check=False,
        env=env,
    )


def _one_sentence(err: str) -> bool:
    return err.count("\n") == 1 and "Traceback" not in err and len(err) > 5


def test_an_import_tells_what_came_in(run: Run, tmp_path: Path) -> None:
    page = specimen.write_specimen(tmp_path / "saved")
    code, answer, _ = run("import", page, tmp_path / "missing.html", "--as", "draft")
    assert code == 0
    assert set(answer) == {"imported", "warnings", "left_out"}
    (one,) = answer["imported"]
    assert set(one) == {"kind", "number", "title", "column"}
    assert (one["kind"], one["title"]) == ("article", specimen.TITLE)
    assert one["column"] == "国内/法制/政法综治"
    assert len(answer["left_out"]) == 1
    assert "missing.html" in answer["left_out"][0]
    assert any(specimen.TITLE in warning for warning in answer["warnings"])
    assert run("show", "article", one["number"])[1]["status"] == "draft"


@pytest.mark.parametrize(
    ("noun", "keys", "count"),
    [
        ("articles", {"number", "title", "status", "column", "author", "flags", "published_at",
                      "changed_at"}, 2),
        ("columns", {"path", "name", "directory", "kind", "hidden", "articles"}, 3),
        ("comments", {"id", "article", "author", "text", "status", "written_at"}, 3),
    ],
)  # fmt: skip
def test_lists_have_one_known_shape(run: Run, noun: str, keys: set[str], count: int) -> None:
    code, answer, _ = run("list", noun)
    assert (code, list(answer)) == (0, [noun])
    assert [set(one) for one in answer[noun]] == [keys] * count
    assert run("list", noun, as_json=False)[1].count("\n") == count


def test_boards_are_listed_with_both_their_lists(run: Run) -> None:
    code, answer, _ = run("list", "boards")
    assert (code, list(answer)) == (0, ["boards"])
    keys = {"code", "title", "capacity", "differs", "draft", "live"}
    assert all(set(board) == keys for board in answer["boards"])


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (("articles", "--query", "台账"), 1),
        (("articles", "--query", "没有的词"), 0),
        (("articles", "--query", "状态:草稿"), 1),
        (("articles", "--query", "栏目:法制 状态:已发布"), 1),
        (("articles", "--status", "draft"), 1),
        (("articles", "--status", "published", "--column", "国内/法制"), 1),
        (("articles", "--column", "国内"), 2),
        (("columns", "--query", "综治"), 1),
        (("columns", "--column", "国内/法制"), 2),
        (("comments", "--status", "pending"), 1),
        (("comments", "--status", "approved"), 2),
        (("comments", "--query", "第2"), 1),
        (("comments", "--column", "国内/法制"), 3),
        (("boards", "--query", "今日聚焦"), 1),
    ],
)
def test_lists_show_what_is_asked_for(run: Run, words: tuple[str, ...], count: int) -> None:
    code, answer, err = run("list", *words)
    assert (code, err) == (0, "")
    assert len(answer[words[0]]) == count


def test_an_article_is_shown_with_all_its_fields(run: Run) -> None:
    code, answer, _ = run("show", "article", 1)
    assert code == 0
    named = "number status address title column further_columns tags cover source author body"
    assert {*named.split(), "published_at", "summary", "keywords"} <= set(answer)
    assert answer["title"] == specimen.TITLE
    assert answer["published_at"] == "2019-01-19T10:04:24+08:00"
    assert answer["address"] == specimen.ADDRESS
    assert specimen.SECOND in answer["body"]
    assert specimen.SECOND in run("show", "article", 1, as_json=False)[1]


@pytest.mark.parametrize("address", ["", "/", "index.html", specimen.ADDRESS])
@pytest.mark.parametrize("edition", ["working", "live"])
def test_pages_are_printed_as_html(run: Run, address: str, edition: str) -> None:
    code, html, _ = run("page", address, "--edition", edition, as_json=False)
    assert code == 0
    assert html.startswith("<!DOCTYPE html>") or html.startswith("<!doctype html>")
    answer = run("page", address, "--edition", edition)[1]
    assert set(answer) == {"address", "html"}


def test_publishing_writes_what_a_dry_run_told(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "site"
    code, dry, _ = run("publish", "--to", target, "--dry-run")
    assert code == 0
    assert set(dry) == {"written", "removed", "unchanged", "reasons"}
    assert not target.exists()
    code, done, _ = run("publish", "--to", target)
    assert (code, done) == (0, dry)
    assert (target / specimen.ADDRESS).is_file()
    assert set(done["reasons"]) == set(done["written"])
    assert all(isinstance(why, list) and all(why) for why in done["reasons"].values())
    again = run("publish", "--to", target)[1]
    assert (again["written"], again["unchanged"]) == ([], len(done["written"]))


def test_undo_takes_the_number_the_journal_prints(run: Run) -> None:
    acts = run("journal")[1]["acts"]
    assert set(acts[0]) == {"act", "kind", "text", "at", "person", "undone", "rows"}
    assert [act["kind"] for act in acts] == [
        "intake",
        "comment.import",
        "intake",
        "newsroom.create",
    ]
    line = run("journal", as_json=False)[1].splitlines()[0]
    assert line.split()[0] == str(acts[0]["act"])
    code, answer, _ = run("undo", acts[1]["act"])
    assert (code, set(answer)) == (0, {"act", "text"})
    assert run("list", "comments")[1] == {"comments": []}
    assert run("redo")[0] == 0
    assert len(run("list", "comments")[1]["comments"]) == 3
    assert run("undo")[0] == 0
    assert len(run("list", "articles")[1]["articles"]) == 1


def test_a_backup_is_restored(run: Run, newsroom: Path, tmp_path: Path) -> None:
    assert run("check")[1] == {"sound": True, "findings": []}
    code, answer, _ = run("backup", tmp_path / "a.zip")
    assert (code, answer) == (0, {"backup": str(tmp_path / "a.zip")})
    code, answer, _ = run("restore", tmp_path / "a.zip", tmp_path / "again")
    assert (code, answer) == (0, {"newsroom": str(tmp_path / "again")})
    before = run("list", "articles")[1]
    assert run("--newsroom", tmp_path / "again", "list", "articles")[1] == before
    assert run("restore", tmp_path / "a.zip", newsroom)[0] == 2


def test_a_new_newsroom_may_be_filled_with_the_demo(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    assert run("new", folder, "--demo")[1] == {"newsroom": str(folder)}
    assert len(run("list", "comments", "--newsroom", folder)[1]["comments"]) >= 250
    code, _, err = run("new", folder)
    assert code == 2
    assert _one_sentence(err)


def test_a_demo_that_fails_leaves_no_newsroom(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def _full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workstation.services.demo.fill", _full)
    code, _, err = run("new", tmp_path / "demo", "--demo")
    assert (code, _one_sentence(err)) == (2, True)
    assert not (tmp_path / "demo").exists()


def test_options_stand_before_or_after_the_command(newsroom: Path, tmp_path: Path) -> None:
    for words in (
        ["--newsroom", newsroom, "--json", "list", "columns"],
        ["list", "--newsroom", newsroom, "columns", "--json"],
        ["--json", "list", "columns", "--newsroom", newsroom],
    ):
        done = _shell(*words, XDG_DATA_HOME=str(tmp_path))
        assert (done.returncode, done.stderr) == (0, b"")
        assert len(json.loads(done.stdout)["columns"]) == 3


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("nonsense",),
        ("list",),
        ("list", "people"),
        ("list", "articles", "--status", "nonsense"),
        ("list", "comments", "--status", "nonsense"),
        ("list", "articles", "--column", "国内/没有"),
        ("list", "articles", "--nonsense"),
        ("show", "article", "77"),
        ("show", "article", "x"),
        ("show", "article", "9" * 40),
        ("show", "article", "-" + "9" * 40),
        ("show", "board", "1"),
        ("page", "no/such/page.html"),
        ("page", "../../etc/passwd"),
        ("page", "a\udcffb"),
        ("page", "index.html", "--edition", "nonsense"),
        ("undo", "77"),
        ("undo", "9" * 40),
        ("undo", "-1"),
        ("redo",),
        ("publish",),
        ("import",),
        ("import", "missing.html"),
        ("import", "."),
        ("import", "missing\udcff.html"),
        ("import", "missing.html", "--as", "nonsense"),
        ("import", "missing.html", "--column", "没有"),
        ("restore", "missing.zip", "x"),
        ("restore", ".", "x"),
        ("publish", "--to", "/dev/null/x"),
        ("backup", "/dev/null/x.zip"),
        ("new", "/dev/null/x"),
        ("new", "."),
    ],
)
def test_whatever_is_wrong_is_said_in_one_sentence(run: Run, words: tuple[str, ...]) -> None:
    before = len(run("journal")[1]["acts"])
    code, answer, err = run(*words)
    assert (code, answer) == (2, "")
    assert _one_sentence(err), err
    assert any("\u4e00" <= sign <= "\u9fff" for sign in err)
    assert len(run("journal")[1]["acts"]) == before


def test_odd_words_in_a_search_find_nothing_and_break_nothing(run: Run) -> None:
    for query in ('"*(', "a\udcff", "NEAR(", "%_", "-"):
        for noun in ("articles", "comments", "columns", "boards"):
            code, _, err = run("list", noun, "--query", query)
            assert (code, err) == (0, "")


@pytest.mark.parametrize(
    "content", [None, b"", b"garbage" * 400, b"SQLite format 3\0" + b"\0" * 84]
)
def test_a_place_that_is_no_newsroom_is_said(
    run: Run, tmp_path: Path, content: bytes | None
) -> None:
    folder = tmp_path / "other"
    if content is not None:
        folder.mkdir()
        (folder / "newsroom.db").write_bytes(content)
    for words in (["journal"], ["check"], ["undo"], ["list", "articles"]):
        code, _, err = run("--newsroom", folder, *words)
        assert (code, _one_sentence(err)) == (2, True)
    assert (
        (folder / "newsroom.db").read_bytes() == content if content else not folder.exists() or True
    )


def test_a_damaged_database_is_said_and_not_shown_as_a_traceback(run: Run, newsroom: Path) -> None:
    file = newsroom / "newsroom.db"
    for leftover in newsroom.glob("newsroom.db-*"):
        leftover.unlink()
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    file.write_bytes(bytes(data))
    others = (["publish", "--to", newsroom / "site"], ["backup", newsroom / "b.zip"])
    for words in (["list", "articles"], ["show", "article", "1"], ["check"], ["undo"], *others):
        code, _, err = run(*words)
        assert (code, _one_sentence(err)) == (2, True), err


def test_undo_with_nothing_to_undo(run: Run, tmp_path: Path) -> None:
    run("new", tmp_path / "empty")
    code, _, err = run("--newsroom", tmp_path / "empty", "undo")
    assert (code, err) == (2, "没有可以撤销的操作。\n")


def test_an_undo_in_the_way_of_later_work_is_said(run: Run) -> None:
    acts = run("journal")[1]["acts"]
    code, _, err = run("undo", acts[2]["act"])
    assert (code, _one_sentence(err)) == (2, True)


def test_sentences_follow_the_language_of_the_shell(newsroom: Path) -> None:
    words = ("--newsroom", newsroom, "redo")
    chinese = _shell(*words, LC_ALL="zh_CN.UTF-8").stderr.decode()
    english = _shell(*words, LC_ALL="C.UTF-8").stderr.decode()
    assert chinese == "没有可以重做的操作。\n"
    assert english == "There is nothing to redo.\n"


@pytest.mark.parametrize("encoding", ["ascii", "gbk"])
def test_a_terminal_that_knows_no_chinese_still_gets_an_answer(
    newsroom: Path, encoding: str
) -> None:
    for words in (["journal"], ["--json", "list", "columns"], ["undo", "77"]):
        done = _shell("--newsroom", newsroom, *words, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
        assert b"Traceback" not in done.stderr
        assert done.returncode == (2 if "undo" in words else 0)
        if "--json" in words:
            answer = json.loads(done.stdout.decode(encoding))
            assert answer["columns"][0]["path"] == "国内"


@pytest.mark.skipif(os.name != "posix", reason="pipes are POSIX's")
def test_a_reader_that_goes_away_leaves_no_traceback(newsroom: Path) -> None:
    command = [sys.executable, "-m", "workstation.cli", "--newsroom", str(newsroom), "page", ""]
    reading, writing = os.pipe()
    os.close(reading)
    env = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False, env=env)
    os.close(writing)
    assert done.stderr == b""


def test_help_is_help(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--help"], ["import", "--help"]):
        with pytest.raises(SystemExit) as caught:
            cli.main(words)
        assert caught.value.code == 0
        assert "--newsroom" in capsys.readouterr().out


def test_comments_go_out_come_in_and_words_are_tried(run: Run, tmp_path: Path) -> None:
    for name, form in (("out.json", "json"), ("out.dede.sql", "dede"), ("out.csv", "csv")):
        code, answer, _ = run("comments", "export", tmp_path / name)
        assert (code, answer["form"], answer["written"]) == (0, form, 3)
    code, answer, _ = run("comments", "import", tmp_path / "out.json")
    assert (code, answer["imported"]) == (0, [])
    code, answer, _ = run(
        "comments", "export", tmp_path / "two.xml", "--form", "wxr", "--status", "approved"
    )
    assert (answer["form"], answer["written"]) == ("wxr", 2)
    assert run("comments", "try", "加 微 信")[1] == {"hits": []}
    assert run("comments")[0] == 2
