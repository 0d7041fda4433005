"""The rows of a list in pieces: read where somebody looks, known by their bounds elsewhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from workstation.ui.comments.entry import Entry

#: Newer than any key.
NEWEST = 2**63 - 1


class Block:
    """Some rows in a row: `oldest` <= key < `newest`. `entries` is None until they were read.

    A `vague` block has no bounds yet: how many rows it holds is all that is known.
    """

    __slots__ = ("asked", "count", "entries", "newest", "oldest", "place", "vague")

    def __init__(
        self,
        newest: int,
        oldest: int,
        count: int,
        entries: list[Entry] | None = None,
        *,
        vague: bool = False,
    ) -> None:
        self.newest, self.oldest, self.count = newest, oldest, count
        self.entries = entries
        self.vague = vague
        self.asked = False
        self.place = 0

    def untouched(self) -> bool:
        """Tell whether it can be forgotten and read again without losing what happened here."""
        return self.entries is not None and not any(one.over for one in self.entries)


class Blocks:
    """All rows of a list: finds the block of a row, and the row of a comment."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._starts: list[int] = [0]
        self._home: dict[int, Block] = {}

    def __iter__(self) -> Iterator[Block]:
        return iter(self._blocks)

    def __len__(self) -> int:
        return self._starts[-1]

    def last(self) -> Block | None:
        """Return the block of the oldest rows."""
        return self._blocks[-1] if self._blocks else None

    def replace(self, blocks: Sequence[Block]) -> None:
        """Hold these blocks and no others."""
        self._blocks = list(blocks)
        self._home = {
            one.comment.id: block for block in blocks for one in block.entries or () if one
        }
        self.count()

    def append(self, block: Block) -> None:
        """Put a further block at the end."""
        self._blocks.append(block)
        self.keep(block)
        self.count()

    def split(self, vague: Block, parts: Sequence[Block]) -> None:
        """Put known blocks in the place of a vague one."""
        self._blocks[vague.place : vague.place + 1] = parts
        self.count()

    def keep(self, block: Block) -> None:
        """Note whose home a block is, after its entries were read or changed."""
        self._home.update({one.comment.id: block for one in block.entries or ()})

    def forget(self, block: Block) -> None:
        """Let the entries of a block go; its rows stay."""
        for one in block.entries or ():
            self._home.pop(one.comment.id, None)
        block.entries = None
        block.asked = False

    def count(self) -> None:
        """Number the rows anew, after a block grew or shrank."""
        starts, row = [], 0
        for place, block in enumerate(self._blocks):
            block.place = place
            starts.append(row)
            row += block.count
        self._starts = [*starts, row]

    def start(self, block: Block) -> int:
        """Return the first row of a block."""
        return self._starts[block.place]

    def at(self, row: int) -> tuple[Block, int] | None:
        """Return the block of a row and where in it the row stands."""
        if not 0 <= row < len(self):
            return None
        place = bisect_right(self._starts, row) - 1
        block = self._blocks[place]
        return block, row - self._starts[place]

    def home(self, comment_id: int) -> tuple[Block, int] | None:
        """Return where a comment that has been read stands."""
        block = self._home.get(comment_id)
        if block is None or block.entries is None:
            return None
        for place, one in enumerate(block.entries):
            if one.comment.id == comment_id:
                return block, place
        return None

    def around(self, comment_id: int) -> Block | None:
        """Return the block within whose bounds a key lies, read or not, or None."""
        bounds = (one for one in self._blocks if one.oldest <= comment_id < one.newest)
        return next(bounds, None)

    def read(self) -> list[Block]:
        """Return the blocks whose entries are here."""
        return list({id(block): block for block in self._home.values()}.values())
