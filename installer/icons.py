"""Draws the app icon in the sizes that each system wants from `resources/icons/firsthand.svg`."""

from __future__ import annotations

import os
import struct
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
LINUX_SIZES = (16, 32, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 32, 48, 64, 256)
MAC_TYPES = {128: b"ic07", 256: b"ic08", 512: b"ic09"}


def png(size: int) -> bytes:
    """The icon as a PNG of `size` by `size` pixels."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ICONS / "firsthand.svg")).render(painter)
    painter.end()
    bytes_ = QByteArray()
    buffer = QBuffer(bytes_)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(bytes_.data())


def ico(sizes: tuple[int, ...]) -> bytes:
    """A Windows icon: a directory of PNGs."""
    pictures = [png(size) for size in sizes]
    offset = 6 + 16 * len(sizes)
    entries = b""
    for size, picture in zip(sizes, pictures, strict=True):
        side = size % 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return struct.pack("<HHH", 0, 1, len(sizes)) + entries + b"".join(pictures)


def icns() -> bytes:
    """A macOS icon: chunks of PNGs."""
    chunks = b""
    for size, kind in MAC_TYPES.items():
        picture = png(size)
        chunks += kind + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(chunks) + 8) + chunks


def main() -> None:
    """Write all of them beside the drawing."""
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication([])
    for size in LINUX_SIZES:
        (ICONS / f"firsthand-{size}.png").write_bytes(png(size))
    (ICONS / "firsthand.ico").write_bytes(ico(WINDOWS_SIZES))
    (ICONS / "firsthand.icns").write_bytes(icns())
    app.quit()


if __name__ == "__main__":
    main()
