"""The words a speech model hears in a recording, kept so that a rule can be tried fast."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from growing import followed
from quoting_truth import TrueSentence, whose

from firsthand.core.timeline import Frame, Take, Timeline
from firsthand.core.transcript import Segment, Speaker, Transcript, Word, text_of

RATE = 16_000


def words_of(audio: Path, model: str, way: str, cache: Path) -> list[Segment]:
    """Segments of a recording, from the cache where it has them."""
    digest = hashlib.sha256(audio.read_bytes()).hexdigest()[:12]
    kept = cache / f"{audio.stem}-{model}-{way}-{digest}.json"
    if not kept.exists():
        cache.mkdir(parents=True, exist_ok=True)
        heard = _heard(audio, model, way, cache)
        kept.write_text(json.dumps(heard), encoding="utf-8")
    return read_segments(kept)


def read_segments(path: Path) -> list[Segment]:
    segments = []
    for number, one in enumerate(json.loads(path.read_text(encoding="utf-8")), start=1):
        words = tuple(
            Word(
                w["text"], _frame(w["start_s"]), _frame(w["end_s"]), w["probability"], w.get("stop")
            )
            for w in one["words"]
        )
        if words:
            segments.append(_segment(number, words, Speaker.UNKNOWN))
    return segments


def _heard(audio: Path, model: str, way: str, home: Path) -> list[dict[str, Any]]:
    """As Firsthand hears: `live`, while it is said, `stored`, the whole take at once, or `closer`,
    as after the interview, with a second model where there is one."""
    import soundfile

    from firsthand.core.ports import TranscriptionRequest
    from firsthand.transcription.models.installed import choose_model
    from firsthand.transcription.process import TranscriberProcess

    about = soundfile.info(audio)
    if about.samplerate != RATE:
        raise SystemExit(f"{audio} runs at {about.samplerate} Hz; the bench reads {RATE} Hz")
    take = Take(1, audio.name, Frame(0), about.frames, RATE, "2026-01-01T00:00:00+00:00")
    transcriber = TranscriberProcess(choose_model(home, model))
    try:
        if way != "live":
            timeline = Timeline(RATE, (take,))
            request = TranscriptionRequest(
                audio.parent, timeline, take.span, closely=way == "closer"
            )
            segments: Sequence[Segment] = transcriber.transcribe(request)
        else:
            segments = followed(audio, transcriber, about.duration).segments
    finally:
        transcriber.close()
    return [_kept(segment) for segment in segments]


def _kept(segment: Segment) -> dict[str, Any]:
    return {
        "words": [
            {
                "text": word.text,
                "start_s": word.start / RATE,
                "end_s": word.end / RATE,
                "probability": word.probability,
                "stop": word.stop,
            }
            for word in segment.words
        ]
    }


def with_speakers(segments: list[Segment], truth: tuple[TrueSentence, ...]) -> list[Segment]:
    """Segments split where the true speaker changes, each with its known speaker."""
    split = []
    for segment in segments:
        names = [whose(truth, w.start / RATE, w.end / RATE, w.text) for w in segment.words]
        cuts = [k for k, (a, b) in enumerate(pairwise(names), start=1) if a != b]
        for first, last in pairwise([0, *cuts, len(names)]):
            split.append(_segment(len(split) + 1, segment.words[first:last], Speaker(names[first])))
    return split


def transcript_of(segments: list[Segment], model: str) -> Transcript:
    return Transcript(tuple(segments), model=model)


def _segment(number: int, words: tuple[Word, ...], speaker: Speaker) -> Segment:
    return Segment(
        number,
        words[0].start,
        max(word.end for word in words),
        text_of(words),
        words,
        speaker,
        speaker_is_guessed=speaker is Speaker.UNKNOWN,
    )


def _frame(seconds: float) -> Frame:
    return Frame(max(0, round(seconds * RATE)))
