"""The best of the chosen interview: quotes with their sound and place, then its rings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from firsthand.core.findings import RINGS, FindingKind
from firsthand.core.quotes import Quote
from firsthand.core.record import InterviewRecord, InterviewRow
from firsthand.core.timeline import timecode
from firsthand.ui import wording
from firsthand.ui.background import Work
from firsthand.ui.look import icons
from firsthand.ui.look.layout import Scroll, column, empty, label, row, tab_through
from firsthand.ui.look.theme import font, mark
from firsthand.ui.review.record.names import kind_name
from firsthand.ui.studio import Studio

_MOST = 4


def best_quotes(record: InterviewRecord, most: int = _MOST) -> list[Quote]:
    """The memorable one first, then starred, then confirmed ones, then those before the reveal."""
    with_words = [quote for quote in record.quotes if quote.text]
    return sorted(
        with_words,
        key=lambda quote: (
            quote.id != record.debrief.memorable,
            not quote.starred,
            not quote.is_verbatim,
            not quote.before_reveal,
            quote.start,
        ),
    )[:most]


class QuotesGlance(QWidget):
    """Each quote plays, and its time opens the interview there; below, what the buyer taught."""

    place_requested = Signal(str, object)
    hear_requested = Signal(str, object, object)
    """An interview's id, and the first and the last frame of a quote."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._record: InterviewRecord | None = None
        self._looked_into: InterviewRow | None = None
        self._looking: Work | None = None
        holder = QWidget()
        self._list = column(holder, gap=3)
        column(self).addWidget(Scroll(holder))

    @property
    def interview(self) -> str:
        """Whose quotes are shown."""
        return self._record.id if self._record else ""

    def look_into(self, found: InterviewRow | None) -> None:
        """Read an interview for its quotes, off the UI thread; the latest choice wins."""
        if found is not None and found == self._looked_into:
            return
        self._looked_into = found
        if self._looking is not None:
            self._looking.cancel()
        if found is None or self.interview != found.id:
            self.show_record(None)
        if found is None:
            return
        desk, interview = self._studio.desk, found.id

        def read() -> InterviewRecord:
            with desk.reading() as library:
                return library.record(interview)

        self._looking = self._studio.background.run(
            read, self.show_record, lambda _: None, owner=self
        )

    def look_again(self) -> None:
        """Read it anew the next time it is chosen: a review may have changed what is shown."""
        self._looked_into = None

    def show_record(self, record: InterviewRecord | None) -> None:
        """The quotes of this interview; none for None."""
        if record == self._record:
            return
        self._record = record
        empty(self._list)
        if record is not None:
            for number, quote in enumerate(best_quotes(record)):
                self._list.addWidget(self._line(record, quote, is_first=number == 0))
            for kind in RINGS:
                taught = [one.statement for one in record.findings.of(kind)]
                if statements := [text.strip() for text in taught if text.strip()]:
                    self._list.addWidget(_ring(kind, statements))
        self._list.addStretch(1)
        tab_through(self)

    def _line(self, record: InterviewRecord, quote: Quote, *, is_first: bool) -> QWidget:
        made = QWidget()
        inside = column(made, gap=0.5)
        words = label(wording.quoted(quote.text), "quote" if is_first else "", wraps=True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside.addWidget(words)
        time = timecode(record.timeline.seconds(quote.start), tenths=False)
        place = mark(QPushButton(time), "link")
        place.setFont(font(0.92, tabular=True))
        where = self.tr("Open the interview at %1").replace("%1", time)
        place.setAccessibleName(where)
        place.setToolTip(where)
        interview, frame = record.id, quote.start
        place.clicked.connect(lambda: self.place_requested.emit(interview, frame))
        line = row(gap=2)
        line.addWidget(self._play(record, quote))
        line.addWidget(place)
        heard = (
            self.tr("heard and confirmed") if quote.is_verbatim else self.tr("not confirmed yet")
        )
        line.addWidget(label(heard, "hint"))
        line.addStretch(1)
        inside.addLayout(line)
        return made

    def _play(self, record: InterviewRecord, quote: Quote) -> QToolButton:
        play = mark(QToolButton(), "quiet")
        icons.put(play, "play", self._studio.theme)
        play.setAccessibleName(self.tr("Hear: %1").replace("%1", quote.text))
        play.setToolTip(self.tr("Hear this quote; again to stop"))
        play.clicked.connect(lambda: self.hear_requested.emit(record.id, quote.start, quote.end))
        return play


def _ring(kind: FindingKind, statements: list[str]) -> QWidget:
    made = QWidget()
    inside = column(made, gap=0.5)
    inside.addWidget(label(kind_name(kind), "hint"))
    for statement in statements:
        inside.addWidget(label(statement, wraps=True))
    return made
