"""The sample interview that ships: a made conversation to try everything with."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from firsthand.core.interview import (
    Answer,
    Attendee,
    Consent,
    Mode,
    Participant,
    Role,
    Setup,
    Study,
)
from firsthand.jobs.desk import Desk
from firsthand.jobs.guides import read_guide
from firsthand.jobs.live.rehearse import PlannedStep, Rehearsal, rehearse
from firsthand.jobs.marks_file import PlannedMark, read_marks
from firsthand.resources import resource


@dataclass(frozen=True, slots=True)
class Sample:
    """Everything needed to hold the sample interview."""

    setup: Setup
    audio: Path
    marks: tuple[PlannedMark, ...]
    steps: tuple[PlannedStep, ...]


def sample() -> Sample:
    """Read the sample from the resources."""
    folder = resource("sample")
    found = json.loads((folder / "interview.json").read_text("utf-8"))
    key, text, _ = read_guide(folder, found["guide"])
    consent = found["consent"]
    study = dict(found["study"])
    for field in ("solution_words", "goals"):
        study[field] = tuple(study.get(field, ()))
    setup = Setup(
        study=Study(**study),
        participant=Participant(**found["participant"]),
        guide=text,
        guide_name=key,
        attendees=tuple(Attendee(a["name"], Role(a["role"])) for a in found["attendees"]),
        consent=Consent(
            Answer(consent["record"]),
            Answer(consent["quote"]),
            Answer(consent["quote_by_name"]),
            Answer(consent["share_audio"]),
            consent["wording"],
            consent["how"],
        ),
        mode=Mode.IN_PERSON,
        language=found["language"],
    )
    return Sample(
        setup,
        folder / "interview.flac",
        tuple(read_marks(folder / "marks.csv")),
        tuple(_step(event) for event in found["events"] if event["at_s"] > 0),
    )


def _step(event: dict[str, object]) -> PlannedStep:
    return PlannedStep(
        float(str(event["at_s"])),
        str(event.get("question", "")),
        str(event.get("phase", "")),
        reveals=event["kind"] == "reveal",
        reason=str(event.get("reason", "")),
        agrees=event["kind"] == "consent",
    )


def hold_sample(
    desk: Desk,
    *,
    speed: float = 8.0,
    on_time: Callable[[float], None] = lambda seconds: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Rehearsal:
    """Hold the sample interview on the live path, faster than real time."""
    it = sample()
    return rehearse(
        desk,
        it.setup,
        it.audio,
        it.marks,
        it.steps,
        speed=speed,
        on_time=on_time,
        is_cancelled=is_cancelled,
    )
