"""Suggests the code name of the next buyer."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CODE = re.compile(r"B-(\d+)", re.IGNORECASE)


def next_code(taken: Iterable[str]) -> str:
    """`B-01`, `B-02` …: one more than the highest that is taken."""
    numbers = [int(found[1]) for code in taken if (found := _CODE.fullmatch(code.strip()))]
    return f"B-{max(numbers, default=0) + 1:02d}"
