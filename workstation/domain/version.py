"""What a story was: after each act that touched it, and where somebody gave its state a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from workstation.domain.act import Act
from workstation.domain.article import CONTENT_FIELDS, Content
from workstation.domain.moment import MINUTE, Milliseconds

#: Autosaves of one person no further apart than this are shown as one.
PAUSE: Milliseconds = 10 * MINUTE
_AUTOSAVE = "article.save"


@dataclass(frozen=True, slots=True)
class Version:
    """A state of a story. `act` made it; without one it was kept under `name`.

    `changed` are the fields of `Content` in which it differs from the state before, `folded` how
    many autosaves it stands for.
    """

    content: Content
    at: Milliseconds
    person: str
    act: Act | None = None
    name: str = ""
    changed: tuple[str, ...] = ()
    folded: int = 1


def differing(left: Content, right: Content) -> tuple[str, ...]:
    """Return the fields in which two contents differ, the text last."""
    return tuple(name for name in CONTENT_FIELDS if getattr(left, name) != getattr(right, name))


def folded(versions: Iterable[Version]) -> tuple[Version, ...]:
    """Return versions, latest first, with the autosaves of one sitting made one."""
    made: list[Version] = []
    begun: Milliseconds = 0
    for version in versions:
        last = made[-1] if made else None
        if last is None or not _one_sitting(last, version, begun):
            made.append(version)
        else:
            fields = {*last.changed, *version.changed}
            changed = tuple(name for name in CONTENT_FIELDS if name in fields)
            made[-1] = replace(last, changed=changed, folded=last.folded + version.folded)
        begun = version.at
    return tuple(made)


def _one_sitting(later: Version, earlier: Version, begun: Milliseconds) -> bool:
    acts = (later.act, earlier.act)
    if any(act is None or act.kind != _AUTOSAVE or act.undone for act in acts):
        return False
    return later.person == earlier.person and begun - earlier.at <= PAUSE
