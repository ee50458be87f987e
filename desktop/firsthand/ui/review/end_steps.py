"""Small steps for the ends of a quote: either end, in or out, by a word or a sentence."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from firsthand.core.quoting import Side, Step
from firsthand.ui.actions import tip
from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.layout import label
from firsthand.ui.look.theme import mark, space


class EndSteps(QWidget):
    """Eight buttons, each with the key that does the same."""

    step_requested = Signal(object, object, bool)
    """Step, Side, and whether outward."""

    def __init__(self) -> None:
        super().__init__()
        flow = FlowLayout(self, across=space(2), down=space(1))
        rows = (
            (self.tr("Start"), Side.START, ("|◀◀", "|◀", "▶|", "▶▶|"), (True, True, False, False)),
            (self.tr("End"), Side.END, ("|◀◀", "|◀", "▶|", "▶▶|"), (False, False, True, True)),
        )
        names = {
            (Side.START, True): self.tr("Start earlier by a %1"),
            (Side.START, False): self.tr("Start later by a %1"),
            (Side.END, True): self.tr("End later by a %1"),
            (Side.END, False): self.tr("End earlier by a %1"),
        }
        keys = {
            (Side.START, True): "Left",
            (Side.START, False): "Right",
            (Side.END, True): "Shift+Right",
            (Side.END, False): "Shift+Left",
        }
        units = {Step.WORD: self.tr("word"), Step.SENTENCE: self.tr("sentence")}
        for title, side, signs, outward in rows:
            group = QWidget()
            row = QHBoxLayout(group)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(space(0.5))
            row.addWidget(label(title, "hint"))
            steps = (Step.SENTENCE, Step.WORD, Step.WORD, Step.SENTENCE)
            for sign, out, step in zip(signs, outward, steps, strict=True):
                words = names[side, out].replace("%1", units[step])
                modifier = "Alt" if step is Step.WORD else "Ctrl+Alt"
                button = mark(QToolButton(), "quiet")
                button.setText(sign)
                button.setAccessibleName(words)
                button.setToolTip(tip(words, f"{modifier}+{keys[side, out]}"))
                button.clicked.connect(
                    lambda _=False, a=(step, side, out): self.step_requested.emit(*a)
                )
                row.addWidget(button)
            flow.addWidget(group)
