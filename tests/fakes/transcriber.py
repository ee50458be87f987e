"""A transcriber that needs no model: it knows what is said where."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from firsthand.core.ports import Progress, TranscriptionRequest
from firsthand.core.timeline import Timeline
from firsthand.core.transcript import Segment, Word
from firsthand.errors import BadAudio, FirsthandError, TranscriptionCancelled

WORD_S = 0.3
"""Each word of a sentence lasts this long."""


def _nobody_asked(_: Progress) -> None:
    return None


def segment_of(number: int, at_s: float, sentence: str, timeline: Timeline) -> Segment:
    """A sentence as a segment, its words spoken evenly from `at_s` on."""
    words = tuple(
        Word(text, timeline.frame(at_s + i * WORD_S), timeline.frame(at_s + (i + 1) * WORD_S), 0.9)
        for i, text in enumerate(sentence.split())
    )
    return Segment(number, words[0].start, words[-1].end, sentence, words)


class FakeTranscriber:
    """Hears `sentences` (seconds → what is said there) and nothing else."""

    def __init__(
        self,
        sentences: Mapping[float, str],
        *,
        fails_with: FirsthandError | None = None,
        model_name: str = "fake",
    ) -> None:
        self._sentences = dict(sorted(sentences.items()))
        self._fails_with = fails_with
        self.model_name = model_name
        self.is_warm = False
        self.is_closed = False

    def warm_up(self) -> None:
        self.is_warm = True

    def transcribe(
        self,
        request: TranscriptionRequest,
        on_progress: Callable[[Progress], None] = _nobody_asked,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Sequence[Segment]:
        if self._fails_with:
            raise self._fails_with
        for take, _, _ in request.timeline.pieces(request.span):
            if not (request.folder / take.file).exists():
                raise BadAudio("The recording is not there.", "Put it back.")
        on_progress(Progress(0.0))
        segments: list[Segment] = []
        for at_s, sentence in self._sentences.items():
            if is_cancelled():
                raise TranscriptionCancelled("The transcription was stopped.")
            if request.span.contains(request.timeline.frame(at_s)):
                segments.append(segment_of(len(segments) + 1, at_s, sentence, request.timeline))
        on_progress(Progress(1.0, 0.0))
        return segments

    def close(self) -> None:
        self.is_closed = True
