"""SRT: captions for programs that know nothing else; who speaks stands before a colon."""

from __future__ import annotations

import textwrap

from firsthand.core.record import InterviewRecord
from firsthand.export.open.cues import cues_of
from firsthand.export.open.vtt import stamp

_LINE = 42


def subtitles(record: InterviewRecord) -> str:
    """The transcript as numbered cues."""
    blocks = []
    for number, cue in enumerate(cues_of(record), start=1):
        text = f"{cue.voice}: {cue.text}" if cue.voice else cue.text
        lines = textwrap.wrap(text, _LINE, break_long_words=False, break_on_hyphens=False)
        said = "\n".join(lines).replace("-->", "→")  # the format has no way to write it
        times = f"{stamp(cue.start_ms)} --> {stamp(cue.end_ms)}".replace(".", ",")
        blocks.append(f"{number}\n{times}\n{said}\n")
    return "\n".join(blocks)
