"""Nothing somebody may have worked in is replaced unasked, whoever chose the folder or the name."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes.sounding import keep_with_sound, sounding_record
from firsthand.core.persona.kept import Persona, PersonaId
from firsthand.core.record import InterviewRecord
from firsthand.errors import ExportError
from firsthand.jobs.exporting.documents import export_interview
from firsthand.jobs.exporting.open_files import OpenFormat, export_open
from firsthand.jobs.exporting.persona_documents import PersonaDocument, export_persona
from firsthand.jobs.exporting.persona_reel import export_persona_reel
from firsthand.jobs.privacy.door import Door
from firsthand.library.library import Library

FILES = [one for one in OpenFormat if one is not OpenFormat.CLIPS]
WORK = b"somebody's own work"


@pytest.fixture
def record(library: Library) -> InterviewRecord:
    return keep_with_sound(library, sounding_record())


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def contents(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}


def test_a_word_document_edited_in_a_chosen_folder_stays(
    library: Library, record: InterviewRecord, out: Path
) -> None:
    door = Door(library)
    first = export_interview(door, record.id, library.home, out)
    assert export_interview(door, record.id, library.home, out) == first, "nobody worked in it"
    first.write_bytes(WORK)
    second = export_interview(door, record.id, library.home, out)
    assert second.name == f"{first.stem} 2.docx"
    assert first.read_bytes() == WORK
    assert door.stayed(second) == first
    assert door.stayed(first) is None


@pytest.mark.parametrize("to", FILES)
def test_a_file_edited_in_a_chosen_folder_stays(
    library: Library, record: InterviewRecord, out: Path, to: OpenFormat
) -> None:
    door = Door(library)
    first = export_open(door, record.id, to, library.home, out)
    first[-1].write_bytes(WORK)
    before = contents(out)
    second = export_open(door, record.id, to, library.home, out)
    assert not set(first) & set(second)
    assert {name: content for name, content in contents(out).items() if name in before} == before
    assert door.stayed(second[0]) == first[0]


def test_a_name_that_was_typed_is_no_leave_to_replace_what_is_there(
    library: Library, record: InterviewRecord, out: Path
) -> None:
    mine = out / "mine.docx"
    mine.write_bytes(WORK)
    door = Door(library)
    written = export_interview(door, record.id, library.home, mine)
    assert (written.name, mine.read_bytes()) == ("mine 2.docx", WORK)
    assert export_interview(door, record.id, library.home, mine, may_replace=True) == mine
    assert mine.read_bytes() != WORK
    sheet = out / "mine.csv"
    sheet.write_bytes(WORK)
    (asked,) = export_open(door, record.id, OpenFormat.CSV, library.home, sheet, may_replace=True)
    assert asked == sheet
    assert sheet.read_bytes() != WORK


def test_clips_go_into_a_folder_of_their_own_each_time(
    library: Library, record: InterviewRecord, out: Path
) -> None:
    door = Door(library)
    first = export_open(door, record.id, OpenFormat.CLIPS, library.home, out)
    second = export_open(door, record.id, OpenFormat.CLIPS, library.home, out)
    assert second[0].parent.name == f"{first[0].parent.name} 2"
    assert door.stayed(second[0].parent) == first[0].parent
    dotted = out / "clips v1.2"
    dotted.mkdir()
    third = export_open(door, record.id, OpenFormat.CLIPS, library.home, dotted / "as of 3.10")
    fourth = export_open(door, record.id, OpenFormat.CLIPS, library.home, dotted)
    assert third[0].parent.name == "as of 3.10"
    assert fourth[0].parent.parent == dotted


@pytest.mark.parametrize("document", list(PersonaDocument))
def test_a_persona_edited_in_a_chosen_folder_stays(
    library: Library, record: InterviewRecord, out: Path, document: PersonaDocument
) -> None:
    door, persona = Door(library), Persona(PersonaId("p"), "Ms Month-End", picked=(record.id,))
    first = export_persona(door, persona, library.home, out, document=document)
    first.write_bytes(WORK)
    second = export_persona(door, persona, library.home, out, document=document)
    assert second.name == f"{first.stem} 2.docx"
    assert first.read_bytes() == WORK


@pytest.mark.parametrize("touched", ["sound", "captions"])
@pytest.mark.parametrize("is_chosen", [True, False])
def test_voices_are_not_written_over_what_somebody_changed(
    library: Library, record: InterviewRecord, out: Path, touched: str, is_chosen: bool
) -> None:
    door, persona = Door(library), Persona(PersonaId("p"), "Ms Month-End", picked=(record.id,))
    target = out if is_chosen else None
    first = export_persona_reel(door, persona, library.home, target)
    assert export_persona_reel(door, persona, library.home, target) == first
    changed: Path = getattr(first, touched)
    changed.write_bytes(WORK)
    second = export_persona_reel(door, persona, library.home, target)
    assert second.sound.name == f"{first.sound.stem} 2.mp3"
    assert second.captions.name == f"{first.sound.stem} 2.vtt"
    assert changed.read_bytes() == WORK


def test_a_link_that_leads_nowhere_is_left_alone(
    library: Library, record: InterviewRecord, out: Path
) -> None:
    (out / "mine.csv").symlink_to(out / "nowhere")
    sheet = out / "mine.csv"
    (written,) = export_open(Door(library), record.id, OpenFormat.CSV, library.home, sheet)
    assert written.name == "mine 2.csv"
    assert sheet.is_symlink()


def test_a_name_that_no_file_can_have_is_said(
    library: Library, record: InterviewRecord, out: Path
) -> None:
    with pytest.raises(ExportError):
        export_interview(Door(library), record.id, library.home, out / ("x" * 300 + ".docx"))
    with pytest.raises(ExportError):
        export_open(Door(library), record.id, OpenFormat.CLIPS, library.home, out / ("x" * 300))
    assert contents(out) == {}
