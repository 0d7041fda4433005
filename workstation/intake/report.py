"""What is told of one file while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from workstation.domain.draft import Remark

_MOST = 200


@dataclass(slots=True)
class Report:
    """Warnings, and what did not come along."""

    file: str
    warnings: list[Remark] = field(default_factory=list)
    left_out: list[Remark] = field(default_factory=list)

    def warn(self, code: str, **details: str | int) -> None:
        """Tell what was understood otherwise than it may have been meant."""
        self.warnings.append(Remark(code, {"file": self.file, **details}))

    def leave_out(self, code: str, **details: str | int) -> None:
        """Tell what did not come along; of long names the beginning."""
        short = {name: d[:_MOST] if isinstance(d, str) else d for name, d in details.items()}
        self.left_out.append(Remark(code, {"file": self.file, **short}))
