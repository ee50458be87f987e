"""Reads the script of a made interview: who is there, and every sentence with how it is said.

A script is a TOML file. Its `dialogue` is text, one sentence a line:

    == problem                       a phase begins
    I? What are your thoughts?       the interviewer asks a question of the guide
    I  And then?                     the interviewer says something else
    B  With a sheet on the wall.     the buyer speaks
    B* Nobody sees the message.      the buyer says something a note-taker would mark

Behind the sentence, in square brackets and in any order:

    [gap 1.2]            seconds of silence before it, instead of a drawn one
    [over 0.4]           starts 0.4 s before the one before it ends
    [under]              said while the one before it goes on, from its middle
    [pace 1.1]           faster (above 1) or slower than the speaker's own pace
    [question TEXT]      the guide's words for the question, where they are not the spoken ones
    [mark KIND 1.2 NOTE] the note-taker presses a key 1.2 s after its end; the note may be empty
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

SPEAKERS = {"I": "interviewer", "B": "buyer"}
_LINE = re.compile(
    r"^(?P<who>[IB])(?P<flag>[ ?*])\s*(?P<text>[^\[]+?)\s*(?P<notes>(?:\[[^\]]+\]\s*)*)$"
)
_NOTE = re.compile(r"\[([^\]]+)\]")


class ScriptError(ValueError):
    """The script says something the maker cannot do; the text names the file and the line."""


@dataclass(frozen=True, slots=True)
class Press:
    """The note-taker's key, `after_s` seconds after the end of the sentence."""

    kind: str
    after_s: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the script and how it is to be said."""

    speaker: str
    text: str
    phase: str
    notable: bool = False
    question: str = ""
    gap_s: float | None = None
    over_s: float = 0.0
    under: bool = False
    pace: float = 1.0
    press: Press | None = None


@dataclass(frozen=True, slots=True)
class Manner:
    """How the whole interview is spoken and recorded. Times in seconds, levels in dB."""

    seed: int = 1
    pace: float = 1.0
    gap_own: tuple[float, float] = (0.35, 0.7)
    gap_turn: tuple[float, float] = (0.5, 1.1)
    level_db: float = -21.0
    buyer_db: float = 0.0
    interviewer_db: float = 0.0
    noise: str = "room"
    noise_db: float = -72.0
    echo_db: float | None = None
    bits: int = 16


@dataclass(frozen=True, slots=True)
class Script:
    """A whole made interview before anybody has said it."""

    name: str
    voices: Mapping[str, str]
    manner: Manner
    lines: tuple[Line, ...]
    setup: Mapping[str, object] = field(default_factory=dict)
    reveal_reason: str = ""


def read_script(path: Path) -> Script:
    """The script in `path`. Raises ScriptError naming the line that cannot be read."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    manner = {k: tuple(v) if isinstance(v, list) else v for k, v in content["manner"].items()}
    return Script(
        name=content["name"],
        voices=content["voices"],
        manner=Manner(**manner),
        lines=tuple(_read_dialogue(content["dialogue"], path.name)),
        setup=content.get("setup", {}),
        reveal_reason=content.get("reveal_reason", ""),
    )


def _read_dialogue(text: str, name: str) -> list[Line]:
    phase, lines = "", []
    for number, raw in enumerate(text.splitlines(), start=1):
        stripped = raw.strip()
        if not stripped or stripped.startswith("#"):
            continue
        if stripped.startswith("=="):
            phase = stripped.removeprefix("==").strip()
            continue
        found = _LINE.match(stripped)
        if found is None or not phase:
            raise ScriptError(f"{name}, line {number} of the dialogue: {stripped!r}")
        lines.append(_line(found, phase, f"{name}, line {number} of the dialogue"))
    return lines


def _line(found: re.Match[str], phase: str, where: str) -> Line:
    text = found["text"].strip()
    options: dict[str, object] = {}
    if found["flag"] == "?":
        options["question"] = text
    for note in _NOTE.findall(found["notes"]):
        word, _, rest = note.partition(" ")
        match word:
            case "gap":
                options["gap_s"] = float(rest)
            case "over":
                options["over_s"] = float(rest)
            case "under":
                options["under"] = True
            case "pace":
                options["pace"] = float(rest)
            case "question":
                options["question"] = rest
            case "mark":
                kind, after, *remark = rest.split(" ", 2)
                options["press"] = Press(kind, float(after), remark[0] if remark else "")
            case _:
                raise ScriptError(f"{where}: nothing is known of [{note}]")
    return Line(
        SPEAKERS[found["who"]],
        text,
        phase,
        notable=found["flag"] == "*",
        **options,  # type: ignore[arg-type]  # each case above gives the field's own type
    )
