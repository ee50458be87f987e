"""Measures the words of many short recordings of real speech, as one JSON object.

    python tests/bench/clips.py MANIFEST.json [--model NAME] [--home FOLDER]

MANIFEST is a list of clips with `path` (below the folder above it), `kind` and `reference`. Each
clip is taken down as a finished recording and, beside it, by faster-whisper as it comes; errors are
summed up by kind.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections import defaultdict
from pathlib import Path

import soundfile
from scoring import word_errors

from firsthand.core.ports import TranscriptionRequest
from firsthand.core.timeline import Frame, Span, Take, Timeline
from firsthand.settings import default_home
from firsthand.transcription.models.installed import Model, choose_model
from firsthand.transcription.process import TranscriberProcess


def taken_down(clip: Path, transcriber: TranscriberProcess) -> str:
    about = soundfile.info(clip)
    take = Take(1, clip.name, Frame(0), about.frames, about.samplerate, "")
    timeline = Timeline(about.samplerate, (take,))
    request = TranscriptionRequest(clip.parent, timeline, Span(Frame(0), timeline.end))
    return " ".join(segment.text for segment in transcriber.transcribe(request))


def as_it_comes(clips: list[Path], model: Model) -> tuple[list[str], float]:
    """What plain faster-whisper hears in each, and how long that took in s, without loading."""
    from faster_whisper import WhisperModel

    threads = os.cpu_count() or 1
    speech = WhisperModel(str(model.path), device="cpu", compute_type="int8", cpu_threads=threads)
    began_s, found = time.monotonic(), []
    for clip in clips:
        segments, _ = speech.transcribe(str(clip), language="en", beam_size=5, word_timestamps=True)
        found.append(" ".join(segment.text for segment in segments))
    return found, time.monotonic() - began_s


def summed(references: list[str], heard: list[str], took_s: float) -> dict[str, float | int]:
    found = dict.fromkeys(("words", "deleted", "inserted", "substituted"), 0)
    for reference, text in zip(references, heard, strict=True):
        errors = word_errors(reference, text)
        for name in found:
            found[name] += int(errors[name])
    wrong = found["deleted"] + found["inserted"] + found["substituted"]
    return {
        "word_error_rate": round(wrong / found["words"], 4),
        **found,
        "took_s": round(took_s, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("manifest", type=Path)
    parser.add_argument("--model", default="")
    parser.add_argument("--home", type=Path, default=default_home())
    wish = parser.parse_args()
    model = choose_model(wish.home, wish.model)
    by_kind = defaultdict(list)
    for clip in json.loads(wish.manifest.read_text("utf-8")):
        by_kind[clip["kind"]].append(clip)
    figures: dict[str, object] = {"model": model.name}
    with TranscriberProcess(model) as transcriber:
        for kind, clips in by_kind.items():
            files = [wish.manifest.parent.parent / clip["path"] for clip in clips]
            references = [clip["reference"] for clip in clips]
            taken_down(files[0], transcriber)
            began_s = time.monotonic()
            heard = [taken_down(file, transcriber) for file in files]
            whole = summed(references, heard, time.monotonic() - began_s)
            plain = summed(references, *as_it_comes(files, model))
            figures[kind] = {
                "clips": len(clips),
                "seconds": round(sum(clip["seconds"] for clip in clips), 1),
                "whole": whole,
                "plain": plain,
            }
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
