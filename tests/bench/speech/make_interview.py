"""Makes interviews out of scripts: the recording, and the truth about every word of it.

    python make_interview.py [--to FOLDER] [SCRIPT.toml ...]     all of scripts/ if none is named
    python make_interview.py --sample --to ../../../resources/sample scripts/sample.toml

Writes NAME.flac (16 kHz, mono) and NAME.json for each. The sample gets interview.flac, truth.json,
the note-taker's marks.csv and the set-up interview.json. The same script gives the same files.
"""

import argparse
import csv
import json
from pathlib import Path

import numpy as np
import soundfile
from room import finish, lay_down
from script import Script, read_script
from voices import RATE, voice_named

from staging import Said, stage


def main() -> None:
    """Reads the command line and makes one interview."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("scripts", type=Path, nargs="*", metavar="SCRIPT.toml")
    parser.add_argument("--to", type=Path, default=Path(".made"), metavar="FOLDER")
    parser.add_argument("--sample", action="store_true", help="write the sample's four files")
    chosen = parser.parse_args()
    chosen.to.mkdir(parents=True, exist_ok=True)
    for path in chosen.scripts or sorted((Path(__file__).parent / "scripts").glob("*.toml")):
        make(read_script(path), chosen.to, sample=chosen.sample)


def make(script: Script, folder: Path, *, sample: bool = False) -> None:
    """Says `script` and writes its files into `folder`."""
    said = stage(
        script, {who: voice_named(v, script.manner.seed) for who, v in script.voices.items()}
    )
    pcm = finish(lay_down(said, script.manner), script.manner)
    audio = folder / ("interview.flac" if sample else f"{script.name}.flac")
    soundfile.write(audio, pcm, RATE, subtype="PCM_16", compression_level=1.0)
    truth = folder / ("truth.json" if sample else f"{script.name}.json")
    _write(truth, truth_of(script, said, len(pcm) / RATE))
    if sample:
        _write(folder / "interview.json", setup_of(script, said))
        _write_marks(folder / "marks.csv", said)
    spoken = sum(s.end - s.start for s in said)
    peak_db = 20 * np.log10(np.abs(pcm).max() / 32768)
    print(
        f"{audio}: {len(pcm) / RATE:.1f} s, {len(said)} sentences, {spoken:.0f} s of talk, "
        f"{audio.stat().st_size / 1e6:.2f} MB, peak {peak_db:.1f} dBFS"
    )


def truth_of(script: Script, said: list[Said], seconds: float) -> dict[str, object]:
    """What was said when, to the millisecond."""
    sentences = [
        {
            "i": number,
            "speaker": s.line.speaker,
            "text": s.line.text,
            "start": s.start,
            "end": s.end,
            "notable": s.line.notable,
            **({"question": s.line.question} if s.line.question else {}),
            "phase": s.line.phase,
            "words": [[w, start, end] for w, start, end in s.words],
        }
        for number, s in enumerate(said)
    ]
    return {
        "name": script.name,
        "buyer_voice": script.voices["buyer"],
        "interviewer_voice": script.voices["interviewer"],
        "sr": RATE,
        "seconds": round(seconds, 3),
        "phases": [{"phase": phase, "at_s": at} for phase, at in _phases(said)],
        "sentences": sentences,
    }


def setup_of(script: Script, said: list[Said]) -> dict[str, object]:
    """What was filled in before the interview, and what the interviewer pressed during it."""
    events: list[dict[str, object]] = []
    for phase, at in _phases(said):
        if phase == "reveal":
            events.append({"at_s": at, "kind": "reveal", "reason": script.reveal_reason})
        events.append({"at_s": at, "kind": "phase", "phase": phase})
    asked = [s for s in said if s.line.question]
    if script.setup.get("consent", {}).get("how") == "spoken":
        agreed = max(s.end for s in said if s.end <= asked[0].start)
        events.append({"at_s": agreed, "kind": "consent"})
    events += [
        {"at_s": s.start, "kind": "question", "phase": s.line.phase, "question": s.line.question}
        for s in asked
    ]
    events.sort(key=lambda e: (e["at_s"], e["kind"] == "question"))
    return {**script.setup, "events": events}


def _phases(said: list[Said]) -> list[tuple[str, float]]:
    firsts: dict[str, float] = {}
    for s in said:
        firsts.setdefault(s.line.phase, s.start)
    opening = next(iter(firsts))
    return [(phase, 0.0 if phase == opening else at) for phase, at in firsts.items()]


def _write_marks(path: Path, said: list[Said]) -> None:
    pressed = [(round(s.end + p.after_s, 3), p) for s in said if (p := s.line.press)]
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["seconds", "kind", "note"])
        rows.writerows([at, p.kind, p.note] for at, p in sorted(pressed, key=lambda m: m[0]))


def _write(path: Path, content: dict[str, object]) -> None:
    """One key a line, and one item a line in a list: short to store and easy to compare."""
    lines = []
    for key, value in content.items():
        text = json.dumps(value, ensure_ascii=False)
        if isinstance(value, list):
            items = (f"  {json.dumps(item, ensure_ascii=False)}" for item in value)
            text = "[\n" + ",\n".join(items) + "\n ]"
        lines.append(f" {json.dumps(key)}: {text}")
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
