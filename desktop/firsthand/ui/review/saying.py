"""What can be said of a place in the transcript: by key, or from a menu there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from firsthand.core.interview import Status
from firsthand.core.timeline import Frame
from firsthand.jobs.told import agreed_in, can_be_told, told_at
from firsthand.ui.player import Player
from firsthand.ui.review.speakers import SpeakerNaming
from firsthand.ui.review.spread import Spread
from firsthand.ui.review.work import ReviewWork

TOLD_KEY, AGREED_KEY = "S", "C"


class Saying(QObject):
    """About the place that the cursor is at: who speaks, that the solution was told there, and that
    consent was given in the selected words."""

    def __init__(self, spread: Spread, player: Player, work: ReviewWork) -> None:
        super().__init__(spread)
        self._transcript, self._bar = spread.transcript, spread.bar
        self._player, self._work = player, work
        self.naming = SpeakerNaming(spread, work)
        self._transcript.menu_requested.connect(self._pop_up)

    def begin(self) -> None:
        """Another interview: ask where the solution was told, if nobody has said so in a review."""
        ask = self.tr("Where was the solution told? Go to that word of the transcript and press S.")
        record = self._work.record
        is_open = bool(record.transcript.segments) and record.status is not Status.REVIEWED
        self._bar.say(ask if is_open and can_be_told(record) else "")

    def tell(self) -> None:
        """The solution was told at the word that is heard right now, or else at the cursor's.

        Said there once more, it was not.
        """
        frame = self._heard() if self._player.is_playing else self._here()
        if frame is None:
            self._bar.say(self.tr("Choose a word of the transcript first."))
        elif frame == self._work.record.reveal:
            self.take_away()
        else:
            self._tell_at(frame)

    def take_away(self) -> None:
        self._put(None)
        self._bar.say(self.tr("All of it was said before the solution was told."))

    def agree(self) -> None:
        """Consent was asked for and given in the selected words."""
        span = self._transcript.selection
        if span is None:
            self._bar.say(
                self.tr("Select the words that ask for consent and give it: Shift and arrow keys.")
            )
            return
        words = self.tr("say where consent was given")
        self._work.change_course(agreed_in(self._work.record, span), words)
        self._bar.say(self.tr("The record says that consent was spoken there."))

    def menu(self) -> QMenu:
        """About the word it is opened at, whatever is heard meanwhile."""
        menu, frame = QMenu(self._transcript), self._here()
        self.naming.fill(menu)
        here = menu.addAction(
            self.tr("The solution was told here") + f"\t{TOLD_KEY}",
            lambda: self._tell_at(frame),
        )
        here.setEnabled(frame not in (None, self._work.record.reveal))
        never = menu.addAction(self.tr("The solution was never told"), lambda: self.take_away())
        never.setEnabled(self._work.record.reveal is not None)
        agreed = menu.addAction(
            self.tr("Consent is given in these words") + f"\t{AGREED_KEY}", lambda: self.agree()
        )
        agreed.setEnabled(self._transcript.selection is not None)
        return menu

    def _tell_at(self, frame: Frame) -> None:
        self._put(frame)
        self._bar.say(self.tr("Told from here on. Ctrl+Z takes it back."))

    def _put(self, frame: Frame | None) -> None:
        words = self.tr("say where the solution was told")
        self._work.change_course(told_at(self._work.record, frame), words)

    def _here(self) -> Frame | None:
        """Where the word begins that the cursor is at; without one, the word that is heard."""
        cursor = self._transcript.cursor_word
        return self._heard() if cursor is None else self._transcript.sheet.place(cursor).start

    def _heard(self) -> Frame | None:
        sheet = self._transcript.sheet
        at = sheet.word_at(self._player.position)
        return None if at is None else sheet.place(at).start

    def _pop_up(self, at: QPoint) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
