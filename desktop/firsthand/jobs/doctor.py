"""Looks whether everything an interview needs is there, and says what to do where it is not."""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from firsthand import __version__
from firsthand.core.ports import BYTES_A_SECOND, Microphone
from firsthand.errors import FirsthandError, SyncedLibrary
from firsthand.jobs.places import synced_by
from firsthand.jobs.unlocking import is_to_unlock, standing
from firsthand.library.library import Library
from firsthand.transcription.hearing.voices import is_installed
from firsthand.transcription.models.installed import choose_model


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was looked at. No names, so that a person may send it on."""

    what: str
    is_fine: bool
    sentence: str
    remedy: str = ""


def examine(
    home: Path, microphones: Callable[[], list[Microphone]], wanted_model: str = ""
) -> list[Examined]:
    """Look at the program, the library, its place, the disk, the microphones and the models."""
    return [
        Examined(
            "program", True, f"Firsthand {__version__} on Python {platform.python_version()}."
        ),
        _look("library", lambda: _library(home)),
        _privacy(home),
        _look("encryption", lambda: _encryption(home)),
        _look("place", lambda: _place(home)),
        _disk(home),
        _look("microphone", lambda: _microphones(microphones())),
        _look("speech model", lambda: _model(home, wanted_model)),
        _voices(),
        _look("graphics card", lambda: _graphics(home, wanted_model)),
    ]


def _look(what: str, at: Callable[[], str]) -> Examined:
    try:
        return Examined(what, True, at())
    except FirsthandError as error:
        return Examined(what, False, error.sentence, error.remedy)


def _library(home: Path) -> str:
    if is_to_unlock(home):
        return "The library is encrypted and locked; it is looked at once it is unlocked."
    with Library.open(home) as library:
        number = len(library.interviews())
    noun = "interview" if number == 1 else "interviews"
    return f"The library opens; it holds {number} {noun}."


def _privacy(home: Path) -> Examined:
    """Whether anybody but the person can read the library; where the system knows of such modes."""
    if os.name == "nt":
        return Examined("privacy", True, "The library lies in this person's own folder.")
    open_ = sum(1 for path in _all(home) if path.stat(follow_symlinks=False).st_mode & 0o077)
    if not open_:
        return Examined("privacy", True, "Nobody but you can read the library.")
    return Examined(
        "privacy",
        False,
        f"{open_} files or folders of the library can be read by others on this computer.",
        "Take the right to read away from others, in the properties of the library's folder.",
    )


def _encryption(home: Path) -> str:
    found = standing(home)
    if found.is_on:
        return "The library is encrypted."
    if found.is_installed:
        return "The library is not encrypted; it can be, in the settings."
    return "The library is not encrypted, and what that takes is not installed."


def _all(home: Path) -> Iterator[Path]:
    """The library's folder and all in it that is a person's; downloaded models are nobody's."""
    if not home.exists():
        return
    yield home
    for folder, folders, files in os.walk(home):
        if Path(folder) == home and "models" in folders:
            folders.remove("models")
        for name in (*folders, *files):
            path = Path(folder, name)
            if not path.is_symlink() and path.exists():
                yield path


def _place(home: Path) -> str:
    service = synced_by(home)
    if service:
        raise SyncedLibrary(
            f"The library lies in a folder that {service} copies to other computers.",
            "Move it to a folder that stays on this computer.",
        )
    return "The library lies where no known program copies it elsewhere."


def _voices() -> Examined:
    """Without a voice model everything works; people say themselves who speaks."""
    if is_installed():
        return Examined("voices", True, "Who speaks can be told apart by voice.")
    return Examined("voices", True, "There is no voice model: who speaks is said by hand.")


def _disk(home: Path) -> Examined:
    place = next(path for path in [home, *home.parents] if path.exists())
    hours = shutil.disk_usage(place).free / (3600 * BYTES_A_SECOND)
    sentence = f"There is room for {hours:.0f} hours of recording."
    if hours >= 3:
        return Examined("disk", True, sentence)
    return Examined("disk", False, sentence, "Free some space before the next interview.")


def _microphones(found: list[Microphone]) -> str:
    return f"{len(found)} source{'s' if len(found) != 1 else ''} of sound can be recorded."


def _model(home: Path, wanted: str) -> str:
    model = choose_model(home, wanted)
    return f"The model {model.name} is here ({model.size_bytes / 1e6:.0f} MB)."


def _graphics(home: Path, wanted: str) -> str:
    """A card is a help, not a need: without one nothing has to be put right."""
    from firsthand.transcription.hearing.device import GRAPHICS, graphics_cards
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
