"""The page as one file, for a colleague who is elsewhere: no network, its own clock."""

from __future__ import annotations

import base64
import re
from hashlib import sha256
from pathlib import Path

_SCRIPT = re.compile(r'<script src="(\w+\.js)"></script>\n?')
_STYLE = '<link rel="stylesheet" href="page.css">'


def page_alone(files: Path) -> str:
    """The whole page in one text; its own scripts and style are all that it may run."""
    page = (files / "page.html").read_text("utf-8")
    style = (files / "page.css").read_text("utf-8")
    script = "".join((files / name).read_text("utf-8") for name in _SCRIPT.findall(page))
    if "</script" in script or "</style" in style:
        raise ValueError("a script or style that would end itself")
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    page = _SCRIPT.sub("", page)
    page = page.replace('<html lang="en">', '<html lang="en" data-alone="yes">')
    page = page.replace(
        _STYLE,
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n<style>{style}</style>',
    )
    return page.replace("</body>", f"<script>{script}</script>\n</body>")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(sha256(text.encode()).digest()).decode()
