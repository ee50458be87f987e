"""The same work as the window, typed."""

from __future__ import annotations

from firsthand.cli.parsing import Wish, parse
from firsthand.cli.running import run

__all__ = ["Wish", "parse", "run"]
