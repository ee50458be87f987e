"""A REFI-QDA project keeps the published schema's rules and is understood by another reader."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import soundfile
from hypothesis import HealthCheck, given, settings

from fakes.kept import RATE, any_record
from fakes.records import interview_record
from fakes.refi import broken_meaning, broken_rules, read_back
from fakes.sounding import keep_with_sound, sounding_record
from firsthand.bootstrap import open_desk
from firsthand.core.interview import Participant, Setup, Status, Study
from firsthand.core.marks import MarkKind
from firsthand.core.record import InterviewRecord
from firsthand.export.open.qdpx import write_project
from firsthand.jobs.bringing.projects import bring_project
from firsthand.jobs.desk import Desk
from firsthand.jobs.exporting.open_files import OpenFormat, export_open
from firsthand.jobs.privacy.door import Door
from firsthand.library.library import Library

RECORD = interview_record()
SETUP = Setup(Study("Imported"), Participant("B-01"), "")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "home") as opened:
        yield opened


def _written(path: Path, record: InterviewRecord) -> Path:
    write_project(path, record)
    return path


def test_a_project_keeps_the_rules_and_shows_every_quote_as_it_was_said(tmp_path: Path) -> None:
    found = read_back(_written(tmp_path / "p.qdpx", RECORD))
    assert broken_rules(found.root) + broken_meaning(found.root, found) == []
    assert [one.text for one in found.texts] == [quote.text for quote in RECORD.quotes]
    assert [one.codes for one in found.texts] == [
        [str(quote.kind), *quote.themes] for quote in RECORD.quotes
    ]
    said = [segment.text for segment in RECORD.transcript.segments]
    assert [line.split(": ", 1)[1] for line in found.text.splitlines()] == said
    names = {one.get("name") for one in found.root.iter("{urn:QDA-XML:project:1.0}Case")}
    assert names == {"B-07"}


@given(any_record())
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_interview_makes_a_project_that_keeps_the_rules(
    tmp_path: Path, record: InterviewRecord
) -> None:
    found = read_back(_written(tmp_path / "p.qdpx", record))
    assert broken_rules(found.root) + broken_meaning(found.root, found) == []


def test_sound_text_and_time_meet(tmp_path: Path) -> None:
    with Library.open(tmp_path / "home") as library:
        record = keep_with_sound(library, sounding_record())
        (path,) = export_open(Door(library), record.id, OpenFormat.QDPX, library.home)
    found = read_back(path)
    assert broken_rules(found.root) + broken_meaning(found.root, found) == []
    audio = soundfile.info(io.BytesIO(found.audio))
    assert abs(audio.frames - record.timeline.end) < 4000
    assert [(one.begin, one.end) for one in found.sounds] == [
        (quote.start * 1000 // RATE, quote.end * 1000 // RATE) for quote in record.quotes
    ]
    assert found.sync == sorted(found.sync)
    assert [ms for ms, _ in found.sync] == sorted(ms for ms, _ in found.sync)
    first = record.transcript.segments[1]
    at = dict(found.sync)[first.start * 1000 // RATE]
    assert found.text[at:].startswith(first.text[:20])


def test_a_project_comes_back_with_its_texts_and_codes(desk: Desk, tmp_path: Path) -> None:
    path = _written(tmp_path / "p.qdpx", RECORD)
    (id,) = bring_project(desk, SETUP, path)
    with desk.reading() as library:
        found = library.record(id)
    said = [(one.text, one.speaker) for one in RECORD.transcript.segments]
    assert [(one.text, one.speaker) for one in found.transcript.segments] == said
    coded = [(one.text, one.kind, one.themes, one.note) for one in RECORD.quotes]
    assert [(one.text, one.kind, one.themes, one.note) for one in found.quotes] == coded
    assert found.setup.participant.code_name == "B-07"
    assert found.setup.participant.real_name == ""
    assert not any(quote.is_verbatim for quote in found.quotes)


def test_another_programs_project_is_taken_as_far_as_it_is_understood(
    desk: Desk, tmp_path: Path
) -> None:
    qde = """<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Churn 2026">
 <CodeBook><Codes>
  <Code guid="c1" name="Barrier" isCodable="true"/><Code guid="c2" name="IT" isCodable="true"/>
 </Codes></CodeBook>
 <Sources>
  <TextSource guid="s1" name="Interview 4">
   <PlainTextContent>Anna Berg: Why not?
Ravi Rao: Our IT says no.</PlainTextContent>
   <PlainTextSelection guid="p1" startPosition="30" endPosition="45">
    <Coding guid="x1"><CodeRef targetGUID="c1"/></Coding>
    <Coding guid="x2"><CodeRef targetGUID="c2"/></Coding>
   </PlainTextSelection>
  </TextSource>
  <TextSource guid="s2" name="elsewhere" plainTextPath="absolute:///etc/passwd"/>
 </Sources>
</Project>"""
    path = tmp_path / "other.qdpx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.qde", qde)
    (id,) = bring_project(desk, SETUP, path)
    with desk.reading() as library:
        found = library.record(id)
    (quote,) = found.quotes
    assert (quote.text, quote.kind, quote.themes) == ("Our IT says no.", MarkKind.BARRIER, ("IT",))
    assert found.setup.study.name == "Churn 2026"
    assert found.setup.participant.real_name == "Ravi Rao"


def test_the_rules_notice_what_breaks_them(tmp_path: Path) -> None:
    root = read_back(_written(tmp_path / "p.qdpx", replace(RECORD))).root
    root.append(root[0])
    del root.find("{urn:QDA-XML:project:1.0}Cases")[0].attrib["guid"]  # type: ignore[index]  # it is there
    assert {"Project has its children in another order", "Case lacks guid"} <= set(
        broken_rules(root)
    )


def test_the_rules_notice_what_cannot_be_meant(tmp_path: Path) -> None:
    found = read_back(_written(tmp_path / "p.qdpx", RECORD))
    root, name = found.root, "{urn:QDA-XML:project:1.0}"
    (user,) = root.iter(f"{name}User")
    user.set("guid", "00000000-0000-0000-0000-000000000000")
    next(root.iter(f"{name}PlainTextSelection")).set("endPosition", "999999")
    next(root.iter(f"{name}CodeRef")).set(
        "targetGUID", next(root.iter(f"{name}Case")).attrib["guid"]
    )
    next(root.iter(f"{name}TextSource")).set("plainTextPath", "internal://elsewhere.txt")
    told = " ".join(broken_meaning(root, found))
    for wrong in ("made by nobody", "to 999999", "points at Case", "is not in the file"):
        assert wrong in told


def test_a_project_comes_back_with_its_sound_and_every_quote_in_its_place(
    desk: Desk, tmp_path: Path
) -> None:
    with Library.open(tmp_path / "other") as library:
        sent = keep_with_sound(library, sounding_record())
        (path,) = export_open(Door(library), sent.id, OpenFormat.QDPX, library.home)
    (id,) = bring_project(desk, SETUP, path)
    with desk.reading() as library:
        found, folder = library.record(id), library.folder(id)
    (take,) = found.timeline.takes
    assert abs(take.frames - sent.timeline.end) < 4000
    heard, rate = soundfile.read(folder / take.file)
    assert rate == RATE
    assert abs(heard).max() > 0.2
    near = RATE // 100
    for mine, theirs in zip(found.quotes, sent.quotes, strict=True):
        assert theirs.text.startswith(mine.text)
        assert abs(mine.start - theirs.start) <= near
        assert abs(mine.end - theirs.end) <= near
    for mine, theirs in zip(found.transcript.segments, sent.transcript.segments, strict=True):
        assert (mine.text, mine.speaker) == (theirs.text, theirs.speaker)
        assert abs(mine.start - theirs.start) <= near
        assert [word.text for word in mine.words] == [word.text for word in theirs.words]
    assert found.status is Status.DRAFT


THEIR_SOUND = """<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Churn 2026">
 <CodeBook><Codes><Code guid="c1" name="Barrier" isCodable="true"/></Codes></CodeBook>
 <Sources>
  <AudioSource guid="a1" name="Interview 4" path="internal://i4.wav">
   <Transcript guid="t1" name="words">
    <PlainTextContent>Anna: Why not?
Ravi: Our IT says no.</PlainTextContent>
    <SyncPoint guid="p1" timeStamp="0" position="0"/>
    <SyncPoint guid="p2" timeStamp="1000" position="15"/>
    <SyncPoint guid="p3" timeStamp="3000" position="36"/>
    <TranscriptSelection guid="x1" fromSyncPoint="p2" toSyncPoint="p3">
     <Coding guid="k1"><CodeRef targetGUID="c1"/></Coding>
    </TranscriptSelection>
   </Transcript>
  </AudioSource>
 </Sources>
</Project>"""


def _theirs(path: Path, qde: str, sound: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.qde", qde)
        archive.writestr("Sources/i4.wav", sound)
    return path


def _three_seconds() -> bytes:
    file = io.BytesIO()
    soundfile.write(file, [0.1, -0.1] * 24_000, 16_000, format="WAV")
    return file.getvalue()


def test_another_programs_recording_is_heard_where_its_words_are(
    desk: Desk, tmp_path: Path
) -> None:
    (id,) = bring_project(desk, SETUP, _theirs(tmp_path / "o.qdpx", THEIR_SOUND, _three_seconds()))
    with desk.reading() as library:
        found = library.record(id)
    assert found.timeline.end == 48_000
    (quote,) = found.quotes
    assert (quote.text, quote.kind) == ("Our IT says no.", MarkKind.BARRIER)
    assert 16_000 < quote.start < 32_000
    assert quote.end == 48_000
    assert not quote.is_verbatim


@pytest.mark.parametrize(
    ("qde", "sound"),
    [
        (THEIR_SOUND, b"no sound at all"),
        (THEIR_SOUND.replace("internal://i4.wav", "absolute:///etc/passwd"), b""),
        (THEIR_SOUND.replace("internal://i4.wav", "internal://../project.qde"), b""),
        (THEIR_SOUND.replace('timeStamp="1000" position="15"', ""), _three_seconds()),
        (THEIR_SOUND.replace('position="15"', 'position="0"').replace('"36"', '"0"'), b""),
    ],
)
def test_words_come_without_a_recording_that_cannot_be_taken(
    desk: Desk, tmp_path: Path, qde: str, sound: bytes
) -> None:
    (id,) = bring_project(desk, SETUP, _theirs(tmp_path / "o.qdpx", qde, sound))
    with desk.reading() as library:
        found = library.record(id)
    assert [one.text for one in found.transcript.segments] == ["Why not?", "Our IT says no."]
    assert not any(one.probability == 1.0 for one in found.transcript.words())
    assert len(list((desk.home / "interviews").iterdir())) == 1
