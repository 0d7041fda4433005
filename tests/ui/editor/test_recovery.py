"""The last resort: a text that could not be saved is found again, whatever is in it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.article import Article, Content, Status
from workstation.ui.editor.recovery import RecoveryDrafts

BASE = Article(7, 12, 3, Status.DRAFT, Content(title="旧"), "", None, 0, 0)


@given(st.text(), st.lists(st.text(max_size=5), max_size=3).map(tuple))
def test_every_text_comes_back(body: str, tags: tuple[str, ...]) -> None:
    content = Content(title="题", body=body, tags=tags, further_columns=(1, 2))
    with tempfile.TemporaryDirectory() as folder:
        drafts = RecoveryDrafts([Path(folder) / "recovery"])
        assert drafts.keep(BASE, content)
        found = drafts.get(BASE.id)
        assert found is not None
        assert found.content == content
        assert (found.article_id, found.version) == (7, 3)
        drafts.forget(BASE.id)
        assert drafts.all() == ()


def test_another_folder_stands_in_where_the_first_cannot_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    drafts = RecoveryDrafts([blocked, tmp_path / "second"])
    assert drafts.keep(BASE, Content(title="救下来的"))
    found = drafts.get(BASE.id)
    assert found is not None
    assert found.content.title == "救下来的"


def test_nothing_half_written_is_left_lying(tmp_path: Path) -> None:
    (tmp_path / "first" / f"{BASE.id}.json").mkdir(parents=True)
    drafts = RecoveryDrafts([tmp_path / "first", tmp_path / "second"])
    assert drafts.keep(BASE, Content(title="救下来的"))
    assert not list(tmp_path.rglob("*.partial"))


def test_a_damaged_file_hurts_nobody_and_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "7.json"
    file.write_bytes(b'{"article_id": 7, "content"')
    assert RecoveryDrafts([tmp_path]).all() == ()
    assert file.exists()
