"""Walking through the XML of an export piece by piece: no entities, no DTD, no network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workstation.domain.errors import BadInput
from workstation.intake.comment_drafts import Gathered
from workstation.xml_library import etree

#: Largest export read, in bytes.
FILE_LIMIT = 1024 * 1024 * 1024
_HEAD = 64 * 1024
_DTD = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def pieces(path: Path, names: frozenset[str], box: Gathered) -> Iterator[Any]:
    """Yield the elements called so, those inside one another left out, and forget each afterwards.

    What is broken ends the reading: the pieces before it stay, and the line is told. Raises
    `BadInput("intake.xml_entities")` for a file with a DTD, `intake.too_large`, `intake.not_xml`.
    """
    _check(path)
    reader = etree.iterparse(
        str(path),
        events=("end",),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    seen = False
    try:
        for _event, element in reader:
            above = element.getparent()
            if local_name(element) not in names or (
                above is not None and local_name(above) in names
            ):
                continue
            seen = True
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as trouble:
        if not seen:
            raise BadInput("intake.not_xml", file=path.name) from trouble
        box.leave_out("intake.xml_broken", int(trouble.position[0] or 0))


def local_name(element: Any) -> str:
    """Return an element's name without its namespace; "" for what is no element."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def words(element: Any, name: str) -> str:
    """Return the text of the first child called `name`, "" when there is none."""
    for child in element:
        if local_name(child) == name:
            return "".join(child.itertext())
    return ""


def attribute(element: Any, name: str) -> str:
    """Return an attribute by its name, whatever its namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


def _check(path: Path) -> None:
    if path.stat().st_size > FILE_LIMIT:
        raise BadInput("intake.too_large", file=path.name, limit=FILE_LIMIT // (1024 * 1024))
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    # UTF-16 would hide the words that are looked for.
    plain = head.replace(b"\0", b"")
    # Only before the first element; the text of a comment may speak of DTDs.
    first = re.search(rb"<[A-Za-z]", plain)
    if _DTD.search(plain, 0, first.start() if first else len(plain)):
        raise BadInput("intake.xml_entities", file=path.name, entry=path.name)
