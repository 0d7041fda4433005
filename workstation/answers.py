"""What the command line answers: one JSON document, and the same as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any, TypeAlias

from workstation import words
from workstation.domain.act import Act, Undone
from workstation.domain.article import Article, ArticleLine
from workstation.domain.board import BoardView, CardView
from workstation.domain.column import Column, ColumnTree
from workstation.domain.comment import Comment
from workstation.domain.draft import Remark
from workstation.domain.errors import Conflict
from workstation.domain.moment import Milliseconds, local
from workstation.domain.publication import Finding, PageStep, Plan, StepKind
from workstation.services.intake import Report

Answer: TypeAlias = tuple[dict[str, Any], str]

_TIMES = ("published_at", "pinned_until", "embargo_until")


def report(brought: Report, language: str) -> Answer:
    """Return what an import brought."""
    answer: dict[str, Any] = {
        "imported": [
            {"kind": one.kind, "number": one.number, "title": one.title, "column": one.column}
            for one in brought.imported
        ],
        "warnings": _said(brought.warnings, language),
        "left_out": _said(brought.left_out, language),
    }
    lines = [f"{one.number}  {one.title}  {one.column}" for one in brought.imported]
    lines += [f"! {text}" for text in answer["warnings"]]
    lines += [f"- {text}" for text in answer["left_out"]]
    return answer, "\n".join(lines)


def plan(made: Plan, language: str) -> Answer:
    """Return what a publication writes (or wrote), removes, and why."""
    written = made.of(StepKind.NEW, StepKind.CHANGED)
    removed = made.of(StepKind.REMOVED)
    failed = made.of(StepKind.FAILED)
    reasons = {step.page.address: _reasons(step, language) for step in (*written, *removed)}
    answer: dict[str, Any] = {
        "written": [step.page.address for step in written],
        "removed": [step.page.address for step in removed],
        "unchanged": made.unchanged,
        "reasons": reasons,
    }
    if failed:
        answer["failed"] = {step.page.address: _reasons(step, language) for step in failed}
    lines = [f"{address}  {'；'.join(why)}" for address, why in reasons.items()]
    numbers = {
        "written": len(written),
        "removed": len(removed),
        "unchanged": answer["unchanged"],
    }
    lines.append(words.sentence("cli.plan", numbers, language))
    if made.mended:
        answer["mended"] = True
        lines.append(words.sentence("publish.manifest_mended", {}, language))
    return answer, "\n".join(lines)


def _reasons(step: PageStep, language: str) -> list[str]:
    return [words.sentence(reason.code, reason.details, language) for reason in step.reasons]


def articles(lines: Iterable[ArticleLine], tree: ColumnTree, language: str) -> Answer:
    """Return a list of articles."""
    found = [
        {
            "number": line.number,
            "title": line.title,
            "status": str(line.status),
            "column": _path(tree, line.column_id),
            "author": line.author,
            "flags": line.flags,
            "published_at": _time(line.published_at),
            "changed_at": _time(line.changed_at),
        }
        for line in lines
    ]
    text = [
        f"{one['number']:>6}  {words.sentence('status.' + str(one['status']), {}, language)}  "
        f"{one['title']}  {one['column']}"
        for one in found
    ]
    return {"articles": found}, "\n".join(text)


def columns(tree: ColumnTree, counts: Mapping[int, int], chosen: Iterable[Column]) -> Answer:
    """Return the chosen columns of the tree as a list of paths, parents first."""
    found = [
        {
            "path": tree.path(column.id),
            "name": column.name,
            "directory": tree.directory(column.id),
            "kind": str(column.kind),
            "hidden": column.hidden,
            "articles": counts.get(column.id, 0),
        }
        for column in chosen
    ]
    return {"columns": found}, "\n".join(f"{c['path']}  {c['articles']}" for c in found)


def boards(views: Iterable[BoardView]) -> Answer:
    """Return each board with its draft and live cards."""
    found = [
        {
            "code": view.board.code,
            "title": view.board.title,
            "capacity": view.board.capacity,
            "differs": view.differs,
            "draft": [_card(card) for card in view.draft],
            "live": [_card(card) for card in view.live],
        }
        for view in views
    ]
    lines: list[str] = []
    for view in views:
        lines.append(f"{view.board.title} {len(view.draft)}/{view.board.capacity}")
        lines += [f"  {_card(card)['title']}" for card in view.draft]
    return {"boards": found}, "\n".join(lines)


def _card(view: CardView) -> dict[str, Any]:
    title = view.card.headline or (view.line.title if view.line else view.card.link)
    number = view.line.number if view.line else None
    return {"title": title, "article": number, "link": view.card.link}


def comments(found: Iterable[Comment]) -> Answer:
    """Return a list of comments."""
    listed = [
        {
            "id": one.id,
            "article": one.article_title,
            "author": one.author,
            "text": one.text,
            "status": str(one.status),
            "written_at": _time(one.written_at),
        }
        for one in found
    ]
    return {"comments": listed}, "\n".join(f"{one['author']}：{one['text']}" for one in listed)


def article(shown: Article, tree: ColumnTree, address: str, picture: str, language: str) -> Answer:
    """Return all fields of an article, its body among them."""
    cells: dict[str, Any] = asdict(shown.content)
    cells["column"] = _path(tree, cells.pop("column_id"))
    cells["further_columns"] = [_path(tree, key) for key in cells["further_columns"]]
    cells["cover"] = picture
    del cells["cover_id"]
    cells["tags"] = list(cells["tags"])
    for name in _TIMES:
        cells[name] = _time(cells[name])
    body = cells.pop("body")
    answer = {
        "number": shown.number,
        "status": str(shown.status),
        "address": address,
        "version": shown.version,
        "created_at": _time(shown.created_at),
        "changed_at": _time(shown.changed_at),
        **cells,
        "body": body,
    }
    status = words.sentence(f"status.{shown.status}", {}, language)
    told = {**answer, "status": status}
    lines = [f"{name}: {value}" for name, value in told.items() if value and name != "body"]
    return answer, "\n".join([*lines, "", body])


def journal(acts: Iterable[Act], language: str) -> Answer:
    """Return the latest acts; the number before each is what `undo` takes."""
    listed = list(acts)
    found = [
        {
            "act": act.sequence,
            "kind": act.kind,
            "text": words.act_sentence(act, language),
            "at": _time(act.at),
            "person": act.person,
            "undone": act.undone,
            "rows": act.touched,
        }
        for act in listed
    ]
    lines = [
        f"{one['act']:>6}  {one['at']}  {one['person']}  {one['text']}"
        + ("  ↶" if one["undone"] else "")
        for one in found
    ]
    return {"acts": found}, "\n".join(lines)


def undone(outcome: Undone, language: str) -> Answer:
    """Return what was undone; raise `Conflict("undo.conflict")` when later acts are in the way."""
    if outcome.act is None:
        names = "、".join(dict.fromkeys(c.name or c.kind for c in outcome.conflicts))
        raise Conflict("undo.conflict", fields=names, count=len(outcome.conflicts))
    text = words.act_sentence(outcome.act, language)
    return {"act": outcome.act.sequence, "text": text}, text


def findings(found: Iterable[Finding], language: str) -> Answer:
    """Return what a check found; nothing is said as one sentence."""
    told = [words.sentence(one.code, one.details, language) for one in found]
    sound = words.sentence("cli.sound", {}, language)
    return {"sound": not told, "findings": told}, "\n".join(told) or sound


def _said(remarks: Iterable[Remark], language: str) -> list[str]:
    return [words.sentence(remark.code, remark.details, language) for remark in remarks]


def _path(tree: ColumnTree, column_id: int | None) -> str:
    return tree.path(column_id) if column_id is not None and column_id in tree else ""


def _time(moment: Milliseconds | None) -> str | None:
    """Return `2026-11-23T10:30:00+08:00`, or None."""
    return None if moment is None else local(moment).isoformat(timespec="seconds")
