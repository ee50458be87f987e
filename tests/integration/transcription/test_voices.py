"""The real voice model on the sample interview, in its own process; and life without it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
import soundfile

from fakes.interviews import setup
from firsthand.core.timeline import Frame, Take, Timeline
from firsthand.core.transcript import Segment, Speaker, Word, text_of
from firsthand.errors import BadAudio, TranscriptionCancelled, TranscriptionError
from firsthand.jobs.afterwards.speakers import with_speakers
from firsthand.resources import resource
from firsthand.transcription.hearing import voices
from firsthand.transcription.listening import VoicesProcess
from firsthand.transcription.orders.wire import Sound

SAMPLE = resource("sample") / "interview.flac"
TRUTH = resource("sample") / "truth.json"


def timeline() -> Timeline:
    about = soundfile.info(SAMPLE)
    take = Take(1, SAMPLE.name, Frame(0), about.frames, about.samplerate, "2026-01-01T00:00:00Z")
    return Timeline(about.samplerate, (take,))


def sentences() -> tuple[list[Segment], list[str]]:
    """The true words of the sample, two sentences a segment, and who says each word."""
    rate = timeline().rate
    said: list[dict[str, Any]] = json.loads(TRUTH.read_text("utf-8"))["sentences"]
    segments, speakers = [], []
    for number, k in enumerate(range(0, len(said), 2), start=1):
        both = said[k : k + 2]
        words = tuple(
            Word(text, Frame(round(start * rate)), Frame(round(end * rate)))
            for one in both
            for text, start, end in one["words"]
        )
        speakers += [one["speaker"] for one in both for _ in one["words"]]
        segments.append(Segment(number, words[0].start, words[-1].end, text_of(words), words))
    return segments, speakers


def test_the_sample_has_two_voices_and_nearly_every_word_its_speaker() -> None:
    segments, truth = sentences()
    listener = VoicesProcess(SAMPLE.parent)
    try:
        found = with_speakers(listener, segments, timeline(), setup())
    finally:
        listener.close()
    guessed = [str(one.speaker) for one in found for _ in one.words]
    right = sum(one == two for one, two in zip(guessed, truth, strict=True))
    assert right >= 0.95 * len(truth)
    assert len(found) > len(segments), "segments with two voices were not cut"
    assert [w for one in found for w in one.words] == [w for one in segments for w in one.words]


def test_nothing_of_a_voice_is_left_after_closing() -> None:
    segments, _ = sentences()
    listener = VoicesProcess(SAMPLE.parent)
    listener.listen(timeline(), [one.span for one in segments[:4]])
    assert listener.hearings(timeline())
    listener.close()
    assert listener.hearings(timeline()) == []


def test_what_was_heard_once_is_not_heard_again() -> None:
    segments, _ = sentences()
    spans = [one.span for one in segments[:3]]
    listener = VoicesProcess(SAMPLE.parent)
    try:
        listener.listen(timeline(), spans)
        # A recording that is gone could not be heard again.
        listener._folder = Path("nowhere")
        listener.listen(timeline(), spans)
        with pytest.raises(BadAudio):
            listener.listen(timeline(), [segments[5].span])
    finally:
        listener.close()


def test_without_the_model_the_words_are_unharmed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    segments, _ = sentences()
    # A package of that name without the model stands before the real one.
    package = tmp_path / voices.PACKAGE
    package.mkdir()
    (package / "__init__.py").write_text("")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    listener = VoicesProcess(SAMPLE.parent)
    try:
        assert with_speakers(listener, segments, timeline(), setup()) == tuple(segments)
    finally:
        listener.close()
    assert {one.speaker for one in segments} == {Speaker.UNKNOWN}


def test_a_model_that_was_changed_is_not_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / voices.PACKAGE / voices.FILE
    file.parent.mkdir(parents=True)
    (tmp_path / voices.PACKAGE / "__init__.py").write_text("")
    real = voices.find_model()
    assert real is not None
    file.write_bytes(real.read_bytes()[:-1] + b"\0")
    monkeypatch.syspath_prepend(tmp_path)
    assert voices.find_model() is None


def test_a_process_that_cannot_work_is_a_failure_with_a_remedy() -> None:
    segments, _ = sentences()
    listener = VoicesProcess(SAMPLE.parent, command=(sys.executable, "-c", "pass"))
    with pytest.raises(TranscriptionError) as failure:
        listener.listen(timeline(), [segments[0].span])
    assert failure.value.remedy
    listener.close()


def test_listening_can_be_cancelled() -> None:
    segments, _ = sentences()
    listener = VoicesProcess(SAMPLE.parent)
    with pytest.raises(TranscriptionCancelled):
        listener.listen(timeline(), [one.span for one in segments], lambda: True)
    listener.close()


def test_vectors_survive_the_way_between_two_processes() -> None:
    import numpy as np

    real = voices.find_model()
    assert real is not None
    about = soundfile.info(SAMPLE)
    sound = Sound(str(SAMPLE), about.samplerate, about.frames)
    heard = voices.VoiceEar(real).vectors(sound, [16_000, 32_000, 160_000])
    again = voices.unpacked(voices.packed(heard))
    assert heard.shape == again.shape == (3, voices.SIZE)
    assert np.sum(heard * again, axis=1).min() > 0.995
