"""A disk that is full, gone or read-only: nothing half-written, what was there as it was, and said.

Each kind of file that is written for others is tried with each fault, in a folder where an export
of the same name lies already.
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from fakes.small_disk import no_file_beyond, small_disk
from fakes.sounding import keep_with_sound, sounding_record
from firsthand.core.interview import Study
from firsthand.core.persona.kept import Persona, PersonaId
from firsthand.core.record import InterviewRecord
from firsthand.errors import DiskFull, ExportError, FirsthandError
from firsthand.export.saving import save_bytes
from firsthand.jobs.colleagues.far_marks import write_page
from firsthand.jobs.exporting.documents import export_interview
from firsthand.jobs.exporting.open_files import OpenFormat, export_open
from firsthand.jobs.exporting.persona_documents import PersonaDocument, export_persona
from firsthand.jobs.exporting.persona_reel import export_persona_reel
from firsthand.jobs.guides import print_guide, read_guide
from firsthand.jobs.privacy.door import Door
from firsthand.jobs.report import save
from firsthand.library.library import Library
from firsthand.library.records.private import PrivateShelf

PERSONA = PersonaId("p")
Export = Callable[["Scene", Path], object]


@dataclass(frozen=True)
class Scene:
    library: Library
    record: InterviewRecord

    @property
    def door(self) -> Door:
        return Door(self.library)

    @property
    def persona(self) -> Persona:
        return Persona(PERSONA, "Ms Month-End", picked=(self.record.id,))


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with Library.open(tmp_path / "home") as library:
        yield Scene(library, keep_with_sound(library, sounding_record()))


def _word(scene: Scene, out: Path) -> object:
    return export_interview(scene.door, scene.record.id, scene.library.home, out)


def _open(to: OpenFormat) -> Export:
    return lambda scene, out: export_open(scene.door, scene.record.id, to, scene.library.home, out)


def _persona(document: PersonaDocument) -> Export:
    return lambda scene, out: export_persona(
        scene.door, scene.persona, scene.library.home, out, document=document
    )


def _voices(scene: Scene, out: Path) -> object:
    return export_persona_reel(scene.door, scene.persona, scene.library.home, out)


def _sheet(scene: Scene, out: Path) -> object:
    return print_guide(read_guide(scene.library.home)[2], Study("Churn"), out)


EXPORTS: dict[str, Export] = {
    "word": _word,
    **{str(to): _open(to) for to in OpenFormat},
    **{f"persona {one}": _persona(one) for one in PersonaDocument},
    "voices": _voices,
    "sheet": _sheet,
    "marks page": lambda scene, out: write_page(out / "page.html", may_replace=True),
    "report": lambda scene, out: save("How things are. " * 40, out / "report.txt"),
}


def contents(folder: Path) -> dict[str, bytes]:
    files = [one for one in folder.rglob("*") if one.is_file()]
    return {str(one.relative_to(folder)): one.read_bytes() for one in files}


@pytest.fixture(params=list(EXPORTS))
def export(request: pytest.FixtureRequest) -> Export:
    return EXPORTS[request.param]


def _error_of(export: Export, scene: Scene, out: Path) -> FirsthandError | None:
    try:
        export(scene, out)
    except FirsthandError as error:
        return error
    return None


def test_a_full_disk_leaves_the_earlier_files_and_nothing_else(
    scene: Scene, tmp_path: Path, export: Export
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    export(scene, out)
    before = contents(out)
    with no_file_beyond(300), pytest.raises((DiskFull, ExportError)) as caught:
        export(scene, out)
    assert caught.value.sentence
    assert caught.value.remedy
    assert contents(out) == before
    assert {one.name for one in out.iterdir()} == {name.split("/")[0] for name in before}


@pytest.mark.parametrize(
    ("call", "step"), [("fsync", 1), ("fsync", 2), ("replace", 1), ("rename", 1)]
)
def test_a_stick_that_is_pulled_out_is_said_whatever_was_being_done(
    scene: Scene,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    export: Export,
    call: str,
    step: int,
) -> None:
    """From that moment on nothing in the folder can be touched, not even deleted."""
    out = tmp_path / "out"
    out.mkdir()
    real, gone, done = getattr(os, call), list[bool](), [0]

    def pulled(*given: object, **more: object) -> object:
        done[0] += 1
        if done[0] == step:
            gone.append(True)
            shutil.rmtree(out)
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(*given, **more)

    def refusing(function: Callable[..., object]) -> Callable[..., object]:
        def look(path: object, *given: object, **more: object) -> object:
            if gone and isinstance(path, str | Path) and str(path).startswith(str(out)):
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return function(path, *given, **more)

        return look

    with monkeypatch.context() as broken:
        broken.setattr(os, call, pulled)
        for name in ("unlink", "stat", "open", "listdir"):
            broken.setattr(os, name, refusing(getattr(os, name)))
        error = _error_of(export, scene, out)
    if error is None:
        # It came too late for this kind of export, or only the copy for ourselves was left.
        assert done[0] < step or gone
    else:
        assert gone
        assert error.sentence
        assert error.remedy


def test_a_folder_that_may_only_be_read_is_said(
    scene: Scene, tmp_path: Path, export: Export
) -> None:
    with small_disk(tmp_path, 8) as disk:
        if disk is None:
            return
        export(scene, disk.place)
        before = contents(disk.place)
        subprocess.run(["mount", "-o", "remount,ro", str(disk.place)], check=True)
        with pytest.raises((DiskFull, ExportError)) as caught:
            export(scene, disk.place)
        assert caught.value.remedy
        assert contents(disk.place) == before


def test_a_disk_that_may_only_be_read_is_called_so(tmp_path: Path) -> None:
    with small_disk(tmp_path, 1) as disk:
        if disk is None:
            return
        subprocess.run(["mount", "-o", "remount,ro", str(disk.place)], check=True)
        with pytest.raises(ExportError, match="This folder cannot be written"):
            save_bytes(disk.place / "new.docx", b"words")


def test_a_folder_that_went_before_is_said(scene: Scene, tmp_path: Path, export: Export) -> None:
    with pytest.raises((DiskFull, ExportError)) as caught:
        export(scene, tmp_path / "stick" / "folder")
    assert caught.value.remedy


@pytest.mark.parametrize("name", ["word", "vtt", "reel", "voices", "persona draft"])
def test_what_the_library_cannot_remember_does_not_stay(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The library's own disk is full: nobody could tell later where the file went."""
    out = tmp_path / "out"
    out.mkdir()

    def full(*_: object) -> None:
        raise DiskFull("The disk that holds the library is full.", "Free some space.")

    with monkeypatch.context() as broken:
        broken.setattr(PrivateShelf, "note_export", full)
        with pytest.raises(DiskFull):
            EXPORTS[name](scene, out)
        assert list(out.iterdir()) == []
    EXPORTS[name](scene, out)
    before = contents(out)
    with monkeypatch.context() as broken:
        broken.setattr(PrivateShelf, "note_export", full)
        with pytest.raises(DiskFull):
            EXPORTS[name](scene, out)
        assert set(contents(out)) == set(before), "these are remembered from before"


@pytest.mark.parametrize("name", ["vtt", "voices"])
@pytest.mark.parametrize("step", [1, 2, 3])
def test_files_that_belong_together_come_together(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, step: int
) -> None:
    """The last draft that does not fit leaves the earlier files, all of them, as they were."""
    out = tmp_path / "out"
    out.mkdir()
    EXPORTS[name](scene, out)
    before = contents(out)
    real, done = os.fsync, [0]

    def full(fd: int) -> None:
        done[0] += 1
        if done[0] == step:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(fd)

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        if step <= len(before):
            with pytest.raises(DiskFull):
                EXPORTS[name](scene, out)
            assert contents(out) == before
        else:
            EXPORTS[name](scene, out)
            assert set(contents(out)) == set(before)
