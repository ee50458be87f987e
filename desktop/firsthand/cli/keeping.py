"""What can be typed about backups: list them, make one now, put one in place."""

from __future__ import annotations

from firsthand.cli.speech import Speech
from firsthand.cli.telling import counted
from firsthand.cli.wish import Command, OpenDesk, Wish


def declare(command: Command) -> None:
    kept = command("backup", "backups of the library", backup)
    kept.add_argument("action", nargs="?", choices=["list", "make", "restore"], default="list")
    kept.add_argument(
        "name", nargs="?", default="", metavar="NAME", help="which to restore; else the newest"
    )


def backup(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    if wish.action == "make":
        return _make(wish, speech, open_desk)
    if wish.action == "restore":
        return _restore(wish, speech, open_desk)
    return _list(wish, speech)


def _list(wish: Wish, speech: Speech) -> int:
    from firsthand.jobs.backups import backup_lines

    lines = backup_lines(wish.home)
    speech.value(
        [
            {
                "name": one.name,
                "made_at": one.made_at,
                "bytes": one.bytes,
                "is_whole": one.is_whole,
                "interviews": one.interviews,
                "is_replaced": one.is_replaced,
            }
            for one in lines
        ],
        lambda: (
            [
                f"{one.name}  {one.made_at[:16].replace('T', ' ')} UTC  {one.bytes / 1e6:.1f} MB  "
                + (counted(one.interviews, "interview") if one.is_whole else "DAMAGED")
                + ("  replaced by a backup" if one.is_replaced else "")
                for one in lines
            ]
            or ["There is no backup yet; one is made at the end of each interview."]
        ),
    )
    return 0 if all(one.is_whole or one.is_replaced for one in lines) else 1


def _make(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.backups import make_backup

    with open_desk(wish.home) as desk:
        name = make_backup(desk)
    speech.value(
        {"name": name},
        lambda: [name or "Nothing has changed since the newest backup, so none was made."],
    )
    return 0


def _restore(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.backups import restore_backup

    with open_desk(wish.home) as desk:
        done = restore_backup(desk, wish.name)
    speech.value(
        {
            "name": done.name,
            "moved_aside": str(done.moved_aside),
            "interviews": done.interviews,
            "brought_back": done.brought_back,
            "damaged_records": [str(path) for path in done.damaged],
        },
        lambda: [
            f"The library is as in {done.name}; it holds {counted(done.interviews, 'interview')}, "
            f"{done.brought_back} of them brought back from their folders.",
            f"What it replaced lies at {done.moved_aside}; "
            f"`firsthand backup restore {done.moved_aside.name}` puts it back.",
            *(
                "A file beside the recordings was damaged; the recordings are untouched. What was "
                f"replaced may have what is missing. The file is kept: {path}"
                for path in done.damaged
            ),
        ],
    )
    return 0
