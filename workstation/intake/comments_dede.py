"""Comments of a DedeCMS database dump: the INSERTs of its `feedback` table.

Facts of the old system: it keeps no parent; a quotation stands inside the text as
`{quote}{content}…{/content}{title}X 的原帖：{/title}{/quote}`, and the editors' answer is appended
as `<font color=red>管理员回复：…</font>`. Times are seconds since 1970.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from workstation.domain.draft import DraftComment, Intake, Remark
from workstation.domain.errors import BadInput
from workstation.intake.comment_drafts import Gathered, count_of
from workstation.intake.comment_markup import text_of
from workstation.intake.comment_rows import TEXT_LIMIT
from workstation.intake.comments_json import FILE_LIMIT
from workstation.intake.dates import moment_of
from workstation.intake.reading import decode, read_bytes
from workstation.intake.sql_rows import rows_of

COLUMNS = (
    "id", "aid", "typeid", "username", "arctitle", "ip", "ischeck", "dtime", "mid", "bad", "good",
    "ftype", "face", "msg",
)  # fmt: skip
_QUOTE = re.compile(
    r"\{quote\}\s*\{content\}(?P<content>(?:(?!\{/?quote\}).)*?)\{/content\}\s*"
    r"\{title\}(?P<title>[^{}]{0,120})\{/title\}\s*\{/quote\}",
    re.DOTALL,
)
_LEFT_OVER = re.compile(r"\{/?(?:quote|content|title)\}")
_ANSWER = re.compile(
    r"(?:<br\s*/?>\s*)*<font\s+color\s*=\s*[\"']?red[\"']?\s*>\s*管理员回复\s*[：:]"
    r"(?P<words>(?:(?!</font>).)*)</font>",
    re.IGNORECASE | re.DOTALL,
)
#: The name under which the old system shows what the editors answer.
ADMIN = "管理员"
_SECOND = 1_000


@dataclass(frozen=True, slots=True)
class _Quoted:
    """The last quotation of a comment: whose words, and which."""

    author: str
    words: str


def read_comments_dede(path: Path) -> Intake:
    """Return the comments of a dump, GBK or UTF-8; broken rows are told with their line.

    Quotations become answers to the comment they quote where it is found in the dump, else the
    quoted words stay in the text. Raises `BadInput("intake.no_feedback")` when the dump has no
    such table, and those of `reading`.
    """
    reading = decode(read_bytes(path, FILE_LIMIT), path.name)
    box = Gathered(path.name, warnings=list(reading.remarks))
    quoted: dict[str, _Quoted] = {}
    rows = 0
    for row in rows_of(reading.text, "feedback", COLUMNS):
        rows += 1
        if row.cells is None:
            box.leave_out("intake.comment_broken", row.line)
        elif not box.full:
            _take(row.cells, row.line, box, quoted)
    if not rows:
        raise BadInput("intake.no_feedback", file=path.name)
    found = box.intake(str(path))
    return replace(found, comments=_joined(found.comments, quoted))


def _take(cells: dict[str, str], line: int, box: Gathered, quoted: dict[str, _Quoted]) -> None:
    said = cells.get("msg", "")
    if len(said) > TEXT_LIMIT:
        box.leave_out("intake.comment_too_long", line)
        return
    answers = [one["words"] for one in _ANSWER.finditer(said)]
    own, quotation = _apart(_ANSWER.sub("", said))
    number = cells.get("id", "").strip()
    if quotation is not None:
        quoted[number] = quotation
    about = {
        "article": f"dede:{cells.get('aid', '').strip()}",
        "article_title": text_of(cells.get("arctitle", "")),
        "article_address": f"{cells.get('aid', '').strip()}.html",
    }
    before = len(box.comments)
    box.take(
        line,
        moment_of(cells.get("dtime", "").strip()),
        said=cells.get("dtime", ""),
        text=own,
        author=text_of(cells.get("username", "")),
        network_address=cells.get("ip", "")[:64],
        status="approved" if cells.get("ischeck", "").strip() == "1" else "pending",
        source_id=number,
        votes_up=count_of(cells.get("good")),
        votes_down=count_of(cells.get("bad")),
        **about,
    )
    above = number if len(box.comments) > before else ""
    for place, answer in enumerate(answers, 1):
        _answer(cells, answer, place, above, line, box, about)


def _answer(
    cells: dict[str, str],
    answer: str,
    place: int,
    above: str,
    line: int,
    box: Gathered,
    about: dict[str, str],
) -> None:
    at = moment_of(cells.get("dtime", "").strip())
    box.take(
        line,
        # The old system keeps no time of its own for an answer.
        None if at is None else at + place * _SECOND,
        said=cells.get("dtime", ""),
        text=text_of(answer),
        author=ADMIN,
        status="approved",
        source_id=f"{cells.get('id', '').strip()}-reply-{place}",
        parent_source_id=above,
        by_newsroom=True,
        **about,
    )
    box.warnings.append(Remark("intake.comment_answer_apart", {"file": box.file, "row": line}))


def _apart(said: str) -> tuple[str, _Quoted | None]:
    """Return the own words of a comment, and what it quotes."""
    quotation: _Quoted | None = None
    while found := _QUOTE.search(said):
        title = re.sub(r"\s*的原帖\s*[：:]?\s*$", "", text_of(found["title"]))
        quotation = _Quoted(title, _core(text_of(found["content"])))
        # A quotation inside a quotation goes with it.
        said = said[: found.start()] + said[found.end() :]
    return text_of(_LEFT_OVER.sub("", said)), quotation


def _core(words: str) -> str:
    return re.sub(r"\s+", "", _LEFT_OVER.sub("", words))


def _joined(
    comments: tuple[DraftComment, ...], quoted: dict[str, _Quoted]
) -> tuple[DraftComment, ...]:
    """Return the comments with quotations turned into answers, or back into words."""
    by_words: dict[tuple[str, str, str], DraftComment] = {}
    made: list[DraftComment] = []
    for one in sorted(comments, key=lambda each: each.written_at):
        quotation = None if one.by_newsroom else quoted.get(one.source_id)
        above = None
        if quotation is not None:
            above = by_words.get((one.article, quotation.author, quotation.words))
        if above is not None:
            made.append(replace(one, parent_source_id=above.source_id))
        elif quotation is not None and quotation.words:
            name = f"{quotation.author}：" if quotation.author else ""
            made.append(replace(one, text=f"「{name}{quotation.words}」\n{one.text}"))
        else:
            made.append(one)
        by_words[one.article, one.author, _core(one.text)] = one
    return tuple(made)
