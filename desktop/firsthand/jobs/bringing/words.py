"""Makes an interview of words that another program wrote down, with or without the recording."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from firsthand.core.interview import Attendee, InterviewId, Mode, Role, Setup, Status
from firsthand.core.quotes import Quote
from firsthand.core.timeline import NO_RECORDING, Event, EventKind, Frame, Take
from firsthand.core.transcript import Speaker, Transcript
from firsthand.core.words.captions import MOST_BYTES, Cue, decoded, read_captions
from firsthand.core.words.imported import Voices, transcript_of, voices_in
from firsthand.errors import BadInput
from firsthand.jobs.bringing.recordings import bring_in
from firsthand.jobs.desk import Desk
from firsthand.jobs.marks_file import PlannedMark
from firsthand.jobs.quoting import habits_before, quotes_after
from firsthand.library.library import Library

RATE = 16_000
"""Of interviews without a recording: places still have to be counted in something."""
_LONGEST_S = 24 * 3600
"""A time stamp beyond this is no interview's."""


def bring_captions(
    desk: Desk,
    setup: Setup,
    path: Path,
    audio: Path | None = None,
    interviewer: str = "",
    marks: Sequence[PlannedMark] = (),
    *,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> InterviewId:
    """An interview of a VTT or SRT file; with `audio`, its words and `marks` lie on that recording.

    Names come from the file alone: the buyer's goes where real names are kept, the others' become
    attendees. Raises BadInput for a file without captions, BadAudio for a recording that is none;
    the library is then as it was.
    """
    cues = captions_in(path)
    voices = voices_in(cues, interviewer)
    setup = with_people(setup, voices)
    if audio is None:
        return keep_words(desk, setup, _spoken(cues, voices, setup, path))
    interview = bring_in(desk, setup, audio, marks, is_cancelled=is_cancelled)

    def keep(library: Library) -> None:
        timeline = library.record(interview).timeline
        words = transcript_of(
            [cue for cue in cues if cue.start_ms * timeline.rate < timeline.end * 1000],
            timeline.rate,
            voices,
            source=_source(path),
            language=setup.language,
            end=timeline.end,
        )
        library.keep_transcript(interview, words)
        for quote in quotes_after(library.record(interview), habits_before(library, interview)):
            library.keep_quote(interview, quote)
        library.set_status(interview, Status.DRAFT)

    desk.shelf.do(keep).result()
    return interview


def captions_in(path: Path) -> tuple[Cue, ...]:
    """All captions of a file. Raises BadInput."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadInput("The file cannot be read.", "Look whether its path is right.") from error
    cues = read_captions(decoded(content))
    if cues[-1].end_ms > _LONGEST_S * 1000:
        raise BadInput("The captions last longer than a day.", "Look whether the file is whole.")
    return cues


def with_people(setup: Setup, voices: Voices) -> Setup:
    """`setup` with who is heard: the buyer's name where names are kept, the others as attendees."""
    roles = {Speaker.INTERVIEWER: Role.INTERVIEWER, Speaker.OTHER: Role.OTHER}
    known = {attendee.name for attendee in setup.attendees}
    heard = tuple(
        Attendee(name, roles[speaker])
        for name, speaker in voices.speakers.items()
        if speaker in roles and name not in known
    )
    person = setup.participant
    person = replace(person, real_name=person.real_name or voices.buyer)
    return replace(
        setup, participant=person, attendees=(*setup.attendees, *heard), mode=Mode.IMPORTED
    )


def keep_words(
    desk: Desk, setup: Setup, transcript: Transcript, quotes: Sequence[Quote] = ()
) -> InterviewId:
    """An interview without a recording: its one take has a length and no file."""
    started_at = datetime.now().astimezone().isoformat(timespec="seconds")
    end = max((segment.end for segment in transcript.segments), default=Frame(0))

    def keep(library: Library) -> InterviewId:
        interview = library.add_interview(setup, started_at, RATE, Status.DRAFT)
        take = Take(1, "take-001.wav", Frame(0), end, RATE, started_at, NO_RECORDING)
        record = replace(
            library.record(interview),
            timeline=replace(library.record(interview).timeline, takes=(take,)),
            events=(Event(Frame(0), EventKind.PHASE_ENTERED, "opening"),),
            transcript=transcript,
            quotes=tuple(quotes),
        )
        library.keep_record(record)
        return interview

    return desk.shelf.do(keep).result()


def _spoken(cues: Sequence[Cue], voices: Voices, setup: Setup, path: Path) -> Transcript:
    return transcript_of(cues, RATE, voices, source=_source(path), language=setup.language)


def _source(path: Path) -> str:
    """What stands where a model's name is: the words are as another program heard them."""
    return f"captions ({path.suffix.lstrip('.').lower() or 'text'})"
