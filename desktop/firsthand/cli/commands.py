"""The commands themselves: each asks a job and shows its answer."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.cli import far_marks, machine
from firsthand.cli.parsing import Wish
from firsthand.cli.running import OpenDesk, Speech
from firsthand.core.timeline import timecode
from firsthand.errors import BadAudio

if TYPE_CHECKING:
    from firsthand.core.interview import Setup
    from firsthand.core.news import News
    from firsthand.export.json_form import Json
    from firsthand.jobs.desk import Desk
    from firsthand.jobs.rehearse import Rehearsal
    from firsthand.library import Library

Command = Callable[[Wish, Speech, OpenDesk], int]


def demo(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.exporting import export_word
    from firsthand.jobs.sample import hold_sample

    with open_desk(wish.home, model=wish.model) as desk:
        speech.line(f"Holding the sample interview at {wish.speed:g} times real time.")
        told = _tell_progress(desk, speech)
        held = hold_sample(desk, speed=wish.speed, on_time=told)
        speech.end_progress()
        if held.error:
            raise held.error
        with desk.reading() as library:
            record = library.record(held.interview)
        document = export_word(record, wish.home, wish.output)
    return _say_held(wish, speech, held, document)


def rehearse(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.marks_file import read_marks
    from firsthand.jobs.rehearse import rehearse

    audio = _audio(wish)
    marks = read_marks(wish.marks) if wish.marks else []
    setup = _setup(wish)
    with open_desk(wish.home, model=wish.model) as desk:
        told = _tell_progress(desk, speech)
        held = rehearse(desk, setup, audio, marks, speed=wish.speed, on_time=told)
        speech.end_progress()
    code = _say_held(wish, speech, held)
    if held.error:
        speech.end_progress()
        raise held.error
    return code


def bring_in(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.bring_in import bring_in
    from firsthand.jobs.finishing import Finishing
    from firsthand.jobs.marks_file import read_marks

    audio = _audio(wish)
    marks = read_marks(wish.marks) if wish.marks else []
    setup = _setup(wish)
    with open_desk(wish.home, model=wish.model) as desk:
        interview = bring_in(desk, setup, audio, marks)
        _tell_progress(desk, speech)
        finishing = Finishing(desk, interview)
        finishing.start()
        finishing.wait()
        speech.end_progress()
    speech.value(
        {"id": interview, "finish_s": round(finishing.took_s, 3)},
        lambda: [f"Interview {interview} is in the library."],
    )
    if finishing.error:
        raise finishing.error
    return 0


def transcribe(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.finishing import Finishing

    with open_desk(wish.home, model=wish.model) as desk:
        with desk.reading() as library:
            interview = library.resolve(wish.interview)
        _tell_progress(desk, speech)
        finishing = Finishing(desk, interview, anew=True)
        finishing.start()
        finishing.wait()
        speech.end_progress()
    if finishing.error:
        raise finishing.error
    speech.value(
        {"id": interview, "finish_s": round(finishing.took_s, 3)},
        lambda: [f"Interview {interview} has its words."],
    )
    return 0


def list_interviews(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.export.json_form import row_as_json

    with _reading(wish) as library:
        rows = library.interviews()
    speech.value(
        [row_as_json(row) for row in rows],
        lambda: (
            [
                f"{row.id}  {row.code_name}  {row.study}  {timecode(row.seconds, tenths=False)}  "
                f"{row.quotes} quotes, {row.confirmed} heard  {row.status}"
                for row in rows
            ]
            or ["The library is empty. `firsthand demo` holds the sample interview."]
        ),
    )
    return 0


def show(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.cli.telling import told
    from firsthand.export.json_form import record_as_json

    with _reading(wish) as library:
        record = library.record(library.resolve(wish.interview))
    speech.value(record_as_json(record), lambda: told(record))
    return 0


def search(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.export.json_form import hit_as_json

    with _reading(wish) as library:
        hits = library.search(wish.text)
    speech.value(
        [hit_as_json(hit) for hit in hits],
        lambda: (
            [
                f"{hit.interview}  {hit.code_name}  "
                f"{'' if hit.start_s is None else timecode(hit.start_s)}  {hit.kind}: {hit.snippet}"
                for hit in hits
            ]
            or ["Nothing was found."]
        ),
    )
    return 0


def export(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.exporting import export_word

    with _reading(wish) as library:
        record = library.record(library.resolve(wish.interview))
    path = export_word(record, wish.home, wish.output)
    speech.value({"id": record.id, "file": str(path)}, lambda: [str(path)])
    return 0


def recover(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    with open_desk(wish.home) as desk, desk.reading() as library:
        rows = library.interviews()
    speech.value(
        {"interviews": [row.id for row in rows]},
        lambda: [f"The library is in order; it holds {len(rows)} interviews."],
    )
    return 0


def verify(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.evidence import Standing, verify

    with _reading(wish) as library:
        if wish.interview:
            wanted = [library.resolve(wish.interview)]
        else:
            wanted = [row.id for row in library.interviews()]
        found = verify(library, wanted)
    bad = [one for one in found if one.standing in (Standing.CHANGED, Standing.MISSING)]
    speech.value(
        [
            {
                "interview": one.interview,
                "quote": one.quote,
                "start_s": one.start_s,
                "standing": str(one.standing),
            }
            for one in found
        ],
        lambda: [
            *(f"{one.interview}  {timecode(one.start_s)}  {one.standing}" for one in bad),
            f"{len(found)} confirmed quotes, {len(found) - len(bad)} with nothing against them.",
        ],
    )
    return 1 if bad else 0


def guide(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    return _print_guide(wish, speech) if wish.action == "print" else _check_guide(wish, speech)


def _print_guide(wish: Wish, speech: Speech) -> int:
    from firsthand.core.interview import Study
    from firsthand.jobs.guides import print_guide, read_guide

    _, _, found = read_guide(wish.home, wish.name)
    study = Study(wish.study)
    if wish.study:
        with _reading(wish) as library:
            known = {one.name.casefold(): one for _, one in library.studies()}
        study = known.get(wish.study.casefold(), study)
    path = print_guide(found, study, wish.output or Path())
    speech.value({"file": str(path)}, lambda: [str(path)])
    return 0


def _check_guide(wish: Wish, speech: Speech) -> int:
    from firsthand.jobs.checking import check_guide_called, check_questions

    words = [word.strip() for word in wish.solution.split(",") if word.strip()]
    if wish.name == "-":
        found = check_questions(sys.stdin, words)
    else:
        found = check_guide_called(wish.home, wish.name, words)
    speech.value(
        [
            {
                "question": one.question,
                "key": one.key,
                "rule": str(one.rule),
                "why": one.why,
                "open_wording": one.open_wording,
            }
            for one in found
        ],
        lambda: (
            [
                f"{one.question}\n  {one.rule}: {one.why}\n  Ask instead: {one.open_wording}"
                for one in found
            ]
            or ["Every question is an open one."]
        ),
    )
    return 0


COMMANDS: dict[str, Command] = {
    "demo": demo,
    "rehearse": rehearse,
    "import": bring_in,
    "list": list_interviews,
    "show": show,
    "search": search,
    "transcribe": transcribe,
    "export": export,
    "devices": machine.devices,
    "doctor": machine.doctor,
    "recover": recover,
    "models": machine.models,
    "guide": guide,
    "import-marks": far_marks.import_marks,
    "marks-page": far_marks.marks_page,
    "verify": verify,
}


def _audio(wish: Wish) -> Path:
    if wish.audio is None or not wish.audio.is_file():
        name = wish.audio.name if wish.audio else ""
        raise BadAudio(f"There is no file {name}.", "Look whether its path is right.")
    return wish.audio


def _setup(wish: Wish) -> Setup:
    from firsthand.jobs.guides import read_guide
    from firsthand.jobs.rehearse import plain_setup

    key, text, _ = read_guide(wish.home, wish.guide)
    setup = plain_setup(text, key, wish.study or "Rehearsals")
    return replace(setup, language=wish.language)


def _reading(wish: Wish) -> Library:
    from firsthand.library import Library

    return Library.open(wish.home)


def _tell_progress(desk: Desk, speech: Speech) -> Callable[[float], None]:
    """Lets a person see how far it is; returns what wants to hear the interview's time."""
    from firsthand.core.news import WorkProgressed

    def listen(news: News) -> None:
        if isinstance(news, WorkProgressed):
            speech.progress(f"{news.what} {news.progress.done:.0%}")

    desk.listen(listen)
    return lambda seconds: speech.progress(f"Recording {timecode(seconds, tenths=False)}")


def _say_held(wish: Wish, speech: Speech, held: Rehearsal, document: Path | None = None) -> int:
    with _reading(wish) as library:
        record = library.record(held.interview)
    folder = wish.home / "interviews" / held.interview
    words = sum(len(segment.words) for segment in record.transcript.segments)
    answer: dict[str, Json] = {
        "id": held.interview,
        "stop_to_complete_s": held.stop_to_complete_s,
        "seconds": round(record.timeline.seconds(record.timeline.end), 3),
        "words": words,
        "marks": len(record.marks),
        "quotes": len(record.quotes),
        "folder": str(folder),
        "library": str(wish.home / "library.db"),
    }
    lines = [
        f"Held {timecode(record.timeline.seconds(record.timeline.end), tenths=False)}: "
        f"{words} words, {len(record.marks)} marks, {len(record.quotes)} quotes; "
        f"complete {held.stop_to_complete_s:.1f} s after Stop.",
        f"Record:   {folder}",
        f"Library:  {wish.home / 'library.db'}",
    ]
    if document:
        answer["document"] = str(document)
        lines.append(f"Word:     {document}")
    speech.value(answer, lambda: lines)
    return 0
