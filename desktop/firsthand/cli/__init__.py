"""The same work as the window, typed."""

from __future__ import annotations

from firsthand.cli.parsing import parse
from firsthand.cli.running import run
from firsthand.cli.wish import Wish

__all__ = ["Wish", "parse", "run"]
