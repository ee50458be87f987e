"""What every transcriber does, the real one and the one that stands in for it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import soundfile

from fakes.transcriber import FakeTranscriber
from firsthand.core.ports import Progress, Transcriber, TranscriptionRequest
from firsthand.core.timeline import Frame, Span, Take, Timeline
from firsthand.core.transcript import text_of
from firsthand.errors import BadAudio, TranscriptionCancelled
from firsthand.resources import resource
from firsthand.transcription.models.installed import choose_model
from firsthand.transcription.process import TranscriberProcess

SENTENCES = {
    1.2: "Thanks for making the time today.",
    3.3: "Before we start, may I record our talk, so that I can listen instead of writing?",
    8.3: "Yes, that's fine.",
}
"""What is said in the first ten seconds of the sample interview."""
RATE = 16_000


@pytest.fixture(scope="module", params=["fake", "real"])
def transcriber(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Transcriber]:
    if request.param == "fake":
        yield FakeTranscriber(SENTENCES)
    else:
        model = choose_model(tmp_path_factory.mktemp("home"), "tiny.en")
        with TranscriberProcess(model) as process:
            yield process


@pytest.fixture
def interview(tmp_path: Path) -> TranscriptionRequest:
    """Ten seconds of the sample as the one take of an interview."""
    samples, rate = soundfile.read(
        resource("sample", "interview.flac"), frames=10 * RATE, dtype="int16"
    )
    assert rate == RATE
    soundfile.write(tmp_path / "take-001.wav", samples, rate)
    timeline = Timeline(RATE, (Take(1, "take-001.wav", Frame(0), len(samples), RATE, ""),))
    return TranscriptionRequest(tmp_path, timeline, Span(Frame(0), timeline.end))


def test_it_says_which_model_it_uses(transcriber: Transcriber) -> None:
    assert transcriber.model_name


def test_words_come_in_order_inside_the_span_and_make_up_their_segments(
    transcriber: Transcriber, interview: TranscriptionRequest
) -> None:
    segments = transcriber.transcribe(interview)
    assert [segment.number for segment in segments] == list(range(1, len(segments) + 1))
    words = [word for segment in segments for word in segment.words]
    for word, following in pairwise(words):
        assert word.start < word.end <= following.start
    assert words[-1].end <= interview.span.end
    assert all(0 <= word.probability <= 1 for word in words)
    for segment in segments:
        assert segment.text == text_of(segment.words)
        assert (segment.start, segment.end) == (segment.words[0].start, segment.words[-1].end)


def test_what_is_said_is_written_where_it_is_said(
    transcriber: Transcriber, interview: TranscriptionRequest
) -> None:
    first = transcriber.transcribe(interview)[0]
    assert first.text == SENTENCES[1.2]
    assert abs(first.start - 1.2 * RATE) < 0.3 * RATE


def test_only_the_span_is_transcribed(
    transcriber: Transcriber, interview: TranscriptionRequest
) -> None:
    span = Span(Frame(int(7.9 * RATE)), interview.span.end)
    segments = transcriber.transcribe(
        TranscriptionRequest(interview.folder, interview.timeline, span)
    )
    assert [segment.text for segment in segments] == [SENTENCES[8.3]]
    assert abs(segments[0].start - 8.3 * RATE) < 0.3 * RATE


def test_progress_runs_forward_to_the_end(
    transcriber: Transcriber, interview: TranscriptionRequest
) -> None:
    seen: list[Progress] = []
    transcriber.transcribe(interview, on_progress=seen.append)
    assert [progress.done for progress in seen] == sorted(progress.done for progress in seen)
    assert seen[-1].done == 1.0


def test_a_cancelled_transcription_says_so_and_the_next_one_works(
    transcriber: Transcriber, interview: TranscriptionRequest
) -> None:
    with pytest.raises(TranscriptionCancelled):
        transcriber.transcribe(interview, is_cancelled=lambda: True)
    assert transcriber.transcribe(interview)


def test_a_take_that_is_not_there_is_said_to_be_missing(
    transcriber: Transcriber, interview: TranscriptionRequest, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    with pytest.raises(BadAudio):
        transcriber.transcribe(TranscriptionRequest(elsewhere, interview.timeline, interview.span))


def test_takes_are_one_continuous_time(
    transcriber: Transcriber, interview: TranscriptionRequest
) -> None:
    """The pause between two takes is not part of the interview's time."""
    folder = interview.folder
    shutil.copy(folder / "take-001.wav", folder / "take-002.wav")
    frames = interview.timeline.end
    timeline = Timeline(
        RATE,
        (
            Take(1, "take-001.wav", Frame(0), 3 * RATE, RATE, ""),
            Take(2, "take-002.wav", Frame(3 * RATE), frames, RATE, ""),
        ),
    )
    if isinstance(transcriber, FakeTranscriber):
        transcriber = FakeTranscriber({1.2: SENTENCES[1.2], 4.2: SENTENCES[1.2]})
    segments = transcriber.transcribe(
        TranscriptionRequest(folder, timeline, Span(Frame(0), Frame(6 * RATE)))
    )
    assert [segment.text for segment in segments[:2]] == [SENTENCES[1.2], SENTENCES[1.2]]
    assert abs(segments[1].start - 4.2 * RATE) < 0.3 * RATE
