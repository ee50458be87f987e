"""Which source was chosen, what is heard in its place, and when it is heard again."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from firsthand.capture.recorder.chosen import ChosenSource
from firsthand.capture.recorder.watches import Switch
from firsthand.journal import Journal, read_lines


@dataclass
class SoundServer:
    """Answers to the names of `Hearing`: what is there, and what the stream is connected to."""

    source_name: str | None = "desk"
    there: set[str] = field(default_factory=lambda: {"desk", "laptop"})
    delivers: bool = True

    def is_there(self, name: str) -> bool:
        return name in self.there

    def can_go_back_to(self, name: str, now_s: float) -> bool:
        return self.delivers

    def stay(self) -> None:
        self.delivers = False


def test_the_first_source_heard_is_the_chosen_one() -> None:
    noted: list[str] = []
    chosen = ChosenSource("", noted.append)
    assert chosen.look(SoundServer(), 1.0) is None
    assert (chosen.name, noted) == ("desk", ["desk"])


def test_a_source_that_is_unplugged_is_gone_back_to_once_it_delivers() -> None:
    server, chosen = SoundServer(), ChosenSource("", lambda name: None)
    chosen.look(server, 1.0)
    server.source_name, server.there = "laptop", {"laptop"}
    assert chosen.look(server, 2.0) is Switch.TO_ANOTHER
    assert chosen.look(server, 3.0) is None
    server.there, server.delivers = {"desk", "laptop"}, False
    assert chosen.look(server, 4.0) is None
    server.delivers = True
    assert chosen.look(server, 5.0) is Switch.BACK
    assert chosen.heard == "desk"


def test_another_source_chosen_in_the_system_s_settings_is_the_chosen_one_from_then_on() -> None:
    server, chosen = SoundServer(), ChosenSource("", lambda name: None)
    chosen.look(server, 1.0)
    server.source_name = "laptop"
    assert chosen.look(server, 2.0) is Switch.AS_WISHED
    assert chosen.look(server, 3.0) is None
    assert chosen.name == "laptop"


def test_a_successor_that_finds_another_source_says_so_and_goes_back() -> None:
    server = SoundServer("laptop", {"laptop"})
    chosen = ChosenSource("desk", lambda name: None)
    assert chosen.look(server, 1.0) is Switch.TO_ANOTHER
    server.there = {"desk", "laptop"}
    assert chosen.look(server, 2.0) is Switch.BACK


def test_where_no_server_tells_its_sources_nothing_happens() -> None:
    chosen = ChosenSource("", lambda name: None)
    assert chosen.look(SoundServer(None), 1.0) is None
    assert chosen.name == ""


def test_lines_about_one_thing_are_found_among_many(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal.jsonl") as journal:
        for number in range(20):
            journal.append({"line": "synced", "frames": number})
        journal.append({"line": "chosen", "device": "desk"})
    found = list(read_lines(tmp_path / "journal.jsonl", "chosen", "start"))
    assert found == [{"line": "chosen", "device": "desk"}]
