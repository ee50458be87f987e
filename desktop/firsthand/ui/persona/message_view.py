"""The words of these buyers, and a text held against them while it is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from firsthand.core.persona.message import CheckedWord, MessageCheck, Standing
from firsthand.core.persona.portrait import Portrait, Vocabulary
from firsthand.ui.look.form import SideBySide
from firsthand.ui.look.layout import Card, Scroll, column, label
from firsthand.ui.look.theme import Theme, space
from firsthand.ui.pausing import pause
from firsthand.ui.persona.figures import Figures
from firsthand.ui.persona.names import no_evidence

_PAUSE_MS = 250
_MOST = 25

Check = Callable[[Portrait, str], MessageCheck]


class _Words(QWidget):
    """A heading with words below it, hidden while there are none."""

    def __init__(self, heading: str, look: str) -> None:
        super().__init__()
        self.words = label("", wraps=True)
        lines = column(self, gap=0.5)
        lines.addWidget(label(heading, look))
        lines.addWidget(self.words)
        self.hide()

    def show_words(self, words: list[str]) -> None:
        self.words.setText(", ".join(words))
        self.setVisible(bool(words))


class MessageView(QWidget):
    """Marks the words as they stand; says in words what the marks say."""

    def __init__(self, theme: Theme, check: Check) -> None:
        super().__init__()
        self._theme, self._check = theme, check
        self._portrait: Portrait | None = None
        self._found: MessageCheck | None = None
        self._pause = pause(self, _PAUSE_MS, self.check_now)
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(self.tr("Text to check"))
        self.field.setPlaceholderText(
            self.tr("Paste a mail, a page or a headline here. Nothing of it is kept.")
        )
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(space(34))
        self.field.textChanged.connect(self._pause.start)
        self.verdict = label("", "strong", wraps=True)
        message = QWidget()
        inside = column(message, gap=2)
        inside.addWidget(label(self.tr("Message check"), "heading"))
        inside.addWidget(self.field, 1)
        inside.addWidget(self.verdict)
        self.jargon = _Words(self.tr("No buyer ever said"), "caution")
        self.plain = _Words(self.tr("Everyday words no buyer used"), "muted")
        self.taken_up = _Words(self.tr("Buyers said only after the reveal"), "strong")
        self.near = _Words(self.tr("Buyers say it in another form"), "strong")
        self.missed = _Words(self.tr("The buyers’ words it misses"), "accent")
        for line in (self.jargon, self.plain, self.taken_up, self.near, self.missed):
            inside.addWidget(line)
        inside.addStretch(1)
        words = QWidget()
        below = column(words, gap=2)
        below.addWidget(label(self.tr("Their words"), "heading"))
        self._about = label("", "muted", wraps=True)
        below.addWidget(self._about)
        self.table = Figures(self.tr("The words these buyers use"))
        paper = Card(gap=1, margin=3)
        paper.inside.addWidget(self.table)
        self._paper = paper
        below.addWidget(paper)
        below.addStretch(1)
        column(self).addWidget(Scroll(SideBySide(message, words, steps=95, gap=6)))
        theme.changed.connect(self._mark)

    def show_portrait(self, portrait: Portrait) -> None:
        is_new = self._portrait is None or portrait.words != self._portrait.words
        self._portrait = portrait
        if not is_new:
            return
        words = portrait.words
        self._about.setText(self._told(words))
        self._paper.setVisible(bool(words.keys))
        self.table.show_rows(
            [self.tr("uses"), self.tr("buyers"), self.tr("before"), self.tr("times usual")],
            [
                (
                    one.word,
                    [str(one.uses), str(len(one.buyers)), str(one.before), _times(one.log_ratio)],
                )
                for one in words.keys[:_MOST]
            ],
        )
        self.check_now()

    def _told(self, words: Vocabulary) -> str:
        if not words.keys:
            parts = [no_evidence() + "."]
        else:
            parts = [
                self.tr(
                    "Words they use far more often than people do in general; %1 words of theirs "
                    "were counted, none of the interviewer’s."
                ).replace("%1", str(words.total))
            ]
        if words.unheard:
            unheard = self.tr("Only quotes count of %1: nobody has said who speaks.")
            parts.append(unheard.replace("%1", ", ".join(words.unheard)))
        if words.elsewhere:
            elsewhere = self.tr("%1 spoke another language.")
            parts.append(elsewhere.replace("%1", ", ".join(words.elsewhere)))
        return " ".join(parts)

    def check_now(self) -> None:
        """Hold the text against the words as they are now."""
        self._pause.stop()
        text = self.field.toPlainText()
        self._found = None
        if self._portrait is not None and text.strip():
            self._found = self._check(self._portrait, text)
        self._mark()
        self._tell()

    def _tell(self) -> None:
        found = self._found
        if found is None or found.share is None:
            self.verdict.setText(
                self.tr("There are no words of buyers to compare with yet.") if found else ""
            )
        else:
            share = self.tr("%1 % of its words are the buyers’ own.")
            self.verdict.setText(share.replace("%1", str(round(found.share * 100))))
        self.verdict.setVisible(bool(self.verdict.text()))
        can_tell = found is not None and found.share is not None
        never = found.standing(Standing.NEVER) if can_tell else ()
        for holder, words in (
            (self.jargon, [one.word for one in never if not one.is_plain]),
            (self.plain, [one.word for one in never if one.is_plain]),
            (self.taken_up, self._words(Standing.TAKEN_UP)),
            (self.near, self._words(Standing.NEAR)),
            (self.missed, [one.word for one in found.missed] if can_tell else []),
        ):
            holder.show_words(words)

    def _words(self, standing: Standing) -> list[str]:
        found = self._found.standing(standing) if self._found else ()
        return [f"{one.word} ({', '.join(one.near)})" if one.near else one.word for one in found]

    def _mark(self) -> None:
        """Underline and ground, never colour alone."""
        marks = []
        is_told = self._found is not None and self._found.share is not None
        for word in self._found.words if is_told else ():
            look = self._look(word)
            if look is None:
                continue
            for start, end in word.places:
                one = QTextEdit.ExtraSelection()
                one.cursor = QTextCursor(self.field.document())
                one.cursor.setPosition(_utf16(self.field.toPlainText(), start))
                one.cursor.setPosition(
                    _utf16(self.field.toPlainText(), end), QTextCursor.MoveMode.KeepAnchor
                )
                one.format = look
                marks.append(one)
        self.field.setExtraSelections(marks)

    def _look(self, word: CheckedWord) -> QTextCharFormat | None:
        look = QTextCharFormat()
        colours = self._theme.colours
        if word.standing is Standing.BUYERS:
            look.setBackground(QColor(colours.accent_soft))
        elif word.standing is Standing.NEVER and not word.is_plain:
            look.setBackground(QColor(colours.amber_soft))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(QColor(colours.amber))
        elif word.standing is Standing.TAKEN_UP:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            look.setUnderlineColor(QColor(colours.amber))
        else:
            return None
        return look


def _utf16(text: str, place: int) -> int:
    """Qt counts in units of UTF-16."""
    return place + sum(letter > "\uffff" for letter in text[:place])


def _times(log_ratio: float) -> str:
    """How many times as often as in general."""
    times = 2**log_ratio
    return f"{times:.0f} ×" if times < 1000 else "> 1000 ×"
