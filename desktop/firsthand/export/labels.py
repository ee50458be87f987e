"""The words of a document that are ours, in the languages we have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from firsthand.core.findings import ChannelSort, FindingKind, ReasonAnswer
from firsthand.core.interview import SPOKEN, WRITTEN, Answer, Fit, Mode, Role
from firsthand.core.marks import MarkKind
from firsthand.core.session import QuestionState
from firsthand.core.timeline import GapReason
from firsthand.core.transcript import Speaker
from firsthand.export import labels_persona


@dataclass(frozen=True, slots=True)
class Labels:
    """One language's words. `texts` and `kinds` are complete in each; a test holds that."""

    language: str
    texts: Mapping[str, str]
    roles: Mapping[Role, str]
    answers: Mapping[Answer, str]
    ways: Mapping[str, str]
    """How consent was given."""
    modes: Mapping[Mode, str]
    fits: Mapping[Fit, str]
    kinds: Mapping[MarkKind, str]
    states: Mapping[QuestionState, str]
    speakers: Mapping[Speaker, str]
    gaps: Mapping[GapReason, str]
    findings: Mapping[FindingKind, str]
    channels: Mapping[ChannelSort, str]
    reasons: Mapping[ReasonAnswer, str]
    months: tuple[str, ...]
    date_form: str
    quotation_marks: tuple[str, str]
    point: str
    """Between a whole number and its fraction."""

    def __call__(self, key: str, **values: object) -> str:
        return self.texts[key].format(**values)

    def counted(self, key: str, count: int, **values: object) -> str:
        """The text for `count` of something, which is said differently of one alone."""
        return self(f"{key}_one" if count == 1 else key, count=count, **values)

    def date(self, rfc3339: str) -> str:
        """`21 November 2026, 14:05 (UTC+01:00)`; as written where it is no such time."""
        try:
            moment = datetime.fromisoformat(rfc3339)
        except ValueError:
            return rfc3339
        offset = moment.strftime("%z")
        zone = f" (UTC{offset[:3]}:{offset[3:5]})" if offset else ""
        return f"{self.day(rfc3339)}, {moment:%H:%M}{zone}"

    def day(self, rfc3339: str) -> str:
        """`21 November 2026`; as written where it is no such time."""
        try:
            moment = datetime.fromisoformat(rfc3339)
        except ValueError:
            return rfc3339
        month = self.months[moment.month - 1]
        return self.date_form.format(day=moment.day, month=month, year=moment.year)

    def figure(self, value: float, form: str = "g") -> str:
        """A number without any sign between its thousands, in a form such as `.1f`."""
        return f"{value:{form}}".replace(".", self.point)

    def quoted(self, text: str) -> str:
        first, last = self.quotation_marks
        return f"{first}{text}{last}"

    def minutes(self, seconds: float) -> str:
        whole = int(seconds)
        return self("minutes", minutes=whole // 60, seconds=whole % 60)


ENGLISH = Labels(
    language="en",
    texts={
        **labels_persona.TEXTS,
        "title": "Interview {code}",
        "summary": "{confirmed} of {quotes} quotes heard and confirmed",
        "minutes": "{minutes} min {seconds:02d} s",
        "contents": "Contents",
        "page": "Page {page} of {pages}",
        "footer": "Interview {code}",
        "interview": "The interview",
        "buyer": "Buyer",
        "name": "Name",
        "role": "Role",
        "company": "Company",
        "industry": "Industry",
        "size": "Size",
        "region": "Region",
        "stage": "Buying stage",
        "relation": "Relation",
        "facts": "Quick facts",
        "study": "Study",
        "problem": "Problem",
        "goals": "To find out",
        "held": "Held",
        "length": "Length",
        "before": "Before the reveal",
        "attendees": "Present",
        "share": "Buyer talks",
        "sales_present": "A salesperson was in the room. Buyers say less in front of one: read "
        "what follows with that in mind.",
        "consent": "Consent",
        "consent_question": "May we …",
        "consent_answer": "Answer",
        "consent_record": "record the conversation?",
        "consent_quote": "quote what was said?",
        "consent_name": "quote by name?",
        "consent_audio": "share pieces of the sound?",
        "consent_wording": "Wording",
        "consent_how": "Given",
        "consent_spoken": "On the recording at",
        "no_quote_banner": "May not be quoted outside. The buyer did not agree to be quoted.",
        "no_quote_header": "May not be quoted outside",
        "unasked_banner": "Not cleared for quoting: the buyer was not asked. Ask before anything "
        "in here is used outside.",
        "unasked_header": "Not cleared for quoting",
        "no_record_banner": "The buyer did not agree to be recorded.",
        "debrief": "Verdict and debrief",
        "fit": "Verdict",
        "fit_why": "Why",
        "surprised": "What surprised us",
        "belief": "What belief changed",
        "next": "What to ask next",
        "said": "What the buyer said",
        "said_note": "Quotation marks and “heard and confirmed” mean that somebody has listened "
        "to the recording and found these exact words. What is marked “not yet heard” "
        "is a machine’s guess at them.",
        "after": "After the reveal",
        "before_note": "Said before the buyer had heard of the solution.",
        "after_note": "Said after the solution was told at {at}; weigh it accordingly.",
        "never_note": "The solution was not told in this interview.",
        "no_quotes": "No quotes were taken.",
        "none_before": "No quotes were taken before the reveal.",
        "no_phase": "Without a phase",
        "confirmed": "heard and confirmed",
        "confirmed_by": "heard and confirmed by {who}",
        "not_heard": "not yet heard",
        "doubtful": "not yet heard, doubtful",
        "coming": "not yet heard, words still coming",
        "no_words": "The words are not there yet.",
        "note": "Note",
        "themes": "Themes",
        "open_marks": "Marks without a quote",
        "plain_mark": "mark",
        "at": "At",
        "kind": "Kind",
        "guide": "The guide and what became of it",
        "guide_held": "{name}, version {version}",
        "no_guide": "This interview was held without a guide.",
        "phase_time": "{planned} min planned, {used} spent.",
        "phase_unreached": "{planned} min planned, not reached.",
        "told": "The solution was told at {at}.",
        "told_early": "The solution was told early, at {at}: {why}",
        "question": "Question",
        "state": "State",
        "nice": "nice to ask",
        "sheet_about": "Buyer: __________________   Date: ______________   {minutes} min in all",
        "no_questions": "No questions in this phase.",
        "table_guide": "Questions of the phase {phase} with their state and time",
        "table_consent": "The four questions of consent with their answers",
        "transcript": "Transcript",
        "transcript_note": "Words as the speech model {model} heard them{edited}. Where the "
        "machine was unsure, words are underlined with dots and followed by [?].",
        "transcript_edited": ", corrected by hand in places",
        "transcript_typed": "Words that a person typed in their place are underlined and followed "
        "by [*].",
        "no_model": "used then",
        "no_transcript": "There is no transcript yet.",
        "unprompted": "unprompted",
        "unprompted_here": "Answered unprompted: {question}",
        "revealed_here": "The solution is told.",
        "paused_here": "The recording was paused here.",
        "gap_here": "{seconds} s of sound are missing here ({reason}).",
        "guessed_speakers": "Who is speaking was partly guessed by the machine.",
        "no_speakers": "Who is speaking has not been told apart yet.",
        "evidence": "The recording",
        "take": "Take",
        "file": "File",
        "begins": "Begins",
        "began": "Recorded",
        "format": "Sound",
        "device": "Microphone",
        "format_of": "{rate} kHz, {channels}",
        "mono": "mono",
        "stereo": "{n} channels",
        "fingerprints": "Fingerprints",
        "fingerprints_note": "Whoever has a file can check with its SHA-256 that it is this one, "
        "unchanged to the last bit.",
        "sha256": "SHA-256",
        "open_take": "still open",
        "gaps": "Gaps",
        "gaps_note": "Sound that never reached the recorder is kept as silence of the same length.",
        "no_gaps": "Nothing is missing from the recording.",
        "no_takes": "There is no recording.",
        "reason": "Reason",
        "gap_mine": "{reason}; only on the interviewer's side",
        "gap_other": "{reason}; only on the other side of the call",
        "table_takes": "The takes of the recording",
        "table_gaps": "Stretches of lost sound",
        "table_marks": "Marks that have no quote",
        "redacted": "Where the buyer’s name was said, [{code}] stands in its place.",
        "record_id": "Record {id}",
    },
    roles={
        Role.INTERVIEWER: "interviewer",
        Role.NOTE_TAKER: "note-taker",
        Role.OBSERVER: "observer",
        Role.SALES: "sales",
        Role.OTHER: "other",
    },
    answers={Answer.YES: "Yes", Answer.NO: "No", Answer.NOT_ASKED: "Not asked"},
    ways={SPOKEN: "spoken", WRITTEN: "in writing"},
    modes={Mode.IN_PERSON: "in person", Mode.REMOTE: "remote", Mode.IMPORTED: "imported"},
    fits={
        Fit.UNKNOWN: "Not decided",
        Fit.FIT: "Fit",
        Fit.PARTLY: "Partly a fit",
        Fit.NOT_A_FIT: "Not a fit",
    },
    kinds={kind: str(kind) for kind in MarkKind},
    states={state: str(state) for state in QuestionState},
    speakers={
        Speaker.UNKNOWN: "Speaker not known",
        Speaker.INTERVIEWER: "Interviewer",
        Speaker.BUYER: "Buyer",
        Speaker.OTHER: "Another person",
    },
    gaps={
        GapReason.OVERFLOW: "the computer was too busy",
        GapReason.STALL: "the microphone stalled",
        GapReason.DEVICE_LOST: "the microphone was lost",
        GapReason.RECORDER_RESTARTED: "the recorder restarted",
        GapReason.MUTED: "the microphone was muted on purpose",
        GapReason.TORN: "the power was cut",
    },
    findings=labels_persona.FINDINGS,
    channels=labels_persona.CHANNELS,
    reasons=labels_persona.REASONS,
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    date_form="{day} {month} {year}",
    quotation_marks=("“", "”"),
    point=".",
)  # fmt: skip
