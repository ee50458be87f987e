"""Takes one file in as a person would, and says what it came to and what it cost. Run by a test."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from firsthand.bootstrap import open_desk
from firsthand.core.interview import Participant, Setup, Study
from firsthand.errors import FirsthandError
from firsthand.jobs.bringing.files import FileKind, bring_others_work, kind_of
from firsthand.jobs.bringing.recordings import bring_in

SETUP = Setup(Study("Hostile"), Participant("B-01"), "")


def main(home: Path, path: Path) -> dict[str, object]:
    told: dict[str, object] = {"error": "", "interviews": 0}
    with open_desk(home) as desk:
        try:
            kind = kind_of(path)
            if kind is FileKind.RECORDING:
                bring_in(desk, SETUP, path)
            else:
                bring_others_work(desk, path, kind, SETUP)
        except FirsthandError as error:
            told["error"] = type(error).__name__
        with desk.reading() as library:
            told["interviews"] = len(library.interviews())
    others = resource.getrusage(resource.RUSAGE_CHILDREN)
    told["megabytes"] = max(_most_memory(), others.ru_maxrss) / 1024
    told["cpu_s"] = time.process_time() + others.ru_utime + others.ru_stime
    return told


def _most_memory() -> int:
    """Kilobytes at the peak of this program alone; ru_maxrss counts who started it as well."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1])


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))  # noqa: T201
