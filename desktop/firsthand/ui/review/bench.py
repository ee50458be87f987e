"""The bench where quotes are made exact: the list, the chosen one's editor, and what they do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from firsthand.core.findings import is_prompted
from firsthand.core.guide import readable_guide
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.quoting import Side, Step, narrowed, snapped, widened
from firsthand.core.timeline import Frame, Span
from firsthand.core.together.agreement import agreeing
from firsthand.core.words.renewing import heard_otherwise
from firsthand.errors import FirsthandError
from firsthand.jobs.clips import ROOM_S
from firsthand.jobs.review import (
    confirm_anew,
    confirm_quote,
    correct_quote,
    quote_from_selection,
    respan_quote,
    turn_prompted,
)
from firsthand.ui.actions import tip
from firsthand.ui.look.elided import ElidedLabel
from firsthand.ui.look.layout import Scroll, label
from firsthand.ui.look.theme import Theme, space
from firsthand.ui.player import Player
from firsthand.ui.review.editor import QuoteEditor
from firsthand.ui.review.offers import Offers
from firsthand.ui.review.quotes import QuoteList
from firsthand.ui.review.theming import Theming
from firsthand.ui.review.work import ReviewWork
from firsthand.ui.said import told


class QuoteBench(QWidget):
    """Everything about quotes; keys come from the page."""

    chosen_changed = Signal(object)
    """A Quote or None."""
    said = Signal(str)
    """A quiet word, such as why something cannot be done yet."""

    def __init__(
        self,
        theme: Theme,
        work: ReviewWork,
        player: Player,
        author: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._work, self._player, self._author = work, player, author
        self._on_bench: QuoteId | None = None
        """Whose words the editor shows: what is typed there is this quote's and no other's."""
        self._otherwise: dict[QuoteId, str] = {}
        """What is heard now in the place of confirmed quotes, where it differs."""
        self.list = QuoteList(theme)
        self.editor = QuoteEditor(theme)
        self._offers = Offers(work)
        self._refused: QuoteId | None = None
        """Which quote it was just said of that it cannot be confirmed yet."""
        self._walking = False
        self._theming: Theming | None = None
        self._walk = QPushButton(self.tr("Go through the marks"))
        self._walk.setCheckable(True)
        self._walk.setToolTip(
            tip(self.tr("One after the other: each is played; Return confirms, N goes on"), "G")
        )
        self._walk.clicked.connect(self.walk)
        self._progress = ElidedLabel("muted")
        self._empty = label(
            self.tr(
                "No quotes yet. Each mark becomes one when its words are there. "
                "Or select words in the transcript and press Q."
            ),
            "muted",
            wraps=True,
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.head = QWidget()
        top = QHBoxLayout(self.head)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(space(2))
        top.addWidget(self._progress, 1)
        top.addWidget(self._walk)
        upper = QWidget()
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self._empty)
        above.addWidget(self.list, 1)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, space(2), space(1), 0)
        inside.addWidget(self.editor)
        inside.addStretch(1)
        self._lower = Scroll(holder)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(upper)
        split.addWidget(self._lower)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setSizes([space(100), space(64)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addWidget(split, 1)
        self._give_room(are_there_any=False)

    def _give_room(self, *, are_there_any: bool) -> None:
        """To the quotes, or to what is said instead of them: whole also on a low page."""
        self._empty.setHidden(are_there_any)
        self._lower.setVisible(are_there_any)
        self.list.setMinimumHeight(0 if are_there_any else 1)

    def _connect(self) -> None:
        self.list.quote_chosen.connect(self._choose)
        self._work.quotes_changed.connect(self.refresh)
        self._player.heard.connect(self._work.hear)
        self._player.moved.connect(self._hear_on)
        editor = self.editor
        editor.hear_requested.connect(self.hear)
        editor.text_changed.connect(
            lambda text: self._edit(lambda q: correct_quote(q, text), self.tr("correct a quote"))
        )
        editor.step_requested.connect(self.step)
        editor.span_chosen.connect(self.respan)
        editor.kind_changed.connect(
            lambda kind: self._edit(lambda q: replace(q, kind=kind), self.tr("change a kind"))
        )
        editor.speaker_changed.connect(
            lambda who: self._edit(lambda q: replace(q, speaker=who), self.tr("change a speaker"))
        )
        editor.star_toggled.connect(self.star)
        editor.unprompted_toggled.connect(self.turn_prompted)
        editor.note_changed.connect(
            lambda note: self._edit(lambda q: replace(q, note=note), self.tr("change a note"))
        )
        editor.themes_changed.connect(
            lambda themes: self._edit(lambda q: replace(q, themes=themes), self.tr("change themes"))
        )
        editor.confirm_requested.connect(self.hear_or_confirm)
        editor.ended.connect(self.list.setFocus)
        editor.remove_requested.connect(self.remove)

    # -- what it shows -----------------------------------------------------------------------

    @property
    def chosen(self) -> Quote | None:
        """The quote as it is now, not as the list last drew it."""
        shown = self._on_bench
        return self._work.quote(shown) if shown is not None and self._work.is_open else None

    @property
    def is_walking(self) -> bool:
        return self._walking

    def choose(self, quote: QuoteId) -> None:
        self.list.choose(quote)

    def begin(self) -> None:
        """At the first quote of another interview."""
        for quote in self._work.record.quotes[:1]:
            self.choose(quote.id)

    def refresh(self) -> None:
        record = self._work.record
        heard = {quote.id: heard_otherwise(quote, record.transcript) for quote in record.quotes}
        self._otherwise = {id: words for id, words in heard.items() if words}
        rate, quoted = record.timeline.rate, {quote.mark for quote in record.quotes}
        theirs = agreeing(record.marks, quoted, rate)
        self.list.show_quotes(record.quotes, rate, frozenset(self._otherwise), theirs)
        if self.chosen is None:
            self._on_bench = _id_of(self.list.chosen)
        confirmed = sum(quote.is_verbatim for quote in record.quotes)
        words = self.tr("%1 of %2 confirmed")
        count = str(len(record.quotes))
        self._progress.say(words.replace("%1", str(confirmed)).replace("%2", count))
        self._progress.setVisible(bool(record.quotes))
        self._give_room(are_there_any=bool(record.quotes))
        self._walk.setEnabled(bool(record.quotes))
        self._show(self.chosen)

    def _choose(self, quote: Quote | None) -> None:
        self.editor.keep_typed()
        self._on_bench = _id_of(quote)
        self._show(self.chosen)
        self.chosen_changed.emit(self.chosen)

    def _show(self, quote: Quote | None) -> None:
        if not self._work.is_open:
            return
        record = self._work.record
        rate = record.timeline.rate
        is_unprompted = quote is not None and is_prompted(quote, record.events) is False
        phase = self._phase_name(quote)
        self.editor.show_quote(quote, rate, phase, is_unprompted=is_unprompted)
        self.editor.show_offers(self._offers.of(quote) if quote is not None else [], rate)
        self._show_themes()
        self._forget_refusal(quote)

    def _forget_refusal(self, quote: Quote | None) -> None:
        """What was said of a quote goes as soon as that is heard, or another one is chosen."""
        is_over = quote is None or quote.heard or quote.id != self._refused
        if self._refused is not None and is_over:
            self._refused = None
            self.said.emit(self._walking_keys if self._walking else "")

    def use_themes(self, theming: Theming) -> None:
        """What there is to tag with."""
        self._theming = theming
        theming.changed.connect(self._show_themes)

    def _show_themes(self) -> None:
        quote, theming = self.chosen, self._theming
        if theming is not None:
            likely = theming.suggest(quote) if quote is not None else []
            self.editor.show_themes(theming.names, likely)
        self.editor.show_otherwise(self._otherwise.get(quote.id, "") if quote is not None else "")

    def _phase_name(self, quote: Quote | None) -> str:
        if quote is None or not quote.phase:
            return ""
        guide = readable_guide(self._work.record.setup.guide)
        return guide.name_of(quote.phase) if guide else quote.phase

    # -- deeds -------------------------------------------------------------------------------

    def hear(self) -> None:
        """Play exactly the span, with a little room at both ends."""
        self.editor.keep_typed()
        quote = self.chosen
        if quote is None or quote.start == quote.end:
            return
        timeline = self._work.record.timeline
        room = round(ROOM_S * timeline.rate)
        start = Frame(max(0, quote.start - room))
        self._player.play(Span(start, Frame(min(timeline.end, quote.end + room))))

    def _hear_on(self, frame: Frame) -> None:
        """Played through it was heard, also where playing goes on."""
        quote, sounding = self.chosen, self._player.sounding
        if quote is not None and not quote.heard and sounding is not None and quote.end <= frame:
            self._work.hear(sounding)

    def hear_or_confirm(self) -> None:
        """Confirms what was heard; what was not is played first."""
        self.editor.keep_typed()
        quote = self.chosen
        if quote is not None and not quote.heard and not self._player.is_playing:
            self.hear()
        else:
            self.confirm()

    def confirm(self) -> None:
        """Not before it was heard; while going through the marks the next one follows."""
        self.editor.keep_typed()
        quote = self.chosen
        if quote is None:
            return
        if quote.is_verbatim and quote.id not in self._otherwise and self._walking:
            self.go(1)
            return
        try:
            if quote.id in self._otherwise:
                revision = self._work.record.transcript.revision
                confirmed = confirm_anew(quote, self._author(), revision)
            else:
                confirmed = confirm_quote(quote, self._author())
        except FirsthandError as error:
            self._refused = quote.id
            self.said.emit(told(error))
            return
        self._work.change_quote(confirmed, self.tr("confirm a quote"))
        if self._walking:
            self.go(1)

    def turn_prompted(self) -> None:
        """Say that the buyer was asked for it, or was not."""
        events = self._work.record.events
        self._edit(lambda q: turn_prompted(q, events), self.tr("say whether it was asked for"))

    def step(self, step: Step, side: Side, outward: bool) -> None:
        quote = self.chosen
        if quote is None:
            return
        record = self._work.record
        move = widened if outward else narrowed
        self.respan(move(quote.span, record.transcript, record.timeline.rate, step, side))

    def respan(self, span: Span) -> None:
        quote = self.chosen
        if quote is not None and span != quote.span:
            self._player.pause()
            changed = respan_quote(quote, span, self._work.record)
            self._work.change_quote(changed, self.tr("set the ends of a quote"))

    def drop_ends(self, wanted: Span) -> None:
        """Ends that were dragged: they fall to the nearest borders of words, or back."""
        record = self._work.record
        found = snapped(wanted, record.transcript, record.timeline.rate)
        if found is not None:
            self.respan(found)
        self.chosen_changed.emit(self.chosen)

    def write(self) -> None:
        """The words are where one types."""
        self._go_into(self.editor.words)

    def tag(self) -> None:
        """The themes are where one types."""
        self._go_into(self.editor.themes)

    def _go_into(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._lower.bring(field)

    def star(self) -> None:
        self._edit(lambda quote: replace(quote, starred=not quote.starred), self.tr("star a quote"))

    def remove(self) -> None:
        quote = self.chosen
        if quote is not None:
            self._work.remove_quote(quote, self.tr("remove a quote"))
            self.chosen_changed.emit(self.chosen)

    def add(self, span: Span) -> None:
        """A quote of selected words."""
        quote = quote_from_selection(self._work.record, span)
        if quote.text:
            self._work.change_quote(quote, self.tr("make a quote"))
            self.choose(quote.id)

    def go(self, by: int) -> None:
        """To the next quote or the one before, and play it."""
        self.editor.keep_typed()
        quotes = self._work.record.quotes
        chosen = self.chosen
        if not quotes:
            return
        at = quotes.index(chosen) if chosen in quotes else -1
        if not 0 <= at + by < len(quotes):
            self.end_walk(is_done=True)
            return
        self.choose(quotes[at + by].id)
        self.hear()

    def walk(self) -> None:
        """Begin at the first quote that nobody has confirmed; a second time ends it."""
        if self._walking:
            self.end_walk()
            return
        open_ones = [
            quote
            for quote in self._work.record.quotes
            if not quote.is_verbatim or quote.id in self._otherwise
        ]
        if not open_ones:
            self._walk.setChecked(False)
            self.said.emit(self.tr("Every quote is confirmed."))
            return
        self._walking = True
        self._walk.setChecked(True)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.choose(open_ones[0].id)
        self.said.emit(self._walking_keys)
        self.hear()

    @property
    def _walking_keys(self) -> str:
        return self.tr("Return confirms and goes on, H hears again, N passes on.")

    def end_walk(self, *, is_done: bool = False) -> None:
        """No next quote follows by itself any more; with `is_done` say what is left."""
        was_walking, self._walking = self._walking, False
        self._walk.setChecked(False)
        if is_done and was_walking:
            left = sum(not quote.is_verbatim for quote in self._work.record.quotes)
            words = self.tr("That was the last one.")
            if left:
                words += " " + self.tr("%1 still to be confirmed.").replace("%1", str(left))
            self.said.emit(words)

    def _edit(self, edit: Callable[[Quote], Quote], words: str) -> None:
        quote = self.chosen
        if quote is not None:
            self._work.change_quote(edit(quote), words)


def _id_of(quote: Quote | None) -> QuoteId | None:
    return None if quote is None else quote.id
