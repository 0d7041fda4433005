"""What the live side of the preview desk shows: the site readers have."""

from __future__ import annotations

import mimetypes

from workstation.domain.edition import EditionName
from workstation.services.preview import Preview
from workstation.ui.preview.answers import (
    HTML,
    NOT_FOUND,
    Answer,
    Made,
    Wanted,
    answer,
    with_charset,
)


def make_online(preview: Preview, wanted: Wanted, *, why: bool) -> Made:
    """Make the page of the live edition that is wanted as readers have it; on a reading thread."""
    found = preview.page_online(wanted.address, why=why)
    return Made(wanted, wanted.address, found[0].decode("utf-8", "replace") if found else None)


def answer_online(preview: Preview, address: str, *, why: bool) -> Answer | None:
    """Return what lies at an address of that site, or None; on a reading thread.

    What was not published is that of the live edition: before anything was, all of it.
    """
    guessed = mimetypes.guess_type(address)[0] or "text/html"
    if guessed != "text/html":
        file = preview.file_online(address)
        if file is None:
            return answer(preview, address, EditionName.LIVE)
        return Answer(file[0], with_charset(file[1]))
    found = preview.page_online(address, why=why)
    if found is not None:
        return Answer(found[0], with_charset(found[1]))
    instead = preview.page_online(NOT_FOUND)
    return Answer(instead[0], HTML, missing=True) if instead is not None else None
