"""What can be typed about this computer: microphones, speech models, and what is missing."""

from __future__ import annotations

from pathlib import Path

from firsthand.cli.parsing import Wish
from firsthand.cli.running import OpenDesk, Speech
from firsthand.core.ports import Progress


def devices(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.capture import microphones

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
            }
            for one in found
        ],
        lambda: [f"{'* ' if one.is_default else '  '}{one.name} ({one.host})" for one in found],
    )
    return 0


def doctor(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.capture import microphones
    from firsthand.jobs.doctor import examine

    findings = examine(wish.home, microphones)
    speech.value(
        [
            {"what": f.what, "is_fine": f.is_fine, "sentence": f.sentence, "remedy": f.remedy}
            for f in findings
        ],
        lambda: [
            f"{'fine' if f.is_fine else 'LOOK':<5} {f.what}: {f.sentence} {f.remedy}".rstrip()
            for f in findings
        ],
    )
    return 0 if all(finding.is_fine for finding in findings) else 1


def models(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.transcription.getting import delete_model, get_model, take_in

    def tell(progress: Progress) -> None:
        speech.progress(f"Downloading {progress.done:.0%}")

    if wish.action == "get":
        get_model(wish.home, wish.name, tell, lambda: False)
        speech.end_progress()
    elif wish.action == "add":
        take_in(wish.home, Path(wish.name))
    elif wish.action == "delete":
        delete_model(wish.home, wish.name)
    return _list_models(wish, speech)


def _list_models(wish: Wish, speech: Speech) -> int:
    from firsthand.transcription.models import installed_models

    found = installed_models(wish.home)
    speech.value(
        [
            {
                "name": one.name,
                "languages": list(one.languages),
                "bytes": one.size_bytes,
                "licence": one.licence,
                "source": one.source,
                "path": str(one.path),
            }
            for one in found
        ],
        lambda: (
            [f"{one.name}  {one.size_bytes / 1e6:.0f} MB  {one.source}" for one in found]
            or ["No speech model is here. `firsthand models get base` downloads one."]
        ),
    )
    return 0
