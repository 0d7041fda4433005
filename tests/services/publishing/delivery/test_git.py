"""Against real repositories, through the real git."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.services.publishing.delivery import git_server
from tests.services.publishing.delivery.sites import FIRST, SECOND, build, texts
from workstation.domain.errors import Refused, StorageTrouble
from workstation.services.publishing.delivery.git import GitBranch
from workstation.services.publishing.delivery.passwords import Passwords
from workstation.services.publishing.delivery.port import never, unheard

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(*arguments: str, folder: Path) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@localhost", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    git("init", "-q", "--bare", "-b", "main", "remote.git", folder=tmp_path)
    return tmp_path / "remote.git"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    return build(tmp_path / "public", FIRST)


@pytest.fixture
def branch(bare: Path, tmp_path: Path) -> GitBranch:
    return GitBranch(str(bare), "main", tmp_path / "cache")


def checked_out(bare: Path, tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "clone"
    shutil.rmtree(folder, ignore_errors=True)
    git("clone", "-q", "-b", "main", str(bare), "clone", folder=tmp_path)
    shutil.rmtree(folder / ".git")
    return texts(folder)


def add(bare: Path, tmp_path: Path, path: str, text: str) -> None:
    """Commit a file to the branch by hand."""
    folder = tmp_path / "other"
    shutil.rmtree(folder, ignore_errors=True)
    git("clone", "-q", str(bare), "other", folder=tmp_path)
    git("checkout", "-q", "-B", "main", folder=folder)
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")
    git("add", "-A", folder=folder)
    git("commit", "-q", "-m", "by hand", folder=folder)
    git("push", "-q", "origin", "main", folder=folder)


def test_each_delivery_is_a_commit_of_what_changed(
    branch: GitBranch, bare: Path, built: Path, tmp_path: Path
) -> None:
    planned = branch.plan(built)
    assert branch.carry(built, unheard, never) == planned
    assert branch.plan(built) == ()
    assert branch.carry(built, unheard, never) == ()
    build(built, SECOND, 2)
    planned = branch.plan(built)
    assert {step.path: str(step.kind) for step in planned} == {
        "index.html": "changed",
        "guonei/2.html": "new",
        "guonei/1.html": "removed",
        "manifest.json": "changed",
    }
    branch.carry(built, unheard, never)
    assert checked_out(bare, tmp_path) == SECOND
    log = git("log", "--format=%s", "main", folder=bare).splitlines()
    assert log == ["发布网站：更新 3 个文件，移除 1 个", "发布网站：更新 4 个文件，移除 0 个"]
    changed = git("diff", "--name-only", "main~1", "main", folder=bare).splitlines()
    assert sorted(changed) == sorted(step.path for step in planned)


def test_what_others_keep_in_the_branch_stays(
    branch: GitBranch, bare: Path, built: Path, tmp_path: Path
) -> None:
    add(bare, tmp_path, "README.md", "说明")
    branch.carry(built, unheard, never)
    assert checked_out(bare, tmp_path) == {**FIRST, "README.md": "说明"}


def test_a_page_of_others_is_not_overwritten(
    branch: GitBranch, bare: Path, built: Path, tmp_path: Path
) -> None:
    add(bare, tmp_path, "index.html", "别人的首页")
    with pytest.raises(Refused, match=r"delivery\.foreign_file"):
        branch.carry(built, unheard, never)
    assert checked_out(bare, tmp_path) == {"index.html": "别人的首页"}


def test_pages_changed_by_hand_over_there_are_put_right(
    branch: GitBranch, bare: Path, built: Path, tmp_path: Path
) -> None:
    branch.carry(built, unheard, never)
    add(bare, tmp_path, "guonei/1.html", "改坏了")
    assert [step.path for step in branch.plan(built)] == ["guonei/1.html"]
    branch.carry(built, unheard, never)
    assert checked_out(bare, tmp_path) == FIRST


def test_a_lost_cache_costs_nothing_but_time(
    branch: GitBranch, built: Path, tmp_path: Path
) -> None:
    branch.carry(built, unheard, never)
    shutil.rmtree(tmp_path / "cache")
    assert branch.plan(built) == ()


def test_cancelled_nothing_is_pushed_and_it_goes_on(
    branch: GitBranch, bare: Path, built: Path, tmp_path: Path
) -> None:
    seen: list[int] = []
    with pytest.raises(Refused, match=r"delivery\.cancelled"):
        branch.carry(built, lambda done, _total: seen.append(done), lambda: bool(seen))
    assert git("branch", "--list", folder=bare) == ""
    branch.carry(built, unheard, never)
    assert checked_out(bare, tmp_path) == FIRST


def test_a_repository_with_the_branch_checked_out_refuses(built: Path, tmp_path: Path) -> None:
    git("init", "-q", "-b", "main", "desk", folder=tmp_path)
    git("commit", "-q", "--allow-empty", "-m", "begin", folder=tmp_path / "desk")
    place = GitBranch(str(tmp_path / "desk"), "main", tmp_path / "cache")
    with pytest.raises(Refused, match=r"delivery\.git_checked_out"):
        place.carry(built, unheard, never)
    git("config", "receive.denyCurrentBranch", "updateInstead", folder=tmp_path / "desk")
    place.carry(built, unheard, never)
    assert (tmp_path / "desk" / "index.html").read_text(encoding="utf-8") == FIRST["index.html"]


def test_a_repository_that_is_not_there_is_told(built: Path, tmp_path: Path) -> None:
    place = GitBranch(str(tmp_path / "nowhere.git"), "main", tmp_path / "cache")
    with pytest.raises(StorageTrouble, match=r"delivery\.git_unreachable"):
        place.plan(built)


def test_an_address_never_runs_a_command(built: Path, tmp_path: Path) -> None:
    sign = tmp_path / "ran"
    place = GitBranch(f"ext::touch {sign}", "main", tmp_path / "cache")
    with pytest.raises(StorageTrouble):
        place.plan(built)
    assert not sign.exists()


class Ring:
    """A keyring."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get_password(self, _service: str, account: str) -> str | None:
        return self.kept.get(account)

    def set_password(self, _service: str, account: str, password: str) -> None:
        self.kept[account] = password


def test_a_password_is_asked_for_once_and_kept_by_the_keyring_alone(
    bare: Path, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    git("config", "http.receivepack", "true", folder=bare)
    ring, asked = Ring(), list[str]()

    def ask(account: str) -> str:
        asked.append(account)
        return "mima-zhuanyong"

    with git_server.served(tmp_path, "editor", "mima-zhuanyong") as address:
        repository = f"{address}/remote.git"
        for _ in range(2):
            passwords = Passwords(ask, ring)
            GitBranch(repository, "main", tmp_path / "cache", passwords).carry(
                built, unheard, never
            )
            build(built, SECOND, 2)
    assert asked == [repository]
    assert checked_out(bare, tmp_path) == SECOND
    written = (file.read_bytes() for file in (tmp_path / "cache").rglob("*") if file.is_file())
    assert not any(b"mima-zhuanyong" in data for data in written)


@pytest.mark.parametrize(("answer", "code"), [(None, "password_wanted"), ("wrong", "not_let_in")])
def test_who_does_not_know_the_password_is_not_let_in(
    bare: Path,
    built: Path,
    tmp_path: Path,
    answer: str | None,
    code: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    ring = Ring()
    with git_server.served(tmp_path, "editor", "right") as address:
        passwords = Passwords(lambda _account: answer, ring)
        place = GitBranch(f"{address}/remote.git", "main", tmp_path / "cache", passwords)
        with pytest.raises(Refused, match=rf"delivery\.{code}"):
            place.carry(built, unheard, never)
    assert ring.kept == {}
