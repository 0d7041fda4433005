"""Manifests in parts as earlier versions published them, which are read as a whole.

Their leaves list texts that pages share once, and pages name them by number.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from workstation.press.manifest.sorted_parts import Parts

FORMAT = 2
_HEIGHT = 2


def entries(parts: Parts, root: Sequence[Any], height: int = _HEIGHT) -> Iterator[tuple[str, Any]]:
    """Yield the entries of a map; `root` is what the head says of it.

    Raises `Refused("publish.manifest_damaged")`.
    """
    for key, value in root:
        if height:
            yield from entries(parts, _unpacked(json.loads(parts.data(value))), height - 1)
        else:
            yield key, value


def _unpacked(told: Sequence[Any]) -> Sequence[Any]:
    shared, texts, found = told
    for _key, value in found:
        if 0 <= shared < len(value):
            value[shared] = [texts[number] for number in value[shared]]
    return list(found)
