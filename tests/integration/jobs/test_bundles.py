"""A bundle carries an interview between two homes without loss, and twice without doubling."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.sounding import ALL_YES, folder_of, keep_with_sound, sounding_record
from firsthand.bootstrap import open_desk
from firsthand.core.interview import Answer
from firsthand.core.ledger import LEDGER, read_ledger
from firsthand.core.privacy.leave import Part
from firsthand.core.quotes import QuoteId
from firsthand.core.record import InterviewRecord
from firsthand.errors import BadInput, ExportCancelled
from firsthand.jobs.colleagues.bundles import Brought, bring_bundle
from firsthand.jobs.colleagues.editions import differences
from firsthand.jobs.colleagues.sending_bundles import send_bundle
from firsthand.jobs.desk import Desk
from firsthand.jobs.exporting.open_files import OpenFormat, export_open
from firsthand.jobs.exporting.sound_files import Choices
from firsthand.jobs.privacy.door import WORDS, Cleared, door_of
from firsthand.journal import read_lines
from firsthand.library.files import export_lines

Homes = tuple[Desk, Desk]


@pytest.fixture
def homes(tmp_path: Path) -> Iterator[Homes]:
    with ExitStack() as stack:
        ours = stack.enter_context(open_desk(tmp_path / "ours"))
        theirs = stack.enter_context(open_desk(tmp_path / "theirs"))
        yield ours, theirs


def _keep(desk: Desk, record: InterviewRecord) -> InterviewRecord:
    return desk.shelf.do(lambda library: keep_with_sound(library, record)).result()


def _change(desk: Desk, record: InterviewRecord) -> None:
    desk.shelf.do(lambda library: library.keep_record(record)).result()


def _record(desk: Desk, record: InterviewRecord) -> InterviewRecord:
    return desk.shelf.do(lambda library: library.record(record.id)).result()


SOUND_TOO = frozenset({Part.WORDS, Part.SOUND})


def _cleared(desk: Desk, record: InterviewRecord, parts: Iterable[Part] = SOUND_TOO) -> Cleared:
    with door_of(desk) as door:
        return door.clear(record.id, parts)


def _send(desk: Desk, record: InterviewRecord, path: Path, author: str = "Sam") -> Path:
    with door_of(desk) as door:
        choices = Choices(author=author)
        export_open(door, record.id, OpenFormat.BUNDLE, desk.home, path, choices)
    return path


def _files(desk: Desk, record: InterviewRecord) -> dict[str, bytes]:
    return {
        file.name: file.read_bytes()
        for file in folder_of(desk.home, record).iterdir()
        if not file.name.startswith("edition") and file.name != export_lines.FILE
    }


def test_a_bundle_brings_the_whole_interview_to_another_home(homes: Homes, tmp_path: Path) -> None:
    ours, theirs = homes
    record = _keep(ours, sounding_record())
    bundle = _send(ours, record, tmp_path / "one.firsthand")
    found = bring_bundle(theirs, bundle)
    assert found == Brought(record.id, is_new=True, who="Sam")
    assert _record(theirs, record) == record
    assert _files(theirs, record) == _files(ours, record)
    with ours.reading() as one, theirs.reading() as other:
        assert one.gist(record.id) == other.gist(record.id)
    folder = folder_of(theirs.home, record)
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700


def test_the_same_bundle_twice_changes_nothing(homes: Homes, tmp_path: Path) -> None:
    ours, theirs = homes
    record = _keep(ours, sounding_record())
    bundle = _send(ours, record, tmp_path / "one.firsthand")
    bring_bundle(theirs, bundle)
    assert bring_bundle(theirs, bundle) == Brought(record.id, who="Sam")
    assert bring_bundle(ours, bundle) == Brought(record.id, who="Sam")
    assert _record(theirs, record) == _record(ours, record) == record
    with theirs.reading() as library:
        assert len(library.interviews()) == 1


def test_what_both_did_is_there_after_an_exchange(homes: Homes, tmp_path: Path) -> None:
    ours, theirs = homes
    record = _keep(ours, sounding_record())
    bring_bundle(theirs, _send(ours, record, tmp_path / "1.firsthand"))
    first, second, third = record.quotes
    _change(ours, replace(record, quotes=(replace(first, starred=True), second)))
    _change(theirs, replace(record, quotes=(first, replace(second, note="from them"), third)))
    found = bring_bundle(ours, _send(theirs, record, tmp_path / "2.firsthand", "Kim"))
    assert (found.is_changed, found.who, found.differences) == (True, "Kim", ())
    expected = (replace(first, starred=True), replace(second, note="from them"))
    assert _record(ours, record).quotes == expected
    bring_bundle(theirs, _send(ours, record, tmp_path / "3.firsthand"))
    assert _record(theirs, record) == _record(ours, record)


def test_an_older_file_that_comes_late_brings_nothing_back(homes: Homes, tmp_path: Path) -> None:
    ours, theirs = homes
    record = _keep(ours, sounding_record())
    bring_bundle(theirs, _send(ours, record, tmp_path / "0.firsthand"))
    first, *rest = record.quotes
    added = replace(first, id=QuoteId("added"), mark=None, text="Taken out again.")
    wrong = replace(first, text="It was wrong.")
    _change(theirs, replace(record, quotes=(wrong, *rest, added)))
    older = _send(theirs, record, tmp_path / "1.firsthand", "Kim")
    _change(theirs, replace(record, quotes=(replace(first, text="It is wrong."), *rest)))
    bring_bundle(ours, _send(theirs, record, tmp_path / "2.firsthand", "Kim"))
    before = _record(ours, record)
    assert bring_bundle(ours, older) == Brought(record.id, is_older=True, who="Kim")
    assert _record(ours, record) == before
    assert differences(folder_of(ours.home, record)) == ()


def test_it_is_told_that_a_colleague_moved_the_interview_to_another_study(
    homes: Homes, tmp_path: Path
) -> None:
    ours, theirs = homes
    record = _keep(ours, sounding_record())
    bring_bundle(theirs, _send(ours, record, tmp_path / "0.firsthand"))
    moved = replace(record.setup, study=replace(record.setup.study, name="Another study"))
    _change(theirs, replace(record, setup=moved))
    found = bring_bundle(ours, _send(theirs, record, tmp_path / "1.firsthand", "Kim"))
    assert (found.study, found.is_changed) == ("Another study", True)


def test_a_mark_that_a_colleague_took_out_is_written_down_as_gone(
    homes: Homes, tmp_path: Path
) -> None:
    ours, theirs = homes
    record = _keep(ours, sounding_record())
    bring_bundle(theirs, _send(ours, record, tmp_path / "1.firsthand"))
    gone, *rest = record.marks
    theirs.shelf.do(lambda library: library.remove_mark(record.id, gone.id)).result()
    bring_bundle(ours, _send(theirs, record, tmp_path / "2.firsthand", "Kim"))
    assert _record(ours, record).marks == tuple(rest)
    written = read_ledger(read_lines(folder_of(ours.home, record) / LEDGER))
    assert (written.marks, written.undone) == (tuple(rest), (gone.id,))


def test_what_both_changed_keeps_both_with_who_and_when(homes: Homes, tmp_path: Path) -> None:
    ours, theirs = homes
    record = _keep(ours, sounding_record())
    bring_bundle(theirs, _send(ours, record, tmp_path / "1.firsthand"))
    first, *rest = record.quotes
    _change(ours, replace(record, quotes=(replace(first, text="Every Friday."), *rest)))
    _change(theirs, replace(record, quotes=(replace(first, text="It is wrong."), *rest)))
    found = bring_bundle(ours, _send(theirs, record, tmp_path / "2.firsthand", "Kim"))
    (difference,) = found.differences
    assert (difference.kept, difference.other) == ("Every Friday.", "It is wrong.")
    kept = _record(ours, record).quotes[0]
    assert kept.text == "Every Friday."
    assert "It is wrong." in kept.note
    assert "Kim" in kept.note
    ((edition, noted),) = differences(folder_of(ours.home, record))
    assert (edition.who, noted) == ("Kim", difference)


def test_a_bundle_without_sound_fills_up_later(homes: Homes, tmp_path: Path) -> None:
    ours, theirs = homes
    record = _keep(ours, sounding_record())
    silent = tmp_path / "silent.firsthand"
    send_bundle(silent, _cleared(ours, record, WORDS), folder_of(ours.home, record), "Sam")
    bring_bundle(theirs, silent)
    take = folder_of(theirs.home, record) / "take-001.wav"
    assert not take.exists()
    bring_bundle(theirs, _send(ours, record, tmp_path / "one.firsthand"))
    assert take.read_bytes() == (folder_of(ours.home, record) / "take-001.wav").read_bytes()


def test_a_name_travels_only_in_a_file_of_its_own(homes: Homes, tmp_path: Path) -> None:
    ours, _ = homes
    record = _keep(ours, sounding_record())
    bundle = _send(ours, record, tmp_path / "one.firsthand")
    with zipfile.ZipFile(bundle) as archive:
        named = [name for name in archive.namelist() if b"Oldenkamp" in archive.read(name)]
    assert named == ["private.json"]


def test_any_changed_byte_of_a_file_is_noticed(homes: Homes, tmp_path: Path) -> None:
    ours, theirs = homes
    record = _keep(ours, sounding_record())
    bundle = _send(ours, record, tmp_path / "one.firsthand")
    with zipfile.ZipFile(bundle) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    for name in contents.keys() - {"manifest.json"}:
        content = bytearray(contents[name])
        content[len(content) // 2] ^= 1
        forged = tmp_path / "forged.firsthand"
        with zipfile.ZipFile(forged, "w") as archive:
            for other, whole in contents.items():
                archive.writestr(other, bytes(content) if other == name else whole)
        with pytest.raises(BadInput):
            bring_bundle(theirs, forged)
    with theirs.reading() as library:
        assert library.interviews() == []
    assert os.listdir(theirs.home / "interviews") == []


def test_a_stopped_export_leaves_nothing(homes: Homes, tmp_path: Path) -> None:
    ours, _ = homes
    record = _keep(ours, sounding_record())
    target = tmp_path / "out"
    target.mkdir()
    with pytest.raises(ExportCancelled):
        send_bundle(
            target / "one.firsthand",
            _cleared(ours, record),
            folder_of(ours.home, record),
            "Sam",
            is_cancelled=lambda: True,
        )
    assert os.listdir(target) == []


def test_names_that_were_hidden_on_the_way_stand_here_again(homes: Homes, tmp_path: Path) -> None:
    ours, theirs = homes
    asked = replace(ALL_YES, quote_by_name=Answer.NO)
    plain = sounding_record(asked)
    first, second, third = plain.quotes
    said = "Every Friday Henrike exports it by hand, and Oldenkamp knows it."
    record = _keep(ours, replace(plain, quotes=(replace(first, text=said), second, third)))
    bring_bundle(theirs, _send(ours, record, tmp_path / "1.firsthand"))
    seen = _record(theirs, record)
    assert "Henrike" not in seen.quotes[0].text
    assert "[B-07]" in seen.quotes[0].text
    starred = replace(seen.quotes[0], starred=True)
    corrected = replace(seen.quotes[0], text=seen.quotes[0].text.replace("by hand", "alone"))
    for change, expected in ((starred, said), (corrected, said.replace("by hand", "alone"))):
        _change(theirs, replace(seen, quotes=(change, *seen.quotes[1:])))
        path = tmp_path / f"{change.starred}.firsthand"
        found = bring_bundle(ours, _send(theirs, record, path, "Kim"))
        assert found.differences == ()
        assert _record(ours, record).quotes[0].text == expected
    assert _record(ours, record).setup == record.setup
