"""Types a command as a person would, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
MODEL = "tiny.en"
"""The model that the `offline` extra brings, so that every machine hears the same words."""


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def firsthand(home: Path, *words: str, timeout_s: float = 550) -> Answer:
    """Run `firsthand words…` on the library at `home`, without a display."""
    surroundings = {k: v for k, v in os.environ.items() if k not in _DISPLAY}
    done = subprocess.run(
        [sys.executable, "-m", "firsthand", *words, "--home", str(home)],
        capture_output=True,
        text=True,
        timeout=timeout_s,
        env=surroundings,
        check=False,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


_DISPLAY = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
