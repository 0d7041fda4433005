"""Texts that could not be saved, kept in small files beside the database until they are.

One file per article in the newsroom's folder `recovery/`, or, where that cannot be written
(a full disk, a newsroom opened read-only), in the person's own configuration folder.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from workstation.domain.article import Article, Content
from workstation.domain.moment import Milliseconds, now

_LOG = logging.getLogger(__name__)
_TUPLES = ("further_columns", "tags")


@dataclass(frozen=True, slots=True)
class RecoveryDraft:
    """What stood on the screen when a save failed. `version` is the one it was written upon."""

    article_id: int
    number: int
    version: int
    kept_at: Milliseconds
    content: Content


class RecoveryDrafts:
    """Keeps, finds and forgets such texts. None of its verbs raises: it is the last resort."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)

    def keep(self, base: Article, content: Content) -> bool:
        """Write a text down, whole or not at all; return whether it is on a disk now."""
        kept = {
            "article_id": base.id,
            "number": base.number,
            "version": base.version,
            "kept_at": now(),
            "content": asdict(content),
        }
        text = json.dumps(kept, ensure_ascii=False, indent=1)
        data = text.encode("utf-8", "surrogatepass")
        return any(_written(folder / f"{base.id}.json", data) for folder in self._folders)

    def get(self, article_id: int) -> RecoveryDraft | None:
        """Return the text kept for an article, the newest if there are two."""
        names = (folder / f"{article_id}.json" for folder in self._folders)
        found = [draft for name in names if (draft := _read(name)) is not None]
        return max(found, key=lambda draft: draft.kept_at, default=None)

    def all(self) -> tuple[RecoveryDraft, ...]:
        """Return what is kept, the newest of each article."""
        keys = {name.stem for name in self._files() if name.stem.isdigit()}
        found = [draft for key in sorted(keys) if (draft := self.get(int(key))) is not None]
        return tuple(sorted(found, key=lambda draft: -draft.kept_at))

    def forget(self, article_id: int) -> None:
        """Take the text of an article away: it was saved, or decided upon."""
        for folder in self._folders:
            try:
                (folder / f"{article_id}.json").unlink(missing_ok=True)
            except OSError:
                _LOG.info("A recovered text could not be taken away", exc_info=True)

    def _files(self) -> Iterator[Path]:
        for folder in self._folders:
            try:
                yield from sorted(folder.glob("*.json"))
            except OSError:
                _LOG.info("The folder of recovered texts cannot be read", exc_info=True)


def write_text(target: Path, text: str) -> bool:
    """Write a text file whole or not at all; return whether it is on the disk now."""
    return _written(target, text.encode("utf-8", "surrogatepass"))


def _written(target: Path, data: bytes) -> bool:
    beside = target.with_suffix(".partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError:
        _LOG.info("A text could not be kept in %s", target.parent.name, exc_info=True)
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        return False
    return True


def _read(file: Path) -> RecoveryDraft | None:
    try:
        kept = json.loads(file.read_bytes().decode("utf-8", "surrogatepass"))
        return RecoveryDraft(
            int(kept["article_id"]),
            int(kept["number"]),
            int(kept["version"]),
            int(kept["kept_at"]),
            _content(kept["content"]),
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        # Left where it is: a person may still read it with another program.
        _LOG.info("A recovered text cannot be read: %s", file.name, exc_info=True)
        return None


def _content(kept: dict[str, Any]) -> Content:
    known = {item.name for item in fields(Content)}
    cells = {name: value for name, value in kept.items() if name in known}
    for name in _TUPLES:
        if name in cells:
            cells[name] = tuple(cells[name])
    return Content(**cells)
