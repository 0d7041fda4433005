"""What is pasted from elsewhere: its form becomes Markdown, its pictures become ours.

Pictures that came along (as data, or as files Word left in the folder for passing things) are
taken into the newsroom; those that stand on other sites are named, and fetched only when asked.
"""

from __future__ import annotations

import base64
import binascii
import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from workstation.domain.errors import BadInput
from workstation.services.media.media import Media
from workstation.store.newsroom import NewsroomStore

_PICTURE = re.compile(
    r'!\[(?P<alt>(?:[^\]\\\n]|\\.)*)\]\((?P<source>[^)\s]+)(?P<title> "[^"\n]*")?\)'
)
_DATA = re.compile(r"data:image/[a-z.+-]+;base64,(?P<data>[A-Za-z0-9+/=]+)")
_REMOTE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_MOST_BYTES = 40 * 1024 * 1024
_MOST_PICTURES = 200
_PATIENCE = 15  # seconds for one picture
_AGENT = "Mozilla/5.0 (compatible; EditorialWorkstation)"


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text as Markdown; `pictures` are (address as it stands in the text, bytes, file name).

    `remote` are addresses of pictures on other sites, `lost` counts those nobody can read.
    """

    markdown: str
    pictures: tuple[tuple[str, bytes, str], ...] = ()
    remote: tuple[str, ...] = ()
    lost: int = 0


@dataclass
class _Found:
    """What was met on the way through a text."""

    pictures: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    lost: int = 0


class Pasting:
    """Verbs and questions about what is pasted."""

    def __init__(self, store: NewsroomStore, media: Media) -> None:
        self._store = store
        self._media = media

    def read(self, html: str) -> Pasted:
        """Return pasted HTML as Markdown with the pictures that came along; a question.

        Raises `BadInput("intake.too_deep")` for tag bombs.
        """
        # The parsers are slow to import, and the window must open without them.
        from workstation.intake import markdown_writer

        found = _Found()
        markdown = _PICTURE.sub(
            lambda one: _read_picture(one, found), markdown_writer.to_markdown(html)
        )
        pictures = tuple((mark, *held) for mark, held in found.pictures.items())
        return Pasted(markdown, pictures, remote_pictures(markdown), found.lost)

    def keep(self, pasted: Pasted) -> Pasted:
        """Take the pictures in and return the text with their addresses here; one act."""
        kept = self._taken([(mark, data, name) for mark, data, name in pasted.pictures])
        lost = pasted.lost + len(pasted.pictures) - len(kept)

        def placed(one: re.Match[str]) -> str:
            source = one["source"]
            if source in kept:
                return f"![{one['alt']}]({kept[source]}{one['title'] or ''})"
            return "" if source.startswith("pasted:") else one[0]

        return Pasted(_PICTURE.sub(placed, pasted.markdown), (), pasted.remote, lost)

    def fetch(
        self,
        addresses: Sequence[str],
        progress: Callable[[int, int, str], object],
        cancelled: Callable[[], bool],
    ) -> tuple[tuple[str, bytes, str], ...]:
        """Fetch pictures from other sites and return (address, bytes, name) of those that came."""
        came = []
        for number, address in enumerate(addresses):
            if cancelled():
                break
            progress(number, len(addresses), address)
            data = _fetched(address)
            if data is not None:
                came.append((address, data, _name_in(address)))
        return tuple(came)

    def keep_fetched(self, pictures: Sequence[tuple[str, bytes, str]]) -> dict[str, str]:
        """Take fetched pictures in; return their addresses here by those they had; one act."""
        return self._taken(pictures)

    def _taken(self, pictures: Sequence[tuple[str, bytes, str]]) -> dict[str, str]:
        kept: dict[str, str] = {}
        if not pictures:
            return kept
        with (
            self._media.all_or_nothing(),
            self._store.journal.act("media.add", {"name": pictures[0][2]}),
        ):
            for mark, data, name in pictures:
                try:
                    kept[mark] = self._media.take(data, name).address
                except BadInput:
                    # Its place in the text stays as it was, or goes with what cannot be read.
                    continue
        return kept


def remote_pictures(markdown: str) -> tuple[str, ...]:
    """Return the addresses of pictures in a text that stand on other sites, each once."""
    if "](http" not in markdown and "](//" not in markdown:
        return ()
    found = (one["source"] for one in _PICTURE.finditer(markdown))
    remote = dict.fromkeys(source for source in found if _REMOTE.match(source))
    return tuple(remote)[:_MOST_PICTURES]


def with_addresses(markdown: str, addresses: Mapping[str, str]) -> str:
    """Return a text in which pictures have other addresses."""

    def placed(one: re.Match[str]) -> str:
        here = addresses.get(one["source"])
        return f"![{one['alt']}]({here}{one['title'] or ''})" if here else one[0]

    return _PICTURE.sub(placed, markdown)


def _read_picture(one: re.Match[str], found: _Found) -> str:
    source = one["source"]
    if not source.lower().startswith(("data:", "file:")):
        return one[0]
    held = _held_in(source) if len(found.pictures) < _MOST_PICTURES else None
    if held is None:
        found.lost += 1
        return ""
    mark = f"pasted:{len(found.pictures)}"
    found.pictures[mark] = held
    return f"![{one['alt']}]({mark}{one['title'] or ''})"


def _held_in(source: str) -> tuple[bytes, str] | None:
    data = _DATA.fullmatch(source)
    if data is not None:
        try:
            return base64.b64decode(data["data"], validate=True), "pasted.png"
        except binascii.Error:
            return None
    if not source.lower().startswith("file:"):
        return None
    # All that speaks HTTP: slow to load, and 3 MB of every process.
    from urllib.request import url2pathname

    # Only what a word processor left for us: a page from elsewhere may name any file of the disk.
    file = Path(url2pathname(unquote(urlsplit(source).path)))
    try:
        inside = file.resolve().is_relative_to(Path(tempfile.gettempdir()).resolve())
        if not inside or file.stat().st_size > _MOST_BYTES:
            return None
        return file.read_bytes(), file.name
    except (OSError, ValueError):
        return None


def _fetched(address: str) -> bytes | None:
    whole = f"https:{address}" if address.startswith("//") else address
    # As above.
    from urllib.request import Request, urlopen

    request = Request(whole, headers={"User-Agent": _AGENT})  # noqa: S310
    try:
        with urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310
            data: bytes = answer.read(_MOST_BYTES + 1)
    except (OSError, ValueError):
        return None
    return data if len(data) <= _MOST_BYTES else None


def _name_in(address: str) -> str:
    return Path(urlsplit(address).path).name or "picture"
