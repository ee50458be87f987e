"""LibreOffice without a window, for looking at documents as somebody sees them."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

WIDE_TYPE = "/usr/share/fonts/truetype/dejavu"
"""Every machine of the tests has it, and no usual type is wider: what fits here fits anywhere."""


class Office:
    """Lays out documents with a profile and a choice of type of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fonts = folder / "fonts.conf"
        self._fonts.write_text(
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
            f"<dir>{WIDE_TYPE}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>"
        )

    def pdf(self, *documents: Path) -> list[bytes]:
        """The documents as PDF; fails where LibreOffice is missing or cannot read one."""
        profile = (self._folder / "profile").as_uri()
        subprocess.run(
            ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
             "--outdir", str(self._folder), *map(str, documents)],
            check=True, capture_output=True, timeout=240,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self._folder), "LANG": "C.UTF-8",
                 "FONTCONFIG_FILE": str(self._fonts)},
        )  # fmt: skip
        return [(self._folder / f"{document.stem}.pdf").read_bytes() for document in documents]


def pages(pdf: bytes) -> int:
    """How many pages a PDF of LibreOffice has."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
