"""How soon the command line answers: `firsthand --version` against a bare `python -c pass`.

    python tests/bench/startup.py [--runs N]

Prints one JSON object: medians in seconds, and the ratio of the two, run in turn.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time


def took_s(*words: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *words], check=True, capture_output=True)
    return time.perf_counter() - began


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    pairs = [(took_s("-m", "firsthand", "--version"), took_s("-c", "pass")) for _ in range(runs)]
    version = statistics.median(pair[0] for pair in pairs)
    bare = statistics.median(pair[1] for pair in pairs)
    found = {"version_s": version, "bare_python_s": bare, "ratio": version / bare}
    print(json.dumps({key: round(value, 3) for key, value in found.items()}))


if __name__ == "__main__":
    main()
