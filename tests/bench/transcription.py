"""Measures the words: how right, how soon, how dear, on three paths in one run, as one JSON.

    python tests/bench/transcription.py AUDIO [--truth TRUTH.json] [--model NAME] [--home FOLDER]
        [--paths live,whole,closer,plain,quiet] [--seconds N] [--speed N]

`live` plays AUDIO into a growing take and follows it, `whole` transcribes the finished take,
`closer` does so with the second model, as after an interview, `plain` is faster-whisper as it
comes, over the whole file. `quiet` counts the words in ten minutes of room noise, low music and
typing. TRUTH has `sentences` with `start`, `end` and `words` as [word, start, end]; without it
only times and memory are measured.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import soundfile
from growing import followed
from quiet_rooms import room
from scoring import Timed, Truth, quantile, read_truth, time_errors, word_errors

from firsthand.core.ports import TranscriptionRequest
from firsthand.core.timeline import Frame, Span, Take, Timeline
from firsthand.core.transcript import Segment, Word
from firsthand.settings import default_home
from firsthand.transcription.cutting import Stretch, place
from firsthand.transcription.models.installed import Model, choose_model
from firsthand.transcription.orders.wire import TakenDown
from firsthand.transcription.process import TranscriberProcess
from firsthand.transcription.truth import whole_words

Figures = dict[str, object]


class Measured(TranscriberProcess):
    """Remembers what the model said before it was checked, and what the process cost."""

    def __init__(self, model: Model) -> None:
        super().__init__(model)
        self.raw: list[Timed] = []

    def checked(self, take: Take, stretch: Stretch, taken: TakenDown) -> list[Word]:
        for word in whole_words(taken.words):
            start = place(stretch, word.start_s) / 16_000
            self.raw.append((word.text, start, place(stretch, word.end_s, is_end=True) / 16_000))
        return super().checked(take, stretch, taken)

    def cost(self) -> tuple[float, float]:
        """Peak memory in MB and processor seconds so far, of the process."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        ticks = int(fields[11]) + int(fields[12])
        return int(peak.split()[1]) / 1024, ticks / os.sysconf("SC_CLK_TCK")


def live(audio: Path, model: Model, seconds: float, speed: float, truth: Truth | None) -> Figures:
    with Measured(model) as transcriber:
        found = followed(audio, transcriber, seconds, speed)
        growing, came = found.growing, found.came
        memory, processor_s = transcriber.cost()
        lasts_s = growing.timeline().end / growing.rate
        lag = [when - growing.heard_at(end) for end, when in came]
        cores = os.cpu_count() or 1
        figures: Figures = {
            "stop_to_complete_s": round(found.complete_s, 2),
            "peak_mb": round(memory),
            "share_of_cores": round(processor_s / (lasts_s / speed) / cores, 3),
            "deliveries": len(lag),
            "last_word_to_delivery_p50_s": round(quantile(lag, 0.5), 2),
            "last_word_to_delivery_p95_s": round(quantile(lag, 0.95), 2),
        }
        if truth:
            late = [
                min(
                    (when for end, when in came if end >= sentence_end - 0.3),
                    default=found.stopped_s,
                )
                - growing.heard_at(sentence_end)
                for _, sentence_end in truth.sentences
            ]
            figures["sentence_end_to_words_p50_s"] = round(quantile(late, 0.5), 2)
            figures["sentence_end_to_words_p95_s"] = round(quantile(late, 0.95), 2)
            said_first = " ".join(segment.text for segment in found.first)
            figures["word_error_rate_at_first"] = word_errors(truth.text, said_first)[
                "word_error_rate"
            ]
        return figures | scores(found.segments, growing.rate, truth, transcriber.raw)


def whole(
    audio: Path, model: Model, seconds: float, truth: Truth | None, *, closely: bool = False
) -> Figures:
    rate = soundfile.info(audio).samplerate
    frames = int(seconds * rate)
    timeline = Timeline(rate, (Take(1, audio.name, Frame(0), frames, rate, ""),))
    request = TranscriptionRequest(
        audio.parent, timeline, Span(Frame(0), Frame(frames)), closely=closely
    )
    with Measured(model) as transcriber:
        began_s = time.monotonic()
        segments = transcriber.transcribe(request)
        took_s = time.monotonic() - began_s
        memory, processor_s = transcriber.cost()
    return {
        "took_s": round(took_s, 1),
        "real_time_factor": round(took_s / seconds, 4),
        "processor_s": round(processor_s, 1),
        "peak_mb": round(memory),
    } | scores(segments, rate, truth, transcriber.raw)


def quiet(model: Model, seconds: float = 600.0) -> Figures:
    with tempfile.TemporaryDirectory() as folder, TranscriberProcess(model) as transcriber:
        samples = room(seconds)
        soundfile.write(Path(folder) / "take-001.wav", samples, 16_000, subtype="PCM_16")
        take = Take(1, "take-001.wav", Frame(0), len(samples), 16_000, "")
        timeline = Timeline(16_000, (take,))
        segments = transcriber.transcribe(
            TranscriptionRequest(Path(folder), timeline, Span(Frame(0), timeline.end))
        )
    return {"seconds": seconds, "words": sum(len(segment.words) for segment in segments)}


def plain(audio: Path, model: Model, seconds: float) -> Figures:
    """Runs in a process of its own, so that its memory can be told apart."""
    began_s = time.monotonic()
    from faster_whisper import WhisperModel, decode_audio

    speech = WhisperModel(str(model.path), device="cpu", compute_type="int8", cpu_threads=2)
    samples = decode_audio(str(audio))[: int(seconds * 16_000)]
    segments, _ = speech.transcribe(samples, language="en", beam_size=5, word_timestamps=True)
    words = [(w.word.strip(), w.start, w.end) for s in segments for w in s.words or ()]
    took_s = time.monotonic() - began_s
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return {
        "took_s": round(took_s, 1),
        "real_time_factor": round(took_s / seconds, 4),
        "processor_s": round(usage.ru_utime + usage.ru_stime, 1),
        "peak_mb": round(usage.ru_maxrss / 1024),
        "heard": words,
    }


def scores(
    segments: Sequence[Segment], rate: int, truth: Truth | None, raw: list[Timed]
) -> Figures:
    found = [
        (word.text, word.start / rate, word.end / rate)
        for segment in segments
        for word in segment.words
    ]
    if not truth:
        return {"words": len(found)}
    return dict(word_errors(truth.text, " ".join(word for word, _, _ in found))) | {
        "word_times_before_check": time_errors(truth, raw),
        "word_times": time_errors(truth, found),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("audio", type=Path)
    parser.add_argument("--truth", type=Path)
    parser.add_argument("--model", default="")
    parser.add_argument("--home", type=Path, default=default_home())
    parser.add_argument("--paths", default="live,whole,plain,quiet")
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--speed", type=float, default=1.0)
    chosen = parser.parse_args()
    model = choose_model(chosen.home, chosen.model)
    seconds = min(chosen.seconds, soundfile.info(chosen.audio).duration)
    truth = read_truth(chosen.truth, seconds) if chosen.truth else None
    if chosen.paths == "plain only":
        print(json.dumps(plain(chosen.audio, model, seconds)))
        return
    figures: Figures = {
        "audio": chosen.audio.name,
        "seconds": round(seconds, 1),
        "model": model.name,
        "cores": os.cpu_count(),
    }
    for path in chosen.paths.split(","):
        if path == "live":
            figures[path] = live(chosen.audio, model, seconds, chosen.speed, truth)
        elif path in ("whole", "closer"):
            figures[path] = whole(chosen.audio, model, seconds, truth, closely=path == "closer")
        elif path == "quiet":
            figures[path] = quiet(model)
        elif path == "plain":
            alone = [sys.executable, __file__, str(chosen.audio), "--model", model.name]
            alone += ["--home", str(chosen.home), "--seconds", str(seconds)]
            done = subprocess.run(
                [*alone, "--paths", "plain only"], check=True, capture_output=True, text=True
            )
            found = json.loads(done.stdout)
            heard = [(word, start, end) for word, start, end in found.pop("heard")]
            if truth:
                found |= word_errors(truth.text, " ".join(word for word, _, _ in heard))
                found["word_times"] = time_errors(truth, heard)
            figures[path] = found
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
