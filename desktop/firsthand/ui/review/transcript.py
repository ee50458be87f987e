"""The transcript in step with the sound: the word that sounds is lit, a click plays from there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from firsthand.core.quotes import Quote
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Speaker
from firsthand.ui.review.galley import Galley, format_range
from firsthand.ui.review.paragraph_field import ParagraphField
from firsthand.ui.review.sheet import Block, BlockKind, Hit, Sheet
from firsthand.ui.room.kinds import colour
from firsthand.ui.theme import Theme, font, space

_SET_AT_ONCE = 40
_FOLLOW_AT = 0.35
"""Where in the height the sounding line comes to stand when it had left the view."""

At = tuple[int, int]
"""Block and word."""


class TranscriptView(QAbstractScrollArea):
    """Arrow keys walk word by word, with Shift they select; Enter plays from the word."""

    play_requested = Signal(object)
    """A frame."""
    selected = Signal(object)
    """A span, or None."""
    retyped = Signal(tuple, str)
    """Numbers of a paragraph's segments, and what was typed in their place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet = Sheet((), 1)
        self._galley = Galley(self._sheet, 100)
        self._quotes: dict[int, list[tuple[int, int, QColor]]] = {}
        """By block: characters and ground."""
        self._kept_quotes: tuple[Quote, ...] = ()
        self._hits: list[Hit] = []
        self._hit: Hit | None = None
        self._sounding: At | None = None
        self._cursor: At | None = None
        self._anchor: At | None = None
        self._press: At | None = None
        self._is_dragging = False
        self._gutter = 0
        self._field: ParagraphField | None = None
        self._setting = QTimer(self)
        self._setting.setInterval(0)
        self._setting.timeout.connect(self._set_some)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Transcript"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().setSingleStep(space(6))
        theme.changed.connect(self._recolour)
        self._recolour()

    # -- what it shows -----------------------------------------------------------------------

    @property
    def sheet(self) -> Sheet:
        return self._sheet

    def show_sheet(self, sheet: Sheet) -> None:
        """Another text; what was at the top stays there as far as there still is such a place."""
        top = self._frame_at_top()
        cursor = self._sheet.place(self._cursor).start if self._cursor is not None else None
        self._sheet = sheet
        self._sounding = self._hit = None
        self._cursor = self._anchor = None if cursor is None else sheet.word_at(cursor)
        self._hits = []
        self._quotes = {}
        self._reset()
        if top is not None:
            self.show_frame(top, at=0.0)

    def show_quotes(self, quotes: tuple[Quote, ...]) -> None:
        before, self._kept_quotes = self._kept_quotes, quotes
        if self._quotes and _drawn(before) == _drawn(quotes):
            return
        self._tint_quotes()

    def _tint_quotes(self) -> None:
        quotes = self._kept_quotes
        self._quotes = {}
        for quote in quotes:
            tint = QColor(colour(quote.kind, self._theme.is_dark))
            tint.setAlphaF(0.2)
            last = self._sheet.word_at(max(quote.start, quote.end - 1))
            first = self._sheet.word_at(quote.start) or self._sheet.first_word()
            if first is None or last is None:
                continue
            for number in range(first[0], last[0] + 1):
                inside = self._sheet.ranges(number, quote.span)
                if inside is not None:
                    self._quotes.setdefault(number, []).append((*inside, tint))
        self.viewport().update()

    def show_hits(self, hits: list[Hit], chosen: Hit | None) -> None:
        self._hits, self._hit = hits, chosen
        if chosen is not None:
            self._bring(chosen.block, chosen.first)
        self.viewport().update()

    def show_sounding(self, frame: Frame, *, follow: bool) -> None:
        """Light the word at `frame`; with `follow` keep it in view."""
        at = self._sheet.word_at(frame)
        if at == self._sounding:
            return
        for one in (self._sounding, at):
            if one is not None:
                self._update_block(one[0])
        self._sounding = at
        if follow and at is not None and not self._is_dragging:
            self._bring(at[0], self._sheet.place(at).first)

    def show_frame(self, frame: int, at: float = _FOLLOW_AT) -> None:
        """Scroll so that the words at `frame` stand at a part of the height."""
        found = self._sheet.word_at(frame) or self._sheet.first_word()
        if found is not None:
            y = self._line_top(found[0], self._sheet.place(found).first)
            self.verticalScrollBar().setValue(round(y - self.viewport().height() * at))

    @property
    def selection(self) -> Span | None:
        if self._cursor is None or self._anchor is None or self._cursor == self._anchor:
            return None
        return self._sheet.span_between(self._cursor, self._anchor)

    @property
    def cursor_block(self) -> int | None:
        """The block the word cursor or the sounding word is in."""
        at = self._cursor or self._sounding
        return at[0] if at else None

    @property
    def cursor_word(self) -> At | None:
        return self._cursor

    def place_cursor(self, at: At | None, *, select: bool = False) -> None:
        before = self.selection
        self._cursor = at
        if not select:
            self._anchor = at
        if at is not None:
            block = self._sheet.blocks[at[0]]
            self._bring(at[0], block.words[at[1]].first)
            self.setAccessibleDescription(block.text)
        self.viewport().update()
        if self.selection != before:
            self.selected.emit(self.selection)

    def type_over(self) -> None:
        """Open a field over the paragraph of the cursor, or of the word that sounds."""
        number = self.cursor_block
        if number is None or self._field is not None:
            return
        block = self._sheet.blocks[number]
        at = self._cursor or self._sounding
        place = self._sheet.place(at)
        self._bring(number, 0)
        field = ParagraphField(block.text, self._galley.font_of(block), self.viewport())
        top = self._line_top(number, 0) - self.verticalScrollBar().value()
        tall = self._galley.top(number + 1) - self._galley.top(number)
        most = self.viewport().height() - top - space(2)
        field.setGeometry(
            self._gutter - space(3),
            round(top) - space(2),
            self._galley.width + space(8),
            round(min(most, tall + space(8))),
        )
        field.kept.connect(lambda text: self._keep_typed(block, text))
        field.closed.connect(self._close_field)
        cursor = field.textCursor()
        cursor.setPosition(place.first)
        cursor.setPosition(place.last, cursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        self._field = field
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_typed(self, block: Block, text: str) -> None:
        if text != block.text:
            self.retyped.emit(block.segments, text)

    def _close_field(self) -> None:
        self._field = None
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- setting and scrolling ---------------------------------------------------------------

    def _reset(self) -> None:
        # Wide enough for the longest name of a speaker, with its question mark.
        names = QFontMetricsF(font(0.85))
        self._gutter = round(names.horizontalAdvance(self.tr("Interviewer") + "?")) + space(7)
        width = self.viewport().width() - self._gutter - space(6)
        self._galley = Galley(self._sheet, min(width, space(190)), self._galley)
        self._fit_bar()
        self._setting.start()
        self.viewport().update()

    def _set_some(self) -> None:
        """In the pauses: heights become exact, and what is looked at does not move meanwhile."""
        block, into = self._top_place()
        if not self._galley.set_some(_SET_AT_ONCE):
            self._setting.stop()
        self._fit_bar()
        if block is not None:
            self.verticalScrollBar().setValue(round(self._galley.top(block) + into))

    def _top_place(self) -> tuple[int | None, float]:
        if not len(self._sheet):
            return None, 0.0
        y = self.verticalScrollBar().value()
        block = self._galley.block_at(y)
        return block, y - self._galley.top(block)

    def _frame_at_top(self) -> Frame | None:
        block, _ = self._top_place()
        if block is None or self.verticalScrollBar().value() == 0:
            return None
        return self._sheet.blocks[block].start

    def _fit_bar(self) -> None:
        bar = self.verticalScrollBar()
        page = self.viewport().height()
        bar.setPageStep(max(1, page - space(8)))
        bar.setRange(0, max(0, round(self._galley.height + space(20) - page)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self._frame_at_top()
        self._reset()
        if top is not None:
            self.show_frame(top, at=0.0)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # A field that is open moves with its paragraph: it is a child of what is moved.
        # What is there already is moved; only the strip that came into view is painted.
        self.viewport().scroll(0, dy)

    def _bring(self, block: int, character: int) -> None:
        y = self._line_top(block, character)
        bar, page = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() + space(2) <= y <= bar.value() + page - space(12):
            bar.setValue(round(y - page * _FOLLOW_AT))

    def _line_top(self, block: int, character: int) -> float:
        layout = self._galley.layout(block)
        line = layout.lineForTextPosition(character)
        inside = line.y() if line.isValid() else 0.0
        return self._galley.top(block) + self._galley.text_top(self._sheet.blocks[block]) + inside

    def _update_block(self, block: int) -> None:
        top = self._galley.top(block) - self.verticalScrollBar().value()
        tall = self._galley.top(block + 1) - self._galley.top(block)
        self.viewport().update(QRect(0, int(top) - 1, self.viewport().width(), int(tall) + 3))

    # -- painting ----------------------------------------------------------------------------

    def _recolour(self) -> None:
        colours = self._theme.colours
        self.setStyleSheet(
            f"TranscriptView {{ border: 2px solid {colours.card}; }}"
            f"TranscriptView:focus {{ border: 2px solid {colours.accent}; }}"
        )
        self._tint_quotes()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.colours.card))
        if len(self._sheet):
            offset = self.verticalScrollBar().value()
            number = self._galley.block_at(event.rect().top() + offset)
            while number < len(self._sheet):
                y = self._galley.top(number) - offset
                if y > event.rect().bottom():
                    break
                self._paint_block(painter, number, y)
                number += 1

    def _paint_block(self, painter: QPainter, number: int, y: float) -> None:
        block = self._sheet.blocks[number]
        layout = self._galley.layout(number)
        colours = self._theme.colours
        top = y + self._galley.text_top(block)
        left = self._gutter
        inks = {
            BlockKind.PHASE: colours.ink,
            BlockKind.QUESTION: colours.muted,
            BlockKind.REVEAL: colours.accent,
            BlockKind.REMARK: colours.muted,
            BlockKind.PARAGRAPH: colours.ink,
        }
        if block.kind is BlockKind.REVEAL:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawLine(
                QPointF(space(3), top - space(2)), QPointF(self.width(), top - space(2))
            )
        painter.setPen(QColor(inks[block.kind]))
        layout.draw(painter, QPointF(left, top), self._ranges(number, block))
        self._paint_gutter(painter, block, top)

    def _paint_gutter(self, painter: QPainter, block: Block, top: float) -> None:
        colours = self._theme.colours
        small = self._galley.small
        painter.setFont(small)
        tall = painter.fontMetrics().height()
        right = self._gutter - space(4)
        if block.kind is BlockKind.PARAGRAPH:
            names = {
                Speaker.INTERVIEWER: self.tr("Interviewer"),
                Speaker.BUYER: self.tr("Buyer"),
                Speaker.OTHER: self.tr("Other"),
                Speaker.UNKNOWN: "",
            }
            who = names[block.speaker] + ("?" if block.speaker_is_guessed and block.speaker else "")
            painter.setPen(QColor(colours.ink if who else colours.muted))
            first = QRectF(0, top, right, tall)
            painter.drawText(first, int(Qt.AlignmentFlag.AlignRight), who or block.time)
            if who:
                painter.setPen(QColor(colours.muted))
                below = first.translated(0, tall)
                painter.drawText(below, int(Qt.AlignmentFlag.AlignRight), block.time)
        elif block.kind in (BlockKind.PHASE, BlockKind.REVEAL):
            painter.setPen(QColor(colours.muted))
            lower = (self._galley.font_of(block).pointSizeF() - small.pointSizeF()) * 1.2
            box = QRectF(0, top + max(0.0, lower), right, tall)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), block.time)

    def _ranges(self, number: int, block: Block) -> list[QTextLayout.FormatRange]:
        """Backgrounds of quotes, hits, the selection and the word that sounds, in that order."""
        colours = self._theme.colours
        found: list[QTextLayout.FormatRange] = []

        def paint(first: int, last: int, ground: QColor, ink: str = "") -> None:
            look = QTextCharFormat()
            look.setBackground(QBrush(ground))
            if ink:
                look.setForeground(QColor(ink))
            found.append(format_range(first, last, look))

        for first, last, tint in self._quotes.get(number, ()):
            paint(first, last, tint)
        for hit in self._hits:
            if hit.block == number:
                is_chosen = hit == self._hit
                ground = QColor(colours.accent if is_chosen else colours.amber_soft)
                paint(hit.first, hit.last, ground, colours.on_accent if is_chosen else colours.ink)
        selection = self.selection
        if selection is not None and block.words:
            inside = self._selected_in(number)
            if inside:
                paint(*inside, QColor(colours.accent_soft), colours.ink)
        if self._sounding is not None and self._sounding[0] == number:
            place = block.words[self._sounding[1]]
            paint(place.first, place.last, QColor(colours.accent), colours.on_accent)
        if self._cursor is not None and self._cursor[0] == number and self.hasFocus():
            place = block.words[self._cursor[1]]
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(QColor(colours.accent))
            found.append(format_range(place.first, place.last, look))
        return found

    def _selected_in(self, number: int) -> tuple[int, int] | None:
        first, last = sorted((self._cursor, self._anchor))
        if not first[0] <= number <= last[0]:
            return None
        words = self._sheet.blocks[number].words
        begin = words[first[1]].first if number == first[0] else words[0].first
        end = words[last[1]].last if number == last[0] else words[-1].last
        return begin, end

    # -- mouse and keys ----------------------------------------------------------------------

    def _at(self, event: QMouseEvent) -> At | None:
        """The word under the pointer."""
        if not len(self._sheet):
            return None
        y = event.position().y() + self.verticalScrollBar().value()
        number = self._galley.block_at(y)
        block = self._sheet.blocks[number]
        if not block.words:
            return None
        layout = self._galley.layout(number)
        inside = y - self._galley.top(number) - self._galley.text_top(block)
        x = event.position().x() - self._gutter
        line = layout.lineAt(0)
        for index in range(layout.lineCount()):
            if layout.lineAt(index).y() <= inside:
                line = layout.lineAt(index)
        word = self._sheet.word_in(
            number, line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        )
        return None if word is None else (number, word)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = self._at(event)
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._press = at
        self.place_cursor(at, select=extend and self._anchor is not None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        at = self._at(event)
        if at is not None and at != self._cursor:
            self._is_dragging = True
            self.place_cursor(at, select=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_drag, self._is_dragging = self._is_dragging, False
        press, self._press = self._press, None
        if press is not None and not was_drag and self.selection is None:
            self.play_requested.emit(self._sheet.place(press).start)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole paragraph is selected."""
        at = self._at(event)
        if at is not None:
            words = self._sheet.blocks[at[0]].words
            self.place_cursor((at[0], 0))
            self.place_cursor((at[0], len(words) - 1), select=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -8, Qt.Key.Key_Down: 8}
        key = event.key()
        if event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            super().keyPressEvent(event)
        elif key in steps:
            self._walk(steps[key], bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cursor is not None:
            self.play_requested.emit(self._sheet.place(self._cursor).start)
        elif key == Qt.Key.Key_Escape and self.selection is not None:
            self.place_cursor(self._cursor)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + bar.pageStep() * (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar = self.verticalScrollBar()
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        else:
            event.ignore()

    def _walk(self, by: int, select: bool) -> None:
        start = self._cursor or self._sounding or self._sheet.first_word()
        if start is None:
            return
        if self._cursor is None:
            self.place_cursor(start)
            return
        self.place_cursor(self._sheet.step(start, by), select=select)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


def _drawn(quotes: tuple[Quote, ...]) -> list[tuple[int, int, str]]:
    """All of the quotes that is seen in the text."""
    return [(quote.start, quote.end, quote.kind) for quote in quotes]
