"""Blocks alike on many pages: baked in when a page is written, refreshed by the reader's browser.

A board launch or a new story would otherwise rewrite every old page that shows the board or the
list. Each block is a small page of its own under `blocks/`; a page carries the block as it was
when the page was written, in a `site-block` element that names that page and its version.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from workstation.domain.hashes import Hashes, lines_beginning, lines_of, told_apart
from workstation.domain.publication import PageInputs, PageKind
from workstation.press.manifest.manifest_file import facts_beginning
from workstation.press.parts.shared_parts import FOCUS, RECOMMENDED, SharedParts, digest
from workstation.press.themes.views import Item

#: Inputs of a page that name the version of a block it shows; another version is no reason to
#: write the page again.
SHOWS = "shows:"
#: Facts that tell what a version of a block shows.
SHOWN = "shown:"
FOLDER = "blocks/"

#: Tells whether an address, or `media/<file>`, is still part of the site.
Living = Callable[[str], bool]

_BEGINS, _VERSION, _ENDS = b'<site-block data-block="', b'" data-version="', b"</site-block>"
#: How the block stands on its own page, and what leads from there to another file of the site.
_OWN = b'<site-block data-version="'
_LINKS = re.compile(rb'(?<= )(?:href|src|srcset)="[^"]*"')
_LINK = re.compile(rb'(?<=")\.\./|(?<=, )\.\./')


@dataclass(frozen=True, slots=True)
class SharedBlock:
    """One block: its name, what it depends on, and what its template `block_<kind>` is given."""

    name: str
    kind: str
    title: str
    inputs: Mapping[str, str]
    version: str
    values: Mapping[str, object]

    @property
    def address(self) -> str:
        """Return where the block's own page lies."""
        return f"{FOLDER}{self.name}.html"


@dataclass(frozen=True, slots=True)
class _Told:
    """What a block is made of, before it has a version."""

    kind: str
    title: str
    inputs: Mapping[str, str]
    values: Mapping[str, object]
    items: tuple[Item, ...]


class SharedBlocks:
    """The shared blocks of one edition, each made once."""

    def __init__(self, parts: SharedParts) -> None:
        self._parts = parts
        self._kept: dict[str, SharedBlock] = {}

    def focus(self) -> SharedBlock:
        """Return the board under the masthead (今日聚焦)."""
        return self._once(FOCUS, self._focus)

    def boards(self) -> SharedBlock:
        """Return the boards of the side column: 推荐资讯 and those that stand everywhere."""
        return self._once("boards", self._boards)

    def column(self, column_id: int | None) -> SharedBlock:
        """Return 栏目更新 and 栏目热门 of a column; of the site where there is none."""
        known = column_id if column_id in self._parts.edition.columns else None
        name = "site" if known is None else f"column-{known}"
        return self._once(name, lambda: self._column(name, known))

    def on(self, column_id: int | None) -> tuple[SharedBlock, ...]:
        """Return the blocks of a page that stands in a column."""
        return self.focus(), self.boards(), self.column(column_id)

    def all(self, columns: Iterable[int] | None = None) -> Iterator[SharedBlock]:
        """Yield the blocks of the site, and those of some columns; of all for None."""
        yield from self.on(None)
        every = (column.id for column in self._parts.edition.columns)
        yield from map(self.column, every if columns is None else columns)

    def _once(self, name: str, make: Callable[[], SharedBlock]) -> SharedBlock:
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]

    def _focus(self) -> SharedBlock:
        board = self._parts.board(FOCUS)

        def told() -> _Told:
            inputs = {f"board:{FOCUS}": board.hash}
            values = {"focus": board.value}
            return _Told("focus", board.value.title or FOCUS, inputs, values, board.value.items)

        return self._made(FOCUS, (board,), told)

    def _boards(self) -> SharedBlock:
        codes = (RECOMMENDED, *self._parts.boards_everywhere())
        boards = [self._parts.board(code) for code in codes]

        def told() -> _Told:
            named = zip(codes, boards, strict=True)
            inputs = {f"board:{code}": board.hash for code, board in named}
            inputs["side"] = digest(codes)
            first, *others = (board.value for board in boards)
            items = tuple(item for board in boards for item in board.value.items)
            values = {"recommended": first, "boards": tuple(others)}
            return _Told("boards", first.title or RECOMMENDED, inputs, values, items)

        return self._made("boards", (codes, *boards), told)

    def _column(self, name: str, column_id: int | None) -> SharedBlock:
        newest, popular = self._parts.newest(column_id), self._parts.popular(column_id)

        def told() -> _Told:
            which = column_id or ""
            inputs = {f"newest:{which}": newest.hash, f"popular:{which}": popular.hash}
            items = (*newest.value.items, *popular.value.items)
            values = {"newest": newest.value, "popular": popular.value}
            return _Told("column", newest.value.title, inputs, values, items)

        return self._made(name, (newest, popular), told)

    def _made(
        self, name: str, made_of: tuple[object, ...], told: Callable[[], _Told]
    ) -> SharedBlock:
        parts = self._parts
        everywhere = {"theme": parts.theme_part().hash, "site": parts.site().hash}

        def make() -> tuple[SharedBlock, str]:
            one = told()
            whole = {**everywhere, **one.inputs}
            made = SharedBlock(name, one.kind, one.title, whole, digest(whole), one.values)
            return made, _shows(one.items)

        block, fact = parts.recall.of(("block", name), (everywhere, *made_of), make)
        parts.facts[f"{SHOWN}{block.version}"] = fact
        return block


def block_of(parts: SharedParts, code: str) -> tuple[str, ...]:
    """Return the address of the block a board stands in on every page, if it stands in one."""
    if code == FOCUS:
        return (f"{FOLDER}{FOCUS}.html",)
    if code == RECOMMENDED or code in parts.boards_everywhere():
        return (f"{FOLDER}boards.html",)
    return ()


def baked(block: SharedBlock, root: str, inside: Markup) -> Markup:
    """Return a block as it stands on a page; `root` leads to the site's root."""
    return Markup('<site-block data-block="{}" data-version="{}">{}</site-block>').format(
        f"{root}{block.address}", block.version, inside
    )


def block_page(block: SharedBlock, inside: Markup) -> bytes:
    """Return the block's own page, which scripts fetch; whoever opens it may read it as well."""
    page = Markup(
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="robots" content="noindex">\n<title>{}</title>\n</head>\n<body>\n'
        '<h1>{}</h1>\n<site-block data-version="{}">{}</site-block>\n</body>\n</html>\n'
    ).format(block.title, block.title, block.version, inside)
    return page.encode("utf-8", "replace")


def told_of(block: SharedBlock) -> PageInputs:
    """Return the block's own page as a plan names it."""
    return PageInputs(block.address, PageKind.BLOCK, None, block.title, block.inputs)


def own_hash(data: bytes) -> str:
    """Return the hash of a page but for what its shared blocks show."""
    digest = hashlib.sha256()
    before, *pieces = data.split(_BEGINS)
    digest.update(before)
    for piece in pieces:
        name, version, shown = piece.partition(_VERSION)
        _, end, rest = shown.partition(_ENDS)
        # What looks like a block and is none counts as it stands.
        digest.update(_BEGINS + name + rest if version and end else _BEGINS + piece)
    return digest.hexdigest()


def refreshed(page: bytes, file: Callable[[str], bytes | None]) -> bytes:
    """Return a published page with its shared blocks as `assets/blocks.js` brings them up to date.

    `file` returns the file of the site at an address, None where there is none.
    """
    before, *pieces = page.split(_BEGINS)
    found = [before]
    for piece in pieces:
        name, version, shown = piece.partition(_VERSION)
        _old, end, rest = shown.partition(_ENDS)
        root, folder, block = name.partition(FOLDER.encode())
        own = file(f"{FOLDER}{block.decode('utf-8', 'replace')}") if version and end else None
        _above, begins, fresh = (own or b"").partition(_OWN)
        if folder and begins:
            inside = _LINKS.sub(partial(_rooted, root), fresh.partition(_ENDS)[0])
            piece = name + version + inside + end + rest
        found.append(_BEGINS + piece)
    return b"".join(found)


def _rooted(root: bytes, links: re.Match[bytes]) -> bytes:
    return _LINK.sub(lambda _up: root, links[0])


def own_inputs(inputs: Mapping[str, str]) -> dict[str, str]:
    """Return what a page itself depends on: which blocks it shows counts, their versions do not."""
    told = told_apart(inputs).items()
    return {name: "" if name.startswith(SHOWS) else hashed for name, hashed in told}


def with_old_blocks(inputs: Mapping[str, str], old: Mapping[str, str]) -> Hashes:
    """Return the inputs of a page that stays as it is: it shows the blocks it was written with."""
    shown = {name: told for name, told in told_apart(old).items() if name.startswith(SHOWS)}
    return Hashes(lines_of({**told_apart(inputs), **shown}))


def gone_from(facts: Mapping[str, str], now: Mapping[str, str], living: Living) -> dict[str, str]:
    """Return the versions of blocks that show something readers must not meet any more.

    A withdrawn story or a picture taken away may not live on in old pages: version to title.
    What the present blocks show too is nobody's fault here, such as a card with a dead link.
    """
    present = {part for told in _shown(now).values() for line in told for part in line[1:]}
    found: dict[str, str] = {}
    for version, lines in _shown(facts).items():
        for title, address, picture in lines:
            parts = (part for part in (address, picture) if part and part not in present)
            if any(not living(part) for part in parts):
                found[version] = title
                break
    return found


def versions_in(inputs: Mapping[str, str]) -> Iterator[str]:
    """Yield the versions of blocks a page shows."""
    return lines_beginning(inputs, SHOWS)


def _shows(items: Iterable[Item]) -> str:
    told = [[i.full_title, i.address, i.picture.src if i.picture else ""] for i in items]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _shown(facts: Mapping[str, str]) -> dict[str, list[tuple[str, str, str]]]:
    found: dict[str, list[tuple[str, str, str]]] = {}
    for name, told in facts_beginning(facts, SHOWN):
        try:
            lines = [(str(a), str(b), str(c)) for a, b, c in json.loads(told)]
        except (ValueError, TypeError):
            # A manifest from another version: what it says here is not needed to go on.
            lines = []
        found[name.removeprefix(SHOWN)] = lines
    return found
