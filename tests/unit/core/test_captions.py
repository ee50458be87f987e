"""Captions as Zoom, Teams and others really write them, and files that are none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.core.words.captions import Cue, decoded, read_captions
from firsthand.errors import BadInput

ZOOM = """WEBVTT

1
00:00:02.730 --> 00:00:05.100
Jane Doe: How's business?

2
00:00:05.490 --> 00:00:09.000
Ravi K. Rao: Good: we bought a warehouse.

3
00:00:09.100 --> 00:00:11.000
And another one.
"""
TEAMS = """WEBVTT

NOTE duration:"00:03:11"
NOTE language:en-us

4f2e-11/0-0
00:00:01.000 --> 00:00:02.500
<v Jane Doe>How's business?</v>

4f2e-11/1-0
00:00:03.000 --> 00:00:07.000
<v Ravi Rao>Good &amp; bad,
it depends.</v>
"""
SRT = """1
00:00:01,000 --> 00:00:02,500
How's business?

2
00:00:03,000 --> 00:00:07,000
<i>Good</i>, mostly.
Then not.
"""


def test_zoom_names_come_before_a_colon_and_stay_until_the_next() -> None:
    assert read_captions(ZOOM) == (
        Cue(2730, 5100, "How's business?", "Jane Doe"),
        Cue(5490, 9000, "Good: we bought a warehouse.", "Ravi K. Rao"),
        Cue(9100, 11000, "And another one.", "Ravi K. Rao"),
    )


def test_teams_names_are_voices() -> None:
    assert read_captions(TEAMS) == (
        Cue(1000, 2500, "How's business?", "Jane Doe"),
        Cue(3000, 7000, "Good & bad, it depends.", "Ravi Rao"),
    )


def test_srt_without_names_has_no_voices() -> None:
    assert read_captions(SRT) == (
        Cue(1000, 2500, "How's business?"),
        Cue(3000, 7000, "Good, mostly. Then not."),
    )


@pytest.mark.parametrize("form", [ZOOM, TEAMS, SRT])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_any_encoding_and_line_end_is_read(form: str, encoding: str, ending: str) -> None:
    content = form.replace("\n", ending).encode(encoding)
    assert read_captions(decoded(content)) == read_captions(form)


def test_an_old_windows_file_is_read_too() -> None:
    content = SRT.replace("mostly", "größtenteils").encode("cp1252")
    assert "größtenteils" in read_captions(decoded(content))[1].text


def test_hours_may_be_missing_and_settings_may_follow() -> None:
    text = "WEBVTT\n\n01:02.5 --> 01:03.25 align:start position:0%\nYes.\n"
    assert read_captions(text) == (Cue(62_500, 63_250, "Yes."),)


def test_cues_without_an_empty_line_between_are_told_apart() -> None:
    text = SRT.replace("\n\n2\n", "\n2\n")
    assert read_captions(text) == read_captions(SRT)


def test_a_sentence_with_a_colon_is_not_a_name() -> None:
    lines = ["The point is: it is wrong.", "Every Friday.", "By hand.", "Again.", "Always."]
    text = "\n\n".join(f"00:0{n}.000 --> 00:0{n}.900\n{line}" for n, line in enumerate(lines))
    cues = read_captions(text)
    assert cues[0].text == lines[0]
    assert {cue.voice for cue in cues} == {""}


def test_two_voices_in_one_cue_share_its_time() -> None:
    text = "00:00.000 --> 00:04.000\n<v A>Yes.</v>\n<v B>Good.</v>"
    first, second = read_captions(text)
    assert (first.voice, second.voice) == ("A", "B")
    assert 0 == first.start_ms < first.end_ms == second.start_ms < second.end_ms == 4000


def test_a_cue_that_ends_before_it_begins_has_no_length() -> None:
    assert read_captions("00:05.000 --> 00:04.000\nYes.") == (Cue(5000, 5000, "Yes."),)


@pytest.mark.parametrize("text", ["", "WEBVTT\n", "Just a letter.\n", "00:01 --> 00:02\nno"])
def test_a_file_without_captions_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        read_captions(text)


@given(st.text(alphabet="0123456789:.,-> \n<v>Aa&;/\x00é"))
@settings(max_examples=400, deadline=None)
def test_anything_is_read_or_refused(text: str) -> None:
    try:
        cues = read_captions(text)
    except BadInput:
        return
    assert all(0 <= cue.start_ms <= cue.end_ms and cue.text for cue in cues)
