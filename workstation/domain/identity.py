"""Keys of rows: 63 bits, ordered by time, random enough that two machines never meet."""

from __future__ import annotations

import secrets
import time

#: 1990-01-01 UTC, before any page of an old site; 42 bits of milliseconds last until 2129.
_EPOCH_MS = 631_152_000_000
_RANDOM_BITS = 21
_last_stem = 0


def id_at(moment: int) -> int:
    """Return a key as if made at `moment` (UTC milliseconds): for things older than their row.

    Search reads newest first by key, so an imported story must get the key of its own day.
    """
    stem = min(moment - _EPOCH_MS, (1 << 42) - 1)
    if stem < 1:
        # A time nobody set (1970): spread out, or thousands of them would meet in one millisecond.
        stem = 1 + secrets.randbelow(1 << 30)
    return (stem << _RANDOM_BITS) | secrets.randbits(_RANDOM_BITS)


def new_id() -> int:
    """Return a fresh key; later keys of one process are always greater.

    The upper 42 bits are milliseconds since 1990, the lower 21 are random.
    """
    global _last_stem
    stem = int(time.time() * 1000) - _EPOCH_MS
    if stem <= _last_stem:
        # A clock set back must not break the order rows were made in.
        stem = _last_stem + 1
    _last_stem = stem
    return (stem << _RANDOM_BITS) | secrets.randbits(_RANDOM_BITS)
