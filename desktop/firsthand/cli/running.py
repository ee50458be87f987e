"""Does what was typed and says what came of it; errors are a sentence, never a traceback."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from firsthand.cli.parsing import Wish
from firsthand.errors import FirsthandError
from firsthand.log import log

if TYPE_CHECKING:
    from firsthand.export.json_form import Json
    from firsthand.jobs.desk import Desk


class OpenDesk(Protocol):
    def __call__(self, home: Path, *, model: str = "") -> AbstractContextManager[Desk]: ...


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


def run(wish: Wish, open_desk: OpenDesk) -> int:
    """Carry out `wish`; 0 when all went well, 1 after an error, 130 when interrupted."""
    from firsthand.cli.commands import COMMANDS

    speech = Speech(wish.json)
    try:
        return COMMANDS[wish.command or ""](wish, speech, open_desk)
    except FirsthandError as error:
        speech.end_progress()
        speech.error(error)
        return 1
    except KeyboardInterrupt:
        speech.end_progress()
        return 130
    except BrokenPipeError:
        return 0
    except Exception:
        log.exception("%s failed", wish.command)
        speech.error(
            FirsthandError(
                "Something went wrong that should not have; nothing recorded is lost.",
                f"The log in {wish.home / 'logs'} says more.",
            )
        )
        return 1
