"""An independent reader of REFI-QDA projects, and the rules of the published schema as a table."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

NS = "{urn:QDA-XML:project:1.0}"
GUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")
_MADE = {"creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime"}
_TEXT = {"guid!", "name", "richTextPath", "plainTextPath"} | _MADE
_MEDIA = {"guid!", "name", "path", "currentPath"} | _MADE
_ON_SELECTION = ["Description", "Coding", "NoteRef"]

CHILDREN = {
    "Project": [
        "Users",
        "CodeBook",
        "Variables",
        "Cases",
        "Sources",
        "Notes",
        "Links",
        "Sets",
        "Graphs",
        "Description",
        "NoteRef",
    ],
    "Users": ["User"],
    "CodeBook": ["Codes"],
    "Codes": ["Code"],
    "Code": ["Description", "NoteRef", "Code"],
    "Variables": ["Variable"],
    "Variable": ["Description"],
    "Cases": ["Case"],
    "Case": ["Description", "CodeRef", "VariableValue", "SourceRef", "SelectionRef"],
    "VariableValue": ["VariableRef", "TextValue"],
    "Sources": ["TextSource", "AudioSource"],
    "TextSource": [
        "Description",
        "PlainTextContent",
        "PlainTextSelection",
        "Coding",
        "NoteRef",
        "VariableValue",
    ],
    "AudioSource": [
        "Description",
        "Transcript",
        "AudioSelection",
        "Coding",
        "NoteRef",
        "VariableValue",
    ],
    "Transcript": [
        "Description",
        "PlainTextContent",
        "SyncPoint",
        "TranscriptSelection",
        "NoteRef",
    ],
    "PlainTextSelection": _ON_SELECTION,
    "AudioSelection": _ON_SELECTION,
    "Coding": ["CodeRef", "NoteRef"],
    "Notes": ["Note"],
    "Note": ["Description", "PlainTextContent"],
}
"""In this order and no other; what is not named here has no children."""
ATTRIBUTES = {
    "Project": {
        "name!",
        "origin",
        "creatingUserGUID",
        "creationDateTime",
        "modifyingUserGUID",
        "modifiedDateTime",
        "basePath",
    },
    "User": {"guid!", "name", "id"},
    "Code": {"guid!", "name!", "isCodable!", "color"},
    "Variable": {"guid!", "name!", "typeOfVariable!"},
    "Case": {"guid!", "name"},
    "TextSource": _TEXT,
    "Note": _TEXT,
    "Transcript": _TEXT,
    "AudioSource": _MEDIA,
    "PlainTextSelection": {"guid!", "name", "startPosition!", "endPosition!"} | _MADE,
    "AudioSelection": {"guid!", "name", "begin!", "end!"} | _MADE,
    "SyncPoint": {"guid!", "timeStamp", "position"},
    "Coding": {"guid!", "creatingUser", "creationDateTime"},
    **{f"{name}Ref": {"targetGUID!"} for name in ("Code", "Note", "Source", "Variable")},
}
"""Those with a `!` have to be there."""
_NUMBERS = {"startPosition", "endPosition", "begin", "end", "timeStamp", "position"}
_GUIDS = {"guid", "targetGUID", "creatingUser", "creatingUserGUID"}
_USERS = {"creatingUser", "creatingUserGUID", "modifyingUser", "modifyingUserGUID"}
_PATHS = {"plainTextPath", "richTextPath", "path"}
_ONE_OF = {
    "isCodable": {"true", "false"},
    "typeOfVariable": {"Text", "Boolean", "Integer", "Float", "Date", "DateTime"},
}
_TARGETS = {
    "CodeRef": {"Code"},
    "NoteRef": {"Note"},
    "SourceRef": {"TextSource", "AudioSource"},
    "VariableRef": {"Variable"},
}
_RANGES: tuple[tuple[str, str, Callable[[Read], float]], ...] = (
    ("startPosition", "endPosition", lambda read: len(read.text)),
    ("begin", "end", lambda read: float("inf")),
)
"""First, last, and how far they may reach."""
_NOT_EMPTY = {"Users", "Codes", "Variables", "Cases", "Sources", "Notes"}


def broken_rules(root: ElementTree.Element) -> list[str]:
    """What of the published schema a project breaks; empty for a valid one."""
    found: list[str] = []
    guids = [one.get("guid") for one in root.iter() if one.get("guid")]
    found += [f"guid {one} twice" for one in {g for g in guids if guids.count(g) > 1}]
    for element in root.iter():
        tag = element.tag.removeprefix(NS)
        names = [child.tag.removeprefix(NS) for child in element]
        allowed = CHILDREN.get(tag, [])
        found += [f"{tag} has {name}" for name in names if name not in allowed]
        places = [allowed.index(name) for name in names if name in allowed]
        if places != sorted(places) and tag != "Sources":
            found.append(f"{tag} has its children in another order")
        if tag in _NOT_EMPTY and not names:
            found.append(f"{tag} is empty")
        known = ATTRIBUTES.get(tag, set())
        found += [
            f"{tag} lacks {a[:-1]}" for a in known if a[-1] == "!" and a[:-1] not in element.attrib
        ]
        for name, value in element.attrib.items():
            if name not in known and f"{name}!" not in known:
                found.append(f"{tag} has {name}")
            if name in _GUIDS and not GUID.fullmatch(value):
                found.append(f"{tag} {name} is {value}")
            if name in _NUMBERS and not re.fullmatch(r"-?\d+", value):
                found.append(f"{tag} {name} is {value}")
            if name.endswith("DateTime") and not TIME.fullmatch(value):
                found.append(f"{tag} {name} is {value}")
            if name == "color" and not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
                found.append(f"{tag} {name} is {value}")
            if name.startswith("target") and value not in guids:
                found.append(f"{tag} points at nothing")
    return found


def broken_meaning(root: ElementTree.Element, read: Read) -> list[str]:
    """What a project says that cannot be, though each element is as the schema wants it."""
    kinds = {one.get("guid"): one.tag.removeprefix(NS) for one in root.iter() if one.get("guid")}
    found: list[str] = []
    for element in root.iter():
        tag = element.tag.removeprefix(NS)
        for name, value in element.attrib.items():
            if name in _USERS and kinds.get(value) != "User":
                found.append(f"{tag} was made by nobody")
            if value not in _ONE_OF.get(name, {value}):
                found.append(f"{tag} {name} is {value}")
            if name in _PATHS and value.removeprefix("internal://") not in read.files:
                found.append(f"{tag} {name} is not in the file")
        target = kinds.get(element.get("targetGUID"), "")
        if tag in _TARGETS and target not in _TARGETS[tag]:
            found.append(f"{tag} points at {target or 'nothing'}")
        for first, last, end in _RANGES:
            if first in element.attrib and not (
                0 <= int(element.attrib[first]) <= int(element.attrib[last]) <= end(read)
            ):
                found.append(f"{tag} is from {element.attrib[first]} to {element.attrib[last]}")
    uncodable = {
        one.get("guid") for one in root.iter(f"{NS}Code") if one.get("isCodable") != "true"
    }
    used = {one.get("targetGUID") for one in root.iter(f"{NS}CodeRef")}
    found += [f"code {one} is used and must not be" for one in sorted(uncodable & used, key=str)]
    if read.sync != sorted(read.sync) or [p for _, p in read.sync] != sorted(
        p for _, p in read.sync
    ):
        found.append("sync points go back in time or text")
    return found


@dataclass
class Coded:
    """One coded stretch as another program would show it."""

    text: str
    codes: list[str]
    begin: int | None = None
    end: int | None = None


@dataclass
class Read:
    """A project as another program would understand it."""

    root: ElementTree.Element
    text: str
    texts: list[Coded] = field(default_factory=list)
    sounds: list[Coded] = field(default_factory=list)
    audio: bytes = b""
    sync: list[tuple[int, int]] = field(default_factory=list)
    files: set[str] = field(default_factory=set)
    """Names of what lies under `Sources`."""


def read_back(path: Path) -> Read:
    """Read with nothing but the standard library."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        root = ElementTree.fromstring(archive.read("project.qde"))
        codes = {one.get("guid"): one.get("name") or "" for one in root.iter(f"{NS}Code")}
        source = root.find(f".//{NS}TextSource")
        assert source is not None
        raw = archive.read(_place(source.get("plainTextPath")))
        assert not raw.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in raw
        text = raw.decode("utf-8")
        found = Read(root, text)
        found.files = {name.removeprefix("Sources/") for name in archive.namelist()}

        def coded(element: ElementTree.Element) -> list[str]:
            return [codes[ref.get("targetGUID")] for ref in element.iter(f"{NS}CodeRef")]

        for one in source.iter(f"{NS}PlainTextSelection"):
            start, end = int(one.get("startPosition") or 0), int(one.get("endPosition") or 0)
            found.texts.append(Coded(text[start:end], coded(one)))
        audio = root.find(f".//{NS}AudioSource")
        if audio is not None:
            found.audio = archive.read(_place(audio.get("path")))
            for one in audio.iter(f"{NS}AudioSelection"):
                begin, end = int(one.get("begin") or 0), int(one.get("end") or 0)
                found.sounds.append(Coded("", coded(one), begin, end))
            found.sync = [
                (int(one.get("timeStamp") or 0), int(one.get("position") or 0))
                for one in audio.iter(f"{NS}SyncPoint")
            ]
    return found


def _place(path: str | None) -> str:
    assert path is not None
    scheme, _, name = path.partition("://")
    assert scheme == "internal"
    return f"Sources/{name}"
