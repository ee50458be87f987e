"""The sample spoken into a real microphone: recorded, marked on the way, and quoted."""

from __future__ import annotations

import csv
import json
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from fakes.matching import place_of
from fakes.pulse import MICROPHONE, Pulse, heard_here, pulse
from fakes.waiting import until
from firsthand.bootstrap import open_desk
from firsthand.core.ports import MicrophoneSource
from firsthand.jobs.clips import clip
from firsthand.jobs.live.interview import LiveInterview
from firsthand.jobs.sample import sample
from journeys.typed import MODEL, SAMPLE

RATE = 48_000
SAID_S = (76.0, 107.0)
"""The stretch of the sample that is spoken: three notable sentences, a press after each."""
TRUTH = json.loads((SAMPLE / "truth.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def server() -> Iterator[Pulse]:
    with pulse() as running, heard_here(running):
        yield running


def spoken(tmp_path: Path) -> tuple[Path, np.ndarray]:
    """The stretch as a file at the microphone's rate, and its samples."""
    sound, rate = soundfile.read(SAMPLE / "interview.flac", dtype="float32")
    cut = sound[round(SAID_S[0] * rate) : round(SAID_S[1] * rate)]
    at = np.arange(len(cut) * RATE // rate) * rate / RATE
    cut = np.interp(at, np.arange(len(cut)), cut).astype(np.float32)
    soundfile.write(tmp_path / "said.wav", cut, RATE, subtype="PCM_16")
    return tmp_path / "said.wav", soundfile.read(tmp_path / "said.wav", dtype="int16")[0]


def presses() -> list[float]:
    with (SAMPLE / "marks.csv").open() as rows:
        found = [float(row["seconds"]) for row in csv.DictReader(rows)]
    return [second - SAID_S[0] for second in found if SAID_S[0] + 8 < second < SAID_S[1]]


def shifts_of(said: np.ndarray, kept: np.ndarray) -> list[tuple[int, int]]:
    """Where each second that is found bit by bit begins, and how much later it was recorded.

    A player that a busy machine holds up begins later again; it never makes the shift smaller.
    """
    found = []
    for at in range(0, len(said) - RATE, RATE):
        piece = said[at : at + RATE]
        if np.abs(piece).max() > 1000:
            near = max(0, at + (found[-1][1] if found else 0) - RATE)
            place = near + place_of(piece, kept[near : near + 8 * RATE])
            if np.array_equal(kept[place : place + RATE], piece):
                found.append((at, place - at))
    return found


def test_what_is_said_into_the_microphone_becomes_quotes(server: Pulse, tmp_path: Path):
    path, said = spoken(tmp_path)
    with open_desk(tmp_path / "home", model=MODEL) as desk:
        live = LiveInterview.start(desk, sample().setup, MicrophoneSource(MICROPHONE, RATE))
        until(lambda: live.now() > RATE)
        player = server.play(path)
        until(lambda: live.status().peak_dbfs > -40)
        began_s = time.monotonic()
        for seconds in presses():
            until(lambda seconds=seconds: time.monotonic() - began_s >= seconds, within_s=60)
            live.mark(pressed_at=began_s + seconds)
        player.wait()
        until(lambda: live.status().peak_dbfs < -60)
        marks = live.marks
        finishing = live.stop()
        assert finishing.wait(120)
        assert finishing.error is None
        with desk.reading() as library:
            record = library.record(live.id)
        folder = desk.home / "interviews" / live.id
        kept, _ = clip(folder, record.timeline, record.timeline.takes[0].span, room_s=0)

    shifts = shifts_of(said, np.round(kept * 32768).astype(np.int16))
    assert len(shifts) >= 12, "what was said is there, bit by bit"
    moved = [shift for _, shift in shifts]
    assert moved == sorted(moved), "nothing that was said is missing"
    assert record.timeline.gaps == ()

    pressed = [mark.frame / RATE for mark in marks]
    apart = [later - pressed[0] for later in pressed]
    assert apart == pytest.approx([one - presses()[0] for one in presses()], abs=0.05)

    meant = [s for s in TRUTH["sentences"] if s["notable"] and s["speaker"] == "buyer"]

    def is_meant(start_s: float, end_s: float) -> bool:
        return any(abs(start_s - s["start"]) < 1 and abs(end_s - s["end"]) < 1 for s in meant)

    def said_at(frame: int) -> float:
        """Seconds in the sample of what lies at `frame` of the recording."""
        shift = next((s for at, s in reversed(shifts) if at + s <= frame), shifts[0][1])
        return (frame - shift) / RATE + SAID_S[0]

    places_s = [(said_at(quote.start), said_at(quote.end)) for quote in record.quotes]
    assert len(places_s) == len(presses())
    assert sum(is_meant(*ends) for ends in places_s) >= len(places_s) - 1
