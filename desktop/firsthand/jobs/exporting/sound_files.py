"""Writes quotes as sound: each one as a clip, or all one after the other as a reel."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.core.ports import Progress
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.timeline import timecode
from firsthand.errors import ExportCancelled, ExportError
from firsthand.export.open.sound import SoundKind, faded, reel, write_sound
from firsthand.jobs.privacy.door import Cleared

if TYPE_CHECKING:
    from firsthand.export.open.sound import Samples

OnProgress = Callable[[Progress], None]
IsCancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose about an export; the defaults suit most."""

    sound: bool = True
    """Whether sound goes along where it may."""
    kind: SoundKind = SoundKind.MP3
    """Of clips and reels."""
    quotes: tuple[QuoteId, ...] = ()
    """For clips and reels: these alone, in this order; empty for all."""
    only_confirmed: bool = False
    author: str = ""
    """Who makes a bundle."""


DEFAULTS = Choices()


def write_clips(
    cleared: Cleared,
    folder: Path,
    choices: Choices,
    on_progress: OnProgress,
    is_cancelled: IsCancelled,
) -> tuple[Path, ...]:
    """A new folder with a file for each quote, there only when whole. Raises as `export_open`."""
    quotes, sound, rate = _chosen(cleared, choices), cleared.sound, cleared.record.timeline.rate
    if os.path.lexists(folder):
        raise ExportError(
            "There is something by the name of the folder for the clips.", "Choose another name."
        )
    if not os.path.isdir(folder.parent):
        raise ExportError("The folder for the clips does not exist.", "Choose one that is there.")
    assert sound is not None
    try:
        draft = Path(tempfile.mkdtemp(prefix=".firsthand-", suffix=".part", dir=folder.parent))
    except OSError as error:
        raise ExportError("This folder cannot be written.", "Choose another folder.") from error
    try:
        names = []
        for number, quote in enumerate(quotes):
            _look(is_cancelled)
            names.append(_name(cleared, number + 1, quote, choices.kind))
            samples, _ = sound.read(quote.span)
            write_sound(draft / names[-1], [faded(samples, rate)], rate, choices.kind)
            on_progress(Progress((number + 1) / len(quotes)))
        draft.rename(folder)
    except OSError as error:
        raise ExportError(
            "The clips could not be put in their place.", "Choose another folder."
        ) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return tuple(folder / name for name in names)


def write_reel(
    cleared: Cleared,
    path: Path,
    choices: Choices,
    on_progress: OnProgress,
    is_cancelled: IsCancelled,
) -> tuple[Path, ...]:
    """All quotes as one file, a short silence between. Raises as `export_open`."""
    quotes, sound, rate = _chosen(cleared, choices), cleared.sound, cleared.record.timeline.rate
    assert sound is not None

    def clips() -> Iterator[Samples]:
        for number, quote in enumerate(quotes):
            _look(is_cancelled)
            yield sound.read(quote.span)[0]
            on_progress(Progress((number + 1) / len(quotes)))

    write_sound(path, reel(clips(), rate), rate, choices.kind)
    return (path,)


def watched(
    pieces: Iterator[Samples], frames: int, on_progress: OnProgress, is_cancelled: IsCancelled
) -> Iterator[Samples]:
    """`pieces` of a long sound as they are, telling how far they are."""
    done = 0
    for piece in pieces:
        _look(is_cancelled)
        yield piece
        done += len(piece)
        on_progress(Progress(min(1.0, done / max(1, frames))))


def _chosen(cleared: Cleared, choices: Choices) -> list[Quote]:
    """Quotes with sound, as they were chosen. Raises ExportError when there are none."""
    end = cleared.record.timeline.end
    known = {
        quote.id: quote
        for quote in sorted(cleared.record.quotes, key=lambda one: one.start)
        if quote.start < min(quote.end, end) and (quote.is_verbatim or not choices.only_confirmed)
    }
    wanted = [known[id] for id in choices.quotes or known if id in known]
    if not wanted:
        raise ExportError(
            "There are no quotes to be heard.", "Make quotes in the review, then export again."
        )
    return wanted


def _name(cleared: Cleared, number: int, quote: Quote, kind: SoundKind) -> str:
    """Such as `03 B-07 12.31 barrier.mp3`: never a person's name, and in the order of time."""
    place = timecode(cleared.record.timeline.seconds(quote.start), tenths=False).replace(":", ".")
    code = cleared.record.setup.participant.code_name
    name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", f"{number:02d} {code} {place} {quote.kind}")
    return f"{name[:100].strip(' .')}.{kind}"


def _look(is_cancelled: IsCancelled) -> None:
    if is_cancelled():
        raise ExportCancelled("The export was stopped.", "Nothing was written.")
