"""The real second model on the sample interview, alone and beside the first; and without it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from firsthand.core.ports import TranscriptionRequest
from firsthand.core.timeline import Frame, Span, Take, Timeline
from firsthand.core.transcript import text_of
from firsthand.resources import resource
from firsthand.transcription.hearing import second_ear
from firsthand.transcription.hearing.second_ear import SecondEar, find_files, weighs
from firsthand.transcription.models.installed import choose_model
from firsthand.transcription.process import TranscriberProcess

SAMPLE = resource("sample") / "interview.flac"
SENTENCES: list[dict[str, Any]] = json.loads(
    (resource("sample") / "truth.json").read_text("utf-8")
)["sentences"]
SAID = next(one for one in SENTENCES if one["notable"] and len(one["words"]) > 8)


@pytest.fixture(scope="module")
def ear() -> SecondEar:
    files = find_files()
    assert files is not None, "the packages of the extra `closer` are installed by `make run`"
    return SecondEar(files)


@pytest.fixture(scope="module")
def phrase() -> NDArray[np.float32]:
    sound, rate = soundfile.read(SAMPLE, dtype="float32")
    found: NDArray[np.float32] = sound[
        round((SAID["start"] - 0.1) * rate) : round((SAID["end"] + 0.1) * rate)
    ]
    assert rate == 16_000
    return found


def plain(text: str) -> list[str]:
    return [word.strip(".,?!").casefold() for word in text.split()]


def test_it_hears_a_sentence_whatever_the_draft_says(
    ear: SecondEar, phrase: NDArray[np.float32]
) -> None:
    listening = ear.listen(phrase)
    alone = listening.words("")
    assert len(set(plain(SAID["text"])) - set(plain(alone))) <= 2, alone
    for draft in (SAID["text"], "Something else was said here.", f"And {SAID['text']} Yes."):
        assert listening.words(draft) == alone


def test_what_is_said_is_likelier_than_what_is_not(
    ear: SecondEar, phrase: NDArray[np.float32]
) -> None:
    wrong = " ".join(["Nobody", *SAID["text"].split()[1:]])
    short = " ".join(SAID["text"].split()[:4])
    right, *others = ear.listen(phrase).likelihoods([SAID["text"], wrong, short])
    assert right > max(others) + 3
    assert right == pytest.approx(ear.listen(phrase).likelihoods([SAID["text"]])[0], abs=0.05)


def test_a_noise_without_words_ends(ear: SecondEar) -> None:
    noise = np.random.default_rng(1).normal(0, 0.05, 32_000).astype(np.float32)
    assert len(ear.listen(noise).words("").split()) < 20


@pytest.fixture
def transcriber(tmp_path: Path) -> Iterator[TranscriberProcess]:
    process = TranscriberProcess(choose_model(tmp_path, "tiny.en"))
    yield process
    process.close()


def test_a_close_hearing_has_no_more_errors_and_every_word_its_time(
    transcriber: TranscriberProcess,
) -> None:
    about = soundfile.info(SAMPLE)
    take = Take(1, SAMPLE.name, Frame(0), about.frames, about.samplerate, "2026-01-01T00:00:00Z")
    rate = about.samplerate
    request = TranscriptionRequest(
        SAMPLE.parent, Timeline(rate, (take,)), Span(Frame(0), Frame(60 * rate))
    )
    truth = [word for one in SENTENCES if one["end"] < 58 for word in plain(one["text"])]

    def wrong(closely: bool) -> int:
        segments = transcriber.transcribe(replace(request, closely=closely))
        assert transcriber.model_name == ("tiny.en + moonshine-base" if closely else "tiny.en")
        words = [word for segment in segments for word in segment.words]
        assert all(one.start <= other.start for one, other in pairwise(words))
        assert all(word.start < word.end for word in words)
        assert all(word.stop is not None for word in words)
        heard = plain(text_of(words))
        return sum(word not in heard for word in truth)

    assert wrong(closely=True) <= wrong(closely=False)


@pytest.mark.parametrize("missing", ["package", "other file"])
def test_without_it_words_are_heard_as_ever(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if missing == "package":
        monkeypatch.setattr(second_ear, "MODEL_PACKAGE", "no_such_package")
    else:
        monkeypatch.setitem(second_ear.SHA256, second_ear.DECODER, "0" * 64)
    assert find_files() is None
    assert not weighs("en")


@pytest.mark.parametrize(("language", "is_weighed"), [("en", True), ("en-GB", True), ("de", False)])
def test_it_has_a_say_in_english_alone(language: str, is_weighed: bool) -> None:
    assert weighs(language) is is_weighed
