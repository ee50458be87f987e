"""What can be typed to hold an interview, and to make its words."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.cli.speech import Speech, told_stayed
from firsthand.cli.telling import counted
from firsthand.cli.wish import (
    Command,
    OpenDesk,
    Wish,
    add_import_options,
    add_interview,
    add_output,
)
from firsthand.core.interview import Status
from firsthand.core.timeline import timecode
from firsthand.errors import BadAudio, WrongMoment

if TYPE_CHECKING:
    from firsthand.core.interview import InterviewId, Setup
    from firsthand.core.news import News
    from firsthand.export.json_form import Json
    from firsthand.jobs.desk import Desk
    from firsthand.jobs.live.rehearse import Rehearsal


def declare(command: Command) -> None:
    held = command("demo", "hold the sample interview end to end", demo)
    held.add_argument("--speed", type=_speed, default=8.0, metavar="N", help="times real time")
    held.add_argument("--model", default="", metavar="NAME", help="of speech")
    add_output(held, "the Word file")
    played = command("rehearse", "play a recording into the live path as the microphone", rehearse)
    played.add_argument("audio", type=Path, metavar="AUDIO")
    add_import_options(played)
    played.add_argument("--speed", type=_speed, default=1.0, metavar="N", help="times real time")
    heard = command("transcribe", "make the words of an interview anew", transcribe)
    add_interview(heard)
    heard.add_argument("--model", default="", metavar="NAME")
    heard.add_argument(
        "--language", default="", metavar="TAG", help="BCP 47, where it was taken for another"
    )


def demo(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.exporting.documents import export_interview
    from firsthand.jobs.privacy.door import door_of
    from firsthand.jobs.sample import hold_sample

    with open_desk(wish.home, model=wish.model) as desk:
        speech.line(f"Holding the sample interview at {wish.speed:g} times real time.")
        told = tell_progress(desk, speech)
        held = hold_sample(desk, speed=wish.speed, on_time=told)
        speech.end_progress()
        if held.error:
            raise held.error
        with door_of(desk) as door:
            document = export_interview(
                door, held.interview, wish.home, wish.output, may_replace=wish.replace
            )
            stayed = door.stayed(document)
    return _say_held(wish, speech, held, document, stayed)


def rehearse(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.live.rehearse import rehearse
    from firsthand.jobs.marks_file import read_marks

    audio = _audio(wish)
    marks = read_marks(wish.marks) if wish.marks else []
    with open_desk(wish.home, model=wish.model) as desk:
        setup = setup_of(wish, desk)
        told = tell_progress(desk, speech)
        held = rehearse(desk, setup, audio, marks, speed=wish.speed, on_time=told)
        speech.end_progress()
    code = _say_held(wish, speech, held)
    if held.error:
        speech.end_progress()
        raise held.error
    return code


def transcribe(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.afterwards.finishing import Finishing

    with open_desk(wish.home, model=wish.model) as desk:
        with desk.reading() as library:
            interview = library.resolve(wish.interview)
            if library.status(interview) is Status.RECORDING:
                raise WrongMoment("This interview is being recorded.", "Stop it first.")
        tell_progress(desk, speech)
        with desk.reading() as library:
            language = wish.language or library.outline(interview).setup.language
        say_unless_known(language, wish, desk, speech)
        finishing = Finishing(desk, interview, anew=True, language=wish.language)
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


def _audio(wish: Wish) -> Path:
    if wish.audio is None or not wish.audio.is_file():
        name = wish.audio.name if wish.audio else ""
        if wish.audio and wish.audio.is_dir():
            raise BadAudio(f"{name} is a folder.", "Name one file in it.")
        raise BadAudio(f"There is no file {name}.", "Look whether its path is right.")
    return wish.audio


def setup_of(wish: Wish, desk: Desk) -> Setup:
    from firsthand.jobs.guides import read_guide
    from firsthand.jobs.live.rehearse import plain_setup, with_next_code

    key, text, _ = read_guide(wish.home, wish.guide)
    setup = plain_setup(text, key, wish.study or "Rehearsals")
    return replace(with_next_code(desk, setup), language=wish.language)


def say_unless_known(language: str, wish: Wish, desk: Desk, speech: Speech) -> None:
    """That words in this language will be wrong, where the speech model does not know it."""
    from firsthand.jobs.models import model_in_use

    model = model_in_use(desk.home, wish.model or desk.settings.model)
    if not model.knows(language):
        speech.line(
            f"The speech model {model.name} knows English alone, so these words will be wrong. "
            "Get one for many languages with `firsthand models get base`, then type `firsthand "
            "transcribe`."
        )


def tell_progress(desk: Desk, speech: Speech) -> Callable[[float], None]:
    """Lets a person see how far it is; returns what wants to hear the interview's time."""
    from firsthand.core.news import WorkProgressed
    from firsthand.jobs.afterwards.second_pass import WHAT

    improving: set[InterviewId] = set()

    def listen(news: News) -> None:
        if isinstance(news, WorkProgressed):
            if news.what == WHAT and news.interview not in improving:
                improving.add(news.interview)
                speech.end_progress()
                speech.line(
                    "The words are there, and get better now. Ctrl+C leaves that to the next start "
                    "of the window."
                )
            speech.progress(f"{news.what} {news.progress.done:.0%}")

    desk.listen(listen)
    return lambda seconds: speech.progress(f"Recording {timecode(seconds, tenths=False)}")


def _say_held(
    wish: Wish,
    speech: Speech,
    held: Rehearsal,
    document: Path | None = None,
    stayed: Path | None = None,
) -> int:
    from firsthand.library.library import Library

    with Library.open(wish.home) as library:
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
        f"{counted(words, 'word')}, {counted(len(record.marks), 'mark')}, "
        f"{counted(len(record.quotes), 'quote')}; "
        f"complete {held.stop_to_complete_s:.1f} s after Stop.",
        f"Record:   {folder}",
        f"Library:  {wish.home / 'library.db'}",
    ]
    if document:
        answer["document"] = str(document)
        answer["stayed"] = str(stayed) if stayed else None
        lines += [f"Word:     {document}", *told_stayed(stayed)]
    speech.value(answer, lambda: lines)
    return 0


def _speed(text: str) -> float:
    with suppress(ValueError):
        speed = float(text)
        if 0.1 <= speed <= 1000:
            return speed
    raise argparse.ArgumentTypeError("a speed is a number between 0.1 and 1000")
