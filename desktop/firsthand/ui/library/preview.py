"""A look into the interview that is chosen: who, what it brought, its memorable quote."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from firsthand.core.interview import Status
from firsthand.core.record import InterviewRow
from firsthand.ui import wording
from firsthand.ui.actions import tip
from firsthand.ui.library.quotes_glance import QuotesGlance
from firsthand.ui.look import icons
from firsthand.ui.look.layout import Card, label, row, rule
from firsthand.ui.look.theme import mark, space
from firsthand.ui.studio import Studio
from firsthand.ui.works import Underway


class Preview(Card):
    """Shows one interview and offers what can be done with it."""

    review_requested = Signal()
    export_requested = Signal()
    words_requested = Signal()
    cancel_requested = Signal()
    privacy_requested = Signal()
    erase_requested = Signal()
    place_requested = Signal(str, object)
    """An interview's id and the frame of a quote."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(gap=2.5, margin=6)
        self.setAccessibleName(self.tr("The interview that is chosen"))
        self._name = label("", "title", wraps=True)
        self._buyer = label("", "", wraps=True)
        self._study = label("", "muted", wraps=True)
        self._has_quote = False
        self._quote = label("", "muted", wraps=True)
        self._quote.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._brought = label("", "muted", wraps=True)
        self._state = label("", "muted", wraps=True)
        self.review = mark(QPushButton(self.tr("&Review")), "primary")
        self.review.setToolTip(tip(self.tr("Open the interview"), "Return"))
        self.export = QPushButton(self.tr("&Export…"))
        self.export.setToolTip(
            tip(self.tr("Word, captions, clips, a bundle for a colleague"), "Ctrl+E")
        )
        icons.put(self.export, "export", studio.theme)
        self.words = QPushButton(self.tr("Get the &words"))
        self.words.setToolTip(self.tr("Transcribe this recording now"))
        self.cancel = QPushButton(self.tr("Sto&p transcribing"))
        self.cancel.setToolTip(self.tr("What is there stays; it can go on at any time"))
        icons.put(self.cancel, "close", studio.theme)
        self.privacy = mark(QPushButton(self.tr("Pri&vacy…")), "quiet")
        self.privacy.setToolTip(
            tip(self.tr("Consent, hidden names, files passed on, taking it back"), "Ctrl+P")
        )
        icons.put(self.privacy, "lock", studio.theme)
        self.privacy.clicked.connect(self.privacy_requested)
        self.erase = mark(QPushButton(self.tr("Erase…")), "quiet")
        self.erase.setToolTip(tip(self.tr("Erase all of this interview"), "Shift+Del"))
        icons.put(self.erase, "remove", studio.theme)
        self.review.clicked.connect(self.review_requested)
        self.export.clicked.connect(self.export_requested)
        self.words.clicked.connect(self.words_requested)
        self.cancel.clicked.connect(self.cancel_requested)
        self.erase.clicked.connect(self.erase_requested)
        self.quotes = QuotesGlance(studio)
        self.quotes.place_requested.connect(self.place_requested)
        self._is_compact = False
        self._fold = [
            self._name,
            self._buyer,
            self._study,
            self._brought,
            self._state,
            self._quote,
            self.quotes,
        ]
        self._rule = rule()
        self.inside.addWidget(self._name)
        self.inside.addWidget(self._buyer)
        self.inside.addWidget(self._study)
        self.inside.addWidget(self._brought)
        self.inside.addWidget(self._state)
        self.inside.addWidget(self._rule)
        self.inside.addWidget(self._quote)
        self.inside.addWidget(self.quotes, 1)
        pairs = (
            (self.words, self.cancel),
            (self.review, self.export),
            (self.privacy, self.erase),
        )
        for pair in pairs:
            line = row(gap=2)
            for button in pair:
                line.addWidget(button)
            line.addStretch(1)
            self.inside.addLayout(line)

    def show_interview(self, found: InterviewRow | None, underway: Underway | None) -> None:
        """Show an interview; nothing is shown for None."""
        self.setVisible(found is not None)
        if found is None:
            return
        self._name.setText(found.code_name)
        self._buyer.setText(wording.buyer(found))
        day = wording.day(found.started_at)
        self._study.setText("  ·  ".join(part for part in (found.study, day) if part))
        self._quote.setText("" if found.memorable else self._no_quote(found))
        self._has_quote = bool(found.memorable)
        self._brought.setText(wording.evidence(found))
        verdict = wording.fit(found.fit) if found.fit else ""
        state = wording.status(found.status)
        if underway is not None:
            state = f"{underway.what} {wording.how_far(underway.progress)}"
        self._state.setText("  ·  ".join(part for part in (state, verdict) if part))
        waits = found.status in (Status.TO_TRANSCRIBE, Status.TRANSCRIBING)
        self.words.setVisible(waits and underway is None)
        self.cancel.setVisible(underway is not None)
        self.cancel.setEnabled(
            underway is not None and underway.can_cancel and not underway.is_cancelled
        )
        self.erase.setEnabled(found.status is not Status.RECORDING and underway is None)
        self._unfold()

    def set_compact(self, is_compact: bool) -> None:
        """On a small window: the buttons only; the list says the rest."""
        self._is_compact = is_compact
        self._unfold()
        around = space(2 if is_compact else 6)
        self.inside.setContentsMargins(around, around, around, around)
        self.setMinimumWidth(0 if is_compact else space(76))

    def _unfold(self) -> None:
        left_out = {self._quote: self._has_quote, self._buyer: not self._buyer.text()}
        for part in (*self._fold, self._rule):
            # Shown and hidden again while work goes on, a line would flicker.
            part.setVisible(not self._is_compact and not left_out.get(part, False))

    def _no_quote(self, found: InterviewRow) -> str:
        if found.status in (Status.DRAFT, Status.REVIEWED):
            return self.tr("No quote yet. Open the interview to choose one.")
        return self.tr("Its words are still to come.")
