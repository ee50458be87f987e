"""The sound server's own sources on Linux (PulseAudio, PipeWire), which PortAudio does not list.

PortAudio reaches the server through one device, `pulse`; which of the server's sources it hears is
said in the environment while the stream is opened. Elsewhere this room is empty.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from firsthand.errors import MicrophoneGone

DEVICE = "pulse"
"""What PortAudio calls the sound server."""
STREAM = "firsthand.stream"
"""The property by which the server's list tells our streams apart."""
_ASK_WITHIN_S = 2.0


@dataclass(frozen=True, slots=True)
class ServerSource:
    """One source of the sound server."""

    name: str
    """As the server calls it; stays the same when it is unplugged and comes back."""
    description: str
    """As the system's settings call it."""
    is_monitor: bool
    """Hears what a loudspeaker or headset plays."""


def control() -> str | None:
    """Where the program is that asks the server; None where there is none."""
    return shutil.which("pactl") if sys.platform.startswith("linux") else None


def sources() -> list[ServerSource]:
    """All there are now; empty without a sound server."""
    return [
        ServerSource(
            name=str(one.get("name")),
            description=str(one.get("description") or one.get("name")),
            is_monitor=str(one.get("monitor_source") or "") != ""
            or str(one.get("name")).endswith(".monitor"),
        )
        for one in ask("sources") or ()
    ]


def other_side(name: str) -> str:
    """The source that hears a call's other side: `name`, or what the computer plays by default.

    Raises MicrophoneGone where nobody can hear that.
    """
    sink = "" if name else _told("get-default-sink").strip()
    if sink and not sink.startswith("@"):
        return f"{sink}.monitor"
    if not name:
        raise MicrophoneGone(
            "This computer does not let Firsthand hear what it plays.",
            "Choose another source for the other side, or record only your microphone.",
        )
    return name


def ask(what: str) -> list[dict[str, object]] | None:
    """The server's list of `sources` or `source-outputs`; None when it does not answer."""
    try:
        found = json.loads(_told("--format=json", "list", what))
    except ValueError:
        return None
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else None


@contextmanager
def connecting(source: str, stream: str) -> Iterator[None]:
    """A stream opened meanwhile hears this source of the server; empty for the default."""
    wanted = {"PULSE_PROP": f"{STREAM}={stream}"}
    if source:
        wanted["PULSE_SOURCE"] = source
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _told(*arguments: str) -> str:
    pactl = control()
    if pactl is None:
        return ""
    try:
        return subprocess.run(
            [pactl, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_ASK_WITHIN_S,
            check=True,
            text=True,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        ).stdout
    except (OSError, ValueError, subprocess.SubprocessError):
        return ""
