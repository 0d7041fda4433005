from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from workstation.services.publishing.sending import target_name
from workstation.ui.publishing.places import Place, address_of, parts_of, place_of, shown

FOLDERS = st.text("abcXYZ 中文%#?~/.-", min_size=1).map(str.strip).filter(lambda t: t.strip("/"))


@pytest.mark.parametrize(
    ("address", "place", "seen"),
    [
        ("/srv/网站", Place.FOLDER, "/srv/网站"),
        ("zip:/srv/site.zip", Place.ZIP, "/srv/site.zip"),
        ("git:git@example.cn:a/b.git#main", Place.GIT, "git@example.cn:a/b.git#main"),
        ("rsync:editor@example.cn:/srv", Place.RSYNC, "editor@example.cn:/srv"),
        ("sftp://editor@example.cn/%E7%BD%91", Place.SFTP, "editor@example.cn/网"),
    ],
)
def test_addresses_are_shown_by_kind(address: str, place: Place, seen: str) -> None:
    assert place_of(address) is place
    assert shown(address) == seen


@given(
    st.sampled_from(["example.cn", "127.0.0.1", "::1"]),
    st.sampled_from(["", "22", "2222"]),
    st.text("abz@:/ 编", max_size=6).map(str.strip),
    FOLDERS,
)
def test_a_server_typed_in_is_shown_again_as_it_was(
    host: str, port: str, user: str, folder: str
) -> None:
    # The home itself is refused: whatever lies there is not ours.
    assume(folder.rstrip("/") != "/~")
    fields = {"host": host, "port": port, "user": user, "folder": folder}
    address = address_of(Place.SFTP, fields)
    target_name(address)
    again = parts_of(address)
    assert {**again, "port": again["port"] or "22"} == {**fields, "port": port or "22"}


@pytest.mark.parametrize("branch", ["", "site", "site/live"])
def test_a_repository_typed_in_is_shown_again_as_it_was(branch: str) -> None:
    fields = {"repository": "git@example.cn:a/b.git", "branch": branch}
    assert parts_of(address_of(Place.GIT, fields)) == fields


@given(st.text())
def test_no_remembered_address_is_too_strange_to_be_shown(address: str) -> None:
    place_of(address)
    shown(address)
    parts_of(f"sftp://{address}")
