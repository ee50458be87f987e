"""What can be typed about a buyer's privacy: the answers, the names, the days, the way back out."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.cli.speech import Speech
from firsthand.cli.telling import counted
from firsthand.cli.wish import Command, OpenDesk, Wish, add_interview
from firsthand.core.timeline import timecode
from firsthand.errors import BadInput

if TYPE_CHECKING:
    from firsthand.core.interview import Consent
    from firsthand.core.privacy.leave import ExportedFile
    from firsthand.core.privacy.pseudonyms import Pseudonym
    from firsthand.export.json_form import Json

ANSWERS = ("yes", "no", "not asked")


def declare(command: Command) -> None:
    asked = command("consent", "what a buyer agreed to; note a new answer", consent)
    add_interview(asked)
    for option, dest, help in (
        ("--record", "may_record", "to be recorded"),
        ("--quote", "may_quote", "to be quoted"),
        ("--by-name", "may_name", "to be quoted by name"),
        ("--share-audio", "may_share", "that others hear pieces of the sound"),
    ):
        asked.add_argument(option, dest=dest, choices=ANSWERS, default="", help=help)
    asked.add_argument(
        "--how", dest="how", choices=("spoken", "written"), default="", help="how it was given"
    )
    asked.add_argument("--keep-until", metavar="DAY", help="such as 2027-11-30, or `none`")
    named = command("names", "names hidden in all that is passed on from a study", names)
    add_interview(named)
    named.add_argument("--hide", default="", metavar="NAME", help="put a pseudonym in its place")
    named.add_argument("--as", dest="shown", default="", metavar="PSEUDONYM")
    named.add_argument(
        "--kind",
        dest="name_kind",
        choices=["person", "company", "place", "other"],
        default="other",
    )
    named.add_argument("--unhide", default="", metavar="NAME", help="a name or its pseudonym")
    named.add_argument("--suggest", action="store_true", default=False, help="what may be a name")
    named.add_argument("--preview", action="store_true", default=False, help="every change")
    taken = command("withdraw", "erase an interview whose buyer takes it back", withdraw)
    add_interview(taken)
    taken.add_argument("--yes", action="store_true", default=False, help="really erase it")
    chased = command("chase", "exported files of interviews that are erased", chase)
    chased.add_argument("--delete", action="store_true", default=False, help="those not edited")
    chased.add_argument("--gone", default="", metavar="FILE", help="strike it off the list")
    command("due", "interviews whose day to be erased has come", due)


def consent(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.core.interview import Answer
    from firsthand.jobs.privacy.consenting import NewAnswers, change_consent

    def answer(text: str) -> Answer | None:
        return Answer(text) if text else None

    until = "" if wish.keep_until == "none" else wish.keep_until
    with open_desk(wish.home) as desk:
        with desk.reading() as library:
            id = library.resolve(wish.interview)
        new = NewAnswers(
            answer(wish.may_record),
            answer(wish.may_quote),
            answer(wish.may_name),
            answer(wish.may_share),
            until,
            wish.how or None,
        )
        now = change_consent(desk, id, new)
    speech.value({"id": id, **_consent_as_json(now)}, lambda: _consent_told(now))
    return 0


def names(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.core.privacy.pseudonyms import NameKind
    from firsthand.jobs.privacy import hiding

    with open_desk(wish.home) as desk, desk.reading() as library:
        record = library.record(library.resolve(wish.interview))
        study = record.setup.study.name
        key = library.private.pseudonyms(study)
        if wish.hide or wish.unhide:
            if wish.unhide:
                key = hiding.without_pseudonym(key, wish.unhide)
            if wish.hide:
                kind = NameKind(wish.name_kind)
                forms = hiding.forms_of(wish.hide, kind)
                key = hiding.with_name(key, forms, kind, record.setup.language, wish.shown)
            desk.shelf.do(lambda it: it.private.keep_pseudonyms(study, key)).result()
        if wish.suggest:
            found = hiding.suggestions(library, record)
            speech.value(
                [{**asdict(one), "forms": list(one.forms)} for one in found],
                lambda: (
                    [
                        f"{', '.join(one.forms)}  ({one.kind}, {one.why}, {one.times} times)"
                        for one in found
                    ]
                    or ["Nothing more looks like a name."]
                ),
            )
        elif wish.preview:
            seen = hiding.preview(library, record)
            rate = record.timeline.rate
            speech.value(
                [asdict(one) for one in seen],
                lambda: (
                    [
                        f"{'' if one.frame is None else timecode(one.frame / rate)}  {one.where}: "
                        f"…{one.before}{one.said} → {one.shown}{one.after}…"
                        for one in seen
                    ]
                    or ["Nothing would be replaced."]
                ),
            )
        else:
            speech.value([_key_as_json(one) for one in key], lambda: _key_told(study, key))
    return 0


def withdraw(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.privacy.withdrawing import what_goes, withdraw

    with open_desk(wish.home) as desk:
        with desk.reading() as library:
            id = library.resolve(wish.interview)
            going = what_goes(library, id)
        if not wish.yes:
            speech.value(
                {"id": id, "erased": False, "files": [_file_as_json(one) for one in going.files]},
                lambda: [
                    f"This erases {going.code_name} for good: {timecode(going.seconds)} of sound, "
                    f"its words and {counted(going.quotes, 'quote')}, here and in "
                    f"{counted(going.backups, 'backup')}.",
                    *(f"  written from it: {one.path}" for one in going.files),
                    "Type the same with --yes to do it.",
                ],
            )
            return 0
        erased = withdraw(desk, id)
    speech.value(
        {
            "id": id,
            "erased": True,
            "deleted": [_file_as_json(one) for one in erased.deleted],
            "to_chase": [_file_as_json(one) for one in erased.to_chase],
        },
        lambda: ["It is erased.", *_files_told(erased.to_chase)],
    )
    return 0


def chase(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.privacy.withdrawing import chased, delete_exported

    with open_desk(wish.home) as desk:
        with desk.reading() as library:
            files = library.private.to_chase()
        gone = Path(wish.gone).expanduser().absolute() if wish.gone else None
        if gone is not None and gone not in [Path(file.path) for file in files]:
            raise BadInput("That file is not on the list.", "`firsthand chase` shows all that are.")
        for file in files:
            if wish.delete:
                delete_exported(desk, file)
            elif gone == Path(file.path):
                chased(desk, file)
        with desk.reading() as library:
            left = library.private.to_chase()
    speech.value(
        [_file_as_json(one) for one in left],
        lambda: _files_told(left) or ["There is no file to chase."],
    )
    return 0


def due(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.privacy.consenting import due
    from firsthand.library.library import Library

    with Library.open(wish.home) as library:
        found = due(library, date.today())
    speech.value(
        [
            {
                "id": one.id,
                "buyer_code": one.code_name,
                "study": one.study,
                "keep_until": one.keep_until,
            }
            for one in found
        ],
        lambda: (
            [f"{one.id}  {one.code_name}  {one.study}  until {one.keep_until}" for one in found]
            or ["No interview is due to be erased."]
        ),
    )
    return 0


def _consent_as_json(consent: Consent) -> dict[str, Json]:
    return {
        "record": str(consent.record),
        "quote": str(consent.quote),
        "quote_by_name": str(consent.quote_by_name),
        "share_audio": str(consent.share_audio),
        "how": consent.how,
        "given_at": consent.given_at,
        "keep_until": consent.keep_until,
    }


def _consent_told(consent: Consent) -> list[str]:
    return [
        f"to be recorded:       {consent.record}",
        f"to be quoted:         {consent.quote}",
        f"to be quoted by name: {consent.quote_by_name}",
        f"to share the sound:   {consent.share_audio}",
        f"how it was given:     {consent.how or 'not noted'}",
        f"kept until:           {consent.keep_until or 'no day is set'}",
    ]


def _key_as_json(one: Pseudonym) -> dict[str, Json]:
    return {"shown": one.shown, "kind": str(one.kind), "forms": list(one.forms)}


def _key_told(study: str, key: list[Pseudonym]) -> list[str]:
    lines = [f"[{one.shown}]  {one.kind}: {', '.join(one.forms)}" for one in key]
    return lines or [f"No names are hidden in “{study}”, apart from buyers' own."]


def _file_as_json(file: ExportedFile) -> dict[str, Json]:
    return {"path": file.path, "what": file.what, "made_at": file.made_at}


def _files_told(files: tuple[ExportedFile, ...] | list[ExportedFile]) -> list[str]:
    if not files:
        return []
    return [
        "These files still hold something of it. Delete them, and ask whoever has got one:",
        *(f"  {one.path}  ({one.what}, {one.made_at[:10]})" for one in files),
    ]
