"""JSON: the whole interview, lossless, as `resources/schema/interview.schema.json` describes it."""

from __future__ import annotations

import json

from firsthand.core.plainly import Json, plain
from firsthand.core.record import InterviewRecord

FORMAT = "firsthand interview"
VERSION = 1


def interview_json(record: InterviewRecord) -> str:
    """All that is kept. Places are frames of the recording, `timeline.rate` of them a second."""
    content: dict[str, Json] = {"format": FORMAT, "version": VERSION, "interview": plain(record)}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
