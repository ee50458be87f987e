"""The review: hear, correct and confirm quotes beside the transcript and the sound."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from firsthand.core.interview import Debrief, InterviewId, Role, Status
from firsthand.core.news import FindingKept, FindingRemoved, ReasonKept
from firsthand.core.quotes import Quote
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame
from firsthand.core.words.talk import talk_share
from firsthand.errors import FirsthandError
from firsthand.ui import wording
from firsthand.ui.actions import action
from firsthand.ui.companion.far_marks import FarMarksTaking
from firsthand.ui.exporting.sending import Sending
from firsthand.ui.look.theme import space
from firsthand.ui.page import Page
from firsthand.ui.pausing import pause
from firsthand.ui.player import Loudspeaker, OpenOutput, Player
from firsthand.ui.review.changed import show_changed
from firsthand.ui.review.hearing_again import HearingAgain
from firsthand.ui.review.keys import ReviewKeys
from firsthand.ui.review.loading import Opened, PeakWork, Readings, sound_of
from firsthand.ui.review.news import ReviewNews
from firsthand.ui.review.pedal import Pedal
from firsthand.ui.review.record.joining import RecordJoin
from firsthand.ui.review.record.work import FindingWork
from firsthand.ui.review.seeking import Seeking
from firsthand.ui.review.sheet import sheet_of
from firsthand.ui.review.spread import Spread
from firsthand.ui.review.theming import Theming
from firsthand.ui.review.work import ReviewWork
from firsthand.ui.studio import Studio
from firsthand.ui.taking_back import TakingBack

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
        self._news = ReviewNews(studio.mailbox, self)
        self._before: InterviewRecord | None = None
        """What undo or redo started from."""
        self._wanted_frame: Frame | None = None
        self._readings = Readings(studio, self)
        self._reload = pause(self, _RELOAD_MS, self._read_again)
        self._build()
        self._connect()
        self._peaks = PeakWork(studio, self.waveform.show_peaks, self)

    def _build(self) -> None:
        findings = FindingWork(self.work, self.studio.desk.tell, self)
        self._spread = spread = Spread(
            self.studio.theme, self.work, findings, self.player, self._author
        )
        self._reviewed = spread.reviewed
        self.export_bar, self.find_bar, self.bar = spread.export_bar, spread.find_bar, spread.bar
        self.waveform, self.transcript = spread.waveform, spread.transcript
        self.bench, self.debrief = spread.bench, spread.debrief
        self.seeking = Seeking(self.find_bar, self.transcript, self)
        self.sending = Sending(self, self.export_bar)
        self.record = RecordJoin(self, spread, findings)
        self.far = FarMarksTaking(self, spread.far_bar, lambda: self.work.record, self._read_again)
        self.hearing_again = HearingAgain(self, spread, lambda: self.work.record)
        self.theming = Theming(self.studio, self)
        self.bench.use_themes(self.theming)
        self._keys = ReviewKeys(spread, self.player, self.work, self.record.press)
        self.pedal = Pedal(self.studio, self, self.player)
        self.set_content(spread)

    def _connect(self) -> None:
        self._news.said.connect(self.bar.say)
        self._news.words_came.connect(self._read_soon)
        self._news.changed.connect(self._reload.start)
        self._news.finding_changed.connect(self._hear_finding)
        self._news.failed.connect(self._work_failed)
        # In place, until it is put away.
        self._news.improved.connect(lambda *words: self.banner.say(*words, tone="info"))
        self.work.overtaken.connect(self._read_soon)
        self.work.quotes_changed.connect(self._show_quotes)
        self.work.transcript_changed.connect(self._show_transcript)
        self.work.status_changed.connect(self._show_head)
        self.work.transcript_changed.connect(self._show_head)
        self.bench.chosen_changed.connect(self._show_chosen)
        self.bench.said.connect(self.bar.say)
        self.waveform.play_requested.connect(self.player.play_from)
        self.waveform.quote_chosen.connect(self.bench.choose)
        self.waveform.ends_dragged.connect(self.bench.drop_ends)
        self.transcript.ends_dragged.connect(self.bench.drop_ends)
        self.transcript.play_requested.connect(self.player.play_from)
        self.transcript.retyped.connect(
            lambda numbers, text: self.work.retype(numbers, text, self.tr("correct the transcript"))
        )
        self.seeking.retyped.connect(
            lambda edits: self.work.retype_all(edits, self.tr("replace words"))
        )
        self.seeking.said.connect(self.bar.say)
        self.transcript.selected.connect(self._show_selection)
        self.bar.play_requested.connect(self.player.toggle)
        self.bar.speed_chosen.connect(self.player.set_speed)
        self.bar.find_requested.connect(self._find)
        self.player.moved.connect(self._show_moved)
        self.player.playing_changed.connect(self.bar.show_playing)
        self.player.failed.connect(self._not_played)
        self.debrief.changed.connect(self._keep_debrief)
        self.work.debrief_changed.connect(
            lambda: self.debrief.show_debrief(self.work.record.debrief)
        )
        self._spread.export.clicked.connect(self.begin_export)
        self._spread.privacy.clicked.connect(self._show_privacy)
        self._spread.far.clicked.connect(self.far.begin)
        self.player.moved.connect(self._spread.far_bar.show_playhead)
        self._reviewed.clicked.connect(self._turn_reviewed)
        taking_back = TakingBack(self, self.work.undo)
        taking_back.begun.connect(self._note_before)
        taking_back.said.connect(self._say_taken_back)
        action(self, self.tr("Find"), self._find, "Ctrl+F")
        action(self, self.tr("Find and replace"), self._find_and_replace, "Ctrl+H")
        action(self, self.tr("Privacy"), self._show_privacy, "Ctrl+P")
        action(self, self.tr("Export"), self.begin_export, "Ctrl+E")
        action(self, self.tr("Quotes or debrief"), self._spread.turn_tab, "Ctrl+D")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.waveform.setFixedHeight(max(space(14), min(space(26), round(self.height() * 0.13))))

    # -- opening -----------------------------------------------------------------------------

    def open(self, interview: str, frame: object = None) -> None:
        """Read an interview in the background, then show it, at a frame if one is given."""
        self._keep_typed()
        self.player.pause()
        self._interview = self._news.interview = InterviewId(interview)
        self._wanted_frame = None if frame is None else Frame(int(str(frame)))
        if self.work.is_open and self.work.record.id == self._interview:
            self._read_again()
            self._go_to_wanted()
            return
        self.banner.clear()
        self.call_itself(self.tr("Review"))
        self._read_again()

    def on_return(self) -> None:
        self._read_again()

    def on_leave(self) -> None:
        self._keep_typed()
        self.player.pause()

    def _read_again(self) -> None:
        """Also while words are still coming; what is being typed stays."""
        if self._interview is not None:
            edits = self.work.edits
            self._readings.read(self._interview, lambda opened: self._take(opened, edits))

    def _take(self, opened: Opened, edits: int) -> None:
        """What was read, when `edits` had been made: anew, or of another interview."""
        if opened.record.id != self._interview:
            return
        if self.work.is_open and self.work.record.id == opened.record.id:
            self._refresh(opened.record, edits)
        else:
            self._show(opened)

    def _show(self, opened: Opened) -> None:
        # Until now the interview before could be typed into and heard; both are its own.
        self._keep_typed()
        self.player.pause()
        self.bench.end_walk()
        record = opened.record
        self.work.open(record, opened.habits)
        self.call_itself(record.setup.participant.code_name)
        folder = self.studio.desk.home / "interviews" / record.id
        timeline = record.timeline
        self.player.load(sound_of(folder, timeline), timeline.rate, timeline.end)
        self.waveform.show_record(record)
        self._peaks.begin(folder, timeline)
        self.debrief.show_goals(record.setup.study.goals)
        self.debrief.show_debrief(record.debrief)
        self.find_bar.hide()
        self.export_bar.hide()
        self._spread.far_bar.hide()
        self._spread.again_bar.hide()
        self._show_transcript()
        self.bench.refresh()
        self.bench.begin()
        self._show_quotes()
        self._show_head()
        self._show_moved(Frame(0))
        self.record.begin()
        self.theming.read(record.setup.language)
        self._keys.saying.begin()
        self._spread.begin()
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        if self._wanted_frame is not None:
            self._spread.show_left(0)
            self.bench.list.choose_at(self._wanted_frame)
            self.player.seek(self._wanted_frame)
            self.transcript.show_frame(self._wanted_frame)
            self._wanted_frame = None

    def _refresh(self, record: InterviewRecord, edits: int) -> None:
        if record.debrief != self.work.record.debrief:
            # Kept now, against what it was typed over: what somebody else has written stays.
            self.debrief.keep()
        if edits != self.work.edits:
            # An edit was made while this was read: it may not be in what was read.
            self._reload.start()
            return
        is_replaced = record.transcript.revision != self.work.record.transcript.revision
        if is_replaced and self.transcript.is_typing:
            # What is being typed goes into the words it was typed over, then the new ones come.
            self._reload.start()
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
        self.record.begin()
        self._show_head()

    # -- what it shows -----------------------------------------------------------------------

    def _show_head(self) -> None:
        record = self.work.record
        person = record.setup.participant
        self._spread.name.setText(person.code_name)
        parts = [person.role, person.company]
        parts.append(wording.minutes(record.timeline.seconds(record.timeline.end)))
        if not record.timeline.was_recorded:
            parts.append(self.tr("words without a recording"))
        parts.append(wording.status(record.status))
        parts.append(wording.buyer_talks(talk_share(record.transcript.segments).overall))
        self._spread.about.say("  ·  ".join(part for part in parts if part))
        self._reviewed.setChecked(record.status is Status.REVIEWED)
        self.bar.offer_sound(record.timeline.was_recorded)
        self.hearing_again.show_origin()
        can_review = record.status in (Status.DRAFT, Status.REVIEWED)
        self._reviewed.setEnabled(can_review)

    def _show_transcript(self) -> None:
        record = self.work.record
        self.transcript.show_sheet(sheet_of(record, self.transcript.sheet))
        self.transcript.show_quotes(record.quotes)
        self._spread.show_words(
            are_there_any=bool(record.transcript.segments),
            are_to_come=record.status not in (Status.DRAFT, Status.REVIEWED),
        )
        self.seeking.again()

    def _show_quotes(self) -> None:
        record = self.work.record
        self.debrief.show_quotes(record.quotes)
        self.theming.note(record.quotes)
        self.transcript.show_quotes(record.quotes)
        self.waveform.show_record(record)
        self._show_ends(self.bench.chosen)

    def _show_ends(self, quote: Quote | None) -> None:
        span = quote.span if quote is not None else None
        self.waveform.show_chosen(span)
        self.transcript.show_chosen(span)

    def _show_chosen(self, quote: Quote | None) -> None:
        self._show_ends(quote)
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
        hint = self.tr("Q makes a quote of the selected words; I, B and O say who speaks them.")
        self.bar.say(hint if span else "")

    def _note_before(self) -> None:
        self._before = self.work.record

    def _say_taken_back(self, words: str) -> None:
        if words and self._before is not None:
            show_changed(self._spread, self._before, self.work.record)
        self.bar.say(words)

    def _read_soon(self) -> None:
        """More words may come before that; they do not put it off."""
        if not self._reload.isActive():
            self._reload.start()

    def _hear_finding(self, news: FindingKept | FindingRemoved | ReasonKept) -> None:
        if self.work.is_open and self.work.record.id == self._interview:
            self.record.hear_news(news)

    def _work_failed(self, error: FirsthandError) -> None:
        """Unless it was stopped to be begun in another way."""
        if self._interview is None or not self.studio.works.is_transcribing(self._interview):
            self.show_error(error)

    def _not_kept(self, error: FirsthandError) -> None:
        """An edit did not reach the library: show what it has, and no more than that."""
        self.show_error(error)
        self._reload.start()

    def _not_played(self, error: FirsthandError) -> None:
        self.show_error(error)
        # The files may have been sealed under another name since they were read.
        self._reload.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no field has taken."""
        if not self.work.is_open or not self._keys.press(event):
            super().keyPressEvent(event)

    def on_escape(self) -> None:
        """Out of what one types, hears or looks for; then back."""
        if not self._keys.escape():
            self.back_requested.emit()

    def show_tab(self, number: int) -> None:
        """0 the quotes, 1 the debrief."""
        self._spread.show_tab(number)

    # -- deeds -------------------------------------------------------------------------------

    def _find(self) -> None:
        self._spread.show_left(0)
        self.find_bar.begin()

    def _find_and_replace(self) -> None:
        self._spread.show_left(0)
        self.find_bar.begin_replacing()

    def begin_export(self) -> None:
        if not self.work.is_open:
            return
        self._keep_typed()
        self.sending.begin(self.work.record.id, self.work.record.setup.consent)

    def _show_privacy(self) -> None:
        """What the buyer agreed to, and what becomes of the names."""
        if self._interview is not None:
            self.privacy_requested.emit(self._interview)

    def _turn_reviewed(self, is_on: bool) -> None:
        status = Status.REVIEWED if is_on else Status.DRAFT
        self.work.change_status(status, self.tr("mark as reviewed"))

    def _keep_debrief(self, debrief: Debrief) -> None:
        if self.work.is_open:
            self.work.change_debrief(debrief, self.tr("change the debrief"))

    def _keep_typed(self) -> None:
        if self.work.is_open:
            self.transcript.keep_typed()
            self.bench.editor.keep_typed()
            self.debrief.keep()
            self.record.keep_typed()

    def _author(self) -> str:
        """Who signs a confirmation."""
        if self.studio.settings.author:
            return self.studio.settings.author
        attendees = self.work.record.setup.attendees
        interviewers = (one.name for one in attendees if one.role is Role.INTERVIEWER)
        return next(interviewers, self.tr("this computer"))
