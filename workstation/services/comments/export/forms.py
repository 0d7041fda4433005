"""The forms comments can go out in, and what each of them can say."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path

from workstation.domain.comment import CommentStatus
from workstation.services.comments.export.dede_form import write_dede
from workstation.services.comments.export.isso_form import write_isso
from workstation.services.comments.export.outgoing import Outgoing
from workstation.services.comments.export.tables import write_artrans, write_csv, write_json
from workstation.services.comments.export.xml_forms import write_disqus, write_wxr


class Form(StrEnum):
    """A form comments are written in."""

    JSON = "json"
    CSV = "csv"
    CSV_GBK = "csv-gbk"
    WXR = "wxr"
    DISQUS = "disqus"
    ARTRANS = "artrans"
    ISSO = "isso"
    DEDE = "dede"


ENDINGS: dict[Form, str] = {
    Form.JSON: ".json",
    Form.CSV: ".csv",
    Form.CSV_GBK: ".csv",
    Form.WXR: ".wxr.xml",
    Form.DISQUS: ".disqus.xml",
    Form.ARTRANS: ".artrans.json",
    Form.ISSO: ".isso.db",
    Form.DEDE: ".dede.sql",
}
WRITERS: dict[Form, Callable[[Path, Outgoing], int]] = {
    Form.JSON: write_json,
    Form.CSV: write_csv,
    Form.CSV_GBK: partial(write_csv, encoding="gb18030"),
    Form.WXR: write_wxr,
    Form.DISQUS: write_disqus,
    Form.ARTRANS: write_artrans,
    Form.ISSO: write_isso,
    Form.DEDE: write_dede,
}
_SHOWN_OR_WAITING = (CommentStatus.APPROVED, CommentStatus.PENDING)


def statuses_of(form: Form) -> tuple[CommentStatus, ...]:
    """Return which comments a form can tell apart; the others do not go out in it."""
    only_two = form in (Form.ARTRANS, Form.DEDE)
    return _SHOWN_OR_WAITING if only_two else tuple(CommentStatus)
