"""One quote on the bench: hear it, set its ends, correct it, say what it is, confirm it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from firsthand.core.marks import MarkKind
from firsthand.core.quotes import Quote, QuoteState
from firsthand.core.quoting import Candidate
from firsthand.core.timeline import timecode
from firsthand.core.transcript import Speaker
from firsthand.ui import wording
from firsthand.ui.actions import tip
from firsthand.ui.as_written import in_tip, on_button, typed_or
from firsthand.ui.enter import leave_enter
from firsthand.ui.look import icons
from firsthand.ui.look.elided import ElidedLabel
from firsthand.ui.look.layout import label
from firsthand.ui.look.line_field import LineField
from firsthand.ui.look.theme import Theme, font, mark, space
from firsthand.ui.review.end_steps import EndSteps
from firsthand.ui.review.theming import ThemeLine, ThemeOffers

_OFFERED = 3


class _Words(QPlainTextEdit):
    """The quote's text. What is typed is kept when the field is left or Ctrl+Enter is pressed."""

    left = Signal()
    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFont(font(1.1))
        self.setAccessibleName(self.tr("Words of the quote"))
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * 3) + space(5))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter:
            # A quote is one paragraph: Enter cannot break it, with Ctrl it confirms.
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.left.emit()
                self.confirmed.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class QuoteEditor(QWidget):
    """Emits what a person wants; never changes the quote itself."""

    hear_requested = Signal()
    text_changed = Signal(str)
    step_requested = Signal(object, object, bool)
    """Step, Side, and whether outward."""
    span_chosen = Signal(object)
    kind_changed = Signal(object)
    speaker_changed = Signal(object)
    star_toggled = Signal()
    unprompted_toggled = Signal()
    note_changed = Signal(str)
    themes_changed = Signal(tuple)
    confirm_requested = Signal()
    remove_requested = Signal()
    ended = Signal()
    """Esc: what was typed is kept, and the keys go back to where one came from."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._quote: Quote | None = None
        self._build()
        self.show_quote(None, 1, "")

    def _build(self) -> None:
        self._hear = QPushButton(self.tr("Hear it"))
        icons.put(self._hear, "play", self._theme)
        self._hear.setToolTip(self.tr("Play exactly this span (H)"))
        self._hear.clicked.connect(self.hear_requested)
        self._span = ElidedLabel("hint")
        self._span.setFont(font(0.92, tabular=True))
        self._star = QToolButton()
        mark(self._star, "quiet")
        self._star.setCheckable(True)
        self._star.setAccessibleName(self.tr("Star"))
        self._star.setToolTip(self.tr("Star this quote (*)"))
        icons.put(self._star, "star", self._theme)
        self._star.clicked.connect(lambda _=False: self.star_toggled.emit())
        self._words = _Words()
        self._words.left.connect(self._keep_words)
        self._words.confirmed.connect(self.confirm_requested)
        self._heard_as = label(look="hint", wraps=True)
        self._otherwise = label(look="caution", wraps=True)
        self._otherwise.hide()
        self._offers = [self._offer_button() for _ in range(_OFFERED)]
        kinds = [(wording.kind(kind), kind) for kind in MarkKind]
        self._kind = self._choice(self.tr("Kind"), kinds)
        self._kind.activated.connect(lambda _: self.kind_changed.emit(self._kind.currentData()))
        self._speaker = self._choice(
            self.tr("Speaker"),
            [
                (self.tr("Speaker not known"), Speaker.UNKNOWN),
                (self.tr("Buyer"), Speaker.BUYER),
                (self.tr("Interviewer"), Speaker.INTERVIEWER),
                (self.tr("Other"), Speaker.OTHER),
            ],
        )
        self._speaker.activated.connect(
            lambda _: self.speaker_changed.emit(self._speaker.currentData())
        )
        self._note = self._line(self.tr("Note"))
        self._note.editingFinished.connect(self._keep_note)
        self.themes = ThemeLine()
        self.offers = ThemeOffers()
        self.offers.chosen.connect(self._add_theme)
        self.themes.editingFinished.connect(self._keep_themes)
        self._state = ElidedLabel()
        self._confirm = mark(QPushButton(self.tr("Confirm")), "primary")
        icons.put(self._confirm, "check", self._theme, "on_accent")
        self._confirm.clicked.connect(self._confirm_now)
        for button in (self._hear, self._confirm):
            leave_enter(button)  # It confirms what was just heard, whichever has the focus.
        self._unprompted = QCheckBox(self.tr("Said without being asked"))
        self._unprompted.setToolTip(tip(self._unprompted.text(), "U"))
        self._unprompted.clicked.connect(lambda _=False: self.unprompted_toggled.emit())
        self._remove = mark(QPushButton(self.tr("Remove")), "quiet")
        self._remove.setToolTip(tip(self.tr("Remove this quote; undo brings it back"), "Del"))
        self._remove.clicked.connect(self.remove_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(space(2))
        top.addWidget(self._hear)
        top.addWidget(self._confirm)
        top.addWidget(self._state, 1)
        top.addWidget(self._star)
        fields = QGridLayout()
        fields.setSpacing(space(2))
        fields.addWidget(self._kind, 0, 0)
        fields.addWidget(self._speaker, 0, 1)
        fields.addWidget(self._note, 1, 0)
        fields.addWidget(self.themes, 1, 1)
        fields.addWidget(self.offers, 2, 0, 1, 2)
        foot = QHBoxLayout()
        foot.setSpacing(space(2))
        foot.addWidget(self._unprompted)
        foot.addStretch(1)
        foot.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addLayout(top)
        column.addWidget(self._words)
        column.addWidget(self._span)
        column.addWidget(self._heard_as)
        column.addWidget(self._otherwise)
        for offer in self._offers:
            column.addWidget(offer)
        steps = EndSteps()
        steps.step_requested.connect(self.step_requested)
        column.addWidget(steps)
        column.addLayout(fields)
        column.addLayout(foot)

    # -- what it shows -----------------------------------------------------------------------

    @property
    def words(self) -> QPlainTextEdit:
        return self._words

    @property
    def state_words(self) -> str:
        return self._state.whole

    def show_quote(
        self, quote: Quote | None, rate: int, phase: str, *, is_unprompted: bool = False
    ) -> None:
        """Fill everything; a text being typed in the same quote stays."""
        is_same = quote is not None and self._quote is not None and quote.id == self._quote.id
        is_typing = is_same and self._words.hasFocus() and self.typed != self._quote.text
        self._quote = quote
        self.setEnabled(quote is not None)
        if quote is None:
            self._words.clear()
            self._span.say("")
            self._state.say("")
            self.show_offers([], rate)
            self._heard_as.hide()
            self.show_otherwise("")
            return
        if not is_typing and self.typed != quote.text:
            self._words.setPlainText(quote.text)
        when = self.tr("before the reveal") if quote.before_reveal else self.tr("after the reveal")
        times = f"{timecode(quote.start / rate)} – {timecode(quote.end / rate)}"
        asked = self.tr("unprompted") if is_unprompted else ""
        self._span.say("  ·  ".join(part for part in (times, phase, when, asked) if part))
        self._unprompted.setChecked(is_unprompted)
        with QSignalBlocker(self._kind), QSignalBlocker(self._speaker):
            self._kind.setCurrentIndex(self._kind.findData(quote.kind))
            self._speaker.setCurrentIndex(self._speaker.findData(quote.speaker))
        self._star.setChecked(quote.starred)
        icons.put(self._star, "star-filled" if quote.starred else "star", self._theme)
        if not self._note.hasFocus() or not is_same:
            self._note.setText(quote.note)
        if not self.themes.hasFocus() or not is_same:
            self.themes.show_themes(quote.themes)
        other = bool(quote.machine_text) and quote.machine_text != quote.text
        heard_as = self.tr("The machine had heard: “%1”").replace("%1", quote.machine_text)
        self._heard_as.setText(heard_as)
        self._heard_as.setVisible(other)
        self._show_state(quote)

    def show_themes(self, names: list[str], likely: list[str]) -> None:
        """All themes there are, for completing; and those the quote may be about."""
        self.themes.show_names(names)
        self.offers.show_offers(likely if self._quote is not None else [])

    def show_offers(self, offers: list[Candidate], rate: int) -> None:
        """Other stretches that may have been meant, when the choice is open."""
        for number, button in enumerate(self._offers):
            button.setVisible(number < len(offers))
            if number < len(offers):
                text = offers[number].text
                button.setProperty("span", offers[number].span)
                button.setToolTip(in_tip(text))
                button.setAccessibleName(self.tr("Or was it: %1").replace("%1", text))
                metrics = button.fontMetrics()
                # In the middle: some begin alike and differ in where they end.
                shown = metrics.elidedText(
                    text, Qt.TextElideMode.ElideMiddle, max(space(50), self.width() - space(14))
                )
                button.setText(self.tr("or: %1").replace("%1", on_button(shown)))

    def show_otherwise(self, words: str) -> None:
        """What the model hears now in a confirmed quote's place; empty where it is the same."""
        self._otherwise.setText(
            self.tr(
                "Heard a second time as: “%1”. Hear it again, then keep or correct yours."
            ).replace("%1", words)
        )
        self._otherwise.setVisible(bool(words))
        if words:
            self._confirm.setEnabled(True)
            self._confirm.setText(self.tr("Keep mine"))
        else:
            self._confirm.setText(self.tr("Confirm"))

    def _show_state(self, quote: Quote) -> None:
        hint = self.tr("Say that these are the words (Return, or Ctrl+Return while typing)")
        if quote.is_verbatim:
            by = self.tr("Heard and confirmed by %1").replace("%1", quote.confirmed_by)
            self._state.say(by)
        elif not quote.text:
            self._state.say(self.tr("No words yet."))
        elif not quote.heard:
            self._state.say(self.tr("Hear it to the end, then confirm."))
            hint = self.tr("Not before it has been played through")
        elif quote.state is QuoteState.DOUBTFUL:
            self._state.say(self.tr("Heard. Doubtful: are these the words?"))
        else:
            self._state.say(self.tr("Heard. Are these the words?"))
        self._confirm.setEnabled(quote.heard and bool(quote.text) and not quote.is_verbatim)
        self._confirm.setToolTip(hint)

    # -- what is typed -----------------------------------------------------------------------

    @property
    def typed(self) -> str:
        """The words as the field has them; the quote's own where it says the same."""
        kept = self._quote.text if self._quote is not None else ""
        return typed_or(kept, self._words.toPlainText())

    def keep_typed(self) -> None:
        """Whatever was typed anywhere is told now."""
        self._keep_words()
        self._keep_note()
        self._keep_themes()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field has taken."""
        if event.key() == Qt.Key.Key_Escape:
            self.keep_typed()
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def _keep_words(self) -> None:
        if self._quote is not None and self.typed != self._quote.text:
            self.text_changed.emit(self.typed)

    def _keep_note(self) -> None:
        if self._quote is not None:
            text = typed_or(self._quote.note, self._note.text())
            if text != self._quote.note:
                self.note_changed.emit(text)

    def _keep_themes(self) -> None:
        themes = self.themes.themes
        if self._quote is not None and themes != self._quote.themes:
            self.themes_changed.emit(themes)

    def _add_theme(self, theme: str) -> None:
        if self._quote is not None:
            self.themes_changed.emit((*self.themes.themes, theme))

    def _confirm_now(self) -> None:
        self._keep_words()
        self.confirm_requested.emit()

    # -- small parts -------------------------------------------------------------------------

    def _offer_button(self) -> QPushButton:
        button = mark(QPushButton(), "link")
        button.clicked.connect(lambda _=False: self.span_chosen.emit(button.property("span")))
        button.hide()
        return button

    @staticmethod
    def _choice(name: str, entries: list[tuple[str, object]]) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(name)
        choice.setToolTip(name)
        for text, value in entries:
            choice.addItem(text, value)
        return choice

    @staticmethod
    def _line(name: str) -> LineField:
        line = LineField()
        line.setAccessibleName(name)
        line.setPlaceholderText(name)
        line.setToolTip(name)
        return line
