"""What every page must keep to: rules of HTML a browser would forgive, and we do not."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from html.parser import HTMLParser

_VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)
_NEVER_NESTED = frozenset({"a", "form", "button", "label", "main", "h1", "h2", "p"})
_ONCE = ("html", "head", "title", "body", "main", "h1")


class Rules(HTMLParser):
    """Collects the faults of one page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.open: list[str] = []
        self.ids: Counter[str] = Counter()
        self.seen: Counter[str] = Counter()
        self.labelled: set[str] = set()
        self.fields: set[str] = set()
        self.targets: set[str] = set()
        self.links: list[str] = []
        self.in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _value in attrs]
        told = {name: value or "" for name, value in attrs}
        if len(names) != len(set(names)):
            self.faults.append(f"attribute twice in <{tag}>: {names}")
        if tag in _NEVER_NESTED and tag in self.open:
            self.faults.append(f"<{tag}> inside <{tag}>: {self.open}")
        if "p" in self.open and tag in ("div", "ul", "ol", "table", "section", "figure", "h2"):
            self.faults.append(f"<{tag}> inside <p>")
        if any(name.startswith("on") for name in names):
            self.faults.append(f"script in an attribute of <{tag}>")
        self._resources(tag, told)
        self.seen[tag] += 1
        if "id" in told:
            self.ids[told["id"]] += 1
        if tag not in _VOID:
            self.open.append(tag)

    def handle_data(self, data: str) -> None:
        if self.in_script:
            self.faults.append("script inside the page")

    def handle_endtag(self, tag: str) -> None:
        self.in_script = False
        if tag in _VOID or not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-3:]}")
            return
        self.open.pop()

    def _resources(self, tag: str, told: dict[str, str]) -> None:
        if tag == "img" and not ("alt" in told and told.get("src")):
            self.faults.append(f"<img> without alt or src: {told}")
        if tag == "label":
            self.labelled.add(told.get("for", ""))
        if tag in ("input", "textarea") and told.get("type") != "hidden":
            self.fields.add(told.get("id", "?"))
        if tag == "script" and told.get("type") != "application/ld+json":
            # Scripts are files of ours, so that a server may forbid all others.
            self.in_script = True
            if not re.fullmatch(r"(\.\./|/)*assets/[a-z]+\.js", told.get("src", "")):
                self.faults.append(f"script: {told}")
        for name in ("href", "src", "action"):
            if name in told:
                self.links.append(told[name])
        if told.get("href", "").startswith("#"):
            self.targets.add(told["href"][1:])


def faults_of(page: bytes, *, whole: bool = True) -> list[str]:
    """Return what is wrong with a page; `whole` asks for exactly one title, main and h1."""
    rules = Rules()
    text = page.decode("utf-8")
    rules.feed(text)
    rules.close()
    faults = list(rules.faults)
    if not text.startswith("<!DOCTYPE html>"):
        faults.append("no doctype")
    if rules.open:
        faults.append(f"left open: {rules.open}")
    faults += [f"id twice: {name}" for name, count in rules.ids.items() if count > 1]
    faults += [f"field without label: {name}" for name in rules.fields - rules.labelled]
    faults += [f"mark nowhere: #{name}" for name in rules.targets - set(rules.ids)]
    if whole:
        faults += [f"{tag}: {rules.seen[tag]} times" for tag in _ONCE if rules.seen[tag] != 1]
    return faults


@lru_cache(maxsize=4096)
def links_of(page: bytes) -> tuple[str, ...]:
    """Return all addresses a page names; kept, as sites compared page by page differ in few."""
    rules = Rules()
    rules.feed(page.decode("utf-8"))
    return tuple(rules.links)
