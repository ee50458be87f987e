"""The page for colleagues during one live interview: what it sees of it, and marks that come."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from math import inf
from pathlib import Path
from threading import Lock

from firsthand.companion.addresses import must_be_servable, private_addresses
from firsthand.companion.certificate import Certificate, certificate_for
from firsthand.companion.host import Change, Colleague, Glance, Press, ShownMark
from firsthand.companion.pairing import Pairing, Waiting
from firsthand.companion.server import CompanionServer
from firsthand.core.guide import fill, placeholders
from firsthand.core.marks import THIS_COMPUTER, Mark, MarkId
from firsthand.core.news import (
    MarkKept,
    MarkUndone,
    News,
    QuoteChanged,
    SegmentsHeard,
    SegmentsReheard,
)
from firsthand.core.ports import RecorderState
from firsthand.core.quotes import Quote, QuoteState
from firsthand.core.together.rewording import PARTS, Rewording, reworded
from firsthand.core.transcript import Segment
from firsthand.core.words.reheard import exchanged
from firsthand.errors import WrongMoment
from firsthand.jobs.desk import Desk
from firsthand.jobs.live.interview import LiveInterview
from firsthand.log import log
from firsthand.resources import resource
from firsthand.whole_file import make_folder

_CAPTIONS = 3
_OF_THE_WINDOW = -1
_AHEAD_S = 0.5
"""A device that believes a press lies further ahead than this is wrong about it."""
_LAST_WORDS_S = 0.6
"""So long a note in the middle of a word may still arrive when the interview ends."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A silent word of a colleague to the interviewer."""

    name: str
    text: str


class Companion:
    """One interview's page, from the switch to the end. `changed` and `prompted` are called on
    any thread: somebody came or went, somebody has a word for the interviewer.
    """

    def __init__(
        self,
        desk: Desk,
        live: LiveInterview,
        *,
        address: str,
        is_plain: bool = False,
        shows_captions: bool = False,
        changed: Callable[[], None] = lambda: None,
        prompted: Callable[[Prompt], None] = lambda prompt: None,
    ) -> None:
        self._desk = desk
        self._live = live
        self._changed = changed
        self._prompted = prompted
        self._values = {**placeholders(live.setup), "buyer": live.setup.participant.code_name}
        self._owners: dict[MarkId, Colleague] = {}
        self._taken_back: set[MarkId] = set()
        self._quotes = {quote.mark: quote for quote in live.quotes}
        self._segments: list[Segment] = list(live.segments[-_CAPTIONS:])
        self._lock = Lock()
        self.shows_captions = shows_captions
        self.pairing = Pairing(is_here=lambda colleague: colleague in self._server.listening)
        folder = desk.home / "companion"
        must_be_servable(address)
        self._certificate: Certificate | None = (
            None if is_plain else certificate_for(folder, address)
        )
        self._server = CompanionServer(
            self,
            self.pairing,
            resource("companion"),
            address,
            self._certificate,
            _kept_port(folder),
        )

    @classmethod
    def start(
        cls,
        desk: Desk,
        live: LiveInterview,
        *,
        address: str,
        is_plain: bool = False,
        shows_captions: bool = False,
        changed: Callable[[], None] = lambda: None,
        prompted: Callable[[Prompt], None] = lambda prompt: None,
    ) -> Companion:
        """Serve the page at one private address until the interview ends.

        Takes a moment; not for the window's thread. Raises CompanionError, or WrongMoment when the
        interview is over.
        """
        if live.session.has_ended:
            raise WrongMoment("The interview has ended.")
        companion = cls(
            desk,
            live,
            address=address,
            is_plain=is_plain,
            shows_captions=shows_captions,
            changed=changed,
            prompted=prompted,
        )
        companion._server.start()
        _keep_port(desk.home / "companion", companion._server.port)
        desk.listen(companion._hear)
        live.at_end(companion._end)
        log.info("the companion's page is on")
        return companion

    def stop(self) -> None:
        """Nobody is connected any more. Doing it twice does no harm."""
        self._desk.ignore(self._hear)
        self._server.stop()
        self._changed()

    def _end(self) -> None:
        """The interview ends: say so to the pages, which else would wait for the network."""
        ended = replace(self.glance(), state=str(RecorderState.ENDED))
        self._server.tell("glance", asdict(ended))
        self._server.stop(last_words_s=_LAST_WORDS_S)
        self.stop()

    # -- for the window ----------------------------------------------------------------------

    @property
    def address(self) -> str:
        """Where a colleague types the PIN."""
        return self._server.origin + "/"

    @property
    def link(self) -> str:
        """What the QR code holds: the address and the key; without one once it has been used."""
        return f"{self.address}#{self.pairing.key}" if self.pairing.key else ""

    @property
    def is_plain(self) -> bool:
        return self._certificate is None

    @property
    def fingerprint(self) -> str:
        """Of the certificate, SHA-256; empty over plain HTTP."""
        return self._certificate.fingerprint if self._certificate else ""

    @property
    def colleagues(self) -> tuple[tuple[Colleague, bool], ...]:
        """Everybody who is paired, and whether their page is open now."""
        listening = self._server.listening
        return tuple((one, one.id in listening) for one in self.pairing.colleagues)

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        return self.pairing.waiting

    def remove(self, colleague: str) -> None:
        self.pairing.remove(colleague)
        self._server.hang_up(colleague)
        self._changed()

    def allow_captions(self, is_allowed: bool) -> None:
        self.shows_captions = is_allowed
        self._server.tell("captions", list(self.captions() or []))
        self._server.tell("marks", [_as_told(mark) for mark in self.marks()])

    # -- Host: for the page, on the server's thread ------------------------------------------

    @property
    def session(self) -> str:
        return sha256(f"companion {self._live.id}".encode()).hexdigest()[:16]

    def glance(self) -> Glance:
        status, session = self._live.status(), self._live.session
        question = session.question
        return Glance(
            str(RecorderState.ENDED if session.has_ended else status.state),
            round(status.frames / self._live.rate, 2),
            session.phase.name,
            fill(question.text, self._values) if question else "",
            status.warning,
        )

    def marks(self) -> Sequence[ShownMark]:
        return [self._shown(mark) for mark in self._live.marks]

    def captions(self) -> Sequence[str] | None:
        if not self.shows_captions:
            return None
        with self._lock:
            return [segment.text for segment in self._segments]

    def press(self, by: Colleague, press: Press) -> Future[None]:
        if press.id in self._taken_back:
            raise WrongMoment("This mark was taken back.")
        error_s, pressed_s = press.error_s, press.pressed_s
        ahead_s = pressed_s - time.monotonic()
        if ahead_s > _AHEAD_S:
            # Nothing can be marked that has not been said: the device's clock is off by this much.
            pressed_s -= ahead_s
            error_s = max(error_s, ahead_s)
        known = next((one for one in self._live.marks if one.id == press.id), None)
        if known is None or known.device != THIS_COMPUTER:
            with self._lock:  # before anybody hears of the mark
                self._owners.setdefault(press.id, by)
        mark = self._live.mark(
            press.kind,
            pressed_at=pressed_s,
            author=by.name or by.device,
            note=press.note,
            id=press.id,
            device=by.device,
            error_s=error_s,
            starred=press.starred,
        )
        return self._live.kept(mark.id)

    def change(self, by: Colleague, change: Change) -> Future[None]:
        mark = self._own(by, change.id)
        was = () if change.was is None else (change.was,)
        wanted = Rewording(mark.id, change.said, inf, was)  # what arrives last is the last word
        self._live.change_mark(reworded(mark, wanted, dict.fromkeys(PARTS, 0.0), 0.0) or mark)
        return self._live.kept(mark.id)

    def take_back(self, by: Colleague, mark: MarkId) -> Future[None]:
        if any(one.id == mark for one in self._live.marks):
            self._live.undo_mark(self._own(by, mark).id)
        else:
            self._taken_back.add(mark)  # should it still be under way, it comes too late
        return self._live.kept(mark)

    def prompt(self, by: Colleague, text: str) -> None:
        self._prompted(Prompt(by.name or by.device, text))

    def colleagues_changed(self) -> None:
        self._changed()

    # -- how ---------------------------------------------------------------------------------

    def _own(self, by: Colleague, mark: MarkId) -> Mark:
        """A colleague changes what came from their device, and nothing else."""
        with self._lock:
            owner = self._owners.get(mark)
        found = next((one for one in self._live.marks if one.id == mark), None)
        if found is None or owner is None or owner.id != by.id:
            raise WrongMoment("This mark is not yours to change.")
        return found

    def _shown(self, mark: Mark) -> ShownMark:
        with self._lock:
            owner = self._owners.get(mark.id)
            quote = self._quotes.get(mark.id)
        return ShownMark(
            mark.id,
            mark.frame / self._live.rate,
            mark.error_frames / self._live.rate,
            mark.kind,
            mark.note,
            mark.starred,
            mark.author if mark.device != THIS_COMPUTER else "",
            owner.colour if owner else _OF_THE_WINDOW,
            owner.id if owner else "",
            _words(quote) if self.shows_captions else "",
        )

    def _hear(self, news: News) -> None:
        if news.interview != self._live.id:
            return
        match news:
            case MarkKept(mark=mark):
                self._server.tell("mark", _as_told(self._shown(mark)))
            case MarkUndone(mark=gone):
                self._server.tell("undone", gone)
            case QuoteChanged(quote=quote):
                with self._lock:
                    self._quotes[quote.mark] = quote
                found = next((one for one in self._live.marks if one.id == quote.mark), None)
                if self.shows_captions and found is not None:
                    self._server.tell("mark", _as_told(self._shown(found)))
            case SegmentsHeard(segments=segments):
                self._caption((), segments)
            case SegmentsReheard(gone=gone, segments=segments):
                self._caption(gone, segments)

    def _caption(self, gone: Sequence[Segment], come: Sequence[Segment]) -> None:
        with self._lock:
            self._segments = exchanged(self._segments, gone, come)[-_CAPTIONS:]
        if self.shows_captions:
            self._server.tell("captions", list(self.captions() or []))


def addresses() -> list[str]:
    """Where the page could be served: private addresses, those others reach first."""
    return private_addresses()


def _as_told(mark: ShownMark) -> dict[str, object]:
    from firsthand.companion.streams import shown

    return shown(mark)


def _words(quote: Quote | None) -> str:
    return "" if quote is None or quote.state is QuoteState.WORDS_COMING else quote.text


def _kept_port(folder: Path) -> int:
    """The port of last time: a page that is still open there finds its marks and the way back."""
    try:
        port = int((folder / "port").read_text("utf-8"))
    except (OSError, ValueError):
        return 0
    return port if 1024 <= port <= 65_535 else 0


def _keep_port(folder: Path, port: int) -> None:
    make_folder(folder)
    (folder / "port").write_text(str(port), "utf-8")
