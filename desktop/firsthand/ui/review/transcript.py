"""The transcript in step with the sound: the word that sounds is lit, a click plays from there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextLine,
)
from PySide6.QtWidgets import QWidget

from firsthand.core.quotes import Quote
from firsthand.core.timeline import Frame, Span
from firsthand.ui.look.theme import Theme, space
from firsthand.ui.review.edge import EdgeScroll
from firsthand.ui.review.grips import Grips
from firsthand.ui.review.impression import Impression, Lights, Range
from firsthand.ui.review.paragraph_field import ParagraphField
from firsthand.ui.review.scroll import SheetScroll
from firsthand.ui.review.sheet import Block, Hit, Sheet
from firsthand.ui.review.spoken import announce, spoken
from firsthand.ui.review.tints import Tints, drawn, tints_of

At = tuple[int, int]
"""Block and word."""


class TranscriptView(SheetScroll):
    """Arrow keys walk word by word, with Shift they select; Enter plays from the word."""

    play_requested = Signal(object)
    """A frame."""
    selected = Signal(object)
    """A span, or None."""
    ends_dragged = Signal(object)
    """Where the chosen quote's ends were dropped, as a span."""
    menu_requested = Signal(object)
    """Where on the screen, about the paragraph that the cursor is in now."""
    retyped = Signal(tuple, str)
    """Numbers of a paragraph's segments, and what was typed in their place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._quotes: Tints = {}
        self._kept_quotes: tuple[Quote, ...] = ()
        self._hits: list[Hit] = []
        self._hit: Hit | None = None
        self._sounding: At | None = None
        self._cursor: At | None = None
        self._anchor: At | None = None
        self._press: At | None = None
        self._is_dragging = False
        self._grips = Grips()
        self._field: ParagraphField | None = None
        self._edge = EdgeScroll(self, self._drag_to)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Transcript"))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._recolour)
        self._recolour()

    # -- what it shows -----------------------------------------------------------------------

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
        if self._quotes and drawn(before) == drawn(quotes):
            return
        self._tint_quotes()

    def show_chosen(self, span: Span | None) -> None:
        """The quote that is worked on: its ends can be dragged from word to word."""
        self._grips.span, self._grips.taken = span, None
        self.viewport().update()

    def _tint_quotes(self) -> None:
        self._quotes = tints_of(self._sheet, self._kept_quotes, is_dark=self._theme.is_dark)
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

    @property
    def selected_words(self) -> tuple[At, At] | None:
        """The first and the last of them."""
        if self._cursor is None or self._anchor is None or self._cursor == self._anchor:
            return None
        return min(self._cursor, self._anchor), max(self._cursor, self._anchor)

    @property
    def selection(self) -> Span | None:
        ends = self.selected_words
        return None if ends is None else self._sheet.span_between(*ends)

    @property
    def cursor_block(self) -> int | None:
        """The block the word cursor or the sounding word is in."""
        at = self._cursor or self._sounding
        return at[0] if at else None

    @property
    def cursor_word(self) -> At | None:
        return self._cursor

    def place_cursor(self, at: At | None, *, select: bool = False) -> None:
        before, was = self.selection, self._cursor
        self._cursor = at
        if not select:
            self._anchor = at
        if at is not None:
            block = self._sheet.blocks[at[0]]
            self._bring(at[0], block.words[at[1]].first)
            self.setAccessibleDescription(block.text)
            if self.hasFocus() and at != was:
                announce(self, spoken(self._sheet, was, at))
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
        field.kept.connect(lambda text: self._tell_typed(block, text))
        field.closed.connect(self._close_field)
        cursor = field.textCursor()
        cursor.setPosition(place.first)
        cursor.setPosition(place.last, cursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        self._field = field
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_typing(self) -> bool:
        """Whether a person types over a paragraph right now."""
        return self._field is not None

    def keep_typed(self) -> None:
        """Close the field, if one is open: what it says is told."""
        if self._field is not None:
            self._field.finish(keep=True)

    def _tell_typed(self, block: Block, text: str) -> None:
        if text != block.text:
            self.retyped.emit(block.segments, text)

    def _close_field(self) -> None:
        self._field = None
        self.setFocus(Qt.FocusReason.OtherFocusReason)

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
            impression = Impression(self._galley, self._theme.colours, self._gutter, self.width())
            offset = self.verticalScrollBar().value()
            number = self._galley.block_at(event.rect().top() + offset)
            while number < len(self._sheet):
                y = self._galley.top(number) - offset
                if y > event.rect().bottom():
                    break
                impression.paint(painter, number, y, self._lights(number))
                number += 1
            self._grips.paint(painter, self._galley, self._origin(), self._theme.colours.accent)
        self._draw_what_moved()

    def _lights(self, number: int) -> Lights:
        cursor, sounding = self._cursor, self._sounding
        if cursor is not None and (cursor[0] != number or not self.hasFocus()):
            cursor = None
        if sounding is not None and sounding[0] != number:
            sounding = None
        return Lights(
            tuple(self._quotes.get(number, ())),
            tuple(hit for hit in self._hits if hit.block == number),
            self._hit,
            self._selected_in(number) if self._grips.taken is None else self._dragged_in(number),
            self._characters(sounding),
            self._characters(cursor),
        )

    def _dragged_in(self, number: int) -> Range | None:
        span = self._grips.span
        return None if span is None else self._sheet.ranges(number, span)

    def _characters(self, at: At | None) -> Range | None:
        if at is None:
            return None
        place = self._sheet.place(at)
        return place.first, place.last

    def _is_selected(self, at: At) -> bool:
        ends = self.selected_words
        return ends is not None and ends[0] <= at <= ends[1]

    def _selected_in(self, number: int) -> Range | None:
        words, ends = self._sheet.blocks[number].words, self.selected_words
        if ends is None or not words or not ends[0][0] <= number <= ends[1][0]:
            return None
        first, last = ends
        begin = words[first[1]].first if number == first[0] else words[0].first
        end = words[last[1]].last if number == last[0] else words[-1].last
        return begin, end

    # -- mouse and keys ----------------------------------------------------------------------

    def _at(self, pointer: QPointF) -> At | None:
        """The word under the pointer."""
        if not len(self._sheet):
            return None
        y = pointer.y() + self.verticalScrollBar().value()
        number = self._galley.block_at(y)
        block = self._sheet.blocks[number]
        if not block.words:
            return None
        layout = self._galley.layout(number)
        inside = y - self._galley.top(number) - self._galley.text_top(block)
        x = pointer.x() - self._gutter
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
        self._grips.taken = self._grips.end_at(self._galley, self._on_sheet(event))
        if self._grips.taken is not None:
            return
        at = self._at(event.position())
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._press = at
        self.place_cursor(at, select=extend and self._anchor is not None)

    def _on_sheet(self, event: QMouseEvent) -> QPointF:
        return event.position() - self._origin()

    def _origin(self) -> QPointF:
        """Where the sheet's first letter would stand in the viewport."""
        return QPointF(self._gutter, -self.verticalScrollBar().value())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grips.taken is not None:
            self._drag_to(event.position())
            self._edge.follow(event.position())
            return
        is_end = self._grips.end_at(self._galley, self._on_sheet(event)) is not None
        shape = Qt.CursorShape.SizeHorCursor if is_end else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        if self._press is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        self._drag_to(event.position())
        self._edge.follow(event.position())

    def _drag_to(self, pointer: QPointF) -> None:
        """What is in hand, a quote's end or a selection's, goes to the word at the pointer."""
        at = self._at(pointer)
        if at is None:
            return
        if self._grips.taken is not None:
            if self._grips.drag_to(self._sheet, at):
                self.viewport().update()
        elif at != self._cursor:
            self._is_dragging = True
            self.place_cursor(at, select=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._edge.stop()
        if self._grips.taken is not None:
            self._grips.taken = None
            self.viewport().update()
            self.ends_dragged.emit(self._grips.span)
            return
        was_drag, self._is_dragging = self._is_dragging, False
        press, self._press = self._press, None
        if press is not None and not was_drag and self.selection is None:
            self.play_requested.emit(self._sheet.place(press).start)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            at = self._at(QPointF(event.pos()))
            if at is None:
                return
            if not self._is_selected(at):
                self.place_cursor(at)
            self.menu_requested.emit(event.globalPos())
        elif (block := self.cursor_block) is not None:
            y = self._galley.top(block + 1) - self.verticalScrollBar().value()
            self.menu_requested.emit(self.viewport().mapToGlobal(QPoint(self._gutter, int(y))))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole paragraph is selected."""
        at = self._at(event.position())
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
