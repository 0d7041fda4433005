"""The site as readers have it now: what was published last, read where it was built."""

from __future__ import annotations

from pathlib import Path

from workstation.press.links import page_name
from workstation.press.manifest.manifest_file import NAME
from workstation.press.parts.shared_blocks import refreshed
from workstation.store.editions import publications


class Online:
    """Reads published files; asks the calling thread's connection where they lie."""

    @property
    def folder(self) -> Path | None:
        """Return where the site lies that was published last, None where there is none (any more).

        What is carried elsewhere is built on this machine first, and lies there.
        """
        target = publications.latest_target()
        return Path(target) if target and (Path(target) / NAME).is_file() else None

    def file(self, address: str) -> bytes | None:
        """Return the file at an address, None where there is none.

        Nothing outside of the site is ever looked at, nor what a link in it leads out to.
        """
        folder = self.folder
        return file_of(folder, address) if folder is not None else None

    def page(self, address: str) -> bytes | None:
        """Return the page at an address as a reader's browser shows it, with fresh blocks."""
        data = self.file(page_name(address))
        return refreshed(data, self.file) if data is not None else None


def file_of(folder: Path, address: str) -> bytes | None:
    """Return a file of the site in a folder as `Online.file` does."""
    file = (folder / address).resolve()
    if not file.is_relative_to(folder.resolve()) or not file.is_file():
        return None
    return file.read_bytes()
