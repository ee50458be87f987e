"""What can be typed to make interviews of files: recordings, captions, bundles, projects."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.cli.holding import say_unless_known, setup_of, tell_progress
from firsthand.cli.speech import Speech
from firsthand.cli.wish import Command, OpenDesk, Wish, add_import_options, add_interview
from firsthand.errors import BadInput

if TYPE_CHECKING:
    from firsthand.core.news import News
    from firsthand.core.together.editions import Difference
    from firsthand.export.json_form import Json
    from firsthand.jobs.bringing.files import FileKind
    from firsthand.jobs.colleagues.bundles import Brought


def declare(command: Command) -> None:
    brought = command(
        "import",
        "make an interview of a recording, captions, a colleague's bundle or a REFI-QDA project; "
        "or take in a guide",
        bring,
    )
    brought.add_argument("audio", type=Path, metavar="FILE")
    add_import_options(brought)
    brought.add_argument(
        "--transcript", type=Path, metavar="FILE", help="captions (VTT, SRT) of the recording"
    )
    brought.add_argument(
        "--interviewer", default="", metavar="NAME", help="whose name in the captions asks"
    )
    told = command("editions", "what came and went of an interview, and what differed", editions)
    add_interview(told)


def bring(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.bringing.files import FileKind, kind_of

    path = wish.audio or Path()
    kind = kind_of(path)
    if kind is FileKind.RECORDING:
        return _bring_recording(wish, speech, open_desk)
    if wish.marks or wish.transcript:
        raise BadInput(
            "Marks and captions lie on a recording, and this file is none.",
            "Name the recording first, then --transcript and --marks.",
        )
    if kind is FileKind.GUIDE:
        return _bring_guide(wish.home, path, speech)
    return _bring_others_work(wish, kind, path, speech, open_desk)


def _bring_others_work(
    wish: Wish, kind: FileKind, path: Path, speech: Speech, open_desk: OpenDesk
) -> int:
    from firsthand.jobs.bringing.files import FileKind, bring_others_work
    from firsthand.jobs.bringing.words import bring_captions
    from firsthand.jobs.colleagues.bundles import Brought

    with open_desk(wish.home) as desk:
        setup = setup_of(wish, desk)
        if kind is FileKind.CAPTIONS and wish.interviewer:
            id = bring_captions(desk, setup, path, interviewer=wish.interviewer)
            found: tuple[Brought, ...] = (Brought(id, is_new=True),)
        else:
            found = bring_others_work(
                desk,
                path,
                kind,
                setup,
                lambda progress: speech.progress(f"Taking in {progress.done:.0%}"),
            )
    speech.end_progress()
    speech.value([_as_json(one) for one in found], lambda: [_told(one) for one in found])
    return 0


def _bring_guide(home: Path, path: Path, speech: Speech) -> int:
    from firsthand.jobs.own_guides import bring_guide_in

    key = bring_guide_in(home, path)
    speech.value({"guide": key}, lambda: [f"The guide is there; --guide {key} chooses it."])
    return 0


def _bring_recording(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.afterwards.finishing import Finishing
    from firsthand.jobs.bringing.recordings import bring_in
    from firsthand.jobs.bringing.words import bring_captions
    from firsthand.jobs.marks_file import read_marks

    audio = wish.audio or Path()
    marks = read_marks(wish.marks) if wish.marks else []
    with open_desk(wish.home, model=wish.model) as desk:
        setup = setup_of(wish, desk)
        tell_progress(desk, speech)
        if wish.transcript is not None:
            id = bring_captions(desk, setup, wish.transcript, audio, wish.interviewer, marks)
            speech.value({"id": id}, lambda: [f"Interview {id} is in the library."])
            return 0
        say_unless_known(setup.language, wish, desk, speech)
        desk.listen(lambda news: _say_trouble(news, speech))
        id = bring_in(desk, setup, audio, marks)
        finishing = Finishing(desk, id)
        finishing.start()
        finishing.wait()
        speech.end_progress()
    speech.value(
        {"id": id, "finish_s": round(finishing.took_s, 3)},
        lambda: [f"Interview {id} is in the library."],
    )
    if finishing.error:
        raise finishing.error
    return 0


def _say_trouble(news: News, speech: Speech) -> None:
    from firsthand.core.news import TroubleMet

    if isinstance(news, TroubleMet):
        speech.line(str(news.error))


def editions(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.colleagues.editions import differences, editions
    from firsthand.library.library import Library

    with Library.open(wish.home) as library:
        id = library.resolve(wish.interview)
        folder = library.folder(id)
    known, differing = editions(folder), differences(folder)
    speech.value(
        {
            "id": id,
            "editions": [
                {"edition": one.name, "who": one.who, "at": one.at, "came": one.came}
                for one in known
            ],
            "differences": [
                {"edition": edition.name, **_difference(one)} for edition, one in differing
            ],
        },
        lambda: (
            [
                *(
                    f"{one.at}  {'from' if one.came else 'sent by'} {one.who or 'nobody named'}"
                    for one in known
                ),
                *(
                    line
                    for edition, one in differing
                    for line in (f"{edition.at[:10]}  {edition.who}", *_lines(one))
                ),
            ]
            or ["No edition of this interview has come or gone."]
        ),
    )
    return 0


def _difference(one: Difference) -> dict[str, Json]:
    return {
        "what": one.what,
        "key": one.key,
        "field": one.field,
        "kept": one.kept,
        "other": one.other,
    }


def _lines(one: Difference) -> list[str]:
    return [
        f"  {one.what} {one.key} {one.field}".rstrip(),
        f"    kept:  {one.kept}",
        f"    other: {one.other}",
    ]


def _as_json(one: Brought) -> Json:
    return {
        "id": one.interview,
        "is_new": one.is_new,
        "is_changed": one.is_changed,
        "is_older": one.is_older,
        "study": one.study,
        "from": one.who,
        "differences": [_difference(difference) for difference in one.differences],
    }


def _told(one: Brought) -> str:
    if one.is_new:
        return f"Interview {one.interview} is in the library."
    if one.is_older:
        return f"A newer file of interview {one.interview} is here already; nothing has changed."
    if not one.is_changed:
        return f"Interview {one.interview} is here already; nothing has changed."
    lines = [f"Interview {one.interview} has what {one.who or 'the other side'} changed."]
    if one.study:
        lines.append(f"It belongs to the study “{one.study}” now.")
    for difference in one.differences:
        lines += _lines(difference)
    return "\n".join(lines)
