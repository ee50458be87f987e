"""A persona as one file to listen to: whose voice is in it, in which order, and read along."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from fakes.kept import RATE, SENTENCE
from fakes.sounding import ALL_YES, keep_with_sound, sounding_record
from firsthand import bootstrap
from firsthand.core.findings import FindingKind
from firsthand.core.interview import Answer, InterviewId, Participant
from firsthand.core.persona.kept import Persona, PersonaId, QuoteRef, Statement, StatementId
from firsthand.core.quotes import QuoteId
from firsthand.core.record import InterviewRecord
from firsthand.core.words.captions import read_captions
from firsthand.errors import ExportCancelled, ExportError, NotAllowed
from firsthand.export.open.sound import BETWEEN_S, SoundKind, evened, resampled
from firsthand.jobs.clips import ROOM_S
from firsthand.jobs.exporting.persona_reel import export_persona_reel
from firsthand.jobs.privacy.door import Door
from firsthand.library.library import Library

FIRST, SECOND = InterviewId("2026-11-20-b-07-k3fq"), InterviewId("2026-11-21-b-08-aaaa")
CLIP_S = (SENTENCE - RATE) / RATE + 2 * ROOM_S


def another_buyer() -> InterviewRecord:
    record = sounding_record()
    setup = replace(record.setup, participant=Participant("B-08"))
    return replace(record, id=SECOND, setup=setup)


def stated(id: str, *quotes: tuple[InterviewId, str]) -> Statement:
    refs = tuple(QuoteRef(interview, QuoteId(quote)) for interview, quote in quotes)
    return Statement(StatementId(id), FindingKind.PERCEIVED_BARRIER, id, quotes=refs)


def persona(*statements: Statement) -> Persona:
    return Persona(PersonaId("p"), "Ms Month-End", picked=(FIRST, SECOND), statements=statements)


BOTH = persona(stated("by hand", (SECOND, "q1"), (FIRST, "q2")), stated("again", (FIRST, "q2")))


def keep_both(library: Library) -> Door:
    keep_with_sound(library, sounding_record())
    keep_with_sound(library, another_buyer())
    return Door(library)


def test_quotes_of_several_buyers_follow_one_another_each_once_with_captions(
    library: Library, tmp_path: Path
) -> None:
    made = export_persona_reel(
        keep_both(library), BOTH, tmp_path / "home", tmp_path, kind=SoundKind.FLAC
    )
    assert made.sound == tmp_path / "Ms Month-End reel.flac"
    assert (made.quotes, made.silent) == (2, ())
    heard = soundfile.info(made.sound)
    assert heard.samplerate == RATE
    assert heard.duration == pytest.approx(2 * CLIP_S + BETWEEN_S, abs=0.02)
    cues = read_captions(made.captions.read_text("utf-8"))
    assert [cue.voice for cue in cues] == ["B-08", "B-07"]
    assert "Every Friday" in cues[0].text.replace("\n", " ")
    assert cues[1].start_ms - cues[0].end_ms == pytest.approx(1000 * BETWEEN_S, abs=2)


def test_each_clip_is_the_sound_of_its_own_quote(library: Library, tmp_path: Path) -> None:
    door = keep_both(library)
    record = library.record(FIRST)
    quote = next(one for one in record.quotes if one.id == "q2")
    one = persona(stated("one", (FIRST, "q2")))
    made = export_persona_reel(door, one, tmp_path / "home", tmp_path, kind=SoundKind.WAV)
    heard, _ = soundfile.read(made.sound)
    take, _ = soundfile.read(library.folder(FIRST) / "take-001.wav")
    room = round(ROOM_S * RATE)
    meant = take[quote.start - room : quote.end + room]
    inner = slice(RATE // 2, -RATE // 2)
    factor = np.abs(heard[inner]).max() / np.abs(meant[inner]).max()
    np.testing.assert_allclose(heard[inner], factor * meant[inner], atol=2e-3)


def test_the_voice_of_a_buyer_who_gave_no_leave_is_not_in_it(
    library: Library, tmp_path: Path
) -> None:
    keep_with_sound(library, sounding_record())
    shy = another_buyer()
    consent = replace(ALL_YES, share_audio=Answer.NO)
    keep_with_sound(library, replace(shy, setup=replace(shy.setup, consent=consent)))
    made = export_persona_reel(Door(library), BOTH, tmp_path / "home")
    assert (made.quotes, made.silent) == (1, ("B-08",))
    assert "B-08" not in made.captions.read_text("utf-8")
    assert soundfile.info(made.sound).duration < 1.5 * CLIP_S
    assert [file.path for file in library.private.exports(FIRST)] == [
        str(made.sound),
        str(made.captions),
    ]
    assert library.private.exports(SECOND) == []


def test_where_nobody_gave_leave_it_is_refused_with_what_to_do(
    library: Library, tmp_path: Path
) -> None:
    consent = replace(ALL_YES, share_audio=Answer.NOT_ASKED)
    keep_with_sound(library, sounding_record(consent))
    with pytest.raises(NotAllowed) as caught:
        export_persona_reel(
            Door(library), replace(BOTH, picked=(FIRST,)), tmp_path / "home", tmp_path
        )
    assert "consent" in caught.value.remedy
    assert not list(tmp_path.glob("*reel*"))


def test_a_persona_without_quotes_says_what_is_missing(library: Library, tmp_path: Path) -> None:
    door = keep_both(library)
    bare = replace(persona(), picked=())
    with pytest.raises(ExportError, match="no quotes"):
        export_persona_reel(door, bare, tmp_path / "home", tmp_path)


def test_quotes_nobody_has_heard_can_be_left_out(library: Library, tmp_path: Path) -> None:
    made = export_persona_reel(
        keep_both(library), BOTH, tmp_path / "home", tmp_path, only_confirmed=True
    )
    assert made.quotes == 1


def test_one_that_is_stopped_leaves_nothing(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ExportCancelled):
        export_persona_reel(
            keep_both(library), BOTH, tmp_path / "home", tmp_path, is_cancelled=lambda: True
        )
    assert not list(tmp_path.glob("*reel*"))


@pytest.mark.parametrize("rate", [8_000, 16_000, 44_100])
def test_sound_of_another_rate_keeps_its_pitch_and_its_length(rate: int) -> None:
    tone = np.sin(2 * np.pi * 440 * np.arange(2 * rate) / rate).astype(np.float32)
    there = resampled(tone, rate, 48_000)
    assert len(there) == pytest.approx(96_000, abs=64)
    spectrum = np.abs(np.fft.rfft(there[:48_000]))
    assert int(spectrum.argmax()) == pytest.approx(440, abs=1)


def test_quiet_and_loud_voices_become_alike_and_nothing_clips() -> None:
    chance = np.random.default_rng(1)
    voice = chance.normal(0, 0.2, 48_000).clip(-1, 1).astype(np.float32)
    levels = [np.sqrt(np.mean(evened(voice * gain) ** 2)) for gain in (0.15, 1.0)]
    assert levels[0] == pytest.approx(levels[1], rel=0.2)
    shot = np.zeros(48_000, np.float32)
    shot[100] = 1.0
    assert np.abs(evened(shot)).max() <= 0.9
    silence = np.zeros(100, np.float32)
    assert not evened(silence).any()


def test_it_can_be_typed(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep_both(library)
    library.keep_persona(BOTH)
    home = str(tmp_path / "home")
    typed = ["persona", "export", "ms month", "--to", "reel", "--kind", "wav", "--json"]
    assert bootstrap.run([*typed, "--home", home]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["quotes"] == 2
    assert soundfile.info(told["file"]).format == "WAV"
    assert Path(told["captions"]).is_file()
