"""The doors to the workshops: what a recorder and a transcriber must be able to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from firsthand.core.timeline import Frame, Span, Take, Timeline
from firsthand.core.transcript import Segment
from firsthand.core.words.turns import Hearing
from firsthand.errors import FirsthandError


@dataclass(frozen=True, slots=True)
class Microphone:
    """A source of sound that PortAudio lists."""

    name: str
    """As the system calls it; also how it is found again after a restart."""
    index: int
    channels: int
    default_rate: int
    host: str = ""
    is_default: bool = False
    label: str = ""
    """As people know it; empty where there is nothing better than the name."""
    is_loopback: bool = False
    """Hears what the computer plays, such as the other side of a call."""


USUAL_RATE = 48_000
BYTES_A_SECOND = 2 * USUAL_RATE
"""What one channel of a take fills of a disk: 16 bits a frame."""


@dataclass(frozen=True, slots=True)
class MicrophoneSource:
    """Record from a microphone. An empty name means the system's default.

    With `other` two sides of a call are recorded, each on a channel of its own.
    """

    name: str = ""
    rate: int = USUAL_RATE
    other: str | None = None
    """The name of what hears the other side; empty for what the computer plays by default."""

    @property
    def channels(self) -> int:
        return 1 if self.other is None else 2


@dataclass(frozen=True, slots=True)
class FileSource:
    """A recording that stands in for the microphone, played at `speed` times real time.

    Recorded at `rate` frames a second, mixed to mono or, with two `channels`, as the two sides of
    a call; the take ends by itself where the file ends.
    """

    path: Path
    speed: float = 1.0
    rate: int = 16_000
    channels: int = 1


Source = MicrophoneSource | FileSource


class RecorderState(StrEnum):
    STARTING = "starting"
    RECORDING = "recording"
    """Sound arrives and the last second is synced to disk: the red dot."""
    NO_INPUT = "no input"
    """The take goes on, but no sound arrives: amber, with words."""
    IN_MEMORY = "in memory"
    """Sound arrives, but the last second is not on the disk yet: amber, with words."""
    PAUSED = "paused"
    ENDED = "ended"
    """Stopped, or a file source played to its end; all takes are closed."""
    LOST = "lost"
    """The recorder process does not answer."""


@dataclass(frozen=True, slots=True)
class RecorderStatus:
    """What the recorder last said; a value that never blocks."""

    state: RecorderState
    take: int = 0
    frames: Frame = Frame(0)
    """Interview frames written so far, over all takes."""
    synced: Frame = Frame(0)
    """Interview frames known to be on the disk itself."""
    peak_dbfs: float = -120.0
    """Of the last 100 ms; 0 is full scale."""
    rms_dbfs: float = -120.0
    device: str = ""
    warning: str = ""
    """A sentence with a remedy when something is wrong, such as a silent microphone."""
    disk_left_s: float | None = None
    """How long a recording still fits on the disk."""
    other_peak_dbfs: float | None = None
    """Of the call's other side; None where there is only one side."""
    is_muted: bool = False
    """Nothing of what is said on this side is kept."""


class Recorder(Protocol):
    """One interview's recording. All calls return soon; none raises for a fault of the sound.

    The recording is a process of its own, so it goes on when this object is gone.
    """

    def start(self) -> None:
        """Write the first take's row and open the stream. Raises CaptureError with a remedy."""

    def pause(self) -> None:
        """Close the take; nothing that is said from here on is kept."""

    def resume(self) -> None:
        """Open the next take."""

    def mute(self, is_muted: bool) -> None:
        """Let this side go on as silence, or as sound again; in a call the other is kept."""

    def stop(self) -> tuple[Take, ...]:
        """Drain and close; returns all takes. Doing it twice does no harm."""

    def status(self) -> RecorderStatus: ...

    def frame_at(self, monotonic_s: float) -> Frame:
        """The interview frame that was being said at `time.monotonic() == monotonic_s`.

        While paused, the end of the last take. Never beyond what a mark could mean, never below 0.
        """

    def settled_frame_at(self, monotonic_s: float) -> Frame | None:
        """The same once the clock of that moment's take is sure; None before.

        A young stream's times may be wrong by half a second for the first few seconds.
        """

    def takes(self) -> tuple[Take, ...]:
        """All takes as they stand now; the open one with the frames written so far."""

    def detach(self) -> None:
        """Let go without stopping: the recording goes on and can be found again."""


_TOO_SOON_TO_TELL = 0.02


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work is. `left_s` is None while nobody can tell."""

    done: float
    """0 to 1."""
    left_s: float | None = None

    @classmethod
    def at_pace(cls, done: float, took_s: float) -> Progress:
        """With what is left at the pace so far; the first two hundredths tell nothing of it."""
        done = min(1.0, done)
        return cls(done, took_s * (1 - done) / done if done > _TOO_SOON_TO_TELL else None)


@dataclass(frozen=True, slots=True)
class TranscriptionRequest:
    """What to turn into words: `span` of an interview whose takes lie in `folder`."""

    folder: Path
    timeline: Timeline
    span: Span
    language: str = "en"
    hints: tuple[str, ...] = ()
    """Names and terms of the study, spelled as they should be written."""
    closely: bool = False
    """Weighed with a second model where there is one: righter, at twice the work or more."""


class Transcriber(Protocol):
    """Turns stretches of audio into segments with words, in a process of its own."""

    @property
    def model_name(self) -> str: ...

    def warm_up(self) -> None:
        """Start the process and load the model without waiting for it."""

    def transcribe(
        self,
        request: TranscriptionRequest,
        on_progress: Callable[[Progress], None] = ...,
        is_cancelled: Callable[[], bool] = ...,
    ) -> Sequence[Segment]:
        """Segments of the span in interview frames, in order, numbered from 1.

        Raises NoModel, DamagedModel, BadAudio, TranscriptionCancelled or TranscriptionError.
        """

    def close(self) -> None:
        """End the process. Doing it twice does no harm."""


class LiveTranscription(Protocol):
    """Follows a growing recording and delivers its words soon after they were said."""

    @property
    def error(self) -> FirsthandError | None:
        """Why it gave up; None while it works."""

    def start(self) -> None: ...

    def settle(self, timeout_s: float, *, hears_rest: bool = False) -> bool:
        """After the recording ended: wait until all of it is transcribed; True if it is.

        With `hears_rest` words that could still become better are waited for, too.
        """

    def covered(self) -> Frame:
        """Interview frames before this one have their words."""

    def stop(self) -> None:
        """End at once, leaving the rest for later."""


class VoiceListener(Protocol):
    """Tells the voices of one interview apart. What it has heard is in memory only."""

    def listen(
        self,
        timeline: Timeline,
        spans: Iterable[Span],
        is_cancelled: Callable[[], bool] = ...,
    ) -> None:
        """Hear the speech in these spans, each only once.

        Raises BadAudio, DamagedModel, TranscriptionCancelled or TranscriptionError.
        """

    def hearings(self, timeline: Timeline, people: int = 2) -> Sequence[Hearing]:
        """All that was heard so far, in order of time; `people` are known to be there."""

    def close(self) -> None:
        """Forget the voices. Doing it twice does no harm."""
