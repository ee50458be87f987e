"""The review: hear, correct and confirm quotes beside the transcript and the sound."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from firsthand.core.interview import Debrief, InterviewId, Role, Status
from firsthand.core.news import QuoteChanged, SegmentsHeard, WorkEnded, WorkProgressed
from firsthand.core.quotes import Quote
from firsthand.core.quoting import Side, Step
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame
from firsthand.core.transcript import Speaker
from firsthand.errors import FirsthandError
from firsthand.ui import icons, wording
from firsthand.ui.actions import action
from firsthand.ui.layout import label
from firsthand.ui.page import Page
from firsthand.ui.player import Loudspeaker, OpenOutput, Player
from firsthand.ui.review.bars import ExportBar, FindBar, PlayBar
from firsthand.ui.review.bench import QuoteBench
from firsthand.ui.review.elided import ElidedLabel
from firsthand.ui.review.finding import Finding
from firsthand.ui.review.loading import PeakWork, read_record, sound_of
from firsthand.ui.review.sending import WordSending
from firsthand.ui.review.sheet import sheet_of
from firsthand.ui.review.transcript import TranscriptView
from firsthand.ui.review.waveform import Waveform
from firsthand.ui.review.work import ReviewWork
from firsthand.ui.room.debrief import DebriefForm
from firsthand.ui.studio import Studio
from firsthand.ui.theme import mark, space

_SEEK_S = 5.0
_RELOAD_MS = 400


class ReviewPage(Page):
    def __init__(
        self,
        studio: Studio,
        parent: QWidget | None = None,
        *,
        open_output: OpenOutput = Loudspeaker,
    ) -> None:
        super().__init__(studio, parent)
        self.title = self.tr("Review")
        shelf = studio.desk.shelf
        self.work = ReviewWork(
            lambda writing: studio.background.when(
                shelf.do(writing), failed=self._not_kept, owner=self
            ),
            self,
        )
        self.player = Player(open_output, self)
        self._interview: InterviewId | None = None
        self._wanted_frame: Frame | None = None
        self._reload = QTimer(self)
        self._reload.setSingleShot(True)
        self._reload.setInterval(_RELOAD_MS)
        self._reload.timeout.connect(self._read_again)
        self._build()
        self._connect()
        self._peaks = PeakWork(studio, self.waveform.show_peaks, self)

    # -- what it looks like ------------------------------------------------------------------

    def _build(self) -> None:
        theme = self.studio.theme
        self._name = label(look="title")
        self._about = ElidedLabel("muted")
        self._reviewed = QPushButton(self.tr("Reviewed"))
        self._reviewed.setCheckable(True)
        self._reviewed.setToolTip(self.tr("All that is wanted from this interview is confirmed"))
        self._export = QPushButton(self.tr("Export to Word"))
        icons.put(self._export, "export", theme)
        self._export.setToolTip(self.tr("Export to Word (Ctrl+E)"))
        self.export_bar = ExportBar()
        self.waveform = Waveform(theme)
        self.bar = PlayBar(theme)
        self.find_bar = FindBar(theme)
        self.transcript = TranscriptView(theme)
        self.finding = Finding(self.find_bar, self.transcript, self)
        self.sending = WordSending(self, self.work, self.export_bar)
        self.bench = QuoteBench(theme, self.work, self.player, self._author)
        self.debrief = DebriefForm()
        self._no_words = label(
            self.tr("No words yet. They come when the recording has been transcribed."),
            "muted",
            wraps=True,
        )
        top = QHBoxLayout()
        top.setSpacing(space(3))
        top.addWidget(self._name)
        top.addWidget(self._about, 1)
        top.addWidget(self._reviewed)
        top.addWidget(self._export)
        left = QWidget()
        left_column = QVBoxLayout(left)
        left_column.setContentsMargins(0, 0, 0, 0)
        left_column.setSpacing(space(2))
        left_column.addWidget(self.find_bar)
        left_column.addWidget(self._no_words)
        left_column.addWidget(self.transcript, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._make_side())
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([600, 400])
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(space(5), space(3), space(5), space(3))
        column.setSpacing(space(2))
        column.addLayout(top)
        column.addWidget(self.export_bar)
        column.addWidget(self.waveform)
        column.addWidget(self.bar)
        column.addWidget(split, 1)
        content.setMinimumSize(1, 1)
        self.set_content(content)

    def _make_side(self) -> QWidget:
        """Quotes and debrief, one behind the other."""
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(space(2), 0, 0, 0)
        column.setSpacing(space(2))
        self._tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(mark(self.debrief, "clear"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.setSpacing(0)
        for number, (name, page) in enumerate(
            ((self.tr("Quotes"), self.bench), (self.tr("Debrief"), scroll))
        ):
            tab = mark(QPushButton(name), "tab")
            tab.setCheckable(True)
            tab.setChecked(number == 0)
            tab.setToolTip(f"{name} (Ctrl+D)")
            self._tabs.addButton(tab, number)
            self._stack.addWidget(page)
            row.addWidget(tab)
        row.addSpacing(space(3))
        row.addWidget(self.bench.head, 1)
        self._tabs.idClicked.connect(self._stack.setCurrentIndex)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        return side

    def _connect(self) -> None:
        self.studio.mailbox.news.connect(self._hear_news)
        self.work.quotes_changed.connect(self._show_quotes)
        self.work.transcript_changed.connect(self._show_transcript)
        self.work.status_changed.connect(self._show_head)
        self.bench.chosen_changed.connect(self._show_chosen)
        self.bench.said.connect(self.bar.say)
        self.waveform.play_requested.connect(self.player.play_from)
        self.waveform.quote_chosen.connect(self.bench.choose)
        self.waveform.ends_dragged.connect(self.bench.drop_ends)
        self.transcript.play_requested.connect(self.player.play_from)
        self.transcript.retyped.connect(
            lambda numbers, text: self.work.retype(numbers, text, self.tr("correct the transcript"))
        )
        self.transcript.selected.connect(self._show_selection)
        self.bar.play_requested.connect(self.player.toggle)
        self.bar.speed_chosen.connect(self.player.set_speed)
        self.bar.find_requested.connect(self.find_bar.begin)
        self.player.moved.connect(self._show_moved)
        self.player.playing_changed.connect(self.bar.show_playing)
        self.player.failed.connect(self._not_played)
        self.debrief.changed.connect(self._keep_debrief)
        self._export.clicked.connect(self.begin_export)
        self._reviewed.clicked.connect(self._turn_reviewed)
        undo = self.work.undo
        action(self, self.tr("Undo"), undo.undo, "Ctrl+Z")
        action(self, self.tr("Redo"), undo.redo, "Ctrl+Shift+Z").setShortcuts(
            [QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")]
        )
        action(self, self.tr("Find"), self.find_bar.begin, "Ctrl+F")
        action(self, self.tr("Export to Word"), self.begin_export, "Ctrl+E")
        action(self, self.tr("Quotes or debrief"), self._turn_tab, "Ctrl+D")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.waveform.setFixedHeight(max(space(14), min(space(26), round(self.height() * 0.13))))

    # -- opening -----------------------------------------------------------------------------

    def open(self, interview: str, frame: object = None) -> None:
        """Read an interview in the background, then show it, at a frame if one is given."""
        self._keep_typed()
        self.player.pause()
        self._interview = InterviewId(interview)
        self._wanted_frame = None if frame is None else Frame(int(str(frame)))
        if self.work.is_open and self.work.record.id == self._interview:
            self._read_again()
            self._go_to_wanted()
            return
        self.banner.clear()
        wanted, studio = self._interview, self.studio
        studio.background.run(lambda: read_record(studio, wanted), self._show, owner=self)

    def on_leave(self) -> None:
        self._keep_typed()
        self.player.pause()

    def _show(self, record: InterviewRecord) -> None:
        if record.id != self._interview:
            return
        self.work.open(record)
        self.title = record.setup.participant.code_name
        folder = self.studio.desk.home / "interviews" / record.id
        timeline = record.timeline
        self.player.load(sound_of(folder, timeline), timeline.rate, timeline.end)
        self.waveform.show_record(record)
        self._peaks.begin(folder, timeline)
        self.debrief.show_debrief(record.debrief)
        self.find_bar.hide()
        self.export_bar.hide()
        self._show_transcript()
        self.bench.refresh()
        self._show_quotes()
        self._show_head()
        self._show_moved(Frame(0))
        self.bar.say("")
        self.bench.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        if self._wanted_frame is not None:
            self.player.seek(self._wanted_frame)
            self.transcript.show_frame(self._wanted_frame)
            self._wanted_frame = None

    def _read_again(self) -> None:
        """While words are still coming; what is being typed stays."""
        if self._interview is None:
            return
        wanted, studio = self._interview, self.studio
        studio.background.run(lambda: read_record(studio, wanted), self._refresh, owner=self)

    def _refresh(self, record: InterviewRecord) -> None:
        if not self.work.is_open or record.id != self.work.record.id:
            return
        takes_changed = record.timeline != self.work.record.timeline
        self.work.refresh(record)
        if takes_changed:
            folder = self.studio.desk.home / "interviews" / record.id
            self.player.load(
                sound_of(folder, record.timeline), record.timeline.rate, record.timeline.end
            )
            self._peaks.begin(folder, record.timeline)
            self.waveform.show_record(record)
        self._show_head()

    # -- what it shows -----------------------------------------------------------------------

    def _show_head(self) -> None:
        record = self.work.record
        person = record.setup.participant
        self._name.setText(person.code_name)
        parts = [person.role, person.company]
        parts.append(wording.minutes(record.timeline.seconds(record.timeline.end)))
        parts.append(wording.status(record.status))
        self._about.say("  ·  ".join(part for part in parts if part))
        self._reviewed.setChecked(record.status is Status.REVIEWED)
        can_review = record.status in (Status.DRAFT, Status.REVIEWED)
        self._reviewed.setEnabled(can_review)

    def _show_transcript(self) -> None:
        record = self.work.record
        self.transcript.show_sheet(sheet_of(record, self.transcript.sheet))
        self.transcript.show_quotes(record.quotes)
        self._no_words.setVisible(not record.transcript.segments)
        self.finding.again()

    def _show_quotes(self) -> None:
        record = self.work.record
        self.transcript.show_quotes(record.quotes)
        self.waveform.show_record(record)
        chosen = self.bench.chosen
        self.waveform.show_chosen(chosen.span if chosen else None)

    def _show_chosen(self, quote: Quote | None) -> None:
        self.waveform.show_chosen(quote.span if quote else None)
        if quote is not None:
            self.transcript.show_frame(quote.start)
            if not self.player.is_playing:
                self.player.seek(quote.start)

    def _show_moved(self, frame: Frame) -> None:
        timeline = self.work.record.timeline
        self.bar.show_time(frame / timeline.rate, timeline.end / timeline.rate)
        self.waveform.show_position(frame, follow=self.player.is_playing)
        self.transcript.show_sounding(frame, follow=self.player.is_playing)

    def _show_selection(self, span: object) -> None:
        self.bar.say(self.tr("Q makes a quote of the selected words.") if span else "")

    def _hear_news(self, news: object) -> None:
        if getattr(news, "interview", None) != self._interview or self._interview is None:
            return
        match news:
            case WorkProgressed(what=what, progress=progress):
                self.bar.say(f"{what}: {wording.how_far(progress)}")
            case SegmentsHeard() | QuoteChanged():
                if not self._reload.isActive():
                    self._reload.start()
            case WorkEnded(error=error):
                self.bar.say("")
                self._reload.start()
                if error is not None:
                    self.show_error(error)

    def _not_kept(self, error: FirsthandError) -> None:
        """An edit did not reach the library: show what it has, and no more than that."""
        self.show_error(error)
        self._reload.start()

    def _not_played(self, error: FirsthandError) -> None:
        self.show_error(error)
        # The files may have been sealed under another name since they were read.
        self._reload.start()

    # -- keys --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no field has taken."""
        if not self.work.is_open or not self._key(event):
            super().keyPressEvent(event)

    def _key(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return self._step_key(event)
        if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        key = Qt.Key
        deeds = {
            key.Key_Space: self.player.toggle,
            key.Key_K: self.player.toggle,
            key.Key_MediaPlay: self.player.toggle,
            key.Key_MediaTogglePlayPause: self.player.toggle,
            key.Key_J: lambda: self._seek(-1, event),
            key.Key_L: lambda: self._seek(1, event),
            key.Key_R: self._turn_repeating,
            key.Key_Less: lambda: self.bar.step_speed(-1),
            key.Key_Greater: lambda: self.bar.step_speed(1),
            key.Key_H: self.bench.hear,
            key.Key_G: self.bench.walk,
            key.Key_N: lambda: self.bench.go(1),
            key.Key_P: lambda: self.bench.go(-1),
            key.Key_E: self.bench.editor.write,
            key.Key_Asterisk: self.bench.star,
            key.Key_Delete: self.bench.remove,
            key.Key_Return: self.bench.hear_or_confirm,
            key.Key_Enter: self.bench.hear_or_confirm,
            key.Key_Q: self._quote_selection,
            key.Key_F2: self.transcript.type_over,
            key.Key_I: lambda: self._name_speaker(Speaker.INTERVIEWER),
            key.Key_B: lambda: self._name_speaker(Speaker.BUYER),
            key.Key_O: lambda: self._name_speaker(Speaker.OTHER),
        }
        deed = deeds.get(key(event.key()))
        if deed is None:
            return False
        deed()
        return True

    def _step_key(self, event: QKeyEvent) -> bool:
        """Alt+arrows set the start, with Shift the end; with Ctrl by sentences."""
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return False
        modifiers = event.modifiers()
        step = Step.SENTENCE if modifiers & Qt.KeyboardModifier.ControlModifier else Step.WORD
        side = Side.END if modifiers & Qt.KeyboardModifier.ShiftModifier else Side.START
        leftward = event.key() == Qt.Key.Key_Left
        self.bench.step(step, side, leftward if side is Side.START else not leftward)
        return True

    def _seek(self, by: int, event: QKeyEvent) -> None:
        """Five seconds; with Shift from sentence to sentence."""
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.player.skip(by * _SEEK_S)
            return
        at, rate = self.player.position, self.work.record.timeline.rate
        starts = sorted(segment.start for segment in self.work.record.transcript.segments)
        # A little into a sentence, back means the one before and not its own beginning.
        wanted = [s for s in starts if (s > at if by > 0 else s < at - 0.7 * rate)]
        if wanted:
            self.player.seek(wanted[0] if by > 0 else wanted[-1])

    def _turn_repeating(self) -> None:
        self.player.repeats = not self.player.repeats
        on = self.tr("What is played is repeated until R is pressed again.")
        self.bar.say(on if self.player.repeats else "")

    def _turn_tab(self) -> None:
        self.show_tab(1 - self._stack.currentIndex())

    def show_tab(self, number: int) -> None:
        self._tabs.button(number).setChecked(True)
        self._stack.setCurrentIndex(number)
        if number == 1:
            self.debrief.begin()
        else:
            self.bench.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- deeds -------------------------------------------------------------------------------

    def _quote_selection(self) -> None:
        span = self.transcript.selection
        if span is None:
            self.bar.say(self.tr("Select words in the transcript first: Shift and the arrow keys."))
        else:
            self.bench.add(span)

    def _name_speaker(self, speaker: Speaker) -> None:
        """Of the paragraph the cursor is in."""
        block = self.transcript.cursor_block
        if block is None:
            self.bar.say(self.tr("Choose a paragraph of the transcript first."))
            return
        numbers = self.transcript.sheet.blocks[block].segments
        self.work.name_speaker(numbers, speaker, self.tr("name a speaker"))

    def begin_export(self) -> None:
        if not self.work.is_open:
            return
        self._keep_typed()
        self.sending.begin()

    def _turn_reviewed(self, is_on: bool) -> None:
        status = Status.REVIEWED if is_on else Status.DRAFT
        self.work.change_status(status, self.tr("mark as reviewed"))

    def _keep_debrief(self, debrief: Debrief) -> None:
        if self.work.is_open:
            self.work.keep_debrief(debrief)

    def _keep_typed(self) -> None:
        if self.work.is_open:
            self.bench.editor.keep_typed()
            self.debrief.keep()

    def _author(self) -> str:
        """Who signs a confirmation."""
        if self.studio.settings.author:
            return self.studio.settings.author
        attendees = self.work.record.setup.attendees
        interviewers = (one.name for one in attendees if one.role is Role.INTERVIEWER)
        return next(interviewers, self.tr("this computer"))
