"""What a few stories change in the search of the site, out of the files that stand there.

Of a block of hundreds of stories only those parts are made again in which the pieces of a story
come or go, and these out of their published form: no other text of the block is read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from workstation.domain.article import Content
from workstation.domain.edition import FullStory
from workstation.domain.publication import Manifest
from workstation.press.frame import Maker
from workstation.press.manifest_file import facts_beginning
from workstation.press.search_index import (
    BLOCK,
    FOLDER,
    LINES,
    MERGED,
    NEWEST,
    NO_SEARCH,
    Group,
    SearchIndex,
    file_maker,
    group_of,
    is_block,
    list_of,
    matter_of,
    numbers_of,
    part_of,
    place_of,
    script,
)
from workstation.press.search_parts import Parts, decoded, encoded


def touched_files(
    index: SearchIndex,
    stories: Sequence[FullStory],
    before: Mapping[int, Content],
    published: Manifest,
) -> Iterator[Maker]:
    """Yield the files of the index that differ once `stories` do, and the list of blocks.

    `before` are the contents of those that were out when the site was `published`. Raises
    `LookupError` when what stands there does not suffice: blocks are merged, or a file is missing.
    """
    if index.scope == NO_SEARCH or not stories:
        return
    numbers = [full.story.number for full in stories]
    known = int(published.facts.get(NEWEST) or 0)
    newest = max(known, *numbers)
    if not known or known // MERGED != newest // MERGED:
        raise LookupError(NEWEST)
    for number in sorted({number // LINES for number in numbers}):
        yield index.lines(number)

    def place(full: FullStory) -> tuple[int, int, int]:
        return place_of(full.story.number, newest)

    for block, inside in groupby(sorted(stories, key=place), place):
        yield from _block(index, block, list(inside), before, published)
    index.facts[NEWEST] = str(newest)
    now = {name: fact for name, fact in index.facts.items() if is_block(name)}
    yield list_of({**dict(facts_beginning(published.facts, BLOCK)), **now})


def _block(
    index: SearchIndex,
    place: tuple[int, int, int],
    stories: Sequence[FullStory],
    before: Mapping[int, Content],
    published: Manifest,
) -> Iterator[Maker]:
    start, size, bits = place
    stands = f"{BLOCK}{size}-{start}" in published.facts
    inputs = index.note(start, size, bits, _groups(index, start, size, published))
    gone, come = Parts(size, bits), Parts(size, bits)
    for full in stories:
        at = full.story.number - start
        if full.story.id in before:
            gone.add(at, index.text(before[full.story.id]))
        come.add(at, index.text(full.content))
    for part in range(1 << bits):
        out, in_ = gone.numbers(part), come.numbers(part)
        if out != in_ or not stands:
            name = part_of(start, size, part)
            old = _numbers(published, name) if stands else set()
            made = _made(name, (old - out) | in_)
            yield file_maker(name, numbers_of(start, size), inputs, made)


def _groups(index: SearchIndex, start: int, size: int, published: Manifest) -> list[Group]:
    found = []
    for number in range(start // LINES, (start + size) // LINES):
        name = group_of(number)
        fact = index.facts.get(name) or published.facts.get(name)
        if fact:
            found.append(Group(*json.loads(fact)))
    return found


def _numbers(published: Manifest, name: str) -> set[int]:
    data = published.data(f"{FOLDER}{name}.js")
    if data is None:
        raise LookupError(name)
    return set(decoded(str(matter_of(data))))


def _made(name: str, numbers: set[int]) -> Callable[[], bytes]:
    return lambda: script(name, encoded(numbers))
