from __future__ import annotations

import base64
import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from tests.ui.articles.conftest import Room, select
from workstation.services.articles.exporting import Rich
from workstation.ui.articles.printing import laid_out, print_story


def on_paper(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFileName(str(file))
    return printer


def printed(file: Path) -> QPdfDocument:
    document = QPdfDocument()
    document.load(str(file))
    return document


def test_a_story_is_copied_with_its_looks_and_as_plain_words(room: Room) -> None:
    article = room.make(title="题", body="**粗**的话。")
    panel = room.panel()
    said: list[str] = []
    panel.toast.connect(lambda text, _undo: said.append(text))
    select(panel, article.id)
    panel.many.take_out("copy")
    carried = QGuiApplication.clipboard().mimeData()
    assert "font-weight:bold" in carried.html()
    assert carried.text() == "粗的话。"
    assert said == ["Copied. Paste it into the editor of WeChat."]


def test_one_story_goes_into_a_file_and_many_into_a_folder(room: Room, tmp_path: Path) -> None:
    first, second = room.make(title="甲", body="一"), room.make(title="乙", body="二")
    panel = room.panel()
    select(panel, first.id)
    room.ask.then(tmp_path / "甲稿")
    panel.many.take_out("docx")
    assert (tmp_path / "甲稿.docx").read_bytes().startswith(b"PK")
    select(panel, first.id, second.id)
    room.ask.then(tmp_path)
    panel.many.take_out("md")
    assert {file.name for file in tmp_path.glob("*.md")} == {"甲.md", "乙.md"}


def test_what_cannot_be_written_is_told(room: Room, tmp_path: Path) -> None:
    article = room.make(title="甲", body="一")
    panel = room.panel()
    select(panel, article.id)
    room.ask.then(tmp_path / "nowhere" / "x.md")
    panel.many.take_out("md")
    assert panel.list_pane.banner.sentence()


def test_every_way_out_is_in_the_palette(room: Room) -> None:
    ids = {command.id for command in room.panel().commands()}
    assert {"articles.out.copy", "articles.out.docx", "articles.out.md"} <= ids
    assert {"articles.fields", "articles.replace", "articles.out.print"} <= ids


def test_a_story_is_printed_with_its_headline(room: Room, tmp_path: Path) -> None:
    printer = on_paper(tmp_path / "story.pdf")
    article = room.make(title="Headline of it", body="## Part\n\nA **word** of it.\n\n- one\n- two")
    panel = room.panel()
    select(panel, article.id)
    room.ask.then(printer)
    panel.many.take_out("print")
    assert room.ask.asked == [("printer", "Headline of it", "")]
    words = printed(tmp_path / "story.pdf").getAllText(0).text().split()
    assert " ".join(words[:3]) == "Headline of it"
    assert {"Part", "word", "one", "two"} <= set(words)


def test_who_steps_back_from_the_printer_prints_nothing(room: Room) -> None:
    article = room.make(title="题", body="一")
    panel = room.panel()
    select(panel, article.id)
    room.ask.then(None)
    panel.many.take_out("print")
    assert not panel.list_pane.banner.isVisible()


def test_letters_on_paper_are_as_large_as_in_a_letter_and_pages_are_numbered(
    tmp_path: Path,
) -> None:
    printer = on_paper(tmp_path / "story.pdf")
    paragraph = f"<p style='font-size:16px'>{'A word of it. ' * 40}</p>"
    print_story(printer, "Headline", Rich(paragraph * 20, ""))
    document = printed(tmp_path / "story.pdf")
    assert document.pageCount() > 2
    for page in range(document.pageCount()):
        assert f"{page + 1} / {document.pageCount()}" in document.getAllText(page).text()
    line = document.getSelectionAtIndex(0, 40, 1).boundingRectangle()
    assert 5 < line.height() < 20  # points


def test_no_picture_is_larger_than_the_paper() -> None:
    kept = io.BytesIO()
    Image.new("RGB", (3000, 2000)).save(kept, "PNG")
    data = base64.b64encode(kept.getvalue()).decode()
    body = f'<figure><img src="data:image/png;base64,{data}"><figcaption>x</figcaption></figure>'
    document = laid_out("Headline", Rich(body + '<p><img alt="gone"></p>', ""), QSizeF(600, 800))
    assert document.idealWidth() <= 600
    assert document.pageCount() == 1
    assert "gone" in document.toPlainText()
