"""Word manuscripts: structure kept, pictures kept, and nothing that acts gets in."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.intake import specimen
from tests.intake.documents import (
    document,
    paragraph,
    picture,
    relations,
    run,
    styles,
    write_document,
)
from workstation.domain.errors import BadInput
from workstation.intake.word_document import read_word


def test_structure_facts_and_pictures(tmp_path: Path) -> None:
    body = "".join(
        [
            paragraph("开渠放水", "a"),
            paragraph("来源：临河法治网  作者：柳岸"),
            paragraph("　　第一段1. 文字*星*。"),
            paragraph("一、分段管理", bold=True),
            paragraph("管理的话。"),
            paragraph("（一）错时巡查", bold=True),
            f"<w:p>{run('重点', bold=True)}{run('在夜里。')}</w:p>",
            paragraph("守住堤段", "b"),
            picture("i1"),
            paragraph("图为渠首", "c"),
            paragraph("收尾的话。", "d"),
        ]
    )
    path = write_document(
        tmp_path / "稿.docx",
        body,
        **{
            "word/styles.xml": styles(a="Title", b="标题 2", c="题注", d="怪样式"),
            "word/_rels/document.xml.rels": relations(("i1", "image", "media/1.png", False)),
            "word/media/1.png": specimen.picture(),
        },
    )
    intake = read_word(path)
    (article,) = intake.articles
    assert (article.title, article.source, article.author) == ("开渠放水", "临河法治网", "柳岸")
    assert article.body == (
        "第一段1. 文字\\*星\\*。\n\n## 一、分段管理\n\n管理的话。\n\n### （一）错时巡查\n\n"
        '**重点**在夜里。\n\n## 守住堤段\n\n![渠首](picture-1.png "图为渠首")\n\n收尾的话。\n'
    )
    assert article.pictures[0].data == specimen.picture()
    assert article.pictures[0].caption == "图为渠首"
    assert [remark.code for remark in intake.warnings] == ["intake.styles_unknown"]


def test_the_first_line_is_the_title_when_none_is_marked(tmp_path: Path) -> None:
    path = write_document(tmp_path / "a.docx", paragraph("开渠放水") + paragraph("正文一段。"))
    (article,) = read_word(path).articles
    assert (article.title, article.body) == ("开渠放水", "正文一段。\n")


def test_macros_and_outside_parts_are_left_out_and_told(tmp_path: Path) -> None:
    path = write_document(
        tmp_path / "a.docx",
        paragraph("题") + paragraph("正文。"),
        **{
            "word/vbaProject.bin": b"macro",
            "word/_rels/document.xml.rels": relations(
                ("t", "attachedTemplate", "http://evil.example/t.dotm", True),
                ("h", "hyperlink", "http://linhe.example/", True),
            ),
        },
    )
    intake = read_word(path)
    assert sorted(remark.code for remark in intake.left_out) == [
        "intake.active_part",
        "intake.outside_part",
    ]


def bomb(path: Path, case: str) -> Path:
    good = document(paragraph("题") + paragraph("正文。"))
    entity = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    deep = '<?xml version="1.0"?>' + "<x>" * 5000 + "</x>" * 5000
    write_document(
        path,
        "",
        **{
            "word/document.xml": {"entity": entity, "deep": deep}.get(case, good),
            **({"word/big.bin": b"\0" * 8_000_000} if case == "ratio" else {}),
            **({"../evil.xml": "<x/>"} if case == "path" else {}),
            **({f"x/{n}": "" for n in range(5001)} if case == "many" else {}),
            **({"word/A.bin": "", "word/a.bin": ""} if case == "twins" else {}),
        },
    )
    return path


@pytest.mark.parametrize(
    ("case", "code"),
    [
        ("entity", "intake.xml_entities"),
        ("deep", "intake.xml_too_deep"),
        ("ratio", "intake.archive_too_large"),
        ("many", "intake.archive_too_large"),
        ("path", "intake.archive_unsafe"),
        ("twins", "intake.archive_unsafe"),
    ],
)
def test_hostile_documents_are_refused(tmp_path: Path, case: str, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_word(bomb(tmp_path / "a.docx", case))
    assert refused.value.code == code


def test_damaged_and_foreign_zips_are_refused(tmp_path: Path) -> None:
    path = write_document(tmp_path / "a.docx", paragraph("题") + paragraph("正文。"))
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(BadInput) as refused:
        read_word(path)
    assert refused.value.code == "intake.archive_damaged"
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(BadInput) as refused:
        read_word(tmp_path / "b.zip")
    assert refused.value.code == "intake.not_a_document"


def test_any_damaged_byte_is_read_or_refused(tmp_path: Path) -> None:
    path = write_document(tmp_path / "a.docx", paragraph("题") + paragraph("正文。"))
    data = path.read_bytes()
    for place in range(0, len(data), 7):
        path.write_bytes(data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :])
        try:
            read_word(path)
        except BadInput:
            continue
