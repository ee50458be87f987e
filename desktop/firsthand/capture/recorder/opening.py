"""Opens the source that was chosen: a microphone, the two sides of a call, or a file."""

from __future__ import annotations

from firsthand.capture.call.two_sides import TwoSides
from firsthand.capture.sources.inputs import Input, open_microphone
from firsthand.core.ports import FileSource, Source


def open_input(source: Source, position: int, *, any_will_do: bool = False) -> Input:
    """Open without starting. `position` is where a file source plays from, in frames.

    In mid-interview any microphone will do if the chosen one is gone. Raises CaptureError.
    """
    if isinstance(source, FileSource):
        from firsthand.capture.sources.file_input import FileInput

        return FileInput(source, position)
    if source.other is not None:
        return TwoSides(source, any_will_do=any_will_do)
    return open_microphone(source, any_will_do=any_will_do)
