"""Templates of a theme that is not ours, rendered in a process with limits.

The sandbox keeps a template from reaching anything, but not from `'a' * 10**9`, from loops in
loops, or from doubling a text forty times: only the end of a process stops those. Values go in
pickled, which is ours to trust; what comes back is text.
"""

from __future__ import annotations

import copyreg
import io
import pickle
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from workstation.press.child import Answer, Child, serve
from workstation.press.themes.templates import Templates, ThemeTrouble

_SECONDS = 5.0
#: A template that took too long so often is not tried again: the other pages wait.
_PATIENCE = 2
_LONGEST = 20_000_000


class TemplateProcess:
    """Renders as `Templates` does. May be used from several threads: they take turns."""

    def __init__(self, folders: tuple[Path, ...], seconds: float = _SECONDS) -> None:
        self._folders = folders
        self._seconds = seconds
        self._child = Child("workstation.press.themes.template_process", *map(str, folders))
        self._given_up: Counter[str] = Counter()

    def names(self) -> frozenset[str]:
        """Return the files there are."""
        return frozenset(
            file.relative_to(folder).as_posix()
            for folder in self._folders
            for file in folder.rglob("*")
            if file.is_file()
        )

    def render(self, template: str, values: Mapping[str, object]) -> str:
        """Return a page or part; raise `ThemeTrouble` as `Templates` does.

        One that takes longer than five seconds, or more than a gigabyte, is
        `theme.template_unbounded`.
        """
        trouble = ThemeTrouble("theme.template_unbounded", file=template)
        if self._given_up[template] >= _PATIENCE:
            raise trouble
        try:
            answer = self._child.ask(_pickled((template, dict(values))), self._seconds)
        except (TimeoutError, EOFError):
            self._given_up[template] += 1
            raise trouble from None
        if "page" in answer:
            return str(answer["page"])
        if answer["code"] == trouble.code:
            self._given_up[template] += 1
        raise ThemeTrouble(str(answer["code"]), **answer["details"])

    def close(self) -> None:
        """End the process; the next page starts another."""
        self._child.close()


def _pickled(request: object) -> bytes:
    file = io.BytesIO()
    pickler = pickle.Pickler(file, protocol=pickle.HIGHEST_PROTOCOL)
    # A view of a mapping that nobody may change is a plain one at the other end.
    pickler.dispatch_table = {
        **copyreg.dispatch_table,
        MappingProxyType: lambda told: (dict, (dict(told),)),
    }
    pickler.dump(request)
    return file.getvalue()


def _answer(templates: Templates, request: bytes) -> Answer:
    template = ""
    try:
        template, values = pickle.loads(request)  # noqa: S301  (made by our own process)
        page = templates.render(template, values)
    except ThemeTrouble as error:
        return {"code": error.code, "details": error.details}
    except (MemoryError, RecursionError):
        return {"code": "theme.template_unbounded", "details": {"file": template}}
    if len(page) > _LONGEST:
        return {"code": "theme.template_unbounded", "details": {"file": template}}
    return {"page": page}


def main(folders: list[str]) -> None:
    """Serve requests from standard input until it ends."""
    templates = Templates(tuple(map(Path, folders)))
    serve(lambda request: _answer(templates, request))


if __name__ == "__main__":
    main(sys.argv[1:])
