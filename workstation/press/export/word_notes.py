"""Footnotes of a Word document: a part of their own, which the text refers to by number.

Python-Markdown puts them in a list at the end (`div.footnote`) and refers to them by links. Word
wants each referred to once (ECMA-376 17.11): who refers to it again gets a field with its number.
"""

from __future__ import annotations

from collections.abc import Sequence

from workstation.press.export.word_styles import HEAD, W
from workstation.xml_library import HtmlElement

_RAISED = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
#: Stands at the beginning of a note: its own number.
OWN_NUMBER = f'<w:r>{_RAISED}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
_LINES = (("separator", -1), ("continuationSeparator", 0))
#: Word looks here for the line between the text and its notes.
SETTINGS = (
    f'{HEAD}<w:settings xmlns:w="{W}"><w:footnotePr>'
    + "".join(f'<w:footnote w:id="{number}"/>' for _name, number in _LINES)
    + "</w:footnotePr></w:settings>"
)


def taken_notes(root: HtmlElement) -> dict[str, HtmlElement]:
    """Take the notes the text refers to out of `root`; return them by their ids.

    What nothing refers to stays where it is: Word has no place for it.
    """
    places = root.find_class("footnote")
    within = {link for place in places for link in place.iter("a")}
    wanted = {_target(link) for link in root.find_class("footnote-ref") if link not in within}
    notes: dict[str, HtmlElement] = {}
    for place in places:
        for item in list(place.iter("li")):
            if item.get("id") in wanted:
                notes[item.get("id", "")] = item
                item.drop_tree()
                _without_ways_back(item)
        if not list(place.iter("li")):
            place.drop_tree()
    return notes


def note_of(element: HtmlElement) -> str:
    """Return the id of the note a raised number refers to, or ""."""
    inner = list(element)
    if element.tag != "sup" or len(inner) != 1 or inner[0].get("class") != "footnote-ref":
        return ""
    return _target(inner[0])


def reference(number: int) -> str:
    """Return the place that refers to a note, `number` from 1."""
    mark = f'w:id="{number}"'
    return (
        f'<w:bookmarkStart {mark} w:name="_Note{number}"/><w:r>{_RAISED}'
        f"<w:footnoteReference {mark}/></w:r><w:bookmarkEnd {mark}/>"
    )


def reference_again(number: int) -> str:
    """Return a further place that refers to the same note."""
    return (
        f'<w:fldSimple w:instr=" NOTEREF _Note{number} \\f \\h "><w:r>{_RAISED}'
        f"<w:t>{number}</w:t></w:r></w:fldSimple>"
    )


def footnotes(notes: Sequence[str], namespaces: str) -> str:
    """Return the part with the paragraphs of all notes, in the order they are referred to."""
    lines = "".join(
        f'<w:footnote w:type="{name}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" '
        f'w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:{name}/></w:r></w:p></w:footnote>'
        for name, number in _LINES
    )
    made = "".join(
        f'<w:footnote w:id="{number}">{note}</w:footnote>'
        for number, note in enumerate(notes, start=1)
    )
    return f"{HEAD}<w:footnotes {namespaces}>{lines}{made}</w:footnotes>"


def _target(link: HtmlElement) -> str:
    return str(link.get("href", "")).removeprefix("#")


def _without_ways_back(note: HtmlElement) -> None:
    """Take the arrows that lead back to the text out of a note, and the blank before them."""
    for link in note.find_class("footnote-backref"):
        parent, before = link.getparent(), link.getprevious()
        link.drop_tree()
        if before is not None:
            before.tail = (before.tail or "").rstrip()
        elif parent is not None:
            parent.text = (parent.text or "").rstrip()
