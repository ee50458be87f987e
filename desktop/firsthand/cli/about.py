"""What can be typed about the program: a report of a problem, and whether there is a newer one."""

from __future__ import annotations

from firsthand.cli.speech import Speech, told_stayed
from firsthand.cli.wish import Command, OpenDesk, Wish, add_output


def declare(command: Command) -> None:
    made = command("report", "what to send on after a problem: no name, no word of anybody", report)
    add_output(made, "write it there")
    command("updates", "ask the network whether there is a newer version", updates)


def report(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.capture.sources.devices import microphones
    from firsthand.jobs.report import report, save
    from firsthand.jobs.sparing import free_place

    text = report(wish.home, microphones)
    if wish.output is None:
        speech.value({"report": text}, lambda: [text])
        return 0
    path = free_place(wish.output, lambda there: wish.replace)
    save(text, path)
    stayed = wish.output if path != wish.output else None
    speech.value({"file": str(path)}, lambda: [f"Report: {path}", *told_stayed(stayed)])
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
