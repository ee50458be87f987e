"""Measures whether marks keep to the sound for hours, as one JSON object.

    python tests/bench/drift.py [MINUTES]

The microphone is one of which it is known at which moment each of its frames was said. A mark is
placed every few seconds; at the end its frame is compared with the one that was said at the press.
Needs PulseAudio. Errors in ms: later than what was said when positive.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import soundfile

sys.path.insert(0, str(Path(__file__).parents[1]))
from fakes.matching import noise
from fakes.pulse import Pulse, heard_here, pulse
from fakes.timed import timed_microphone
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess
from firsthand.core.ports import MicrophoneSource

RATE = 48_000
EVERY_S = 5.0


def strayed(server: Pulse, minutes: float) -> dict[str, object]:
    presses, loads = [], []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with timed_microphone(server, noise(60 * minutes + 15, RATE), RATE) as timed:
            recorder = RecordingProcess(folder, MicrophoneSource("", RATE))
            recorder.start()
            while recorder.status().frames < 60 * minutes * RATE:
                next_s = time.monotonic() + EVERY_S
                until(lambda next_s=next_s: time.monotonic() >= next_s)
                pressed_s = time.monotonic()
                presses.append((pressed_s, recorder.frame_at(pressed_s)))
                loads.append(os.getloadavg()[0])
            [take] = recorder.stop()
        recording, _ = soundfile.read(folder / take.file, dtype="int16")
        frame_at = timed.clock_of(recording)
    errors = [1000 * (frame - frame_at(pressed_s)) / RATE for pressed_s, frame in presses]
    tenth = max(1, len(errors) // 10)
    first, last = median(errors[:tenth]), median(errors[-tenth:])
    return {
        "minutes": minutes,
        "load_average": round(sum(loads) / len(loads), 2),
        "marks": len(errors),
        "gaps": len(take.gaps),
        "first_tenth": round(first, 2),
        "last_tenth": round(last, 2),
        "drift_ms": round(last - first, 2),
        "most": round(max(errors, key=abs), 2),
        "p99": round(sorted(map(abs, errors))[int(0.99 * len(errors))], 2),
    }


def main() -> None:
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    with pulse() as server, heard_here(server):
        print(json.dumps(strayed(server, minutes), indent=1))


if __name__ == "__main__":
    main()
