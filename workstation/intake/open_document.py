"""OpenDocument texts (.odt, as LibreOffice and WPS write them) to drafts.

A zip of XML (ODF 1.3, OASIS): `content.xml` is the text, `styles.xml` what its styles mean, and
pictures lie beside. Only what is read here is unpacked, and nothing in it acts.
"""

from __future__ import annotations

from pathlib import Path

from workstation.domain.draft import Intake
from workstation.domain.errors import BadInput
from workstation.intake.archive import Archive, parsed
from workstation.intake.html_blocks import blocks_of
from workstation.intake.manuscript_filing import DOCUMENT_LIMIT, filed
from workstation.intake.odt_page import page_of
from workstation.intake.odt_styles import Node, Styles
from workstation.intake.pictures import PictureBox
from workstation.intake.reading import read_bytes
from workstation.intake.report import Report

#: What the entry `mimetype`, the first of all, says of a text; of a template something follows.
KIND = b"application/vnd.oasis.opendocument.text"
_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_ACTIVE = ("Basic/", "Scripts/", "Object ")


def read_open_document(path: Path) -> Intake:
    """Return the draft of an OpenDocument text.

    Raises `BadInput`: those of `read_word`, and `intake.locked_document` for one with a password.
    """
    read_bytes(path, DOCUMENT_LIMIT)
    report = Report(path.name)
    box = PictureBox(None, path.name)
    with Archive(path) as archive:
        content, styles = _parts(archive, path, report)
        page = page_of(content, styles, lambda place: _kept(archive, place, box, report))
    return filed(path, blocks_of(page), box, report)


def _parts(archive: Archive, path: Path, report: Report) -> tuple[Node, Styles]:
    names = set(archive.names)
    if _CONTENT not in names:
        raise BadInput("intake.not_a_document", file=path.name)
    if _MANIFEST in names and b"encryption-data" in archive.read(_MANIFEST):
        raise BadInput("intake.locked_document", file=path.name)
    for name in sorted(names):
        if name.startswith(_ACTIVE) and not name.endswith("/"):
            report.leave_out("intake.active_part", name=name)
    trees = []
    for name in (_CONTENT, _STYLES):
        if name in names:
            archive.check_xml(name)
            trees.append(parsed(archive.read(name)))
    return trees[0], Styles(*reversed(trees))


def _kept(archive: Archive, place: str, box: PictureBox, report: Report) -> str:
    """Return the name a picture of the document is kept by, "" where there is none."""
    entry = place.removeprefix("./")
    if entry not in archive.names:
        # A drawing instead of an object counts among those left out already.
        if not entry.startswith("ObjectReplacements/"):
            report.leave_out("intake.outside_part", name=place)
        return ""
    name = box.add(archive.read(entry), Path(entry).name)
    if name is None:
        report.leave_out("intake.picture_inside", name=Path(entry).suffix or "?")
        return ""
    box.know(name)
    return name
