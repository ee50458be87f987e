"""The recording behind a document: takes, fingerprints and gaps, for whoever has to check."""

from __future__ import annotations

from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Gap, Take, timecode
from firsthand.export.labels import Labels
from firsthand.export.word.paper import Paper


def write_recording(paper: Paper, record: InterviewRecord, labels: Labels) -> None:
    takes = record.timeline.takes
    paper.heading(1, labels("evidence"))
    paper.paragraph("Note", labels("record_id", id=record.id))
    if paper.redaction.replaced:
        paper.paragraph("Note", labels("redacted", code=paper.redaction.code_name))
    if takes:
        _write_takes(paper, takes, labels)
        _write_gaps(paper, record, labels)
    else:
        paper.paragraph("Note", labels("no_takes"))


def _write_takes(paper: Paper, takes: tuple[Take, ...], labels: Labels) -> None:
    paper.table(
        labels("table_takes"),
        [labels(k) for k in ("take", "file", "begins", "length", "began", "format", "device")],
        [1.4, 2.8, 1.8, 1.8, 3.4, 2.0, 2.8],
        [
            (
                str(take.number),
                take.file,
                timecode(take.first_frame / take.rate),
                timecode(take.frames / take.rate),
                labels.date(take.started_at),
                _sound(take, labels),
                take.device or "–",
            )
            for take in takes
        ],
    )
    paper.heading(2, labels("fingerprints"))
    paper.paragraph("Table Note", labels("fingerprints_note"))
    paper.table(
        labels("fingerprints"),
        [labels("file"), labels("sha256")],
        [3.2, 12.8],
        [
            (take.file, (take.sha256, "Fingerprint") if take.sha256 else labels("open_take"))
            for take in takes
        ],
    )


def _write_gaps(paper: Paper, record: InterviewRecord, labels: Labels) -> None:
    gaps = record.timeline.gaps
    paper.heading(2, labels("gaps"))
    if not gaps:
        paper.paragraph("Note", labels("no_gaps"))
        return
    paper.paragraph("Table Note", labels("gaps_note"))
    seconds = record.timeline.seconds
    paper.table(
        labels("table_gaps"),
        [labels("at"), labels("length"), labels("reason")],
        [3.0, 3.0, 10.0],
        [
            (
                timecode(seconds(gap.first_frame)),
                f"{labels.figure(seconds(gap.frames), '.2f')} s",
                why_silent(gap, labels),
            )
            for gap in gaps
        ],
    )


def why_silent(gap: Gap, labels: Labels) -> str:
    """The reason of a gap, and on which side of a call it is."""
    reason = labels.gaps[gap.reason]
    return reason if gap.side is None else labels(f"gap_{gap.side}", reason=reason)


def _sound(take: Take, labels: Labels) -> str:
    channels = labels("mono") if take.channels == 1 else labels("stereo", n=take.channels)
    return labels("format_of", rate=labels.figure(take.rate / 1000), channels=channels)
