"""What is kept comes back as it was, whole or in parts, and a call that fails changes nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.kept import RATE, a_quote, a_segment, a_setup, an_interview, any_record
from firsthand.core.interview import Debrief, Fit, InterviewId, Participant, Status, Study
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.quotes import QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, EventKind, Frame, Gap, GapReason, Side, Span, Take
from firsthand.core.transcript import Segment, Speaker, Transcript
from firsthand.core.words.naming import named_words
from firsthand.errors import UnknownInterview
from firsthand.jobs.corrections import exchange_segments
from firsthand.library.files.folders import read_setup, set_aside_damaged
from firsthand.library.library import Library

STARTED = "2026-11-21T10:00:00+01:00"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("shared") / "home") as opened:
        yield opened


@given(any_record())
@settings(max_examples=60, deadline=None)
def test_any_interview_comes_back_as_it_was(shared: Library, record: InterviewRecord) -> None:
    # A study of that name from an earlier example would fill in blanks.
    shared.keep_study(record.setup.study)
    shared.keep_record(record)
    assert shared.record(record.id) == record


@given(any_record(), any_record())
@settings(max_examples=30, deadline=None)
def test_keeping_another_edition_leaves_nothing_of_the_first(
    shared: Library, first: InterviewRecord, second: InterviewRecord
) -> None:
    shared.keep_study(first.setup.study)
    shared.keep_record(first)
    shared.keep_study(second.setup.study)
    shared.keep_record(second)
    assert shared.record(second.id) == second


@given(any_record(), st.data())
@settings(max_examples=80, deadline=None)
def test_segments_that_move_are_kept_as_if_all_were_written_anew(
    shared: Library, record: InterviewRecord, data: st.DataObject
) -> None:
    shared.keep_study(record.setup.study)
    shared.keep_record(record)
    before = shared.record(record.id).transcript.segments
    pieces = [
        replace(piece, speaker=data.draw(st.sampled_from(Speaker)))
        for one in data.draw(st.permutations(before))
        for piece in (
            (one, replace(one, text="cut off", words=())) if data.draw(st.booleans()) else (one,)
        )
    ]
    new = [replace(one, number=number) for number, one in enumerate(pieces, start=1)]
    shared.keep_segments(record.id, new, base=before)
    quickly = shared.record(record.id).transcript
    found = shared.search('"cut off"')
    shared.keep_record(record)
    shared.keep_segments(record.id, new)
    assert quickly == shared.record(record.id).transcript
    assert found == shared.search('"cut off"')


def test_a_mark_taken_back_takes_its_quote_with_it_unless_somebody_touched_that(
    library: Library,
) -> None:
    id = library.add_interview(a_setup(), STARTED, RATE)
    mark, heard, other = (Mark(MarkId(name), Frame(700)) for name in ("wrong", "heard", "other"))
    said = a_segment(1, "every Friday")
    guess = replace(a_quote(said), machine_text=said.text, themes=("time",))
    for one in (mark, heard, other):
        library.keep_mark(id, one)
        library.keep_quote(id, replace(guess, id=QuoteId(one.id), mark=one.id, heard=one is heard))
    library.remove_mark(id, mark.id)
    library.remove_mark(id, heard.id)
    record = library.record(id)
    assert {one.id for one in record.marks} == {other.id}
    assert {one.id for one in record.quotes} == {heard.id, other.id}
    assert len(library.search("Friday")) == 2


def test_an_interview_built_up_part_by_part_is_all_there(library: Library) -> None:
    id = library.add_interview(a_setup(), STARTED, RATE)
    take = Take(1, "take-001.wav", Frame(0), 900, RATE, STARTED, "Desk", 1, "", ())
    gap = Gap(Frame(100), 50, GapReason.STALL, Side.OTHER)
    library.keep_takes(id, [take])
    library.keep_takes(id, [replace(take, frames=1800, sha256="ab", channels=2, gaps=(gap,))])
    event = Event(Frame(0), EventKind.PHASE_ENTERED, "opening")
    library.add_event(id, event)
    mark = Mark(MarkId("m"), Frame(700), note="new CFO")
    library.keep_mark(id, mark)
    library.keep_mark(id, replace(mark, kind=MarkKind.TRIGGER))
    library.keep_mark(id, Mark(MarkId("wrong"), Frame(710)))
    library.remove_mark(id, MarkId("wrong"))
    segment = a_segment(1, "every Friday")
    library.append_segments(id, [segment], "base", "de")
    library.keep_segments(id, [a_segment(2, "by hand")])
    edited = replace(segment, text="Every Friday!", edited=True)
    library.keep_segments(id, [edited])
    quote = replace(a_quote(segment), themes=("price", "time"))
    library.keep_quote(id, quote)
    confirmed = replace(quote, state=QuoteState.CONFIRMED, confirmed_by="Ann", themes=("time",))
    library.keep_quote(id, confirmed)
    for said in (True, False, None):
        library.keep_quote(id, replace(confirmed, prompted=said))
        assert library.quotes(id)[0].prompted is said
    debrief = Debrief("much", fit=Fit.PARTLY, fit_why="too small")
    library.keep_debrief(id, Debrief())
    library.keep_debrief(id, debrief)
    library.set_status(id, Status.REVIEWED)

    kept = library.record(id)
    longer = replace(take, frames=1800, sha256="ab", channels=2, gaps=(gap,))
    assert kept.timeline.takes == (longer,)
    assert kept.events == (event,)
    assert kept.marks == (replace(mark, kind=MarkKind.TRIGGER),)
    assert kept.transcript == Transcript((edited, a_segment(2, "by hand")), "base", "de")
    assert kept.quotes == (confirmed,)
    assert kept.debrief == debrief
    assert kept.status is Status.REVIEWED
    assert kept.setup == a_setup()


def test_a_new_transcript_takes_the_place_of_the_old_one(library: Library) -> None:
    library.keep_record(an_interview("one", ["first", "second", "third"]))
    heard = Transcript((a_segment(1, "anew"),), "small", "en")
    assert library.keep_transcript(InterviewId("one"), heard) == 2
    assert library.record(InterviewId("one")).transcript == replace(heard, revision=2)
    assert library.search("second") == []


def test_events_can_be_replaced_as_a_whole(library: Library) -> None:
    library.keep_record(an_interview("one", ["first"], reveal=1))
    event = Event(Frame(9), EventKind.PAUSED)
    library.keep_events(InterviewId("one"), [event])
    assert library.record(InterviewId("one")).events == (event,)
    assert library.record(InterviewId("one")).reveal is None


def test_quotes_that_follow_the_events_are_kept_with_them_or_not_at_all(library: Library) -> None:
    record = an_interview("one", ["first", "second"], reveal=1)
    said = [a_quote(segment, f"quote-{segment.number}") for segment in record.transcript.segments]
    record = replace(record, quotes=tuple(said))
    library.keep_record(record)
    event = Event(Frame(0), EventKind.REVEALED)
    quotes = [replace(quote, before_reveal=False) for quote in record.quotes]
    with pytest.raises(sqlite3.IntegrityError):
        library.keep_events(record.id, [event], [*quotes, replace(quotes[0], text=None)])
    assert library.record(record.id) == record
    library.keep_events(record.id, [event], quotes)
    now = library.record(record.id)
    assert (now.events, now.quotes) == ((event,), tuple(quotes))


def _with(**changes: object) -> Callable[[InterviewRecord], InterviewRecord]:
    return lambda record: replace(record, setup=replace(record.setup, **changes))


def _with_theme(record: InterviewRecord) -> InterviewRecord:
    return replace(record, quotes=(replace(record.quotes[0], themes=("price",)),))


def _with_segment(**changes: object) -> Callable[[InterviewRecord], InterviewRecord]:
    def change(record: InterviewRecord) -> InterviewRecord:
        first, *others = record.transcript.segments
        segments = (replace(first, **changes), *others)
        return replace(record, transcript=replace(record.transcript, segments=segments))

    return change


@pytest.mark.parametrize(
    "change",
    [
        _with_theme,
        _with(attendees=()),
        _with(participant=replace(a_setup().participant, contact="+49 421 1234")),
        _with(language="de"),
        _with(guide="# Another\n"),
        _with_segment(text="by hant", edited=True),
        _with_segment(speaker=Speaker.INTERVIEWER),
        _with_segment(speaker_is_guessed=False),
    ],
)
def test_no_work_of_a_person_escapes_the_gist_of_an_interview(
    library: Library, change: Callable[[InterviewRecord], InterviewRecord]
) -> None:
    record = an_interview("one", ["by hand"])
    segment = replace(record.transcript.segments[0], speaker_is_guessed=True, edited=True)
    transcript = replace(record.transcript, segments=(segment,))
    record = replace(record, transcript=transcript, quotes=(a_quote(segment),))
    library.keep_record(record)
    before = library.gist(record.id)
    library.keep_record(record)
    assert library.gist(record.id) == before
    library.keep_record(change(record))
    assert library.gist(record.id) != before


def test_the_setup_can_be_corrected_in_rows_and_folder(library: Library) -> None:
    id = library.add_interview(a_setup(), STARTED, RATE)
    better = replace(a_setup(), participant=Participant("B-08", company="Other"), attendees=())
    library.keep_setup(id, better)
    assert library.record(id).setup == better
    assert read_setup(library.folder(id)).setup == better
    assert read_setup(library.folder(id)).rate == RATE


def test_a_name_that_is_cleared_is_gone_from_what_was_damaged_as_well(library: Library) -> None:
    named = replace(a_setup(), participant=Participant("B-08", real_name="Dana Lindqvist"))
    id = library.add_interview(named, STARTED, RATE)
    torn = library.folder(id) / "private.json"
    torn.write_text('{"real_name": "Dana Lindqvist')
    aside = set_aside_damaged(library.folder(id))["private.json"]
    library.keep_setup(id, replace(named, language="de"))
    assert aside.exists()
    library.keep_setup(id, replace(named, participant=Participant("B-08")))
    assert [one.name for one in library.folder(id).iterdir()] == ["interview.json"]


def test_a_study_named_in_passing_keeps_what_is_known_of_it(library: Library) -> None:
    full = Study("Churn", "late numbers", "a board", ("board",), "Us", ("why",), ("time",))
    library.keep_study(full)
    library.add_interview(replace(a_setup(), study=Study("Churn", goals=("who",))), STARTED, RATE)
    assert [study for _, study in library.studies()] == [replace(full, goals=("who",))]


def test_a_study_kept_again_is_replaced(library: Library) -> None:
    first = library.keep_study(Study("Churn", "late numbers", "a board"))
    assert library.keep_study(Study("Churn", "wrong numbers")) == first
    assert library.studies() == [(first, Study("Churn", "wrong numbers"))]


def test_the_folder_is_there_before_the_recorder_starts(library: Library) -> None:
    id = library.add_interview(a_setup(), STARTED, RATE)
    assert library.folder(id).stat().st_mode & 0o777 == 0o700
    assert read_setup(library.folder(id)).setup == a_setup()


def test_what_is_kept_is_there_after_opening_again(home: Path) -> None:
    record = an_interview("one", ["every Friday"], reveal=1)
    with Library.open(home) as library:
        library.keep_record(record)
    with Library.open(home) as library:
        assert library.record(record.id) == record


@pytest.mark.parametrize(
    "part", ["status", "mark", "event", "takes", "segments", "quote", "debrief"]
)
def test_an_unknown_interview_is_said_to_be_unknown(shared: Library, part: str) -> None:
    id = InterviewId("nobody")
    with pytest.raises(UnknownInterview):
        {
            "status": lambda: shared.set_status(id, Status.DRAFT),
            "mark": lambda: shared.keep_mark(id, Mark(MarkId("m"), Frame(0))),
            "event": lambda: shared.add_event(id, Event(Frame(0), EventKind.PAUSED)),
            "takes": lambda: shared.keep_takes(id, []),
            "segments": lambda: shared.keep_segments(id, [a_segment(1, "so")]),
            "quote": lambda: shared.keep_quote(id, a_quote(a_segment(1, "so"))),
            "debrief": lambda: shared.keep_debrief(id, Debrief()),
        }[part]()


def test_the_error_names_the_ids_that_are_near(library: Library) -> None:
    library.keep_record(an_interview("2026-11-20-b-07-k3fq"))
    with pytest.raises(UnknownInterview) as caught:
        library.record(InterviewId("2026-11-20-b-07-k3fp"))
    assert "2026-11-20-b-07-k3fq" in caught.value.remedy


def test_a_path_is_no_interview(library: Library) -> None:
    with pytest.raises(UnknownInterview):
        library.folder(InterviewId("../../etc"))


def test_half_a_change_is_no_change(library: Library) -> None:
    library.keep_record(an_interview("one", ["first"]))
    before = library.record(InterviewId("one"))
    wrong = replace(a_segment(2, "second"), number=None)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(Exception, match="NOT NULL"):
        library.keep_transcript(InterviewId("one"), Transcript((a_segment(1, "new"), wrong)))
    assert library.record(InterviewId("one")) == before


class TestResolving:
    """An interview can be named as a person would."""

    @pytest.fixture(autouse=True)
    def _three(self, library: Library) -> None:
        for id, code, started_at in (
            ("2026-11-20-b-07-aaaa", "B-07", "2026-11-20T10:00:00+01:00"),
            ("2026-11-20-b-08-bbbb", "B-08", "2026-11-20T23:00:00-05:00"),
            ("2026-11-21-b-07-cccc", "B-07", "2026-11-21T01:00:00+01:00"),
        ):
            library.keep_record(an_interview(id, setup=a_setup(code), started_at=started_at))

    @pytest.mark.parametrize(
        ("said", "meant"),
        [
            ("2026-11-20-b-07-aaaa", "2026-11-20-b-07-aaaa"),
            ("2026-11-21", "2026-11-21-b-07-cccc"),
            ("b-08", "2026-11-20-b-08-bbbb"),
            # 23:00 in New York is later than 01:00 the next day in Berlin.
            ("last", "2026-11-20-b-08-bbbb"),
        ],
    )
    def test_it_is_found(self, library: Library, said: str, meant: str) -> None:
        assert library.resolve(said) == meant

    @pytest.mark.parametrize("said", ["2026-11-20", "B-07", "", "nothing like it"])
    def test_what_could_be_several_or_none_is_asked_back(self, library: Library, said: str) -> None:
        with pytest.raises(UnknownInterview):
            library.resolve(said)


def test_the_last_of_none_is_unknown(library: Library) -> None:
    with pytest.raises(UnknownInterview):
        library.resolve("last")


def test_segments_change_places_unless_they_are_no_longer_as_they_were(library: Library) -> None:
    id = library.add_interview(a_setup(), STARTED, RATE)
    parts, fried = a_segment(1, "late parts"), a_segment(2, "fried day")
    friday, again = a_segment(3, "Friday"), a_segment(4, "again")
    library.keep_segments(id, [parts, fried])
    assert library.exchange_segments(id, [fried], [friday, again])
    kept = library.record(id).transcript.segments
    assert [(one.number, one.text) for one in kept] == [
        (1, "late parts"),
        (3, "Friday"),
        (4, "again"),
    ]
    rewritten = replace(friday, text="Fryday", edited=True)
    named = replace(again, speaker=Speaker.BUYER, speaker_is_guessed=False)
    library.keep_segments(id, [rewritten, named])
    anew = [a_segment(5, "Friday again")]
    assert not library.exchange_segments(id, [friday], anew)
    assert not library.exchange_segments(id, [again], anew)
    assert not library.exchange_segments(id, [fried], anew)
    assert [one.number for one in library.record(id).transcript.segments] == [1, 3, 4]
    assert library.exchange_segments(id, [named], [replace(named, number=5)])


def test_a_guess_of_who_speaks_leaves_words_and_names_that_a_person_gave(library: Library) -> None:
    id = library.add_interview(a_setup(), STARTED, RATE)
    heard, other = a_segment(1, "late parts"), a_segment(2, "fried day")
    library.keep_segments(id, [heard, other])
    guesses = [replace(one, speaker=Speaker.INTERVIEWER) for one in (heard, other)]
    rewritten = replace(heard, text="late parks", words=(), edited=True)
    named = replace(other, speaker=Speaker.BUYER, speaker_is_guessed=False)
    library.keep_segments(id, [rewritten, named])
    assert library.guess_speakers(id, guesses) == {1}
    kept = library.record(id).transcript.segments
    assert kept == (replace(rewritten, speaker=Speaker.INTERVIEWER), named)


def test_a_guess_of_who_speaks_is_for_nobody_else_who_got_the_number_in_a_cut(
    library: Library,
) -> None:
    id = library.add_interview(a_setup(), STARTED, RATE)
    library.keep_segments(id, [a_segment(1, "we saw it on Friday"), a_segment(2, "late parts")])
    before = library.record(id).transcript.segments
    exchange_segments(library, id, *cut_out(before, 1, 1, 2))
    cut = library.record(id).transcript.segments
    assert [one.text for one in cut] == ["we", "saw it", "on Friday", "late parts"]
    assert not library.guess_speakers(id, [replace(one, speaker=Speaker.BUYER) for one in before])
    assert library.record(id).transcript.segments == cut


def cut_out(
    segments: Sequence[Segment], number: int, first: int, last: int
) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    """What goes and what comes when somebody else says the words `first` to `last` of a segment."""
    words = segments[number - 1].words
    span = Span(words[first].start, words[last].end)
    named = named_words(segments, {number}, span, Speaker.OTHER)
    return tuple(segments[number - 1 :]), named[number - 1 :]


def test_words_that_are_cut_out_and_joined_again_leave_everything_as_it_was(
    library: Library,
) -> None:
    id = library.add_interview(a_setup(), STARTED, RATE)
    before = [a_segment(1, "late parts"), a_segment(2, "we saw it on Friday"), a_segment(3, "Oh")]
    library.keep_segments(id, before)
    gone, come = cut_out(library.record(id).transcript.segments, 2, 1, 2)
    exchange_segments(library, id, gone, come)
    kept = library.record(id).transcript.segments
    assert [(one.number, one.text) for one in kept] == [
        (1, "late parts"),
        (2, "we"),
        (3, "saw it"),
        (4, "on Friday"),
        (5, "Oh"),
    ]
    assert library.record(id).transcript.segments[1:] == come
    exchange_segments(library, id, come, gone)
    assert library.record(id).transcript.segments == tuple(before)


def test_a_guess_that_comes_between_does_not_keep_words_from_being_joined_again(
    library: Library,
) -> None:
    id = library.add_interview(a_setup(), STARTED, RATE)
    library.keep_segments(id, [a_segment(1, "we saw it on Friday"), a_segment(2, "late parts")])
    before = library.record(id).transcript.segments
    gone, come = cut_out(before, 1, 1, 2)
    exchange_segments(library, id, gone, come)
    library.guess_speakers(id, [replace(come[-1], speaker=Speaker.INTERVIEWER)])
    exchange_segments(library, id, come, gone)
    guessed = (before[0], replace(before[1], speaker=Speaker.INTERVIEWER))
    assert library.record(id).transcript.segments == guessed
    library.guess_speakers(id, [replace(before[0], speaker=Speaker.INTERVIEWER)])
    exchange_segments(library, id, gone, come)
    assert [(one.text, one.speaker) for one in library.record(id).transcript.segments] == [
        ("we", Speaker.INTERVIEWER),
        ("saw it", Speaker.OTHER),
        ("on Friday", Speaker.INTERVIEWER),
        ("late parts", Speaker.INTERVIEWER),
    ]


def test_where_others_are_there_by_now_undo_still_takes_the_name_back(library: Library) -> None:
    id = library.add_interview(a_setup(), STARTED, RATE)
    asked = replace(a_segment(1, "we saw it on Friday"), speaker=Speaker.INTERVIEWER)
    library.keep_segments(id, [asked, a_segment(2, "late parts")])
    gone, come = cut_out(library.record(id).transcript.segments, 1, 1, 2)
    exchange_segments(library, id, gone, come)
    cut = library.record(id).transcript
    anew = tuple(replace(one, number=one.number + 9) for one in cut.segments)
    library.keep_transcript(id, replace(cut, segments=anew))
    exchange_segments(library, id, come, gone)
    said = {
        one.speaker for one in library.record(id).transcript.segments if one.text != "late parts"
    }
    assert said == {Speaker.INTERVIEWER}


def test_words_that_are_cut_out_of_what_was_heard_anew_meanwhile_are_named_there(
    library: Library,
) -> None:
    id = library.add_interview(a_setup(), STARTED, RATE)
    library.keep_segments(id, [a_segment(1, "we saw it on Friday")])
    before = library.record(id).transcript
    gone, come = cut_out(before.segments, 1, 1, 2)
    anew = replace(before.segments[0], number=7)
    library.keep_transcript(id, replace(before, segments=(anew,), revision=2))
    exchange_segments(library, id, gone, come)
    assert [
        (one.text, one.speaker_is_guessed) for one in library.record(id).transcript.segments
    ] == [("we", True), ("saw it", False), ("on Friday", True)]
