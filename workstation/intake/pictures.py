"""Pictures of a text: found beside the file, never elsewhere, never from the network."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote

from workstation.domain.draft import DraftPicture, Remark
from workstation.intake.blocks import (
    Aside,
    Block,
    Figure,
    Heading,
    Inline,
    Paragraph,
    Run,
    map_inlines,
    only_figure,
)
from workstation.intake.tidying import tidy

#: Bytes of one picture, of all pictures of one file, and how many there may be.
PICTURE_LIMIT = 30 * 1024 * 1024
TOTAL_LIMIT = 200 * 1024 * 1024
COUNT_LIMIT = 300

_KINDS = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF87a", ".gif"),
    (b"GIF89a", ".gif"),
    (b"BM", ".bmp"),
)
_REMOTE = re.compile(r"[a-z][a-z0-9+.-]+:|//", re.IGNORECASE)
_INLINE = re.compile(r"data:image/[\w.+-]+;base64,", re.IGNORECASE)
_UNFIT = re.compile(r"[^\w.-]+")


def kind_of(data: bytes) -> str:
    """Return the ending a picture's bytes deserve (`.png`, …), or nothing for no picture."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return ".webp"
    return next((ending for magic, ending in _KINDS if data.startswith(magic)), "")


@dataclass(slots=True)
class PictureBox:
    """Takes the pictures of one file: `folder` is its own, nothing outside its tree is read."""

    folder: Path | None
    file: str
    pictures: list[DraftPicture] = field(default_factory=list)
    left_out: list[Remark] = field(default_factory=list)
    _names: dict[str, str] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)
    _tried: int = 0
    _total: int = 0

    def take(self, figure: Figure) -> Figure | None:
        """Return the figure with the name of its draft picture, or None when left out."""
        source = figure.source
        if source in self._names:
            return replace(figure, source=self._names[source])
        data, reason = self._data(source)
        if data is None:
            self._leave_out(source, reason)
            return None
        name = self.add(data, Path(unquote(source[:200])).name, figure.caption, figure.alt)
        if name is None:
            self._leave_out(source, "intake.picture_kind")
            return None
        self._names[source] = name
        return replace(figure, source=name)

    def add(
        self, data: bytes, wished: str, caption: str = "", alt: str = "", *, exact: bool = False
    ) -> str | None:
        """Keep a picture's bytes; return its name in the draft, None when it is no picture.

        `exact` keeps the wished name as it stands in a manuscript.
        """
        ending = kind_of(data)
        if not ending:
            return None
        stem = _UNFIT.sub("-", Path(wished.split("?")[0]).stem).strip("-.")[:60] or "picture"
        name, number = wished if exact else stem + ending, 1
        taken = {picture.name for picture in self.pictures}
        while name in taken and not exact:
            number += 1
            name = f"{stem}-{number}{ending}"
        self._total += len(data)
        self.pictures.append(DraftPicture(name, data, caption, alt))
        return name

    def know(self, name: str) -> None:
        """Let figures refer to a picture already kept by its own name."""
        self._names[name] = name

    def bytes_of(self, source: str) -> bytes | None:
        """Return a picture lying beside the file, leaving a remark when there is none."""
        data, reason = self._data(source)
        if data is None or not kind_of(data):
            self._leave_out(source, reason or "intake.picture_kind")
            return None
        return data

    def _data(self, source: str) -> tuple[bytes | None, str]:
        self._tried += 1
        full = len(self.pictures) >= COUNT_LIMIT or self._total >= TOTAL_LIMIT
        if full or self._tried > COUNT_LIMIT * 4:
            return None, "intake.picture_too_many"
        if _INLINE.match(source):
            return _decoded(source.partition(",")[2])
        if _REMOTE.match(source):
            return None, "intake.picture_remote"
        path = self._beside(source)
        if path is None:
            return None, "intake.picture_missing"
        try:
            with path.open("rb") as stream:
                data = stream.read(PICTURE_LIMIT + 1)
        except OSError:
            return None, "intake.picture_missing"
        return (data, "") if len(data) <= PICTURE_LIMIT else (None, "intake.picture_too_large")

    def _beside(self, source: str) -> Path | None:
        """Return the file a reference means if it truly lies in the folder's tree."""
        if self.folder is None:
            return None
        root = self.folder.resolve()
        for name in dict.fromkeys((source, unquote(re.split("[?#]", source, maxsplit=1)[0]))):
            relative = name.replace("\\", "/").lstrip("/")
            try:
                path = (root / relative).resolve()
                if relative and path.is_relative_to(root) and path.is_file():
                    return path
            except (OSError, ValueError):
                continue
        return None

    def _leave_out(self, source: str, reason: str) -> None:
        shown = source[:200] if not _INLINE.match(source) else "data:"
        if source not in self._told:
            self._told.add(source)
            self.left_out.append(Remark(reason, {"file": self.file, "picture": shown}))


def _decoded(text: str) -> tuple[bytes | None, str]:
    if len(text) > PICTURE_LIMIT * 4 // 3:
        return None, "intake.picture_too_large"
    try:
        return base64.b64decode(re.sub(r"\s+", "", unquote(text)), validate=True), ""
    except (binascii.Error, ValueError):
        return None, "intake.picture_kind"


def with_pictures(blocks: Sequence[Block], box: PictureBox) -> tuple[Block, ...]:
    """Return blocks whose figures name draft pictures; what is left out stays as a hidden note."""
    made: list[Block] = []
    for block in blocks:
        lost: list[Figure] = []
        (changed,) = map_inlines([block], lambda line, lost=lost: _taken(line, box, lost))  # type: ignore[misc]
        if not _is_empty(changed):
            made.extend(_apart(changed))
        made.extend(Aside(f"{figure.source} {figure.caption or figure.alt}") for figure in lost)
    return tuple(made)


def _taken(line: tuple[Inline, ...], box: PictureBox, lost: list[Figure]) -> tuple[Inline, ...]:
    made: list[Inline] = []
    for part in line:
        if isinstance(part, Figure):
            taken = box.take(part)
            if taken is None:
                lost.append(part)
                continue
            part = taken
        made.append(part)
    return tidy(made)


def _is_empty(block: Block) -> bool:
    return isinstance(block, Paragraph | Heading) and not block.inlines


def _apart(block: Block) -> Iterator[Block]:
    """Yield pictures of a paragraph on their own: only so the page makes figures of them."""
    if not isinstance(block, Paragraph) or not any(isinstance(p, Figure) for p in block.inlines):
        yield block
        return
    line: list[Inline] = []
    for part in block.inlines:
        if isinstance(part, Figure):
            yield from _paragraph(line, block)
            line = []
            yield Paragraph((part,), centred=True)
        else:
            line.append(part)
    yield from _paragraph(line, block)


def _paragraph(line: list[Inline], block: Paragraph) -> Iterator[Block]:
    inlines = tidy(line)
    while inlines and not isinstance(inlines[0], Run | Figure):
        inlines = inlines[1:]
    if inlines:
        yield replace(block, inlines=inlines)


def captioned(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Join short centred lines below pictures to them as captions."""
    made: list[Block] = []
    for block in blocks:
        figure = only_figure(made[-1]) if made else None
        caption = _caption(block)
        if figure is not None and not figure.caption and caption:
            made[-1] = Paragraph((replace(figure, caption=caption),), centred=True)
        else:
            made.append(block)
    return tuple(made)


def _caption(block: Block) -> str:
    if not isinstance(block, Paragraph) or not block.centred:
        return ""
    if not all(isinstance(part, Run) and not part.link for part in block.inlines):
        return ""
    text = "".join(part.text for part in block.inlines if isinstance(part, Run)).strip()
    return text if len(text) <= 100 else ""


def captions_kept(blocks: Sequence[Block], pictures: Sequence[DraftPicture]) -> list[DraftPicture]:
    """Return the draft pictures with the captions their figures have got meanwhile."""
    captions: dict[str, str] = {}
    for block in blocks:
        figure = only_figure(block)
        if figure is not None and figure.caption:
            captions.setdefault(figure.source, figure.caption)
    return [
        replace(picture, caption=captions.get(picture.name, picture.caption))
        for picture in pictures
    ]
