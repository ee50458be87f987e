"""A REFI-QDA project: what programs for qualitative analysis exchange, after the standard 1.0.

A zip of `project.qde` and `Sources/`: the transcript as a text source with the quotes coded, the
sound with the same quotes and sync points between text and time, kinds and themes as codes, the
buyer as a case with variables. Positions count characters; the order of elements is the schema's.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

from firsthand import __version__
from firsthand.core.quotes import Quote
from firsthand.core.record import InterviewRecord
from firsthand.export.open.qda_text import Place, QdaText, qda_text
from firsthand.export.redaction import one_line, plain
from firsthand.export.saving import save_whole

NAMESPACE = "urn:QDA-XML:project:1.0"
_COLOURS = ("#2F6F6A", "#B5651D", "#6A4C93", "#1F6FB2", "#A23B3B", "#5B7F2B", "#8A6D3B", "#4A5568")


def write_project(path: Path, record: InterviewRecord, audio: Path | None = None) -> None:
    """Write `record` as a project at `path`, with the sound in `audio` if there is one.

    `audio` holds all takes as one, so that its times are the interview's. Raises ExportError or
    DiskFull; nothing half-written is left then.
    """
    project = _Project(record, audio)

    def write(target: BinaryIO) -> None:
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("project.qde", project.xml())
            archive.writestr(f"Sources/{project.text_file}", project.text.text.encode())
            if audio is not None:
                name = f"Sources/{project.audio_file}"
                archive.write(audio, name, compress_type=zipfile.ZIP_STORED)

    save_whole(path, write)


class _Project:
    def __init__(self, record: InterviewRecord, audio: Path | None) -> None:
        self._record = record
        self.text: QdaText = qda_text(record)
        self.text_file = f"{self._guid('text')}.txt"
        self.audio_file = f"{self._guid('audio')}{audio.suffix}" if audio else ""
        self._quotes = sorted(record.quotes, key=lambda quote: quote.start)
        self._places = {
            quote.id: place
            for quote in self._quotes
            if (place := self.text.place_of(quote, record.timeline.rate)) is not None
        }
        self._codes: dict[tuple[str, str], str] = {}
        for quote in self._quotes:
            for group, name in _codes_of(quote):
                self._codes.setdefault((group, name), self._guid(f"code/{group}/{name}"))
        self._notes: list[tuple[str, str, str]] = []
        """Guid, name and text of each."""

    def xml(self) -> bytes:
        record = self._record
        root = Element(
            "Project",
            {
                "xmlns": NAMESPACE,
                "name": _name(record.setup.study.name, record.setup.participant.code_name),
                "origin": f"Firsthand {__version__}",
                "creatingUserGUID": self._guid("user"),
                **self._created(record.started_at, "creationDateTime"),
            },
        )
        users = SubElement(root, "Users")
        SubElement(users, "User", {"guid": self._guid("user"), "name": "Firsthand"})
        self._put_codes(root)
        variables = self._variables()
        if variables:
            put = SubElement(root, "Variables")
            for name, _ in variables:
                guid = self._guid(f"variable/{name}")
                SubElement(put, "Variable", {"guid": guid, "name": name, "typeOfVariable": "Text"})
        self._put_case(root, variables)
        sources = SubElement(root, "Sources")
        self._put_text_source(sources)
        if self.audio_file:
            self._put_audio_source(sources)
        if self._notes:
            notes = SubElement(root, "Notes")
            for guid, name, text in self._notes:
                note = SubElement(notes, "Note", {"guid": guid, "name": name})
                SubElement(note, "PlainTextContent").text = plain(text)
        written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
        return written

    # -- codes, cases ------------------------------------------------------------------------

    def _put_codes(self, root: Element) -> None:
        if not self._codes:
            return
        codes = SubElement(SubElement(root, "CodeBook"), "Codes")
        groups: dict[str, Element] = {}
        for number, ((group, name), guid) in enumerate(self._codes.items()):
            if group not in groups:
                groups[group] = SubElement(
                    codes,
                    "Code",
                    {"guid": self._guid(f"codes/{group}"), "name": group, "isCodable": "false"},
                )
            SubElement(
                groups[group],
                "Code",
                {
                    "guid": guid,
                    "name": one_line(name) or "–",
                    "isCodable": "true",
                    "color": _COLOURS[number % len(_COLOURS)],
                },
            )

    def _variables(self) -> list[tuple[str, str]]:
        person, debrief = self._record.setup.participant, self._record.debrief
        known = [
            ("Role", person.role),
            ("Company", person.company),
            ("Industry", person.industry),
            ("Size", person.size),
            ("Region", person.region),
            ("Buying stage", person.buying_stage),
            ("Relation", person.relation),
            ("Fit", str(debrief.fit)),
            ("Study", self._record.setup.study.name),
            ("Date", self._record.started_at[:10]),
        ]
        return [(name, one_line(value)) for name, value in known if one_line(value)]

    def _put_case(self, root: Element, variables: Iterable[tuple[str, str]]) -> None:
        case = SubElement(
            SubElement(root, "Cases"),
            "Case",
            {
                "guid": self._guid("case"),
                "name": _name(self._record.setup.participant.code_name),
            },
        )
        for name, value in variables:
            put = SubElement(case, "VariableValue")
            SubElement(put, "VariableRef", {"targetGUID": self._guid(f"variable/{name}")})
            SubElement(put, "TextValue").text = value
        SubElement(case, "SourceRef", {"targetGUID": self._guid("text")})
        if self.audio_file:
            SubElement(case, "SourceRef", {"targetGUID": self._guid("audio")})

    # -- sources -----------------------------------------------------------------------------

    def _put_text_source(self, sources: Element) -> None:
        source = SubElement(
            sources,
            "TextSource",
            {
                "guid": self._guid("text"),
                "name": _name(self._record.setup.participant.code_name, "transcript"),
                "plainTextPath": f"internal://{self.text_file}",
                **self._made(self._record.started_at),
            },
        )
        for quote in self._quotes:
            place = self._places.get(quote.id)
            if place is None:
                continue
            selection = SubElement(
                source,
                "PlainTextSelection",
                {
                    "guid": self._guid(f"selection/{quote.id}"),
                    "name": _name(quote.text)[:80],
                    "startPosition": str(place.start),
                    "endPosition": str(place.end),
                    **self._made(quote.confirmed_at),
                },
            )
            self._put_quote(selection, quote, "text", with_note=True)
        if said := self._debrief():
            guid = self._guid("debrief")
            self._notes.append((guid, "Debrief", said))
            SubElement(source, "NoteRef", {"targetGUID": guid})

    def _put_audio_source(self, sources: Element) -> None:
        source = SubElement(
            sources,
            "AudioSource",
            {
                "guid": self._guid("audio"),
                "name": _name(self._record.setup.participant.code_name, "sound"),
                "path": f"internal://{self.audio_file}",
                **self._made(self._record.started_at),
            },
        )
        transcript = SubElement(
            source,
            "Transcript",
            {
                "guid": self._guid("transcript"),
                "name": _name(self._record.setup.participant.code_name, "transcript in time"),
                "plainTextPath": f"internal://{self.text_file}",
                **self._made(self._record.started_at),
            },
        )
        points = self._sync_points()
        for (ms, position), guid in points.items():
            SubElement(
                transcript,
                "SyncPoint",
                {"guid": guid, "timeStamp": str(ms), "position": str(position)},
            )
        for quote in self._quotes:
            self._put_audio_selection(source, quote)

    def _put_audio_selection(self, source: Element, quote: Quote) -> None:
        rate = self._record.timeline.rate
        selection = SubElement(
            source,
            "AudioSelection",
            {
                "guid": self._guid(f"sound/{quote.id}"),
                "name": _name(quote.text)[:80],
                "begin": str(round(quote.start * 1000 / rate)),
                "end": str(round(quote.end * 1000 / rate)),
                **self._made(quote.confirmed_at),
            },
        )
        self._put_quote(selection, quote, "sound", with_note=quote.id not in self._places)

    def _put_quote(self, selection: Element, quote: Quote, where: str, *, with_note: bool) -> None:
        when = "before the reveal" if quote.before_reveal else "after the reveal"
        SubElement(selection, "Description").text = f"{quote.state}, {when}"
        for group, name in _codes_of(quote):
            coding = SubElement(
                selection,
                "Coding",
                {
                    "guid": self._guid(f"coding/{where}/{quote.id}/{group}/{name}"),
                    **self._made(quote.confirmed_at),
                },
            )
            SubElement(coding, "CodeRef", {"targetGUID": self._codes[group, name]})
        if with_note and quote.note.strip():
            guid = self._guid(f"note/{quote.id}")
            self._notes.append((guid, _name(quote.text)[:80], quote.note))
            SubElement(selection, "NoteRef", {"targetGUID": guid})

    def _sync_points(self) -> dict[tuple[int, int], str]:
        """Where text and time are known to meet, in the order of both."""
        places: list[Place] = [*self.text.lines, *self._places.values()]
        pairs = {(place.start_ms, place.start) for place in places}
        pairs |= {(place.end_ms, place.end) for place in places}
        kept: dict[tuple[int, int], str] = {}
        last = -1
        for ms, position in sorted(pairs):
            if position >= last:
                kept[ms, position] = self._guid(f"sync/{ms}/{position}")
                last = position
        return kept

    def _debrief(self) -> str:
        debrief = self._record.debrief
        told = (debrief.surprised, debrief.belief_changed, debrief.ask_next, debrief.fit_why)
        return "\n".join(text for text in told if text.strip())

    def _guid(self, what: str) -> str:
        """The same for the same thing of the same interview, in every export."""
        return str(uuid5(NAMESPACE_URL, f"urn:firsthand:interview:{self._record.id}/{what}"))

    def _made(self, at: str) -> dict[str, str]:
        return {"creatingUser": self._guid("user"), **self._created(at, "creationDateTime")}

    def _created(self, at: str, name: str) -> dict[str, str]:
        """A time as the schema wants it; left out where it is none."""
        try:
            return {name: datetime.fromisoformat(at).isoformat(timespec="seconds")} if at else {}
        except ValueError:
            return {}


def _codes_of(quote: Quote) -> list[tuple[str, str]]:
    themes = dict.fromkeys(theme for theme in quote.themes if one_line(theme))
    return [("Kind", str(quote.kind)), *(("Theme", theme) for theme in themes)]


def _name(*parts: str) -> str:
    return ", ".join(shown for part in parts if (shown := one_line(part))) or "–"
