"""A desk on a real library with nothing else on it; what a test or a bench needs is put there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from firsthand.errors import NoModel
from firsthand.jobs.desk import Desk
from firsthand.settings import Settings


def bare_desk(home: Path, shelf: Any, **parts: Any) -> Desk:
    """No recorder, no model, no words; `parts` are fields of Desk that are given."""

    def no_model() -> Any:
        raise NoModel("There is no speech model here.", "Get one in Settings.")

    nothing: dict[str, Any] = {
        "settings": Settings(),
        "open_recorder": lambda folder, source: None,
        "find_recorder": lambda folder: None,
        "seal": lambda folder, on_progress, is_cancelled: (),
        "microphones": list,
        "open_preview": lambda *args: None,
        "open_transcriber": no_model,
        "follow": lambda transcriber, following: None,
    }
    return Desk(home=home, shelf=shelf, **(nothing | parts))
