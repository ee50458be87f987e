"""What the record form calls things, what each is for, and the keys that file a quote there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from firsthand.core.findings import ChannelSort, FindingKind, Ground, ReasonAnswer
from firsthand.ui import wording

translate = QCoreApplication.translate

KEYS: dict[str, FindingKind] = {
    "1": FindingKind.PRIORITY_INITIATIVE,
    "2": FindingKind.SUCCESS_FACTOR,
    "3": FindingKind.PERCEIVED_BARRIER,
    "4": FindingKind.BUYERS_JOURNEY,
    "5": FindingKind.DECISION_CRITERION,
    "6": FindingKind.PUSH,
    "7": FindingKind.PULL,
    "8": FindingKind.ANXIETY,
    "9": FindingKind.HABIT,
    "0": FindingKind.CHANNEL,
    "+": FindingKind.SIGN_OF_FIT,
    "-": FindingKind.SIGN_OF_NO_FIT,
}
"""One key makes a new finding of the chosen quote."""


def kind_name(kind: FindingKind) -> str:
    return {
        FindingKind.PRIORITY_INITIATIVE: translate("Record", "Priority initiative"),
        FindingKind.SUCCESS_FACTOR: translate("Record", "Success factors"),
        FindingKind.PERCEIVED_BARRIER: translate("Record", "Perceived barriers"),
        FindingKind.BUYERS_JOURNEY: translate("Record", "Buyer’s journey"),
        FindingKind.DECISION_CRITERION: translate("Record", "Decision criteria"),
        FindingKind.PUSH: translate("Record", "Push"),
        FindingKind.PULL: translate("Record", "Pull"),
        FindingKind.ANXIETY: translate("Record", "Anxiety"),
        FindingKind.HABIT: translate("Record", "Habit"),
        FindingKind.CHANNEL: translate("Record", "Channels"),
        FindingKind.SIGN_OF_FIT: translate("Record", "Signs of fit"),
        FindingKind.SIGN_OF_NO_FIT: translate("Record", "Signs of no fit"),
    }[kind]


def kind_hint(kind: FindingKind) -> str:
    """What belongs there, as a question."""
    return {
        FindingKind.PRIORITY_INITIATIVE: translate("Record", "Why now?"),
        FindingKind.SUCCESS_FACTOR: translate("Record", "What should be better then?"),
        FindingKind.PERCEIVED_BARRIER: translate("Record", "What speaks against it?"),
        FindingKind.BUYERS_JOURNEY: translate("Record", "Which steps, when, and with whom?"),
        FindingKind.DECISION_CRITERION: translate("Record", "What decides, and what first?"),
        FindingKind.PUSH: translate("Record", "What drives away from today’s way?"),
        FindingKind.PULL: translate("Record", "What attracts in the new way?"),
        FindingKind.ANXIETY: translate("Record", "What worries about the new way?"),
        FindingKind.HABIT: translate("Record", "What keeps at today’s way?"),
        FindingKind.CHANNEL: translate("Record", "Where does this buyer look for answers?"),
        FindingKind.SIGN_OF_FIT: translate("Record", "How would one know such a buyer?"),
        FindingKind.SIGN_OF_NO_FIT: translate("Record", "What says that it is none?"),
    }[kind]


def channel_sort(sort: ChannelSort) -> str:
    return {
        ChannelSort.SEARCH_TERM: translate("Record", "search term"),
        ChannelSort.PUBLICATION: translate("Record", "publication"),
        ChannelSort.PERSON: translate("Record", "person"),
        ChannelSort.EVENT: translate("Record", "event"),
        ChannelSort.OTHER: translate("Record", "other"),
    }[sort]


def answer_name(answer: ReasonAnswer) -> str:
    return {
        ReasonAnswer.UNPROMPTED: translate("Record", "raised unprompted"),
        ReasonAnswer.AGREED: translate("Record", "agreed when asked"),
        ReasonAnswer.REJECTED: translate("Record", "rejected"),
        ReasonAnswer.NOT_RAISED: translate("Record", "not raised"),
        ReasonAnswer.NOT_ASKED: translate("Record", "not asked"),
    }[answer]


def ground_said(ground: Ground) -> str:
    """What a finding stands on, in a line: `2 quotes · before the reveal · unprompted`."""
    if not ground.has_evidence:
        return translate("Record", "no evidence yet")
    parts = [wording.quotes(len(ground.quotes))]
    if ground.stands_only_before_reveal:
        parts.append(translate("Record", "before the reveal"))
    elif ground.stands_before_reveal:
        before = translate("Record", "%1 before the reveal")
        parts.append(before.replace("%1", str(ground.before_reveal)))
    else:
        parts.append(translate("Record", "only after the reveal"))
    if ground.stands_unprompted:
        parts.append(translate("Record", "unprompted"))
    else:
        parts.append(translate("Record", "when asked"))
    parts.append(translate("Record", "%1 confirmed").replace("%1", str(ground.confirmed)))
    return "  ·  ".join(parts)
