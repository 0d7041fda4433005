"""A manifest in one piece: as deliveries carry it, and as earlier versions published it.

Pages share most of their inputs, so these are listed once and pages name them by number.
"""

from __future__ import annotations

import json
from typing import Any

from workstation.domain.publication import FileRecord, Manifest, PageKind, PageRecord

MADE_BY = "editorial-workstation"
_FORMAT = 1


def parse(data: bytes) -> Manifest | None:
    """Return a manifest from its bytes, or None when they are not one."""
    try:
        told = json.loads(data)
        if told["made_by"] != MADE_BY or told["format"] != _FORMAT:
            return None
        return _manifest(told)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None


def serialise(manifest: Manifest) -> bytes:
    """Return a manifest as bytes, the same for the same manifest."""
    numbers: dict[tuple[str, str], int] = {}
    pages = [
        [
            page.address,
            str(page.kind),
            page.subject_id,
            page.title,
            [numbers.setdefault(pair, len(numbers)) for pair in page.inputs.items()],
            page.sha256,
            list(page.media),
            page.own,
            list(page.stories),
        ]
        for page in manifest.pages.values()
    ]
    whole = {
        "made_by": MADE_BY,
        "format": _FORMAT,
        "number": manifest.number,
        "made_at": manifest.made_at,
        "act": manifest.act_id,
        "moment": manifest.moment,
        "files": {path: [file.sha256, file.size] for path, file in manifest.files.items()},
        "facts": dict(manifest.facts),
        "inputs": [f"{name}={told}" for name, told in numbers],
        "pages": pages,
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _manifest(told: dict[str, Any]) -> Manifest:
    inputs = [tuple(line.split("=", 1)) for line in told["inputs"]]
    pages = {
        address: PageRecord(
            address=address,
            kind=PageKind(kind),
            subject_id=subject_id,
            title=title,
            inputs=dict(inputs[number] for number in numbers),
            sha256=sha256,
            media=tuple(media),
            # Sites published by earlier versions lack what follows.
            own=later[0] if later else "",
            stories=tuple(later[1]) if len(later) > 1 else (),
        )
        for address, kind, subject_id, title, numbers, sha256, media, *later in told["pages"]
    }
    files = {path: FileRecord(sha256, size) for path, (sha256, size) in told["files"].items()}
    facts = {str(name): str(fact) for name, fact in told["facts"].items()}
    return Manifest(
        number=int(told["number"]),
        made_at=int(told["made_at"]),
        act_id=int(told.get("act", 0)),
        moment=int(told.get("moment", 0)),
        pages=pages,
        files=files,
        facts=facts,
    )
