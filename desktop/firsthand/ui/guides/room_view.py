"""How the question at the cursor will look in the Room, its placeholders filled."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt

from firsthand.core.guide import fill
from firsthand.ui import wording
from firsthand.ui.guides.lines import Shown
from firsthand.ui.look.layout import Card, label
from firsthand.ui.look.theme import at_arms_length, space


class RoomView(Card):
    """Phase and minutes, the question at arm's length, its probes, what comes next."""

    def __init__(self) -> None:
        super().__init__(gap=3, margin=6)
        self.setAccessibleName(self.tr("How it will look in the Room"))
        self._phase = label("", "muted", wraps=True)
        self._question = label("", wraps=True)
        self._question.setFont(at_arms_length())
        self._probes = label("", wraps=True)
        self._next = label("", "muted", wraps=True)
        self.inside.addWidget(self._phase)
        self.inside.addSpacing(space(3))
        self.inside.addWidget(self._question)
        self.inside.addSpacing(space(1))
        self.inside.addWidget(self._probes)
        self.inside.addStretch(1)
        self.inside.addWidget(self._next)
        self._question.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    @property
    def question(self) -> str:
        return self._question.text()

    def show_place(self, shown: Shown | None, values: Mapping[str, str]) -> None:
        """Show what stands at the cursor; nothing while the guide cannot be understood."""
        if shown is None:
            return
        phase, question = shown.phase, shown.question
        self._phase.setText(f"{phase.name}  ·  {wording.figure(phase.minutes)} min")
        self._question.setText(fill(question.text, values) if question else phase.purpose)
        probes = question.probes if question else ()
        self._probes.setText("\n".join(f"·  {fill(probe, values)}" for probe in probes))
        self._probes.setVisible(bool(probes))
        following = shown.following
        text = fill(following.text, values) if following else ""
        self._next.setText(self.tr("next: %1").replace("%1", text) if text else "")
