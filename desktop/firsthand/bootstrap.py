"""The only file that knows everybody: builds the parts, introduces them and runs a face."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firsthand.core.ports import LiveTranscription, Transcriber, VoiceListener
    from firsthand.jobs.desk import Desk, Following

BUNDLE = ".firsthand"
"""How the file of an interview that is passed on ends."""


@contextmanager
def open_desk(home: Path, *, model: str = "") -> Iterator[Desk]:
    """Everything a job needs, on the library at `home`, for one program at a time.

    `model` is the speech model wanted now, instead of the one in the settings. What a crash left
    behind is put in order first, without asking and without deleting. Raises LibraryInUse,
    NewerLibrary, UnwritableLibrary or DamagedLibrary.
    """
    from firsthand.capture.client import RecordingProcess, attach
    from firsthand.capture.preview import Preview
    from firsthand.capture.sources.devices import microphones
    from firsthand.capture.takes.closing import close_open_takes
    from firsthand.capture.takes.lock import is_recording
    from firsthand.capture.takes.sealing import seal
    from firsthand.jobs.desk import Desk
    from firsthand.jobs.locking import finish_conversion
    from firsthand.jobs.unlocking import is_to_unlock, unlock_by_keyring
    from firsthand.library.files.lock import HomeLock
    from firsthand.library.librarian import Librarian
    from firsthand.library.record_keeper import RecordKeeper
    from firsthand.library.recovery import recover
    from firsthand.locking.files import locked
    from firsthand.log_file import log_to
    from firsthand.settings import Settings

    with ExitStack() as stack:
        stack.enter_context(HomeLock(home))
        log_to(home / "logs")
        if is_to_unlock(home) and not unlock_by_keyring(home):
            raise locked()
        finish_conversion(home)
        recovery = recover(home, close_open_takes, is_recording)
        records = stack.enter_context(RecordKeeper(home))
        shelf = stack.enter_context(Librarian(home, records.wake))
        settings = Settings.load(home)
        yield Desk(
            home=home,
            settings=settings,
            shelf=shelf,
            recovery=recovery,
            open_recorder=RecordingProcess,
            find_recorder=attach,
            seal=seal,
            microphones=microphones,
            open_preview=Preview,
            open_transcriber=_transcribers(home, model or settings.model),
            follow=_follow,
            open_voices=_open_voices,
            open_second=_second_transcribers(home, model or settings.model),
            weighs=_weighs,
            hash_takes=close_open_takes,
            is_recording=is_recording,
        )


def _transcribers(home: Path, model: str) -> Callable[[], Transcriber]:
    def open_transcriber() -> Transcriber:
        from firsthand.transcription.models.installed import choose_model
        from firsthand.transcription.process import TranscriberProcess

        return TranscriberProcess(choose_model(home, model))

    return open_transcriber


def _second_transcribers(home: Path, model: str) -> Callable[[str], Transcriber]:
    def open_second(language: str) -> Transcriber:
        from firsthand.transcription.models.installed import choose_better
        from firsthand.transcription.process import TranscriberProcess

        return TranscriberProcess(choose_better(home, model, language))

    return open_second


def _weighs(language: str) -> bool:
    from firsthand.transcription.hearing.second_ear import weighs

    return weighs(language)


def _follow(transcriber: Transcriber, following: Following) -> LiveTranscription:
    from firsthand.transcription.live import LiveWords
    from firsthand.transcription.models.installed import Model, choose_smaller
    from firsthand.transcription.process import TranscriberProcess

    if not isinstance(transcriber, TranscriberProcess):
        raise TypeError("live words come from a transcriber process")

    def smaller() -> Model | None:
        if not following.takes_smaller:
            return None
        home = following.folder.parents[1]
        return choose_smaller(home, transcriber.model_name, following.language)

    return LiveWords(
        transcriber,
        following.growing,
        following.folder,
        following.on_segments,
        language=following.language,
        hints=following.hints,
        covered=following.covered,
        first_number=following.first_number,
        smaller=smaller,
        on_behind=following.on_behind,
        on_reheard=following.on_reheard,
    )


def _open_voices(folder: Path) -> VoiceListener | None:
    from firsthand.transcription.hearing.voices import is_installed

    if not is_installed():
        return None
    from firsthand.transcription.listening import VoicesProcess

    return VoicesProcess(folder)


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(
        os.environ.get("DISPLAY")
        or os.environ.get("WAYLAND_DISPLAY")
        or os.environ.get("QT_QPA_PLATFORM")
    )


def run(arguments: Sequence[str]) -> int:
    """Open the window, or do what was typed; returns the exit code."""
    from firsthand import cli

    file = _file_among(arguments)
    if file is not None:
        if has_display():
            from firsthand.settings import default_home

            return open_window(default_home(), file)
        arguments = ["import", str(file)]
    wish = cli.parse(arguments)
    if wish.command is None:
        if has_display():
            return open_window(wish.home)
        print("There is no display here, so the sample interview runs instead.", flush=True)  # noqa: T201
        wish = cli.parse(["demo", *arguments])
    return cli.run(wish, open_desk)


def _file_among(arguments: Sequence[str]) -> Path | None:
    """The file of an interview, when that is all that is said: after a double click on it."""
    if len(arguments) != 1 or not arguments[0].lower().endswith(BUNDLE):
        return None
    path = Path(arguments[0]).absolute()
    return path if path.is_file() else None


def open_window(home: Path, file: Path | None = None) -> int:
    """The window, until it is closed; it takes `file` in when there is one."""
    from firsthand.ui.shell.application import show

    return show(home, open_desk, file)
