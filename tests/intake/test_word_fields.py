"""Further marks of a note are fields in Word, and marks of that note here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.documents import W, paragraph, relations, write_document
from workstation.intake.word_document import read_word

_NOTES = (
    f'<?xml version="1.0"?><w:footnotes xmlns:w="{W}"><w:footnote w:id="2">'
    f"{paragraph('注一。')}</w:footnote></w:footnotes>"
)
_REFERENCE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
_AROUND = f'<w:bookmarkStart w:id="0" w:name="_Ref7"/>{_REFERENCE}<w:bookmarkEnd w:id="0"/>'
#: As LibreOffice writes some.
_BEFORE = f'<w:bookmarkStart w:id="0" w:name="_Ref7"/><w:bookmarkEnd w:id="0"/>{_REFERENCE}'


def run(inside: str) -> str:
    return f"<w:r>{inside}</w:r>"


def field(instruction: str, shown: str) -> str:
    """A field in runs, as Word itself saves them."""
    return "".join(
        run(inside)
        for inside in (
            '<w:fldChar w:fldCharType="begin"/>',
            f"<w:instrText>{instruction[:5]}</w:instrText>",
            f"<w:instrText>{instruction[5:]}</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{shown}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )


def body_of(tmp_path: Path, runs: str) -> str:
    relation = relations(("n", "footnotes", "footnotes.xml", False))
    file = write_document(
        tmp_path / "稿.docx",
        paragraph("标题") + f"<w:p>{runs}</w:p>",
        **{"word/footnotes.xml": _NOTES, "word/_rels/document.xml.rels": relation},
    )
    return read_word(file).articles[0].body


@pytest.mark.parametrize("mark", [_AROUND, _BEFORE])
def test_a_second_mark_in_runs_is_one_of_the_same_note(tmp_path: Path, mark: str) -> None:
    again = field(" NOTEREF _Ref7 \\f \\h ", "1")
    runs = run("<w:t>甲</w:t>") + mark + run("<w:t>，乙</w:t>") + again + run("<w:t>。</w:t>")
    assert body_of(tmp_path, runs) == "甲[^1]，乙[^1]。\n\n[^1]: 注一。\n"


def test_what_names_no_note_shows_what_it_shows(tmp_path: Path) -> None:
    elsewhere = field(" NOTEREF _Ref9 \\h ", "7") + field(" PAGE ", "3")
    runs = run("<w:t>甲</w:t>") + _AROUND + run("<w:t>，乙</w:t>") + elsewhere
    assert body_of(tmp_path, runs) == "甲[^1]，乙73\n\n[^1]: 注一。\n"


def test_a_bookmark_with_words_behind_it_is_no_mark(tmp_path: Path) -> None:
    early = '<w:bookmarkStart w:id="0" w:name="_Ref7"/><w:bookmarkEnd w:id="0"/>'
    runs = early + run("<w:t>甲</w:t>") + _REFERENCE + field(" NOTEREF _Ref7 ", "5")
    assert body_of(tmp_path, runs) == "甲[^1]5\n\n[^1]: 注一。\n"
