"""A real microphone without a sound card: a private PulseAudio one can play sound into."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from fakes.patched import environment

MICROPHONE = "pulse"
"""How PortAudio lists this server's default source."""
_STARTS_WITHIN_S = 10.0


@dataclass(slots=True)
class Pulse:
    """A running server. `environment` is what a process needs to hear it."""

    folder: Path
    environment: Mapping[str, str]
    sink: str = "fakemic"
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)
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
        self.processes[0].send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self.processes[0].send_signal(signal.SIGCONT)

    def kill(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()
        self.processes.clear()

    def start(self) -> None:
        """Start the server, also again after `kill`."""
        (self.folder / "run" / "pulse" / "native").unlink(missing_ok=True)
        self.run(
            *("pulseaudio", "-n", "-F", str(self.folder / "script"), "--daemonize=no"),
            *("--exit-idle-time=-1", "--use-pid-file=no", "--disallow-exit", "--realtime=no"),
        )
        self.until(lambda: self.told("get-default-source") == f"{self.sink}.monitor")

    def run(self, *command: str) -> None:
        """Start one of the server's processes."""
        self.processes.append(
            subprocess.Popen(
                [*ahead(), *command],
                env=self.environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )

    def told(self, *arguments: str) -> str:
        """What pactl says, and nothing when it fails."""
        try:
            return self.control(*arguments)
        except subprocess.CalledProcessError:
            return ""

    def until(self, happens: Callable[[], object]) -> None:
        give_up_s = time.monotonic() + _STARTS_WITHIN_S
        while not happens():
            has_ended = any(one.poll() is not None for one in self.processes)
            if has_ended or time.monotonic() > give_up_s:
                self.kill()
                raise RuntimeError("the sound server did not start")


@contextmanager
def pulse() -> Iterator[Pulse]:
    """A server of one's own, with a null sink `fakemic` as microphone and loudspeaker.

    It changes nothing in this process; see `heard_here` for that.
    """
    with room_for_a_server() as (folder, environment):
        (folder / "script").write_text(
            "load-module module-native-protocol-unix auth-anonymous=1"
            f" socket={folder}/run/pulse/native\n"
            "load-module module-null-sink sink_name=fakemic rate=48000 format=s16le"
            " channels=1 channel_map=mono\n"
            "set-default-source fakemic.monitor\n"
            "set-default-sink fakemic\n"
        )
        with running(Pulse(folder, environment)) as server:
            yield server


@contextmanager
def room_for_a_server() -> Iterator[tuple[Path, dict[str, str]]]:
    """A folder with a home that knows no other server, and the environment that leads there."""
    folder = Path(tempfile.mkdtemp(prefix="sound-"))
    run, home = folder / "run", folder / "home"
    (run / "pulse").mkdir(mode=0o700, parents=True)
    run.chmod(0o700)
    home.mkdir()
    (home / ".asoundrc").write_text(
        "pcm.pulse { type pulse }\nctl.pulse { type pulse }\npcm.!default { type pulse }\n"
    )
    try:
        yield (
            folder,
            {
                **os.environ,
                "HOME": str(home),
                "XDG_RUNTIME_DIR": str(run),
                "PULSE_RUNTIME_PATH": str(run / "pulse"),
                "PULSE_SERVER": f"unix:{run}/pulse/native",
            },
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def running(server: Pulse) -> Iterator[Pulse]:
    """Start it, and end it with all that plays on it."""
    server.start()
    try:
        yield server
    finally:
        for player in server.players:
            if player.poll() is None:
                player.kill()
            player.wait()
        server.kill()


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
