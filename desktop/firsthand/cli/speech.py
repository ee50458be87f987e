"""What is said in answer: lines to a person, or one JSON value to a program."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.errors import FirsthandError

if TYPE_CHECKING:
    from firsthand.export.json_form import Json


def told_stayed(path: Path | None) -> list[str]:
    """What a person is told where a file was in the way and was left alone; nothing else."""
    from firsthand.jobs.sparing import stays

    return [stays(path)] if path is not None else []


class Speech:
    """Says things to a person as lines, or to a program as one JSON value at the end."""

    def __init__(self, as_json: bool) -> None:
        self._as_json = as_json

    def line(self, text: str) -> None:
        """For a person only."""
        if not self._as_json:
            print(text, flush=True)

    def progress(self, text: str) -> None:
        """Something that is soon out of date; one line that is written over on a terminal."""
        if not self._as_json and sys.stderr.isatty():
            print(f"\r{text:<72}", end="", file=sys.stderr, flush=True)

    def end_progress(self) -> None:
        if not self._as_json and sys.stderr.isatty():
            print(f"\r{'':<72}\r", end="", file=sys.stderr, flush=True)

    def value(self, value: Json, lines: Callable[[], list[str]]) -> None:
        """The answer: `value` for a program, `lines` for a person."""
        if self._as_json:
            print(json.dumps(value, indent=2, ensure_ascii=False))
        else:
            for line in lines():
                print(line)

    def error(self, error: FirsthandError) -> None:
        if self._as_json:
            print(json.dumps({"error": error.sentence, "remedy": error.remedy}, ensure_ascii=False))
        print(f"firsthand: {error}", file=sys.stderr)
