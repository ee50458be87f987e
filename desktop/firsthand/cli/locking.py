"""What can be typed about encryption: how it stands, on, off, another passphrase, the code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.cli.passphrases import asked, new_passphrase, unlocked
from firsthand.cli.speech import Speech
from firsthand.cli.wish import Command, OpenDesk, Wish
from firsthand.core.ports import Progress

if TYPE_CHECKING:
    from firsthand.jobs.locking import OnProgress

ACTIONS = ("status", "on", "off", "change", "now", "code", "keyring")
PROTECTS = (
    "What is encrypted: recordings once they are sealed, words, marks, quotes, names and backups.",
    "Not protected: a recording while it runs, the library while it is unlocked, what you export,",
    "and what lay on the disk in clear before, which experts may still find there.",
)


def declare(command: Command) -> None:
    lock = command("lock", "encrypt the library, or see how it stands with that", do)
    lock.add_argument(
        "action",
        nargs="?",
        choices=ACTIONS,
        default="status",
        help="`now` lets the keyring forget the key, `code` shows the recovery code once more",
    )
    lock.add_argument(
        "--new-passphrase-file",
        default="",
        metavar="FILE",
        help="for `on` and `change`: the first line of this file, instead of asking",
    )
    lock.add_argument(
        "--keyring", action="store_true", help="for `on`: keep the key in the keyring as well"
    )


def do(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs import locking, unlocking

    match wish.action:
        case "on":
            return _on(wish, speech, open_desk)
        case "off":
            with open_desk(wish.home) as desk:
                locking.turn_off(desk, on_progress=_teller(speech))
            speech.end_progress()
        case "change":
            with unlocked(wish):
                unlocking.change_passphrase(wish.home, new_passphrase(wish))
        case "code":
            # Whoever sits down at an unlocked laptop must not get the key on paper as well.
            asked(wish)
            code = unlocking.recovery_code(wish.home)
            speech.value({"recovery_code": code}, lambda: [code])
            return 0
        case "now":
            unlocking.forget_keyring(wish.home)
        case "keyring":
            with unlocked(wish):
                unlocking.use_keyring(wish.home, is_wanted=True)
    return _status(wish, speech)


def _on(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs import locking

    for line in PROTECTS:
        speech.line(line)
    with open_desk(wish.home) as desk:
        passphrase = new_passphrase(wish)
        code = locking.turn_on(
            desk, passphrase, with_keyring=wish.keyring, on_progress=_teller(speech)
        )
    speech.end_progress()
    speech.value(
        {"is_on": True, "recovery_code": code},
        lambda: [
            "The library is encrypted. Write this recovery code down and keep it apart from the "
            "laptop; without it and without the passphrase nobody can open the library:",
            "",
            code,
        ],
    )
    return 0


def _status(wish: Wish, speech: Speech) -> int:
    from firsthand.jobs.unlocking import standing

    found = standing(wish.home)
    lines = [
        "The library is encrypted." if found.is_on else "The library is not encrypted.",
        f"The key lies in the keyring: {found.keyring}."
        if found.has_keyring
        else f"This computer's keyring: {found.keyring or 'none that is safe'}.",
    ]
    if not found.is_installed:
        lines.append("Encrypting is not installed; `pip install 'firsthand[locked]'` adds it.")
    speech.value(
        {
            "is_on": found.is_on,
            "is_installed": found.is_installed,
            "keyring": found.keyring,
            "has_keyring": found.has_keyring,
        },
        lambda: lines,
    )
    return 0


def _teller(speech: Speech) -> OnProgress:
    def tell(progress: Progress) -> None:
        speech.progress(f"Working {progress.done:.0%}")

    return tell
