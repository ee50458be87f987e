"""Brings a file in with as little asked as can be; the rest is filled in by review."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.core.interview import Study
from firsthand.core.ports import Progress
from firsthand.jobs.bringing.files import FileKind, bring_others_work, kind_of
from firsthand.jobs.colleagues.bundles import Brought
from firsthand.ui.language import spoken

if TYPE_CHECKING:
    from firsthand.jobs.desk import Desk
    from firsthand.library.library import Library


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came of a file."""

    kind: FileKind
    brought: tuple[Brought, ...]
    language: str = ""
    """BCP 47: in which a recording is heard."""

    @property
    def waits_for_words(self) -> bool:
        return self.kind is FileKind.RECORDING


def language_of(library: Library, study: str) -> str:
    """What the study's last interview was held in; without one what the window speaks."""
    last = library.interviews(study, limit=1) if study else []
    return library.record(last[0].id).setup.language if last else spoken()


def bring_in_plainly(
    desk: Desk,
    path: Path,
    study: str,
    is_cancelled: Callable[[], bool],
    on_progress: Callable[[Progress], None],
) -> Arrived:
    """Interviews of one file, in the study that is chosen or one named after the file.

    It is taken to be in the language of that study's last interview, without one in the window's. A
    colleague's bundle says its study and its language itself.
    """
    from firsthand.jobs.bringing.recordings import bring_in
    from firsthand.jobs.guides import read_guide
    from firsthand.jobs.live.rehearse import plain_setup, with_next_code

    kind = kind_of(path)
    key, text, _ = read_guide(desk.home)
    with desk.reading() as library:
        kept = next((one for _, one in library.studies() if one.name == study), None)
        language = language_of(library, study)
    plain = replace(
        plain_setup(text, key), study=kept or Study(study or path.stem), language=language
    )
    setup = with_next_code(desk, plain)
    if kind is FileKind.RECORDING:
        interview = bring_in(desk, setup, path, is_cancelled=is_cancelled, on_progress=on_progress)
        return Arrived(kind, (Brought(interview, is_new=True),), language)
    return Arrived(kind, bring_others_work(desk, path, kind, setup, is_cancelled=is_cancelled))
