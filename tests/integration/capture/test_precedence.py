"""The recorder is served before other programs as far as the system lets this person ask."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import soundfile as sf

from fakes.matching import noise
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess
from firsthand.capture.recorder.channel import read_address
from firsthand.core.ports import FileSource

ALLOWED = """
import os
try:
    os.setpriority(os.PRIO_PROCESS, 0, -10)
except OSError:
    pass
print(os.getpriority(os.PRIO_PROCESS, 0))
"""


def test_a_recorder_comes_first_where_that_is_allowed(tmp_path: Path) -> None:
    asked = subprocess.run(
        [sys.executable, "-c", ALLOWED], check=True, capture_output=True, text=True
    )
    sf.write(tmp_path / "said.wav", noise(20, 16_000), 16_000)
    folder = tmp_path / "interview"
    folder.mkdir()
    recorder = RecordingProcess(folder, FileSource(tmp_path / "said.wav"))
    recorder.start()
    until(lambda: recorder.status().frames > 0)
    address = read_address(folder)
    assert address is not None
    assert os.getpriority(os.PRIO_PROCESS, address[2]) == int(asked.stdout)
    recorder.stop()
