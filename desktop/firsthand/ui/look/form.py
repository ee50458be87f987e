"""Pieces of a form: a label above its field, a note below it, side by side where there is room."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from firsthand.ui.look import icons
from firsthand.ui.look.layout import column, label, row, stack
from firsthand.ui.look.theme import Theme, elided, mark, space, step

_BESIDE_A_SIGN = 4
"""Pixels that Fusion leaves between the sign of an entry and its text."""


class OneOf(QButtonGroup):
    """Buttons of which one is chosen: Tab goes to that one, the arrow keys to the others."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.buttonToggled.connect(self._stop_at)

    def _stop_at(self, button: QAbstractButton, is_chosen: bool) -> None:
        # Qt sees to this itself, but only once one of them has had the focus.
        if is_chosen:
            for one in self.buttons():
                policy = (
                    Qt.FocusPolicy.ClickFocus if one is not button else Qt.FocusPolicy.StrongFocus
                )
                one.setFocusPolicy(policy)


class Note(QWidget):
    """Says what is wrong at a place and what to do. Hidden while all is well."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_caution = True
        self._sign = QLabel()
        self._text = label("", wraps=True)
        inside = row(self, gap=2)
        inside.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self._text, 1)
        theme.changed.connect(self._draw)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def say(self, text: str, *, is_caution: bool = True) -> None:
        """Show `text`; an empty one hides the note."""
        if text == self._text.text() and is_caution == self._is_caution:
            return
        self._is_caution = is_caution
        self._text.setText(text)
        self.setVisible(bool(text))
        self._draw()

    def _draw(self) -> None:
        colours = self._theme.colours
        colour = colours.amber if self._is_caution else colours.muted
        sign = "warning" if self._is_caution else "info"
        self._sign.setPixmap(icons.pixmap(sign, colour, round(step() * 4.6)))
        self._sign.setAccessibleName(self.tr("Warning") if self._is_caution else self.tr("Note"))
        mark(self._text, "caution" if self._is_caution else "muted")


class Field(QWidget):
    """A label above a control, a note below."""

    def __init__(self, theme: Theme, text: str, control: QWidget, hint: str = "") -> None:
        super().__init__()
        self.control = control
        self.note = Note(theme)
        name = label(text)
        name.setBuddy(control)
        control.setAccessibleName(text.replace("&", ""))
        if hint:
            control.setAccessibleDescription(hint)
        inside = column(self, gap=1)
        inside.addWidget(name)
        inside.addWidget(control)
        if hint:
            inside.addWidget(label(hint, "hint", wraps=True))
        inside.addWidget(self.note)
        inside.addStretch(1)
        name.setTextFormat(Qt.TextFormat.AutoText)


class SideBySide(QWidget):
    """Things in a row while each has at least `steps` of width, else one below the other."""

    def __init__(self, *parts: QWidget, steps: int = 55, gap: float = 4) -> None:
        super().__init__()
        self._steps = steps
        self._count = len(parts)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(space(gap))
        for part in parts:
            self._box.addWidget(part, 1)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._count * space(self._steps)
        stack(self._box, is_narrow)


class Section(QFrame):
    """A card with a heading and what it is for on the left, its fields on the right."""

    def __init__(self, heading: str, about: str = "") -> None:
        super().__init__()
        mark(self, "card")
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        margin = space(6)
        self._box.setContentsMargins(margin, margin, margin, margin)
        self._box.setSpacing(space(6))
        head = QWidget()
        words = column(head, gap=2)
        self._heading = label(heading, "heading", wraps=True)
        words.addWidget(self._heading)
        if about:
            words.addWidget(label(about, "hint", wraps=True))
        words.addStretch(1)
        body = QWidget()
        self.inside = column(body, gap=4)
        self._box.addWidget(head, 2)
        self._box.addWidget(body, 5)
        self.setAccessibleName(heading)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its wider part: a page that has no room for both side by side stacks them.

        Else the two side by side would keep the page wider than its window, and so side by side.
        """
        hint, least = super().minimumSizeHint(), self._least()
        return QSize(min(hint.width(), max(least) + self._around), hint.height()) if least else hint

    @property
    def _around(self) -> int:
        margins = self.layout().contentsMargins()
        return margins.left() + margins.right()

    def _least(self) -> list[int]:
        """Asked of Qt, which asks for sizes also when Python has let go of the section."""
        box = self.layout()
        if box is None:
            return []
        return [box.itemAt(n).widget().minimumSizeHint().width() for n in range(box.count())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side_by_side = sum(self._least()) + self._box.spacing() + self._around
        is_narrow = event.size().width() < max(space(150), side_by_side)
        stack(self._box, is_narrow)


class Prose(QPlainTextEdit):
    """A few lines of text that grow with what is typed; Tab goes on to the next field."""

    def __init__(self, lines: int = 2) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def text(self) -> str:
        """What was typed, as one line of text."""
        return " ".join(self.toPlainText().split())

    def showEvent(self, event: QShowEvent) -> None:
        # What the style sheet puts around the text is known from here on.
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        shown = max(self._lines, min(6, int(self.document().size().height())))
        around = self.contentsMargins().top() + self.contentsMargins().bottom()
        height = shown * self.fontMetrics().lineSpacing() + 2 * round(
            self.document().documentMargin()
        )
        self.setFixedHeight(height + around + space(2.5))


class Choice(QComboBox):
    """A closed list of (text, value); the wheel scrolls the page and changes nothing.

    Open, it is as wide as its longest text; closed, it ends what it has no room for with an
    ellipsis.
    """

    def __init__(self, choices: list[tuple[str, object]] | None = None) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        for text, value in choices or []:
            self.addItem(text, value)

    def choose(self, value: object) -> bool:
        """Select the entry with this value; False if there is none."""
        for number in range(self.count()):
            if self.itemData(number) == value:
                self.setCurrentIndex(number)
                return True
        return False

    @property
    def shown(self) -> str:
        """As much of the chosen text as there is room for."""
        return self._elided(self._option())

    def showPopup(self) -> None:
        view = self.view()
        bar = view.verticalScrollBar().sizeHint().width()
        around = bar if self.count() > self.maxVisibleItems() else 0
        longest = view.sizeHintForColumn(0) + 2 * view.frameWidth() + around
        view.setMinimumWidth(min(longest, self.screen().availableGeometry().width()))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), self._option()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self._elided(option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _elided(self, option: QStyleOptionComboBox) -> str:
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        sign = 0 if option.currentIcon.isNull() else option.iconSize.width() + _BESIDE_A_SIGN
        return elided(self.currentText(), QFontMetricsF(self.font()), field.width() - sign)

    def wheelEvent(self, event: object) -> None:
        event.ignore()


class DeedChoice(Choice):
    """Does something as soon as an entry is chosen: keys open it instead of going through it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        walking = (
            key.Key_Up, key.Key_Down, key.Key_Home, key.Key_End, key.Key_PageUp, key.Key_PageDown,
        )  # fmt: skip
        is_typed = bool(event.text().strip()) and event.text().isprintable()
        if event.key() in walking or is_typed:
            self.showPopup()
        else:
            super().keyPressEvent(event)
