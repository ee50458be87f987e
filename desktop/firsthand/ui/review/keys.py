"""The review's single keys: playing, walking through quotes, naming who speaks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from firsthand.core.quoting import Side, Step
from firsthand.core.transcript import Speaker
from firsthand.ui.player import Player
from firsthand.ui.review.saying import Saying
from firsthand.ui.review.spread import Spread
from firsthand.ui.review.work import ReviewWork

_SEEK_S = 5.0


class ReviewKeys(QObject):
    """What a key does that no field has taken."""

    def __init__(
        self,
        spread: Spread,
        player: Player,
        work: ReviewWork,
        on_other: Callable[[str], bool],
    ) -> None:
        """`on_other` is asked about the text of any other key; True when that did something."""
        super().__init__(spread)
        self._spread, self._player = spread, player
        self._bench, self._bar = spread.bench, spread.bar
        self._transcript, self._work = spread.transcript, work
        self._on_other = on_other
        self.saying = Saying(spread, player, work)
        self._naming = self.saying.naming

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key asks for; False when it asks for nothing here."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(QApplication.focusWidget(), QLineEdit):
            return False  # It keeps what was typed in that line, and says nothing of the quote.
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return self._step_key(event)
        if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        deed = self.deeds(is_shifted=bool(modifiers)).get(Qt.Key(event.key()))
        if deed is None:
            return self._on_other(event.text())
        deed()
        return True

    def escape(self) -> bool:
        """Out of a field, whose words are kept as it is left; else be quiet, or look for nothing.

        False where there was nothing of it.
        """
        if isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            self._spread.take_keys()
        elif self._player.is_playing:
            self._player.pause()
        elif self._spread.find_bar.isVisible():
            self._spread.find_bar.leave()
        else:
            return False
        return True

    def deeds(self, *, is_shifted: bool) -> dict[Qt.Key, Callable[[], object]]:
        """What each key does."""
        key = Qt.Key
        return {
            key.Key_Space: self._player.toggle,
            key.Key_K: self._player.toggle,
            key.Key_J: lambda: self._seek(-1, by_sentence=is_shifted),
            key.Key_L: lambda: self._seek(1, by_sentence=is_shifted),
            key.Key_R: self._turn_repeating,
            key.Key_Less: lambda: self._bar.step_speed(-1),
            key.Key_Greater: lambda: self._bar.step_speed(1),
            key.Key_H: self._bench.hear,
            key.Key_G: self._bench.walk,
            key.Key_N: lambda: self._bench.go(1),
            key.Key_P: lambda: self._bench.go(-1),
            key.Key_E: self._bench.write,
            key.Key_T: self._bench.tag,
            key.Key_Asterisk: self._bench.star,
            key.Key_U: self._bench.turn_prompted,
            key.Key_Delete: self._bench.remove,
            key.Key_Return: self._bench.hear_or_confirm,
            key.Key_Enter: self._bench.hear_or_confirm,
            key.Key_Q: self._quote_selection,
            key.Key_F2: self._transcript.type_over,
            key.Key_S: self.saying.tell,
            key.Key_C: self.saying.agree,
            key.Key_I: lambda: self._naming.name(Speaker.INTERVIEWER, everywhere=is_shifted),
            key.Key_B: lambda: self._naming.name(Speaker.BUYER, everywhere=is_shifted),
            key.Key_O: lambda: self._naming.name(Speaker.OTHER, everywhere=is_shifted),
        }

    def _step_key(self, event: QKeyEvent) -> bool:
        """Alt+arrows set the start, with Shift the end; with Ctrl by sentences."""
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return False
        modifiers = event.modifiers()
        step = Step.SENTENCE if modifiers & Qt.KeyboardModifier.ControlModifier else Step.WORD
        side = Side.END if modifiers & Qt.KeyboardModifier.ShiftModifier else Side.START
        leftward = event.key() == Qt.Key.Key_Left
        self._bench.step(step, side, leftward if side is Side.START else not leftward)
        return True

    def _seek(self, by: int, *, by_sentence: bool) -> None:
        """Five seconds, or from sentence to sentence."""
        if not by_sentence:
            self._player.skip(by * _SEEK_S)
            return
        at, rate = self._player.position, self._work.record.timeline.rate
        starts = sorted(segment.start for segment in self._work.record.transcript.segments)
        # A little into a sentence, back means the one before and not its own beginning.
        wanted = [s for s in starts if (s > at if by > 0 else s < at - 0.7 * rate)]
        if wanted:
            self._player.seek(wanted[0] if by > 0 else wanted[-1])

    def _turn_repeating(self) -> None:
        self._player.repeats = not self._player.repeats
        on = self.tr("What is played is repeated until R is pressed again.")
        self._bar.say(on if self._player.repeats else "")

    def _quote_selection(self) -> None:
        span = self._transcript.selection
        if span is None:
            self._bar.say(
                self.tr("Select words in the transcript first: Shift and the arrow keys.")
            )
        else:
            self._bench.add(span)
