"""Both themes can be read, and the window changes between them while it runs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from firsthand.ui.look import icons
from firsthand.ui.look.colours import (
    DARK,
    DARK_STRONG,
    EDGES,
    LIGHT,
    LIGHT_STRONG,
    PAIRS,
    Colours,
    contrast,
)
from firsthand.ui.look.form import Choice, Prose, Section
from firsthand.ui.look.layout import Scroll
from firsthand.ui.look.theme import Theme, at_arms_length, font, mark, space

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_is_counted_as_wcag_counts_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


@BOTH
@pytest.mark.parametrize("pair", PAIRS, ids=" on ".join)
def test_every_text_can_be_read_on_its_ground(colours: Colours, pair: tuple[str, str]) -> None:
    text, ground = (getattr(colours, name) for name in pair)
    assert contrast(text, ground) >= 4.5


@BOTH
@pytest.mark.parametrize("pair", EDGES, ids=" on ".join)
def test_the_edge_of_a_control_can_be_seen(colours: Colours, pair: tuple[str, str]) -> None:
    edge, ground = (getattr(colours, name) for name in pair)
    assert contrast(edge, ground) >= 3


STRONG = pytest.mark.parametrize(
    "colours", [LIGHT_STRONG, DARK_STRONG], ids=["light, strong", "dark, strong"]
)


@STRONG
def test_with_more_contrast_every_text_stands_out_and_so_does_every_edge(colours: Colours) -> None:
    for text, ground in PAIRS:
        found = contrast(getattr(colours, text), getattr(colours, ground))
        assert found >= 7, (text, ground, found)
    for edge, ground in (*EDGES, ("line", "ground"), ("chosen_edge", "card")):
        found = contrast(getattr(colours, edge), getattr(colours, ground))
        assert found >= 4.5, (edge, ground, found)


def test_who_asks_the_system_for_more_contrast_gets_it_in_both_themes(
    qapp: QApplication, theme: Theme
) -> None:
    strong = Theme(qapp, "light", wants_contrast=lambda hints: True)
    assert strong.colours == LIGHT_STRONG
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT_STRONG.ground
    strong.choose("dark")
    assert strong.is_dark
    assert strong.colours == DARK_STRONG
    theme.apply()


def test_a_wish_for_more_contrast_is_followed_while_the_window_runs(
    qapp: QApplication, theme: Theme, qtbot: QtBot
) -> None:
    hints = qapp.styleHints()
    if not hasattr(hints, "accessibility"):
        pytest.skip("this Qt does not know of it")
    with qtbot.waitSignal(theme.changed):
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)


def test_a_chosen_theme_is_put_on_the_application(qapp: QApplication, theme: Theme) -> None:
    theme.choose("dark")
    assert theme.is_dark
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.ground


def test_the_systems_theme_is_followed_while_the_window_runs(
    qapp: QApplication, theme: Theme, qtbot: QtBot
) -> None:
    theme.choose("system")
    with qtbot.waitSignal(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)


def test_an_icon_takes_the_colour_of_the_theme(theme: Theme, desk: FakeDesk, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    icons.put(button, "record", theme)
    theme.choose("dark")
    drawn = button.icon().pixmap(24, 24).toImage()
    assert drawn.pixelColor(12, 12).name() == DARK.ink


def test_an_icon_that_changes_often_is_drawn_once_when_the_theme_does(
    theme: Theme, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    button, drawn, icon = QPushButton(), [], icons.icon
    qtbot.addWidget(button)
    for name in ("play", "pause") * 5:
        icons.put(button, name, theme)
    monkeypatch.setattr(icons, "icon", lambda *asked: drawn.append(asked[0]) or icon(*asked))
    theme.choose("dark")
    assert drawn == ["pause"]


def test_the_question_is_read_at_arms_length_whatever_the_systems_font(
    qapp: QApplication,
) -> None:
    assert max(at_arms_length().pixelSize(), at_arms_length().pointSizeF() * 96 / 72) >= 28


def test_spacing_grows_with_the_text(qapp: QApplication) -> None:
    before = space(4)
    small = qapp.font()
    qapp.setFont(font(2.0))
    try:
        assert space(4) >= 1.9 * before
    finally:
        qapp.setFont(small)


def test_a_font_set_while_the_window_is_open_outlives_a_change_of_theme(
    theme: Theme, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = mark(QLabel("How's business?", window), "muted")
    letters = font()
    letters.setPixelSize(45)
    label.setFont(letters)
    window.show()
    assert label.font().pixelSize() == 45
    label.setFont(letters)
    mark(label, "accent")
    theme.choose("dark")
    assert label.font().pixelSize() == 45


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_a_hint_in_a_field_can_be_read(
    theme: Theme, qtbot: QtBot, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    field.show()
    hint = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert hint.alpha() == 255
    assert contrast(hint.name(), theme.colours.sunken) >= 4.5


def test_so_can_a_hint_in_a_list_that_one_may_type_into(theme: Theme, qtbot: QtBot) -> None:
    field = QComboBox()
    field.setEditable(True)
    qtbot.addWidget(field)
    field.show()
    hint = field.lineEdit().palette().color(QPalette.ColorRole.PlaceholderText)
    assert hint.alpha() == 255
    assert contrast(hint.name(), theme.colours.sunken) >= 4.5


def test_a_text_of_few_lines_is_as_tall_before_the_first_letter_as_after(
    theme: Theme, qtbot: QtBot
) -> None:
    prose = Prose(lines=2)
    qtbot.addWidget(prose)
    prose.show()
    before = prose.height()
    qtbot.keyClicks(prose, "Late parts")
    assert prose.height() == before


def test_a_section_puts_its_parts_one_below_the_other_before_anything_is_cut_off(
    theme: Theme, qtbot: QtBot
) -> None:
    section = Section("Speech models on this computer")
    wide = QWidget()
    wide.setMinimumWidth(space(130))
    section.inside.addWidget(wide)
    scroll = Scroll(section)
    qtbot.addWidget(scroll)
    for steps in (145, 155):
        scroll.resize(space(steps), space(60))
        scroll.show()
        assert section.width() == scroll.viewport().width()
        qtbot.waitUntil(lambda: section.inside.contentsRect().width() >= space(130))
    scroll.resize(space(200), space(60))
    qtbot.waitUntil(lambda: wide.mapTo(section, wide.rect().topLeft()).x() > space(20))


def test_a_section_tells_its_size_also_when_python_has_let_go_of_it(
    theme: Theme, qtbot: QtBot
) -> None:
    section = Section("A heading", "What it is for")
    qtbot.addWidget(section)
    before = section.minimumSizeHint()
    section.__dict__.clear()
    assert section.minimumSizeHint() == before


def test_a_tab_keeps_its_words_in_place_when_it_gets_the_focus(theme: Theme, qtbot: QtBot) -> None:
    tab = mark(QPushButton("Library"), "tab")
    qtbot.addWidget(tab)
    tab.ensurePolished()
    tab.resize(tab.sizeHint())

    def middle(focus: QStyle.StateFlag) -> QPoint:
        option = QStyleOptionButton()
        tab.initStyleOption(option)
        option.state |= focus
        contents = QStyle.SubElement.SE_PushButtonContents
        return tab.style().subElementRect(contents, option, tab).center()

    assert middle(QStyle.StateFlag.State_HasFocus) == middle(QStyle.StateFlag.State_None)


def test_the_buttons_of_a_file_dialog_have_room_for_their_icons(theme: Theme, qtbot: QtBot) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    button = dialog.findChild(QToolButton, "newFolderButton")
    assert button is not None
    image = button.grab().toImage()
    seen = {image.pixel(x, image.height() // 2) for x in range(4, image.width() - 4)}
    assert len(seen) > 1


def test_no_arrows_for_scrolling_take_the_room_of_an_open_lists_last_line(
    theme: Theme, qtbot: QtBot
) -> None:
    theme.apply()
    choice = Choice([(name, name) for name in ("one", "two", "three")])
    qtbot.addWidget(choice)
    choice.ensurePolished()
    option = QStyleOptionComboBox()
    option.initFrom(choice)
    assert not choice.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, option, choice)
