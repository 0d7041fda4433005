from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from workstation import settings
from workstation.settings import Settings


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.ini"
    kept = Settings("zh_CN", "dark").opened(tmp_path / "编辑部 100%").opened(tmp_path / "b")
    settings.save(kept, file)
    assert settings.load(file) == kept
    assert kept.last == tmp_path / "b"


def test_a_newsroom_opened_again_moves_to_the_front() -> None:
    kept = Settings().opened(Path("/a")).opened(Path("/b")).opened(Path("/a"))
    assert kept.recent == (str(Path("/a")), str(Path("/b")))


def test_no_file_means_defaults(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "none.ini") == Settings()


@given(st.binary(max_size=200))
def test_a_broken_file_never_hurts(tmp_path_factory: object, data: bytes) -> None:
    file = settings.settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    assert isinstance(settings.load(), Settings)
    file.unlink()


def test_a_place_that_cannot_be_written_is_only_logged(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings.save(Settings(), tmp_path / "file" / "settings.ini")
