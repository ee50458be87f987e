"""Peaks of the sound, their pyramid, and the file beside the audio."""

from __future__ import annotations

import os
import stat
from itertools import pairwise
from pathlib import Path

import numpy as np

from firsthand.core.timeline import Frame, Span, Take, Timeline
from firsthand.ui.review.peaks import (
    BUCKETS_PER_S,
    FILE,
    Peaks,
    keep_peaks,
    kept_peaks,
    measured,
    pyramid,
)

RATE = 16_000


def timeline(seconds: float) -> Timeline:
    frames = round(seconds * RATE)
    return Timeline(RATE, (Take(1, "take-001.wav", Frame(0), frames, RATE, ""),))


def measure(sound: np.ndarray) -> Peaks:
    whole = timeline(len(sound) / RATE)
    parts = measured(lambda span: sound[span.start : span.end], whole)
    return pyramid(np.concatenate(list(parts)))


def test_a_click_is_seen_at_its_place_at_every_zoom() -> None:
    sound = np.zeros(90 * RATE, np.float32)
    sound[61 * RATE + 100] = 1.0
    peaks = measure(sound)
    for start, end, width in ((0, 90, 300), (0, 90, 1900), (60, 62, 800), (61, 61.02, 500)):
        columns = peaks.columns(start, end, width)
        lit = np.flatnonzero(columns[:, 1] == 127)
        assert len(lit)
        at = start + (lit[0] + 0.5) * (end - start) / width
        assert abs(at - 61.0) <= max(2 / BUCKETS_PER_S, 8 * (end - start) / width)


def test_no_zoom_shows_less_than_the_loudest_sample() -> None:
    rng = np.random.default_rng(7)
    sound = rng.uniform(-1, 1, 40 * RATE).astype(np.float32)
    peaks = measure(sound)
    for level in peaks.levels:
        assert level[:, 1].max() == peaks.levels[0][:, 1].max()
        assert level[:, 0].min() == peaks.levels[0][:, 0].min()


def test_beyond_the_end_there_is_nothing() -> None:
    peaks = measure(np.full(RATE, 0.5, np.float32))
    columns = peaks.columns(0, 4, 400)
    assert columns[:90, 1].min() > 0
    assert not columns[120:].any()


def test_what_was_kept_is_what_was_measured(tmp_path: Path) -> None:
    whole = timeline(3)
    sound = np.sin(np.arange(3 * RATE) / 50).astype(np.float32)
    peaks = measure(sound)
    keep_peaks(tmp_path, whole, peaks)
    kept = kept_peaks(tmp_path, whole)
    assert kept is not None
    assert np.array_equal(kept.levels[0], peaks.levels[0])
    assert stat.S_IMODE(os.stat(tmp_path / FILE).st_mode) == 0o600


def test_peaks_of_another_recording_or_a_broken_file_are_measured_anew(tmp_path: Path) -> None:
    keep_peaks(tmp_path, timeline(3), measure(np.zeros(3 * RATE, np.float32)))
    assert kept_peaks(tmp_path, timeline(4)) is None
    (tmp_path / FILE).write_bytes(b"\x00garbage")
    assert kept_peaks(tmp_path, timeline(3)) is None
    assert kept_peaks(tmp_path / "nowhere", timeline(3)) is None


def test_where_no_peaks_can_be_kept_they_are_measured_another_time(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    keep_peaks(tmp_path, timeline(3), measure(np.zeros(3 * RATE, np.float32)))
    assert kept_peaks(tmp_path, timeline(3)) is None


def test_a_stretch_is_read_once_and_in_order() -> None:
    asked: list[Span] = []

    def read(span: Span) -> np.ndarray:
        asked.append(span)
        return np.zeros(span.frames, np.float32)

    list(measured(read, timeline(70.5)))
    assert asked[0].start == 0
    assert asked[-1].end == timeline(70.5).end
    assert all(a.end == b.start for a, b in pairwise(asked))
