from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation import words
from workstation.domain.errors import BadInput
from workstation.services.publishing.delivery.address import delivery_to, is_delivery
from workstation.services.publishing.delivery.passwords import Passwords
from workstation.services.publishing.delivery.sftp import Sftp

CACHE = Path("cache")


class NoKeyring:
    """A system without one."""


PASSWORDS = Passwords(keyring=NoKeyring())


def name(address: str) -> str:
    return delivery_to(address, CACHE, PASSWORDS).name


@pytest.mark.parametrize(
    "address",
    ["public", "./zip", "/srv/site", "C:\\site", "~/site", "网站", "rsync", "sftp:/x", "gitlab"],
)
def test_all_else_is_a_folder(address: str) -> None:
    assert not is_delivery(address)


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("zip:/tmp/site.zip", "zip:/tmp/site.zip"),
        ("git:git@example.cn:news/site.git", "git:git@example.cn:news/site.git#main"),
        ("git:https://example.cn/site.git#pages", "git:https://example.cn/site.git#pages"),
        ("rsync:editor@example.cn:site/", "rsync:editor@example.cn:site"),
        ("rsync:/srv/site", "rsync:/srv/site"),
        ("sftp://editor@example.cn/srv/site", "sftp://editor@example.cn/srv/site"),
        ("sftp://editor@example.cn:2222/~/site/", "sftp://editor@example.cn:2222/~/site"),
        ("sftp://[::1]/srv/网站", "sftp://[::1]/srv/%E7%BD%91%E7%AB%99"),
    ],
)
def test_an_address_has_one_name_which_is_an_address(address: str, whole: str) -> None:
    assert is_delivery(address)
    assert name(address) == whole
    assert name(whole) == whole


def test_a_file_is_named_whole() -> None:
    assert name("zip:site.zip") == f"zip:{Path.cwd() / 'site.zip'}"


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("zip:", "zip"),
        ("zip:稿件.docx", "zip"),
        ("git:", "git"),
        ("git:--upload-pack=touch x", "git"),
        ("git:/srv/site.git#..", "git"),
        ("git:/srv/site.git#-x", "git"),
        ("git:ext::sh -c touch% x", "transport"),
        ("git:https://editor:secret@example.cn/site.git", "password"),
        ("git:https://abcdefghij0123456789abcd@example.cn/site.git", "password"),
        ("rsync:", "rsync"),
        ("rsync:-e sh", "rsync"),
        ("rsync:editor@-oProxyCommand=x:site", "rsync"),
        ("rsync:example.cn::module", "transport"),
        ("rsync:rsync://example.cn/module", "transport"),
        ("sftp://", "sftp"),
        ("sftp://example.cn", "sftp"),
        ("sftp://example.cn/~", "sftp"),
        ("sftp://example.cn:port/site", "sftp"),
        ("sftp://-oProxyCommand=x/site", "sftp"),
        ("sftp://editor:secret@example.cn/site", "password"),
    ],
)
def test_what_is_not_fit_is_refused_with_a_sentence_and_no_password(address: str, why: str) -> None:
    with pytest.raises(BadInput) as refused:
        name(address)
    assert refused.value.details["why"] == why
    for language in words.LANGUAGES:
        said = words.error_sentence(refused.value, language)
        assert "secret" not in said
        assert "abcdefghij" not in said
        assert words.sentence(f"delivery.why.{why}", {}, language) in said


@given(st.text(min_size=1), st.text())
def test_any_address_is_refused_or_comes_back_the_same(start: str, rest: str) -> None:
    for kind in ("zip:", "git:", "rsync:", "sftp://"):
        try:
            whole = name(f"{kind}{start}{rest}")
        except BadInput:
            continue
        assert name(whole) == whole


@given(st.text(min_size=1).filter(lambda text: text.strip("/") and "\0" not in text))
def test_any_folder_of_a_server_can_be_named(folder: str) -> None:
    encoded = quote(folder, safe="", errors="replace")
    place = delivery_to(f"sftp://example.cn/srv/{encoded}", CACHE, PASSWORDS)
    assert isinstance(place, Sftp)
    assert place.folder == f"/srv/{folder.encode(errors='replace').decode()}".rstrip("/")
