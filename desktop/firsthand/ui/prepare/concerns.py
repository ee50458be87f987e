"""The sentences of Prepare: what is wrong, why it matters, what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from firsthand.ui.prepare.draft import Concern


def sentence(concern: Concern) -> str:
    """What is said at the place it is about."""
    return _sentences()[concern]


def short(concern: Concern) -> str:
    """What is said beside Start, for what still stops it."""
    return _short().get(concern, "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Prepare", text)


def _sentences() -> dict[Concern, str]:
    return {
        Concern.NO_STUDY: _tr("Give the study a name; interviews about one thing belong together."),
        Concern.NO_PROBLEM: _tr(
            "The guide asks about the problem. Say it as a buyer would: “struggling to …”."
        ),
        Concern.NO_SOLUTION: _tr(
            "The guide tells the solution at its reveal. Write it in one plain sentence."
        ),
        Concern.NO_CODE: _tr("Give the buyer a code name; it stands for the person everywhere."),
        Concern.CODE_TAKEN: _tr(
            "Another interview of this study has this code name. Keep it only if it is the same "
            "person."
        ),
        Concern.SALES: _tr(
            "Somebody from Sales is there. Buyers do not open up in front of a person who sells, "
            "so ask them to stay out. If they stay, the record will say so."
        ),
        Concern.NO_GUIDE: _tr("This guide cannot be used. Choose another, or mend it in Guides."),
        Concern.TELLS_TOO_EARLY: _tr(
            "A question before the reveal names the solution, which colours all that follows. "
            "Guides shows which one, and offers an open wording."
        ),
        Concern.NO_CONSENT: _tr(
            "Say whether the buyer has agreed to be recorded, or will be asked on the recording."
        ),
        Concern.REFUSED: _tr(
            "Without a yes there can be no recording. Take notes on paper instead, or ask again."
        ),
        Concern.NO_MICROPHONE: _tr(
            "There is no microphone to record with. Connect one, then look again."
        ),
        Concern.SILENT: _tr(
            "Nothing is heard from this microphone. Say something; if it stays silent, look "
            "whether it is muted, or choose another."
        ),
        Concern.LITTLE_DISK: _tr("That is not much. Free some space before a long interview."),
        Concern.NO_DISK: _tr("There is no room for an interview. Free some space first."),
    }


def _short() -> dict[Concern, str]:
    return {
        Concern.NO_STUDY: _tr("the study's name"),
        Concern.NO_CODE: _tr("a code name"),
        Concern.NO_GUIDE: _tr("a guide that works"),
        Concern.NO_CONSENT: _tr("an answer on recording"),
        Concern.REFUSED: _tr("a yes to recording"),
        Concern.NO_MICROPHONE: _tr("a microphone"),
        Concern.NO_DISK: _tr("space on the disk"),
    }
