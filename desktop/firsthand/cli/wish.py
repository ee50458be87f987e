"""What somebody typed, and how a topic says what can be typed about it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from firsthand.cli.speech import Speech

if TYPE_CHECKING:
    from firsthand.jobs.desk import Desk
    from firsthand.library.library import Library


class OpenDesk(Protocol):
    def __call__(self, home: Path, *, model: str = "") -> AbstractContextManager[Desk]: ...


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody typed. `command` is None when the window is meant."""

    command: str | None
    home: Path
    do: Do | None = None
    json: bool = False
    audio: Path | None = None
    marks: Path | None = None
    speed: float = 1.0
    guide: str = ""
    interview: str = ""
    text: str = ""
    output: Path | None = None
    replace: bool = False
    format: str = "docx"
    template: Path | None = None
    without_words: bool = False
    without_sound: bool = False
    only_confirmed: bool = False
    kind: str = "mp3"
    transcript: Path | None = None
    interviewer: str = ""
    model: str = ""
    language: str = "en"
    study: str = ""
    action: str = ""
    name: str = ""
    more: Sequence[Path] = ()
    solution: str = ""
    may_record: str = ""
    may_quote: str = ""
    may_name: str = ""
    may_share: str = ""
    how: str = ""
    keep_until: str | None = None
    hide: str = ""
    unhide: str = ""
    shown: str = ""
    name_kind: str = "other"
    suggest: bool = False
    preview: bool = False
    yes: bool = False
    delete: bool = False
    gone: str = ""
    persona: str = ""
    role: str = ""
    fit: list[str] | None = None
    error: float = 2.0
    common: tuple[int, float] | None = None
    passphrase_file: str = ""
    new_passphrase_file: str = ""
    keyring: bool = False


Do = Callable[[Wish, Speech, OpenDesk], int]
"""Carries a wish out; returns the exit code. Raises FirsthandError."""


class Command(Protocol):
    """Adds one command to what can be typed."""

    def __call__(self, name: str, help: str, do: Do) -> argparse.ArgumentParser: ...


def library_of(wish: Wish) -> Library:
    """The library alone, for commands that need nothing else of the desk."""
    from firsthand.library.library import Library

    return Library.open(wish.home)


def add_interview(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "interview", metavar="INTERVIEW", help="its id, the beginning of it, or `last`"
    )


def add_import_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--marks", type=Path, metavar="FILE.csv", help="seconds,kind,note")
    parser.add_argument("--guide", default="", metavar="NAME")
    parser.add_argument("--study", default="", metavar="NAME")
    parser.add_argument("--model", default="", metavar="NAME", help="of speech")
    parser.add_argument("--language", default="en", metavar="TAG", help="BCP 47")


def add_output(parser: argparse.ArgumentParser, help: str | None = None) -> None:
    parser.add_argument("-o", dest="output", type=Path, metavar="PATH", help=help)
    parser.add_argument(
        "--replace",
        action="store_true",
        default=False,
        help="replace a file of that name, whoever has worked in it; else a number is added",
    )


def add_sound_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--kind", choices=["mp3", "flac", "wav"], default="mp3", help="of clips and reels"
    )
    parser.add_argument(
        "--only-confirmed",
        action="store_true",
        default=False,
        help="clips, reel: only quotes that somebody has heard",
    )


def add_template(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--template",
        type=Path,
        metavar="FILE",
        help="build the Word document on this .docx or .dotx; without it on the one chosen before",
    )
