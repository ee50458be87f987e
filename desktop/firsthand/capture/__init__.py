"""Turns microphones into files on disk and a running frame count, and loses nothing silently."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firsthand.capture.client import RecordingProcess, attach
    from firsthand.capture.preview import Level, Preview
    from firsthand.capture.sources.devices import microphones
    from firsthand.capture.takes.closing import close_open_takes
    from firsthand.capture.takes.found import takes_in
    from firsthand.capture.takes.lock import is_locked as is_recording
    from firsthand.capture.takes.sealing import seal

__all__ = [
    "Level",
    "Preview",
    "RecordingProcess",
    "attach",
    "close_open_takes",
    "is_recording",
    "microphones",
    "seal",
    "takes_in",
]

_HOMES = {
    "Level": ("firsthand.capture.preview", "Level"),
    "Preview": ("firsthand.capture.preview", "Preview"),
    "RecordingProcess": ("firsthand.capture.client", "RecordingProcess"),
    "attach": ("firsthand.capture.client", "attach"),
    "close_open_takes": ("firsthand.capture.takes.closing", "close_open_takes"),
    "is_recording": ("firsthand.capture.takes.lock", "is_locked"),
    "microphones": ("firsthand.capture.sources.devices", "microphones"),
    "seal": ("firsthand.capture.takes.sealing", "seal"),
    "takes_in": ("firsthand.capture.takes.found", "takes_in"),
}


def __getattr__(name: str) -> object:
    """Load a part of this room when it is first used; most starts of the program need none."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)
