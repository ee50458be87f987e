"""Remembers how fast speech models are on this computer, and which of them keep up with talk."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from firsthand.whole_file import make_folder, write_whole

KEEPS_UP = 2.0
"""Seconds of talk that a second of work must manage, so that a lively interview is no strain."""


class Sized(Protocol):
    """What has to be known of a model here: the larger, the better its words."""

    @property
    def name(self) -> str: ...

    @property
    def size_bytes(self) -> int: ...


AnyModel = TypeVar("AnyModel", bound=Sized)


def keep_speed(home: Path, name: str, speed: float) -> None:
    """Remember a model's speed. Raises OSError when the folder cannot be written."""
    speeds = {**speeds_known(home), name: round(speed, 2)}
    file = _file(home)
    make_folder(file.parent)
    write_whole(file, json.dumps(speeds, indent=2) + "\n")


def speeds_known(home: Path) -> dict[str, float]:
    """Seconds of talk a second of work manages, by model, as measured on this computer."""
    try:
        found = json.loads(_file(home).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(k): float(v) for k, v in found.items() if isinstance(v, int | float)}


def best_that_keeps_up(models: Sequence[AnyModel], speeds: Mapping[str, float]) -> AnyModel | None:
    """The largest model that was fast enough in its trial; None when none was tried or is."""
    fast = [model for model in models if speeds.get(model.name, 0.0) >= KEEPS_UP]
    return max(fast, key=lambda model: model.size_bytes, default=None)


def _file(home: Path) -> Path:
    return home / "models" / "speeds.json"
