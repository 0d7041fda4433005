"""A Word document as our reader wants it: with what Word shows and the reader would miss."""

from __future__ import annotations

import io
import zipfile

from workstation.intake.archive import parsed
from workstation.intake.word_fields import open_fields
from workstation.intake.word_numbering import write_numbers
from workstation.xml_library import etree

_DOCUMENT = "word/document.xml"
_TEXTS = (_DOCUMENT, "word/footnotes.xml", "word/endnotes.xml")


def with_all_words(data: bytes) -> bytes:
    """Return a .docx whose counted paragraphs bear their numbers, and fields their results.

    The parts are XML of a bounded depth already (`Archive.check_xml`).
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        present = set(archive.namelist())
        trees = {name: parsed(archive.read(name)) for name in _TEXTS if name in present}
        numbering, styles = (
            parsed(archive.read(name)) if name in present else None
            for name in ("word/numbering.xml", "word/styles.xml")
        )
        changed = {name for name, tree in trees.items() if open_fields(tree)}
        if write_numbers(trees[_DOCUMENT], numbering, styles):
            changed.add(_DOCUMENT)
        if not changed:
            return data
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as copy:
            for name in archive.namelist():
                written = etree.tostring(trees[name]) if name in changed else archive.read(name)
                copy.writestr(name, written)
        return packed.getvalue()
