"""A computer that falls asleep hears nothing: asks it to stay awake while a recording runs."""

from __future__ import annotations

import shutil
import subprocess
import sys


class Awake:
    """Keeps the computer awake until `close`, or until this process ends, however it does.

    Where the system cannot be asked (no systemd, no right to), nothing happens.
    """

    def __init__(self) -> None:
        self._keeper: subprocess.Popen[bytes] | None = None
        if sys.platform == "win32":
            import ctypes

            continuous, system_required = 0x80000000, 0x00000001
            ctypes.windll.kernel32.SetThreadExecutionState(continuous | system_required)
            return
        command = _command()
        if command is not None:
            try:
                # The keeper reads our pipe and ends when we are gone.
                self._keeper = subprocess.Popen(
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            except OSError:
                return

    def close(self) -> None:
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(0x80000000)
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            if keeper.stdin is not None:
                keeper.stdin.close()
            keeper.kill()
            keeper.wait()


def _command() -> list[str] | None:
    cat = shutil.which("cat")
    if cat is None:
        return None
    if inhibit := shutil.which("systemd-inhibit"):
        return [
            inhibit,
            "--what=sleep:idle",
            "--who=Firsthand",
            "--why=An interview is being recorded",
            cat,
        ]
    if caffeinate := shutil.which("caffeinate"):
        return [caffeinate, "-i", "-s", cat]
    return None
