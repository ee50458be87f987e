"""Whatever shape a library has on somebody's disk, this edition opens it with all that is in it."""

from __future__ import annotations

import hashlib
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from firsthand.library.files.connecting import FILE
from firsthand.library.files.copies import backups
from firsthand.library.library import Library
from firsthand.library.opening import applied_steps, bring_up_to_date, connect
from firsthand.library.shape.schema import STEPS
from golden.make_library import golden_record

GOLDEN = Path(__file__).parents[2] / "golden"
FIRST = 3
"""Steps of the golden library."""
RELEASED = {
    "001": "8abd728f37325700",
    "002": "d148c56ae109af3a",
    "003": "d21787283f70b7ef",
    "004": "bbba40dd4f31af25",
    "005": "7353c432e446cf70",
    "006": "288f0d970e7aefa0",
    "007": "991390a37a41c1d5",
    "008": "976638d847e5caff",
    "009": "f08db14346f4dfba",
    "010": "76b1dee2a312af9e",
    "011": "a9dd5025b2378b72",
    "012": "0af356cb39ff8e38",
    "013": "7add46b9b000870b",
}
"""SHA-256 of each step's SQL, its beginning. A new step is added here; a line never changes."""


@pytest.mark.parametrize("steps", range(FIRST, len(STEPS) + 1))
def test_a_library_of_every_shape_there_ever_was_opens_as_it_was(home: Path, steps: int) -> None:
    home.mkdir(exist_ok=True)
    shutil.copyfile(GOLDEN / "library-0.1.0.db", home / FILE)
    with closing(connect(home / FILE)) as library:
        bring_up_to_date(library, STEPS[:steps])
        assert len(applied_steps(library)) == steps

    with Library.open(home) as library:
        assert library.record(golden_record().id) == golden_record()

    assert bool(backups(home)) == (steps < len(STEPS))


def test_a_released_step_never_changes() -> None:
    assert {step.name[:3]: _fingerprint(step.sql) for step in STEPS} == RELEASED


def _fingerprint(sql: str) -> str:
    return hashlib.sha256(sql.encode()).hexdigest()[:16]
