"""Brings a recording in with as little asked as can be; the rest is filled in by review."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.core.interview import InterviewId, Study
from firsthand.ui.codes import next_code

if TYPE_CHECKING:
    from firsthand.jobs.desk import Desk


def bring_in_plainly(
    desk: Desk, audio: Path, study: str, is_cancelled: Callable[[], bool]
) -> InterviewId:
    """One interview of one recording, in the study that is chosen or one named after the file."""
    from firsthand.jobs.bring_in import bring_in
    from firsthand.jobs.guides import read_guide
    from firsthand.jobs.rehearse import plain_setup

    key, text, _ = read_guide(desk.home)
    with desk.reading() as library:
        kept = next((one for _, one in library.studies() if one.name == study), None)
        codes = [row.code_name for row in library.interviews()]
    plain = plain_setup(text, key)
    setup = replace(
        plain,
        study=kept or Study(study or audio.stem),
        participant=replace(plain.participant, code_name=next_code(codes)),
    )
    return bring_in(desk, setup, audio, is_cancelled=is_cancelled)
