"""The page as one file, for a colleague who is elsewhere: no network, its own clock."""

from __future__ import annotations

import base64
import re
from hashlib import sha256
from pathlib import Path

from firsthand.companion.files import START

_SCRIPT = f'<script type="module" src="{START}"></script>\n'
_STYLE = '<link rel="stylesheet" href="page.css">'
_IMPORT = re.compile(r'^import \{[\w\s,]+\} from "\./(\w+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(async )?function |class |const )", re.MULTILINE)


def page_alone(files: Path) -> str:
    """The whole page in one text; its own scripts and style are all that it may run."""
    page = (files / "page.html").read_text("utf-8")
    style = (files / "page.css").read_text("utf-8")
    script = in_one(files, START)
    if "</script" in script or "</style" in style:
        raise ValueError("a script or style that would end itself")
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    page = page.replace(_SCRIPT, "")
    page = page.replace('<html lang="en">', '<html lang="en" data-alone="yes">')
    page = page.replace(
        _STYLE,
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n<style>{style}</style>',
    )
    return page.replace("</body>", f'<script type="module">{script}</script>\n</body>')


def in_one(files: Path, *names: str) -> str:
    """Modules with all that they import as one: whatever is imported stands before.

    Each name may stand at the top of one module only; a browser refuses the whole otherwise.
    """
    texts: dict[str, str] = {}

    def add(name: str) -> None:
        if name in texts:
            return
        texts[name] = ""  # so that two which import each other come to an end
        text = (files / name).read_text("utf-8")
        for imported in _IMPORT.findall(text):
            add(imported)
        del texts[name]
        texts[name] = _EXPORT.sub("", _IMPORT.sub("", text))

    for name in names:
        add(name)
    return "\n".join(texts.values())


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(sha256(text.encode()).digest()).decode()
