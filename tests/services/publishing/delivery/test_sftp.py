"""Against a real sshd on loopback, where there is one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.publishing.delivery.server import Server, needed, served
from tests.services.publishing.delivery.sites import FIRST, SECOND, build, texts
from workstation.domain.errors import Refused, StorageTrouble
from workstation.services.publishing.delivery.passwords import Passwords
from workstation.services.publishing.delivery.port import never, unheard
from workstation.services.publishing.delivery.sftp import Sftp
from workstation.services.publishing.delivery.sftp_session import Account
from workstation.words import error_sentence

real = pytest.mark.skipif(bool(needed()), reason=needed() or "all is here")


class NoKeyring:
    """A keyring that is locked."""

    def get_password(self, service: str, account: str) -> str | None:
        raise RuntimeError(service, account)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    return build(tmp_path / "public", FIRST)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with served(tmp_path / "server") as server:
        monkeypatch.setenv("HOME", str(server.home))
        monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
        yield server


@pytest.fixture
def there(tmp_path: Path) -> Path:
    return tmp_path / "there" / "网站"


@pytest.fixture
def place(server: Server, there: Path) -> Sftp:
    account = Account("127.0.0.1", server.user, server.port)
    return Sftp(account, str(there), Passwords(keyring=NoKeyring()))


@real
def test_what_is_planned_is_what_is_done_and_then_nothing_is_left(
    place: Sftp, built: Path, there: Path
) -> None:
    planned = place.plan(built)
    assert not there.exists()
    assert place.carry(built, unheard, never) == planned
    assert texts(there) == FIRST
    assert place.plan(built) == ()
    build(built, SECOND, 2)
    planned = place.plan(built)
    assert {step.path: str(step.kind) for step in planned} == {
        "index.html": "changed",
        "guonei/2.html": "new",
        "guonei/1.html": "removed",
        "manifest.json": "changed",
    }
    assert texts(there) == FIRST
    place.carry(built, unheard, never)
    assert texts(there) == SECOND
    assert sorted(path.name for path in there.iterdir()) == [
        "guonei",
        "index.html",
        "manifest.json",
    ]


@real
def test_cut_off_the_old_site_stands_and_it_goes_on(place: Sftp, built: Path, there: Path) -> None:
    place.carry(built, unheard, never)
    build(built, SECOND, 2)
    seen: list[int] = []
    with pytest.raises(Refused, match=r"delivery\.cancelled"):
        place.carry(built, lambda done, _all: seen.append(done), lambda: len(seen) == 2)
    waiting = there / ".workstation-delivery"
    kept = {file.name: file.stat().st_ino for file in waiting.iterdir()}
    assert len(kept) == 2
    pages = {path: (there / path).read_text(encoding="utf-8") for path in FIRST}
    assert pages == FIRST
    place.carry(built, unheard, never)
    assert texts(there) == SECOND
    assert not waiting.exists()
    assert {(there / path).stat().st_ino for path in SECOND} >= set(kept.values())


@real
def test_files_of_others_stay_and_are_not_overwritten(
    place: Sftp, built: Path, there: Path
) -> None:
    there.mkdir(parents=True)
    (there / "别人的.txt").write_text("别动", encoding="utf-8")
    place.carry(built, unheard, never)
    assert texts(there) == {**FIRST, "别人的.txt": "别动"}
    (there / "guonei" / "2.html").write_text("别人的", encoding="utf-8")
    build(built, SECOND, 2)
    with pytest.raises(Refused, match=r"delivery\.foreign_file"):
        place.carry(built, unheard, never)
    assert texts(there) == {**FIRST, "别人的.txt": "别动", "guonei/2.html": "别人的"}


@real
def test_an_unknown_server_is_not_trusted(place: Sftp, server: Server, built: Path) -> None:
    server.forget()
    with pytest.raises(Refused, match=r"delivery\.unknown_host.*SHA256") as refused:
        place.plan(built)
    assert f"ssh -p {server.port} {server.user}@127.0.0.1" in error_sentence(refused.value)


@real
def test_a_server_with_another_key_is_not_trusted(place: Sftp, server: Server, built: Path) -> None:
    server.remember_another_key()
    with pytest.raises(Refused, match=r"delivery\.host_changed") as refused:
        place.plan(built)
    assert f'ssh-keygen -R "[127.0.0.1]:{server.port}"' in error_sentence(refused.value)


@real
def test_whoever_has_no_key_is_asked_and_may_be_refused(
    server: Server, built: Path, there: Path
) -> None:
    (server.home / ".ssh" / "id_ed25519").unlink()
    account = Account("127.0.0.1", server.user, server.port)
    asked: list[str] = []

    def ask(name: str) -> str:
        asked.append(name)
        return "wrong"

    with pytest.raises(Refused, match=r"delivery\.not_let_in"):
        Sftp(account, str(there), Passwords(ask, NoKeyring())).plan(built)
    assert asked == [str(account)]
    with pytest.raises(Refused, match=r"delivery\.password_wanted"):
        Sftp(account, str(there), Passwords(keyring=NoKeyring())).plan(built)


@pytest.mark.skipif("paramiko" in needed(), reason="paramiko is not installed")
def test_a_server_that_does_not_answer_is_told(built: Path) -> None:
    place = Sftp(Account("127.0.0.1", "editor", 1), "site", Passwords(keyring=NoKeyring()))
    with pytest.raises(StorageTrouble, match=r"delivery\.unreachable") as trouble:
        place.plan(built)
    assert "没有应答" in error_sentence(trouble.value)


def test_without_the_package_it_says_so(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "paramiko", None)
    with pytest.raises(Refused, match=r"delivery\.package_missing"):
        Sftp(Account("example.cn"), "site", Passwords(keyring=NoKeyring())).plan(built)
