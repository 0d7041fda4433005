"""What ssh, rsync, git and the system say, and what a person is told of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from workstation.domain.errors import Refused
from workstation.services.publishing.delivery.causes import cause, check_ssh, host_of
from workstation.services.publishing.delivery.process import run
from workstation.words import CHINESE, codes, error_sentence

CHANGED = """\
@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @
@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
Host key verification failed.
rsync error: unexplained error (code 255) at io.c(231) [Receiver=3.2.7]
"""


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ('rsync: [receiver] write failed on "/srv/x": No space left on device (28)', "full"),
        ("size mismatch in put!  0 != 494", "full"),
        ("ssh: Could not resolve hostname nohost: Name or service not known", "no_host"),
        ("[Errno -2] Name or service not known", "no_host"),
        ("[Errno None] Unable to connect to port 7199 on 127.0.0.1", "refused"),
        ("fatal: unable to access 'https://x/': Couldn't connect to server", "refused"),
        ("ssh: connect to host example.cn port 22: Connection timed out", "silent"),
        ("fatal: '/x' does not appear to be a git repository", "no_repository"),
        ("kex_exchange_identification: read: Connection reset by peer", "cut_off"),
        ("[Errno 2] No such file", "no_folder"),
        ("Failure", "not_written"),
        ("[Errno 13] Permission denied", "not_allowed"),
    ],
)
def test_what_went_wrong_is_told_in_the_persons_language(said: str, name: str) -> None:
    assert cause(said) == name
    assert f"delivery.cause.{name}" in codes()


def test_what_is_not_understood_is_shown_as_it_was_said() -> None:
    said = "hint: something\nfatal: the index is upside down\nand exit\n"
    assert cause(said) == "fatal: the index is upside down"
    assert cause("exit\n") == "exit"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (CHANGED, "delivery.host_changed"),
        ("Host key verification failed.", "delivery.host_unheard"),
        ("editor@example.cn: Permission denied (publickey,password).", "delivery.no_key"),
    ],
)
def test_ssh_that_will_not_talk_is_a_refusal(said: str, code: str) -> None:
    with pytest.raises(Refused, match=code) as refused:
        check_ssh(said, "editor@example.cn:/srv/www")
    assert "example.cn" in error_sentence(refused.value, CHINESE)


def test_a_folder_one_may_not_write_to_is_no_matter_of_ssh() -> None:
    check_ssh("rsync: mkdir failed: Permission denied (13)", "example.cn:/srv")


@pytest.mark.parametrize(
    ("place", "host"),
    [
        ("editor@example.cn:/srv/www", "example.cn"),
        ("ssh://git@example.cn:7122/site.git", "example.cn"),
        ("example.cn:site", "example.cn"),
    ],
)
def test_the_server_is_found_in_an_address(place: str, host: str) -> None:
    assert host_of(place) == host


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_programs_are_understood_on_a_chinese_desktop_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "zh_CN:zh")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    ended = run(["git", "ls-remote", str(tmp_path / "nothing")])
    assert ended.why == "no_repository"
