"""The folder of one interview: its id, and interview.json, from which rows can be made again."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from firsthand.core.interview import (
    Answer,
    Attendee,
    Consent,
    InterviewId,
    Mode,
    Participant,
    Role,
    Setup,
    Study,
)
from firsthand.errors import BadInput
from firsthand.library.files.copies import free
from firsthand.locking.files import read_bytes, write_bytes
from firsthand.log import log

FORMAT = 1
SETUP, PRIVATE = "interview.json", "private.json"
_ASIDE = "-damaged"
_UNREADABLE = (OSError, ValueError, KeyError, TypeError)
_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_TAKE = re.compile(r"take-\d{3,6}\.(?:wav|flac)")


@dataclass(frozen=True, slots=True)
class SetupFile:
    """What interview.json says."""

    id: InterviewId
    setup: Setup
    started_at: str
    rate: int


def new_id(setup: Setup, started_at: str) -> InterviewId:
    """Such as `2026-11-21-b-07-k3fq`: the day, the buyer's code name, four letters by chance."""
    day = started_at[:10] if re.match(r"\d{4}-\d\d-\d\d", started_at) else "undated"
    code = re.sub(r"[^a-z0-9]+", "-", setup.participant.code_name.lower()).strip("-")[:24]
    chance = "".join(secrets.choice(_LETTERS) for _ in range(4))
    return InterviewId("-".join(part for part in (day, code.strip("-"), chance) if part))


def is_id(text: str) -> bool:
    """Whether `text` may name an interview's folder: no separators, no way elsewhere."""
    return _ID.fullmatch(text) is not None


def is_take(text: str) -> bool:
    """Whether `text` may name a take in an interview's folder, and nothing elsewhere."""
    return _TAKE.fullmatch(text) is not None


def write_setup(folder: Path, id: InterviewId, setup: Setup, started_at: str, rate: int) -> None:
    """Write interview.json whole or not at all, and the participant's name and contact beside it.

    These two lie in private.json, so that interview.json can be passed on. Raises OSError.
    """
    person = setup.participant
    private = folder / PRIVATE
    if person.is_named:
        kept = {"real_name": person.real_name, "contact": person.contact}
        write_bytes(private, _json(kept))
    else:
        private.unlink(missing_ok=True)
    shown = replace(setup, participant=replace(person, real_name="", contact=""))
    content = {
        "format": FORMAT,
        "id": id,
        "started_at": started_at,
        "rate": rate,
        "setup": asdict(shown),
    }
    write_bytes(folder / SETUP, _json(content))


def read_setup(folder: Path) -> SetupFile:
    """Read interview.json and private.json. Raises BadInput when the first cannot be understood."""
    try:
        content = json.loads(read_bytes(folder / SETUP))
        return SetupFile(
            InterviewId(str(content["id"])),
            _setup(content["setup"], read_private(folder)),
            str(content["started_at"]),
            int(content["rate"]),
        )
    except _UNREADABLE as error:
        raise BadInput(
            "The file interview.json of an interview cannot be read.",
            "Its recording is untouched; import it as a recording to use it.",
        ) from error


def read_private(folder: Path) -> tuple[str, str]:
    """The participant's name and contact; empty where they are not known."""
    try:
        return _private(folder)
    except _UNREADABLE:
        return "", ""


def set_aside_damaged(folder: Path) -> dict[str, Path]:
    """Give what cannot be read of the two another name, so that nothing is written over it.

    Returns by their names where they lie now. One that may not be renamed stays.
    """
    aside: dict[str, Path] = {}
    for name, read in ((SETUP, read_setup), (PRIVATE, _private)):
        file = folder / name
        try:
            if file.exists():
                read(folder)
        except (BadInput, *_UNREADABLE):
            target = free(folder, f"{file.stem}{_ASIDE}-%Y%m%d-%H%M%S.json")
            try:
                aside[name] = file.rename(target)
            except OSError as error:
                log.warning("a damaged %s stays where it is: %s", name, type(error).__name__)
    return aside


def delete_damaged_private(folder: Path) -> None:
    """For a buyer whose name is cleared: what was set aside may still hold it. Raises OSError."""
    for file in folder.glob(f"{Path(PRIVATE).stem}{_ASIDE}-*.json"):
        file.unlink()


def _private(folder: Path) -> tuple[str, str]:
    content = json.loads(read_bytes(folder / PRIVATE))
    return str(content["real_name"]), str(content["contact"])


def _setup(content: dict[str, object], private: tuple[str, str]) -> Setup:
    study = _fields(content["study"])
    person = _fields(content["participant"])
    consent = _fields(content["consent"])
    attendees = content["attendees"]
    if not isinstance(attendees, list):
        raise ValueError("attendees are a list")
    return Setup(
        study=Study(
            name=_text(study, "name"),
            problem=_text(study, "problem"),
            solution=_text(study, "solution"),
            solution_words=_texts(study, "solution_words"),
            company=_text(study, "company"),
            goals=_texts(study, "goals"),
            reasons=_texts(study, "reasons"),
        ),
        participant=Participant(
            code_name=_text(person, "code_name"),
            real_name=private[0],
            contact=private[1],
            role=_text(person, "role"),
            company=_text(person, "company"),
            industry=_text(person, "industry"),
            size=_text(person, "size"),
            region=_text(person, "region"),
            buying_stage=_text(person, "buying_stage"),
            relation=_text(person, "relation"),
            facts=_text(person, "facts"),
        ),
        guide=_text(content, "guide"),
        guide_name=_text(content, "guide_name"),
        attendees=tuple(
            Attendee(_text(_fields(one), "name"), Role(_text(_fields(one), "role")))
            for one in attendees
        ),
        consent=Consent(
            record=Answer(_text(consent, "record")),
            quote=Answer(_text(consent, "quote")),
            quote_by_name=Answer(_text(consent, "quote_by_name")),
            share_audio=Answer(_text(consent, "share_audio")),
            wording=_text(consent, "wording"),
            how=_text(consent, "how"),
            given_at=_text(consent, "given_at"),
            keep_until=_text(consent, "keep_until"),
            withdrawn_at=_text(consent, "withdrawn_at"),
        ),
        mode=Mode(_text(content, "mode")),
        language=_text(content, "language"),
    )


def _json(content: Mapping[str, object]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n"


def _fields(content: object) -> dict[str, object]:
    if not isinstance(content, dict):
        raise ValueError("an object was expected")
    return content


def _text(content: dict[str, object], name: str) -> str:
    """A field that is text; one that a later edition of the file leaves out is empty."""
    return str(content.get(name, ""))


def _texts(content: dict[str, object], name: str) -> tuple[str, ...]:
    value = content.get(name, [])
    if not isinstance(value, list):
        raise ValueError(f"{name} is a list")
    return tuple(str(one) for one in value)
