"""Word templates as companies have them, well-meant and otherwise."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
from docx.document import Document
from docx.shared import Cm, RGBColor

DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
CONTENT_TYPES = "[Content_Types].xml"


def company_template(path: Path, change: Callable[[Document], None] | None = None) -> Path:
    """A template with red Arial headings, wide margins, a letterhead, and text to be dropped."""
    document = docx.Document()
    heading = document.styles["Heading 1"]
    heading.font.color.rgb, heading.font.name = RGBColor(0x8A, 0x10, 0x40), "Arial"
    document.styles["Normal"].font.name = "Arial"
    section = document.sections[0]
    section.left_margin = Cm(4)
    section.header.paragraphs[0].text = "Tallyhouse GmbH"
    section.footer.paragraphs[0].text = "Registered in Bremen"
    document.add_paragraph("Dear Sir or Madam")
    document.core_properties.author = "Dana Layout"
    if change is not None:
        change(document)
    document.save(str(path))
    if path.suffix == ".dotx":
        rewritten(path, {CONTENT_TYPES: lambda old: old.replace(DOCUMENT_TYPE, TEMPLATE_TYPE)})
    return path


def rewritten(path: Path, changes: Mapping[str, Callable[[bytes], bytes]]) -> Path:
    """The package with some of its parts changed; a part that was not there begins empty."""
    with zipfile.ZipFile(path) as parts:
        contents = {name: parts.read(name) for name in parts.namelist()}
    for name, change in changes.items():
        contents[name] = change(contents.get(name, b""))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in contents.items():
            packed.writestr(name, content)
    return path
