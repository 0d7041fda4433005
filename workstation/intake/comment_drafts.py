"""Comments of other systems, field by field: the same bounds and remarks for all of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from workstation.domain.draft import DraftComment, Intake, Remark
from workstation.domain.moment import Milliseconds
from workstation.domain.text import one_line, storable, without_direction_controls
from workstation.intake.comment_rows import ROW_LIMIT, TEXT_LIMIT


@dataclass(slots=True)
class Gathered:
    """Takes comments one after another; what cannot be one is told with its line or number."""

    file: str
    comments: list[DraftComment] = field(default_factory=list)
    warnings: list[Remark] = field(default_factory=list)
    left_out: list[Remark] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """Tell whether the file holds more than is read of one."""
        return len(self.comments) >= ROW_LIMIT

    def take(
        self,
        row: int,
        written_at: Milliseconds | None,
        *,
        text: str,
        article: str,
        said: str = "",
        **cells: str | int | bool,
    ) -> None:
        """Keep a comment found at `row`; `said` is its time as the file had it.

        `cells` are further fields of `DraftComment`. Names and addresses become one safe line.
        """
        words = without_direction_controls(storable(text)).strip()
        if not words:
            self.leave_out("intake.comment_empty", row)
        elif written_at is None:
            self.leave_out("intake.comment_time", row, value=one_line(said)[:60])
        elif len(words) > TEXT_LIMIT:
            self.leave_out("intake.comment_too_long", row)
        else:
            safe = {
                name: without_direction_controls(one_line(value))[:1000]
                if isinstance(value, str)
                else value
                for name, value in cells.items()
            }
            author = str(safe.pop("author", ""))
            named = one_line(article)[:1000]
            self.comments.append(
                DraftComment(named, author, words, written_at, **safe)  # type: ignore[arg-type]
            )

    def leave_out(self, code: str, row: int, **details: str | int) -> None:
        """Note that what stands at `row` was left out and why."""
        self.left_out.append(Remark(code, {"file": self.file, "row": row, **details}))

    def intake(self, origin: str) -> Intake:
        """Return everything the file held."""
        warnings, left_out = tuple(self.warnings), tuple(self.left_out)
        return Intake(origin, (), tuple(self.comments), warnings, left_out)


def count_of(value: object) -> int:
    """Return a count as files write it, 0 for what is none."""
    said = str(value or "").strip()
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else 0
