"""What can be typed about this computer: microphones, speech models, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.cli.speech import Speech
from firsthand.cli.wish import Command, OpenDesk, Wish
from firsthand.core.ports import Progress
from firsthand.errors import BadInput

if TYPE_CHECKING:
    from firsthand.jobs.models import ModelLine


def declare(command: Command) -> None:
    command("devices", "the microphones of this computer", devices)
    command("doctor", "whether everything an interview needs is here", doctor)
    kept = command(
        "models", "the speech models of this computer; get, add, try or delete one", models
    )
    kept.add_argument(
        "action", nargs="?", choices=["list", "get", "add", "try", "delete"], default="list"
    )
    kept.add_argument("name", nargs="?", default="", metavar="NAME|PLACE")
    kept.add_argument(
        "more", nargs="*", type=Path, metavar="PLACE", help="add: other packages of the same model"
    )


def devices(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.capture.sources.devices import microphones

    found = microphones()
    speech.value(
        [
            {
                "name": one.name,
                "index": one.index,
                "channels": one.channels,
                "default_rate": one.default_rate,
                "host": one.host,
                "is_default": one.is_default,
                "label": one.label,
                "is_loopback": one.is_loopback,
            }
            for one in found
        ],
        lambda: [
            f"{'* ' if one.is_default else '  '}{one.label or one.name} ({one.host}"
            f"{', the other side of a call' if one.is_loopback else ''})"
            for one in found
        ],
    )
    return 0


def doctor(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.capture.sources.devices import microphones
    from firsthand.jobs.doctor import examine

    examined = examine(wish.home, microphones)
    speech.value(
        [
            {"what": f.what, "is_fine": f.is_fine, "sentence": f.sentence, "remedy": f.remedy}
            for f in examined
        ],
        lambda: [
            f"{'fine' if f.is_fine else 'LOOK':<5} {f.what}: {f.sentence} {f.remedy}".rstrip()
            for f in examined
        ],
    )
    return 0 if all(one.is_fine for one in examined) else 1


def models(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.transcription.models.getting import delete_model, get_model
    from firsthand.transcription.models.taking_in import take_in

    if wish.more and wish.action != "add":
        raise BadInput("One speech model at a time.", "Only `add` takes several packages of one.")

    def tell(progress: Progress) -> None:
        speech.progress(f"Downloading {progress.done:.0%}")

    if wish.action == "get":
        get_model(wish.home, wish.name, tell, lambda: False)
        speech.end_progress()
    elif wish.action == "add":
        take_in(wish.home, Path(wish.name), *wish.more)
    elif wish.action == "try":
        _try_models(wish, speech)
    elif wish.action == "delete":
        delete_model(wish.home, wish.name)
    return _list_models(wish, speech)


def _try_models(wish: Wish, speech: Speech) -> None:
    """The one that was named, or all that are here."""
    from firsthand.jobs.models import model_lines, try_model

    names = (
        [wish.name] if wish.name else [one.name for one in model_lines(wish.home) if one.is_here]
    )
    for name in names:
        speech.progress(f"Trying {name} on half a minute of talk")
        try_model(wish.home, name)
        speech.end_progress()


def _list_models(wish: Wish, speech: Speech) -> int:
    from firsthand.jobs.models import model_lines

    lines = model_lines(wish.home)
    speech.value(
        [
            {
                "name": one.name,
                "is_here": one.is_here,
                "is_default": one.is_default,
                "languages": list(one.languages),
                "bytes": one.size_bytes,
                "speed": one.speed,
                "licence": one.licence,
                "source": one.source,
                "path": one.path,
                "has_begun": one.has_begun,
            }
            for one in lines
        ],
        lambda: _told(lines),
    )
    return 0


def _told(lines: Sequence[ModelLine]) -> list[str]:
    here = [line for line in lines if line.is_here]
    said = [
        f"{'*' if one.is_default else ' '} {_sized(one)}  {_speed(one)}  {one.source}"
        for one in here
    ]
    if not here:
        said = ["No speech model is here. `firsthand models get base` downloads one."]
    offered = [f"  {_sized(one)}" for one in lines if not one.is_here]
    return [*said, "", "To be had with `firsthand models get NAME`:", *offered]


def _sized(line: ModelLine) -> str:
    languages = ", ".join(line.languages) or "many languages"
    return f"{line.name:<16} {line.size_bytes / 1e6:>6,.0f} MB  {languages:<14}".rstrip()


def _speed(line: ModelLine) -> str:
    return f"{line.speed:.1f} times as fast as talk" if line.speed else "not measured here"
