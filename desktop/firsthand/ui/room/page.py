"""The Room: what the interviewer sees and presses from Start to Stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget

from firsthand.core.guide import Question, placeholders
from firsthand.core.marks import MarkKind
from firsthand.core.news import (
    MarkKept,
    MarkUndone,
    QuoteChanged,
    SegmentsHeard,
    SegmentsReheard,
    SpeakersGuessed,
    TroubleMet,
    WorkEnded,
    WorkProgressed,
)
from firsthand.core.ports import RecorderStatus
from firsthand.core.quotes import Quote
from firsthand.core.timeline import spoken_consent, timecode
from firsthand.core.transcript import Segment
from firsthand.errors import DiskFull, FirsthandError, WrongMoment
from firsthand.jobs.live.interview import LiveInterview
from firsthand.ui.actions import tip
from firsthand.ui.look.theme import mark
from firsthand.ui.page import Page
from firsthand.ui.prompt import Prompted
from firsthand.ui.room.after import AfterStop
from firsthand.ui.room.board import Board
from firsthand.ui.room.chime import Chime
from firsthand.ui.room.debriefing import Debriefing
from firsthand.ui.room.deck import Deck
from firsthand.ui.room.footer import Footer
from firsthand.ui.room.glance import Glance, TalkShare, glance
from firsthand.ui.room.keymap import Act, KeyMap, Meaning
from firsthand.ui.room.keynames import key_in, short, sign
from firsthand.ui.room.keys import Deed, KeyWatch, is_ctrl, is_plain
from firsthand.ui.room.silence import Silence
from firsthand.ui.room.trouble import Trouble
from firsthand.ui.studio import Studio

_TICK_MS = 200


class RoomPage(Page):
    stopped = Signal()
    """The recording is closed; its words are still coming."""
    ended = Signal(str)
    """The interview's id: its recording is over and the review may begin."""
    notes_requested = Signal()
    wants_header = False

    def __init__(self, studio: Studio, live: LiveInterview, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self.live = live
        self.title = live.setup.participant.code_name
        self._values = placeholders(live.setup)
        self._deck = Deck(live.rate, live.marks)
        self._silence = Silence()
        self._chime = Chime(studio)
        self._share = TalkShare()
        self._whisper = ""
        self._trouble = Trouble(live, self.banner)
        self._build()
        self._rekey()
        studio.settings_changed.connect(self._rekey)
        self._watch: KeyWatch | None = KeyWatch(self._deed_for, self)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.refresh)
        live.at_end(self._tick.stop)
        studio.mailbox.news.connect(self._hear)
        self.refresh()
        self._show_cards()
        if live.marks:
            self._recall()

    def _recall(self) -> None:
        """After the window died: the words of marks that were made before."""
        desk, interview = self.studio.desk, self.live.id

        def read() -> tuple[Quote, ...]:
            with desk.reading() as library:
                return library.record(interview).quotes

        def show(quotes: tuple[Quote, ...]) -> None:
            self._deck.recall(quotes)
            self._show_cards()

        self.studio.background.run(read, show, owner=self)

    # -- what it looks like ------------------------------------------------------------------

    def _build(self) -> None:
        self.board = Board(self.studio, self.live)
        self.board.strip.jump_requested.connect(self._jump)
        self.board.strip.phase_requested.connect(lambda key: self._do(lambda: self.live.enter(key)))
        self.board.strip.peeked.connect(self._say)
        self.board.stop.clicked.connect(self.ask_to_stop)
        self._deeds = self._fill_footer(self.board.footer)
        self._after = AfterStop()
        self._debriefing = Debriefing(self, self.live.id, self._after.form)
        self._debriefing.done.connect(lambda: self.ended.emit(self.live.id))
        self._after.review_requested.connect(self._debriefing.go_on)
        self._after.form.show_goals(self.live.setup.study.goals)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._stack.addWidget(self._after)
        # Lines that wrap ask for their height at the narrowest width; the window is wider.
        self._stack.setMinimumSize(1, 1)
        self.set_content(self._stack)

    def _fill_footer(self, footer: Footer) -> dict[Meaning, Callable[[], object]]:
        """A button for each key; returns what each does."""
        deeds: list[tuple[Meaning, Callable[[], object], int]] = [
            (Act.NEXT, self.next, 0),
            (Act.ANSWERED, self.answered, 2),
            (Act.SKIP, self.skip, 1),
            (Act.BACK, self.back, 5),
            (MarkKind.QUOTE, self.mark, 0),
            (Act.UNDO, self.undo_mark, 6),
            (Act.REVEAL, self.reveal, 0),
            (Act.PAUSE, self.pause_or_resume, 0),
            (Act.MUTE, self.mute_or_unmute, 4),
            (Act.CONSENT, self.consent_spoken, 3),
            (Act.NOTES, self.notes_requested.emit, 4),
            (Act.DEVICES, self.board.companion.toggle, 5),
        ]
        buttons = {what: footer.add(what, deed, rank) for what, deed, rank in deeds}
        self._pause_key = buttons[Act.PAUSE]
        self._mute_key = buttons[Act.MUTE]
        full = mark(QPushButton(self.tr("F11  full screen")), "quiet")
        full.setAccessibleName(self.tr("Full screen"))
        full.setToolTip(tip(self.tr("Full screen"), "F11"))
        full.clicked.connect(self.full_screen)
        footer.add_button(full, 7)
        return {Act.DROP: self._drop_prompt, **{what: deed for what, deed, _ in deeds}}

    def _rekey(self) -> None:
        """The person has given keys other meanings."""
        self._keys = KeyMap.read(self.studio.settings.keys)
        self.board.footer.show_keys(self._keys)
        drop = sign(self._keys.key(Act.DROP))
        words = self.tr("From the note-taker (%1 takes it away)")
        self.board.prompt.setToolTip(words.replace("%1", drop))
        self.board.fit_keys()

    # -- coming and going --------------------------------------------------------------------

    def on_enter(self) -> None:
        self._tick.start()
        self.refresh()
        if not self.live.session.has_ended:
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_leave(self) -> None:
        """While it runs somebody goes on watching it: the tone calls from any page."""
        self._after.form.keep()
        if self.live.session.has_ended:
            self._tick.stop()
            self._let_go()

    def _let_go(self) -> None:
        if self._watch is not None:
            self._watch.let_go()
            self._watch = None

    # -- keys --------------------------------------------------------------------------------

    def _deed_for(self, event: QKeyEvent, is_typing: bool) -> Deed | None:
        """What a key means now. A mark works in every window of the app, the rest in the Room."""
        if self.live.session.has_ended:
            return None
        if is_ctrl(event, Qt.Key.Key_M):
            return lambda at: self.mark(MarkKind.QUOTE, at)
        is_here = self.isVisible() and self.window().isActiveWindow()
        if is_here and is_ctrl(event, Qt.Key.Key_Period):
            return lambda _: self.ask_to_stop()
        if is_typing:
            return None
        if is_here and is_ctrl(event, Qt.Key.Key_Z):
            return lambda _: self.undo_mark()
        if not is_plain(event) or _is_note_takers(QApplication.activeWindow()):
            return None
        meaning = self._keys.in_room(key_in(event))
        if meaning is MarkKind.QUOTE or (is_here and isinstance(meaning, MarkKind)):
            return lambda at: self.mark(meaning, at)
        if not is_here:
            return None
        deed = self._deeds.get(meaning) if meaning else self._always.get(Qt.Key(event.key()))
        return None if deed is None else lambda _: deed()

    @property
    def _always(self) -> dict[Qt.Key, Callable[[], object]]:
        """A presenter's keys, and full screen: the same for everybody."""
        key = Qt.Key
        return {
            key.Key_PageDown: self.next,
            key.Key_PageUp: self.back,
            key.Key_F11: self.full_screen,
        }

    # -- deeds -------------------------------------------------------------------------------

    def next(self) -> None:
        self._do(self.live.next)

    def back(self) -> None:
        self._do(self.live.back)

    def answered(self) -> None:
        self._do(self.live.answered)

    def skip(self) -> None:
        self._do(self.live.skip)

    def mark(self, kind: MarkKind = MarkKind.QUOTE, pressed_at: float | None = None) -> None:
        self._do(lambda: self.live.mark(kind, pressed_at=pressed_at))

    def undo_mark(self) -> None:
        """The last mark that was made here; the note-taker's stay."""

        def undo() -> None:
            if self.live.undo_mark() is None:
                raise WrongMoment("There is no mark of yours to take back.")

        self._do(undo)

    def pause_or_resume(self) -> None:
        is_paused = self.live.session.is_paused
        self._do(self.live.resume if is_paused else self.live.pause)

    def mute_or_unmute(self) -> None:
        """What is said on this side is silence in the recording, or is kept again."""
        is_muted = self.live.status().is_muted
        self._do(lambda: self.live.mute(not is_muted))

    def consent_spoken(self) -> None:
        self._do(self.live.consent_spoken)
        for span in spoken_consent(self.live.session.events)[-1:]:
            words = self.tr("Consent noted: %1 to %2 of the recording.")
            for place, frame in (("%1", span.start), ("%2", span.end)):
                words = words.replace(place, timecode(frame / self.live.rate, tenths=False))
            self._say(words)

    def reveal(self) -> None:
        """Tell the solution; while the gate is shut, ask for the reason in one line."""
        session = self.live.session
        if session.is_paused or session.gate(self.live.status().frames).is_open:
            self._do(self.live.reveal)
            return
        self.board.asking.ask(
            self.tr("The reveal is still shut. Why does it open now?"),
            self.tr("Reveal now"),
            self._reveal_early,
            self.board,
            field=self.tr("The reason, for the record"),
        )

    def _reveal_early(self, reason: str) -> bool:
        if not reason:
            self._say(self.tr("A few words are enough, but the record wants a reason."))
            return False
        self._do(lambda: self.live.reveal(reason))
        return True

    def ask_to_stop(self) -> None:
        self.board.asking.ask(
            self.tr("Stop the recording? Return stops, Esc goes on."),
            self.tr("Stop"),
            self._stop,
            self.board,
            look="record",
        )

    def _stop(self, _: str = "") -> bool:
        self.live.stop()
        self._let_go()
        self._stack.setCurrentWidget(self._after)
        self._after.form.show_quotes(self.live.quotes)
        self._after.form.begin()
        if self.window().isFullScreen():
            self.full_screen()
        self.stopped.emit()
        return False

    def full_screen(self) -> None:
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _jump(self, question: Question) -> None:
        self._do(lambda: self.live.jump(question))
        self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, deed: Callable[[], object]) -> None:
        """Do it and show it at once; what does not fit the moment is said in place."""
        try:
            deed()
        except FirsthandError as error:
            self.banner.say(error.sentence, error.remedy, tone="info")
        else:
            self._trouble.make_way()
            self._whisper = ""
        self.refresh()

    # -- what it shows -----------------------------------------------------------------------

    @property
    def now(self) -> Glance:
        """What the Room says at this moment."""
        return self._glance(self.live.status())

    def _glance(self, status: RecorderStatus) -> Glance:
        live, stays = self.live, self._trouble.that_stays
        return glance(live.session, status, self._values, live.setup.consent, self._keys, stays)

    def refresh(self) -> None:
        status = self.live.status()
        now = self._glance(status)
        self._silence.follow(status.frames / self.live.rate, status)
        self.board.bar.show_glance(now)
        self._chime.see(now.dot.light)
        self.board.question.show_glance(now)
        self.board.strip.show_phases(now.strip)
        self.board.hint.setText(self._whisper or self._silence.hint)
        resume = self.tr("resume")
        self._pause_key.rename(resume if now.is_paused else short(Act.PAUSE))
        unmute = self.tr("unmute")
        self._mute_key.rename(unmute if status.is_muted else short(Act.MUTE))
        if self._deck.expect_words(do_come=self.live.words_missing is None):
            self._show_cards()

    def _say(self, words: str) -> None:
        self._whisper = words
        self.board.hint.setText(words)

    def _show_cards(self) -> None:
        self.board.cards.show_cards(self._deck.cards(3))

    def _hear(self, news: object) -> None:
        if getattr(news, "interview", None) != self.live.id:
            return
        self._trouble.hear(news)
        match news:
            case MarkKept(mark=kept):
                self._deck.put_mark(kept)
                self._show_cards()
            case MarkUndone(mark=gone):
                self._deck.remove_mark(gone)
                self._show_cards()
            case QuoteChanged(quote=quote):
                self._deck.put_quote(quote)
                self._show_cards()
                self._after.form.show_quotes(self.live.quotes)
            case SegmentsHeard(segments=segments) | SpeakersGuessed(segments=segments):
                self._show_share(segments)
            case SegmentsReheard(gone=gone, segments=segments):
                self._share.forget(gone)
                self._show_share(segments)
            case Prompted(text=text):
                self.board.prompt.setText(text)
                self.board.prompt.setVisible(bool(text))
            case WorkProgressed():
                self._after.show_progress(news)
            case WorkEnded(error=error):
                self._after.show_end(error, self.live.quotes)
            case TroubleMet(error=DiskFull()) if self.live.session.has_ended:
                self._after.wait_for_room()
            case TroubleMet():
                self.refresh()

    def _show_share(self, new: Sequence[Segment]) -> None:
        self._share.hear(new)
        self.board.bar.show_share(self._share.words)

    def _drop_prompt(self) -> None:
        self.board.prompt.hide()


def _is_note_takers(window: QWidget | None) -> bool:
    """That window has keys of its own."""
    return bool(getattr(window, "takes_notes", False))
