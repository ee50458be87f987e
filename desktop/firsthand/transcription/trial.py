"""Finds out how fast a speech model is on this computer."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from firsthand.core.timeline import Frame, Take
from firsthand.transcription.cutting import RATE, WINDOW, Cutter
from firsthand.transcription.orders.wire import Care
from firsthand.transcription.process import TranscriberProcess, never
from firsthand.transcription.takes import sound_of

TRIAL_S = 30.0


def speed_of(
    transcriber: TranscriberProcess,
    recording: Path,
    rate: int,
    is_cancelled: Callable[[], bool] = never,
) -> float:
    """Seconds of the recording's first half minute that are transcribed in a second, as if live.

    Utterance by utterance, after the model is loaded. Raises as `Transcriber.transcribe`.
    """
    take = Take(1, recording.name, Frame(0), round(TRIAL_S * rate), rate, "")
    sound = sound_of(recording.parent, take, take.frames)
    cutter = Cutter()
    windows = round(TRIAL_S * RATE) // WINDOW
    heard = transcriber.detect(sound, 0, windows, is_cancelled)
    began_s = time.monotonic()
    for utterance in [*cutter.add(heard), *cutter.finish()]:
        transcriber.words(sound, take, (utterance,), is_cancelled=is_cancelled, care=Care.SOON)
    return TRIAL_S / max(1e-3, time.monotonic() - began_s)
