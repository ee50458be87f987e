"""A review without words says why: they are still to come, or nobody speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from fakes.records import interview_record
from firsthand.core.interview import Status
from firsthand.core.transcript import Transcript
from firsthand.ui.studio import Studio
from gui.reviewing import put_away, reviewed

RECORD = replace(interview_record(), transcript=Transcript(), quotes=())


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (Status.TO_TRANSCRIBE, "No words yet."),
        (Status.TRANSCRIBING, "No words yet."),
        (Status.DRAFT, "Nobody speaks in this recording."),
    ],
)
def test_a_review_without_words_says_why(
    studio: Studio, desk: FakeDesk, qtbot: QtBot, status: Status, said: str
) -> None:
    desk.library.keep_record(replace(RECORD, status=status))
    page = reviewed(studio, RECORD.id, qtbot, FakeOutputs())
    assert page._spread.no_words.isVisible()
    assert page._spread.no_words.text().startswith(said)
    put_away(page)
