"""An interview as lines for a person at a terminal."""

from __future__ import annotations

from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import timecode


def counted(number: int, noun: str) -> str:
    """Such as `1 quote` and `2 quotes`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def told(record: InterviewRecord) -> list[str]:
    """Heading, quotes with the ones from before the reveal first, then the transcript."""
    timeline, setup = record.timeline, record.setup
    lines = [
        f"{record.id}  {setup.participant.code_name}  {setup.study.name}",
        f"{record.started_at[:16].replace('T', ' ')}  "
        f"{timecode(timeline.seconds(timeline.end), tenths=False)}  {record.status}",
    ]
    for before, heading in ((True, "Before the reveal"), (False, "After the reveal")):
        quotes = [quote for quote in record.quotes if quote.before_reveal is before]
        if quotes:
            lines += ["", heading]
        for quote in quotes:
            at = timecode(timeline.seconds(quote.start))
            lines.append(f"  {at}  {quote.kind} ({quote.state})  “{quote.text}”")
    if record.transcript.segments:
        lines += ["", "Transcript"]
    for segment in record.transcript.segments:
        speaker = f"{segment.speaker}: " if segment.speaker else ""
        lines.append(f"  {timecode(timeline.seconds(segment.start))}  {speaker}{segment.text}")
    return lines
