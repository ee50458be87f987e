"""The buyer: a code name in front, the real name apart."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from firsthand.core.interview import Participant
from firsthand.ui.look import icons
from firsthand.ui.look.form import Field, Prose, Section, SideBySide
from firsthand.ui.look.layout import column, row
from firsthand.ui.look.line_field import LineField
from firsthand.ui.look.theme import mark
from firsthand.ui.studio import Studio


class BuyerPart(Section):
    """Asks who is interviewed; everything but the code name may stay empty."""

    changed = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__(
            self.tr("Buyer"),
            self.tr(
                "The code name stands for the person everywhere. The real name and contact are "
                "kept apart, on this computer only, and are in no document unless you put them "
                "there."
            ),
        )
        theme = studio.theme
        self.code = LineField()
        self.role = LineField()
        self.company = LineField()
        self.real_name = LineField()
        self.contact = LineField()
        self.code_field = Field(theme, self.tr("Code na&me"), self.code)
        role = Field(theme, self.tr("&Role"), self.role)
        company = Field(theme, self.tr("Compan&y"), self.company)
        self.inside.addWidget(SideBySide(self.code_field, role, company, steps=42))
        self.inside.addWidget(
            SideBySide(
                Field(theme, self.tr("Re&al name, kept apart"), self.real_name),
                Field(theme, self.tr("Contact, kept apart"), self.contact),
            )
        )
        self.more = mark(QToolButton(), "quiet")
        self.more.setText(self.tr("More about the &buyer"))
        self.more.setCheckable(True)
        self.more.setToolTip(self.tr("Industry, size, region, stage, relation, quick facts"))
        self.more.setToolButtonStyle(self.more.toolButtonStyle().ToolButtonTextBesideIcon)
        icons.put(self.more, "add", theme)
        line = row()
        line.addWidget(self.more)
        line.addStretch(1)
        self.inside.addLayout(line)
        self._rest = QWidget()
        self._fields: dict[str, LineField] = {}
        inside = column(self._rest, gap=4)
        pairs = (
            (("industry", self.tr("Industry")), ("size", self.tr("Size"))),
            (("region", self.tr("Region")), ("buying_stage", self.tr("Buying stage"))),
        )
        for pair in pairs:
            fields = []
            for key, text in pair:
                self._fields[key] = LineField()
                fields.append(Field(theme, text, self._fields[key]))
            inside.addWidget(SideBySide(*fields))
        self._fields["relation"] = LineField()
        inside.addWidget(Field(theme, self.tr("How you know each other"), self._fields["relation"]))
        self.facts = Prose()
        inside.addWidget(Field(theme, self.tr("Quick facts"), self.facts))
        self._rest.hide()
        self.more.toggled.connect(self._rest.setVisible)
        self.inside.addWidget(self._rest)
        for edit in (self.code, self.role, self.company, self.real_name, self.contact):
            edit.textChanged.connect(lambda _: self.changed.emit())

    def value(self) -> Participant:
        buyer = Participant(
            self.code.text().strip(),
            self.real_name.text().strip(),
            self.contact.text().strip(),
            self.role.text().strip(),
            self.company.text().strip(),
            facts=self.facts.text(),
        )
        return replace(buyer, **{key: edit.text().strip() for key, edit in self._fields.items()})
