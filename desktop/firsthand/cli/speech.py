"""What is said in answer: lines to a person, or one JSON value to a program."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.errors import FirsthandError, UnsaidAnswer

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
        for stream in (sys.stdout, sys.stderr):
            # A terminal that lacks a letter shows a question mark in its place.
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")

    def line(self, text: str) -> None:
        """For a person only."""
        if not self._as_json:
            _print(text)

    def progress(self, text: str) -> None:
        """Something that is soon out of date; one line that is written over on a terminal."""
        self._write_over(f"\r{text:<72}")

    def end_progress(self) -> None:
        self._write_over(f"\r{'':<72}\r")

    def _write_over(self, text: str) -> None:
        if not self._as_json and sys.stderr is not None and sys.stderr.isatty():
            with suppress(OSError):
                print(text, end="", file=sys.stderr, flush=True)

    def value(self, value: Json, lines: Callable[[], list[str]]) -> None:
        """The answer: `value` for a program, `lines` for a person."""
        if self._as_json:
            _print(_as_text(value, indent=2))
        else:
            _print("\n".join(lines()))

    def error(self, error: FirsthandError) -> None:
        if self._as_json:
            with suppress(OSError, UnsaidAnswer):
                _print(_as_text({"error": error.sentence, "remedy": error.remedy}))
        with suppress(OSError):
            print(f"firsthand: {error}", file=sys.stderr, flush=True)


def _as_text(value: Json, indent: int | None = None) -> str:
    """JSON in the letters of the answer's encoding; what it lacks is escaped."""
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, indent=indent)
    return text


def _print(text: str) -> None:
    """Raises BrokenPipeError when nobody reads on, UnsaidAnswer when it cannot be written."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        _let_go()
        raise
    except OSError as error:
        _let_go()
        raise UnsaidAnswer(
            "The answer could not be written to where it was sent.",
            "Make room there, or send it to another place.",
        ) from error


def _let_go() -> None:
    """What is still to be written goes nowhere, so that the end of the program is quiet."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
