"""What a few stories change in the search of the site, out of the files that stand there.

Of a block of hundreds of stories only those parts are made again in which the pieces of a story
come or go, and these out of their published form: no other text of the block is read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from unicodedata import is_normalized

from workstation.domain.edition import FullStory
from workstation.domain.publication import Manifest
from workstation.press.manifest.manifest_file import facts_among, facts_beginning
from workstation.press.parts.frame import Maker
from workstation.press.search import index as search_index
from workstation.press.search.index import (
    BLOCK,
    LINES,
    NEWEST,
    NO_SEARCH,
    Group,
    SearchIndex,
    address_of,
    file_maker,
    group_of,
    is_block,
    list_of,
    matter_of,
    numbers_of,
    part_of,
    place_of,
    script,
    text_of,
)
from workstation.press.search.parts import Parts, decoded, encoded

#: With more new stories than this, making the index as a whole costs no more.
_FEW = 128


def touched_files(
    index: SearchIndex,
    stories: Sequence[FullStory],
    before: Mapping[int, FullStory],
    published: Manifest,
    gone: set[str],
) -> Iterator[Maker]:
    """Yield the files of the index that differ once `stories` do, and the list of blocks.

    `before` are those that were out when the site was `published`, as they were; addresses of
    files that go, since blocks are merged, are put into `gone`. Raises `LookupError` when what
    stands there does not suffice.
    """
    if index.scope == NO_SEARCH or not stories:
        return
    numbers = [full.story.number for full in stories]
    known = int(published.facts.get(NEWEST) or 0)
    newest = max(known, *numbers)
    if not known or newest - known > _FEW:
        raise LookupError(NEWEST)
    for number in sorted({number // LINES for number in numbers}):
        yield index.lines(number)

    def place(full: FullStory) -> tuple[int, int, int]:
        return place_of(full.story.number, newest)

    was, will = _places(known, known), _places(known, newest)
    for block in sorted(will - was):
        yield from index.block(*block)
    for start, size, bits in was - will:
        # Facts a plan does not name stay: an empty one tells that there is no such block.
        index.facts[f"{BLOCK}{size}-{start}"] = ""
        gone.update(address_of(part_of(start, size, part)) for part in range(1 << bits))
    for block, inside in groupby(sorted(stories, key=place), place):
        if block not in will - was:
            yield from _block(index, block, list(inside), before, published)
    index.facts[NEWEST] = str(newest)
    now = {name: fact for name, fact in index.facts.items() if is_block(name)}
    told = {**dict(facts_beginning(published.facts, BLOCK)), **now}
    yield list_of({name: fact for name, fact in told.items() if fact})


def _places(known: int, newest: int) -> set[tuple[int, int, int]]:
    """Return start, size and bits of the blocks which stories after number `known` may change."""
    first = known // search_index.LEVELS[0][0] * search_index.LEVELS[0][0]
    step = search_index.LEVELS[-1][0]
    return {place_of(number, newest) for number in range(first, newest + 1, step)}


def _block(
    index: SearchIndex,
    place: tuple[int, int, int],
    stories: Sequence[FullStory],
    before: Mapping[int, FullStory],
    published: Manifest,
) -> Iterator[Maker]:
    start, size, bits = place
    stands = bool(published.facts.get(f"{BLOCK}{size}-{start}"))
    inputs = index.note(start, size, bits, _groups(index, start, size, published))
    texts: list[tuple[int, str, str]] = []
    for full in stories:
        was = before.get(full.story.id)
        told = text_of(was, index.scope) if was is not None else ""
        texts.append((full.story.number - start, told, text_of(full, index.scope)))
    for part, out, in_ in _pieces(texts, size, bits, whole=not stands):
        if out != in_ or not stands:
            name = part_of(start, size, part)
            old = _numbers(published, name) if stands else set()
            made = _made(name, (old - out) | in_)
            yield file_maker(name, numbers_of(start, size), inputs, made)


def _pieces(
    texts: Sequence[tuple[int, str, str]], size: int, bits: int, *, whole: bool = False
) -> list[tuple[int, set[int], set[int]]]:
    """Return by part what goes out of a block and comes into it: place, text before, text now.

    No piece reaches across lines, so lines that are in both texts are not cut anew unless `whole`
    texts are wanted, or something goes that may stand in them as well.
    """
    gone, come = Parts(size, bits), Parts(size, bits)
    for at, was, now in texts:
        if whole or not (is_normalized("NFC", was) and is_normalized("NFC", now)):
            # How one line is cut then depends on the others.
            old, new = was, now
        else:
            before, after = dict.fromkeys(was.split("\n")), dict.fromkeys(now.split("\n"))
            old = "\n".join(line for line in before if line not in after)
            new = "\n".join(line for line in after if line not in before)
        gone.add(at, old)
        come.add(at, new)
    found = [(part, gone.numbers(part), come.numbers(part)) for part in range(1 << bits)]
    if whole or all(out <= in_ for _part, out, in_ in found):
        return found
    return _pieces(texts, size, bits, whole=True)


def _groups(index: SearchIndex, start: int, size: int, published: Manifest) -> list[Group]:
    names = [group_of(number) for number in range(start // LINES, (start + size) // LINES)]
    stood = facts_among(published.facts, names)
    told = (index.facts.get(name) or stood.get(name) for name in names)
    return [Group(*json.loads(fact)) for fact in told if fact]


def _numbers(published: Manifest, name: str) -> set[int]:
    data = published.data(address_of(name))
    if data is None:
        raise LookupError(name)
    return set(decoded(str(matter_of(data))))


def _made(name: str, numbers: set[int]) -> Callable[[], bytes]:
    return lambda: script(name, encoded(numbers))
