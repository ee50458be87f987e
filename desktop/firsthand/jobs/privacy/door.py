"""The one door through which anything of an interview leaves the library.

Whoever writes a file for others asks `Door.clear` for what may be written, and tells `Door.note`
where it went. Writers get a cleared record: names replaced, private fields empty, and only the
parts that the buyer's answers reach.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from firsthand.core.interview import InterviewId, Status
from firsthand.core.privacy.disguising import disguised, hidden_spans
from firsthand.core.privacy.leave import (
    ExportedFile,
    Part,
    may,
    require,
    without_name,
    without_words,
)
from firsthand.core.privacy.pseudonyms import Disguise, buyers_pseudonym
from firsthand.core.quotes import Quote
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Span
from firsthand.errors import FirsthandError, NotAllowed
from firsthand.jobs.desk import Desk
from firsthand.jobs.privacy.clear_sound import ClearSound
from firsthand.jobs.sparing import free_place
from firsthand.library.library import Library

Keep = Callable[[Callable[[Library], None]], object]
WORDS = frozenset({Part.WORDS})


@dataclass(frozen=True, slots=True)
class Cleared:
    """What may be written of one interview."""

    record: InterviewRecord
    disguise: Disguise
    """For further texts that belong to the interview, such as a file name a person chose."""
    sound: ClearSound | None = None
    """Only where the sound was asked for."""

    @property
    def keeps_journals(self) -> bool:
        """Whether the journals beside the takes may go too: they are not rewritten for anybody."""
        return self.disguise.is_empty


class Door:
    """Clears interviews of one library and remembers the files that were written from them.

    `library` is read in the calling thread; `keep` runs what is written where that belongs, such as
    `Librarian.do`. Without it, in place.
    """

    def __init__(self, library: Library, keep: Keep | None = None) -> None:
        self._library = library
        self._keep = keep or (lambda work: work(library))
        self._stayed: dict[Path, Path] = {}
        """What was written, and what it was not to replace."""

    def clear(self, id: InterviewId, parts: Iterable[Part] = WORDS) -> Cleared:
        """Interview `id` with `parts` of it, as it may leave this computer.

        What is not in `parts` is left out: without `WORDS` no quote and no transcript. The name is
        there where the buyer agreed; with `NAME` in `parts` it has to be. Raises NotAllowed, which
        says what to change, where the answers do not reach that far.
        """
        record = self._library.record(id)
        wanted = frozenset(parts)
        consent = record.setup.consent
        require(consent, [part for part in Part if part in wanted])
        disguise = disguise_of(self._library, record)
        sound = self._sound(record, disguise) if Part.SOUND in wanted else None
        hidden = sound.hidden if sound else ()
        shown = disguised(without_name(record), disguise)
        shown = replace(
            shown,
            quotes=tuple(
                _provable(quote, before, hidden)
                for quote, before in zip(shown.quotes, record.quotes, strict=True)
            ),
        )
        if Part.WORDS not in wanted:
            shown = without_words(shown)
        return Cleared(shown, disguise, sound)

    @property
    def library(self) -> Library:
        """What the door leads out of. Nothing that was read past the door may be written."""
        return self._library

    def evidence(self, id: InterviewId) -> Cleared | None:
        """Interview `id` as evidence for a persona: names replaced, and every quote there to be
        counted, also one that may not be shown. None where the buyer took the consent back.

        Whoever writes leaves out the words of those (`portrait.Cited.may_leave`).
        """
        record = self._library.record(id)
        if record.setup.consent.withdrawn_at:
            return None
        disguise = disguise_of(self._library, record)
        return Cleared(disguised(without_name(record), disguise), disguise)

    def note(self, interviews: Iterable[InterviewId], files: Mapping[Path, str]) -> None:
        """Remember files that hold something of `interviews`: place to what, as `Word document`.

        Where the library cannot remember them, they do not stay: nobody could chase them. Raises
        DiskFull or UnwritableLibrary.
        """
        at = datetime.now().astimezone().isoformat(timespec="seconds")
        known = tuple(interviews)
        noted = [
            ExportedFile(str(path.absolute()), what, at, _as_written(path))
            for path, what in files.items()
        ]

        def keep(library: Library) -> None:
            for file in noted:
                library.private.note_export(known, file)

        try:
            self._keep(keep)
        except FirsthandError:
            before = {one.path for id in known for one in self._library.private.exports(id)}
            for file in noted:
                if file.path not in before:
                    with suppress(OSError):
                        Path(file.path).unlink(missing_ok=True)
            raise

    def spared(
        self,
        path: Path,
        interviews: Iterable[InterviewId],
        *,
        besides: Sequence[str] = (),
        is_folder: bool = False,
    ) -> Path:
        """`path` for a file of `interviews`, or a place beside it with a number.

        Only what was written from one of them, and is as it was written, is replaced unasked: in
        any other file somebody has worked since, or it is of something else. The same holds for
        the files `besides` it, which have its name with these endings.
        """
        known = [one for id in interviews for one in self._library.private.exports(id)]

        def is_as_written(there: Path) -> bool:
            ours = {one.sha256 for one in known if one.path == str(there.absolute())} - {""}
            return bool(ours) and sha256_of(there) in ours

        place = free_place(path, is_as_written, besides=besides, is_folder=is_folder)
        if place != path:
            self._stayed[place] = path
        return place

    def stayed(self, path: Path) -> Path | None:
        """What was left alone and for which `path` was written beside it; None in most cases."""
        return self._stayed.get(path)

    def _sound(self, record: InterviewRecord, disguise: Disguise) -> ClearSound:
        waiting = (Status.RECORDING, Status.TO_TRANSCRIBE, Status.TRANSCRIBING)
        if record.status in waiting and not disguise.is_empty:
            raise NotAllowed(
                "Names cannot be found in the sound before its words are there.",
                "Wait until the interview has its words, or leave the sound out.",
            )
        spans = hidden_spans(record, disguise)
        return ClearSound(self._library.folder(record.id), record.timeline, spans)


@contextmanager
def door_of(desk: Desk) -> Iterator[Door]:
    """The door of a desk, for a thread in the background: reads here, writes on the shelf."""
    with desk.reading() as library:
        yield Door(library, lambda work: desk.shelf.do(work).result())


def disguise_of(library: Library, record: InterviewRecord) -> Disguise:
    """All that is hidden of an interview: the buyer as far as there is no leave, and the key."""
    buyer = buyers_pseudonym(
        record.setup.participant, is_named=may(record.setup.consent, Part.NAME)
    )
    key = library.private.pseudonyms(record.setup.study.name)
    return Disguise([*([buyer] if buyer else []), *key])


def sha256_of(path: Path) -> str:
    """Of a file's bytes; of a folder, empty: what it holds is noted one by one."""
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _as_written(path: Path) -> str:
    """A file's hash; empty where its stick was pulled out: where it went is remembered anyway."""
    try:
        return sha256_of(path)
    except OSError:
        return ""


def _provable(quote: Quote, before: Quote, hidden: Iterable[Span]) -> Quote:
    """A quote whose words or sound were changed can no longer be proved by the sound's hash."""
    is_covered = any(span.overlap(before.span) for span in hidden)
    if quote.text == before.text and not is_covered:
        return quote
    return replace(quote, evidence=None)
