"""Does what was typed and says what came of it; errors are a sentence, never a traceback."""

from __future__ import annotations

from firsthand.cli.speech import Speech
from firsthand.cli.wish import OpenDesk, Wish
from firsthand.errors import FirsthandError, LockedLibrary
from firsthand.log import log


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
        log.exception("%s failed", wish.command)
        speech.error(
            FirsthandError(
                "Something went wrong that should not have; nothing recorded is lost.",
                f"The log in {wish.home / 'logs'} says more.",
            )
        )
        return 1


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
