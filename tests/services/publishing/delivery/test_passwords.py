from __future__ import annotations

from workstation.services.publishing.delivery.passwords import Passwords, nobody


class Ring:
    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, account: str) -> str | None:
        return self.kept.get((service, account))

    def set_password(self, service: str, account: str, password: str) -> None:
        self.kept[service, account] = password


class Locked(Ring):
    def get_password(self, service: str, account: str) -> str | None:
        raise PermissionError(service, account)

    set_password = None  # type: ignore[assignment]


def test_a_password_that_let_us_in_goes_to_the_keyring_and_is_not_asked_again() -> None:
    ring = Ring()
    passwords = Passwords(lambda _account: "secret", ring)
    assert passwords.kept("sftp://a") is None
    assert passwords.asked("sftp://a") == "secret"
    assert ring.kept == {}
    passwords.was_right("sftp://a")
    assert Passwords(nobody, ring).kept("sftp://a") == "secret"


def test_a_keyring_that_is_locked_is_as_none() -> None:
    passwords = Passwords(lambda _account: "secret", Locked())
    assert passwords.kept("sftp://a") is None
    assert passwords.asked("sftp://a") == "secret"
    passwords.was_right("sftp://a")


def test_where_nobody_is_there_nobody_is_asked() -> None:
    assert Passwords(nobody, Ring()).asked("sftp://a") is None
