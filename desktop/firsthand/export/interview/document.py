"""The interview record as a document: its parts in the order somebody reads them."""

from __future__ import annotations

from pathlib import Path

from firsthand.core.interview import Answer, Fit
from firsthand.core.record import InterviewRecord
from firsthand.core.session import QuestionState
from firsthand.core.timeline import spoken_consent, timecode
from firsthand.core.transcript import Speaker
from firsthand.export.interview.findings_pages import write_findings
from firsthand.export.interview.guide_course import GuideCourse
from firsthand.export.interview.quote_pages import QuotePages, quoting_warning
from firsthand.export.interview.recording_pages import write_recording
from firsthand.export.interview.transcript_pages import write_transcript
from firsthand.export.labels import Labels
from firsthand.export.labels_german import labels_for
from firsthand.export.redaction import Redaction
from firsthand.export.word.paper import Paper
from firsthand.export.word.tables import Run

_LONG_FACT = 300
"""Letters; some four lines."""


def interview_document(record: InterviewRecord, template: Path | None = None) -> Paper:
    """The whole document, ready to be written. Raises BadTemplate."""
    labels = labels_for(record.setup.language)
    paper = Paper(Redaction(record.setup), record.setup.language, labels.language, template)
    return _InterviewDocument(record, paper, labels).written()


class _InterviewDocument:
    def __init__(self, record: InterviewRecord, paper: Paper, labels: Labels) -> None:
        self._record = record
        self._paper = paper
        self._labels = labels
        self._course = GuideCourse(record, paper.redaction.shown_name)
        self._quotes = QuotePages(paper, record, self._course, labels)

    def written(self) -> Paper:
        self._front()
        self._interview()
        self._consent()
        self._debrief()
        write_findings(self._paper, self._record, self._labels)
        self._quotes.write()
        self._quotes.write_open_marks()
        if self._course.guide is not None:
            self._paper.page_break()
        self._guide()
        self._paper.page_break()
        write_transcript(self._paper, self._record, self._course, self._labels)
        write_recording(self._paper, self._record, self._labels)
        return self._paper

    # -- first page --------------------------------------------------------------------------

    def _front(self) -> None:
        record, paper, labels = self._record, self._paper, self._labels
        code = paper.redaction.code_name
        title = labels("title", code=code)
        paper.properties(title, record.setup.study.name)
        paper.paragraph("Title", title)
        if record.setup.study.name:
            paper.paragraph("Subtitle", record.setup.study.name)
        who = record.setup.participant
        buyer = [text for text in (who.role, who.company) if text.strip()]
        if buyer:
            paper.paragraph("Summary Line", ", ".join(buyer))
        length = labels.minutes(record.timeline.seconds(record.timeline.end))
        paper.paragraph("Summary Line", f"{labels.date(record.started_at)} · {length}")
        if record.quotes:
            paper.paragraph("Summary Line", self._heard())
        warning = quoting_warning(self._record)
        if warning:
            paper.paragraph("Banner", labels(f"{warning}_banner"))
        if record.setup.consent.record is Answer.NO:
            paper.paragraph("Banner", labels("no_record_banner"))
        for quote in record.quotes:
            if quote.id == record.debrief.memorable and quote.text.strip():
                self._quotes.write_quote(quote)
        paper.header(labels(f"{warning}_header") if warning else "")
        paper.footer(labels("footer", code=code), labels("page", page="{page}", pages="{pages}"))
        paper.contents(labels("contents"))
        paper.page_break()

    def _heard(self) -> str:
        quotes = self._record.quotes
        confirmed = sum(quote.is_verbatim for quote in quotes)
        return self._labels("summary", confirmed=confirmed, quotes=len(quotes))

    # -- who and when ------------------------------------------------------------------------

    def _interview(self) -> None:
        record, labels = self._record, self._labels
        setup, who = record.setup, record.setup.participant
        seconds = record.timeline.seconds
        self._paper.heading(1, labels("interview"))
        before = labels.minutes(seconds(record.reveal)) if record.reveal is not None else ""
        attendees = [f"{a.name} ({labels.roles[a.role]})" for a in setup.attendees]
        self._facts(
            ("buyer", self._paper.redaction.code_name),
            ("name", who.real_name if self._paper.redaction.by_name else ""),
            ("role", who.role),
            ("company", who.company),
            ("industry", who.industry),
            ("size", who.size),
            ("region", who.region),
            ("stage", who.buying_stage),
            ("relation", who.relation),
            ("facts", who.facts),
            ("study", setup.study.name),
            ("problem", setup.study.problem),
            ("goals", "; ".join(setup.study.goals)),
            ("held", f"{labels.date(record.started_at)}, {labels.modes[setup.mode]}"),
            ("length", labels.minutes(seconds(record.timeline.end))),
            ("before", before),
            ("share", self._buyers_share()),
            ("attendees", "; ".join(attendees)),
        )
        if setup.has_sales:
            self._paper.paragraph("Banner", labels("sales_present"))

    def _facts(self, *facts: tuple[str, str], leads: bool = False) -> None:
        """Label and value a line, empty ones left out; kept together, with what they lead to.

        After a long one a page may end: together they could be more than a page holds.
        """
        given = [(key, value.strip()) for key, value in facts if value.strip()]
        for index, (key, value) in enumerate(given, start=1):
            is_end = len(value) > _LONG_FACT or (index == len(given) and not leads)
            style = "Fact Last" if is_end else "Fact"
            self._paper.paragraph(style, (self._labels(key), "Label"), "\t", value)

    def _buyers_share(self) -> str:
        """In percent of the speech that has a speaker; empty where nobody can tell."""
        spoken: dict[Speaker, int] = {}
        for segment in self._record.transcript.segments:
            spoken[segment.speaker] = spoken.get(segment.speaker, 0) + segment.span.frames
        unknown = spoken.pop(Speaker.UNKNOWN, 0)
        known = sum(spoken.values())
        if not known or unknown > known or len(spoken) < 2:
            return ""
        return f"{100 * spoken.get(Speaker.BUYER, 0) / known:.0f} %"

    def _consent(self) -> None:
        consent, labels = self._record.setup.consent, self._labels
        self._paper.heading(1, labels("consent"))
        given = [
            labels.ways.get(consent.how, consent.how),
            labels.date(consent.given_at) if consent.given_at else "",
        ]
        self._facts(
            ("consent_wording", labels.quoted(consent.wording) if consent.wording else ""),
            ("consent_how", ", ".join(part for part in given if part)),
            *(
                ("consent_spoken", f"{self._at(span.start)}–{self._at(span.end)}")
                for span in spoken_consent(self._course.events)
            ),
            leads=True,
        )
        self._paper.table(
            labels("table_consent"),
            [labels("consent_question"), labels("consent_answer")],
            [11.0, 5.0],
            [
                (labels("consent_record"), labels.answers[consent.record]),
                (labels("consent_quote"), labels.answers[consent.quote]),
                (labels("consent_name"), labels.answers[consent.quote_by_name]),
                (labels("consent_audio"), labels.answers[consent.share_audio]),
            ],
        )

    def _debrief(self) -> None:
        debrief, labels = self._record.debrief, self._labels
        said = (debrief.fit_why, debrief.surprised, debrief.belief_changed, debrief.ask_next)
        if debrief.fit is Fit.UNKNOWN and not any(text.strip() for text in said):
            return
        self._paper.heading(1, labels("debrief"))
        keys = ("fit_why", "surprised", "belief", "next")
        self._facts(("fit", labels.fits[debrief.fit]), *zip(keys, said, strict=True))

    # -- the guide ---------------------------------------------------------------------------

    def _guide(self) -> None:
        paper, labels, course = self._paper, self._labels, self._course
        paper.heading(1, labels("guide"))
        guide = course.guide
        if guide is None:
            paper.paragraph("Note", labels("no_guide"))
            return
        paper.paragraph("Note", labels("guide_held", name=guide.name, version=guide.version))
        spent = course.seconds_by_phase()
        reveal = course.reveal()
        for phase in guide.phases:
            paper.heading(2, phase.name)
            planned = labels.figure(phase.minutes)
            if phase.key in spent:
                used = labels.minutes(spent[phase.key])
                paper.paragraph("Table Note", labels("phase_time", planned=planned, used=used))
            else:
                paper.paragraph("Table Note", labels("phase_unreached", planned=planned))
            if reveal is not None and reveal.phase == phase.key:
                key = "told_early" if reveal.note else "told"
                told = labels(key, at=self._at(reveal.frame), why=reveal.note)
                paper.paragraph("Table Note", told)
            if not phase.questions:
                paper.paragraph("Note", labels("no_questions"))
                continue
            paper.table(
                labels("table_guide", phase=phase.name),
                [labels("question"), labels("state"), labels("at")],
                [10.2, 3.8, 2.0],
                [self._question_row(q.key, q.must_ask) for q in phase.questions],
            )

    def _question_row(self, key: str, must_ask: bool) -> tuple[Run | str, ...]:
        labels = self._labels
        outcome = self._course.outcome(key)
        text = self._course.text(key)
        asked = outcome.state in (QuestionState.ASKED, QuestionState.ANSWERED)
        state = labels.states[outcome.state]
        return (
            text if must_ask else f"{text} ({labels('nice')})",
            (state, "Confirmed") if asked else state,
            self._at(outcome.frame) if outcome.frame is not None else "–",
        )

    def _at(self, frame: int) -> str:
        return timecode(self._record.timeline.seconds(frame))
