"""A private PipeWire as today's desktops run it, with session manager and PulseAudio face."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from fakes.pulse import Pulse, pulse, room_for_a_server, running


def is_possible() -> bool:
    programs = ("dbus-daemon", "pipewire", "wireplumber", "pipewire-pulse")
    return all(shutil.which(program) for program in programs)


@dataclass(slots=True)
class PipeWire(Pulse):
    """Asked, played to and broken like a PulseAudio; `freeze` stops what moves the sound."""

    def start(self) -> None:
        run = self.folder / "run"
        for socket in (run / "bus", run / "pipewire-0", run / "pulse" / "native"):
            socket.unlink(missing_ok=True)
        self.run("pipewire")
        self.run(
            "dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address=unix:path={run}/bus"
        )
        self.until(lambda: (run / "bus").exists() and (run / "pipewire-0").exists())
        self.run("wireplumber")
        self.run("pipewire-pulse")
        self.until(lambda: self.told("info"))
        self.add_sink(self.sink)
        self.until(lambda: self._is_default("source", f"{self.sink}.monitor"))
        self.until(lambda: self._is_default("sink", self.sink))

    def _is_default(self, kind: str, name: str) -> bool:
        """Whether it is by now; the session manager may not be there yet to be told so."""
        self.told(f"set-default-{kind}", name)
        return self.told(f"get-default-{kind}") == name


@contextmanager
def pipewire() -> Iterator[Pulse]:
    """A server of one's own with a null sink `fakemic`, as `pulse` makes one."""
    with room_for_a_server() as (folder, environment):
        home, run = folder / "home", folder / "run"
        environment |= {
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={run}/bus",
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={run}/none",
            "PIPEWIRE_RUNTIME_DIR": str(run),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_STATE_HOME": str(home / "state"),
        }
        with running(PipeWire(folder, environment)) as server:
            yield server


SERVERS = (pulse, pipewire) if is_possible() else (pulse,)
"""What makes a server of each kind that can be had here."""
