"""A real microphone without a sound card: a private PulseAudio one can play sound into."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from fakes.patched import environment

MICROPHONE = "pulse"
"""How PortAudio lists this server's default source."""
_STARTS_WITHIN_S = 10.0


def is_possible() -> bool:
    return all(shutil.which(tool) for tool in ("pulseaudio", "pactl", "paplay"))


@dataclass(slots=True)
class Pulse:
    """A running server. `environment` is what a process needs to hear it."""

    folder: Path
    environment: Mapping[str, str]
    process: subprocess.Popen[bytes]
    sink: str = "fakemic"
    players: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def control(self, *arguments: str) -> str:
        """Run pactl, such as `control("set-source-mute", "fakemic.monitor", "1")`."""
        done = subprocess.run(
            ["pactl", *arguments],
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=10,
        )
        return done.stdout.strip()

    def play(self, path: Path, sink: str | None = None) -> subprocess.Popen[bytes]:
        """Play a sound file into the microphone; `wait()` on what it returns for its end."""
        # 200 ms matter: the default delivers in lumps of 2 s.
        player = subprocess.Popen(
            [*ahead(), "paplay", f"--device={sink or self.sink}", "--latency-msec=200", str(path)],
            env=self.environment,
        )
        self.players.append(player)
        return player

    def add_sink(self, name: str) -> str:
        """Another null sink, and with it a source `name.monitor`; returns the module's number."""
        return self.control(
            "load-module",
            "module-null-sink",
            f"sink_name={name}",
            "rate=48000",
            "format=s16le",
            "channels=1",
            "channel_map=mono",
        )

    def unplug(self, module: str) -> None:
        self.control("unload-module", module)

    def module_of(self, sink: str) -> str:
        for line in self.control("list", "short", "modules").splitlines():
            if f"sink_name={sink} " in line + " ":
                return line.split("\t")[0]
        raise LookupError(f"no module made the sink {sink}")

    def freeze(self) -> None:
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def start(self) -> None:
        """Start the server again after `kill`."""
        self.process = _serve(self.folder, self.environment)


@contextmanager
def pulse() -> Iterator[Pulse]:
    """A server of one's own, with a null sink `fakemic` as microphone and loudspeaker.

    It changes nothing in this process; see `heard_here` for that.
    """
    folder = Path(tempfile.mkdtemp(prefix="pulse-"))
    run, home = folder / "run", folder / "home"
    run.mkdir(mode=0o700)
    home.mkdir()
    socket = run / "pulse" / "native"
    socket.parent.mkdir(mode=0o700)
    (folder / "script").write_text(
        f"load-module module-native-protocol-unix auth-anonymous=1 socket={socket}\n"
        "load-module module-null-sink sink_name=fakemic rate=48000 format=s16le"
        " channels=1 channel_map=mono\n"
        "set-default-source fakemic.monitor\n"
        "set-default-sink fakemic\n"
    )
    (home / ".asoundrc").write_text(
        "pcm.pulse { type pulse }\nctl.pulse { type pulse }\npcm.!default { type pulse }\n"
    )
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(run),
        "PULSE_RUNTIME_PATH": str(run / "pulse"),
        "PULSE_SERVER": f"unix:{socket}",
    }
    server = Pulse(folder, environment, _serve(folder, environment))
    try:
        yield server
    finally:
        for process in [*server.players, server.process]:
            if process.poll() is None:
                process.kill()
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def heard_here(server: Pulse) -> Iterator[Pulse]:
    """Let this process and those it starts use the server."""
    with environment(
        {key: value for key, value in server.environment.items() if os.environ.get(key) != value}
    ):
        yield server


def ahead() -> list[str]:
    """Real sound hardware does not wait for a busy processor, so its stand-in goes first."""
    return ["nice", "-n", "-15"] if os.geteuid() == 0 else []


def _serve(folder: Path, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    socket = folder / "run" / "pulse" / "native"
    socket.unlink(missing_ok=True)
    process = subprocess.Popen(
        [
            *ahead(),
            "pulseaudio",
            "-n",
            "-F",
            str(folder / "script"),
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
            "--disallow-exit",
            "--realtime=no",
        ],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    give_up_s = time.monotonic() + _STARTS_WITHIN_S
    while time.monotonic() < give_up_s and process.poll() is None:
        asked = subprocess.run(
            ["pactl", "get-default-source"],
            env=environment,
            capture_output=True,
            text=True,
            timeout=10,
        )
        if asked.stdout.strip() == "fakemic.monitor":
            return process
    process.kill()
    process.wait()
    raise RuntimeError("PulseAudio did not start")
