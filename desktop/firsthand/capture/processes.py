"""Starting processes that outlive the one that starts them, and hearing their first word."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from firsthand import errors
from firsthand.errors import CaptureError, DiskFull, FirsthandError, RecorderFailed
from firsthand.journal import Value

_left: list[subprocess.Popen[bytes]] = []
"""Processes nobody waits for any more; kept so that they can be reaped."""


def start_module(
    module: str, *arguments: str, log: Path | None = None, is_asked: bool = False
) -> subprocess.Popen[bytes]:
    """Run a module of this program in a session of its own; it says its first word on stdout.

    One that `is_asked` more has a stdin, and its stdout is not read ahead.
    """
    reap()
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    error_fd = subprocess.DEVNULL
    if log is not None:
        error_fd = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        return subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            bufsize=0 if is_asked else -1,
            stdin=subprocess.PIPE if is_asked else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=error_fd,
            start_new_session=True,
            creationflags=flags,
        )
    except OSError as error:
        raise RecorderFailed("The recorder could not be started.", "Try again.") from error
    finally:
        if log is not None:
            os.close(error_fd)


def leave(process: subprocess.Popen[bytes]) -> None:
    """Let a process go on without us."""
    _close_pipes(process)
    _left.append(process)


def reap() -> None:
    _left[:] = [process for process in _left if process.poll() is None]


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a process of ours and wait until it is gone."""
    if process.poll() is None:
        process.kill()
    process.wait()
    _close_pipes(process)


def _close_pipes(process: subprocess.Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def say(word: dict[str, Value]) -> None:
    """A started process's one line to whoever started it, who may be gone."""
    say_more(word)
    with suppress(OSError):
        os.close(1)
        os.open(os.devnull, os.O_WRONLY)


def say_more(word: dict[str, Value]) -> None:
    """One line of several."""
    with suppress(OSError):
        os.write(1, json.dumps(word).encode() + b"\n")


def has_spoken(process: subprocess.Popen[bytes]) -> bool:
    """Whether the first word can be read without waiting for it."""
    if process.stdout is None:
        return False
    if sys.platform == "win32":
        import ctypes
        import msvcrt

        waiting = ctypes.c_ulong()
        handle = msvcrt.get_osfhandle(process.stdout.fileno())
        peeked = ctypes.windll.kernel32.PeekNamedPipe(
            handle, None, 0, None, ctypes.byref(waiting), None
        )
        return not peeked or waiting.value > 0
    return bool(select.select([process.stdout], [], [], 0)[0])


def first_word(process: subprocess.Popen[bytes], timeout_s: float) -> dict[str, Value]:
    """What a started process said. Raises the error it told of, or RecorderFailed."""
    word: list[bytes] = []
    stdout = process.stdout
    if stdout is None:
        raise ValueError("the process was started without a pipe")
    if sys.platform == "win32":
        reader = threading.Thread(target=lambda: word.append(stdout.readline()), daemon=True)
        reader.start()
        reader.join(timeout_s)
    elif select.select([stdout], [], [], timeout_s)[0]:
        word.append(stdout.readline())
    try:
        told = json.loads(word[0]) if word else None
    except ValueError:
        told = None
    if not isinstance(told, dict):
        raise RecorderFailed("The recorder did not start.", "Try again; restart the computer.")
    if "error" in told:
        raise told_error(told)
    return told


def telling(error: FirsthandError) -> dict[str, Value]:
    """An error as a process's first word."""
    return {
        "error": type(error).__name__,
        "sentence": error.sentence,
        "remedy": error.remedy,
    }


def disk_trouble(error: OSError) -> DiskFull:
    """Why no recording can begin."""
    return DiskFull(
        "The recording cannot be written to the disk.",
        f"Make room or choose another library folder ({error.strerror}).",
    )


def told_error(told: dict[str, Value]) -> FirsthandError:
    kind = getattr(errors, str(told["error"]), CaptureError)
    if not (isinstance(kind, type) and issubclass(kind, FirsthandError)):
        kind = CaptureError
    return kind(str(told.get("sentence", "")), str(told.get("remedy", "")))
