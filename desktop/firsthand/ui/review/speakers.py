"""Names who speaks, in one paragraph, in words of it, or wherever a voice speaks."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from firsthand.core.transcript import Speaker
from firsthand.ui.review.impression import speaker_names
from firsthand.ui.review.spread import Spread
from firsthand.ui.review.transcript import At
from firsthand.ui.review.work import ReviewWork

KEYS = {Speaker.INTERVIEWER: "I", Speaker.BUYER: "B", Speaker.OTHER: "O"}


class SpeakerNaming(QObject):
    """About the paragraph that the cursor is in."""

    def __init__(self, spread: Spread, work: ReviewWork) -> None:
        super().__init__(spread)
        self._transcript, self._bar, self._work = spread.transcript, spread.bar, work

    def name(self, speaker: Speaker, *, everywhere: bool = False) -> None:
        """The selected words, else the paragraph; with `everywhere` all that this voice says."""
        words = self.tr("name a speaker")
        ends, span = self._transcript.selected_words, self._transcript.selection
        if ends is not None and span is not None and not everywhere:
            self._work.name_words(self._numbers_between(*ends), span, speaker, words)
            self._bar.say(self.tr("These words alone are named. Ctrl+Z takes it back."))
            return
        numbers = self._numbers()
        if not numbers:
            self._bar.say(self.tr("Choose a paragraph of the transcript first."))
            return
        is_told_apart = self._work.voice_of(numbers) is not Speaker.UNKNOWN
        self._work.name_speaker(numbers, speaker, words, everywhere=everywhere)
        if everywhere and not is_told_apart:
            self._bar.say(
                self.tr("Nobody has told this voice apart: this paragraph alone is named.")
            )
        elif everywhere:
            self._bar.say(self.tr("Named wherever this voice speaks. Ctrl+Z takes it back."))
        elif is_told_apart and self._is_guessed_elsewhere(numbers):
            key = f"Shift+{KEYS[speaker]}"
            told = self.tr("%1 says so of this voice wherever it speaks.")
            self._bar.say(told.replace("%1", key))

    def fill(self, menu: QMenu) -> None:
        """Put in what can be said of who speaks, each with its key."""
        names, numbers = speaker_names(), self._numbers()
        here, all_over = self.tr("%1 says this"), self.tr("This voice is: %1, everywhere")
        for everywhere, text, keys in ((False, here, "%1"), (True, all_over, "Shift+%1")):
            for speaker, key in KEYS.items():
                entry = menu.addAction(
                    f"{text.replace('%1', names[speaker])}\t{keys.replace('%1', key)}",
                    lambda speaker=speaker, everywhere=everywhere: self.name(
                        speaker, everywhere=everywhere
                    ),
                )
                is_told_apart = numbers and self._work.voice_of(numbers) is not Speaker.UNKNOWN
                entry.setEnabled(bool(is_told_apart if everywhere else numbers))
            menu.addSeparator()

    def _numbers(self) -> tuple[int, ...]:
        block = self._transcript.cursor_block
        return () if block is None else self._transcript.sheet.blocks[block].segments

    def _numbers_between(self, first: At, last: At) -> tuple[int, ...]:
        blocks = self._transcript.sheet.blocks[first[0] : last[0] + 1]
        return tuple(number for block in blocks for number in block.segments)

    def _is_guessed_elsewhere(self, numbers: tuple[int, ...]) -> bool:
        voice = self._work.voice_of(numbers)
        return any(
            one.speaker_is_guessed and one.speaker is voice
            for one in self._work.record.transcript.segments
        )
