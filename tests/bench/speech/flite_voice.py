"""Speaks with the voices of the program flite, which tells the end of every sound it makes."""

import subprocess
import tempfile
from functools import cache
from pathlib import Path

import numpy as np
import soundfile
from voices import Spoken, spoken_of

# flite would spell these out.
_MURMURS = {"mm-hm": "mhum", "mhm": "mhum", "hm": "hum"}


class FliteVoice:
    """`slt` (a woman), `rms` or `awb` (men) of Debian's package flite."""

    def __init__(self, name: str) -> None:
        self._name = name

    def say(self, text: str, pace: float) -> Spoken:
        words = [_spelled(w) for w in text.split()]
        with tempfile.TemporaryDirectory() as folder:
            wave = Path(folder) / "said.wav"
            told = _flite(self._name, " ".join(words), "-psdur", str(wave), pace)
            audio, rate = soundfile.read(wave, dtype="float32")
        sounds, ends = [], []
        for pair in told.split():
            sound, _, end = pair.partition(":")
            sounds.append(sound)
            ends.append(float(end) * rate)
        lengths = np.diff([0.0, *ends])
        return spoken_of(audio, rate, sounds, lengths, text, _sound_out)


def _spelled(word: str) -> str:
    bare = word.lower().strip(".,?!")
    return word.lower().replace(bare, _MURMURS[bare]) if bare in _MURMURS else word


@cache
def _sound_out(word: str) -> tuple[str, ...]:
    told = _flite("kal", _spelled(word), "-ps", "none", 1.0)
    return tuple(s for s in told.split() if s != "pau")


def _flite(voice: str, text: str, tell: str, output: str, pace: float) -> str:
    command = ["flite", "-voice", voice, "--setf", f"duration_stretch={1 / pace:.4f}"]
    asked = subprocess.run(
        [*command, tell, "-t", text, "-o", output], capture_output=True, text=True, check=True
    )
    return asked.stdout
