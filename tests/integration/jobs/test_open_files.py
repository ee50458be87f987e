"""Every format goes through the one door, is whole or not there, and is read by other programs."""

from __future__ import annotations

import json
import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from fakes.kept import RATE
from fakes.small_disk import no_file_beyond
from fakes.sounding import ALL_YES, keep_with_sound, sound, sounding_record
from firsthand.core.interview import Answer, Consent
from firsthand.core.quotes import QuoteId
from firsthand.core.record import InterviewRecord
from firsthand.errors import BadAudio, DiskFull, ExportCancelled, ExportError, NotAllowed
from firsthand.export.open.sound import BETWEEN_S, SoundKind
from firsthand.jobs.clips import ROOM_S
from firsthand.jobs.exporting.open_files import OpenFormat, export_open
from firsthand.jobs.exporting.sound_files import DEFAULTS, Choices
from firsthand.jobs.privacy.door import Door
from firsthand.library.library import Library

WITHOUT_SOUND = replace(ALL_YES, share_audio=Answer.NOT_ASKED)
FORMATS = [one for one in OpenFormat if not one.needs_sound]


def _keep(library: Library, consent: Consent = ALL_YES) -> InterviewRecord:
    return keep_with_sound(library, sounding_record(consent))


def _export(
    library: Library,
    record: InterviewRecord,
    to: OpenFormat,
    target: Path | None = None,
    choices: Choices = DEFAULTS,
) -> tuple[Path, ...]:
    return export_open(Door(library), record.id, to, library.home, target, choices)


def _samples(path: Path) -> np.ndarray:
    found, rate = soundfile.read(path, dtype="float32")
    assert rate == RATE
    return np.asarray(found)


@pytest.mark.parametrize("to", list(OpenFormat))
def test_each_format_is_written_under_its_usual_name_and_noted(
    library: Library, to: OpenFormat
) -> None:
    record = _keep(library)
    files = _export(library, record, to)
    assert all(file.is_file() and file.stat().st_size for file in files)
    assert all("Oldenkamp" not in str(file) and "B-07" in str(file) for file in files)
    assert all(file.stat().st_mode & 0o777 == 0o600 for file in files)
    noted = {one.path for one in library.private.exports(record.id)}
    assert noted == {str(file) for file in files}
    assert sorted(os.listdir(library.home / "exports")) == sorted(
        {file.relative_to(library.home / "exports").parts[0] for file in files}
    )


@pytest.mark.parametrize("to", list(OpenFormat))
def test_nothing_leaves_of_a_buyer_who_took_it_back(library: Library, to: OpenFormat) -> None:
    record = _keep(library, replace(ALL_YES, withdrawn_at="2026-11-21T10:00:00+01:00"))
    with pytest.raises(NotAllowed):
        _export(library, record, to)
    assert not (library.home / "exports").exists()


@pytest.mark.parametrize("to", [one for one in OpenFormat if one.may_have_sound])
def test_sound_needs_a_yes(library: Library, to: OpenFormat) -> None:
    record = _keep(library, WITHOUT_SOUND)
    with pytest.raises(NotAllowed):
        _export(library, record, to)


@pytest.mark.parametrize("to", FORMATS)
def test_without_leave_for_the_sound_the_words_alone_may_go(
    library: Library, to: OpenFormat
) -> None:
    record = _keep(library, WITHOUT_SOUND)
    (first, *_) = _export(library, record, to, choices=Choices(sound=False))
    if zipfile.is_zipfile(first):
        with zipfile.ZipFile(first) as archive:
            assert not re.search(r"\.(wav|flac|mp3)", " ".join(archive.namelist()))


@pytest.mark.parametrize("to", list(OpenFormat))
def test_a_buyer_who_may_not_be_named_is_not_named_anywhere(
    library: Library, to: OpenFormat
) -> None:
    record = _keep(library, replace(ALL_YES, quote_by_name=Answer.NO))
    for file in _export(library, record, to):
        contents = [file.read_bytes(), str(file).encode()]
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as archive:
                contents += [archive.read(name) for name in archive.namelist()]
                contents += [name.encode() for name in archive.namelist()]
        assert not any(b"oldenkamp" in content.lower() for content in contents)


def test_clips_hold_the_sound_of_their_quotes(library: Library) -> None:
    record = _keep(library)
    whole = sound(record.timeline.end) / 32768
    choices = Choices(kind=SoundKind.WAV)
    files = _export(library, record, OpenFormat.CLIPS, choices=choices)
    assert [file.name for file in files] == [
        "01 B-07 00.04 problem.wav",
        "02 B-07 00.08 problem.wav",
        "03 B-07 00.12 problem.wav",
    ]
    for file, quote in zip(files, record.quotes, strict=True):
        room = round(ROOM_S * RATE)
        heard = _samples(file)
        assert len(heard) == quote.end - quote.start + 2 * room
        middle = slice(RATE // 2, -RATE // 2)
        said = whole[quote.start - room : quote.end + room]
        assert np.allclose(heard[middle], said[middle], atol=1e-3)


@pytest.mark.parametrize("kind", list(SoundKind))
def test_a_reel_is_all_quotes_with_a_silence_between(library: Library, kind: SoundKind) -> None:
    record = _keep(library)
    chosen = Choices(kind=kind, quotes=(QuoteId("q3"), QuoteId("q1")))
    (reel,) = _export(library, record, OpenFormat.REEL, choices=chosen)
    assert reel.suffix == f".{kind}"
    heard = _samples(reel)
    lengths = [q.end - q.start + 2 * round(ROOM_S * RATE) for q in record.quotes]
    expected = lengths[2] + lengths[0] + round(BETWEEN_S * RATE)
    assert abs(len(heard) - expected) <= (0 if kind is not SoundKind.MP3 else 4000)
    silence = heard[lengths[2] + 2000 : lengths[2] + round(BETWEEN_S * RATE) - 2000]
    assert np.abs(silence).max() < 0.02
    assert np.abs(heard[: lengths[2]]).max() > 0.2


def test_only_confirmed_quotes_are_heard_where_that_was_asked_for(library: Library) -> None:
    record = _keep(library)
    choices = Choices(kind=SoundKind.FLAC, only_confirmed=True)
    files = _export(library, record, OpenFormat.CLIPS, choices=choices)
    assert len(files) == 1


def test_without_quotes_there_is_nothing_to_be_heard(library: Library) -> None:
    record = _keep(library)
    for quote in record.quotes:
        library.remove_quote(record.id, quote.id)
    with pytest.raises(ExportError):
        _export(library, record, OpenFormat.REEL)


@pytest.mark.parametrize("to", [OpenFormat.CLIPS, OpenFormat.REEL, OpenFormat.QDPX])
def test_lost_sound_is_said_and_leaves_nothing(library: Library, to: OpenFormat) -> None:
    record = _keep(library)
    (library.folder(record.id) / "take-001.wav").unlink()
    with pytest.raises(BadAudio):
        _export(library, record, to)
    assert os.listdir(library.home / "exports") == []


@pytest.mark.parametrize("to", list(OpenFormat))
def test_a_stopped_export_leaves_nothing(library: Library, to: OpenFormat) -> None:
    record = _keep(library)
    with pytest.raises(ExportCancelled):
        export_open(Door(library), record.id, to, library.home, is_cancelled=lambda: True)
    assert os.listdir(library.home / "exports") == []


@pytest.mark.parametrize("to", list(OpenFormat))
def test_a_full_disk_leaves_nothing_half_written(
    library: Library, to: OpenFormat, tmp_path: Path
) -> None:
    record = _keep(library)
    target = tmp_path / "out"
    target.mkdir()
    with no_file_beyond(300), pytest.raises((DiskFull, ExportError)):
        _export(library, record, to, target)
    assert os.listdir(target) == []


def test_annotations_carry_the_words_and_the_place(library: Library) -> None:
    record = _keep(library)
    (path,) = _export(library, record, OpenFormat.ANNOTATIONS)
    page = json.loads(path.read_text("utf-8"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    first = page["items"][0]
    assert first["type"] == "Annotation"
    text, place = (target["selector"] for target in first["target"])
    quote = record.quotes[0]
    assert text["type"] == "TextQuoteSelector"
    assert text["exact"] == quote.text
    said = " ".join(segment.text for segment in record.transcript.segments)
    assert f"{text['prefix']} {text['exact']} {text['suffix']}" in said
    assert place["conformsTo"] == "http://www.w3.org/TR/media-frags/"
    start, end = map(float, place["value"].removeprefix("t=").split(","))
    assert (round(start * RATE), round(end * RATE)) == (quote.start, quote.end)
    tags = {body["value"] for body in first["body"] if body["purpose"] == "tagging"}
    assert tags == {"problem", "manual work"}
