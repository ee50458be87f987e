"""What the library keeps for a buyer's privacy: the key to names, files to chase, days to come."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from firsthand.core.interview import InterviewId
from firsthand.core.privacy.leave import DueInterview, ExportedFile
from firsthand.core.privacy.pseudonyms import Disguise, NameKind, Pseudonym
from firsthand.library.files import export_lines

TABLES = ("pseudonyms", "exports", "files_to_chase")
RowsToChase = Sequence[tuple[str, ...]]
_TEXTS = """
SELECT text FROM segments WHERE interview_id = :id
UNION ALL SELECT text || ' ' || note || ' ' || machine_text FROM quotes WHERE interview_id = :id
UNION ALL SELECT note || ' ' || author FROM marks WHERE interview_id = :id
UNION ALL SELECT name FROM attendees WHERE interview_id = :id
UNION ALL SELECT company || ' ' || region || ' ' || relation || ' ' || facts FROM participants
    WHERE interview_id = :id
UNION ALL SELECT surprised || ' ' || belief_changed || ' ' || ask_next || ' ' || fit_why
    FROM debriefs WHERE interview_id = :id
"""


class PrivateShelf:
    """The private part of an open library, for the thread that has it open.

    Files in the library's own folder `home` are kept by their place in it, so that a library that
    was moved still knows them.
    """

    def __init__(
        self,
        home: Path,
        db: sqlite3.Connection,
        writing: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self._home = home.absolute()
        self._db = db
        self._writing = writing

    def pseudonyms(self, study: str) -> list[Pseudonym]:
        """The key to the names of a study, in the order in which they were added."""
        return _pseudonyms(self._db, _study(self._db, study))

    def keep_pseudonyms(self, study: str, pseudonyms: Iterable[Pseudonym]) -> None:
        """Replace the key of a study by these. A study that is not there keeps none."""
        with self._writing():
            id = _study(self._db, study)
            self._db.execute("DELETE FROM pseudonyms WHERE study_id IS ?", (id,))
            if id is not None:
                _put_pseudonyms(self._db, id, pseudonyms)

    def note_export(self, interviews: Iterable[InterviewId], file: ExportedFile) -> None:
        """Remember that `file` holds something of `interviews`; one that is replaced is new."""
        known = tuple(interviews)
        file = replace(file, path=self._kept(file.path))
        with self._writing():
            for id in known:
                self._put_export(id, file)
        for id in known:
            export_lines.note(self._home / "interviews" / id, file)

    def take_back_exports(self, id: InterviewId, folder: Path) -> None:
        """Remember what the folder of an interview tells of, whatever this library knew."""
        if files := export_lines.noted(folder):
            with self._writing():
                for file in files:
                    self._put_export(id, file)

    def exports(self, id: InterviewId) -> list[ExportedFile]:
        """Files that were written from an interview, the newest first."""
        rows = self._db.execute(
            "SELECT path, what, made_at, sha256 FROM exports WHERE interview_id = ?"
            " ORDER BY julianday(made_at) DESC, path",
            (id,),
        )
        newest: dict[str, ExportedFile] = {}
        for row in rows:
            file = self._exported(*row)
            # Earlier libraries named files in their own folder by the whole path.
            newest.setdefault(file.path, file)
        return list(newest.values())

    def due(self, day: str) -> list[DueInterview]:
        """Interviews that were to be kept until `day` or before, the longest due first."""
        rows = self._db.execute(
            "SELECT i.id, p.code_name, s.name, c.keep_until FROM consents c"
            " JOIN interviews i ON i.id = c.interview_id"
            " JOIN participants p ON p.interview_id = i.id JOIN studies s ON s.id = i.study_id"
            " WHERE c.keep_until <> '' AND c.keep_until <= ? ORDER BY c.keep_until, i.id",
            (day,),
        )
        return [DueInterview(InterviewId(row[0]), *row[1:]) for row in rows]

    def keep_to_chase(self, files: Iterable[ExportedFile], withdrawn_at: str) -> None:
        """Remember files that hold something of an interview that is being erased."""
        with self._writing():
            self._db.executemany(
                "INSERT OR REPLACE INTO files_to_chase VALUES (?, ?, ?, ?, ?)",
                [
                    (self._kept(one.path), one.what, one.made_at, one.sha256, withdrawn_at)
                    for one in files
                ],
            )

    def chase_all(self, id: InterviewId) -> None:
        """Chase what was written from an interview whose buyer took the consent back.

        What lay in the library's own folder and is gone needs none.
        """
        (at,) = self._db.execute(
            "SELECT withdrawn_at FROM consents WHERE interview_id = ?", (id,)
        ).fetchone()
        self.keep_to_chase((one for one in self.exports(id) if not self._is_gone(one)), at)

    def to_chase(self) -> list[ExportedFile]:
        """Files that still hold something of interviews that are erased."""
        rows = self._db.execute(
            "SELECT path, what, made_at, sha256 FROM files_to_chase ORDER BY withdrawn_at, path"
        )
        return [self._exported(*row) for row in rows]

    def chased(self, path: str) -> None:
        """A file needs no more chasing; one that nobody chases does no harm."""
        with self._writing():
            self._db.execute(
                "DELETE FROM files_to_chase WHERE path IN (?, ?)", (path, self._kept(path))
            )

    def withdrawn(self) -> list[InterviewId]:
        """Interviews whose buyer took the consent back and that are still here."""
        rows = self._db.execute("SELECT interview_id FROM consents WHERE withdrawn_at <> ''")
        return [InterviewId(id) for (id,) in rows]

    def take_over(self, old: sqlite3.Connection) -> None:
        """Keep what a damaged library of this edition says and this one does not say yet."""
        with self._writing():
            _take_over(old, self._db)

    def _put_export(self, id: InterviewId, file: ExportedFile) -> None:
        self._db.execute(
            "INSERT OR REPLACE INTO exports VALUES (?, ?, ?, ?, ?)",
            (id, file.path, file.what, file.made_at, file.sha256),
        )

    def _is_gone(self, file: ExportedFile) -> bool:
        path = Path(file.path)
        return path.is_relative_to(self._home) and not path.exists()

    def _kept(self, path: str) -> str:
        place = Path(path)
        if place.is_relative_to(self._home):
            return place.relative_to(self._home).as_posix()
        return path

    def _exported(self, path: str, what: str, made_at: str, sha256: str) -> ExportedFile:
        return ExportedFile(str(self._home / path), what, made_at, sha256)


def forget_with(db: sqlite3.Connection, id: InterviewId) -> None:
    """Within the caller's transaction, before the interview's rows go: what is private about it.

    A name of the study's key that no other interview of the study says goes with it. A library of
    an edition before there were such tables has nothing to forget.
    """
    if not _has_tables(db):
        return
    db.execute("DELETE FROM exports WHERE interview_id = ?", (id,))
    study = db.execute("SELECT study_id FROM interviews WHERE id = ?", (id,)).fetchone()
    if study is None or not (keys := _pseudonyms(db, study[0])):
        return
    others = db.execute(
        "SELECT id FROM interviews WHERE study_id = ? AND id <> ?", (study[0], id)
    ).fetchall()
    said = [text for (other,) in others for (text,) in db.execute(_TEXTS, {"id": other})]
    for key in keys:
        alone = Disguise([key])
        if not any(alone.changes(text) for text in said):
            db.execute(
                "DELETE FROM pseudonyms WHERE study_id = ? AND shown = ?", (study[0], key.shown)
            )


def rows_to_chase(db: sqlite3.Connection) -> RowsToChase:
    """The files to chase as they are kept."""
    return db.execute("SELECT * FROM files_to_chase").fetchall()


def put_to_chase(db: sqlite3.Connection, rows: RowsToChase) -> None:
    """Within the caller's transaction: chase these as well. A library of an edition before there
    were such tables knows of none.
    """
    if _has_tables(db):
        db.executemany("INSERT OR REPLACE INTO files_to_chase VALUES (?, ?, ?, ?, ?)", rows)


def _take_over(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    for (name,) in old.execute("SELECT name FROM studies").fetchall():
        id = _study(new, name)
        if id is not None and not _pseudonyms(new, id):
            _put_pseudonyms(new, id, _pseudonyms(old, _study(old, name)))
    # An interview that cannot be read there comes back later, from its folder.
    for row in old.execute("SELECT * FROM exports").fetchall():
        new.execute("INSERT OR IGNORE INTO exports VALUES (?, ?, ?, ?, ?)", row)
    for row in rows_to_chase(old):
        new.execute("INSERT OR IGNORE INTO files_to_chase VALUES (?, ?, ?, ?, ?)", row)


def _has_tables(db: sqlite3.Connection) -> bool:
    known = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return known.issuperset(TABLES)


def _study(db: sqlite3.Connection, name: str) -> int | None:
    row = db.execute("SELECT id FROM studies WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def _pseudonyms(db: sqlite3.Connection, study: int | None) -> list[Pseudonym]:
    rows = db.execute(
        "SELECT shown, kind, forms FROM pseudonyms WHERE study_id IS ? ORDER BY rowid", (study,)
    )
    return [
        Pseudonym(shown, NameKind(kind), tuple(str(form) for form in json.loads(forms)))
        for shown, kind, forms in rows
    ]


def _put_pseudonyms(db: sqlite3.Connection, study: int, pseudonyms: Iterable[Pseudonym]) -> None:
    db.executemany(
        "INSERT OR REPLACE INTO pseudonyms VALUES (?, ?, ?, ?)",
        [
            (study, one.shown, one.kind, json.dumps(one.forms, ensure_ascii=False))
            for one in pseudonyms
        ],
    )
