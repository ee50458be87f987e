"""The empty library: says what belongs here and offers the next step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from firsthand.ui.look import icons
from firsthand.ui.look.layout import Scroll, centred, column, label, row
from firsthand.ui.look.theme import mark, space
from firsthand.ui.studio import Studio


class FirstRun(QWidget):
    """Three ways to begin, the sample interview one click away."""

    sample_requested = Signal()
    interview_requested = Signal()
    import_requested = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        title = label(self.tr("Your interviews will be listed here"), "display", wraps=True)
        text = label(
            self.tr(
                "Hold a buyer interview: Firsthand shows your questions, records, and turns each "
                "key you press into the sentence the buyer said. Everything stays on this computer."
            ),
            wraps=True,
        )
        self.sample = mark(QPushButton(self.tr("Try the sa&mple interview")), "primary")
        icons.put(self.sample, "play", studio.theme, "on_accent")
        self.interview = QPushButton(self.tr("&Hold an interview"))
        icons.put(self.interview, "microphone", studio.theme)
        self.bring_in = QPushButton(self.tr("Import a re&cording…"))
        icons.put(self.bring_in, "import", studio.theme)
        self.sample.clicked.connect(self.sample_requested)
        self.interview.clicked.connect(self.interview_requested)
        self.bring_in.clicked.connect(self.import_requested)
        whole = QWidget()
        whole.setMaximumWidth(space(150))
        inside = column(whole, gap=4, margin=6)
        inside.addStretch(2)
        inside.addWidget(title)
        inside.addWidget(text)
        inside.addSpacing(space(3))
        for button, about in (
            (self.sample, self.tr("A made talk with a bakery manager, held for you in a minute.")),
            (self.interview, self.tr("Choose a guide and a microphone, ask for consent, begin.")),
            (self.bring_in, self.tr("A recording you have already becomes an interview.")),
        ):
            button.setToolTip(about)
            line = row()
            line.addWidget(button)
            line.addStretch(1)
            inside.addLayout(line)
            inside.addWidget(label(about, "muted", wraps=True))
            inside.addSpacing(space(1))
        inside.addStretch(3)
        column(self).addWidget(Scroll(centred(whole)))
        self.setFocusProxy(self.sample)
