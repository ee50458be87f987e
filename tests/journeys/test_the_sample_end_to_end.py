"""The sample interview from Start to the Word file, on real parts, as the command line does it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
import soundfile
from docx import Document

from journeys.typed import MODEL, SAMPLE, firsthand

TRUTH = json.loads((SAMPLE / "truth.json").read_text("utf-8"))
MARKS = (SAMPLE / "marks.csv").read_text("utf-8").splitlines()[1:]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def held(home: Path) -> Any:
    answer = firsthand(home, "demo", "--json", "--speed", "20", "--model", MODEL)
    assert answer.code == 0, answer.err
    return answer.json


@pytest.fixture(scope="module")
def shown(home: Path, held: Any) -> Any:
    return firsthand(home, "show", held["id"], "--json").json


def plain(text: str) -> list[str]:
    kept = "".join(c if c.isalnum() or c.isspace() else " " for c in text.lower())
    return kept.split()


def test_the_take_holds_the_whole_sample(home: Path, held: Any, shown: Any):
    (take,) = shown["takes"]
    assert take["frames"] / take["rate"] == pytest.approx(TRUTH["seconds"], abs=0.1)
    path = Path(held["folder"]) / take["file"]
    assert hashlib.sha256(path.read_bytes()).hexdigest() == take["sha256"]
    with soundfile.SoundFile(path) as recorded:
        assert recorded.frames == take["frames"]
    assert take["gaps"] == []


def test_marks_stand_where_they_were_pressed(shown: Any):
    pressed = [float(row.split(",")[0]) for row in MARKS]
    assert [mark["pressed_s"] for mark in shown["marks"]] == pytest.approx(pressed, abs=0.5)


def test_most_marks_became_a_sentence_that_the_buyer_said(shown: Any):
    sentences = [s for s in TRUTH["sentences"] if s["speaker"] == "buyer" and s["notable"]]

    def is_meant(quote: Any) -> bool:
        return any(
            abs(quote["start_s"] - s["start"]) < 1 and abs(quote["end_s"] - s["end"]) < 1
            for s in sentences
        )

    assert len(shown["quotes"]) == len(shown["marks"])
    assert sum(map(is_meant, shown["quotes"])) >= 0.6 * len(shown["quotes"])
    assert {quote["state"] for quote in shown["quotes"]} <= {"guessed", "doubtful"}


def test_the_words_are_most_of_those_that_were_said(shown: Any):
    said = {word for s in TRUTH["sentences"] for word in plain(s["text"])}
    heard = {word for segment in shown["segments"] for word in plain(segment["text"])}
    assert len(said & heard) > 0.8 * len(said)
    words = [word for segment in shown["segments"] for word in segment["words"]]
    assert all(word["start_s"] <= word["end_s"] for word in words)
    assert all(0 <= word["probability"] <= 1 for word in words)


def test_the_guide_was_followed_and_the_reveal_divides_the_quotes(shown: Any):
    (reveal,) = [event["at_s"] for event in shown["timeline"] if event["kind"] == "reveal"]
    asked = [event for event in shown["timeline"] if event["kind"] == "question"]
    assert len(asked) >= 8
    for quote in shown["quotes"]:
        assert quote["before_reveal"] == (quote["start_s"] < reveal)


def test_consent_has_its_place_on_the_recording_and_the_early_reveal_its_reason(shown: Any):
    (agreed,) = [event for event in shown["timeline"] if event["kind"] == "consent spoken"]
    (end,) = [s["end"] for s in TRUTH["sentences"] if s["text"] == "Inside the company, yes."]
    assert agreed["at_s"] == pytest.approx(end, abs=1)
    assert agreed["from_s"] == pytest.approx(TRUTH["sentences"][1]["start"], abs=2)
    (reveal,) = [event for event in shown["timeline"] if event["kind"] == "reveal"]
    assert reveal["note"] == "A sample has to be short."


def test_it_is_found_by_a_word_that_was_said(home: Path, held: Any):
    hits = firsthand(home, "search", "loaves", "--json").json
    assert {hit["interview"] for hit in hits} == {held["id"]}
    assert any(79 < hit["start_s"] < 82 for hit in hits)


def test_the_word_file_opens_and_puts_the_time_before_the_reveal_first(held: Any):
    text = [paragraph.text for paragraph in Document(held["document"]).paragraphs]
    before = next(i for i, line in enumerate(text) if line.startswith("Before the reveal"))
    after = next(i for i, line in enumerate(text) if line.startswith("After the reveal"))
    assert before < after


def test_transcribing_again_keeps_a_quote_for_every_mark(home: Path, tmp_path: Path):
    first_s, last_s = 48, 72
    part, rate = soundfile.read(
        SAMPLE / "interview.flac", start=first_s * 16_000, stop=last_s * 16_000
    )
    soundfile.write(tmp_path / "part.flac", part, rate)
    pressed = [float(row.split(",")[0]) - first_s for row in MARKS]
    rows = [f"{at_s},quote," for at_s in pressed if 5 < at_s < last_s - first_s]
    (tmp_path / "marks.csv").write_text("\n".join(["seconds,kind,note", *rows]), "utf-8")
    words = ["import", str(tmp_path / "part.flac"), "--marks", str(tmp_path / "marks.csv")]
    brought = firsthand(home, *words, "--json", "--model", MODEL)
    assert brought.code == 0, brought.err
    shown = firsthand(home, "show", brought.json["id"], "--json").json
    again = firsthand(home, "transcribe", brought.json["id"], "--json", "--model", MODEL)
    assert again.code == 0, again.err
    anew = firsthand(home, "show", brought.json["id"], "--json").json
    assert anew["revision"] > shown["revision"]
    assert len(shown["marks"]) == len(rows) == 2
    assert {quote["mark"] for quote in anew["quotes"]} == {m["id"] for m in shown["marks"]}
