"""Encryption in the window: unlocked by keyboard, switched on and off, locked on demand."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes import passphrases
from fakes.desk import FakeDesk
from fakes.kept import an_interview
from firsthand.bootstrap import open_desk
from firsthand.errors import WrongPassphrase
from firsthand.jobs import unlocking
from firsthand.library.library import Library
from firsthand.locking.held import Held, hold
from firsthand.locking.key import LibraryKey, code_of
from firsthand.locking.key_file import Scrypt, State, new_key_file
from firsthand.ui.locking.alone import AlonePage
from firsthand.ui.locking.changing import ChangingPage
from firsthand.ui.locking.section import EncryptionSection
from firsthand.ui.locking.unlocking import UnlockPage
from firsthand.ui.locking.wish import EncryptionWish, NextOpening
from firsthand.ui.look.theme import Theme
from firsthand.ui.page import Page
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.shell.window import MainWindow
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed, unreachable
from gui.patience import PATIENCE_MS

PASSPHRASE = "purple anchor seldom tuba"
KEY = LibraryKey(bytes(range(32)))
RECORD = an_interview("2026-11-20-b-07-k3fq", ["so"])


def meanwhile(page: AlonePage, steps: Callable[[], None]) -> None:
    """Do `steps` while `page` waits; should one of them fail, the page waits no longer."""

    def guarded() -> None:
        try:
            steps()
        except BaseException:
            page.end(False)
            raise

    QTimer.singleShot(0, guarded)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    passphrases.are_quick(monkeypatch)


@pytest.fixture
def window(studio: Studio, theme: Theme, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.show()
    window.move_in(studio)
    yield window
    window.close()


@pytest.fixture
def encrypted(desk: FakeDesk) -> Iterator[Path]:
    """A home with a key file that is quick to open, and the key held as after unlocking."""
    file = new_key_file(KEY, PASSPHRASE, Scrypt(n=16, r=1, p=1))
    replace(file, state=State.LOCKED).save(desk.home)
    hold(desk.home, Held(KEY, is_settled=True))
    yield desk.home
    unlocking.lock(desk.home)


@pytest.fixture
def alone(theme: Theme, qtbot: QtBot) -> MainWindow:
    """A window that has no library yet."""
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    return window


def test_a_locked_library_is_opened_by_keyboard_alone(
    alone: MainWindow, theme: Theme, encrypted: Path, qtbot: QtBot
) -> None:
    unlocking.lock(encrypted)
    page = UnlockPage(theme, encrypted)

    def type_it() -> None:
        assert unnamed(page) == []
        assert unreachable(page) == []
        qtbot.keyClicks(page.typed, PASSPHRASE)
        assert PASSPHRASE not in page.typed.displayText()
        qtbot.keyClick(page.typed, Qt.Key.Key_Return)

    meanwhile(page, type_it)
    assert page.wait(alone)
    assert not unlocking.is_to_unlock(encrypted)
    assert not alone.header.isHidden()


def test_a_wrong_passphrase_is_said_and_the_next_try_has_to_wait(
    alone: MainWindow, theme: Theme, encrypted: Path, qtbot: QtBot
) -> None:
    unlocking.lock(encrypted)
    waits = iter((0.0, 0.2))
    page = UnlockPage(theme, encrypted, wait_after=lambda tries: next(waits))
    seen: list[object] = []

    def try_twice() -> None:
        for is_last in (False, True):
            page.typed.setText("not this one")
            qtbot.keyClick(page.typed, Qt.Key.Key_Return)
            qtbot.waitUntil(lambda: "not right" in page.note.text, timeout=PATIENCE_MS)
            seen.append(page.unlock.isEnabled())
            if not is_last:
                page.note.say("")
        assert clipped(page) == []
        qtbot.waitUntil(page.unlock.isEnabled, timeout=PATIENCE_MS)
        page.typed.setText(code_of(KEY).lower())
        qtbot.keyClick(page.typed, Qt.Key.Key_Return)

    meanwhile(page, try_twice)
    assert page.wait(alone), "the recovery code opens it as well"
    assert seen == [True, False]


def test_slower_and_slower() -> None:
    waits = [unlocking.wait_after(tries) for tries in range(10)]
    assert waits[:2] == [0, 0]
    assert waits == sorted(waits)
    assert waits[-1] == 60


def test_closing_the_window_leaves_the_library_locked(
    alone: MainWindow, theme: Theme, encrypted: Path
) -> None:
    unlocking.lock(encrypted)
    page = UnlockPage(theme, encrypted)
    QTimer.singleShot(0, alone.close)
    assert not page.wait(alone)
    assert unlocking.is_to_unlock(encrypted)


def test_encrypting_shows_its_code_once_and_asks_whether_it_is_on_paper(
    alone: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    home = tmp_path / "home"
    with Library.open(home) as library:
        library.keep_record(RECORD)
    page = ChangingPage(home, EncryptionWish(True, PASSPHRASE), open_desk)
    assert not page.bar.isTextVisible()
    shown: list[str] = []

    def read_it() -> None:
        qtbot.waitUntil(page.code.isVisible, timeout=PATIENCE_MS)
        shown.append(page.code.text())
        assert clipped(page) == []
        assert not page.go_on.isEnabled()
        qtbot.keyClick(page.has_it, Qt.Key.Key_Space)
        qtbot.keyClick(page.go_on, Qt.Key.Key_Space)

    meanwhile(page, read_it)
    assert page.wait(alone)
    unlocking.lock(home)
    unlocking.unlock(home, shown[0])
    back = ChangingPage(home, EncryptionWish(False), open_desk)
    assert back.wait(alone)
    with Library.open(home) as library:
        assert library.record(RECORD.id) == RECORD


def test_what_cannot_be_encrypted_is_said_and_the_library_opens_as_it_was(
    alone: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = ChangingPage(tmp_path / "home", EncryptionWish(True, "short"), open_desk)

    def go_on() -> None:
        qtbot.waitUntil(page.go_on.isVisible, timeout=PATIENCE_MS)
        assert "at least" in page.heading.text()
        page.go_on.click()

    meanwhile(page, go_on)
    assert page.wait(alone)
    assert not unlocking.standing(tmp_path / "home").is_on


@pytest.fixture
def section(studio: Studio, qtbot: QtBot) -> EncryptionSection:
    section = EncryptionSection(studio)
    qtbot.addWidget(section)
    section.resize(1100, 500)
    section.show()
    return section


def test_with_large_letters_its_buttons_go_below_each_other(section: EncryptionSection) -> None:
    section.encrypt.parentWidget().hide()
    section.change.parentWidget().show()
    buttons = (section.change, section.show_code, section.take_away)
    abreast = sum(button.sizeHint().width() for button in buttons)
    assert section.minimumSizeHint().width() < abreast
    section.resize(abreast, 900)
    assert clipped(section) == []
    assert section.take_away.y() > section.change.y()


def _refreshed(section: EncryptionSection, qtbot: QtBot) -> None:
    section.refresh()
    qtbot.waitUntil(lambda: bool(section._stands.text()), timeout=PATIENCE_MS)


def test_a_passphrase_is_typed_twice_before_anything_is_encrypted(
    section: EncryptionSection, qtbot: QtBot
) -> None:
    _refreshed(section, qtbot)
    wishes: list[EncryptionWish] = []
    section.change_requested.connect(wishes.append)
    for one, again in (("short", "short"), (PASSPHRASE, PASSPHRASE + "x")):
        section.first.setText(one)
        section.again.setText(again)
        section.encrypt.click()
        assert section.note.text
    assert wishes == []
    section.again.setText(PASSPHRASE)
    section.encrypt.click()
    assert wishes == [EncryptionWish(True, PASSPHRASE)]
    assert PASSPHRASE not in repr(wishes)
    assert unnamed(section) == []
    assert unreachable(section) == []


def test_only_who_knows_the_passphrase_sees_the_code_or_takes_encryption_away(
    section: EncryptionSection, encrypted: Path, qtbot: QtBot
) -> None:
    _refreshed(section, qtbot)
    wishes: list[EncryptionWish] = []
    section.change_requested.connect(wishes.append)
    section.current.setText("not this one")
    for button in (section.show_code, section.take_away):
        section.note.say("")
        button.click()
        qtbot.waitUntil(lambda: bool(section.note.text), timeout=PATIENCE_MS)
    assert wishes == []
    assert not section.code.isVisible()
    section.current.setText(PASSPHRASE)
    section.show_code.click()
    qtbot.waitUntil(section.code.isVisible, timeout=PATIENCE_MS)
    assert section.code.text().split() == code_of(KEY).split("-")
    section.take_away.click()
    qtbot.waitUntil(lambda: bool(wishes), timeout=PATIENCE_MS)
    assert wishes == [EncryptionWish(False)]
    section.clear()
    assert section.code.text() == section.current.text() == ""


def test_a_new_passphrase_takes_the_place_of_the_old_one(
    section: EncryptionSection, encrypted: Path, qtbot: QtBot
) -> None:
    _refreshed(section, qtbot)
    section.current.setText(PASSPHRASE)
    section.new.setText("another one entirely")
    section.new_again.setText("another one entirely")
    section.change.click()
    qtbot.waitUntil(lambda: section.note.text == "The passphrase is changed.", timeout=PATIENCE_MS)
    unlocking.unlock(encrypted, "another one entirely")
    with pytest.raises(WrongPassphrase):
        unlocking.unlock(encrypted, PASSPHRASE)


def _looked_at_slowly(monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], threading.Event]:
    """Passphrases that are being looked at, and what lets that go on."""
    looked, may_go_on, real = list[str](), threading.Event(), unlocking.unlock

    def slow(home: Path, passphrase: str) -> None:
        looked.append(passphrase)
        may_go_on.wait(PATIENCE_MS / 1000)
        real(home, passphrase)

    monkeypatch.setattr(unlocking, "unlock", slow)
    return looked, may_go_on


@pytest.mark.parametrize("pressed", ["change", "show_code", "take_away"])
def test_while_the_passphrase_is_looked_at_nothing_else_is_begun(
    section: EncryptionSection,
    encrypted: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    pressed: str,
) -> None:
    _refreshed(section, qtbot)
    buttons = (section.change, section.show_code, section.take_away)
    looked, may_go_on = _looked_at_slowly(monkeypatch)
    section.current.setText(PASSPHRASE)
    for field in (section.new, section.new_again):
        field.setText("another one entirely")
    getattr(section, pressed).click()
    for button in buttons:
        button.click()
    may_go_on.set()
    qtbot.waitUntil(lambda: all(one.isEnabled() for one in buttons), timeout=PATIENCE_MS)
    assert looked == [PASSPHRASE]
    section.current.setText("not the one")
    section.show_code.click()
    qtbot.waitUntil(lambda: all(one.isEnabled() for one in buttons), timeout=PATIENCE_MS)
    assert section.note.text


def test_the_focus_stays_where_the_code_is_shown(
    section: EncryptionSection, encrypted: Path, qtbot: QtBot
) -> None:
    _refreshed(section, qtbot)
    section.activateWindow()
    section.current.setText(PASSPHRASE)
    section.show_code.setFocus()
    qtbot.keyClick(section.show_code, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is None
    qtbot.waitUntil(lambda: bool(section.code.text()), timeout=PATIENCE_MS)
    assert section.show_code.hasFocus()


@pytest.mark.parametrize("pressed", ["show_code", "take_away"])
def test_who_left_before_the_passphrase_was_looked_at_sees_and_changes_nothing(
    section: EncryptionSection,
    encrypted: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    pressed: str,
) -> None:
    _refreshed(section, qtbot)
    wishes: list[EncryptionWish] = []
    section.change_requested.connect(wishes.append)
    _, may_go_on = _looked_at_slowly(monkeypatch)
    section.current.setText(PASSPHRASE)
    getattr(section, pressed).click()
    section.clear()
    may_go_on.set()
    qtbot.waitUntil(section.show_code.isEnabled, timeout=PATIENCE_MS)
    assert section.code.text() == ""
    assert wishes == []


def test_locking_closes_the_window_and_asks_before_it_opens_again(
    window: MainWindow, encrypted: Path, qtbot: QtBot
) -> None:
    qtbot.keyClick(
        window,
        Qt.Key.Key_L,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert window.next == NextOpening(encrypted, is_to_lock=True)
    assert not window.isVisible()


def test_a_library_that_is_not_encrypted_says_so_instead_of_locking(window: MainWindow) -> None:
    window._lock.lock()
    assert window.isVisible()
    assert "not encrypted" in window.page(window.shown).banner.text


def test_nothing_is_locked_while_an_interview_runs_and_then_it_is(
    window: MainWindow, encrypted: Path
) -> None:
    window.live = object()
    window._lock.lock()
    assert window.isVisible()
    assert "has ended" in window.page(window.shown).banner.text
    window._lock.change(EncryptionWish(False))
    assert window.isVisible()
    window.live = None
    window._ended(RECORD.id)
    assert window.next == NextOpening(encrypted, is_to_lock=True)


def test_a_lock_that_was_put_off_comes_whichever_way_the_room_is_left(
    window: MainWindow, encrypted: Path
) -> None:
    window.live = object()
    window._add("room", Page(window.studio))
    window.go("room")
    window._lock.lock()
    window.live = None
    assert window.isVisible()
    window.go("library")
    assert window.next == NextOpening(encrypted, is_to_lock=True)
    assert not window.isVisible()


def test_the_review_leads_to_the_privacy_of_its_interview(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_record(RECORD)
    page = ReviewPage(studio)
    qtbot.addWidget(page)
    page.show()
    page.open(RECORD.id)
    qtbot.waitUntil(lambda: page.work.is_open, timeout=PATIENCE_MS)
    with qtbot.waitSignal(page.privacy_requested) as wish:
        page._spread.privacy.click()
    assert wish.args == [RECORD.id]
    with qtbot.waitSignal(page.privacy_requested):
        control = Qt.KeyboardModifier.ControlModifier
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_P, control)
    page._peaks.stop()
