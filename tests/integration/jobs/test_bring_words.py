"""Captions of Zoom and Teams become interviews, with the recording or without, names kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import soundfile

from fakes.kept import a_setup
from fakes.sounding import sound
from firsthand.bootstrap import open_desk
from firsthand.core.interview import Attendee, Mode, Participant, Role, Setup, Status, Study
from firsthand.core.transcript import Speaker
from firsthand.core.words.retyping import retyped
from firsthand.errors import BadInput
from firsthand.export.open.vtt import captions
from firsthand.jobs.bringing.words import bring_captions
from firsthand.jobs.desk import Desk

TEAMS = """WEBVTT

00:00:01.000 --> 00:00:02.500
<v Jane Doe>How's business?</v>

00:00:03.000 --> 00:00:04.000
<v Ravi Rao>Good, mostly.</v>

00:00:04.200 --> 00:00:07.000
<v Ravi Rao>Every Friday I export it by hand.</v>
"""
SETUP = Setup(Study("Churn"), Participant("B-01"), a_setup().guide)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def vtt(tmp_path: Path) -> Path:
    path = tmp_path / "meeting.vtt"
    path.write_text(TEAMS, "utf-8")
    return path


def test_captions_alone_become_an_interview_to_review(desk: Desk, vtt: Path) -> None:
    id = bring_captions(desk, SETUP, vtt)
    with desk.reading() as library:
        record = library.record(id)
    assert record.status is Status.DRAFT
    assert record.setup.mode is Mode.IMPORTED
    assert record.setup.participant.real_name == "Ravi Rao"
    assert record.setup.attendees == (Attendee("Jane Doe", Role.INTERVIEWER),)
    first, second = record.transcript.segments
    assert (first.speaker, first.text) == (Speaker.INTERVIEWER, "How's business?")
    assert second.text == "Good, mostly. Every Friday I export it by hand."
    assert (second.start, second.end) == (3 * 16_000, 7 * 16_000)
    assert second.speaker is Speaker.BUYER
    assert second.speaker_is_guessed
    assert record.transcript.model == "captions (vtt)"
    assert record.timeline.end == 7 * 16_000


def test_of_a_caption_that_is_corrected_only_the_typed_word_counts_as_typed(
    desk: Desk, vtt: Path
) -> None:
    id = bring_captions(desk, SETUP, vtt)
    with desk.reading() as library:
        first = library.record(id).transcript.segments[0]
    (edited,) = retyped([first], "How's trade?")
    assert [word.text for word in edited.words if edited.is_typed(word)] == ["trade?"]


def test_who_interviews_can_be_said(desk: Desk, vtt: Path) -> None:
    id = bring_captions(desk, SETUP, vtt, interviewer="ravi")
    with desk.reading() as library:
        record = library.record(id)
    assert record.setup.participant.real_name == "Jane Doe"


def test_captions_lie_on_the_recording_they_came_with(
    desk: Desk, vtt: Path, tmp_path: Path
) -> None:
    audio = tmp_path / "meeting.wav"
    soundfile.write(audio, sound(8 * 22_050, 22_050), 22_050)
    id = bring_captions(desk, SETUP, vtt, audio)
    with desk.reading() as library:
        record = library.record(id)
    assert record.status is Status.DRAFT
    assert record.timeline.rate == 22_050
    assert record.transcript.segments[1].end == 7 * 22_050
    assert abs(record.timeline.end - 8 * 22_050) < 2_000
    assert (desk.home / "interviews" / id / "take-001.wav").exists()


def test_a_transcript_of_ours_comes_back_by_its_captions(desk: Desk, vtt: Path) -> None:
    id = bring_captions(desk, SETUP, vtt)
    with desk.reading() as library:
        first = library.record(id)
    again = vtt.with_name("again.vtt")
    again.write_text(captions(first), "utf-8")
    other = bring_captions(desk, SETUP, again)
    with desk.reading() as library:
        second = library.record(other)
    said = [(s.text, s.speaker, s.start) for s in first.transcript.segments]
    assert [(s.text, s.speaker, s.start) for s in second.transcript.segments] == said


@pytest.mark.parametrize("text", ["", "WEBVTT\n", "900:00:00.000 --> 901:00:00.000\nlate\n"])
def test_a_file_without_captions_leaves_the_library_as_it_was(
    desk: Desk, vtt: Path, text: str
) -> None:
    vtt.write_text(text, "utf-8")
    with pytest.raises(BadInput):
        bring_captions(desk, SETUP, vtt)
    with desk.reading() as library:
        assert library.interviews() == []
