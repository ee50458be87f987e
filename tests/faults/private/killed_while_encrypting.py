"""Switches encryption on or off in a process that kills itself at a chosen step; a test's driver.

    python killed_while_encrypting.py HOME on|off PASSPHRASE STEP

A step is a renaming, a deletion or a sync: what a power cut could fall between. Prints how many
there were when STEP was not reached.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from firsthand.bootstrap import open_desk
from firsthand.jobs import locking, unlocking


class Fuse:
    def __init__(self, step: int) -> None:
        self.step = step
        self.done = 0

    def put_on(self, name: str) -> None:
        real: Callable[..., Any] = getattr(os, name)

        def watched(*arguments: Any, **named: Any) -> Any:
            self.done += 1
            if self.done == self.step:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*arguments, **named)

        setattr(os, name, watched)


def main(home: Path, wish: str, passphrase: str, step: int) -> None:
    if unlocking.is_to_unlock(home):
        unlocking.unlock(home, passphrase)
    with open_desk(home) as desk:
        fuse = Fuse(step)
        for name in ("replace", "unlink", "fsync"):
            fuse.put_on(name)
        if wish == "on":
            locking.turn_on(desk, passphrase)
        else:
            locking.turn_off(desk)
    sys.stdout.write(str(fuse.done))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))
