"""What a page says, told twice the same way: to compare HTML before and after Markdown."""

from __future__ import annotations

import re
from typing import Any

from lxml import html

BLOCKS = {
    "p", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "td", "th", "pre", "hr",
    "h1", "h2", "h3", "h4", "h5", "h6", "body",
}  # fmt: skip
MARKS = {"strong": "strong", "b": "strong", "em": "em", "i": "em"} | {
    name: name for name in ("code", "sup", "sub", "del")
}


def structure(source: str) -> list[Any]:
    """Return blocks as nested lists: names, and runs as (letters, marks, address)."""
    return blocks(html.document_fromstring(f"<html><body>{source}</body></html>").find("body"))


def blocks(node: Any) -> list[Any]:
    made: list[Any] = []
    runs: list[Any] = []

    def close() -> None:
        line = tidied(runs)
        if line:
            made.append(["p", line])
        runs.clear()

    def walk(part: Any, marks: frozenset[str], address: str) -> None:
        say(part.text, marks, address)
        for child in part:
            step(child, marks, address)
            say(child.tail, marks, address)

    def say(text: str | None, marks: frozenset[str], address: str) -> None:
        if text:
            runs.append((text, marks, address))

    def step(child: Any, marks: frozenset[str], address: str) -> None:
        if not isinstance(child.tag, str):
            return
        if child.tag in BLOCKS:
            close()
            made.extend(block(child))
        elif child.tag == "br":
            runs.append(("\v", frozenset(), ""))
        elif child.tag == "img":
            runs.append(
                (f"[{child.get('alt', '')}]{child.get('src')}", frozenset({"img"}), address)
            )
        else:
            more = {MARKS[child.tag]} if child.tag in MARKS else set()
            walk(child, marks | more, child.get("href", address))

    walk(node, frozenset(), "")
    close()
    return neighbours_joined(made)


def block(node: Any) -> list[Any]:
    if node.tag == "pre":
        text = "".join(node.itertext()).strip("\n")
        return [["pre", text]] if text.strip() else []
    inner = blocks(node)
    if node.tag in ("thead", "tbody"):
        return inner
    if node.tag == "p" or re.fullmatch("h[1-6]", node.tag):
        return [[node.tag, *part[1:]] if part[0] == "p" else part for part in inner]
    if node.tag in ("li", "ul", "ol", "blockquote") and not inner:
        return []  # an empty point says nothing
    if node.tag in ("td", "th"):
        node.tag = "cell"
    name = node.tag + (node.get("start") or "1" if node.tag == "ol" else "")
    return [[name, *inner]]


def tidied(runs: list[Any]) -> list[Any]:
    letters: list[Any] = []
    for text, marks, address in runs:
        for sign in text if marks != {"img"} else [text]:
            sign = " " if sign in " \t\r\n" else sign
            if sign == " " and (not letters or letters[-1][0] in " \v"):
                continue
            if sign == "\v" and letters and letters[-1][0] == " ":
                letters.pop()
            # The look of a space is nothing anyone sees.
            letters.append(
                (sign, frozenset() if sign == " " else marks, "" if sign == " " else address)
            )
    while letters and letters[-1][0] in " \v":
        letters.pop()
    return letters


def neighbours_joined(made: list[Any]) -> list[Any]:
    """Join lists and quotes that touch, as every reader of Markdown does."""
    joined: list[Any] = []
    for part in made:
        if joined and part[0] == joined[-1][0] and part[0] in ("ul", "ol1", "blockquote"):
            joined[-1] = [part[0], *neighbours_joined([*joined[-1][1:], *part[1:]])]
        else:
            joined.append(part)
    return joined
