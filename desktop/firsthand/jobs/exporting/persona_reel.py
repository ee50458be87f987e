"""The voices behind a persona: its quotes from several interviews as one file to listen to.

They come as the persona states them, ring by ring, each quote once. Beside the sound lies a caption
track that says who speaks, so that a player shows the words and nobody has to guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from firsthand.core.interview import InterviewId
from firsthand.core.persona.kept import Persona
from firsthand.core.persona.portrait import Cited, Portrait
from firsthand.core.ports import Progress
from firsthand.core.privacy.leave import Part, may
from firsthand.errors import ExportCancelled, ExportError, NotAllowed
from firsthand.export.open.sound import (
    BETWEEN_S,
    MP3_RATES,
    SoundKind,
    evened,
    reel,
    resampled,
    sound_writer,
)
from firsthand.export.open.vtt import voices
from firsthand.export.saving import save_together
from firsthand.jobs.exporting.documents import file_name, placed
from firsthand.jobs.exporting.persona_documents import cleared_portrait
from firsthand.jobs.privacy.clear_sound import ClearSound
from firsthand.jobs.privacy.door import WORDS, Door

if TYPE_CHECKING:
    from firsthand.export.open.sound import Samples

_COMMON_RATE = 48_000
"""Frames a second where the interviews do not agree on one that the kind of file can hold."""


@dataclass(frozen=True, slots=True)
class PersonaReel:
    """What was written."""

    sound: Path
    captions: Path
    quotes: int
    silent: tuple[str, ...] = ()
    """Buyers with quotes in the persona whose voice may not leave, or cannot be cleared yet."""


def export_persona_reel(
    door: Door,
    persona: Persona,
    home: Path,
    target: Path | None = None,
    *,
    kind: SoundKind = SoundKind.MP3,
    only_confirmed: bool = False,
    may_replace: bool = False,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> PersonaReel:
    """Write a persona's quotes as one file, as far as its buyers' answers reach.

    Hidden names are covered by a tone. Without a target it goes to the library's `exports` folder.
    What is in the way stays (`Door.spared`), unless a person said that it `may_replace` that. The
    library remembers for each interview where its sound went. Raises ExportError where nothing
    can be heard, NotAllowed where nothing may, ExportCancelled, DiskFull or BadAudio; nothing
    half-written is left then.
    """
    portrait = cleared_portrait(door, persona).portrait
    cited = [one for one in told(portrait) if one.quote.is_verbatim or not only_confirmed]
    sounds = {id: _sound(door, id) for id in dict.fromkeys(one.interview for one in cited)}
    heard = [one for one in cited if one.may_leave and sounds[one.interview] is not None]
    silent = tuple(dict.fromkeys(one.buyer for one in cited if one not in heard))
    if not cited:
        raise ExportError(
            "This persona has no quotes to be heard.",
            "Let its statements rest on quotes, then export again.",
        )
    if not heard:
        raise NotAllowed(
            "No buyer of this persona agreed to be quoted and to be heard by others.",
            "Ask them, and note the answers in the consent, or pass on the Word draft.",
        )
    name = file_name(f"{portrait.persona.name} reel").removesuffix(".docx")
    path = placed(home, target, f"{name}.{kind}")
    interviews = tuple(dict.fromkeys(one.interview for one in heard))
    if not may_replace:
        path = door.spared(path, interviews, besides=(".vtt",))
    rate = _rate_of([sound.rate for sound in sounds.values() if sound is not None], kind)
    cues: list[tuple[int, int, str, str]] = []
    pieces = _clips(heard, sounds, rate, cues, on_progress, is_cancelled)
    captions = path.with_suffix(".vtt")

    def write_captions(target: BinaryIO) -> None:
        target.write(voices(portrait.persona.name, cues).encode())

    sound = sound_writer(reel(pieces, rate), rate, kind)
    save_together({path: sound, captions: write_captions})  # the captions after their sound
    door.note(interviews, {path: "reel of a persona", captions: "captions of a persona"})
    return PersonaReel(path, captions, len(heard), silent)


def told(portrait: Portrait) -> tuple[Cited, ...]:
    """The quotes that a persona's statements rest on, in their order, each once; what buyers said
    against them is not among them. Without statements, each interview's one memorable quote."""
    found: dict[tuple[str, str], Cited] = {}
    rings = (*portrait.rings, *portrait.forces, portrait.fit.signs, portrait.fit.against)
    for ring in rings:
        for stated in ring.statements:
            for one in stated.quotes:
                found.setdefault((one.interview, one.quote.id), one)
    return tuple(found.values()) or portrait.memorable


def _clips(
    heard: list[Cited],
    sounds: dict[InterviewId, ClearSound | None],
    rate: int,
    cues: list[tuple[int, int, str, str]],
    on_progress: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
) -> Iterator[Samples]:
    """Each quote's sound at the common rate, as loud as the others; notes its caption in `cues`."""
    at_s = 0.0
    for number, one in enumerate(heard, start=1):
        if is_cancelled():
            raise ExportCancelled("The export was stopped.", "Nothing was written.")
        sound = sounds[one.interview]
        assert sound is not None
        samples, own_rate = sound.read(one.quote.span)
        clip = evened(resampled(samples, own_rate, rate))
        end_s = at_s + len(clip) / rate
        cues.append((round(1000 * at_s), round(1000 * end_s), one.buyer, one.quote.text))
        at_s = end_s + round(BETWEEN_S * rate) / rate
        yield clip
        on_progress(Progress(number / len(heard)))


def _sound(door: Door, id: InterviewId) -> ClearSound | None:
    """The sound of an interview as it may be heard; None where it may not."""
    consent = door.library.outline(id).setup.consent
    if not may(consent, Part.SOUND) or not may(consent, Part.WORDS):
        return None
    try:
        return door.clear(id, WORDS | {Part.SOUND}).sound
    except NotAllowed:
        return None


def _rate_of(rates: list[int], kind: SoundKind) -> int:
    """The one rate of all, or one that any of them goes into."""
    one = rates[0]
    is_possible = kind is not SoundKind.MP3 or one in MP3_RATES
    return one if is_possible and set(rates) == {one} else _COMMON_RATE
