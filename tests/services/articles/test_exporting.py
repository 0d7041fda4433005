from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.services.desks import Desks
from workstation.domain.article import Article
from workstation.domain.errors import Refused
from workstation.intake.manuscript import read_markdown
from workstation.services.articles.exporting import Kind


def _with_picture(desks: Desks) -> Article:
    made = io.BytesIO()
    Image.new("RGB", (30, 20), "blue").save(made, "PNG")
    picture = desks.newsroom.media.add(made.getvalue(), "河堤.png")
    top = desks.column("国内")
    below = desks.column("法制", top)
    body = f"导语。\n\n![河堤](media/{picture.filename})\n\n#p#第二页#e#\n\n尾声。\n"
    return desks.story(
        "三色: 台账/巡河",
        below,
        body=body,
        tags=("巡河", "台账"),
        author="柳岸",
        source="临河法治网",
        keywords="河,堤",
        summary="摘要: 一句",
        published_at=1_795_000_000_000,
    )


def test_markdown_comes_back_with_everything_it_said(desks: Desks, tmp_path: Path) -> None:
    article = _with_picture(desks)
    file = tmp_path / "out" / "story.md"
    file.parent.mkdir()
    desks.newsroom.exporting.write(article.id, Kind.MARKDOWN, file)
    assert file.read_bytes().startswith(b"---\ntitle: ")
    assert len(list((tmp_path / "out" / "media").iterdir())) == 1
    draft = read_markdown(file).articles[0]
    content = article.content
    assert (draft.title, draft.body) == (content.title, content.body)
    assert draft.column_path == ("国内", "法制")
    assert (draft.author, draft.source) == (content.author, content.source)
    assert (draft.tags, draft.keywords) == (content.tags, "河,堤")
    assert (draft.summary, draft.published_at) == (content.summary, content.published_at)
    assert len(draft.pictures) == 1


def test_a_word_document_is_written_whole(desks: Desks, tmp_path: Path) -> None:
    article = _with_picture(desks)
    file = tmp_path / "story.docx"
    desks.newsroom.exporting.write(article.id, Kind.WORD, file)
    assert file.read_bytes().startswith(b"PK")
    with pytest.raises(Refused):
        desks.newsroom.exporting.write(article.id, Kind.WORD, tmp_path / "nowhere" / "x.docx")


def test_many_stories_of_one_name_do_not_overwrite_each_other(desks: Desks, tmp_path: Path) -> None:
    ids = [desks.story("同名").id, desks.story("同名").id, desks.story("").id]
    assert desks.newsroom.exporting.write_all(ids, Kind.MARKDOWN, tmp_path) == 3
    names = sorted(file.name for file in tmp_path.glob("*.md"))
    assert len(names) == 3
    assert "同名.md" in names


def test_a_name_is_fit_for_any_disk(desks: Desks) -> None:
    article = _with_picture(desks)
    assert desks.newsroom.exporting.suggested(article.id, Kind.WORD) == "三色 台账 巡河.docx"


def test_rich_text_carries_its_pictures(desks: Desks) -> None:
    article = _with_picture(desks)
    rich = desks.newsroom.exporting.rich(article.id)
    assert "data:image/" in rich.html
    assert "class=" not in rich.html
    assert "第二页" in rich.html
    assert rich.text.startswith("导语。")
