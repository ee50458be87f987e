"""Words that come while a take grows."""

from __future__ import annotations

import os
import re
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import soundfile

from firsthand.core.ports import TranscriptionRequest
from firsthand.core.timeline import Frame, Span, Take, Timeline
from firsthand.core.transcript import Segment
from firsthand.errors import DiskFull, TranscriptionError
from firsthand.resources import resource
from firsthand.transcription import live, rehearing
from firsthand.transcription.live import LiveWords
from firsthand.transcription.models import pace
from firsthand.transcription.models.installed import Model, choose_model
from firsthand.transcription.process import TranscriberProcess

RATE = 16_000
SAID = [
    "Thanks for making the time today",
    "Before we start may I record our talk so that I can listen instead of writing",
    "Yes that's fine",
]


class Recording:
    """A take whose growth the test decides on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        samples, _ = soundfile.read(
            resource("sample", "interview.flac"), frames=10 * RATE, dtype="int16"
        )
        soundfile.write(folder / "take-001.wav", samples, RATE)
        self._frames = 0

    def grow_to(self, seconds: float) -> None:
        self._frames = round(seconds * RATE)

    def timeline(self) -> Timeline:
        return Timeline(RATE, (Take(1, "take-001.wav", Frame(0), self._frames, RATE, ""),))


class Delivered:
    """Collects segments and lets a test wait for them."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._came = threading.Condition()

    def __call__(self, segments: Sequence[Segment]) -> None:
        with self._came:
            self.segments += segments
            self._came.notify_all()

    def wait_for(self, count: int) -> bool:
        with self._came:
            return self._came.wait_for(lambda: len(self.segments) >= count, 30)

    @property
    def texts(self) -> list[str]:
        """Without punctuation, of which small models are not sure."""
        return [re.sub(r"[,.?!]", "", segment.text) for segment in self.segments]


def following(
    process: TranscriberProcess,
    recording: Recording,
    on_segments: Callable[[Sequence[Segment]], None],
    **wishes: Any,
) -> LiveWords:
    """Words of a growing recording, not yet under way."""
    return LiveWords(process, recording.timeline, recording.folder, on_segments, **wishes)


def first_words(
    process: TranscriberProcess, recording: Recording, **wishes: Any
) -> tuple[LiveWords, Delivered]:
    """The first sentence has been said, and its words have come; the recording goes on."""
    delivered = Delivered()
    words = following(process, recording, delivered, **wishes)
    words.start()
    recording.grow_to(3.2)
    assert delivered.wait_for(1)
    return words, delivered


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Model:
    return choose_model(tmp_path_factory.mktemp("home"), "tiny.en")


@pytest.fixture
def process(model: Model) -> Iterator[TranscriberProcess]:
    with TranscriberProcess(model) as process:
        yield process


@pytest.fixture
def recording(tmp_path: Path) -> Recording:
    return Recording(tmp_path)


def test_words_come_while_the_take_still_grows(
    process: TranscriberProcess, recording: Recording
) -> None:
    words, delivered = first_words(process, recording)
    assert delivered.texts == SAID[:1]
    assert words.covered() < 3.2 * RATE
    recording.grow_to(10)
    assert words.settle(60)
    assert delivered.texts == SAID
    assert [segment.number for segment in delivered.segments] == [1, 2, 3]
    assert words.covered() == 10 * RATE
    words.stop()


def test_words_that_came_one_by_one_are_heard_again_together_as_if_they_had_come_whole(
    process: TranscriberProcess, recording: Recording
) -> None:
    exchanges: list[tuple[list[Segment], list[Segment]]] = []
    words, delivered = first_words(
        process,
        recording,
        on_reheard=lambda old, new: exchanges.append((list(old), list(new))),
    )
    recording.grow_to(10)
    assert words.settle(60, hears_rest=True)
    first = list(delivered.segments)
    ((old, new),) = exchanges
    assert old == first
    recording.grow_to(10)
    timeline = recording.timeline()
    request = TranscriptionRequest(
        recording.folder, timeline, Span(Frame(0), timeline.end), "en", ()
    )
    whole = process.transcribe(request)
    assert [segment.text for segment in new] == [segment.text for segment in whole]
    assert all(word.stop is None for segment in old for word in segment.words)
    assert all(word.stop is not None for segment in new for word in segment.words)
    numbers = [segment.number for segment in new]
    assert numbers[0] > old[-1].number
    assert numbers == sorted(numbers)


def _ten_seconds(
    process: TranscriberProcess,
    recording: Recording,
    delivered: Delivered,
    exchanges: list[object],
) -> LiveWords:
    """Words of a recording that is ten seconds long, under way; what is heard again is noted."""
    words = following(
        process,
        recording,
        delivered,
        on_reheard=lambda old, new: exchanges.append((old, new)),
    )
    recording.grow_to(10)
    words.start()
    return words


def test_after_the_end_nobody_waits_for_what_is_heard_again(
    process: TranscriberProcess, recording: Recording
) -> None:
    delivered, exchanges = Delivered(), list[object]()
    words = _ten_seconds(process, recording, delivered, exchanges)
    assert words.settle(60)
    assert delivered.segments
    assert words.covered() == 10 * RATE
    assert exchanges == []


def test_words_are_not_exchanged_for_many_fewer(
    process: TranscriberProcess, recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model that leaves out whole sentences the second time is not believed."""
    monkeypatch.setattr(rehearing, "LEAST_KEPT", 1.5)
    delivered, exchanges = Delivered(), list[object]()
    words = _ten_seconds(process, recording, delivered, exchanges)
    assert words.settle(60, hears_rest=True)
    assert delivered.segments
    assert exchanges == []


def test_a_recording_far_ahead_is_caught_up_with(
    process: TranscriberProcess, recording: Recording
) -> None:
    delivered = Delivered()
    words = following(process, recording, delivered)
    recording.grow_to(10)
    words.start()
    assert words.settle(60)
    assert delivered.texts == SAID


def test_after_a_restart_only_the_rest_is_done(
    process: TranscriberProcess, recording: Recording
) -> None:
    recording.grow_to(10)
    delivered = Delivered()
    words = following(
        process,
        recording,
        delivered,
        covered=Frame(int(7.8 * RATE)),
        first_number=3,
    )
    words.start()
    assert words.settle(60)
    assert delivered.texts == SAID[2:]
    assert delivered.segments[0].number == 3


def test_a_killed_worker_is_replaced_and_no_word_is_missing(
    process: TranscriberProcess, recording: Recording
) -> None:
    words, delivered = first_words(process, recording)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    recording.grow_to(10)
    assert words.settle(60)
    assert delivered.texts == SAID


def test_a_pause_brings_what_was_said_last(
    process: TranscriberProcess, recording: Recording
) -> None:
    """The take stops growing 0.1 s after the sentence: no half second of quiet follows."""
    delivered = Delivered()
    words = following(process, recording, delivered)
    words.start()
    recording.grow_to(2.75)
    assert delivered.wait_for(1)
    assert delivered.texts == SAID[:1]
    words.stop()


def test_a_worker_that_always_dies_leaves_the_rest_for_later(
    model: Model, recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "RETRY_S", 0.01)
    command = (sys.executable, "-c", "import sys; sys.stdin.readline(); sys.exit(9)")
    recording.grow_to(10)
    with TranscriberProcess(model, command=command) as dying:
        words = following(dying, recording, Delivered())
        words.start()
        assert not words.settle(30)
        assert isinstance(words.error, TranscriptionError)
        assert words.covered() == 0


def test_words_that_nobody_could_keep_are_made_again_until_there_is_room(
    process: TranscriberProcess, recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "RETRY_S", 0.01)
    delivered = Delivered()
    refusals = [DiskFull("The disk is full.") for _ in range(live.TRIES + 1)]

    def keep(segments: Sequence[Segment]) -> None:
        if refusals:
            raise refusals.pop()
        delivered(segments)

    recording.grow_to(10)
    words = following(process, recording, keep)
    words.start()
    assert delivered.wait_for(1)
    assert words.settle(60)
    assert words.error is None
    assert delivered.texts == SAID


def test_after_stop_a_disk_that_stays_full_holds_nobody_up(
    process: TranscriberProcess, recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "RETRY_S", 0.01)

    def refuse(segments: Sequence[Segment]) -> None:
        raise DiskFull("The disk is full.")

    recording.grow_to(10)
    words = following(process, recording, refuse)
    words.start()
    assert not words.settle(60)
    assert isinstance(words.error, DiskFull)


def test_what_nobody_foresaw_is_said_and_nobody_waits_for_ever(
    process: TranscriberProcess, recording: Recording
) -> None:
    def fail(segments: Sequence[Segment]) -> None:
        raise ValueError("no such thing")

    recording.grow_to(10)
    words = following(process, recording, fail)
    words.start()
    assert not words.settle(60)
    assert isinstance(words.error, TranscriptionError)
    assert isinstance(words.error.__cause__, ValueError)


def test_stopping_ends_at_once_and_says_how_far_it_came(
    process: TranscriberProcess, recording: Recording
) -> None:
    words, delivered = first_words(process, recording)
    words.stop()
    assert delivered.segments[-1].end <= words.covered() <= 3.2 * RATE


def test_far_behind_a_smaller_model_goes_on_and_it_is_said_once(
    process: TranscriberProcess,
    recording: Recording,
    model: Model,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pace, "FAR_BEHIND_S", 3.0)
    delivered, told = Delivered(), list[str]()
    words = following(
        process,
        recording,
        delivered,
        smaller=lambda: replace(model, name="smaller"),
        on_behind=told.append,
    )
    recording.grow_to(10)
    words.start()
    assert delivered.wait_for(1)
    assert words.settle(60)
    assert told == ["smaller"]
    assert process.model_name == "smaller"
    assert delivered.texts == SAID


def test_far_behind_without_a_smaller_model_nothing_changes_but_it_is_said(
    process: TranscriberProcess, recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "FAR_BEHIND_S", 3.0)
    delivered, told = Delivered(), list[str]()
    words = following(process, recording, delivered, on_behind=told.append)
    recording.grow_to(10)
    words.start()
    assert delivered.wait_for(1)
    assert words.settle(60)
    assert told == [""]
    assert process.model_name == "tiny.en"
