"""A guide as text: headings stand out, probes step back, questions to look at are underlined."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit

from firsthand.ui.guides.lines import with_wording
from firsthand.ui.look.theme import Theme, font


class _Colouring(QSyntaxHighlighter):
    """Formats by line; told which lines are to be looked at."""

    def __init__(self, editor: QPlainTextEdit, theme: Theme) -> None:
        super().__init__(editor.document())
        self._theme = theme
        self.wavy: frozenset[int] = frozenset()
        self.faulty: int | None = None

    def highlightBlock(self, text: str) -> None:
        written = QTextCharFormat()
        number = self.currentBlock().blockNumber()
        if text.startswith("#"):
            written.setFontWeight(QFont.Weight.DemiBold)
            written.setForeground(self._theme.colour("accent"))
        elif not text.lstrip().startswith(("-", "*")) or text[:1].isspace():
            written.setForeground(self._theme.colour("muted"))
        if number in self.wavy:
            written.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            written.setUnderlineColor(self._theme.colour("amber"))
        if number == self.faulty:
            written.setBackground(self._theme.colour("amber_soft"))
            written.setForeground(self._theme.colour("ink"))
        indent = len(text) - len(text.lstrip())
        self.setFormat(indent, len(text) - indent, written)


class GuideEditor(QPlainTextEdit):
    """Typed as fast as one thinks: Enter goes on with a bullet, Tab makes a probe of a question.

    Tab on a probe, or on any line that is no bullet, goes on to the next control.
    """

    left = Signal()
    """The keys have gone elsewhere."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFont(font(1.05))
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the guide"))
        self._colouring = _Colouring(self, theme)
        theme.changed.connect(self._colouring.rehighlight)

    @property
    def line(self) -> int:
        """Number of the line the cursor is in, from 0."""
        return self.textCursor().blockNumber()

    def show_objections(self, lines: frozenset[int], faulty: int | None) -> None:
        """Underline these lines, and shade the one that cannot be understood."""
        if (lines, faulty) == (self._colouring.wavy, self._colouring.faulty):
            return
        before = {*self._colouring.wavy, self._colouring.faulty}
        self._colouring.wavy, self._colouring.faulty = lines, faulty
        for number in before ^ {*lines, faulty}:
            if number is not None:
                self._colouring.rehighlightBlock(self.document().findBlockByNumber(number))

    def go_to(self, line: int) -> None:
        cursor = QTextCursor(self.document().findBlockByNumber(line))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setFocus()

    def take_over(self, wording: str) -> None:
        """Put other words in the place of the question at the cursor; one undo takes them back."""
        self._change_line(lambda line: with_wording(line, wording))

    def change_to(self, text: str) -> None:
        """A text that differs in one line, another one or a new one; the cursor stays."""
        before, after = self.toPlainText().split("\n"), text.split("\n")
        pairs = enumerate(zip(before, after, strict=False))
        number = next(number for number, (one, other) in pairs if one != other)
        cursor = QTextCursor(self.document().findBlockByNumber(number))
        if len(after) > len(before):
            cursor.insertText(f"{after[number]}\n")
        else:
            end = QTextCursor.MoveOperation.EndOfBlock
            cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(after[number])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab moves on, except where it makes a probe of a question or a question of a probe."""
        line = self.textCursor().block().text()
        is_indented = line[:1].isspace()
        if line.lstrip().startswith("- ") and is_next != is_indented:
            return False
        return super().focusNextPrevChild(is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.textCursor().block().text()
        is_bullet = line.lstrip().startswith("- ")
        if event.key() == Qt.Key.Key_Tab and is_bullet:
            self._change_line(lambda text: text if text.startswith(" ") else f"  {text}")
        elif event.key() == Qt.Key.Key_Backtab and is_bullet:
            self._change_line(lambda text: text.lstrip())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._is_in_text(line):
            self._go_on(line)
        elif event.text() in ("-", "*", "#") and line.strip() == "-" and self._is_in_text(line):
            self._begin_line(line, event.text())
        else:
            super().keyPressEvent(event)

    def _is_in_text(self, line: str) -> bool:
        """Whether the cursor is behind the bullet of a line that has one."""
        bullet = line.find("- ")
        has_one = bullet >= 0 and not line[:bullet].strip()
        return has_one and self.textCursor().positionInBlock() >= bullet + 2

    def _go_on(self, line: str) -> None:
        """The next line begins as this one does; an empty bullet ends the list."""
        cursor = self.textCursor()
        if line.strip() == "-":
            self._change_line(lambda _: "")
            return
        indent = line[: len(line) - len(line.lstrip())]
        cursor.insertText(f"\n{indent}- ")
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _begin_line(self, line: str, typed: str) -> None:
        """Who types a bullet or a heading of their own has no use for the offered bullet."""
        written = line[line.find("- ") + 2 :]
        self._change_line(lambda _: written + typed)

    def _change_line(self, change: Callable[[str], str]) -> None:
        block: QTextBlock = self.textCursor().block()
        changed = change(block.text())
        if changed == block.text():
            return
        cursor = QTextCursor(block)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(changed)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
