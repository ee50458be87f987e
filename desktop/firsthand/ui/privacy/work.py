"""What the privacy page works with: one interview looked at in the background, changes kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from firsthand.core.interview import InterviewId
from firsthand.core.privacy.disguising import Place
from firsthand.core.privacy.leave import ExportedFile
from firsthand.core.privacy.names import SuggestedName
from firsthand.core.privacy.pseudonyms import NameKind, Pseudonym
from firsthand.core.record import InterviewRecord
from firsthand.core.together.merging import merged_lists
from firsthand.errors import FirsthandError
from firsthand.jobs.privacy import consenting, hiding, withdrawing
from firsthand.library.library import Library
from firsthand.ui.studio import Studio
from firsthand.ui.undo_step import UndoStep

Key = tuple[Pseudonym, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """Everything the page shows of one interview."""

    record: InterviewRecord
    key: Key
    suggestions: tuple[SuggestedName, ...]
    places: tuple[Place, ...]
    going: withdrawing.WhatGoes

    @property
    def files(self) -> tuple[ExportedFile, ...]:
        return self.going.files


class PrivacyWork(QObject):
    """Reads and keeps off the UI thread. Each change of the key to names goes through `steps`."""

    looked = Signal(object)
    erased = Signal(object)
    failed = Signal(object)

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self._id = InterviewId("")
        self._shown: Looked | None = None
        self._key: Key = ()
        """As it is here, also while it is still being kept: the next change goes on from it."""
        self.steps = QUndoStack(self)
        self._erasing: set[InterviewId] = set()
        self._looks = 0
        """Only the latest look counts, and none that began before a change was kept."""

    def open(self, id: InterviewId) -> None:
        self._id, self._shown, self._key = id, None, ()
        self.steps.clear()
        self.look()

    def look(self) -> None:
        desk, id = self._studio.desk, self._id

        def look() -> Looked:
            with desk.reading() as library:
                return _look(library, id)

        self._looks += 1
        number = self._looks

        def show(found: Looked) -> None:
            if number == self._looks:
                self._shown, self._key = found, found.key
                self.looked.emit(found)

        self._run(look, show)

    def change_consent(self, new: consenting.NewAnswers) -> None:
        id = self._id
        self._change(lambda library: consenting.keep_answers(library, id, new))

    def hide_name(self, forms: tuple[str, ...], kind: NameKind) -> None:
        """Put the next free pseudonym of `kind` in the place of a name. Raises BadInput."""
        if self._shown is not None:
            language = self._shown.record.setup.language
            after = tuple(hiding.with_name(self._key, forms, kind, language))
            self._keep(self.tr("hide %1").replace("%1", forms[0]), after)

    def unhide(self, name: Pseudonym) -> None:
        after = tuple(one for one in self._key if one.shown != name.shown)
        self._keep(self.tr("show %1 again").replace("%1", name.forms[0]), after)

    def erase(self) -> None:
        """It takes a while; who asks once more meanwhile is not told that it is gone already.

        Who has another interview in front by then sees its erasing in the library.
        """
        desk, id = self._studio.desk, self._id
        if id in self._erasing:
            return
        self._erasing.add(id)

        def erased(done: object) -> None:
            self._erasing.discard(id)
            if id == self._id:
                self.steps.clear()
                self.erased.emit(done)

        def failed(error: FirsthandError) -> None:
            self._erasing.discard(id)
            self.failed.emit(error)

        self._studio.background.run(
            lambda: withdrawing.withdraw(desk, id), erased, failed, owner=self, must_finish=True
        )

    def _keep(self, words: str, key: Key) -> None:
        if self._shown is not None and key != self._key:
            before = self._key
            self.steps.push(
                UndoStep(words, lambda: self._put(before, key), lambda: self._put(key, before))
            )

    def _put(self, before: Key, after: Key) -> None:
        """Make of `before` what `after` is; names that came from elsewhere stay."""
        if self._shown is None:
            return
        study = self._shown.record.setup.study.name
        self._key = merged_lists(before, after, self._key)

        def keep(library: Library) -> None:
            now = tuple(library.private.pseudonyms(study))
            library.private.keep_pseudonyms(study, merged_lists(before, after, now))

        self._change(keep)

    def _change(self, keep: Callable[[Library], object]) -> None:
        """In the order they were made. What was looked at before is not shown any more."""
        self._looks += 1

        def failed(error: FirsthandError) -> None:
            self.look()
            self.failed.emit(error)

        kept = self._studio.desk.shelf.do(keep)
        self._studio.background.when(kept, lambda _: self.look(), failed, owner=self)

    def _run(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        def failed(error: FirsthandError) -> None:
            self.failed.emit(error)

        self._studio.background.run(work, then, failed, owner=self)


def _look(library: Library, id: InterviewId) -> Looked:
    record = library.record(id)
    return Looked(
        record,
        tuple(library.private.pseudonyms(record.setup.study.name)),
        tuple(hiding.suggestions(library, record)),
        tuple(hiding.preview(library, record)),
        withdrawing.what_goes(library, id),
    )
