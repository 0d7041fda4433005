"""Fields of Word: what simple ones show put in their place, further marks of a note made marks.

Word refers to a note once. Its second mark is a field, `NOTEREF` with the name of a bookmark
around the first (ECMA-376 17.16.5.42), and shows a number like any other letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy

from workstation.intake.word_numbering import Node, W

_NOTE_AGAIN = re.compile(r"\s*NOTEREF\s+\"?([^\s\"\\]+)")
_NOTES = (f"{W}footnoteReference", f"{W}endnoteReference")


def open_fields(tree: Node) -> bool:
    """Change a part in place; tell whether anything was changed."""
    changed = False
    marks = dict(_marked_notes(tree))
    for one in reversed(list(tree.iter(f"{W}fldSimple"))):
        parent = one.getparent()
        if parent is not None:
            note = _note(marks, one.get(f"{W}instr"))
            place = parent.index(one)
            shown = [child for child in one if child.tag != f"{W}fldData"]
            parent[place : place + 1] = shown if note is None else [_run_of(note)]
            changed = True
    return _open_long_ones(tree, marks) or changed


def _marked_notes(tree: Node) -> Iterator[tuple[str, Node]]:
    """Yield the names of bookmarks with the mark of a note that stands in each.

    LibreOffice writes some that end right before their mark.
    """
    started: dict[str, str] = {}
    near: set[str] = set()
    for node in tree.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}t", *_NOTES):
        key = node.get(f"{W}id") or ""
        if node.tag == f"{W}bookmarkStart":
            started[key] = node.get(f"{W}name") or ""
        elif node.tag == f"{W}bookmarkEnd":
            near |= {started.pop(key)} if key in started else set()
        elif node.tag == f"{W}t":
            near.clear()
        else:
            yield from ((name, node) for name in {*started.values(), *near})


def _note(marks: dict[str, Node], instruction: str | None) -> Node | None:
    found = _NOTE_AGAIN.match(instruction or "")
    return marks.get(found[1]) if found else None


def _run_of(note: Node) -> Node:
    run = note.makeelement(f"{W}r")
    run.append(deepcopy(note))
    return run


def _open_long_ones(tree: Node, marks: dict[str, Node]) -> bool:
    """Do the same with fields told in runs: begin, instruction, separate, what is shown, end."""
    changed = False
    for paragraph in list(tree.iter(f"{W}p")) if marks else []:
        inside: list[Node] = []
        told = ""
        for run in list(paragraph.iterchildren(f"{W}r")):
            sign = run.find(f"{W}fldChar")
            kind = sign.get(f"{W}fldCharType") if sign is not None else ""
            if kind == "begin":
                inside, told = [], ""
            elif not inside:
                continue
            inside.append(run)
            told += "".join(part.text or "" for part in run.iterchildren(f"{W}instrText"))
            if kind == "end":
                note = _note(marks, told)
                if note is not None:
                    paragraph.replace(inside[0], _run_of(note))
                    for part in inside[1:]:
                        paragraph.remove(part)
                    changed = True
                inside = []
    return changed
