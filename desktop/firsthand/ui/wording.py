"""Numbers, times and states in words, as a person would say them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from firsthand.core.interview import Fit, Status
from firsthand.core.marks import MarkKind
from firsthand.core.order import Order
from firsthand.core.ports import Progress
from firsthand.core.quotes import QuoteState
from firsthand.core.record import InterviewRow
from firsthand.core.session import QuestionState
from firsthand.ui.said import said

translate = QCoreApplication.translate


def quoted(text: str) -> str:
    """Words of a person between the quotation marks of the window's language."""
    return translate("Wording", "“%1”").replace("%1", text)


def author(name: str) -> str:
    """Whoever made a mark: as they call themselves, else by their part in it or their device."""
    return said(name)


def counted(number: int, one: str, many: str) -> str:
    """`one` for 1, else `many` with its `%1` replaced by the number."""
    return one if number == 1 else many.replace("%1", str(number))


def figure(value: float, digits: int | None = None) -> str:
    """As the window's language writes it: `1,234.5`, with as many digits after the point as it has,
    or with `digits` of them."""
    places = QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value
    return QLocale().toString(float(value), "f", places if digits is None else digits)


def buyer_talks(share: float | None) -> str:
    """`buyer talks 68 %`; empty where nobody can tell who speaks."""
    if share is None:
        return ""
    words = translate("Wording", "buyer talks %1 %")
    return words.replace("%1", str(round(100 * share)))


def quotes(number: int) -> str:
    return counted(number, translate("Wording", "1 quote"), translate("Wording", "%1 quotes"))


def interviews(number: int) -> str:
    one, many = translate("Wording", "1 interview"), translate("Wording", "%1 interviews")
    return counted(number, one, many)


def minutes(seconds: float) -> str:
    if seconds < 60:
        return translate("Wording", "%1 s").replace("%1", str(round(seconds)))
    return translate("Wording", "%1 min").replace("%1", str(round(seconds / 60)))


def day(started_at: str) -> str:
    """The day of an RFC 3339 time as this person's language writes it; empty if it is none."""
    try:
        moment = datetime.fromisoformat(started_at)
    except ValueError:
        return ""
    date = QDate(moment.year, moment.month, moment.day)
    return QLocale().toString(date, translate("Wording", "d MMM yyyy"))


def order(value: Order) -> str:
    """What comes first in the list of interviews."""
    return {
        Order.NEWEST: translate("Wording", "Newest first"),
        Order.BUYER: translate("Wording", "By code name"),
        Order.COMPANY: translate("Wording", "By company"),
        Order.TO_REVIEW: translate("Wording", "To review first"),
        Order.LONGEST: translate("Wording", "Longest first"),
    }[value]


def fit(value: str) -> str:
    """A verdict in words; empty while nobody has given one."""
    return {
        Fit.FIT: translate("Wording", "a fit"),
        Fit.PARTLY: translate("Wording", "partly a fit"),
        Fit.NOT_A_FIT: translate("Wording", "not a fit"),
    }.get(Fit(value) if value else Fit.UNKNOWN, "")


def status(value: Status) -> str:
    return {
        Status.RECORDING: translate("Wording", "recording"),
        Status.TO_TRANSCRIBE: translate("Wording", "words to come"),
        Status.TRANSCRIBING: translate("Wording", "transcribing"),
        Status.DRAFT: translate("Wording", "to review"),
        Status.REVIEWED: translate("Wording", "reviewed"),
    }[value]


def kind_of_mark(value: MarkKind) -> str:
    """As `kind`, of a press that has no words yet: it is a mark, and what comes of it a quote."""
    return translate("Wording", "mark") if value is MarkKind.QUOTE else kind(value)


def kind(value: MarkKind) -> str:
    """A kind of quote by its short name."""
    return {
        MarkKind.QUOTE: translate("Wording", "quote"),
        MarkKind.PROBLEM: translate("Wording", "problem"),
        MarkKind.GOAL: translate("Wording", "goal"),
        MarkKind.TRIGGER: translate("Wording", "trigger"),
        MarkKind.BARRIER: translate("Wording", "barrier"),
        MarkKind.CRITERION: translate("Wording", "criterion"),
        MarkKind.ALTERNATIVE: translate("Wording", "alternative"),
        MarkKind.CHANNEL: translate("Wording", "channel"),
        MarkKind.REASON: translate("Wording", "reason"),
        MarkKind.SURPRISE: translate("Wording", "surprise"),
        MarkKind.FOLLOW_UP: translate("Wording", "follow-up"),
    }[value]


def quote_state(value: QuoteState) -> str:
    return {
        QuoteState.WORDS_COMING: translate("Wording", "words coming"),
        QuoteState.GUESSED: translate("Wording", "guessed"),
        QuoteState.DOUBTFUL: translate("Wording", "doubtful"),
        QuoteState.CONFIRMED: translate("Wording", "heard and confirmed"),
    }[value]


def question_state(value: QuestionState) -> str:
    return {
        QuestionState.NOT_REACHED: translate("Wording", "not reached"),
        QuestionState.ASKED: translate("Wording", "asked"),
        QuestionState.ANSWERED: translate("Wording", "answered unprompted"),
        QuestionState.SKIPPED: translate("Wording", "skipped"),
    }[value]


def hit_kind(kind: str) -> str:
    """What was found there, from `SearchHit.kind`."""
    return {
        "words": translate("Wording", "words"),
        "quote": translate("Wording", "quote"),
        "note": translate("Wording", "note"),
        "finding": translate("Wording", "finding"),
        "person": translate("Wording", "person"),
        "study": translate("Wording", "study"),
    }.get(kind, kind)


def evidence(row: InterviewRow) -> str:
    """What an interview has brought: minutes, quotes, how many of them somebody has heard.

    How long it is is known once its recording is closed.
    """
    parts = [minutes(row.seconds)] if row.seconds else []
    if row.quotes:
        parts.append(quotes(row.quotes))
        parts.append(translate("Wording", "%1 heard").replace("%1", str(row.confirmed)))
    return ", ".join(parts)


def buyer(row: InterviewRow) -> str:
    """Role and company, whichever is known."""
    return ", ".join(part for part in (row.role, row.company) if part)


def how_far(progress: Progress) -> str:
    """`62 %, 3 min left`."""
    done = f"{round(progress.done * 100)} %"
    if progress.left_s is None:
        return done
    left = translate("Wording", "%1 left").replace("%1", minutes(max(1, progress.left_s)))
    return f"{done}, {left}"
