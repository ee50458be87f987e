"""Of a call each side is heard by itself, and the channel says who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from firsthand.core.ports import TranscriptionRequest
from firsthand.core.timeline import Frame, Take, Timeline
from firsthand.core.transcript import Segment, Speaker
from firsthand.resources import resource
from firsthand.transcription.live import LiveWords
from firsthand.transcription.models.installed import choose_model
from firsthand.transcription.process import TranscriberProcess

RATE = 16_000
SECONDS = 10
MINE_UNTIL_S = 7.6
"""In the sample the interviewer asks until here, then the buyer says yes."""


@pytest.fixture
def process(tmp_path: Path) -> Iterator[TranscriberProcess]:
    with TranscriberProcess(choose_model(tmp_path, "tiny.en")) as process:
        yield process


def a_call(folder: Path, leak: float) -> Timeline:
    """The sample's beginning as a call; `leak` of the other side comes through our microphone."""
    sound, _ = soundfile.read(resource("sample", "interview.flac"), frames=SECONDS * RATE)
    mine, other = sound.copy(), sound.copy()
    cut = round(MINE_UNTIL_S * RATE)
    mine[cut:] = 0
    other[:cut] = 0
    mine += leak * np.roll(other, RATE // 20)
    soundfile.write(folder / "take-001.wav", np.stack([mine, other], axis=1), RATE)
    take = Take(1, "take-001.wav", Frame(0), len(sound), RATE, "", channels=2)
    return Timeline(RATE, (take,))


def told(segments: list[Segment]) -> list[tuple[Speaker, bool, str]]:
    return [(one.speaker, one.speaker_is_guessed, one.text.rstrip(".?")) for one in segments]


def is_right(segments: list[Segment]) -> None:
    assert [one.number for one in segments] == list(range(1, len(segments) + 1))
    said = told(segments)
    assert {one[1] for one in said} == {False}
    assert [text for speaker, _, text in said if speaker is Speaker.BUYER] == ["Yes, that's fine"]
    mine = " ".join(text for speaker, _, text in said if speaker is Speaker.INTERVIEWER)
    assert mine.startswith("Thanks for making the time today")
    assert "fine" not in mine


@pytest.mark.parametrize("leak", [0.0, 0.3])
def test_each_side_has_its_own_words_also_when_one_leaks_into_the_other(
    process: TranscriberProcess, tmp_path: Path, leak: float
) -> None:
    timeline = a_call(tmp_path, leak)
    request = TranscriptionRequest(tmp_path, timeline, timeline.takes[0].span)
    is_right(process.transcribe(request))


@pytest.mark.parametrize("leak", [0.0, 0.3])
def test_live_words_know_their_side(
    process: TranscriberProcess, tmp_path: Path, leak: float
) -> None:
    timeline = a_call(tmp_path, leak)
    came: list[Segment] = []
    words = LiveWords(process, lambda: timeline, tmp_path, came.extend)
    words.start()
    assert words.settle(60)
    assert words.covered() == timeline.end
    is_right(came)
