"""The desk: the parts that a job needs, introduced to each other by `bootstrap`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from firsthand.capture.preview import Preview
from firsthand.core.interview import InterviewId
from firsthand.core.news import Listener, News
from firsthand.core.ports import (
    LiveTranscription,
    Microphone,
    Progress,
    Recorder,
    Source,
    Transcriber,
    VoiceListener,
)
from firsthand.core.timeline import Frame, Take, Timeline
from firsthand.core.transcript import Segment
from firsthand.library.librarian import Librarian
from firsthand.library.library import Library
from firsthand.library.recovery import Recovery
from firsthand.log import log
from firsthand.settings import Settings


def nobody(_: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Following:
    """What a live transcription needs to know about the recording it follows."""

    folder: Path
    growing: Callable[[], Timeline]
    on_segments: Callable[[Sequence[Segment]], None]
    language: str
    hints: tuple[str, ...] = ()
    covered: Frame = Frame(0)
    first_number: int = 1
    takes_smaller: bool = True
    """Whether a smaller model may take over when words are far behind."""
    on_behind: Callable[[str], None] = nobody
    """Words are far behind; the name of the smaller model that goes on, or nothing."""
    on_reheard: Callable[[Sequence[Segment], Sequence[Segment]], None] | None = None
    """Segments that were heard again, as they were delivered, and those in their place."""


def no_voices(folder: Path) -> None:
    """A desk without a voice model: nobody tells who speaks."""


def no_takes(folder: Path) -> tuple[Take, ...]:
    """A desk that keeps no hashes."""
    return ()


def no_second_model(language: str) -> bool:
    """A desk without a second model."""
    return False


def nothing_runs(folder: Path) -> bool:
    """A desk on which no recorder outlives anything."""
    return False


@dataclass(slots=True)
class Desk:
    """Everything a job works with. Workshops are opened when a job asks, not before."""

    home: Path
    settings: Settings
    shelf: Librarian
    """The one thread that writes the library."""
    open_recorder: Callable[[Path, Source], Recorder]
    find_recorder: Callable[[Path], Recorder | None]
    """A recorder that still runs for an interview's folder."""
    seal: Callable[[Path, Callable[[Progress], None], Callable[[], bool]], tuple[Take, ...]]
    """Turn an interview's closed takes into FLAC; returns the takes as they then are."""
    microphones: Callable[[], list[Microphone]]
    open_preview: Callable[..., Preview]
    open_transcriber: Callable[[], Transcriber]
    """Raises NoModel or DamagedModel."""
    follow: Callable[[Transcriber, Following], LiveTranscription]
    open_voices: Callable[[Path], VoiceListener | None] = no_voices
    """Hears the voices of the interview in a folder; None without a voice model."""
    hash_takes: Callable[[Path], tuple[Take, ...]] = no_takes
    """Note the hashes of an interview's closed takes; returns the takes with them."""
    is_recording: Callable[[Path], bool] = nothing_runs
    """Whether a recorder runs for an interview's folder, also one that does not answer."""
    open_second: Callable[[str], Transcriber] | None = None
    """For hearing again what was said in a language: the same model, or a better one."""
    weighs: Callable[[str], bool] = no_second_model
    """Whether a second model has a say in words of a language (BCP 47) that are heard closely."""
    awaited: set[InterviewId] = field(default_factory=set)
    """Interviews whose first words are being found: what nobody waits for gives way to them."""
    hearing_again: Lock = field(default_factory=Lock)
    """Held while an interview is heard again: each such hearing takes a speech model's memory."""
    recovery: Recovery = field(default_factory=Recovery)
    """What this start found in disorder and put right."""
    _listeners: list[Listener] = field(default_factory=list)

    def listen(self, listener: Listener) -> None:
        self._listeners.append(listener)

    def ignore(self, listener: Listener) -> None:
        with suppress(ValueError):
            self._listeners.remove(listener)

    def tell(self, news: News) -> None:
        """Pass news on to everybody who listens; a listener that fails stops nobody else."""
        for listener in list(self._listeners):
            try:
                listener(news)
            except Exception:
                log.exception("a listener failed on %s", type(news).__name__)

    def second_transcriber(self, language: str) -> Transcriber:
        """Raises NoModel or DamagedModel."""
        return self.open_second(language) if self.open_second else self.open_transcriber()

    def catch_up(self) -> None:
        """Wait for all that was asked of the shelf, so that what is read next has it.

        Not for the window's thread.
        """
        self.shelf.do(lambda _: None).result()

    def reading(self) -> Library:
        """A second connection for long reads in another thread; a context manager."""
        return Library.open(self.home, check=False)

    def close(self) -> None:
        """Write what is still to be written and let go."""
        self.shelf.close()
