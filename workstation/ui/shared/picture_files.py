"""Pictures in a drop or on the clipboard, and the pattern by which they are asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

#: SVG is among them so that its refusal can be told, instead of nothing happening.
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"})
PATTERN = "PNG JPEG GIF WebP (*.png *.jpg *.jpeg *.gif *.webp)"

Files = list[tuple[str, bytes | Path]]


def pictures_in(source: QMimeData) -> Files:
    """Return the pictures something carries: files by their path, or the bytes of an image."""
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    files: Files = [(path.name, path) for path in paths if path.suffix.lower() in SUFFIXES]
    if files or not source.hasImage():
        return files
    image = source.imageData()
    return (
        [("pasted.png", png_of(image))] if isinstance(image, QImage) and not image.isNull() else []
    )


def png_of(image: QImage) -> bytes:
    """Return an image as the bytes of a PNG file."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(held.data())
