"""Looks whether everything an interview needs is there, and says what to do where it is not."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from firsthand import __version__
from firsthand.core.ports import Microphone
from firsthand.errors import FirsthandError
from firsthand.library import Library
from firsthand.transcription.models import choose_model

BYTES_PER_HOUR = 48_000 * 2 * 3600
"""Of a take: 48,000 frames a second, 16 bits, mono."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. No names, so that a person may send it on."""

    what: str
    is_fine: bool
    sentence: str
    remedy: str = ""


def examine(
    home: Path, microphones: Callable[[], list[Microphone]], wanted_model: str = ""
) -> list[Finding]:
    """Look at the program, the library, the disk, the microphones and the speech model."""
    return [
        Finding("program", True, f"Firsthand {__version__} on Python {platform.python_version()}."),
        _look("library", lambda: _library(home)),
        _disk(home),
        _look("microphone", lambda: _microphones(microphones())),
        _look("speech model", lambda: _model(home, wanted_model)),
        _look("graphics card", lambda: _graphics(home, wanted_model)),
    ]


def _look(what: str, at: Callable[[], str]) -> Finding:
    try:
        return Finding(what, True, at())
    except FirsthandError as error:
        return Finding(what, False, error.sentence, error.remedy)


def _library(home: Path) -> str:
    with Library.open(home) as library:
        return f"The library opens; it holds {len(library.interviews())} interviews."


def _disk(home: Path) -> Finding:
    place = next(path for path in [home, *home.parents] if path.exists())
    hours = shutil.disk_usage(place).free / BYTES_PER_HOUR
    sentence = f"There is room for {hours:.0f} hours of recording."
    if hours >= 3:
        return Finding("disk", True, sentence)
    return Finding("disk", False, sentence, "Free some space before the next interview.")


def _microphones(found: list[Microphone]) -> str:
    return f"{len(found)} source{'s' if len(found) != 1 else ''} of sound can be recorded."


def _model(home: Path, wanted: str) -> str:
    model = choose_model(home, wanted)
    return f"The model {model.name} is here ({model.size_bytes / 1e6:.0f} MB)."


def _graphics(home: Path, wanted: str) -> str:
    """A card is a help, not a need: without one nothing has to be put right."""
    from firsthand.transcription.device import GRAPHICS, graphics_cards
    from firsthand.transcription.process import TranscriberProcess

    if not graphics_cards():
        return "Words are made by the processor; no graphics card that could help was found."
    with TranscriberProcess(choose_model(home, wanted)) as transcriber:
        ready = transcriber.load()
    if ready.device == GRAPHICS:
        return "Words are made by the graphics card."
    return (
        "Words are made by the processor: there is a graphics card, but its libraries are missing "
        "or too old (NVIDIA's driver, cuBLAS 12 and cuDNN 9 are needed)."
    )
