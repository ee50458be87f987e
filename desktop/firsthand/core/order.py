"""In which order interviews are listed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from unicodedata import combining, normalize

from firsthand.core.interview import Status
from firsthand.core.record import InterviewRow


class Order(StrEnum):
    """What comes first; among equals always the newest."""

    NEWEST = "newest"
    BUYER = "buyer"
    COMPANY = "company"
    TO_REVIEW = "to review"
    LONGEST = "longest"


def order_of(kept: str) -> Order:
    """An order as it was kept; the newest first where it is none."""
    return Order(kept) if kept in set(Order) else Order.NEWEST


def ordered(rows: Iterable[InterviewRow], order: Order) -> tuple[InterviewRow, ...]:
    """`rows`, which come the newest first, in another order. A buyer B-2 stands before B-10."""
    match order:
        case Order.NEWEST:
            return tuple(rows)
        case Order.BUYER:
            return tuple(sorted(rows, key=lambda row: as_counted(row.code_name)))
        case Order.COMPANY:
            named = sorted(rows, key=lambda row: as_counted(row.company))
            return tuple(sorted(named, key=lambda row: not row.company))
        case Order.TO_REVIEW:
            return tuple(sorted(rows, key=lambda row: row.status is Status.REVIEWED))
        case Order.LONGEST:
            return tuple(sorted(rows, key=lambda row: -row.seconds))


def as_counted(name: str) -> list[tuple[bool, int, str]]:
    """Letters by the alphabet, whatever their case and accents, and figures by what they count."""
    plain = "".join(one for one in normalize("NFKD", name.casefold()) if not combining(one))
    parts = re.findall(r"\d+|\D+", plain)
    return [(not part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]
