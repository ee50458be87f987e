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
    sound: Sound | None = None
    """Where one can be heard saying it."""


@dataclass(slots=True)
class Sound:
    """A recording and where it meets the text of its transcript."""

    guid: str
    name: str
    path: str
    text_path: str = ""
    text: str = ""
    points: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Sync points by their GUID: milliseconds and place in the text, in characters."""
    selections: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)
    """Coded stretches of the transcript: sync points at both ends, and the codes."""


@dataclass(slots=True)
class Project:
    """What is understood of a project: names, codes, texts with their coded stretches, cases."""

    name: str = ""
    sources: list[Source] = field(default_factory=list)
    sounds: list[Sound] = field(default_factory=list)
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
        self._sound: Sound | None = None
        self._ends: tuple[str, str] | None = None
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
            case "AudioSource" | "VideoSource":
                path = attributes.get("path", "")
                self._sound = Sound(attributes["guid"], attributes.get("name", ""), path)
            case "Transcript" if self._sound is not None:
                self._sound.text_path = attributes.get("plainTextPath", "")
            case "SyncPoint" if self._sound is not None:
                if "timeStamp" in attributes and "position" in attributes:
                    place = int(attributes["timeStamp"]), int(attributes["position"])
                    self._sound.points[attributes["guid"]] = place
            case "TranscriptSelection" if self._sound is not None:
                self._ends = (attributes["fromSyncPoint"], attributes["toSyncPoint"])
                self._coded = []
            case "Note":
                self._note = attributes["guid"]
            case "Case":
                self._case = attributes.get("name", "")
            case "PlainTextSelection" if self._source is not None:
                self._stretch = (int(attributes["startPosition"]), int(attributes["endPosition"]))
                self._coded, self._noted = [], []
            case "CodeRef" if self._stretch is not None or self._ends is not None:
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
                elif self._sound is not None:
                    self._sound.text = "".join(self._text)
                elif self._note:
                    self._notes[self._note] = "".join(self._text)
            case "PlainTextSelection" if self._source is not None and self._stretch is not None:
                codes = tuple(dict.fromkeys(self._coded))
                self._pending.append(
                    (self._source, Selection(*self._stretch, codes), tuple(self._noted))
                )
                self._stretch = None
            case "TranscriptSelection" if self._sound is not None and self._ends is not None:
                self._sound.selections.append((*self._ends, tuple(dict.fromkeys(self._coded))))
                self._ends = None
            case "AudioSource" | "VideoSource" if self._sound is not None:
                self._project.sounds.append(self._sound)
                self._sound = None
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
        for sound in self._project.sounds:
            self._join(sound)
        return self._project

    def _join(self, sound: Sound) -> None:
        """A recording belongs to the text its transcript is; else the transcript is a text too."""
        for source in self._project.sources:
            is_same = sound.text_path and sound.text_path == source.path
            if source.sound is None and (is_same or (sound.text and sound.text == source.text)):
                source.sound = sound
                return
        if not sound.text and not sound.text_path:
            return
        source = Source(sound.guid, sound.name, sound.text_path, sound.text, sound=sound)
        for start, end, codes in sound.selections:
            if start in sound.points and end in sound.points:
                names = tuple(self._codes[guid] for guid in codes if guid in self._codes)
                source.selections.append(
                    Selection(sound.points[start][1], sound.points[end][1], names)
                )
        self._project.sources.append(source)


def _refuse(*_: object) -> None:
    raise ValueError("a project declares no entities")
