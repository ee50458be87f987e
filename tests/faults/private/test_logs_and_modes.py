"""After an interview with faults, no log holds a name or word of it, no file is for others."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
import soundfile

from fakes.telltale import SECRETS, files_in, names_in, telltale_record
from firsthand.bootstrap import open_desk
from firsthand.core.interview import InterviewId
from firsthand.core.marks import MarkKind
from firsthand.errors import BadInput, FirsthandError
from firsthand.jobs.backups import make_backup
from firsthand.jobs.bringing.recordings import bring_in
from firsthand.jobs.exporting.documents import export_interview
from firsthand.jobs.exporting.open_files import OpenFormat, export_open
from firsthand.jobs.guides import read_guide
from firsthand.jobs.live.rehearse import rehearse
from firsthand.jobs.marks_file import PlannedMark
from firsthand.jobs.privacy.door import door_of
from firsthand.library.files.lock import HomeLock
from firsthand.library.library import Library
from firsthand.log import log
from firsthand.resources import resource

SECONDS = 60
_SHORTEST_WORD = 7


@pytest.fixture(scope="module")
def audio(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The beginning of the sample, under a name that tells."""
    path = tmp_path_factory.mktemp("audio") / "Henrike Oldenkamp at Quixotry.wav"
    with soundfile.SoundFile(resource("sample", "interview.flac")) as sample:
        soundfile.write(path, sample.read(SECONDS * sample.samplerate), sample.samplerate)
    return path


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, audio: Path) -> Iterator[Path]:
    """Where an interview was held, brought in, exported, backed up, and much went wrong."""
    home = tmp_path_factory.mktemp("library") / "home"
    known = telltale_record().setup
    before = os.umask(0o022)
    try:
        with open_desk(home, model="tiny.en") as desk:
            _, guide, _ = read_guide(home, "new-idea-problem-first")
            # A person may take a name for a code name, too.
            person = replace(known.participant, code_name="Henrike Oldenkamp")
            setup = replace(known, guide=guide, participant=person)
            marks = [PlannedMark(20, MarkKind.QUOTE, "what Zebulon said")]
            held = rehearse(desk, setup, audio, marks, speed=20)
            with door_of(desk) as door:
                export_interview(door, held.interview, home)
                export_open(door, held.interview, OpenFormat.BUNDLE, home)
            make_backup(desk)
            _go_wrong(desk, setup, audio)
        yield home
    finally:
        os.umask(before)


def _go_wrong(desk: object, setup: object, audio: Path) -> None:
    """Faults of every kind, their messages full of names."""
    letter = audio.with_name("Dear Zebulon Crane.wav")
    letter.write_bytes(b"Dear Henrike, all the best from Quixotry")
    with suppress(BadInput):
        bring_in(desk, setup, letter)
    with suppress(FirsthandError), door_of(desk) as door:
        export_interview(door, InterviewId("henrike-oldenkamp"), desk.home)
    try:
        raise ValueError("Zebulon Crane said: Quixotry is late")
    except ValueError:
        log.exception("something failed")

    def listener(news: object) -> None:
        raise KeyError("Müggelheim")

    desk.listen(listener)
    desk.tell("what Oldenkamp said")


def logs(home: Path) -> list[Path]:
    found = [*files_in(home / "logs"), *home.rglob("*.log")]
    assert found
    return found


def test_no_log_holds_a_name(home: Path) -> None:
    assert any("something failed" in path.read_text("utf-8") for path in logs(home))
    assert names_in(logs(home)) == set()


def test_no_log_holds_what_was_said(home: Path) -> None:
    with HomeLock(home), Library.open(home) as library:
        words = {
            word.text.strip(".,?!\"'").lower()
            for row in library.interviews()
            for word in library.record(row.id).transcript.words()
        }
    # Words of the program itself are no traces.
    ours = {"interview", "something", "recording", "finishing", "finished", "listener"}
    said = tuple(word for word in words - ours if len(word) >= _SHORTEST_WORD)
    assert len(said) > 3, "the interview has its words"
    assert names_in(logs(home), said) == set()


def test_the_search_finds_the_names_in_the_library_itself(home: Path) -> None:
    assert {secret for _, secret in names_in([home / "library.db"])} >= {"oldenkamp", "zebulon"}
    assert {"henrike", "oldenkamp"} <= set(SECRETS)


def test_every_file_and_folder_is_for_its_owner_alone(home: Path) -> None:
    open_to_others = [
        f"{path.relative_to(home)} {stat.S_IMODE(path.lstat().st_mode):o}"
        for path in [home, *home.rglob("*")]
        if stat.S_IMODE(path.lstat().st_mode) & 0o077
    ]
    assert open_to_others == []
