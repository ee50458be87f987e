"""Who asks the sound server which source we hear leaves no process behind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from fakes.waiting import until
from firsthand.capture.sources import identity
from firsthand.capture.sources.identity import SourceWatch

IDLE = "import threading; threading.Event().wait()"
"""What a process runs that does nothing until it is killed."""


def test_a_watch_that_is_closed_before_it_has_begun_to_listen_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    is_closed = threading.Event()
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def late(_: list[str], **how: Any) -> subprocess.Popen[bytes]:
        """As `pactl subscribe`, which says nothing while nothing changes."""
        assert is_closed.wait(20)
        started.append(real([sys.executable, "-c", IDLE], **how))
        return started[0]

    monkeypatch.setattr(identity, "control", lambda: "pactl")
    monkeypatch.setattr(identity, "ask", lambda _: [])
    monkeypatch.setattr(subprocess, "Popen", late)
    watch = SourceWatch()
    watch.close()
    is_closed.set()
    try:
        until(lambda: started and started[0].returncode is not None)
    finally:
        started[0].kill()
        until(lambda: started[0].returncode is not None)


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="Linux ends it with us by setpriv")
def test_a_watch_whose_process_is_killed_leaves_nobody_listening(tmp_path: Path) -> None:
    silent = tmp_path / "pactl"
    silent.write_text(f"#!{sys.executable}\n{IDLE}\n", "utf-8")
    silent.chmod(0o755)
    watching = (
        "import sys\n"
        "from firsthand.capture.sources import identity\n"
        "identity.control, identity.ask = lambda: sys.argv[1], lambda _: []\n"
        "watch = identity.SourceWatch()\n"
        f"{IDLE}\n"
    )
    watcher = subprocess.Popen([sys.executable, "-c", watching, str(silent)])
    try:
        until(lambda: listeners(silent))
    finally:
        watcher.kill()
        watcher.wait()
    until(lambda: not listeners(silent))


Answers = dict[str, list[dict[str, object]] | None]
CHOSEN, OTHER = {"index": 1, "name": "chosen"}, {"index": 2, "name": "other"}
SILENT: Answers = {"sources": None, "source-outputs": None}


def hearing(source: int, *sources: dict[str, object]) -> Answers:
    """These sources are there, and we are connected to the one of that index."""
    ours = {"application.process.id": str(os.getpid())}
    return {"sources": list(sources), "source-outputs": [{"source": source, "properties": ours}]}


def ask_in_turn(monkeypatch: pytest.MonkeyPatch, folder: Path, *answers: Answers) -> None:
    """A sound server announces one change; each question finds it a step further in `answers`."""
    announcer = folder / "pactl"
    said = "Event 'new' on source-output #7"
    announcer.write_text(f'#!{sys.executable}\nprint("{said}", flush=True)\n{IDLE}\n', "utf-8")
    announcer.chmod(0o755)
    left = iter(answers)
    monkeypatch.setattr(identity, "control", lambda: str(announcer))
    monkeypatch.setattr(identity, "ask", lambda what: next(left, answers[-1])[what])


@contextmanager
def watching() -> Iterator[SourceWatch]:
    """A watch that asks nobody any more afterwards, so that it takes no answer from another."""
    watch = SourceWatch()
    try:
        yield watch
    finally:
        watch.close()
        until(lambda: not any(one.name == "source watch" for one in threading.enumerate()))


def test_a_server_that_does_not_answer_is_asked_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As on a computer that is too busy; nothing more may be announced for hours."""
    ask_in_turn(monkeypatch, tmp_path, *[SILENT] * 5, hearing(1, CHOSEN))
    with watching() as watch:
        until(lambda: watch.source_of("ours") == "chosen")


def test_a_source_that_goes_while_the_server_is_asked_is_gone_before_another_is_heard(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Else it would look as if somebody had wished for the other one."""
    before, after = hearing(1, CHOSEN, OTHER), hearing(2, OTHER)
    ask_in_turn(monkeypatch, tmp_path, before, before, before, after)
    with watching() as watch:
        until(lambda: watch.present == {"other"})
        assert watch.source_of("ours") == "chosen"


def test_a_watch_that_is_closed_asks_the_server_nothing_more(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Not even about what was announced shortly before."""
    ask_in_turn(monkeypatch, tmp_path, hearing(1, CHOSEN))
    has_announced, asked, answer = tmp_path / "announced", [], identity.ask
    announcer = tmp_path / "pactl"
    announces = announcer.read_text("utf-8").replace(
        IDLE, f"open({str(has_announced)!r}, 'w').close(); {IDLE}"
    )
    announcer.write_text(announces, "utf-8")

    def ask(what: str) -> object:
        until(has_announced.exists)
        asked.append(what)
        return answer(what)

    monkeypatch.setattr(identity, "ask", ask)
    monkeypatch.setattr(identity, "_AGAIN_S", 60.0)
    with watching() as watch:
        until(lambda: watch.present == {"chosen"})
    assert len(asked) == 2


def listeners(program: Path) -> list[Path]:
    """Processes that run `program`."""
    found = []
    for told in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            if str(program).encode() in told.read_bytes().split(b"\0")[:2]:
                found.append(told)
    return found
