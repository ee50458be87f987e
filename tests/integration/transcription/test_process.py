"""The transcriber process under the things that happen to processes."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median

import numpy as np
import pytest
import soundfile

from firsthand.core.ports import Progress, TranscriptionRequest
from firsthand.core.timeline import Frame, Span, Take, Timeline
from firsthand.errors import BadAudio, DamagedModel, TranscriptionCancelled, TranscriptionError
from firsthand.resources import resource
from firsthand.transcription.cutting import Utterance
from firsthand.transcription.models.installed import Model, choose_model
from firsthand.transcription.orders.wire import Care
from firsthand.transcription.process import TranscriberProcess
from firsthand.transcription.takes import sound_of

RATE = 16_000


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Model:
    return choose_model(tmp_path_factory.mktemp("home"), "tiny.en")


@pytest.fixture(scope="module")
def process(model: Model) -> Iterator[TranscriberProcess]:
    with TranscriberProcess(model) as process:
        yield process


def recorded(folder: Path, samples: np.ndarray, rate: int = RATE) -> TranscriptionRequest:
    soundfile.write(folder / "take-001.wav", samples, rate, subtype="PCM_16")
    timeline = Timeline(rate, (Take(1, "take-001.wav", Frame(0), len(samples), rate, ""),))
    return TranscriptionRequest(folder, timeline, Span(Frame(0), timeline.end))


@pytest.fixture
def speech(tmp_path: Path) -> TranscriptionRequest:
    samples, _ = soundfile.read(resource("sample", "interview.flac"), frames=8 * RATE)
    return recorded(tmp_path, samples)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_worker_killed_before_it_answers_is_replaced_and_no_word_is_missing(
    process: TranscriberProcess, speech: TranscriptionRequest
) -> None:
    whole = process.transcribe(speech)
    before = process.pid
    assert before is not None
    killed: list[Progress] = []

    def kill_once(progress: Progress) -> None:
        if not killed:
            os.kill(before, signal.SIGKILL)
        killed.append(progress)

    assert process.transcribe(speech, on_progress=kill_once) == whole
    assert process.pid != before


def test_a_worker_killed_in_the_middle_of_its_work_is_replaced(
    process: TranscriberProcess, speech: TranscriptionRequest
) -> None:
    whole = process.transcribe(speech)
    before = process.pid
    assert before is not None
    looks = iter(range(1000))

    def kill_while_waiting() -> bool:
        """Asked before each order and every tenth of a second while one is worked on."""
        if next(looks) == 5:
            os.kill(before, signal.SIGKILL)
        return False

    assert process.transcribe(speech, is_cancelled=kill_while_waiting) == whole
    assert process.pid != before


def test_hearing_two_stretches_at_once_changes_no_word(model: Model, tmp_path: Path) -> None:
    samples, _ = soundfile.read(resource("sample", "interview.flac"), frames=80 * RATE)
    request = recorded(tmp_path, samples)
    came: list[float] = []
    with TranscriberProcess(model, threads=2) as two:
        found = two.transcribe(request, on_progress=lambda progress: came.append(progress.done))
    with TranscriberProcess(model, threads=1) as one:
        assert found == one.transcribe(request)
    assert len(came) > 4
    assert came == sorted(came)


def test_a_worker_that_always_dies_gives_up_with_a_sentence(
    model: Model, speech: TranscriptionRequest
) -> None:
    command = (sys.executable, "-c", "import sys; sys.stdin.readline(); sys.exit(9)")
    with (
        TranscriberProcess(model, command=command) as dying,
        pytest.raises(TranscriptionError, match="safe"),
    ):
        dying.transcribe(speech)


def test_after_a_death_one_stretch_is_heard_at_a_time(
    model: Model, speech: TranscriptionRequest, tmp_path: Path
) -> None:
    diary = tmp_path / "diary"
    program = (
        "import json, sys; load = json.loads(sys.stdin.readline())[2]; "
        f"diary = open({str(diary)!r}, 'a'); "
        "print(load['at_once'], 'x', load['threads'], file=diary, flush=True); sys.exit(9)"
    )
    with (
        TranscriberProcess(model, threads=4, command=(sys.executable, "-c", program)) as dying,
        pytest.raises(TranscriptionError),
    ):
        dying.transcribe(speech)
    assert diary.read_text().splitlines() == ["2 x 2", "1 x 4"]


def test_a_worker_that_never_answers_is_not_waited_for_forever(
    model: Model, speech: TranscriptionRequest
) -> None:
    command = (sys.executable, "-c", "import sys\nfor line in sys.stdin: pass")
    with (
        TranscriberProcess(model, command=command, patience_s=0.3) as mute,
        pytest.raises(TranscriptionError),
    ):
        mute.transcribe(speech)


def test_a_worker_that_answers_something_else_is_said_so(
    model: Model, speech: TranscriptionRequest
) -> None:
    program = (
        "import json, sys\n"
        "for line in sys.stdin:\n"
        "    number, kind, _ = json.loads(line)\n"
        "    found = ['Ready', {'device': 'cpu'}]\n"
        "    if kind != 'Load':\n"
        "        found = ['VoicesHeard', {'vectors': ''}]\n"
        "    print(json.dumps([number, *found]), flush=True)\n"
    )
    with (
        TranscriberProcess(model, command=(sys.executable, "-c", program)) as confused,
        pytest.raises(TranscriptionError, match="safe"),
    ):
        confused.transcribe(speech)


def test_a_worker_that_cannot_be_started_is_said_so(
    model: Model, speech: TranscriptionRequest, tmp_path: Path
) -> None:
    with (
        TranscriberProcess(model, command=(str(tmp_path / "nothing"),)) as missing,
        pytest.raises(TranscriptionError, match="started"),
    ):
        missing.transcribe(speech)


def test_cancelling_in_the_middle_returns_soon_and_leaves_the_worker_usable(
    process: TranscriberProcess, speech: TranscriptionRequest
) -> None:
    looks = iter(range(1000))
    with pytest.raises(TranscriptionCancelled):
        process.transcribe(speech, is_cancelled=lambda: next(looks) > 3)
    assert process.transcribe(speech)


def test_closing_while_it_works_ends_the_work_and_the_process(
    model: Model, speech: TranscriptionRequest
) -> None:
    process = TranscriberProcess(model)
    process.warm_up()
    pid = process.pid
    assert pid is not None
    begun = threading.Event()
    ended: list[BaseException] = []

    def work() -> None:
        try:
            process.transcribe(speech, on_progress=lambda _: begun.set())
        except TranscriptionCancelled as error:
            ended.append(error)

    worker = threading.Thread(target=work)
    worker.start()
    assert begun.wait(10)
    process.close()
    worker.join(10)
    process.close()
    assert ended
    assert not is_running(pid)


def test_a_model_cut_short_is_called_damaged(
    model: Model, speech: TranscriptionRequest, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged"
    shutil.copytree(model.path, damaged)
    with (damaged / "model.bin").open("r+b") as file:
        file.truncate(1_000_000)
    broken = Model("tiny.en", damaged, ("en",), 1_000_000, "MIT", "folder")
    with TranscriberProcess(broken) as process, pytest.raises(DamagedModel):
        process.transcribe(speech)


def test_a_recording_that_is_none_is_said_to_be_none(
    process: TranscriberProcess, speech: TranscriptionRequest
) -> None:
    (speech.folder / "take-001.wav").write_bytes(b"this is a letter, not a recording" * 100)
    with pytest.raises(BadAudio):
        process.transcribe(speech)


def test_an_empty_file_is_said_to_be_none(
    process: TranscriberProcess, speech: TranscriptionRequest
) -> None:
    (speech.folder / "take-001.wav").write_bytes(b"")
    with pytest.raises(BadAudio):
        process.transcribe(speech)


def room(kind: str, seconds: int = 20) -> np.ndarray:
    """Sounds of a room in which nobody speaks."""
    chance = np.random.default_rng(7)
    count = seconds * RATE
    at = np.arange(count) / RATE
    if kind == "digital silence":
        return np.zeros(count)
    if kind == "hum":
        return 0.02 * np.sin(2 * np.pi * 50 * at) + 0.003 * chance.standard_normal(count)
    if kind == "noise":
        return 0.03 * np.cumsum(chance.standard_normal(count)) / 50 % 0.05
    keys = np.zeros(count)
    for start in chance.integers(0, count - 400, 6 * seconds):
        keys[start : start + 300] += (
            0.3 * chance.standard_normal(300) * np.exp(-np.arange(300) / 60)
        )
    return keys + 0.002 * chance.standard_normal(count)


@pytest.mark.parametrize("kind", ["digital silence", "hum", "noise", "typing"])
def test_where_nobody_speaks_there_are_no_words(
    process: TranscriberProcess, tmp_path: Path, kind: str
) -> None:
    assert process.transcribe(recorded(tmp_path, room(kind))) == []


def test_a_take_at_48_kilohertz_gives_its_words_at_its_own_frames(
    process: TranscriberProcess, speech: TranscriptionRequest, tmp_path: Path
) -> None:
    samples, _ = soundfile.read(speech.folder / "take-001.wav")
    finer = np.interp(np.arange(3 * len(samples)) / 3, np.arange(len(samples)), samples)
    folder = tmp_path / "finer"
    folder.mkdir()
    segments = process.transcribe(recorded(folder, finer, 48_000))
    assert segments[0].text == "Thanks for making the time today."
    assert abs(segments[0].start - 1.2 * 48_000) < 0.3 * 48_000


def test_a_transcript_says_of_each_word_how_likely_a_sentence_ends_after_it(
    process: TranscriberProcess, speech: TranscriptionRequest
) -> None:
    words = [word for segment in process.transcribe(speech) for word in segment.words]
    stops = [word.stop for word in words if word.stop is not None]
    assert len(stops) == len(words) > 10
    assert all(0 <= stop <= 1 for stop in stops)
    ends = [s for word, s in zip(words, stops, strict=True) if word.text.endswith((".", "?"))]
    inside = [s for word, s in zip(words, stops, strict=True) if word.text[-1].isalpha()]
    assert min(ends) > max(0.3, sorted(inside)[len(inside) * 9 // 10])


def test_talk_of_ever_other_lengths_takes_no_more_memory(
    model: Model, speech: TranscriptionRequest
) -> None:
    take = speech.timeline.takes[0]
    sound = sound_of(speech.folder, take, take.frames)
    step = RATE // 25

    with TranscriberProcess(model) as process:

        def held_kb(length: int) -> int:
            """What the process holds once it has heard so much."""
            process.words(sound, take, (Utterance(0, length, ((0, length),)),), care=Care.SOON)
            status = Path(f"/proc/{process.pid}/status").read_text()
            return int(next(x for x in status.splitlines() if x.startswith("RssAnon")).split()[1])

        held = [held_kb(4 * RATE + number * step) for number in range(13)]
    # What is kept of a length is 200 kB; now and then memory comes in a large piece for many.
    assert median(after - before for before, after in pairwise(held)) < 80
