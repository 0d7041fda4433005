"""Named hashes: what a page is made of, kept as the lines a manifest lists.

Thousands of pages share most of their lines, so that each page costs a row of pointers.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence


class Hashes(Mapping[str, str]):
    """A mapping out of lines `name=hash`, in their order; no name holds an equals sign."""

    __slots__ = ("lines",)

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = tuple(lines)

    def __getitem__(self, name: str) -> str:
        begin = f"{name}="
        for line in self.lines:
            if line.startswith(begin):
                return line[len(begin) :]
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (line.partition("=")[0] for line in self.lines)

    def __len__(self) -> int:
        return len(self.lines)

    def __repr__(self) -> str:
        return f"Hashes({self.lines!r})"


def line_of(name: str, told: str) -> str:
    """Return a line that many pages share: it is kept once."""
    return sys.intern(f"{name}={told}")


def lines_of(hashes: Mapping[str, str]) -> tuple[str, ...]:
    """Return named hashes as lines."""
    if isinstance(hashes, Hashes):
        return hashes.lines
    return tuple(line_of(name, told) for name, told in hashes.items())


def told_apart(hashes: Mapping[str, str]) -> dict[str, str]:
    """Return named hashes by their names; asking `Hashes` for one after the other takes longer."""
    if not isinstance(hashes, Hashes):
        return dict(hashes)
    pairs = (line.partition("=") for line in hashes.lines)
    return {name: told for name, _, told in pairs}


def lines_beginning(hashes: Mapping[str, str], with_: str) -> Iterator[str]:
    """Yield the hashes whose names begin with a text."""
    if isinstance(hashes, Hashes):
        yield from (one.partition("=")[2] for one in hashes.lines if one.startswith(with_))
    else:
        yield from (told for name, told in hashes.items() if name.startswith(with_))
