"""Dates as buyers remember them: a year, a month, a day, or words; and the order they give."""

from __future__ import annotations

import re
from collections.abc import Iterable

from firsthand.core.findings import Finding

_WAYS = (
    re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?"),
    re.compile(r"(?:(?P<day>\d{1,2})\.\s?)?(?P<month>\d{1,2})[./]\s?(?P<year>\d{4})"),
)
"""`2025`, `2025-03`, `2025-03-12`; also `03/2025`, `03.2025` and `12.03.2025`."""


def partial_date(said: str) -> str:
    """`2025`, `2025-03` or `2025-03-12`; empty for words such as `last spring`."""
    for way in _WAYS:
        found = way.fullmatch(said.strip())
        if found is None:
            continue
        year, month, day = found["year"], int(found["month"] or 0), int(found["day"] or 0)
        if month > 12 or day > 31 or (found["month"] and not month) or (found["day"] and not day):
            return ""
        return "-".join([year, *(f"{part:02d}" for part in (month, day) if part)])
    return ""


def in_order_of_time(steps: Iterable[Finding]) -> tuple[Finding, ...]:
    """Steps of a journey by their dates; one without stays behind the one it was put behind."""
    ordered: list[tuple[str, Finding]] = []
    latest = ""
    for step in sorted(steps, key=lambda one: one.rank):
        latest = partial_date(step.when) or latest
        ordered.append((latest, step))
    return tuple(step for _, step in sorted(ordered, key=lambda one: one[0]))
