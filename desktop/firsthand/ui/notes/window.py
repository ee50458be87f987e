"""The note-taker's window: one key marks, a note can be typed while the words are still coming."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from firsthand.core.marks import NOTE_TAKER, Mark, MarkId, MarkKind
from firsthand.core.news import (
    MarkKept,
    MarkUndone,
    QuoteChanged,
    SegmentsHeard,
    SegmentsReheard,
)
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import timecode
from firsthand.errors import FirsthandError, WrongMoment
from firsthand.jobs.live.interview import LiveInterview
from firsthand.ui.look.banner import Banner
from firsthand.ui.look.layout import label
from firsthand.ui.look.theme import font, mark, space
from firsthand.ui.notes.captions import Captions
from firsthand.ui.notes.marklist import MarkList
from firsthand.ui.prompt import Prompted
from firsthand.ui.room.deck import Deck
from firsthand.ui.room.footer import Footer
from firsthand.ui.room.glance import Light, dot
from firsthand.ui.room.keymap import Act, KeyMap, Meaning
from firsthand.ui.room.keynames import key_in, sign
from firsthand.ui.room.keys import Deed, KeyWatch, is_ctrl, is_plain
from firsthand.ui.room.kinds import KINDS
from firsthand.ui.room.signs import DotSign
from firsthand.ui.room.trouble import Trouble
from firsthand.ui.studio import Studio

_TICK_MS = 500
_ASIDE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""A look at another window, or a menu: the field has not been left."""


class NotesWindow(QWidget):
    takes_notes = True
    """The Room's keys leave this window alone."""
    room_requested = Signal()
    """The key that opened this window was pressed in it: who is alone goes back to the Room."""

    def __init__(self, studio: Studio, live: LiveInterview) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._studio = studio
        self.live = live
        self._deck = Deck(live.rate, live.marks)
        self._noted: MarkId | None = None
        self.setWindowTitle(
            self.tr("Notes on %1").replace("%1", live.setup.participant.code_name) + " — Firsthand"
        )
        mark(self, "ground")
        self._build()
        self._rekey()
        studio.settings_changed.connect(self._rekey)
        self._watch: KeyWatch | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._refresh)
        studio.mailbox.news.connect(self._hear)
        live.at_end(self._keep_note)
        self._marks.show_cards(self._deck.cards())
        self._refresh()
        self._recall()
        self.setMinimumSize(space(90), space(70))
        self.resize(space(190), space(150))

    def _recall(self) -> None:
        """What was said and marked before this window was opened."""
        desk, interview = self._studio.desk, self.live.id

        def read() -> InterviewRecord:
            with desk.reading() as library:
                return library.record(interview)

        def show(record: InterviewRecord) -> None:
            self._deck.recall(record.quotes)
            self._marks.show_cards(self._deck.cards())
            self._captions.recall(record.transcript.segments)

        self._studio.background.run(read, show, self._not_recalled, owner=self)

    def _not_recalled(self, error: FirsthandError) -> None:
        self._banner.say(error.sentence, error.remedy)

    def _build(self) -> None:
        theme = self._studio.theme
        self._dot = DotSign(theme)
        self._time = label()
        self._time.setFont(font(1.3, font().Weight.DemiBold, tabular=True))
        self._state = label(look="muted", wraps=True)
        self._banner = Banner(theme)
        self._trouble = Trouble(self.live, self._banner)
        self._captions = Captions(self.live.rate)
        self._note = self._field(self.tr("Note for the chosen mark"))
        self._ask = self._field(self.tr("A silent word to the interviewer"))
        self._marks = MarkList(theme)
        top = QHBoxLayout()
        top.setSpacing(space(3))
        top.addWidget(self._dot)
        top.addWidget(self._time)
        top.addWidget(self._state, 1)
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(space(2))
        lower.addWidget(self._make_keys())
        fields = QHBoxLayout()
        fields.setSpacing(space(3))
        fields.addWidget(self._note, 1)
        fields.addWidget(self._ask, 1)
        lower.addLayout(fields)
        lower.addWidget(self._marks, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setMinimumSize(1, 1)
        self._captions.setMinimumHeight(space(14))
        below.setMinimumHeight(space(38))  # What it asks for is for keys one below the other.
        split.addWidget(self._captions)
        split.addWidget(below)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setSizes([space(32), space(88)])
        column = QVBoxLayout(self)
        column.setContentsMargins(space(5), space(4), space(5), space(3))
        column.setSpacing(space(2))
        column.addLayout(top)
        column.addWidget(self._banner)
        column.addWidget(split, 1)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setToolTip(name)
        field.setMaxLength(500)
        field.installEventFilter(self)
        return field

    def _make_keys(self) -> Footer:
        footer = self._footer = Footer(least_lines=2)
        for kind in KINDS:
            footer.add(kind, lambda kind=kind: self.mark(kind))
        footer.add(Act.NOTE, self.write_note, 1)
        footer.add(Act.STAR, self.star, 2)
        footer.add(Act.UNDO, self.undo_mark, 3)
        footer.add(Act.ASK, self.write_prompt, 4)
        return footer

    def _rekey(self) -> None:
        """The person has given keys other meanings."""
        self._keys = KeyMap.read(self._studio.settings.keys)
        self._footer.show_keys(self._keys)
        note, ask = (sign(self._keys.key(act)) for act in (Act.NOTE, Act.ASK))
        self._note.setPlaceholderText(
            self.tr("%1 types a note, Return keeps it").replace("%1", note)
        )
        self._ask.setPlaceholderText(
            self.tr("%1 asks the interviewer: “ask about the CFO”").replace("%1", ask)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._footer.resize(self.width() - space(10), self._footer.height())
        self._footer.fit(self.height())

    # -- coming and going --------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._watch is None:
            self._watch = KeyWatch(self._deed_for, self)
        self._tick.start()
        self._marks.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_note()
        self._tick.stop()
        if self._watch is not None:
            self._watch.let_go()
            self._watch.deleteLater()
            self._watch = None
        event.accept()

    # -- keys --------------------------------------------------------------------------------

    def _deed_for(self, event: QKeyEvent, is_typing: bool) -> Deed | None:
        if QApplication.activeWindow() is not self or self.live.session.has_ended:
            return None
        if is_ctrl(event, Qt.Key.Key_M):
            return lambda at: self.mark(MarkKind.QUOTE, at)
        key = key_in(event)
        meaning = self._keys.in_notes(key)
        is_way_back = meaning is None and key == self._keys.key(Act.NOTES) and is_plain(event)
        if is_way_back and not (is_typing and event.text()):
            return lambda _: self.room_requested.emit()
        if is_typing:
            return None
        if is_ctrl(event, Qt.Key.Key_Z):
            return lambda _: self.undo_mark()
        if isinstance(meaning, MarkKind):
            kind = meaning
            if is_ctrl(event, Qt.Key(event.key())):
                return lambda _: self.change_kind(kind)
            return (lambda at: self.mark(kind, at)) if is_plain(event) else None
        deeds: dict[Meaning | None, Callable[[], object]] = {
            Act.NOTE: self.write_note,
            Act.STAR: self.star,
            Act.UNDO: self.undo_mark,
            Act.ASK: self.write_prompt,
        }
        deed = deeds.get(meaning) if is_plain(event) else None
        return None if deed is None else lambda _: deed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes away what the banner says, as on every page."""
        if event.key() == Qt.Key.Key_Escape:
            self._banner.clear()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the two fields Enter keeps, Esc goes back to marking; a note that is left is kept."""
        kind = event.type()
        if kind is QEvent.Type.KeyPress and isinstance(watched, QLineEdit):
            if event.key() == Qt.Key.Key_Escape:
                watched.clear()
                self._noted = None
                self._marks.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._keep_note() if watched is self._note else self._send_prompt()
                self._marks.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        is_focus = watched is self._note and isinstance(event, QFocusEvent)
        if is_focus and event.reason() not in _ASIDE:
            self._begin_note() if kind is QEvent.Type.FocusIn else self._keep_note()
        return super().eventFilter(watched, event)

    # -- deeds -------------------------------------------------------------------------------

    def mark(self, kind: MarkKind = MarkKind.QUOTE, pressed_at: float | None = None) -> None:
        self._do(lambda: self.live.mark(kind, pressed_at=pressed_at, author=NOTE_TAKER))

    def undo_mark(self) -> None:
        """The last mark that was made here; the interviewer's stay."""

        def undo() -> None:
            if self.live.undo_mark(author=NOTE_TAKER) is None:
                raise WrongMoment("There is no mark of yours to take back.")

        self._do(undo)

    def change_kind(self, kind: MarkKind) -> None:
        """The chosen mark is of this kind: the kind can come later."""
        self._change_chosen(lambda chosen: replace(chosen, kind=kind))

    def star(self) -> None:
        self._change_chosen(lambda chosen: replace(chosen, starred=not chosen.starred))

    def write_note(self) -> None:
        if self._marks.chosen is not None:
            self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def write_prompt(self) -> None:
        self._ask.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _begin_note(self) -> None:
        """What is typed from here on is about the mark that is chosen now."""
        chosen = self._marks.chosen
        if self._noted is None and chosen is not None:
            self._noted = chosen.id
            self._note.setText(self._note.text() or chosen.note)

    def _keep_note(self) -> None:
        noted, self._noted = self._noted, None
        if not isValid(self):
            return
        text = " ".join(self._note.text().split())
        chosen = self._marks.chosen
        if noted is None and text and chosen is not None:
            noted = chosen.id
        if noted is None:
            return
        self._note.clear()
        self._change(noted, lambda mark: replace(mark, note=text))

    def _send_prompt(self) -> None:
        text = " ".join(self._ask.text().split())
        self._ask.clear()
        self._studio.mailbox.news.emit(Prompted(self.live.id, text))

    def _change_chosen(self, changed: Callable[[Mark], Mark]) -> None:
        chosen = self._marks.chosen
        if chosen is not None:
            self._change(chosen.id, changed)

    def _change(self, mark: MarkId, changed: Callable[[Mark], Mark]) -> None:
        """Of the mark as it is now: what is shown may be a change behind."""

        def change() -> None:
            now = next((one for one in self.live.marks if one.id == mark), None)
            if now is None:
                raise WrongMoment("This mark was taken back.")
            if changed(now) != now:
                self.live.change_mark(changed(now))

        self._do(change)

    def _do(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except FirsthandError as error:
            self._banner.say(error.sentence, error.remedy, tone="info")
        else:
            self._trouble.make_way()

    # -- what it shows -----------------------------------------------------------------------

    def _refresh(self) -> None:
        status = self.live.status()
        now = dot(status, self._keys, self._trouble.that_stays)
        self._dot.show_dot(now)
        self._time.setText(timecode(status.frames / self.live.rate, tenths=False))
        is_well = now.light is Light.RED and not now.detail
        self._state.setText("" if is_well else f"{now.words}. {now.detail}")
        missing = self.live.words_missing
        self._captions.say_why_none(missing)
        if self._deck.expect_words(do_come=missing is None):
            self._marks.show_cards(self._deck.cards())

    def _hear(self, news: object) -> None:
        if getattr(news, "interview", None) != self.live.id:
            return
        self._trouble.hear(news)
        match news:
            case MarkKept(mark=kept):
                is_new = self._deck.mark(kept.id) is None
                self._deck.put_mark(kept)
                self._marks.show_cards(self._deck.cards(), kept.id if is_new else None)
            case MarkUndone(mark=gone):
                self._deck.remove_mark(gone)
                self._marks.show_cards(self._deck.cards())
            case QuoteChanged(quote=quote):
                self._deck.put_quote(quote)
                self._marks.show_cards(self._deck.cards())
            case SegmentsHeard(segments=segments):
                self._captions.hear(segments)
            case SegmentsReheard(gone=gone, segments=segments):
                self._captions.hear_again(gone, segments)
