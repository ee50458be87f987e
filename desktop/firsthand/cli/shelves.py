"""What can be typed about the library: what it holds, and where something was said."""

from __future__ import annotations

from firsthand.cli.speech import Speech
from firsthand.cli.telling import counted
from firsthand.cli.wish import Command, OpenDesk, Wish, add_interview, library_of
from firsthand.core.timeline import timecode

_MOST_HITS = 1000


def declare(command: Command) -> None:
    command("list", "all interviews, the newest first", list_interviews)
    add_interview(command("show", "one interview with everything that is kept of it", show))
    found = command("search", "where something was said or written", search)
    found.add_argument("text", metavar="TEXT")
    proven = command(
        "verify", "whether every confirmed quote still has its sound unchanged", verify
    )
    proven.add_argument("interview", nargs="?", default="", metavar="INTERVIEW")
    command("recover", "bring back what the folders hold and the library does not", recover)


def list_interviews(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.export.json_form import row_as_json

    with library_of(wish) as library:
        rows = library.interviews()
    speech.value(
        [row_as_json(row) for row in rows],
        lambda: (
            [
                f"{row.id}  {row.code_name}  {row.study}  {timecode(row.seconds, tenths=False)}  "
                f"{counted(row.quotes, 'quote')}, {row.confirmed} heard  {row.status}"
                for row in rows
            ]
            or ["The library is empty. `firsthand demo` holds the sample interview."]
        ),
    )
    return 0


def show(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.cli.telling import told
    from firsthand.export.json_form import record_as_json

    with library_of(wish) as library:
        record = library.record(library.resolve(wish.interview))
    speech.value(record_as_json(record), lambda: told(record))
    return 0


def search(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.export.json_form import hit_as_json

    with library_of(wish) as library:
        found = library.search(wish.text, _MOST_HITS + 1)
    hits = found[:_MOST_HITS]

    def lines() -> list[str]:
        told = [
            f"{hit.interview}  {hit.code_name}  "
            f"{'' if hit.start_s is None else timecode(hit.start_s)}  "
            f"{hit.kind}: {hit.bracketed}"
            for hit in hits
        ]
        if len(found) > len(hits):
            told.append(f"Only the {_MOST_HITS} best are listed; more words find fewer places.")
        return told or ["Nothing was found."]

    speech.value([hit_as_json(hit) for hit in hits], lines)
    return 0


def recover(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    with open_desk(wish.home) as desk, desk.reading() as library:
        rows, found = library.interviews(), desk.recovery
    speech.value(
        {
            "interviews": [row.id for row in rows],
            "damaged_records": [str(path) for path in found.damaged_records],
            "newer_records": list(found.newer_records),
        },
        lambda: [
            f"The library is in order; it holds {counted(len(rows), 'interview')}.",
            *(
                "A file beside the recordings was damaged; the recordings are untouched. "
                f"A backup may have what is missing. The file is kept: {path}"
                for path in found.damaged_records
            ),
            *(
                f"The record beside the recording of {id} was written by a newer Firsthand. "
                "Nothing there is changed until you get the newest."
                for id in found.newer_records
            ),
        ],
    )
    return 0


def verify(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.evidence import Standing, verify

    with library_of(wish) as library:
        if wish.interview:
            wanted = [library.resolve(wish.interview)]
        else:
            wanted = [row.id for row in library.interviews()]
        found = verify(library, wanted)
    bad = [one for one in found if one.standing not in (Standing.UNCHANGED, Standing.UNKNOWN)]
    speech.value(
        [
            {
                "interview": one.interview,
                "quote": one.quote,
                "start_s": one.start_s,
                "standing": str(one.standing),
            }
            for one in found
        ],
        lambda: [
            *(f"{one.interview}  {timecode(one.start_s)}  {one.standing}" for one in bad),
            f"{counted(len(found), 'confirmed quote')}, "
            f"{len(found) - len(bad)} with nothing against them.",
        ],
    )
    return 1 if bad else 0
