"""How good the evidence is: whether themes still come, and what each interview is worth."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from firsthand.core.persona.portrait import InterviewQuality, Portrait, SaturationPoint
from firsthand.errors import FirsthandError
from firsthand.jobs.sparing import free_place
from firsthand.ui import files, wording
from firsthand.ui.look import icons
from firsthand.ui.look.form import SideBySide
from firsthand.ui.look.layout import Card, Scroll, column, label, row
from firsthand.ui.look.theme import Theme, mark
from firsthand.ui.persona.figures import Figures
from firsthand.ui.persona.names import no_evidence
from firsthand.ui.persona.plots import Bar, BarPlot

PICTURES = "PNG (*.png)"


class EvidenceView(QWidget):
    """Two plots, each with a sentence that says what it shows, and one table under both."""

    failed = Signal(object)
    """A FirsthandError."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.ask_save: Callable[..., Path | None] = files.ask_save
        self.summary = label("", "strong", wraps=True)
        self.themes = BarPlot(
            theme, self.tr("New themes by interview"), self.tr("new"), self.tr("known before")
        )
        self.minutes = BarPlot(
            theme,
            self.tr("Minutes by interview"),
            self.tr("before the reveal"),
            self.tr("after it"),
        )
        self._themes_said = label("", "muted", wraps=True)
        self._minutes_said = label("", "muted", wraps=True)
        self.table = Figures(self.tr("Evidence by interview"))
        holder = QWidget()
        inside = column(holder, gap=3)
        inside.addWidget(self.summary)
        papers = (
            self._paper(theme, self.themes, self._themes_said),
            self._paper(theme, self.minutes, self._minutes_said),
        )
        inside.addWidget(SideBySide(*papers, steps=115))
        paper = Card(gap=1, margin=3)
        paper.inside.addWidget(self.table)
        inside.addWidget(paper)
        inside.addStretch(1)
        column(self).addWidget(Scroll(holder))

    def _paper(self, theme: Theme, plot: BarPlot, said: QWidget) -> Card:
        card = Card(gap=1.5, margin=4)
        top = row(gap=2)
        top.addWidget(label(plot.accessibleName(), "heading"), 1)
        save = mark(QPushButton(self.tr("Save picture…")), "quiet")
        icons.put(save, "export", theme)
        save.setAccessibleName(self.tr("Save as picture: %1").replace("%1", plot.accessibleName()))
        save.setToolTip(self.tr("A PNG for slides and documents"))
        save.clicked.connect(lambda: self._save(plot))
        top.addWidget(save)
        card.inside.addLayout(top)
        card.inside.addWidget(said)
        card.inside.addWidget(plot)
        return card

    def show_portrait(self, portrait: Portrait) -> None:
        points, each = portrait.saturation.points, portrait.quality.interviews
        self.summary.setText(self._summed_up(portrait))
        themes = self._told_themes(portrait)
        self._themes_said.setText(themes)
        self.themes.show_bars(
            [Bar(one.buyer, len(one.new), one.again, str(len(one.new))) for one in points],
            " ".join([themes, *(self._theme_line(one) for one in points)]),
        )
        minutes = self._told_minutes(each)
        self._minutes_said.setText(minutes)
        self.minutes.show_bars(
            [
                Bar(
                    one.buyer,
                    one.minutes_before,
                    one.minutes - one.minutes_before,
                    str(round(one.minutes_before)),
                )
                for one in each
            ],
            minutes,
        )
        self.table.show_rows(
            [
                self.tr("day"),
                self.tr("before the reveal"),
                self.tr("buyer’s share"),
                self.tr("quotes heard"),
                self.tr("new themes"),
            ],
            [
                (
                    one.buyer,
                    [
                        wording.day(point.started_at),
                        self.tr("%1 of %2 min")
                        .replace("%1", str(round(one.minutes_before)))
                        .replace("%2", str(round(one.minutes))),
                        _share(one),
                        f"{one.confirmed} / {one.quotes}",
                        ", ".join(point.new) or "–",
                    ],
                )
                for one, point in zip(each, points, strict=True)
            ],
        )

    def _summed_up(self, portrait: Portrait) -> str:
        quality = portrait.quality
        if not quality.statements:
            return self.tr("%1: nothing is stated of this persona.").replace("%1", no_evidence())
        text = self.tr(
            "%1 of %2 statements stand on at least two buyers, %3 on what was said before the "
            "reveal."
        )
        for sign, number in (
            ("%1", quality.shared),
            ("%2", quality.statements),
            ("%3", quality.before),
        ):
            text = text.replace(sign, str(number))
        return text

    def _told_themes(self, portrait: Portrait) -> str:
        saturation = portrait.saturation
        if not saturation.has_evidence:
            return self.tr("%1: no quote has a theme.").replace("%1", no_evidence())
        quiet = saturation.quiet_for
        if quiet == 0:
            return self.tr("The latest interview still brought new themes: hold another one.")
        return wording.counted(
            quiet,
            self.tr("The latest interview with themes brought none that was new."),
            self.tr(
                "The latest %1 interviews with themes brought none that was new: little more is "
                "likely to come from buyers like these."
            ),
        )

    def _theme_line(self, point: SaturationPoint) -> str:
        text = self.tr("%1: %2 new, %3 known.")
        for sign, part in (("%1", point.buyer), ("%2", len(point.new)), ("%3", point.again)):
            text = text.replace(sign, str(part))
        return text

    def _told_minutes(self, each: tuple[InterviewQuality, ...]) -> str:
        if not each:
            return no_evidence()
        before = sum(one.minutes_before for one in each)
        whole = sum(one.minutes for one in each)
        text = self.tr(
            "%1 of %2 minutes were held before the solution was told: the part that is not biased."
        )
        return text.replace("%1", str(round(before))).replace("%2", str(round(whole)))

    def _save(self, plot: BarPlot) -> None:
        name = f"{plot.accessibleName()}.png"
        path = self.ask_save(self, self.tr("Save as picture"), name, PICTURES)
        if path is None:
            return
        if path.suffix.lower() != ".png":
            # Whoever typed no ending was asked about another name than this one.
            path = free_place(path.with_name(f"{path.name}.png"), lambda there: False)
        try:
            plot.save(path)
        except FirsthandError as error:
            self.failed.emit(error)


def _share(one: InterviewQuality) -> str:
    return "–" if one.buyer_share is None else f"{round(one.buyer_share * 100)} %"
