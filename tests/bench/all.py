"""Runs every bench and writes what they measured into one JSON file.

    python tests/bench/all.py [--long] [--only NAME[,NAME]] [--to FILE] [AUDIO TRUTH.json]

Without AUDIO the words are measured on the sample that ships. `--long` builds the large library,
measures kills by the hundred and holds an interview of two hours. The figures in README.md come
from here.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parents[1] / "resources" / "sample"


def benches(audio: Path, truth: Path, long: bool) -> dict[str, list[str]]:
    """Name and arguments of each bench."""
    words = [str(audio), "--truth", str(truth)]
    return {
        "startup": [],
        "window": [],
        "room": [],
        "review": [],
        "capture": ["200", "1200"] if long else [],
        "drift": ["120"] if long else [],
        "long_interview": [str(audio), "--minutes", "120" if long else "1"],
        "transcription": words,
        "finishing": [],
        "quoting": [str(audio), str(truth), "--speakers", "known"],
        "checker": [],
        "library": ["--interviews", "10000" if long else "500"],
        "export": [],
        "locking": [],
    }


def measured(name: str, arguments: list[str]) -> object:
    """What one bench printed: a JSON value, or the last words of one that failed."""
    done = subprocess.run(
        [sys.executable, str(HERE / f"{name}.py"), *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    if done.returncode:
        return {"failed": done.stderr.strip().splitlines()[-1:]}
    return json.loads(done.stdout)


def main() -> int:
    """Run them in turn, so that none disturbs another; 1 if any failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("audio", nargs="?", type=Path, default=SAMPLE / "interview.flac")
    parser.add_argument("truth", nargs="?", type=Path, default=SAMPLE / "truth.json")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--to", type=Path, default=HERE.parents[1] / "build" / "bench.json")
    wish = parser.parse_args()
    found: dict[str, object] = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
    }
    for name, arguments in benches(wish.audio, wish.truth, wish.long).items():
        if wish.only and name not in wish.only.split(","):
            continue
        began = time.monotonic()
        found[name] = measured(name, arguments)
        print(f"{name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    wish.to.parent.mkdir(parents=True, exist_ok=True)
    wish.to.write_text(json.dumps(found, indent=2) + "\n", "utf-8")
    print(json.dumps(found, indent=2))
    return int(any(isinstance(v, dict) and "failed" in v for v in found.values()))


if __name__ == "__main__":
    sys.exit(main())
