"""A byte search of every export, unzipped, finds no real name; and its sound does not say one."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from fakes.sounding import ALL_YES, keep_with_sound
from fakes.telltale import (
    CONTACT,
    KEY,
    NAME,
    SECRETS,
    files_in,
    names_in,
    telltale_record,
)
from firsthand.core.findings import FindingKind
from firsthand.core.interview import Answer, Status
from firsthand.core.persona.kept import Persona, PersonaId, QuoteRef, Statement, StatementId
from firsthand.core.privacy.leave import Part
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Span
from firsthand.errors import NotAllowed
from firsthand.jobs.exporting.documents import export_interview
from firsthand.jobs.exporting.open_files import OpenFormat, export_open
from firsthand.jobs.exporting.persona_documents import PersonaDocument, export_persona
from firsthand.jobs.exporting.sound_files import Choices
from firsthand.jobs.privacy.door import Door
from firsthand.library.library import Library

Writer = Callable[[Door, InterviewRecord, Path], object]


def _word(door: Door, record: InterviewRecord, home: Path) -> object:
    return export_interview(door, record.id, home)


def _open(to: OpenFormat, *, sound: bool = True) -> Writer:
    def write(door: Door, record: InterviewRecord, home: Path) -> object:
        return export_open(door, record.id, to, home, choices=Choices(sound=sound))

    return write


def _persona(document: PersonaDocument) -> Writer:
    def write(door: Door, record: InterviewRecord, home: Path) -> object:
        rests_on = tuple(QuoteRef(record.id, quote.id) for quote in record.quotes)
        said = Statement(
            StatementId("s1"), FindingKind.PERCEIVED_BARRIER, "Quixotry pays late", quotes=rests_on
        )
        persona = Persona(
            PersonaId("p1"),
            "Zebulon at Quixotry",
            "Henrike decides",
            "like Quixotry",
            "for Zebulon",
            picked=(record.id,),
            statements=(said,),
        )
        return export_persona(door, persona, home, document=document)

    return write


WRITERS: dict[str, Writer] = {
    "docx": _word,
    **{f"persona {one}": _persona(one) for one in PersonaDocument},
    **{str(to): _open(to) for to in OpenFormat},
    "bundle without sound": _open(OpenFormat.BUNDLE, sound=False),
}
"""Every way in which an interview can leave; a new format is in it by being one."""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "home") as opened:
        yield opened


def keep(library: Library, record: InterviewRecord, *, with_key: bool = True) -> InterviewRecord:
    kept = keep_with_sound(library, record)
    if with_key:
        library.private.keep_pseudonyms(kept.setup.study.name, KEY)
    return kept


@pytest.mark.parametrize("name", WRITERS)
def test_no_export_holds_a_name_in_its_bytes_or_its_file_name(name: str, library: Library) -> None:
    record = keep(library, telltale_record())
    WRITERS[name](Door(library), record, library.home)
    files = files_in(library.home / "exports")
    assert files
    assert names_in(files) == set()


@pytest.mark.parametrize("name", [name for name in WRITERS if name != OpenFormat.CLIPS])
def test_the_search_finds_names_where_nothing_hides_them(name: str, library: Library) -> None:
    record = keep(library, telltale_record(ALL_YES), with_key=False)
    WRITERS[name](Door(library), record, library.home)
    files = files_in(library.home / "exports")
    assert "quixotry" in {secret for _, secret in names_in(files)}
    assert names_in(files, ("5550 1234",)) == set(), "no contact leaves in any case"


@pytest.mark.parametrize("name", WRITERS)
def test_without_leave_the_buyers_own_name_is_hidden_with_no_key_at_all(
    name: str, library: Library
) -> None:
    record = keep(library, telltale_record(), with_key=False)
    WRITERS[name](Door(library), record, library.home)
    own = ("henrike", "oldenkamp", "5550 1234")
    assert names_in(files_in(library.home / "exports"), own) == set()


@pytest.mark.parametrize("name", [name for name in WRITERS if name.startswith("persona")])
def test_a_persona_holds_no_word_of_a_buyer_who_did_not_agree_to_be_quoted(
    name: str, library: Library
) -> None:
    record = telltale_record(replace(ALL_YES, quote=Answer.NO))
    keep(library, record, with_key=False)
    WRITERS[name](Door(library), record, library.home)
    files = files_in(library.home / "exports")
    assert files
    assert names_in(files, ("nobody believes the sheet", "we ask zebulon")) == set()


def test_every_other_export_of_such_a_buyer_is_refused_with_what_to_change(
    library: Library,
) -> None:
    record = keep(library, telltale_record(replace(ALL_YES, quote=Answer.NO)))
    for name, write in WRITERS.items():
        if not name.startswith("persona"):
            with pytest.raises(NotAllowed, match="did not agree to be quoted") as caught:
                write(Door(library), record, library.home)
            assert "without the words" in caught.value.remedy
    assert files_in(library.home / "exports") == []


def test_no_sound_leaves_without_leave_for_it(library: Library) -> None:
    record = keep(library, telltale_record(replace(ALL_YES, share_audio=Answer.NOT_ASKED)))
    for to in (OpenFormat.CLIPS, OpenFormat.REEL, OpenFormat.BUNDLE):
        with pytest.raises(NotAllowed, match="hear the sound"):
            WRITERS[to](Door(library), record, library.home)
    assert files_in(library.home / "exports") == []
    WRITERS["bundle without sound"](Door(library), record, library.home)
    (bundle,) = files_in(library.home / "exports")
    with zipfile.ZipFile(bundle) as archive:
        assert not [name for name in archive.namelist() if name.endswith((".wav", ".flac"))]


def test_every_file_is_remembered_with_its_hash(library: Library) -> None:
    record = keep(library, telltale_record())
    for write in WRITERS.values():
        write(Door(library), record, library.home)
    noted = {Path(one.path) for one in library.private.exports(record.id)}
    assert noted == set(files_in(library.home / "exports"))
    assert all(len(one.sha256) == 64 for one in library.private.exports(record.id))
    assert all(path.stat().st_mode & 0o077 == 0 for path in noted)


def test_the_sound_of_a_name_is_a_soft_tone_and_the_rest_is_as_it_was(library: Library) -> None:
    record = keep(library, telltale_record())
    sound = Door(library).clear(record.id, (Part.SOUND,)).sound
    assert sound is not None
    (take,) = record.timeline.takes
    heard = np.concatenate(list(sound.blocks(take.span)))
    was, _ = soundfile.read(library.folder(record.id) / take.file, dtype="float32")
    assert len(heard) == len(was)
    hidden = np.zeros(len(was), bool)
    for span in sound.hidden:
        hidden[span.start : span.end] = True
    said = [w for w in record.transcript.words() if any(s in w.text.lower() for s in SECRETS)]
    assert said
    assert all(hidden[word.start : word.end].all() for word in said)
    assert not hidden.all()
    assert np.array_equal(heard[~hidden], was[~hidden])
    assert np.abs(heard[hidden]).max() < 0.05
    word = said[0]
    clip, _ = sound.read(Span(word.start, word.end))
    assert np.abs(clip).max() < 0.3, "a clip with room around it is covered as well"
    assert abs(float(np.corrcoef(heard[hidden], was[hidden])[0, 1])) < 0.2


def test_a_take_that_says_a_name_is_written_anew_and_another_goes_as_it_is(
    library: Library, tmp_path: Path
) -> None:
    record = keep(library, telltale_record())
    (take,) = record.timeline.takes
    own = library.folder(record.id) / take.file
    hiding = Door(library).clear(record.id, (Part.SOUND,)).sound
    assert hiding is not None
    written = hiding.take_file(take, tmp_path)
    assert written.parent == tmp_path
    assert soundfile.info(written).frames == take.frames
    library.private.keep_pseudonyms(record.setup.study.name, [])
    consent = replace(record.setup.consent, quote_by_name=ALL_YES.quote_by_name)
    library.keep_setup(record.id, replace(record.setup, consent=consent))
    plain = Door(library).clear(record.id, (Part.SOUND,)).sound
    assert plain is not None
    # The contact is said as well, and no leave covers it.
    assert 0 < len(plain.hidden) < len(hiding.hidden)
    assert own.exists()


def test_names_cannot_be_hidden_in_sound_that_has_no_words_yet(library: Library) -> None:
    record = keep(library, telltale_record())
    library.set_status(record.id, Status.TO_TRANSCRIBE)
    with pytest.raises(NotAllowed, match="before its words"):
        Door(library).clear(record.id, (Part.SOUND,))


def test_the_key_never_leaves(library: Library) -> None:
    record = keep(library, telltale_record())
    for write in WRITERS.values():
        write(Door(library), record, library.home)
    assert NAME.split()[0].lower() in SECRETS
    assert CONTACT
    forms = tuple(form.lower() for key in KEY for form in key.forms)
    assert names_in(files_in(library.home / "exports"), forms) == set()
