"""A gap says why there is silence and, in a call, on whose side."""

from __future__ import annotations

import pytest

from firsthand.core.timeline import Frame, Gap, GapReason, Side
from firsthand.export.interview.recording_pages import why_silent
from firsthand.export.labels import ENGLISH, Labels
from firsthand.export.labels_german import GERMAN


@pytest.mark.parametrize("labels", [ENGLISH, GERMAN])
def test_the_side_of_a_call_is_said_beside_the_reason(labels: Labels) -> None:
    both, mine, other = (
        why_silent(Gap(Frame(0), 9, GapReason.DEVICE_LOST, side), labels)
        for side in (None, Side.MINE, Side.OTHER)
    )
    assert both == labels.gaps[GapReason.DEVICE_LOST]
    assert mine.startswith(both)
    assert other.startswith(both)
    assert len({both, mine, other}) == 3
