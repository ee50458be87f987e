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


translate = QCoreApplication.translate


def _sentences() -> dict[Concern, str]:
    return {
        Concern.NO_STUDY: translate(
            "Prepare", "Give the study a name; interviews about one thing belong together."
        ),
        Concern.NO_PROBLEM: translate(
            "Prepare",
            "The guide asks about the problem. Say it as a buyer would: “struggling to …”.",
        ),
        Concern.NO_SOLUTION: translate(
            "Prepare", "The guide tells the solution at its reveal. Write it in one plain sentence."
        ),
        Concern.NO_CODE: translate(
            "Prepare", "Give the buyer a code name; it stands for the person everywhere."
        ),
        Concern.CODE_TAKEN: translate(
            "Prepare",
            "Another interview of this study has this code name. Keep it only if it is the same "
            "person.",
        ),
        Concern.SALES: translate(
            "Prepare",
            "Somebody from Sales is there. Buyers do not open up in front of a person who sells, "
            "so ask them to stay out. If they stay, the record will say so.",
        ),
        Concern.NO_GUIDE: translate(
            "Prepare", "This guide cannot be used. Choose another, or mend it in Guides."
        ),
        Concern.TELLS_TOO_EARLY: translate(
            "Prepare",
            "A question before the reveal names the solution, which colours all that follows. "
            "Guides shows which one, and offers an open wording.",
        ),
        Concern.NOT_HEARD: translate(
            "Prepare",
            "The speech model that is chosen knows English alone, so words in this language would "
            "be wrong. Get one for many languages in Settings; the recording does not wait for it.",
        ),
        Concern.NO_CONSENT: translate(
            "Prepare",
            "Say whether the buyer has agreed to be recorded, or will be asked on the recording.",
        ),
        Concern.REFUSED: translate(
            "Prepare",
            "Without a yes there can be no recording. Take notes on paper instead, or ask again.",
        ),
        Concern.NO_MICROPHONE: translate(
            "Prepare", "There is no microphone to record with. Connect one, then look again."
        ),
        Concern.SILENT: translate(
            "Prepare",
            "Nothing is heard from this microphone. Say something; if it stays silent, look "
            "whether it is muted, or choose another.",
        ),
        Concern.LITTLE_DISK: translate(
            "Prepare", "That is not much. Free some space before a long interview."
        ),
        Concern.NO_DISK: translate(
            "Prepare", "There is no room for an interview. Free some space first."
        ),
    }


def _short() -> dict[Concern, str]:
    return {
        Concern.NO_STUDY: translate("Prepare", "the study’s name"),
        Concern.NO_CODE: translate("Prepare", "a code name"),
        Concern.NO_GUIDE: translate("Prepare", "a guide that works"),
        Concern.NO_CONSENT: translate("Prepare", "an answer on recording"),
        Concern.REFUSED: translate("Prepare", "a yes to recording"),
        Concern.NO_MICROPHONE: translate("Prepare", "a microphone"),
        Concern.NO_DISK: translate("Prepare", "space on the disk"),
    }
