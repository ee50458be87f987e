"""Measures marks from a colleague's device: how near to the press, and how soon on the disk.

    python tests/bench/companion.py [--marks N] [--offline S] [--busy N]

A browser marks through 300 ms of jitter with busy processes beside it, then without a network,
then again with one. Prints JSON: errors in ms (p50, p99, most), what the page believed of its own
error, and the time from a mark's arrival to its acknowledgement.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from fakes.browser import browser
from fakes.colleagues import Device
from fakes.interviews import setup
from fakes.waiting import until
from firsthand.bootstrap import open_desk
from firsthand.core.ports import FileSource
from firsthand.jobs.colleagues.companion import Companion
from firsthand.jobs.live.interview import LiveInterview
from firsthand.resources import resource
from journeys.colleague import JITTER, PRESSES, monotonic_of

RATE = 16_000


def burn() -> None:
    while True:
        pass


def percentiles(values: list[float]) -> dict[str, float]:
    ordered = sorted(values)
    last = len(ordered) - 1
    return {
        "p50": round(statistics.median(ordered), 1),
        "p99": round(ordered[round(last * 0.99)], 1),
        "most": round(ordered[-1], 1),
    }


def measured(marks: int, offline_s: float, busy: int) -> dict[str, object]:
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        desk = stack.enter_context(open_desk(home / "home"))
        audio = resource("sample") / "interview.flac"
        live = LiveInterview.start(desk, setup(), FileSource(audio, rate=RATE))
        companion = Companion.start(desk, live, address="127.0.0.1", is_plain=True)
        chrome = stack.enter_context(browser(home / "profile"))
        for _ in range(busy):
            child = multiprocessing.Process(target=burn, daemon=True)
            child.start()
            stack.callback(child.terminate)
        page = chrome.new_page()
        page.add_init_script(JITTER)
        page.add_init_script(PRESSES)
        page.goto(companion.link)
        page.wait_for_selector("#room:not([hidden])", timeout=60_000)
        page.evaluate("document.activeElement.blur()")

        def press(count: int, apart_ms: float) -> None:
            for _ in range(count):
                page.keyboard.press("m")
                page.wait_for_timeout(apart_ms)

        press(marks, 200)
        chrome.set_offline(True)
        press(max(1, marks // 4), offline_s * 1000 / max(1, marks // 4))
        chrome.set_offline(False)
        press(max(1, marks // 4), 200)
        presses = page.evaluate("window.presses")
        until(lambda: len(live.marks) >= len(presses), within_s=120)
        # The recorder's own line from moments to frames is the judge, as for the window's keys.
        frame_at = live._recorder.frame_at
        errors = [
            abs(mark.frame - frame_at(monotonic_of(at))) / RATE * 1000
            for mark, at in zip(live.marks, presses, strict=True)
        ]
        stated = [mark.error_frames / RATE * 1000 for mark in live.marks]
        device, kept = Device(companion).pair("bench"), []
        for _ in range(100):
            began_s = time.monotonic()
            answer = device.send(device.mark())
            if answer.status == 200:
                kept.append((time.monotonic() - began_s) * 1000)
            page.wait_for_timeout(60)
        finishing = live.stop()
        finishing.cancel()
        finishing.wait(60)
        return {
            "marks": len(errors),
            "busy_processes": busy,
            "offline_s": offline_s,
            "error_ms": percentiles(errors),
            "stated_error_ms": percentiles(stated),
            "beyond_stated": sum(e > s + 1 for e, s in zip(errors, stated, strict=True)),
            "acknowledged_ms": percentiles(kept),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marks", type=int, default=60)
    parser.add_argument("--offline", type=float, default=60.0, metavar="SECONDS")
    parser.add_argument("--busy", type=int, default=4)
    wish = parser.parse_args()
    print(json.dumps(measured(wish.marks, wish.offline, wish.busy), indent=2))


if __name__ == "__main__":
    main()
