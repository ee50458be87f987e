"""The Room: what the interviewer sees and presses from Start to Stop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from firsthand.core.guide import Question, placeholders
from firsthand.core.interview import Debrief
from firsthand.core.marks import MarkKind
from firsthand.core.news import (
    MarkKept,
    MarkUndone,
    QuoteChanged,
    SegmentsHeard,
    TroubleMet,
    WorkEnded,
    WorkProgressed,
)
from firsthand.core.quotes import Quote
from firsthand.core.timeline import timecode
from firsthand.errors import FirsthandError
from firsthand.jobs.live import LiveInterview
from firsthand.ui.companion.panel import CompanionPanel
from firsthand.ui.notes.prompt import Prompted
from firsthand.ui.page import Page
from firsthand.ui.room.after import AfterStop
from firsthand.ui.room.asking import Asking
from firsthand.ui.room.bar import Bar
from firsthand.ui.room.cards import CardColumn, plain_label
from firsthand.ui.room.deck import Deck
from firsthand.ui.room.footer import Footer
from firsthand.ui.room.glance import Glance, TalkShare, glance
from firsthand.ui.room.keys import Deed, KeyWatch, is_ctrl, is_plain
from firsthand.ui.room.kinds import KIND_OF_KEY
from firsthand.ui.room.question import QuestionView
from firsthand.ui.room.signs import Rule
from firsthand.ui.room.silence import Silence
from firsthand.ui.room.strip import Strip
from firsthand.ui.studio import Studio
from firsthand.ui.theme import mark, space

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
        self._share = TalkShare()
        self._whisper = ""
        self._build()
        self._deeds = self._keys()
        self._watch: KeyWatch | None = KeyWatch(self._deed_for, self)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.refresh)
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
        theme = self.studio.theme
        self._bar = Bar(theme)
        self._question = QuestionView()
        self._cards = CardColumn(theme)
        self._cards.setFixedWidth(space(56))
        self._prompt = plain_label("info", wraps=True)
        self._prompt.setMargin(space(2))
        self._prompt.setToolTip(self.tr("From the note-taker (X takes it away)"))
        self._prompt.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._prompt.hide()
        self._hint = plain_label("muted")
        self._strip = Strip(theme)
        self._strip.jump_requested.connect(self._jump)
        self._strip.phase_requested.connect(lambda key: self._do(lambda: self.live.enter(key)))
        self._strip.peeked.connect(self._peek)
        self._asking = Asking()
        side = QVBoxLayout()
        side.setSpacing(space(2))
        self._companion = CompanionPanel(self.studio, self.live)
        self._companion.unfolded.connect(lambda is_open: self._cards.setHidden(is_open))
        side.addWidget(self._prompt)
        side.addWidget(self._companion)
        side.addWidget(self._cards, 1)
        middle = QHBoxLayout()
        middle.setSpacing(space(8))
        middle.addWidget(self._question, 1)
        middle.addLayout(side)
        self._board = QWidget()
        column = QVBoxLayout(self._board)
        column.setContentsMargins(space(8), space(5), space(8), space(3))
        column.setSpacing(space(3))
        column.addWidget(self._bar)
        column.addLayout(middle, 1)
        column.addWidget(self._hint)
        column.addWidget(self._asking)
        column.addWidget(Rule())
        column.addWidget(self._strip)
        column.addWidget(self._make_footer())
        self._after = AfterStop()
        self._after.review_requested.connect(lambda: self.ended.emit(self.live.id))
        self._after.form.changed.connect(self._keep_debrief)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._board)
        self._stack.addWidget(self._after)
        # Lines that wrap ask for their height at the narrowest width; the window is wider.
        self._stack.setMinimumSize(1, 1)
        self.set_content(self._stack)
        self._board.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._board.setAccessibleName(self.tr("The Room"))

    def _make_footer(self) -> Footer:
        footer = self._footer = Footer()
        footer.add(self.tr("Space"), self.tr("next"), self.next)
        footer.add("U", self.tr("answered unprompted"), self.answered, 2)
        footer.add("S", self.tr("skip"), self.skip, 1)
        footer.add("⌫", self.tr("back"), self.back, 5)
        footer.add("M", self.tr("mark"), self.mark)
        footer.add("Z", self.tr("undo mark"), self.undo_mark, 6)
        footer.add("R", self.tr("reveal"), self.reveal)
        self._pause_key = footer.add("P", self.tr("pause"), self.pause_or_resume)
        self._consent_key = footer.add("C", self.tr("consent spoken"), self.consent_spoken, 3)
        footer.add("F2", self.tr("note-taker window"), self.notes_requested.emit, 4)
        footer.add("F3", self.tr("colleagues' devices"), self._companion.toggle, 5)
        footer.add("F11", self.tr("full screen"), self.full_screen, 7)
        stop = mark(QPushButton(self.tr("Stop")), "record")
        stop.setToolTip(self.tr("Stop the recording (Ctrl+.)"))
        stop.clicked.connect(self.ask_to_stop)
        self._stop_button = stop
        footer.add_button(stop)
        return footer

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._footer.resize(self.width() - space(16), self._footer.height())
        self._footer.fit(self.height())

    # -- coming and going --------------------------------------------------------------------

    def on_enter(self) -> None:
        self._tick.start()
        self.refresh()
        if not self.live.session.has_ended:
            self._board.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_leave(self) -> None:
        self._tick.stop()
        self._after.form.keep()
        if self.live.session.has_ended:
            self._let_go()

    def _let_go(self) -> None:
        if self._watch is not None:
            self._watch.let_go()
            self._watch = None

    # -- keys --------------------------------------------------------------------------------

    def _keys(self) -> dict[Qt.Key, Callable[[], object]]:
        key = Qt.Key
        return {
            key.Key_Space: self.next,
            key.Key_PageDown: self.next,
            key.Key_Backspace: self.back,
            key.Key_PageUp: self.back,
            key.Key_U: self.answered,
            key.Key_S: self.skip,
            key.Key_R: self.reveal,
            key.Key_P: self.pause_or_resume,
            key.Key_C: self.consent_spoken,
            key.Key_Z: self.undo_mark,
            key.Key_F2: self.notes_requested.emit,
            key.Key_F3: self._companion.toggle,
            key.Key_F11: self.full_screen,
            key.Key_X: self._drop_prompt,
        }

    def _deed_for(self, event: QKeyEvent, is_typing: bool) -> Deed | None:
        """What a key means now. M works in every window of the app, the rest only in the Room."""
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
        kind = KIND_OF_KEY.get(_letter(event))
        if kind is not None and (is_here or kind is MarkKind.QUOTE):
            return lambda at: self.mark(kind, at)
        deed = self._deeds.get(Qt.Key(event.key())) if is_here else None
        return None if deed is None else lambda _: deed()

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
        self._do(self.live.undo_mark)

    def pause_or_resume(self) -> None:
        is_paused = self.live.session.is_paused
        self._do(self.live.resume if is_paused else self.live.pause)

    def consent_spoken(self) -> None:
        self._do(self.live.consent_spoken)
        at = timecode(self.live.status().frames / self.live.rate, tenths=False)
        self._say(self.tr("Consent noted at %1.").replace("%1", at))

    def reveal(self) -> None:
        """Tell the solution; while the gate is shut, ask for the reason in one line."""
        session = self.live.session
        if session.is_paused or session.gate(self.live.status().frames).is_open:
            self._do(self.live.reveal)
            return
        self._asking.ask(
            self.tr("The reveal is still shut. Why does it open now?"),
            self.tr("Reveal now"),
            self._reveal_early,
            self._board,
            field=self.tr("The reason, for the record"),
        )

    def _reveal_early(self, reason: str) -> bool:
        if not reason:
            self._say(self.tr("A few words are enough, but the record wants a reason."))
            return False
        self._do(lambda: self.live.reveal(reason))
        return True

    def ask_to_stop(self) -> None:
        self._asking.ask(
            self.tr("Stop the recording? Enter stops, Esc goes on."),
            self.tr("Stop"),
            self._stop,
            self._board,
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
        window.showNormal() if window.isFullScreen() else window.showFullScreen()

    def _jump(self, question: Question) -> None:
        self._do(lambda: self.live.jump(question))
        self._board.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, deed: Callable[[], object]) -> None:
        """Do it and show it at once; what does not fit the moment is said in place."""
        try:
            deed()
        except FirsthandError as error:
            self.banner.say(error.sentence, error.remedy, tone="info")
        else:
            self.banner.clear()
            self._whisper = ""
        self.refresh()

    # -- what it shows -----------------------------------------------------------------------

    @property
    def now(self) -> Glance:
        """What the Room says at this moment."""
        live = self.live
        return glance(live.session, live.status(), self._values, live.setup.consent)

    def refresh(self) -> None:
        status = self.live.status()
        now = glance(self.live.session, status, self._values, self.live.setup.consent)
        if not now.has_ended and not now.is_paused:
            self._silence.hear(status.frames / self.live.rate, status.peak_dbfs)
        self._bar.show_glance(now)
        self._question.show_glance(now)
        self._strip.show_phases(now.strip)
        self._hint.setText(self._whisper or self._silence.hint)
        words = self.tr("resume") if now.is_paused else self.tr("pause")
        self._pause_key.rename("P", words)

    def _say(self, words: str) -> None:
        self._whisper = words
        self._hint.setText(words)

    def _peek(self, words: str) -> None:
        self._say(words)

    def _show_cards(self) -> None:
        self._cards.show_cards(self._deck.cards(3))

    def _hear(self, news: object) -> None:
        if getattr(news, "interview", None) != self.live.id:
            return
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
            case SegmentsHeard(segments=segments):
                self._share.hear(segments)
                self._bar.show_share(self._share.words)
            case Prompted(text=text):
                self._prompt.setText(text)
                self._prompt.setVisible(bool(text))
            case WorkProgressed():
                self._after.show_progress(news)
            case WorkEnded(error=error):
                self._after.show_end(error)
            case TroubleMet(error=error):
                self.show_error(error)

    def _drop_prompt(self) -> None:
        self._prompt.hide()

    def _keep_debrief(self, debrief: Debrief) -> None:
        interview = self.live.id
        future = self.studio.desk.shelf.do(lambda lib: lib.keep_debrief(interview, debrief))
        self.studio.background.when(future, owner=self)


def _is_note_takers(window: QWidget | None) -> bool:
    """That window has keys of its own."""
    return bool(getattr(window, "takes_notes", False))


def _letter(event: QKeyEvent) -> str:
    key = event.key()
    return chr(key) if 0x20 < key < 0x7F else ""
