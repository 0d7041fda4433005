from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake import specimen
from tests.services.desks import Desks
from workstation import paths
from workstation.domain.article import Article, Status
from workstation.domain.draft import DraftArticle
from workstation.domain.draft import Intake as Found
from workstation.domain.errors import BadInput, DiskFull, NotFound
from workstation.domain.moment import stamp
from workstation.intake import recognise
from workstation.services.intake import Report


def _brought(desks: Desks, *files: Path, column: str = "", status: str = "") -> Report:
    return desks.newsroom.intake.bring_in(files, column, status)


def _only(desks: Desks, report: Report) -> Article:
    (one,) = [i for i in report.imported if i.kind == "article"]
    return desks.newsroom.articles.get(one.id)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_saved_page_comes_in_as_it_was_published(
    desks: Desks, tmp_path: Path, encoding: str
) -> None:
    report = _brought(desks, specimen.write_specimen(tmp_path / "saved", encoding))
    (imported,) = report.imported
    assert (imported.kind, imported.column) == ("article", "国内/法制/政法综治")
    article = _only(desks, report)
    assert article.status is Status.PUBLISHED
    content = article.content
    assert content.title == specimen.TITLE
    assert content.published_at is not None
    assert stamp(content.published_at) == specimen.TIME
    assert article.created_at == content.published_at
    assert (content.source, content.author) == (specimen.SOURCE, specimen.AUTHOR)
    assert content.responsible_editor == specimen.EDITOR
    assert article.address == specimen.ADDRESS
    (picture,) = desks.newsroom.media.all()
    assert picture.caption == specimen.CAPTION
    assert f"]({picture.address} " in content.body
    assert specimen.PICTURE not in content.body
    assert desks.newsroom.columns.tree().find("国内/法制/政法综治").id == content.column_id
    assert desks.kinds() == ["intake"]
    desks.newsroom.history.undo()
    assert desks.newsroom.articles.counts() == {}
    assert len(desks.newsroom.columns.tree()) == 0


def test_the_same_page_twice_is_told_and_gets_an_address_of_its_own(
    desks: Desks, tmp_path: Path
) -> None:
    page = specimen.write_specimen(tmp_path)
    first = _only(desks, _brought(desks, page))
    report = _brought(desks, page)
    second = _only(desks, report)
    codes = [warning.code for warning in report.warnings]
    assert codes.count("intake.same_title") == codes.count("intake.address_taken") == 1
    assert second.address not in ("", first.address)
    assert len(desks.newsroom.media.all()) == 1
    assert len(desks.newsroom.columns.tree()) == 3


def test_an_address_of_the_old_site_takes_over_from_a_redirect(
    desks: Desks, tmp_path: Path
) -> None:
    with desks.store.journal.act("test"):
        desks.store.database.execute_sql(
            "INSERT INTO redirect (id, old, new, made_at) VALUES (1, ?, 'x.html', 0)",
            (specimen.ADDRESS,),
        )
    _brought(desks, specimen.write_specimen(tmp_path))
    assert desks.state()["redirect"] == []


@pytest.mark.parametrize(
    ("sample", "status", "stands"),
    [
        ("saved-page.html", "", Status.PUBLISHED),
        ("saved-page.html", "draft", Status.DRAFT),
        ("manuscript.docx", "", Status.DRAFT),
        ("manuscript.md", "", Status.DRAFT),
        ("manuscript.md", "published", Status.PUBLISHED),
    ],
)
def test_a_page_comes_in_published_and_a_manuscript_as_a_draft_unless_said(
    desks: Desks, sample: str, status: str, stands: Status
) -> None:
    desks.column("国内")
    file = paths.resources() / "demo" / "samples" / sample
    article = _only(desks, _brought(desks, file, column="国内", status=status))
    assert article.status is stands
    assert bool(article.address) == (stands is Status.PUBLISHED)
    assert desks.newsroom.columns.tree().path(article.content.column_id or 0) == "国内"


def test_a_manuscript_without_a_column_stays_a_draft_and_says_so(desks: Desks) -> None:
    file = paths.resources() / "demo" / "samples" / "manuscript.docx"
    report = _brought(desks, file, status="published")
    article = _only(desks, report)
    assert (article.content.column_id, article.status) == (None, Status.DRAFT)
    assert "intake.unfiled" in [warning.code for warning in report.warnings]


def test_comments_of_the_samples_come_in_once(desks: Desks) -> None:
    samples = paths.resources() / "demo" / "samples"
    before = _brought(desks, samples / "comments.json", samples / "comments.csv")
    again = _brought(desks, samples / "comments.json", samples / "comments.csv")
    assert [one for one in again.imported if one.kind == "comment"] == []
    assert len(again.left_out) >= len(before.left_out)


def test_an_unknown_column_is_refused_before_anything_comes_in(
    desks: Desks, tmp_path: Path
) -> None:
    page = specimen.write_specimen(tmp_path)
    before = desks.state()
    with pytest.raises(NotFound) as caught:
        _brought(desks, page, column="国内/没有")
    assert caught.value.code == "column.no_path"
    assert desks.state() == before


def test_a_broken_file_among_good_ones_is_left_out_and_told(desks: Desks, tmp_path: Path) -> None:
    good = specimen.write_specimen(tmp_path / "good")
    empty, folder = tmp_path / "empty.html", tmp_path / "folder"
    empty.write_bytes(b"")
    folder.mkdir()
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 not a zip")
    files = [empty, broken, good, folder, tmp_path / "missing.html"]
    report = _brought(desks, *files)
    assert len(report.imported) == 1
    assert [str(remark.details["file"]) for remark in report.left_out[-4:]] == [
        "empty.html", "broken.docx", "folder", "missing.html",
    ]  # fmt: skip


def test_the_only_file_s_trouble_is_raised(desks: Desks, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        _brought(desks, tmp_path / "missing.html")
    assert caught.value.code == "intake.missing"


def test_a_broken_picture_does_not_keep_its_page_out(desks: Desks, tmp_path: Path) -> None:
    page = specimen.write_specimen(tmp_path)
    (tmp_path / specimen.PICTURE).write_bytes(b"not a picture")
    report = _brought(desks, page)
    assert _only(desks, report).content.title == specimen.TITLE
    assert report.left_out
    assert desks.newsroom.media.all() == ()


@pytest.mark.parametrize("trouble", [DiskFull("storage.full"), OSError(28, "No space left")])
def test_trouble_half_way_leaves_nothing_of_that_file(
    desks: Desks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    page = specimen.write_specimen(tmp_path)
    before = desks.state()

    def _fails(*_: object, **__: object) -> None:
        raise trouble

    monkeypatch.setattr(desks.newsroom.articles, "frozen_address", _fails)
    monkeypatch.setattr("workstation.services.intake.releases.insert", _fails)
    with pytest.raises((DiskFull, OSError)):
        _brought(desks, page)
    assert desks.state() == before
    assert list(desks.newsroom.media_folder.iterdir()) == []
    assert desks.kinds() == []


def test_a_picture_that_cannot_be_written_keeps_nothing_of_the_page(
    desks: Desks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = specimen.write_specimen(tmp_path)
    before = desks.state()

    def _full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workstation.services.media.media.os.fsync", _full)
    with pytest.raises(DiskFull):
        _brought(desks, page)
    monkeypatch.undo()
    assert desks.state() == before
    assert list(desks.newsroom.media_folder.iterdir()) == []


def test_thousands_of_pages_of_one_midnight_all_come_in(
    desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    midnight = 1_547_827_200_000
    drafts = tuple(DraftArticle(f"旧闻{n}", "正文", published_at=midnight) for n in range(30))
    monkeypatch.setattr(recognise, "read", lambda _path: Found("x", drafts))
    # Chance, made certain: every key of that millisecond is the same.
    monkeypatch.setattr("workstation.services.intake.id_at", lambda _moment: 77)
    report = _brought(desks, Path("x.html"))
    assert len(report.imported) == 30
    assert desks.newsroom.articles.counts() == {Status.DRAFT: 30}


def test_progress_is_told_and_a_stop_is_heeded(desks: Desks, tmp_path: Path) -> None:
    files = [specimen.write_specimen(tmp_path / str(n)) for n in range(3)]
    told: list[tuple[int, int]] = []
    report = desks.newsroom.intake.bring_in(
        files,
        progress=lambda done, total: told.append((done, total)),
        cancelled=lambda: len(told) == 2,
    )
    assert told == [(0, 3), (1, 3)]
    assert len(report.imported) == 2
