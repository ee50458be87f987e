"""The switch in the Room: on and off, who is connected, who waits, all of it in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from fakes.colleagues import Device
from fakes.live import end
from firsthand.errors import CompanionError
from firsthand.jobs.colleagues.companion import Companion
from firsthand.jobs.live.interview import LiveInterview
from firsthand.resources import resource
from firsthand.ui.companion.code import CodeView
from firsthand.ui.companion.panel import CompanionPanel
from firsthand.ui.companion.who import colour_of
from firsthand.ui.look.theme import Theme
from firsthand.ui.room.page import RoomPage
from firsthand.ui.studio import Studio
from gui.accessible import clipped, leaps, unnamed
from gui.conftest import speaking


@pytest.fixture
def panel(room: RoomPage, qtbot: QtBot) -> CompanionPanel:
    """Unfolded, with an address of this computer alone."""
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F3)
    (panel,) = room.findChildren(CompanionPanel)
    qtbot.waitUntil(lambda: panel.is_ready)
    panel.offer(["127.0.0.1"])
    return panel


def switch_on(panel: CompanionPanel, qtbot: QtBot) -> Companion:
    panel.switch()
    qtbot.waitUntil(lambda: panel.companion is not None, timeout=20_000)
    assert panel.companion is not None
    return panel.companion


def shown(panel: CompanionPanel) -> str:
    labels = panel.findChildren(QLabel) + panel.findChildren(QPushButton)
    return "\n".join(one.text() for one in labels if one.isVisibleTo(panel))


def press(panel: CompanionPanel, words: str, qtbot: QtBot) -> None:
    (button,) = [one for one in panel.findChildren(QPushButton) if one.text() == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_is_off_and_out_of_sight_at_the_start(room: RoomPage):
    (panel,) = room.findChildren(CompanionPanel)
    assert panel.companion is None
    assert not panel.is_open
    assert shown(panel) == ""


def test_switched_on_it_shows_code_pin_address_and_certificate(panel: CompanionPanel, qtbot: QtBot):
    companion = switch_on(panel, qtbot)
    said = shown(panel)
    pin = companion.pairing.pin
    assert companion.address in said
    assert f"{pin[:3]} {pin[3:]}" in said
    assert companion.fingerprint.replace(":", " ") in said
    assert panel.findChild(CodeView).isVisibleTo(panel)
    assert unnamed(panel) == []
    assert clipped(panel) == []


def test_folded_away_one_line_still_says_that_it_is_on(panel: CompanionPanel, qtbot: QtBot):
    switch_on(panel, qtbot)
    panel.toggle()
    assert not panel.is_open
    assert shown(panel) == "Page is on: 0 connected"


def test_whoever_is_paired_is_listed_and_removed_with_one_click(
    panel: CompanionPanel, qtbot: QtBot
):
    companion = switch_on(panel, qtbot)
    device = Device(companion).pair("Kim <b>")
    qtbot.waitUntil(lambda: "Kim <b>" in shown(panel))
    press(panel, "Remove", qtbot)
    assert device.ask("GET", "/hello").status == 401
    qtbot.waitUntil(lambda: "Kim <b>" not in shown(panel))


def test_who_is_about_to_remove_somebody_keeps_the_keys_when_news_come(
    panel: CompanionPanel, qtbot: QtBot
):
    companion = switch_on(panel, qtbot)
    Device(companion).pair("Kim")
    qtbot.waitUntil(lambda: "Kim" in shown(panel))
    (remove,) = [one for one in panel.findChildren(QPushButton) if one.text() == "Remove"]
    remove.setFocus()
    panel._show_if_there()
    assert remove.hasFocus()


def test_tab_comes_past_who_is_connected_on_its_way_down(panel: CompanionPanel, qtbot: QtBot):
    companion = switch_on(panel, qtbot)
    Device(companion).pair("Kim")
    qtbot.waitUntil(lambda: "Kim" in shown(panel))
    assert leaps(panel) == []


def test_a_colleague_has_the_colour_of_their_marks_in_both_themes(
    panel: CompanionPanel, theme: Theme, qtbot: QtBot
):
    companion = switch_on(panel, qtbot)
    Device(companion).pair("Kim")
    Device(companion).pair("Lou")
    qtbot.waitUntil(lambda: "Kim" in shown(panel) and "Lou" in shown(panel))

    def signs() -> list[str]:
        return [one.styleSheet() for one in panel.findChildren(QLabel) if one.text() == "●"]

    for chosen in ("light", "dark"):
        theme.choose(chosen)
        wanted = [colour_of(one.colour, theme.is_dark) for one, _ in companion.colleagues]
        assert len(set(wanted)) == 2
        qtbot.waitUntil(lambda is_so=[f"color: {one}" for one in wanted]: signs() == is_so)


def test_the_window_and_the_page_know_the_same_colours():
    page = resource("companion", "page.css").read_text("utf-8")
    found = re.findall(r"--who-(\d): (#[0-9a-f]{6})", page)
    assert len(found) == 16
    both = [(str(number), colour_of(number, dark)) for dark in (False, True) for number in range(8)]
    assert found == both


def test_whoever_knows_the_pin_is_let_in_by_the_host(panel: CompanionPanel, qtbot: QtBot):
    companion = switch_on(panel, qtbot)
    panel.toggle()
    device = Device(companion)
    pin = {"pin": companion.pairing.pin, "name": "Lou"}
    sign = device.ask("POST", "/door/pin", pin).json["sign"]
    qtbot.waitUntil(lambda: sign in shown(panel))
    assert panel.is_open
    press(panel, "Let in", qtbot)
    assert device.ask("POST", "/door/wait", {}).json == {"welcome": True}
    assert device.ask("GET", "/hello").json["name"] == "Lou"


def test_no_other_button_gets_the_focus_where_one_was_pressed(
    panel: CompanionPanel, room: RoomPage, qtbot: QtBot
):
    """Return must not renew the code, or make a file, because somebody has just been let in."""
    qtbot.waitUntil(room.isActiveWindow)
    press(panel, "Switch the page on", qtbot)
    qtbot.waitUntil(lambda: panel.companion is not None, timeout=20_000)
    assert focused() == "Switch the page off"
    pairing = panel.companion.pairing
    pairing.knock_with_pin(pairing.pin, "Lou", "Windows computer")
    panel._show()
    press(panel, "Let in", qtbot)
    qtbot.waitUntil(lambda: "Let in" not in shown(panel))
    assert focused() == "Page is on: 0 connected"


def focused() -> str:
    button = QApplication.focusWidget()
    return button.text() if isinstance(button, QPushButton) else ""


def test_a_device_is_called_once_and_in_the_language_of_the_window(
    panel: CompanionPanel, qtbot: QtBot, qapp: QApplication
):
    pairing = switch_on(panel, qtbot).pairing
    pairing.knock_with_pin(pairing.pin, "Lou", "Windows computer")
    pairing.enter_with_key(pairing.key, "", "Android device")
    with speaking(qapp, "de"):
        panel._show()
        qtbot.waitUntil(lambda: "Lou (Windows-Computer)" in shown(panel))
        qtbot.waitUntil(lambda: "Android-Gerät" in shown(panel))
    lines = shown(panel).splitlines()
    (line,) = (line for line in lines if "Android-Gerät" in line)
    assert line.count("Android-Gerät") == 1


def test_who_gave_no_name_is_called_by_the_device_in_the_language_of_the_window(
    panel: CompanionPanel, room: RoomPage, qtbot: QtBot, qapp: QApplication
):
    pairing = switch_on(panel, qtbot).pairing
    pairing.enter_with_key(pairing.key, "", "Android device")
    (nameless,) = pairing.colleagues
    with speaking(qapp, "de"):
        panel.companion.prompt(nameless, "nach dem CFO fragen")
        said = "Android-Gerät: nach dem CFO fragen"
        qtbot.waitUntil(lambda: any(one.text() == said for one in room.findChildren(QLabel)))


def test_a_word_of_a_colleague_is_shown_small_in_the_room(
    panel: CompanionPanel, room: RoomPage, qtbot: QtBot
):
    device = Device(switch_on(panel, qtbot)).pair("Kim")
    device.ask("POST", "/prompt", {"text": "ask about the <i>CFO</i>"})
    said = "Kim: ask about the <i>CFO</i>"
    qtbot.waitUntil(lambda: any(one.text() == said for one in room.findChildren(QLabel)))
    (label,) = [one for one in room.findChildren(QLabel) if one.text() == said]
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_without_encryption_the_window_says_so_as_long_as_it_lasts(
    panel: CompanionPanel, qtbot: QtBot
):
    boxes = {box.text(): box for box in panel.findChildren(QCheckBox)}
    boxes["Without encryption"].click()
    switch_on(panel, qtbot)
    assert "Not encrypted" in shown(panel)
    panel.toggle()
    assert "not encrypted" in shown(panel)


def test_switched_off_nobody_is_connected(panel: CompanionPanel, qtbot: QtBot):
    device = Device(switch_on(panel, qtbot)).pair()
    panel.switch()
    assert panel.companion is None

    def is_gone() -> bool:
        try:
            device.ask("GET", "/hello")
        except ConnectionError:
            return True
        return False

    qtbot.waitUntil(is_gone)


def test_it_ends_with_the_interview(panel: CompanionPanel, live: LiveInterview, qtbot: QtBot):
    device = Device(switch_on(panel, qtbot)).pair()
    end(live)
    with pytest.raises(ConnectionError):
        device.ask("GET", "/hello")
    qtbot.waitUntil(lambda: panel.companion is None)


def test_pressed_twice_while_it_begins_one_page_is_on(
    panel: CompanionPanel, live: LiveInterview, qtbot: QtBot
):
    qtbot.waitUntil(lambda: panel._address.count() > 0)
    panel.switch()
    panel.toggle()
    panel.toggle()
    assert panel._switch.text() == "Switching on …"
    panel.switch()
    qtbot.waitUntil(lambda: panel.companion is not None, timeout=20_000)
    panel._studio.background.close()
    ends = [getattr(end, "__self__", None) for end in live._at_end]
    assert sum(isinstance(one, Companion) for one in ends) == 1


def test_captions_that_are_forbidden_while_the_page_begins_are_not_shown(
    panel: CompanionPanel, qtbot: QtBot
):
    qtbot.waitUntil(lambda: panel._address.count() > 0)
    panel._captions.setChecked(True)
    panel.switch()
    panel._captions.setChecked(False)
    qtbot.waitUntil(lambda: panel.companion is not None, timeout=20_000)
    assert not panel.companion.shows_captions


def test_news_of_a_page_that_outlives_the_room_reaches_nobody(
    studio: Studio, live: LiveInterview, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    panel = CompanionPanel(studio, live)
    told: list[Callable[[], None]] = []

    def start(*_: object, changed: Callable[[], None], **__: object) -> Companion:
        told.append(changed)
        raise CompanionError("There is no such address.", "Choose another.")

    monkeypatch.setattr(Companion, "start", start)
    panel.switch()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    studio.background.close()
    QApplication.processEvents()
    delete(panel)
    told[0]()
    QApplication.processEvents()
