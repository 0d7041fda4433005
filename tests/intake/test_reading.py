"""Old files come in with the right letters, and strange ones are refused by name."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.errors import BadInput
from workstation.intake.reading import decode, read_bytes

TEXT = "临河市推行“三色台账”，巡河护堤百里。"
han = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=4)


def page(charset: str, text: str = TEXT) -> str:
    return f'<html><head><meta charset="{charset}"></head><body>{text}</body></html>'


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "GBK", "big5", "iso-8859-1"])
def test_the_letters_are_right_whatever_the_page_declares(encoding: str, declared: str) -> None:
    reading = decode(page(declared).encode(encoding), "a.html")
    assert TEXT in reading.text
    assert reading.encoding == encoding
    family = {"gb2312": "gb18030", "GBK": "gb18030"}.get(declared, declared)
    assert [remark.code for remark in reading.remarks] == (
        [] if family == encoding else ["intake.encoding_differs"]
    )


@given(han)
def test_utf8_is_never_taken_for_gbk(text: str) -> None:
    assert decode(page("gb2312", text).encode("utf-8"), "a.html").text == page("gb2312", text)


@given(han)
def test_gbk_is_never_taken_for_utf8(text: str) -> None:
    reading = decode(page("gb2312", text).encode("gb18030"), "a.html")
    assert reading.text == page("gb2312", text)


def test_big5_is_read_declared_or_not() -> None:
    text = "臨河市推行巡河護堤辦法，組織志願者清理雜物，確保隱患及時發現。"
    for declared in ("big5", ""):
        reading = decode(page(declared, text).encode("big5"), "a.html")
        assert text in reading.text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_byte_order_mark_decides(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding), "a.txt").text == TEXT


def test_a_cut_character_is_shown_and_told() -> None:
    data = page("gb2312", TEXT * 20).encode("gb18030").replace("护堤".encode("gb18030"), b"\xbb", 1)
    reading = decode(data, "a.html")
    assert "\ufffd" in reading.text
    assert "intake.damaged" in [remark.code for remark in reading.remarks]


def test_nul_is_removed_and_told() -> None:
    reading = decode("临河\0市".encode(), "a.txt")
    assert reading.text == "临河市"
    assert [remark.code for remark in reading.remarks] == ["intake.nul_removed"]


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x00\x01\x02\x03\x00\x00\x00"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput) as refused:
        decode(data, "a.bin")
    assert refused.value.code == "intake.encoding"


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "a").text
    except BadInput:
        return
    assert "\0" not in text
    text.encode("utf-8")


def test_files_that_cannot_be_read_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "empty.html").touch()
    (tmp_path / "large.html").write_bytes(b"x" * 11)
    for name, code in {
        "none.html": "intake.missing",
        "": "intake.directory",
        "empty.html": "intake.empty",
        "large.html": "intake.too_large",
        "a\0b": "intake.missing",
        "x" * 300: "intake.unreadable",
    }.items():
        with pytest.raises(BadInput) as refused:
            read_bytes(tmp_path / name, 10)
        assert refused.value.code in (code, "intake.unreadable"), name
