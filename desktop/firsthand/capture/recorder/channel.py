"""How a window and a recorder talk: short JSON questions over a socket nobody else can open."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import secrets
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from multiprocessing import AuthenticationError
from multiprocessing.connection import (
    Client,
    Connection,
    Listener,
    answer_challenge,
    deliver_challenge,
)
from pathlib import Path

from firsthand.journal import Value
from firsthand.whole_file import write_whole

ADDRESS = "recorder.json"
_LONGEST_PATH = 100
"""A socket's path may have 108 bytes, on macOS 104."""

_TROUBLE = (OSError, EOFError, ValueError, AuthenticationError)


@dataclass(frozen=True, slots=True)
class Request:
    """Something a window wants done; the recording thread answers into `answer`."""

    ask: str
    at_s: float
    """Monotonic moment of the wish."""
    answer: queue.SimpleQueue[dict[str, Value]] = field(default_factory=queue.SimpleQueue)


class Server:
    """The recorder's end. Its errors never reach the recording."""

    def __init__(self, folder: Path, status: Callable[[], dict[str, Value]]) -> None:
        self._status = status
        self._folder = folder
        self.requests: queue.SimpleQueue[Request] = queue.SimpleQueue()
        self.last_contact_s = time.monotonic()
        remove_stale_socket(folder)
        self._key = secrets.token_bytes(32)
        address = None if sys.platform == "win32" else str(_socket_folder() / "recorder")
        self._listener = Listener(address, family="AF_PIPE" if address is None else "AF_UNIX")
        told = {
            "address": str(self._listener.address),
            "key": self._key.hex(),
            "pid": os.getpid(),
        }
        write_whole(folder / ADDRESS, json.dumps(told))
        threading.Thread(target=self._accept, name="channel", daemon=True).start()

    def close(self) -> None:
        with contextlib.suppress(*_TROUBLE):
            self._listener.close()
        remove_stale_socket(self._folder)
        with contextlib.suppress(OSError):
            (self._folder / ADDRESS).unlink()

    def _accept(self) -> None:
        while True:
            try:
                connection = self._listener.accept()
            except _TROUBLE:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: Connection) -> None:
        with contextlib.suppress(*_TROUBLE), connection:
            deliver_challenge(connection, self._key)
            answer_challenge(connection, self._key)
            while True:
                asked = json.loads(connection.recv_bytes(4096))
                self.last_contact_s = time.monotonic()
                connection.send_bytes(json.dumps(self._answer(asked)).encode())

    def _answer(self, asked: Mapping[str, Value]) -> dict[str, Value]:
        if asked.get("ask") == "status":
            return self._status()
        at_s = asked.get("at_s")
        moment = float(at_s) if isinstance(at_s, int | float) else time.monotonic()
        request = Request(str(asked.get("ask")), moment)
        self.requests.put(request)
        return request.answer.get()


class Line:
    """The window's end: one question at a time. Raises OSError or EOFError when nobody answers."""

    def __init__(self, folder: Path) -> None:
        found = read_address(folder)
        if found is None:
            raise ConnectionRefusedError("no recorder has said where it can be reached")
        address, key, self.pid = found
        self._connection = Client(address)
        try:
            answer_challenge(self._connection, key)
            deliver_challenge(self._connection, key)
        except (AuthenticationError, EOFError, OSError) as error:
            self._connection.close()
            raise ConnectionRefusedError("the recorder did not accept the key") from error

    def ask(self, question: str, *, timeout_s: float = 2.0, at_s: float = 0.0) -> dict[str, Value]:
        asked = {"ask": question, "at_s": at_s or time.monotonic()}
        self._connection.send_bytes(json.dumps(asked).encode())
        if not self._connection.poll(timeout_s):
            raise TimeoutError("the recorder did not answer in time")
        answer = json.loads(self._connection.recv_bytes())
        return answer if isinstance(answer, dict) else {}

    def close(self) -> None:
        self._connection.close()


@contextlib.contextmanager
def line_to(folder: Path) -> Iterator[Line]:
    line = Line(folder)
    try:
        yield line
    finally:
        line.close()


def read_address(folder: Path) -> tuple[str, bytes, int] | None:
    """(address, key, process id) of the folder's recorder, as far as it said so."""
    try:
        found = json.loads((folder / ADDRESS).read_text("utf-8"))
        return str(found["address"]), bytes.fromhex(found["key"]), int(found["pid"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remove_stale_socket(folder: Path) -> None:
    """What a killed recorder left in the system's temporary folder."""
    found = read_address(folder)
    if found is None or sys.platform == "win32":
        return
    socket = Path(found[0])
    if socket.parent.name.startswith(_PREFIX):
        with contextlib.suppress(OSError):
            socket.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            socket.parent.rmdir()


_PREFIX = "firsthand-"


def _socket_folder() -> Path:
    """A new folder for us alone with a path short enough for a socket."""
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    if len(os.fsencode(folder)) + len("/recorder") > _LONGEST_PATH:
        folder.rmdir()
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir="/tmp"))
    return folder
