"""What is changed of many stories at once; everything not named stays as it is in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from workstation.domain.article import Content, flags_in_order
from workstation.domain.version import differing


@dataclass(frozen=True, slots=True)
class BulkChange:
    """`cells` are set; the others are added to, or taken away from, what each story has."""

    cells: Mapping[str, Any] = field(default_factory=dict)
    add_columns: tuple[int, ...] = ()
    remove_columns: tuple[int, ...] = ()
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    add_flags: str = ""
    remove_flags: str = ""

    def __bool__(self) -> bool:
        """Tell whether anything is asked."""
        return self != BulkChange()

    def over(self, content: Content) -> Content:
        """Return `content` with the change made."""
        flags = set(content.flags) - set(self.remove_flags) | set(self.add_flags)
        changed = replace(
            content,
            further_columns=_listed(content.further_columns, self.add_columns, self.remove_columns),
            tags=_listed(content.tags, self.add_tags, self.remove_tags),
            flags=flags_in_order("".join(flags)),
        )
        return replace(changed, **self.cells)

    def fields(self) -> tuple[str, ...]:
        """Return the fields it may change."""
        probe = Content(tags=self.remove_tags, further_columns=self.remove_columns)
        touched = set(differing(probe, self.over(probe))) | set(self.cells)
        if self.add_flags or self.remove_flags:
            touched.add("flags")
        return tuple(sorted(touched))


def _listed(present: tuple[Any, ...], add: tuple[Any, ...], remove: tuple[Any, ...]) -> Any:
    kept = [entry for entry in present if entry not in remove]
    return tuple(dict.fromkeys([*kept, *add]))
