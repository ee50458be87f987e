"""A made study of eight interviews, without sound, with a persona over all of them.

The people, firms and figures are invented. It is all laid out to be counted by hand: each
line of a script takes one minute, of which the interviewer speaks 10 s and the buyer 20 s.
Quotes are called by buyer and letter, such as `1a`; findings by buyer and number, such as `1.1`.
"""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.core.findings import (
    ChannelSort,
    Finding,
    FindingId,
    FindingKind,
    Findings,
    ReasonAnswer,
    ReasonRow,
)
from firsthand.core.interview import (
    Answer,
    Attendee,
    Consent,
    Debrief,
    Fit,
    InterviewId,
    Participant,
    Role,
    Setup,
    Status,
    Study,
)
from firsthand.core.marks import MarkKind
from firsthand.core.persona.kept import (
    FindingRef,
    Persona,
    PersonaId,
    QuoteRef,
    Rule,
    Statement,
    StatementId,
)
from firsthand.core.quotes import Quote, QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, EventKind, Frame, Take, Timeline
from firsthand.core.transcript import Segment, Speaker, Transcript

RATE = 16_000
MINUTE = 60 * RATE
NIGHTS, AUDITS, ALONE = (
    "less night work",
    "fewer questions from the auditor",
    "not everything hangs on one person",
)

STUDY = Study(
    name="Month end without night shifts",
    problem="get one set of numbers out of two systems",
    solution="a nightly list of every difference between two systems, each with its reason",
    solution_words=("nightly list", "difference list"),
    company="Tallyhouse",
    goals=("How differences are found today", "What a wrong number costs", "Who has to agree"),
    reasons=(NIGHTS, AUDITS, ALONE),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a script; with a letter it is a quote as well."""

    text: str
    speaker: Speaker = Speaker.BUYER
    letter: str = ""
    kind: MarkKind = MarkKind.QUOTE
    state: QuoteState = QuoteState.CONFIRMED
    themes: tuple[str, ...] = ()
    starred: bool = False


def ask(text: str) -> Line:
    return Line(text, Speaker.INTERVIEWER)


def say(text: str) -> Line:
    return Line(text)


def quote(letter: str, text: str, kind: MarkKind = MarkKind.QUOTE, *themes: str) -> Line:
    return Line(text, Speaker.BUYER, letter, kind, QuoteState.CONFIRMED, themes)


def guess(letter: str, text: str, kind: MarkKind = MarkKind.QUOTE, *themes: str) -> Line:
    """A quote that nobody has heard yet."""
    return Line(text, Speaker.BUYER, letter, kind, QuoteState.GUESSED, themes)


REVEAL = ask("Now let me tell you about our platform: a nightly list of every difference.")

_K, _F = MarkKind, FindingKind
_BUSINESS = ask("How's business?")
_PROBLEM = ask("We're hearing that buyers are struggling to get one set of numbers. Your thoughts?")
_LAST_TIME = ask("What happened the last time that went wrong?")
_ANSWERS = ask("Where do you go when you are looking for answers?")

SCRIPTS: dict[int, tuple[Line, ...]] = {
    1: (
        _BUSINESS,
        say("Good, mostly. More numbers than ever and fewer answers."),
        _PROBLEM,
        quote("a", "Two systems, two truths, and a spreadsheet in between that only I dare open.",
              _K.PROBLEM, "two systems"),
        _LAST_TIME,
        quote("b", "The auditor asked for the same figure twice and got two answers.",
              _K.TRIGGER, "auditor"),
        quote("c", "I want to go home on the last Friday of the month like everybody else.",
              _K.GOAL),
        _ANSWERS,
        guess("d", "A round of controllers from the chamber of commerce, no vendors.", _K.CHANNEL),
        REVEAL,
        quote("e", "If it needs our IT for a quarter, I will export by hand for another year.",
              _K.BARRIER),
        say("The nightly list is the list I make by hand."),
    ),
    2: (
        _BUSINESS,
        say("We opened a second bakery, and with it came a second system."),
        _PROBLEM,
        quote("a", "A second site brings a second system, and nobody asks who adds them up.",
              _K.TRIGGER, "two systems"),
        quote("b", "I reconcile them by hand, in a spreadsheet, at night.", _K.PROBLEM, "by hand"),
        guess("c", "We paid for a dashboard once. It showed the wrong numbers in colour.",
              _K.BARRIER),
        _ANSWERS,
        quote("d", "I typed reconcile two systems into the search box, like everybody.",
              _K.CHANNEL),
        REVEAL,
        quote("e", "Then I could leave on the last Friday and not on the first Saturday.", _K.GOAL),
    ),
    3: (
        _BUSINESS,
        quote("a", "Our auditor trusts the paper more than the screen, and so do I.",
              _K.TRIGGER, "auditor", "trust in numbers"),
        _PROBLEM,
        quote("b", "Every change has to wait for IT, and IT is busy until spring.",
              _K.BARRIER, "IT"),
        quote("c", "I sign nothing if nobody can show me where a number comes from.",
              _K.CRITERION),
        _ANSWERS,
        quote("d", "The controllers' round at the chamber of commerce, and a trade magazine.",
              _K.CHANNEL),
        REVEAL,
        say("A nightly run would not hurt anybody."),
    ),
    4: (
        _BUSINESS,
        quote("a", "At the end of the month I count by hand until the counting is right.",
              _K.PROBLEM, "by hand"),
        quote("b", "My people want their Friday evening, and I want mine.", _K.GOAL, "overtime"),
        quote("c", "IT is two people down the hall; they would set it up in a week."),
        _ANSWERS,
        guess("d", "I search for it. How to reconcile stock, something like that.", _K.CHANNEL),
        REVEAL,
        say("My spreadsheet does the same, only slower."),
    ),
    5: (
        _BUSINESS,
        say("Quiet. We sell wine, and wine waits."),
        quote("a", "We close the month in an hour; there is nothing in it to pay for.", _K.BARRIER),
        REVEAL,
        quote("b", "For us that would be a hammer for a drawing pin."),
    ),
    6: (
        _BUSINESS,
        quote("a", "Since the auditor came twice in one year, the board wants one number.",
              _K.TRIGGER, "auditor"),
        guess("b", "I would like a quiet last week of the month, that is all.", _K.GOAL),
        quote("c", "Show me where the number comes from, or I do not pass it on.", _K.CRITERION),
        quote("d", "In March I took it to the controllers' round, and two of them had the same.",
              _K.CHANNEL),
        REVEAL,
        quote("e", "Our IT would look at it in the third quarter, if at all.", _K.BARRIER, "IT"),
        say("Until then the spreadsheet and I hold it together by hand."),
    ),
    7: (
        _BUSINESS,
        say("We are twelve people and one till."),
        guess("a", "I do the books by hand on Sundays, and I like it.", _K.QUOTE, "by hand"),
        REVEAL,
        say("I have one system. What would it compare?"),
    ),
    8: (
        _BUSINESS,
        say("Busy. We are bringing two mills together."),
        REVEAL,
        quote("a", "With the second mill came a second system; that is when I began to look.",
              _K.QUOTE, "two systems"),
        say("Today it is one more spreadsheet, reconciled by hand."),
    ),
}  # fmt: skip

BUYERS = (
    Participant("B-01", "Henrike Oldenkamp", "henrike@norvell.example", "Head of controlling",
                "Norvell Parts", "Spare parts", "240 people", "Northern Germany", "Looking"),
    Participant("B-02", "Miles Farrow", "miles@miller.example", "Operations lead",
                "Miller Bakeries", "Food", "85 people", "England", "Looking"),
    Participant("B-03", "Ines Brandt", "", "CFO",
                "Brandt Tools", "Tools", "410 people", "Southern Germany", "Comparing"),
    Participant("B-04", "Owen Lind", "", "Warehouse manager",
                "Oakline", "Furniture", "60 people", "England", "Not looking yet"),
    Participant("B-05", "Rui Pereira", "", "Finance manager",
                "Pereira Wines", "Food", "35 people", "Portugal", "Not looking yet"),
    Participant("B-06", "Anke Vogt", "", "Head of controlling",
                "Kestrel Pumps", "Machines", "520 people", "Northern Germany", "Comparing"),
    Participant("B-07", "Lou Marsh", "", "Office manager",
                "Studio Lumen", "Design", "12 people", "England", "Not looking yet"),
    Participant("B-08", "Signe Halden", "", "Operations lead",
                "Halden Textiles", "Textiles", "150 people", "Denmark", "Looking"),
)  # fmt: skip

FITS = {
    1: (Fit.FIT, "Two systems, one person between them, an auditor who insists."),
    2: (Fit.FIT, "Two sites, two systems, nights."),
    3: (Fit.PARTLY, "Has the problem; nothing moves before spring."),
    4: (Fit.FIT, "Counts by hand every month."),
    5: (Fit.NOT_A_FIT, "One system and little to close."),
    6: (Fit.FIT, "The board wants one number."),
    7: (Fit.NOT_A_FIT, "One system."),
    8: (Fit.UNKNOWN, ""),
}

_AUDIT = "An auditor asks for the same figure twice"
_SITE = "A second site brings a second system"
_ORIGIN = "It has to show where a number comes from"
_ROUND = "Controllers' round of the chamber of commerce"
_SEARCH = "reconcile two systems"


def _found(name: str, kind: FindingKind, statement: str, quotes: str = "", counter: str = "",
           sort: ChannelSort = ChannelSort.OTHER, when: str = "",
           people: tuple[str, ...] = ()) -> Finding:  # fmt: skip
    return Finding(
        FindingId(name), kind, statement, int(name.split(".")[1]),
        tuple(QuoteId(name[0] + letter) for letter in quotes),
        tuple(QuoteId(name[0] + letter) for letter in counter),
        sort=sort, when=when, people=people,
    )  # fmt: skip


FINDINGS: dict[int, tuple[Finding, ...]] = {
    1: (
        _found("1.1", _F.PRIORITY_INITIATIVE, _AUDIT, "b"),
        _found("1.2", _F.SUCCESS_FACTOR, "Home on the last Friday of the month", "c"),
        _found("1.3", _F.PERCEIVED_BARRIER, "IT has no time for a quarter", "e"),
        _found("1.4", _F.CHANNEL, _ROUND, "d", sort=ChannelSort.PERSON),
        _found("1.5", _F.HABIT, "The spreadsheet works, as long as I am there", "a"),
        _found("1.6", _F.SIGN_OF_FIT, "Two systems and one person between them", "a"),
    ),
    2: (
        _found("2.1", _F.PRIORITY_INITIATIVE, _SITE, "a"),
        _found("2.2", _F.SUCCESS_FACTOR, "Leave on Friday, not on Saturday", "e"),
        _found("2.3", _F.PERCEIVED_BARRIER, "A dashboard that failed before", "c"),
        _found("2.4", _F.CHANNEL, _SEARCH, "d", sort=ChannelSort.SEARCH_TERM),
        _found("2.5", _F.SIGN_OF_FIT, "Two systems, and one person between them", "b"),
    ),
    3: (
        _found("3.1", _F.PRIORITY_INITIATIVE, "The auditor trusts paper more than screens", "a"),
        _found("3.2", _F.PERCEIVED_BARRIER, "IT has no time until spring", "b"),
        _found("3.3", _F.DECISION_CRITERION, _ORIGIN, "c"),
        _found("3.4", _F.CHANNEL, _ROUND, "d", sort=ChannelSort.PERSON),
        _found("3.5", _F.CHANNEL, "Trade magazine", "d", sort=ChannelSort.PUBLICATION),
    ),
    4: (
        _found("4.1", _F.SUCCESS_FACTOR, "Friday evening is free", "b"),
        _found("4.2", _F.CHANNEL, "Reconcile two systems", "d", sort=ChannelSort.SEARCH_TERM),
    ),
    5: (_found("5.1", _F.SIGN_OF_NO_FIT, "Closes the month in an hour", "a"),),
    6: (
        _found("6.1", _F.PRIORITY_INITIATIVE, _AUDIT, "a"),
        _found("6.2", _F.DECISION_CRITERION, _ORIGIN, "c"),
        _found("6.3", _F.BUYERS_JOURNEY, "Asks the controllers' round", "d", when="2026-03",
               people=("Head of controlling",)),
        _found("6.4", _F.CHANNEL, _ROUND, "d", sort=ChannelSort.PERSON),
        _found("6.5", _F.PERCEIVED_BARRIER, "IT has no time for a quarter", "e"),
    ),
    7: (_found("7.1", _F.SIGN_OF_NO_FIT, "Has one system only", "a"),),
    8: (
        _found("8.1", _F.PRIORITY_INITIATIVE, _SITE, "a"),
        _found("8.2", _F.DECISION_CRITERION, "The mills must agree on a unit"),
    ),
}  # fmt: skip

_UNPROMPTED, _AGREED = ReasonAnswer.UNPROMPTED, ReasonAnswer.AGREED
_REJECTED, _NOT_RAISED = ReasonAnswer.REJECTED, ReasonAnswer.NOT_RAISED

REASONS: dict[int, tuple[ReasonRow, ...]] = {
    1: (
        ReasonRow(NIGHTS, _UNPROMPTED, (QuoteId("1c"),)),
        ReasonRow(AUDITS, _UNPROMPTED, (QuoteId("1b"),)),
        ReasonRow(ALONE, _AGREED),
    ),
    2: (
        ReasonRow(NIGHTS, _AGREED, (QuoteId("2e"),)),
        ReasonRow(ALONE, _UNPROMPTED, (QuoteId("2b"),)),
    ),
    3: (
        ReasonRow(NIGHTS, _NOT_RAISED),
        ReasonRow(AUDITS, _UNPROMPTED, (QuoteId("3a"),)),
        ReasonRow(ALONE, _NOT_RAISED),
    ),
    4: (ReasonRow(NIGHTS, _UNPROMPTED, (QuoteId("4b"),)), ReasonRow(AUDITS, _REJECTED)),
    5: (
        ReasonRow(NIGHTS, _REJECTED, counter=(QuoteId("5a"),)),
        ReasonRow(AUDITS, _REJECTED),
        ReasonRow(ALONE, _REJECTED),
    ),
    6: (
        ReasonRow(NIGHTS, _AGREED),
        ReasonRow(AUDITS, _UNPROMPTED, (QuoteId("6a"),)),
        ReasonRow(ALONE, _UNPROMPTED),
    ),
    7: (ReasonRow(NIGHTS, _NOT_RAISED),),
    8: (ReasonRow(AUDITS, _AGREED), ReasonRow(ALONE, _NOT_RAISED)),
}

MEMORABLE = {1: "1b", 2: "2b", 6: "6b"}


def interview_id(number: int) -> InterviewId:
    return InterviewId(f"2026-11-{number:02d}-b-{number:02d}-made")


def _refs(*names: str) -> tuple[FindingRef, ...]:
    return tuple(FindingRef(interview_id(int(one[0])), FindingId(one)) for one in names)


def _quote_ref(name: str) -> QuoteRef:
    return QuoteRef(interview_id(int(name[0])), QuoteId(name))


PERSONA = Persona(
    PersonaId("persona-month-end"),
    "The one who holds the month together",
    summary="Adds two systems up by hand, alone, in the last nights of every month.",
    profile="Two systems, one person between them, an auditor who asks twice.",
    proposition="See every difference and where it comes from, before anybody asks.",
    rule=Rule(study=STUDY.name),
    statements=(
        Statement(StatementId("s-it"), _F.PERCEIVED_BARRIER, "IT has no time for a quarter",
                  _refs("1.3", "3.2", "6.5"), counter=(_quote_ref("4c"),)),
        Statement(StatementId("s-price"), _F.PERCEIVED_BARRIER, "It costs too much"),
        Statement(StatementId("s-audit"), _F.PRIORITY_INITIATIVE, _AUDIT,
                  _refs("1.1", "3.1", "6.1")),
        Statement(StatementId("s-friday"), _F.SUCCESS_FACTOR, "Home on the last Friday",
                  _refs("2.2", "1.2", "4.1")),
    ),
)  # fmt: skip
"""Everybody in the study; its rule leaves nobody out."""


def eight_records() -> list[InterviewRecord]:
    """The eight interviews, in order of time."""
    return [a_record(number) for number in SCRIPTS]


def a_record(number: int) -> InterviewRecord:
    """Buyer `number`'s interview, from 1."""
    lines = SCRIPTS[number]
    told = lines.index(REVEAL)
    started_at = f"2026-11-{number:02d}T10:00:00+01:00"
    fit, why = FITS[number]
    take = Take(1, "take-001.flac", Frame(0), len(lines) * MINUTE, RATE, started_at)
    return InterviewRecord(
        interview_id(number),
        Setup(
            STUDY,
            BUYERS[number - 1],
            guide="# New idea, problem first\n",
            guide_name="New idea, problem first",
            attendees=(Attendee("Sam Porter", Role.INTERVIEWER),),
            consent=Consent(record=Answer.YES, quote=Answer.YES),
        ),
        started_at,
        Status.REVIEWED,
        Timeline(RATE, (take,)),
        (
            Event(Frame(0), EventKind.PHASE_ENTERED, "opening"),
            Event(Frame(told * MINUTE), EventKind.REVEALED, "reveal"),
        ),
        transcript=Transcript(tuple(_segment(at, line) for at, line in enumerate(lines)), "made"),
        quotes=tuple(
            _quote(number, at, line, told) for at, line in enumerate(lines) if line.letter
        ),
        debrief=Debrief(fit=fit, fit_why=why, memorable=MEMORABLE.get(number, "")),
        findings=Findings(FINDINGS[number], REASONS[number]),
    )


def _segment(at: int, line: Line) -> Segment:
    seconds = 10 if line.speaker is Speaker.INTERVIEWER else 20
    start, end = at * MINUTE, at * MINUTE + seconds * RATE
    return Segment(
        at + 1, Frame(start), Frame(end), line.text, speaker=line.speaker, speaker_is_guessed=False
    )


def _quote(number: int, at: int, line: Line, told: int) -> Quote:
    is_confirmed = line.state is QuoteState.CONFIRMED
    return Quote(
        QuoteId(f"{number}{line.letter}"), None, line.text, Frame(at * MINUTE),
        Frame(at * MINUTE + 20 * RATE), line.kind, line.speaker,
        before_reveal=at < told, state=line.state, themes=line.themes, heard=is_confirmed,
        confirmed_by="Alex Reed" if is_confirmed else "",
        confirmed_at="2026-11-20T09:12:00+01:00" if is_confirmed else "",
    )  # fmt: skip
