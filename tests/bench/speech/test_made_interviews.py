"""The sample agrees with the script it was made from, and scripts are read as they are written."""

import csv
import json
from pathlib import Path

import pytest
import soundfile
from alignment import words_of_sounds
from script import Line, Press, Script, ScriptError, read_script

HERE = Path(__file__).parent
SAMPLE = HERE.parents[2] / "resources" / "sample"
SCRIPTS = sorted((HERE / "scripts").glob("*.toml"))


def _script(tmp_path: Path, dialogue: str) -> Script:
    path = tmp_path / "one.toml"
    voices = '[voices]\ninterviewer = "joe"\nbuyer = "heart"\n[manner]\n'
    path.write_text(f'name = "one"\ndialogue = """\n{dialogue}\n"""\n{voices}', encoding="utf-8")
    return read_script(path)


def test_a_line_carries_its_speaker_its_flag_and_its_notes(tmp_path: Path) -> None:
    script = _script(tmp_path, "== problem\nB* It was wrong.  [gap 1.5] [mark quote 0.9 a note]")
    assert script.lines == (
        Line(
            "buyer",
            "It was wrong.",
            "problem",
            notable=True,
            gap_s=1.5,
            press=Press("quote", 0.9, "a note"),
        ),
    )


def test_a_question_keeps_the_words_of_the_guide_beside_the_spoken_ones(tmp_path: Path) -> None:
    script = _script(tmp_path, "== opening\nI? So, how's business?  [question How's business?]")
    assert (script.lines[0].text, script.lines[0].question) == (
        "So, how's business?",
        "How's business?",
    )


@pytest.mark.parametrize("wrong", ["I  Before any phase.", "== a\nX  Who?", "== a\nI  So. [loud]"])
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(ScriptError, match=r"one\.toml, line"):
        _script(tmp_path, wrong)


def test_sounds_of_words_run_together_still_find_their_words() -> None:
    alone = {"out": "aʊt", "of": "ʌv", "the": "ðə", "door": "dɔɹ"}
    owners = words_of_sounds("ˌaʊɾəv ðə dˈɔɹ", list(alone), alone.__getitem__)
    assert owners == [0, 0, 0, 0, 1, 1, None, 2, 2, None, 3, 3, 3, 3]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: p.stem)
def test_every_script_goes_through_all_phases_and_has_sentences_to_mark(path: Path) -> None:
    lines = read_script(path).lines
    assert list(dict.fromkeys(line.phase for line in lines)) == [
        "opening",
        "problem",
        "exploring",
        "reveal",
        "feedback",
        "wrap-up",
    ]
    assert all(line.speaker == "buyer" for line in lines if line.notable)
    assert sum(line.notable for line in lines) >= 12


def test_the_sample_says_what_its_script_says() -> None:
    truth = json.loads((SAMPLE / "truth.json").read_text("utf-8"))
    said = [(s["speaker"], s["text"], s["notable"], s["phase"]) for s in truth["sentences"]]
    lines = read_script(HERE / "scripts" / "sample.toml").lines
    assert said == [(line.speaker, line.text, line.notable, line.phase) for line in lines]


def test_the_words_of_the_sample_follow_one_another_inside_the_recording() -> None:
    truth = json.loads((SAMPLE / "truth.json").read_text("utf-8"))
    info = soundfile.info(SAMPLE / "interview.flac")
    assert (info.samplerate, info.channels) == (truth["sr"], 1)
    assert info.frames / info.samplerate == pytest.approx(truth["seconds"], abs=0.001)
    at = 0.0
    for sentence in truth["sentences"]:
        assert [w[0] for w in sentence["words"]] == sentence["text"].split()
        assert (sentence["start"], sentence["end"]) == (
            sentence["words"][0][1],
            sentence["words"][-1][2],
        )
        for word, start, end in sentence["words"]:
            assert at <= start < end, word
            at = end
    assert at < truth["seconds"]


def test_each_mark_of_the_sample_was_pressed_after_the_sentence_it_means() -> None:
    truth = json.loads((SAMPLE / "truth.json").read_text("utf-8"))
    lines = read_script(HERE / "scripts" / "sample.toml").lines
    meant = [
        (round(s["end"] + line.press.after_s, 3), line.press.kind, line.press.note)
        for s, line in zip(truth["sentences"], lines, strict=True)
        if line.press
    ]
    with (SAMPLE / "marks.csv").open(encoding="utf-8", newline="") as file:
        rows = [(float(r["seconds"]), r["kind"], r["note"]) for r in csv.DictReader(file)]
    assert rows == meant
    assert all(line.notable for line in lines if line.press)


def test_the_sample_stays_small_enough_to_ship() -> None:
    assert sum(file.stat().st_size for file in SAMPLE.iterdir()) <= 4_000_000
