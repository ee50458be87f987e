"""Holds one transcriber process: starts it, asks it, and notices when it is gone."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence

from firsthand.log import log
from firsthand.transcription.orders.wire import Answer, Order, read_answer, written

COMMAND = (sys.executable, "-m", "firsthand.transcription.hearing.worker")
SURROUNDINGS = {
    "HF_HUB_OFFLINE": "1",
    "PYTHONUTF8": "1",
    # Memory that is free again is kept for every thread and size there was: after 200 s of talk the
    # peak with base is 450 MB with two arenas, 391 MB with one, and 361 MB when Intel's library
    # keeps none either. The work stays the same.
    "MALLOC_ARENA_MAX": "1",
    "MKL_DISABLE_FAST_MM": "1",
    # oneDNN keeps what it compiled for each of the last 1,024 lengths of sound, 1.4 MB each, and
    # every utterance has another length: 15 MB more a minute of talk. Compiling takes no time that
    # can be measured.
    "ONEDNN_PRIMITIVE_CACHE_CAPACITY": "0",
}
POLL_S = 0.1
"""How often a wait looks whether a person has cancelled."""


class ChildDied(Exception):
    """The process ended, or has said nothing for too long, before it answered."""


class Child:
    """One running transcriber process. Not thread-safe; several orders may be under way."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **SURROUNDINGS},
            creationflags=_LOW_PRIORITY_WITHOUT_CONSOLE,
        )
        self._answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="transcriber answers", daemon=True)
        self._reader.start()
        self._asked = 0
        self._under_way: set[int] = set()
        self._early: dict[int, Answer] = {}
        """Answers that came while another one was waited for."""

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, order: Order) -> int:
        """Give an order without waiting; returns its number. Raises ChildDied."""
        self._asked += 1
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(written(self._asked, order))
            self._process.stdin.flush()
        except OSError as error:
            raise ChildDied("its input is closed") from error
        self._under_way.add(self._asked)
        return self._asked

    def wait_for(
        self, number: int, patience_s: float, is_cancelled: Callable[[], bool]
    ) -> Answer | None:
        """The answer to order `number`, or None when cancelled.

        Raises ChildDied when the process ends or does not answer for `patience_s`.
        """
        until = time.monotonic() + patience_s
        while not is_cancelled():
            if number in self._early:
                return self._early.pop(number)
            try:
                line = self._answers.get(timeout=POLL_S)
            except queue.Empty:
                if time.monotonic() > until:
                    raise ChildDied("it does not answer") from None
                continue
            if line is None:
                raise ChildDied(f"it ended with {self._process.wait()}")
            try:
                found, answer = read_answer(line)
            except (ValueError, KeyError, TypeError) as error:
                raise ChildDied("it speaks in riddles") from error
            if found in self._under_way:
                self._under_way.remove(found)
                self._early[found] = answer
        return None

    def forget(self, number: int) -> None:
        """Nobody waits for this answer any more."""
        self._under_way.discard(number)
        self._early.pop(number, None)

    def end(self, grace_s: float = 1.0) -> None:
        """Close its input, which ends it; kill it when it is still busy after `grace_s`."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()
        try:
            self._process.wait(grace_s)
        except subprocess.TimeoutExpired:
            self.kill()
        self._process.wait()
        self._reader.join()

    def kill(self) -> None:
        """End it at once, from any thread; whoever waits for an answer gets ChildDied."""
        with contextlib.suppress(OSError):
            self._process.kill()

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for line in lines:
                self._answers.put(line)
        self._answers.put(None)
        log.info("transcriber process %d has ended", self._process.pid)


_LOW_PRIORITY_WITHOUT_CONSOLE = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) | getattr(
    subprocess, "CREATE_NO_WINDOW", 0
)
