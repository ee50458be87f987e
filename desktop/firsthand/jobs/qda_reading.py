"""Reads what a REFI-QDA project says, from anybody: streaming, bounded, without a DOCTYPE."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from firsthand.errors import BadInput

NAMESPACE = "urn:QDA-XML:project:1.0"
_MOST_ELEMENTS = 300_000
_MOST_TEXT = 8_000_000
_Attributes = dict[str, str]


@dataclass(frozen=True, slots=True)
class Selection:
    """A coded stretch of a text source, in characters, the end behind the last."""

    start: int
    end: int
    codes: tuple[str, ...] = ()
    note: str = ""


@dataclass(slots=True)
class Source:
    """A text source while it is read; its text is in the project or in a file of the zip."""

    guid: str
    name: str
    path: str
    text: str = ""
    selections: list[Selection] = field(default_factory=list)


@dataclass(slots=True)
class Project:
    """What is understood of a project: names, codes, texts with their coded stretches, cases."""

    name: str = ""
    sources: list[Source] = field(default_factory=list)
    cases: dict[str, str] = field(default_factory=dict)
    """Name of the case by the GUID of a source that belongs to it."""


def read_project(content: bytes) -> Project:
    """Raises BadInput for what is no project, or is made to hurt."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.said
    parser.buffer_text = True
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, KeyError) as error:
        raise BadInput(
            "The project cannot be understood.", "Export it again as a REFI-QDA project (.qdpx)."
        ) from error
    return reader.finished()


class _Reader:
    """Keeps what matters while elements come and go."""

    def __init__(self) -> None:
        self._project = Project()
        self._codes: dict[str, str] = {}
        self._notes: dict[str, str] = {}
        self._open: list[str] = []
        self._text: list[str] = []
        self._length = 0
        self._count = 0
        self._source: Source | None = None
        self._note = ""
        self._case = ""
        self._stretch: tuple[int, int] | None = None
        self._coded: list[str] = []
        self._noted: list[str] = []
        self._pending: list[tuple[Source, Selection, tuple[str, ...]]] = []

    def start(self, tag: str, attributes: _Attributes) -> None:
        self._count += 1
        if self._count > _MOST_ELEMENTS:
            raise ValueError("too many elements")
        space, _, name = tag.rpartition(" ")
        if not self._open and (name != "Project" or space != NAMESPACE):
            raise ValueError("no project")
        self._open.append(name)
        self._text = []
        match name:
            case "Project":
                self._project.name = attributes.get("name", "")
            case "Code":
                self._codes[attributes["guid"]] = attributes.get("name", "")
            case "TextSource":
                self._source = Source(
                    attributes["guid"],
                    attributes.get("name", ""),
                    attributes.get("plainTextPath", ""),
                )
            case "Note":
                self._note = attributes["guid"]
            case "Case":
                self._case = attributes.get("name", "")
            case "PlainTextSelection" if self._source is not None:
                self._stretch = (int(attributes["startPosition"]), int(attributes["endPosition"]))
                self._coded, self._noted = [], []
            case "CodeRef" if self._stretch is not None:
                self._coded.append(attributes["targetGUID"])
            case "NoteRef" if self._stretch is not None:
                self._noted.append(attributes["targetGUID"])
            case "SourceRef" if self._case:
                self._project.cases.setdefault(attributes["targetGUID"], self._case)

    def said(self, text: str) -> None:
        if self._open[-1] == "PlainTextContent":
            self._length += len(text)
            if self._length > _MOST_TEXT:
                raise ValueError("too much text")
            self._text.append(text)

    def end(self, tag: str) -> None:
        name = self._open.pop()
        match name:
            case "PlainTextContent":
                if self._source is not None:
                    self._source.text = "".join(self._text)
                elif self._note:
                    self._notes[self._note] = "".join(self._text)
            case "PlainTextSelection" if self._source is not None and self._stretch is not None:
                codes = tuple(dict.fromkeys(self._coded))
                self._pending.append(
                    (self._source, Selection(*self._stretch, codes), tuple(self._noted))
                )
                self._stretch = None
            case "TextSource" if self._source is not None:
                self._project.sources.append(self._source)
                self._source = None
            case "Note":
                self._note = ""
            case "Case":
                self._case = ""

    def finished(self) -> Project:
        """Codes and notes by their names and texts, wherever in the file they stood."""
        for source, selection, noted in self._pending:
            names = tuple(self._codes[guid] for guid in selection.codes if guid in self._codes)
            note = "\n".join(self._notes[guid] for guid in noted if guid in self._notes)
            source.selections.append(Selection(selection.start, selection.end, names, note))
        return self._project


def _refuse(*_: object) -> None:
    raise ValueError("a project declares no entities")
