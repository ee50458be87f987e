"""What can be typed about the program: a report of a problem, and whether there is a newer one."""

from __future__ import annotations

from pathlib import Path

from firsthand.cli.speech import Speech
from firsthand.cli.wish import Command, OpenDesk, Wish


def declare(command: Command) -> None:
    made = command("report", "what to send on after a problem: no name, no word of anybody", report)
    made.add_argument("-o", dest="output", type=Path, metavar="FILE", help="write it there")
    command("updates", "ask the network whether there is a newer version", updates)


def report(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.capture import microphones
    from firsthand.jobs.report import report, save

    text = report(wish.home, microphones)
    if wish.output is None:
        speech.value({"report": text}, lambda: [text])
        return 0
    save(text, wish.output)
    speech.value({"file": str(wish.output)}, lambda: [f"Report: {wish.output}"])
    return 0


def updates(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand import __version__
    from firsthand.jobs.updates import newest

    release = newest()
    said = (
        f"Firsthand {release.version} is there: {release.page}"
        if release.is_newer
        else f"Firsthand {__version__} is the newest."
    )
    speech.value(
        {"version": release.version, "is_newer": release.is_newer, "page": release.page},
        lambda: [said],
    )
    return 0
