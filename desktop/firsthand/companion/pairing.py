"""Who may come in: a key used once, or a PIN that the host confirms; a cookie from then on."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from hmac import compare_digest
from threading import RLock

from firsthand.companion.host import Colleague
from firsthand.errors import CompanionError

KEY_LASTS_S = 600.0
PIN_TRIES = 5
MOST_DEVICES = 8
_COLOURS = 8
_MOST_WAITING = 3


class Refused(CompanionError):
    """The door stays shut."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody typed the right PIN; the host compares `sign` with the colleague's screen."""

    id: str
    name: str
    device: str
    sign: str
    """Four digits, the same on both screens."""
    since_s: float


def _digest(secret: str) -> bytes:
    return sha256(secret.encode()).digest()


class Pairing:
    """Keys, PIN, waiting and paired devices of one interview. Safe to use from any thread.

    Only digests of cookies are kept. `now` is a monotonic clock in seconds, `is_here` tells
    whether the page of a colleague, by id, is open.
    """

    def __init__(
        self,
        now: Callable[[], float] = time.monotonic,
        is_here: Callable[[str], bool] = lambda colleague: False,
    ) -> None:
        self._now = now
        self._is_here = is_here
        self._lock = RLock()
        self._devices: dict[bytes, Colleague] = {}
        self._known: dict[str, Colleague] = {}
        """Everybody who ever was inside, by id, those who came last at the end."""
        self._waiting: dict[bytes, Waiting] = {}
        self._admitted: dict[bytes, bool] = {}
        self._key = ""
        self._key_until_s = 0.0
        self._pin = ""
        self._tries_left = 0
        self.new_key()
        self.new_pin()

    # -- for the host ------------------------------------------------------------------------

    @property
    def key(self) -> str:
        """The key of the QR code; empty once it is used or too old."""
        with self._lock:
            return self._key if self._now() < self._key_until_s else ""

    @property
    def pin(self) -> str:
        """Six digits; empty once its tries are used up."""
        with self._lock:
            return self._pin if self._tries_left > 0 else ""

    @property
    def colleagues(self) -> tuple[Colleague, ...]:
        with self._lock:
            return tuple({one.id: one for one in self._devices.values()}.values())

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        with self._lock:
            self._forget_old()
            return tuple(one for key, one in self._waiting.items() if key not in self._admitted)

    def new_key(self) -> str:
        with self._lock:
            self._key = secrets.token_urlsafe(32)
            self._key_until_s = self._now() + KEY_LASTS_S
            return self._key

    def new_pin(self) -> str:
        with self._lock:
            self._pin = f"{secrets.randbelow(1_000_000):06d}"
            self._tries_left = PIN_TRIES
            return self._pin

    def admit(self, waiting: str, *, is_welcome: bool = True) -> None:
        """The host has compared the signs, or sends whoever waits away."""
        with self._lock:
            for key, one in self._waiting.items():
                if one.id == waiting:
                    self._admitted[key] = is_welcome

    def remove(self, colleague: str) -> None:
        """This device's cookie is worth nothing from now on."""
        with self._lock:
            self._devices = {k: one for k, one in self._devices.items() if one.id != colleague}

    # -- at the door -------------------------------------------------------------------------

    def enter_with_key(self, key: str, name: str, device: str) -> str:
        """Use the key up; returns the cookie. Raises Refused."""
        with self._lock:
            if not self.key or not compare_digest(_digest(key), _digest(self._key)):
                raise Refused("This code has been used or is too old.", "Ask for a new one.")
            self._must_have_room(name, device)
            self._key = ""
            return self._enter(name, device)

    def knock_with_pin(self, pin: str, name: str, device: str) -> tuple[str, str]:
        """A right PIN waits for the host; returns a token to ask again with, and the sign.

        Raises Refused. After five wrong ones in all the PIN is dead until the host makes another.
        """
        with self._lock:
            self._forget_old()
            if not self.pin:
                raise Refused("This PIN is no longer valid.", "Ask for a new one.")
            if not compare_digest(_digest(pin), _digest(self._pin)):
                self._tries_left -= 1
                raise Refused("That is not the PIN.", "Look at the interviewer's screen.")
            self._must_have_room(name, device)
            if len(self._waiting) >= _MOST_WAITING:
                raise Refused("Too many wait at the door.", "Try again in a minute.")
            token = secrets.token_urlsafe(32)
            sign = f"{secrets.randbelow(10_000):04d}"
            self._waiting[_digest(token)] = Waiting(
                secrets.token_hex(8), name, device, sign, self._now()
            )
            return token, sign

    def ask_again(self, token: str) -> str | None:
        """The cookie once the host has confirmed, None while it waits. Raises Refused."""
        with self._lock:
            self._forget_old()
            waiting = self._waiting.get(_digest(token))
            if waiting is None:
                raise Refused("Nobody waits here.", "Type the PIN again.")
            is_welcome = self._admitted.get(_digest(token))
            if is_welcome is None:
                return None
            del self._waiting[_digest(token)], self._admitted[_digest(token)]
            if not is_welcome:
                raise Refused("The interviewer did not confirm.", "Type the PIN again.")
            self._must_have_room(waiting.name, waiting.device)
            self.new_pin()
            return self._enter(waiting.name, waiting.device)

    def who(self, cookie: str) -> Colleague | None:
        with self._lock:
            return self._devices.get(_digest(cookie)) if cookie else None

    def rename(self, colleague: str, name: str) -> None:
        with self._lock:
            for key, one in self._devices.items():
                if one.id == colleague:
                    self._devices[key] = self._known[colleague] = replace(one, name=name)

    def _enter(self, name: str, device: str) -> str:
        """Whoever comes back finds their marks to be their own, also without the old cookie."""
        cookie = secrets.token_urlsafe(32)
        again = self._who_left(name, device)
        id = again.id if again else secrets.token_hex(8)
        colour = again.colour if again else self._free_colour()
        self._known.pop(id, None)
        self._devices[_digest(cookie)] = self._known[id] = Colleague(id, name, colour, device)
        return cookie

    def _free_colour(self) -> int:
        """One that nobody's marks have yet, as far as colours go."""
        ever, now = self._known.values(), self._devices.values()
        taken = ({one.colour for one in those} for those in (ever, now))
        return next(n for used in taken for n in range(_COLOURS) if n not in used)

    def _who_left(self, name: str, device: str) -> Colleague | None:
        """Who bore this name on such a device and has no page open: the same person, most likely.

        The host lets in who comes by it either way.
        """
        told = (name.casefold(), device)
        return next(
            (
                one
                for one in reversed(self._known.values())
                if name and (one.name.casefold(), one.device) == told and not self._is_here(one.id)
            ),
            None,
        )

    def _must_have_room(self, name: str, device: str) -> None:
        inside = {one.id for one in self._devices.values()}
        again = self._who_left(name, device)
        if len(inside) >= MOST_DEVICES and (again is None or again.id not in inside):
            raise Refused("Eight devices are connected already.", "Remove one first.")

    def _forget_old(self) -> None:
        oldest_s = self._now() - KEY_LASTS_S
        for key in [k for k, one in self._waiting.items() if one.since_s < oldest_s]:
            del self._waiting[key]
            self._admitted.pop(key, None)
