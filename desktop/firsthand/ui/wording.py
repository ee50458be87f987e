"""Numbers, times and states in words, as a person would say them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from firsthand.core.interview import Fit, Status
from firsthand.core.ports import Progress
from firsthand.core.record import InterviewRow


def _tr(text: str) -> str:
    return QCoreApplication.translate("Wording", text)


def counted(number: int, one: str, many: str) -> str:
    """`one` for 1, else `many` with its `%1` replaced by the number."""
    return one if number == 1 else many.replace("%1", str(number))


def minutes(seconds: float) -> str:
    if seconds < 60:
        return _tr("%1 s").replace("%1", str(round(seconds)))
    return _tr("%1 min").replace("%1", str(round(seconds / 60)))


def day(started_at: str) -> str:
    """The day of an RFC 3339 time as this person's language writes it; empty if it is none."""
    try:
        moment = datetime.fromisoformat(started_at)
    except ValueError:
        return ""
    date = QDate(moment.year, moment.month, moment.day)
    return QLocale().toString(date, _tr("d MMM yyyy"))


def fit(value: str) -> str:
    """A verdict in words; empty while nobody has given one."""
    return {
        Fit.FIT: _tr("a fit"),
        Fit.PARTLY: _tr("partly a fit"),
        Fit.NOT_A_FIT: _tr("not a fit"),
    }.get(Fit(value) if value else Fit.UNKNOWN, "")


def status(value: Status) -> str:
    return {
        Status.RECORDING: _tr("recording"),
        Status.TO_TRANSCRIBE: _tr("words to come"),
        Status.TRANSCRIBING: _tr("transcribing"),
        Status.DRAFT: _tr("to review"),
        Status.REVIEWED: _tr("reviewed"),
    }[value]


def hit_kind(kind: str) -> str:
    """What was found there, from `SearchHit.kind`."""
    return {
        "words": _tr("words"),
        "quote": _tr("quote"),
        "note": _tr("note"),
        "person": _tr("person"),
        "study": _tr("study"),
    }.get(kind, kind)


def evidence(row: InterviewRow) -> str:
    """What an interview has brought: minutes, quotes, how many of them somebody has heard."""
    parts = [minutes(row.seconds)]
    if row.quotes:
        parts.append(counted(row.quotes, _tr("1 quote"), _tr("%1 quotes")))
        parts.append(_tr("%1 heard").replace("%1", str(row.confirmed)))
    return ", ".join(parts)


def buyer(row: InterviewRow) -> str:
    """Role and company, whichever is known."""
    return ", ".join(part for part in (row.role, row.company) if part)


def how_far(progress: Progress) -> str:
    """`62 %, 3 min left`."""
    done = f"{round(progress.done * 100)} %"
    if progress.left_s is None:
        return done
    left = _tr("%1 left").replace("%1", minutes(max(1, progress.left_s)))
    return f"{done}, {left}"
