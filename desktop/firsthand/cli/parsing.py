"""What can be typed, and what it means."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from firsthand import __version__
from firsthand.settings import default_home


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody typed. `command` is None when the window is meant."""

    command: str | None
    home: Path
    json: bool = False
    audio: Path | None = None
    marks: Path | None = None
    speed: float = 1.0
    guide: str = ""
    interview: str = ""
    text: str = ""
    output: Path | None = None
    format: str = "docx"
    model: str = ""
    language: str = "en"
    study: str = ""
    action: str = ""
    name: str = ""
    solution: str = ""
    error: float = 2.0
    common: tuple[int, float] | None = None


def parse(arguments: Sequence[str]) -> Wish:
    """Read `arguments`; leaves the program with a usage line when they make no sense."""
    found = vars(_parser().parse_args(list(arguments)))
    home = found.pop("home", None)
    found["home"] = Path(home).expanduser() if home else default_home()
    return Wish(**found)


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--home", default=argparse.SUPPRESS, metavar="FOLDER", help="the library's folder"
    )
    common.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="answer as JSON"
    )
    parser = argparse.ArgumentParser(
        prog="firsthand",
        parents=[common],
        description="Hold buyer interviews that nothing can lose. Without a command: the window.",
    )
    parser.add_argument("--version", action="version", version=f"Firsthand {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, help: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, parents=[common], help=help, description=help)

    demo = command("demo", "hold the sample interview end to end")
    demo.add_argument("--speed", type=_speed, default=8.0, metavar="N", help="times real time")
    demo.add_argument("--model", default="", metavar="NAME", help="of speech")
    demo.add_argument("-o", dest="output", type=Path, metavar="PATH", help="the Word file")

    rehearse = command("rehearse", "play a recording into the live path as the microphone")
    rehearse.add_argument("audio", type=Path, metavar="AUDIO")
    _add_import_options(rehearse)
    rehearse.add_argument("--speed", type=_speed, default=1.0, metavar="N", help="times real time")

    bring_in = command("import", "make an interview of an existing recording")
    bring_in.add_argument("audio", type=Path, metavar="AUDIO")
    _add_import_options(bring_in)

    command("list", "all interviews, the newest first")
    show = command("show", "one interview with everything that is kept of it")
    _add_interview(show)
    search = command("search", "where something was said or written")
    search.add_argument("text", metavar="TEXT")
    transcribe = command("transcribe", "make the words of an interview anew")
    _add_interview(transcribe)
    transcribe.add_argument("--model", default="", metavar="NAME")
    export = command("export", "write an interview as a document")
    _add_interview(export)
    export.add_argument("--to", dest="format", choices=["docx"], default="docx")
    export.add_argument("-o", dest="output", type=Path, metavar="PATH")
    verify = command("verify", "whether every confirmed quote still has its sound unchanged")
    verify.add_argument("interview", nargs="?", default="", metavar="INTERVIEW")
    command("devices", "the microphones of this computer")
    command("doctor", "whether everything an interview needs is here")
    command("recover", "bring back what the folders hold and the library does not")
    far = command("import-marks", "bring a colleague's marks from elsewhere into an interview")
    far.add_argument("marks", type=Path, metavar="FILE", help="saved by the page")
    _add_interview(far)
    far.add_argument(
        "--error",
        type=_seconds,
        default=2.0,
        metavar="SECONDS",
        help="how far the two computers' times of day may be apart",
    )
    far.add_argument(
        "--common",
        type=_common,
        metavar="N=MM:SS",
        help="their mark N was made at this time of the interview: align by it instead",
    )
    page = command("marks-page", "write the page for a colleague elsewhere as one file")
    page.add_argument("-o", dest="output", type=Path, metavar="PATH")
    guide = command("guide", "check the questions of a guide, or print it as a sheet")
    guide.add_argument("action", choices=["check", "print"])
    guide.add_argument("name", metavar="FILE", help="a guide, or - for one question a line")
    guide.add_argument(
        "--solution", default="", metavar="WORDS", help="give it away, comma between"
    )
    guide.add_argument("--study", default="", metavar="NAME", help="fills the sheet's placeholders")
    guide.add_argument("-o", dest="output", type=Path, metavar="FILE", help="the sheet, for print")
    models = command("models", "the speech models of this computer; get, add or delete one")
    models.add_argument(
        "action", nargs="?", choices=["list", "get", "add", "delete"], default="list"
    )
    models.add_argument("name", nargs="?", default="", metavar="NAME|PLACE")
    return parser


def _add_interview(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "interview", metavar="INTERVIEW", help="its id, the beginning of it, or `last`"
    )


def _add_import_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--marks", type=Path, metavar="FILE.csv", help="seconds,kind,note")
    parser.add_argument("--guide", default="", metavar="NAME")
    parser.add_argument("--study", default="", metavar="NAME")
    parser.add_argument("--model", default="", metavar="NAME", help="of speech")
    parser.add_argument("--language", default="en", metavar="TAG", help="BCP 47")


def _speed(text: str) -> float:
    speed = float(text)
    if not 0.1 <= speed <= 1000:
        raise argparse.ArgumentTypeError("a speed lies between 0.1 and 1000")
    return speed


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 <= seconds <= 3600:
        raise argparse.ArgumentTypeError("an error lies between 0 and 3600 seconds")
    return seconds


def _common(text: str) -> tuple[int, float]:
    number, _, time = text.partition("=")
    try:
        seconds = 0.0
        for part in time.split(":"):
            seconds = seconds * 60 + float(part)
        return int(number), seconds
    except ValueError as error:
        raise argparse.ArgumentTypeError("a common mark looks like 1=12:31.4") from error
