"""What the old system mixed into its pages against copying, found and taken out.

`RndString` put phrases between `#start#` and `#end#`, in elements of a hidden class or in white
letters, before the ends of paragraphs; newer templates glue random letters and the site's name
to them (`KVd临河快讯网`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from workstation.intake.html_tree import Element, style_of, tag_of, words_of

_HIDDEN_RULE = re.compile(r"([^{}]{1,300})\{[^{}]{0,500}?display\s*:\s*none", re.IGNORECASE)
_CLASS = re.compile(r"\.([\w-]+)\s*$")
_MARKED = re.compile(r"#start#.{0,500}?#end#", re.DOTALL)
_WHITE = frozenset({"#fff", "#ffffff", "white", "rgb(255,255,255)"})
_TINY = frozenset({"0", "0px", "0pt", "0em"})
_NAME = "[\u4e00-\u9fff]{2,14}?(?:网|在线|频道|传媒|日报|晚报)"
_GLUED = re.compile(rf"(?<![A-Za-z0-9])([A-Za-z0-9]{{2,8}})({_NAME})(?=\s*$)")
#: Words of Latin letters that may well stand before a site's name.
_AROUND = 200_000
_WORDS = frozenset({"app", "www", "http", "https", "wap", "html", "vip", "logo", "qq", "pc"})


def remove_noise(body: Element, page: Element, title: str) -> list[str]:
    """Take the noise out of a body in place; return the phrases taken, in order."""
    hidden = _hidden_classes(page)
    taken: list[str] = []
    for node in list(body.iter()):
        if tag_of(node) and node is not body and _is_unseen(node, hidden):
            phrase = " ".join("".join(node.itertext()).split())
            if phrase:
                taken.append(phrase)
            # Emptied, not dropped: dropping thousands moves their tails thousands of times.
            node.clear(keep_tail=True)
            node.set("hidden", "")
    names = _names_outside(body, page, title)
    for node in body.iter():
        node.text = _without_phrases(node.text, names, _ends_line(_first(node)), taken)
        if node is not body:
            node.tail = _without_phrases(node.tail, names, _ends_line(node.getnext()), taken)
    return taken


def _is_unseen(node: Element, hidden: frozenset[str]) -> bool:
    style = style_of(node) if node.get("style") else {}
    color = (style.get("color") or (node.get("color") or "").lower()).replace(" ", "")
    return (
        style.get("display") == "none"
        or style.get("visibility") == "hidden"
        or style.get("font-size") in _TINY
        or (color in _WHITE and "background" not in (node.get("style") or ""))
        or bool(hidden and words_of(node) & hidden)
    )


def _hidden_classes(page: Element) -> frozenset[str]:
    found = set()
    sheets = [sheet.text or "" for sheet in page.iter("style")]
    if sheets:
        for rule in _HIDDEN_RULE.finditer("".join(sheets)[:_AROUND]):
            for selector in rule[1].split(","):
                name = _CLASS.search(selector.strip())
                if name:
                    found.add(name[1].lower())
    return frozenset(found)


def _names_outside(body: Element, page: Element, title: str) -> str:
    """Return all letters of the page around the body: a site's name stands there too."""
    inside = set(body.iter())
    parts = [title]
    for node in page.iter():
        if node in inside:
            continue
        parts.extend(filter(None, (node.text, node.get("alt"), node.get("content"))))
        parts.append(node.tail or "")
    return " ".join(parts)[:_AROUND]


def _first(node: Element) -> Element | None:
    return node[0] if len(node) else None


def _ends_line(following: Element | None) -> bool:
    if following is None or following.get("hidden") is not None:
        return True
    return tag_of(following) in ("br", "p", "div", "span", "font", "")


def _without_phrases(text: str | None, names: str, ends_line: bool, taken: list[str]) -> str | None:
    if not text or not text.strip():
        return text
    if "#start#" in text:
        taken.extend(_MARKED.findall(text))
        text = _MARKED.sub("", text)
    found = _GLUED.search(text, max(0, len(text) - 60)) if ends_line else None
    if found and found[1].lower() not in _WORDS and not found[1].isdecimal() and found[2] in names:
        taken.append(found[0])
        text = text[: found.start()]
    return text


def removed_parts(body: Element, unwanted: Iterable[str]) -> None:
    """Take parts of the page's frame out of a body by their class names, in place."""
    wanted_out = frozenset(unwanted)
    for node in list(body.iter()):
        if tag_of(node) and node is not body and words_of(node) & wanted_out:
            node.clear(keep_tail=True)
            node.set("hidden", "")
