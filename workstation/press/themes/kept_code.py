"""The code templates become, kept in the person's cache folder.

Making it takes every process that makes pages fifteen times as long as reading it. Loading code is
trusting it: only the program's own templates are kept so, and in no newsroom, which may come from
anybody.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from jinja2 import Environment
from jinja2.bccache import Bucket, FileSystemBytecodeCache

from workstation import paths

_FOLDER = "templates"


class KeptCode(FileSystemBytecodeCache):
    """Keeps code by template and by `made_by`, which tells what would make other code of it.

    Where nothing can be written or read, templates become code each time.
    """

    def __init__(self, made_by: str) -> None:
        super().__init__(str(paths.cache_folder() / _FOLDER))
        self._made_by = made_by

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Return the place of a template's code, with the code if it is kept."""
        told = f"{self._made_by} {type(environment).__qualname__} {name}"
        return super().get_bucket(environment, told, filename, source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read code, if there is any."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep code, if there is room for it."""
        with suppress(OSError):
            Path(self.directory).mkdir(mode=0o700, parents=True, exist_ok=True)
            super().dump_bytecode(bucket)
