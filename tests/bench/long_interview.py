"""Holds one long interview at real speed through the real microphone path, as one JSON object.

    python tests/bench/long_interview.py AUDIO [AUDIO ...] [--minutes 120] [--model NAME]
        [--home FOLDER] [--busy N] [--speed N]

The recordings are played one after another, again and again, into a virtual microphone; the words
are made meanwhile, a mark is pressed every half minute, and both processes are looked at once a
minute. At the end it is stopped as a person stops it, up to the draft. `--home` is where the speech
models lie. Needs PulseAudio; with `--speed` a file takes the microphone's place, so many times as
fast. Memory in MB, times as named. How well marks keep to the sound `drift.py` tells: a virtual
loudspeaker that is busy has a delay that grows.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean
from threading import Event

import numpy as np
import soundfile

sys.path.insert(0, str(Path(__file__).parents[1]))
from fakes.pulse import MICROPHONE, heard_here, pulse
from fakes.timed import busy
from fakes.waiting import until
from firsthand.bootstrap import open_desk
from firsthand.capture.recorder.channel import read_address
from firsthand.core.marks import MarkKind
from firsthand.core.ports import FileSource, MicrophoneSource, RecorderState, Source
from firsthand.jobs.live.interview import LiveInterview
from firsthand.jobs.live.rehearse import plain_setup
from firsthand.settings import default_home

GUIDE = "# Long\n## Problem (problem, 120 min)\n- How did you come to look for something new?\n"
MARK_EVERY_S, LOOK_EVERY_S, MOST_S = 30.0, 60.0, 600.0


class Watched:
    """What processes used, looked at now and then; one that was started anew counts on."""

    def __init__(self, pids: Callable[[], list[int]]) -> None:
        self._pids = pids
        self._spent: dict[int, float] = {}
        self._began_s = time.monotonic()
        self._before_s = 0.0
        self.memory_mb: list[float] = []

    def look(self) -> None:
        memory = 0.0
        for pid in self._pids():
            try:
                fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
                status = Path(f"/proc/{pid}/status").read_text().splitlines()
            except OSError:
                continue
            ticks = int(fields[11]) + int(fields[12])
            self._spent[pid] = ticks / os.sysconf("SC_CLK_TCK")
            memory += int(next(x for x in status if x.startswith("VmRSS")).split()[1]) / 1024
        if not self.memory_mb:
            self._began_s, self._before_s = time.monotonic(), sum(self._spent.values())
        self.memory_mb.append(memory)

    def figures(self) -> dict[str, float]:
        used_s = sum(self._spent.values()) - self._before_s
        return {
            "core_percent": round(100 * used_s / (time.monotonic() - self._began_s), 2),
            "processes": len(self._spent),
            "memory_mb_first": round(self.memory_mb[0], 1),
            "memory_mb_last": round(self.memory_mb[-1], 1),
            "memory_mb_max": round(max(self.memory_mb), 1),
        }


def spoken(audios: Sequence[Path], seconds: float, to: Path) -> None:
    """Write the recordings one after another into a file of that length."""
    parts, rate = [], 0
    for audio in audios:
        samples, rate = soundfile.read(audio, dtype="int16", always_2d=True)
        parts.append(samples[:, 0])
    once = np.concatenate(parts)
    soundfile.write(to, np.resize(once, int(seconds * rate)), rate)


def workers() -> list[int]:
    """The processes that make words and tell voices apart: children of this one."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_text()
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
        except OSError:
            continue
        if int(parent) == os.getpid() and "transcription.worker" in command:
            found.append(int(folder.name))
    return found


def hold(wish: argparse.Namespace) -> dict[str, object]:
    seconds = wish.minutes * 60
    with tempfile.TemporaryDirectory() as place, pulse() as server, heard_here(server):
        home, said = Path(place) / "home", Path(place) / "said.wav"
        home.mkdir()
        (home / "models").symlink_to(wish.home / "models")
        spoken(wish.audio, seconds + 30, said)
        with open_desk(home, model=wish.model) as desk, busy(wish.busy):
            source: Source = FileSource(said, wish.speed)
            if wish.speed == 1.0:
                source = MicrophoneSource(MICROPHONE, 48_000)
                server.play(said)
            live = LiveInterview.start(desk, plain_setup(GUIDE, "long", "Long"), source)
            began_s = time.monotonic()
            until(lambda: live.now() >= 5 * live.rate)
            folder = home / "interviews" / live.id
            recorder = Watched(lambda: [told[2]] if (told := read_address(folder)) else [])
            words = Watched(workers)
            next_mark_s, next_look_s, marked, not_red = MARK_EVERY_S, 0.0, 0, 0
            loads: list[float] = []
            rest = Event()
            while (now_s := live.now() / live.rate) < seconds:
                status = live.status()
                not_red += status.state is not RecorderState.RECORDING
                if now_s >= next_mark_s:
                    live.mark(MarkKind.QUOTE, pressed_at=time.monotonic())
                    marked, next_mark_s = marked + 1, next_mark_s + MARK_EVERY_S
                if now_s >= next_look_s:
                    recorder.look()
                    words.look()
                    loads.append(os.getloadavg()[0])
                    next_look_s += LOOK_EVERY_S
                rest.wait(0.2)
            recorder.look()
            words.look()
            finishing = live.stop()
            until(lambda: finishing.took_s > 0, MOST_S)
            finishing.cancel()
            while not finishing.wait(0.2):
                pass
            with desk.reading() as library:
                record = library.record(live.id)
    takes = record.timeline.takes
    return {
        "minutes": round((time.monotonic() - began_s) / 60, 1),
        "load_average": round(mean(loads), 2),
        "takes": len(takes),
        "missing_frames": sum(gap.frames for take in takes for gap in take.gaps),
        "looks_without_red_dot": not_red,
        "recorder": recorder.figures(),
        "words_and_voices": words.figures(),
        "model": record.transcript.model,
        "words": sum(len(segment.words) for segment in record.transcript.segments),
        "marks": marked,
        "marks_kept": len(record.marks),
        "quotes": len(record.quotes),
        "stop_to_complete_s": round(finishing.took_s, 2),
        "error": str(finishing.error or live.words_missing or ""),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("audio", type=Path, nargs="+")
    parser.add_argument("--minutes", type=float, default=120.0)
    parser.add_argument("--model", default="")
    parser.add_argument("--home", type=Path, default=default_home())
    parser.add_argument("--busy", type=int, default=0)
    parser.add_argument("--speed", type=float, default=1.0)
    print(json.dumps(hold(parser.parse_args()), indent=1))


if __name__ == "__main__":
    main()
