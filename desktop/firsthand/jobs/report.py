"""What a person may send on when something went wrong: how things are here, and no word of anybody.

Only what this program writes is taken up, and everything a person has typed or said is taken out:
names of interviews, studies and people, places on the disk, what is quoted, what an error says.
"""

from __future__ import annotations

import getpass
import platform
import re
import socket
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from firsthand import __version__
from firsthand.core.ports import Microphone
from firsthand.errors import FirsthandError
from firsthand.export.saving import save_bytes
from firsthand.jobs.doctor import Examined, examine
from firsthand.library.files.folders import read_setup
from firsthand.settings import Settings

PACKAGES = (
    "PySide6-Essentials", "sounddevice", "numpy", "soundfile", "av", "faster-whisper",
    "ctranslate2", "onnxruntime", "sqlite-utils", "python-docx", "starlette", "uvicorn",
    "cryptography",
)  # fmt: skip
LOG_LINES = 150
"""Of the log's end."""
_LINE = re.compile(r"(?P<when>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} \d+ [A-Z]+ )(?P<message>.*)")
_FRAME = re.compile(r'\s+File "(?P<place>.*)", line (?P<line>\d+), in (?P<name>\S+)')
_ERROR = re.compile(r"(?P<kind>[A-Za-z_][\w.]*(Error|Exception|Interrupt|Exit|Died))\b.*")
_QUOTED = re.compile(r"“[^”]*”|„[^“]*“|\"[^\"]*\"|'[^']*'")
_ID = re.compile(r"\b\d{4}-\d\d-\d\d-[\w-]+")
_PLACE = re.compile(r"(?<!\w)(~|[A-Za-z]:)?([/\\][^\s/\\:]+){2,}")
_SHORTEST = 3
"""Letters of a name that is looked for; shorter ones would take out half of every sentence."""


def report(
    home: Path,
    microphones: Callable[[], list[Microphone]],
    more: Mapping[str, str] | None = None,
) -> str:
    """The whole report as plain text, exactly as it may be sent. Takes a second or two.

    `more` are further versions to name, of what only the caller knows.
    """
    clean = Cleaner(private_words(home))
    examined = examine(home, microphones)
    return "\n".join(
        [
            "Firsthand: report of a problem",
            "",
            *_versions(more or {}),
            "",
            "How things are",
            *(_told(one, clean) for one in examined),
            "",
            f"The end of the log ({LOG_LINES} lines at most; names and words are taken out)",
            *scrubbed(_log_end(home), clean),
            "",
        ]
    )


def _versions(more: Mapping[str, str]) -> list[str]:
    named = {
        "Firsthand": __version__,
        "Python": platform.python_version(),
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
        **more,
    }
    for package in PACKAGES:
        try:
            named[package] = version(package)
        except PackageNotFoundError:
            named[package] = "not installed"
    return [f"{name}: {one}" for name, one in named.items()]


def save(text: str, path: Path) -> None:
    """Write a report, whole or not at all. Raises ExportError or DiskFull."""
    save_bytes(path, text.encode())


def _told(one: Examined, clean: Cleaner) -> str:
    sign = "fine" if one.is_fine else "LOOK"
    return f"{sign} {one.what}: {clean(one.sentence)}"


def _log_end(home: Path) -> list[str]:
    try:
        text = (home / "logs" / "firsthand.log").read_text("utf-8", errors="replace")
    except OSError:
        return []
    return text.splitlines()[-LOG_LINES:]


def private_words(home: Path) -> set[str]:
    """Every name of the library and of this computer that the log could hold, by accident."""
    words = {home.name, Path.home().name, socket.gethostname(), getpass.getuser()} - {"Firsthand"}
    settings = Settings.load(home)
    words |= {settings.author, settings.microphone}
    for folder in _folders(home):
        words.add(folder.name)
        try:
            setup = read_setup(folder).setup
        except (FirsthandError, OSError, ValueError, KeyError):
            continue
        who, study = setup.participant, setup.study
        words |= {who.code_name, who.real_name, who.contact, who.company, who.role, study.name}
        words |= {study.company, *(attendee.name for attendee in setup.attendees)}
    return {part for word in words for part in (word, *word.split()) if len(part) >= _SHORTEST}


def _folders(home: Path) -> list[Path]:
    try:
        return sorted(path for path in (home / "interviews").iterdir() if path.is_dir())
    except OSError:
        return []


class Cleaner:
    """Takes out of a text what is quoted, places on the disk, ids of interviews and names."""

    def __init__(self, private: Iterable[str]) -> None:
        names = sorted(private, key=len, reverse=True)
        either = "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names)
        self._names = re.compile(either or r"(?!)", re.IGNORECASE)
        self._numbers: dict[str, int] = {}

    def __call__(self, text: str) -> str:
        text = _PLACE.sub("<place>", _QUOTED.sub("“…”", text))
        return self._names.sub("<name>", _ID.sub(self._numbered, text))

    def _numbered(self, found: re.Match[str]) -> str:
        """One interview keeps its number through the report, so that lines can be told apart."""
        number = self._numbers.setdefault(found[0], len(self._numbers) + 1)
        return f"<interview {number}>"


def scrubbed(lines: Iterable[str], clean: Cleaner) -> list[str]:
    """Lines of the log without what is private. Lines of no known form are left out.

    Of an error only its kind stays, of a place in the program its file, line and function.
    """
    told = []
    for line in lines:
        if known := _LINE.fullmatch(line):
            told.append(known["when"] + clean(known["message"]))
        elif frame := _FRAME.fullmatch(line):
            place = _in_program(frame["place"])
            told.append(f"  {place}, line {frame['line']}, in {frame['name']}")
        elif error := _ERROR.fullmatch(line):
            told.append(error["kind"].rpartition(".")[2])
    return told


def _in_program(place: str) -> str:
    parts = re.split(r"[/\\]", place)
    for root in ("site-packages", "app_packages", "firsthand"):
        if root in parts:
            last = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[last:])
    return parts[-1]
