"""Does what was typed and says what came of it; errors are a sentence, never a traceback."""

from __future__ import annotations

import logging
from pathlib import Path

from firsthand.cli.speech import Speech
from firsthand.cli.wish import OpenDesk, Wish
from firsthand.errors import FirsthandError, LockedLibrary
from firsthand.log import log
from firsthand.log_file import log_to


def run(wish: Wish, open_desk: OpenDesk) -> int:
    """Carry out `wish`; 0 when all went well, 1 after an error, 130 when interrupted."""
    speech = Speech(wish.json)
    try:
        return _done(wish, speech, open_desk) if wish.do else 2
    except FirsthandError as error:
        speech.end_progress()
        speech.error(error)
        return 1
    except KeyboardInterrupt:
        speech.end_progress()
        return 130
    except BrokenPipeError:
        return 0
    except Exception:
        remedy = _log_in(wish.home / "logs")
        log.exception("%s failed", wish.command)
        speech.end_progress()
        speech.error(
            FirsthandError(
                "Something went wrong that should not have; nothing recorded is lost.", remedy
            )
        )
        return 1


def _log_in(folder: Path) -> str:
    """See that there is a log, also for what opens no library; returns where it is said."""
    if not log.handlers:
        try:
            log_to(folder)
        except OSError:
            log.addHandler(logging.NullHandler())
            return f"No log can be written in {folder}: give yourself leave to write there."
    return f"The log in {folder} says more."


def _done(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    """Do it; where the library turns out to be locked, ask and do it again from the start."""
    assert wish.do is not None
    if not wish.passphrase_file:
        try:
            return wish.do(wish, speech, open_desk)
        except LockedLibrary as error:
            speech.end_progress()
            log.info("the library is locked: %s", type(error).__name__)
    from firsthand.cli.passphrases import unlocked

    with unlocked(wish):
        return wish.do(wish, speech, open_desk)
