"""Lists as LibreOffice Writer writes them in HTML, made lists within lists.

Where a list within another has numbers or signs of its own (as all have that come from Word),
Writer closes the outer one and says the level by empty lists around the inner one:
`<ol><li>1</ol><ul><ul><li>below 1</ul></ul><ol start="2">…`. Its items are paragraphs always.
"""

from __future__ import annotations

from workstation.intake.html_tree import Element, tag_of
from workstation.intake.list_levels import Nest, runs_of, unwrap
from workstation.xml_library import etree, html

_LISTS = ("ul", "ol")
_WRITERS = ("libreoffice", "openoffice", "staroffice", "collabora")


def is_of_writer(root: Element) -> bool:
    """Tell whether LibreOffice, or one of its kin, wrote a page or put it on the clipboard."""
    page = root.getroottree().getroot()
    makers = (node for node in page.iter("meta") if (node.get("name") or "").lower() == "generator")
    return any((node.get("content") or "").lower().startswith(_WRITERS) for node in makers)


def nest_by_wrappers(root: Element) -> None:
    """Put lists that touch into each other as their levels say; in place."""
    for node in root.iter("li"):
        unwrap(node)
    inside = (*_LISTS, "li")
    tops = [node for node in root.iter(*_LISTS) if tag_of(node.getparent()) not in inside]
    for run in list(runs_of(tops)):
        parent, place, tail = run[0].getparent(), run[0].getparent().index(run[0]), run[-1].tail
        nest = Nest()
        for top in run:
            parent.remove(top)
            _add(nest, top, 1)
        parent[place:place] = nest.lists
        if nest.lists:
            nest.lists[-1].tail = tail


def _add(nest: Nest, listing: Element, level: int) -> None:
    kind = tag_of(listing)
    start = listing.get("start") or "1"
    goes_on = kind == "ul" or start == str(nest.next_number(level))
    name = nest.name_of(level) if goes_on else f"{nest.name_of(level)}+"
    for child in list(listing):
        if tag_of(child) in _LISTS:
            _add(nest, child, level + 1)
        elif tag_of(child):
            nest.add(_item(child), level, kind, start, name)


def _item(node: Element) -> Element:
    """Return what stands in a list as an item, with words that stood in none."""
    words = (node.tail or "").strip()
    if tag_of(node) != "li":
        inside, node = node, html.Element("li")
        inside.tail = None
        node.append(inside)
    if words:
        etree.SubElement(node, "p").text = words
    return node
