"""An interview full of names that must not get out, and a search for them in any file."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from fakes.kept import a_segment
from fakes.sounding import ALL_YES, sounding_record
from firsthand.core.findings import Finding, FindingId, FindingKind, Findings
from firsthand.core.interview import Answer, Attendee, Consent, Participant, Role
from firsthand.core.privacy.pseudonyms import NameKind, Pseudonym, forms_of_company, forms_of_person
from firsthand.core.record import InterviewRecord
from firsthand.core.transcript import Speaker

NAME = "Henrike Oldenkamp"
CONTACT = "h.oldenkamp@quixotry.example, +49 40 5550 1234"
KEY = (
    Pseudonym("Company 1", NameKind.COMPANY, forms_of_company("Quixotry Bakeries GmbH")),
    Pseudonym("Person 1", NameKind.PERSON, forms_of_person("Zebulon Crane")),
    Pseudonym("Place 1", NameKind.PLACE, ("Müggelheim",)),
)
SECRETS = (
    "henrike", "oldenkamp", "quixotry", "zebulon", "crane", "müggelheim", "mueggelheim",
    "5550 1234",
)  # fmt: skip
"""In small letters; looked for in any case."""
NOT_BY_NAME = replace(ALL_YES, quote_by_name=Answer.NO)
SENTENCES = (
    "So, Henrike, what happened at Quixotry Bakeries?",
    "At Quixotry we ask Zebulon Crane, and Zebulon's list is Oldenkamp's list.",
    "In Müggelheim nobody believes the sheet.",
    "QUIXOTRY and the Quixotrykunden wrote to h.oldenkamp@quixotry.example.",
)


def telltale_record(consent: Consent = NOT_BY_NAME) -> InterviewRecord:
    """Names in every text of a record: said, noted, found, in study, people, devices, files."""
    record = sounding_record(consent)
    person = Participant(
        "B-07", NAME, CONTACT, "Head of Quixotry", "Quixotry Bakeries GmbH", "Bakeries", "90",
        "Müggelheim", "looking", "knows Zebulon Crane", "reports to Zebulon",
    )  # fmt: skip
    setup = replace(
        record.setup,
        participant=person,
        study=replace(record.setup.study, name="Churn at Quixotry", problem="Zebulon leaves"),
        attendees=(Attendee("Zebulon Crane", Role.OBSERVER), Attendee("Sam", Role.INTERVIEWER)),
        guide="# Guide for Henrike\n## Opening (opening, 1 min)\n- How is Quixotry?\n",
    )
    segments = tuple(
        a_segment(number, text, Speaker.INTERVIEWER if number == 1 else Speaker.BUYER)
        for number, text in enumerate(SENTENCES, start=1)
    )
    quotes = tuple(
        replace(quote, text=text, machine_text=text, note="ask Oldenkamp", themes=("Quixotry",))
        for quote, text in zip(record.quotes, SENTENCES[1:], strict=True)
    )
    marks = tuple(replace(m, note="call Henrike", device="Zebulon's phone") for m in record.marks)
    finding = Finding(FindingId("f1"), FindingKind.PUSH, "Quixotry pays", quotes=(quotes[0].id,))
    takes = tuple(replace(t, device="Henrike's AirPods") for t in record.timeline.takes)
    return replace(
        record,
        setup=setup,
        timeline=replace(record.timeline, takes=takes),
        transcript=replace(record.transcript, segments=segments),
        quotes=quotes,
        marks=marks,
        findings=Findings((finding,)),
        debrief=replace(record.debrief, surprised="Zebulon does it all", fit_why="is Quixotry"),
    )


def names_in(paths: list[Path], secrets: tuple[str, ...] = SECRETS) -> set[tuple[str, str]]:
    """(file, secret) for each secret in a file's name or bytes, however deep it is zipped."""
    found = set()
    for path in paths:
        for name, content in _unzipped(path.name, path.read_bytes()):
            for secret in secrets:
                ways = {secret.encode(), secret.encode("utf-16-le"), _escaped(secret)}
                low = content.lower()
                if secret in name.lower() or any(way in low for way in ways):
                    found.add((name, secret))
    return found


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _escaped(secret: str) -> bytes:
    """As JSON writes it."""
    return json.dumps(secret)[1:-1].encode()


def _unzipped(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    yield name, content.decode("utf-8", "replace").lower().encode()
    if content[:2] == b"\x1f\x8b":
        yield from _unzipped(f"{name}!", gzip.decompress(content))
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield f"{name}!", archive.comment
            for inside in archive.namelist():
                yield from _unzipped(f"{name}/{inside}", archive.read(inside))
