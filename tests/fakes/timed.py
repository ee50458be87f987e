"""A microphone of which it is known at which moment each of its frames was said.

The server reads it from a pipe that a process of its own fills in real time: block after block,
each written at the moment its last frame has been said, as a sound card delivers them.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from fakes.matching import Sound, place_of
from fakes.pulse import Pulse, ahead

SAYING = Path(__file__).parent / "saying.py"
_SURE_S = 1.0


@dataclass(frozen=True, slots=True)
class Timed:
    """Frame `n` of `said` is said at the monotonic moment `begun_s + n / rate`."""

    said: Sound
    rate: float
    begun_s: float

    def clock_of(self, recording: Sound) -> Callable[[float], float]:
        """Tells which frame of a recording without gaps was said at a monotonic moment.

        Raises LookupError if the recording is not what was said, frame by frame.
        """
        sure = round(_SURE_S * self.rate)
        start = len(recording) // 2
        offset = place_of(recording[start : start + sure], self.said) - start
        known = recording[max(sure, -offset) :]
        meant = self.said[max(sure, -offset) + offset :][: len(known)]
        if len(meant) != len(known) or (known != meant).any():
            raise LookupError("the recording is not what was said")
        return lambda monotonic_s: (monotonic_s - self.begun_s) * self.rate - offset


@contextmanager
def timed_microphone(
    server: Pulse,
    said: Sound,
    rate: int,
    *,
    name: str = "timed",
    drift: float = 0.0,
    is_default: bool = True,
) -> Iterator[Timed]:
    """Make `said` heard from now on, if wanted as the server's default source, until it has ended.

    Its clock runs `drift` too fast; 1e-6 is a millionth.
    """
    pipe, pcm = server.folder / f"{name}.pipe", server.folder / f"{name}.pcm"
    pcm.write_bytes(said.tobytes())
    module = server.control(
        "load-module",
        "module-pipe-source",
        f"source_name={name}",
        f"file={pipe}",
        "format=s16le",
        f"rate={rate}",
        "channels=1",
        "channel_map=mono",
    )
    before = server.control("get-default-source")
    pace = rate * (1 + drift)
    if is_default:
        server.control("set-default-source", name)
    process = subprocess.Popen(
        [*ahead(), sys.executable, str(SAYING), str(pipe), str(pcm), str(pace)],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield Timed(said, pace, float(process.stdout.readline()))
    finally:
        process.kill()
        process.communicate()
        if is_default:
            server.control("set-default-source", before)
        server.unplug(module)


@contextmanager
def busy(processes: int = 4) -> Iterator[None]:
    """That many processes that want a core each."""
    with ExitStack() as stack:
        for _ in range(processes):
            process = subprocess.Popen([sys.executable, "-c", "while True: pass"])
            stack.callback(process.wait)
            stack.callback(process.kill)
        yield
