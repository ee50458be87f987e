"""The small style sheet: what a control looks like, given the colours and the size of the text."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from firsthand.ui.look.colours import Colours

_SHEET = Template("""
QWidget { color: $ink; }
QMainWindow, QWidget[look="ground"], QDialog { background: $ground; }
QToolTip { background: $ink; color: $ground; border: none; padding: ${s1}px ${s2}px; }

QFrame[look="card"] { background: $card; border: 1px solid $line; border-radius: ${r2}px; }
QFrame[look="header"] { background: $ground; border: none; border-bottom: 1px solid $line; }
QFrame[look="footer"] { background: $ground; border: none; border-top: 1px solid $line; }
QFrame[look="warning"] { background: $amber_soft; border: none; border-radius: ${r1}px; }
QFrame[look="warning"] QLabel { color: $ink; }
QFrame[look="info"] { background: $accent_soft; border: none; border-radius: ${r1}px; }
QFrame[look="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; }
QLabel[look="muted"], QLabel[look="hint"] { color: $muted; }
QLabel[look="accent"] { color: $accent; }
QLabel[look="caution"] { color: $amber; }
QLabel[look="recording"] { color: $record; }
QLabel[look="chip"] { background: $hover; color: $ink; border-radius: ${r1}px;
    padding: 1px ${s2}px; }
QLabel[look="chip-accent"] { background: $accent_soft; color: $ink; border-radius: ${r1}px;
    padding: 1px ${s2}px; }

QPushButton, QToolButton { background: $card; color: $ink; border: 1px solid $edge;
    border-radius: ${r1}px; padding: ${b}px ${s4}px; min-height: ${tall}px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {
    background: $accent_soft; border-color: $accent; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: ${b1}px ${s4_1}px; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; border-color: $line; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[look="primary"]:hover { background: $accent_hover; }
QPushButton[look="primary"]:focus { border: 2px solid $ink; }
QPushButton[look="primary"]:disabled { background: $hover; color: $disabled;
    border-color: $line; }
QPushButton[look="record"] { background: $record_fill; color: $on_record;
    border: 1px solid $record_fill; }
QPushButton[look="record"]:hover { background: $record_hover; }
QPushButton[look="record"]:focus { border: 2px solid $ink; }
QPushButton[look="record"]:disabled { background: $hover; color: $disabled; border-color: $line; }
QPushButton[look="quiet"], QToolButton[look="quiet"] { background: transparent;
    border: 1px solid transparent; color: $ink; padding: ${b}px ${s2}px; }
QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover { background: $hover; }
QPushButton[look="quiet"]:focus, QToolButton[look="quiet"]:focus { border: 2px solid $accent;
    padding: ${b1}px ${s2_1}px; }
QPushButton[look="quiet"]:disabled, QToolButton[look="quiet"]:disabled { color: $disabled; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent;
    color: $accent; padding: ${b}px ${s1}px; text-align: left; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 2px solid $accent; padding: ${b1}px ${s1_1}px; }
QPushButton[look="tab"] { background: transparent; border: none; border-radius: 0;
    border-bottom: 3px solid transparent; color: $muted; padding: ${s3}px ${s3}px; }
QPushButton[look="tab"]:hover { color: $ink; background: transparent; }
QPushButton[look="tab"]:checked { color: $ink; border-bottom: 3px solid $accent; }
QPushButton[look="tab"]:focus { border: 2px solid $accent; border-radius: ${r1}px;
    padding: ${s3_1}px ${s3_1}px ${s3_below}px; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox { background: $sunken; color: $ink;
    border: 1px solid $edge; border-radius: ${r1}px; padding: ${b}px ${s2}px;
    selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus {
    border: 2px solid $accent; padding: ${b1}px ${s2_1}px; }
QTextEdit[look="paper"] { background: transparent; border: none; padding: 0; }
QTextEdit[look="paper"]:focus { border: none; padding: 0; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled { color: $disabled;
    border-color: $line; }
QFileDialog QToolButton { padding: 0; min-height: 0; }
QLineEdit > QToolButton { background: transparent; border: none; padding: 0; min-height: 0; }
QComboBox { background: $sunken; color: $ink; border: 1px solid $edge; border-radius: ${r1}px;
    padding: ${b}px ${s2}px; min-height: ${tall}px; combobox-popup: 0;
    placeholder-text-color: $muted; }
QComboBox:focus, QComboBox:on { border: 2px solid $accent; padding: ${b1}px ${s2_1}px; }
QComboBox:disabled { color: $disabled; border-color: $line; }
QComboBox::drop-down { border: none; width: ${s8}px; }
QComboBox::down-arrow { image: url("$arrow"); width: ${s3}px; height: ${s3}px; }
QComboBox QAbstractItemView { background: $card; color: $ink; border: 1px solid $edge;
    selection-background-color: $accent_soft; selection-color: $ink; outline: none; }
QComboBox QAbstractItemView::item { min-height: ${row}px; padding: 0 ${s2}px; }

QListView, QTreeView, QTableView { background: transparent; border: 1px solid transparent;
    border-radius: ${r1}px; outline: none; color: $ink;
    selection-background-color: $accent_soft; selection-color: $ink; }
QListView[look="offers"] { background: $card; border: 1px solid $edge; border-radius: 0; }
QListView[look="offers"]::item { min-height: ${row}px; padding: 0 ${s2}px; }
QTreeView::item { padding-right: ${s1}px; }
QTreeView:focus, QTableView:focus { border: 1px solid $accent; }

QHeaderView, QTableCornerButton::section { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $muted; border: none;
    padding: ${s1}px ${s2}px; }
QHeaderView::section:vertical { color: $ink; padding-right: ${s4}px; }
QTableView::item { padding: ${s1}px ${s2}px; }
QTableView::item:selected { border: 2px solid $accent; }
QToolButton::menu-indicator { image: none; }

QCheckBox, QRadioButton { spacing: ${s2}px; border: 2px solid transparent;
    border-radius: ${r1}px; padding: 1px ${s1}px; background: transparent; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; }
QRadioButton::indicator, QCheckBox::indicator { width: ${dot}px; height: ${dot}px;
    border: 1px solid $edge; background: $sunken; }
QRadioButton::indicator { border-radius: ${dot_r}px; }
QCheckBox::indicator { border-radius: ${s1}px; }
QRadioButton::indicator:hover, QCheckBox::indicator:hover { background: $hover; }
QRadioButton::indicator:checked { border: ${ring}px solid $accent; background: $on_accent;
    width: ${core}px; height: ${core}px; }
QCheckBox::indicator:checked { border: 1px solid $accent; background: $accent;
    image: url("$tick"); }
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: $line; }
QProgressBar { background: $hover; border: none; border-radius: ${half}px; text-align: center;
    max-height: ${s1}px; min-height: ${s1}px; }
QProgressBar::chunk { background: $accent; border-radius: ${half}px; }
QScrollArea, QScrollArea > QWidget > QWidget[look="clear"] { background: transparent;
    border: none; }
QSplitter::handle { background: transparent; }
QScrollBar:vertical { background: transparent; width: ${bar}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${bar}px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: ${grip}px; margin: 2px; }
QScrollBar::handle:vertical { min-height: ${s8}px; }
QScrollBar::handle:horizontal { min-width: ${s8}px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $card; color: $ink; border: 1px solid $edge; padding: ${s1}px; }
QMenu::item { padding: ${b}px ${s6}px; border-radius: ${r1}px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $disabled; }
""")


def sheet(colours: Colours, step: float, parts: dict[str, str]) -> str:
    """The style sheet. `step` is a quarter of the text's height in pixels.

    `parts` are mixed colours and the files of the little pictures.
    """

    def px(steps: float) -> str:
        return str(max(1, round(steps * step)))

    sizes = {f"s{n}": px(n) for n in (1, 2, 3, 4, 6, 8)}
    dot = 2 * max(6, round(1.9 * step))
    ring = max(3, round(dot * 0.32))
    sizes |= {
        "dot": str(dot),
        "dot_r": str(dot // 2 + 1),
        "ring": str(ring),
        "core": str(dot + 2 - 2 * ring),
        "b": px(1.25),
        "b1": str(max(0, round(1.25 * step) - 1)),
        "s1_1": str(max(0, int(px(1)) - 1)),
        "s2_1": str(int(px(2)) - 1),
        "s3_1": str(int(px(3)) - 2),
        "s3_below": str(int(px(3)) + 1),
        "s4_1": str(int(px(4)) - 1),
        "r1": px(1.25),
        "r2": px(2.5),
        "half": str(max(1, int(px(1)) // 2)),
        "tall": px(4.5),
        "row": px(7.5),
        "bar": px(3),
        "grip": str(max(1, (int(px(3)) - 5) // 2)),
    }
    return _SHEET.substitute(asdict(colours) | sizes | parts)
