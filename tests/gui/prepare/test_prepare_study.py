"""The study, the buyer and the guide of the interview that is to come."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk, SlowShelf
from fakes.interviews import record
from firsthand.core.codes import next_code
from firsthand.core.guide import parse_guide
from firsthand.core.interview import Study
from firsthand.jobs.models import ModelInUse
from firsthand.jobs.own_guides import write_guide
from firsthand.jobs.sample import sample
from firsthand.resources import resource
from firsthand.ui.look.theme import space
from firsthand.ui.prepare.page import PreparePage
from firsthand.ui.prepare.phase_strip import PhaseStrip
from firsthand.ui.studio import Studio
from gui.accessible import shown_tip
from gui.patience import PATIENCE_MS
from gui.preparing import fill, opened


def test_a_known_study_fills_its_fields_and_suggests_the_next_code_name(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_record(record(code_name="B-07", study="Shifts"))
    page = opened(studio, qtbot, "Shifts")
    qtbot.waitUntil(lambda: page.buyer.code.text() == "B-08", timeout=PATIENCE_MS)
    assert page.study.problem.text() == "cover a shift when someone calls in sick"
    assert page.study.company.text() == "Coverline"


def test_the_study_of_the_last_interview_is_there_and_gives_way_to_what_is_typed(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_record(record(code_name="B-07", study="Shifts"))
    page = opened(studio, qtbot)
    qtbot.waitUntil(lambda: page.buyer.code.text() == "B-08", timeout=PATIENCE_MS)
    assert page.study.name.currentText() == "Shifts"
    assert page.study.company.text() == "Coverline"
    qtbot.keyClicks(page.study.name.lineEdit(), "Churn")
    assert page.study.name.currentText() == "Churn"
    assert page.study.company.text() == ""
    assert page.buyer.code.text() == "B-01"


def test_the_sample_is_nobodys_usual_study(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.library.keep_record(record(code_name="B-01", study=sample().setup.study.name))
    page = opened(studio, qtbot)
    assert page.study.name.count() == 1
    assert page.study.name.currentText() == ""


def test_a_phase_is_named_in_a_tooltip_as_it_was_written(studio: Studio, qtbot: QtBot) -> None:
    strip = PhaseStrip(studio.theme)
    qtbot.addWidget(strip)
    guide = parse_guide("# G\n\n## <i>Why</i> now (opening, 2.5 min)\n\n- How is business?\n")
    strip.show_phases(guide.phases)
    assert shown_tip(strip) == "<i>Why</i> now 2.5 min"


def test_a_short_phase_has_room_for_its_name_where_there_is_room_for_all(
    studio: Studio, qtbot: QtBot
) -> None:
    strip = PhaseStrip(studio.theme)
    qtbot.addWidget(strip)
    guide = parse_guide("# G\n## Exploring (exploring, 30 min)\n## The reveal (reveal, 1 min)\n")
    strip.show_phases(guide.phases)
    strip.resize(space(120), strip.sizeHint().height())
    assert strip.shown == ["Exploring", "The reveal"]
    strip.resize(space(20), strip.sizeHint().height())
    assert strip.shown[-1] != "The reveal"


@pytest.mark.parametrize(("heard", "is_said"), [(("en",), True), ((), False), (("de",), False)])
def test_a_language_that_the_speech_model_does_not_know_is_said_there(
    studio: Studio,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    heard: tuple[str, ...],
    is_said: bool,
) -> None:
    found = ModelInUse("tiny", heard)
    monkeypatch.setattr("firsthand.ui.prepare.loading.model_in_use", lambda *_: found)
    page = opened(studio, qtbot)
    page.guide.choose_language("de-AT")
    note = page.guide.language_field.note
    assert ("The speech model" in note.text) is is_said
    page.guide.choose_language("en")
    assert ("The speech model" in note.text) is (heard == ("de",))


def test_a_code_name_that_is_taken_is_said(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.library.keep_record(record(code_name="B-07", study="Shifts"))
    page = opened(studio, qtbot, "Shifts")
    page.buyer.code.setText("B-07")
    assert "has this code name" in page.buyer.code_field.note.text


def test_what_the_page_does_not_ask_of_a_study_is_kept(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_study(Study("Shifts", goals=("how", "what", "who"), reasons=("less night",)))
    page = opened(studio, qtbot, "Shifts")
    qtbot.waitUntil(lambda: page.study.name.currentText() == "Shifts", timeout=PATIENCE_MS)
    assert page.draft().setup.study.goals == ("how", "what", "who")
    assert page.draft().setup.study.reasons == ("less night",)


def test_phases_and_minutes_of_the_guide_are_said(page: PreparePage) -> None:
    assert "Exploring 10 min" in page.guide.strip.accessibleName()
    assert page.guide._minutes.text() == "32 min in all"


def test_a_guide_that_tells_the_solution_too_early_is_said(page: PreparePage) -> None:
    fill(page)
    assert page.guide.field.note.text == ""
    page.study.words.setText("normal week")
    assert "names the solution" in page.guide.field.note.text


def test_real_name_and_contact_stay_apart_from_the_code_name(page: PreparePage) -> None:
    page.buyer.real_name.setText("Erika Mustermann")
    buyer = page.draft().setup.participant
    assert (buyer.code_name, buyer.real_name) == ("B-01", "Erika Mustermann")


@pytest.mark.parametrize(
    ("taken", "expected"),
    [((), "B-01"), (("B-01", "b-09"), "B-10"), (("CFO", "B-2"), "B-03")],
)
def test_the_next_code_name_is_one_more_than_the_highest(
    taken: tuple[str, ...], expected: str
) -> None:
    assert next_code(taken) == expected


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("de", "Deutsch"),
        ("pt-BR", "português (Brasil)"),
        ("ja", "日本語"),
        ("x-made-up", "x-made-up"),
    ],
)
def test_a_guides_language_becomes_the_interviews_whatever_its_tag(
    page: PreparePage, tag: str, name: str
) -> None:
    page.guide.choose_language(tag)
    page.guide.choose_language(tag)
    assert page.guide.language.currentData() == tag
    assert page.guide.language.currentText() == name
    assert [page.guide.language.itemData(n) for n in range(page.guide.language.count())].count(
        tag
    ) == 1


def test_what_was_typed_stays_when_the_guide_is_looked_at_meanwhile(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_study(Study("Shifts", "cover a shift", "a service", ("roster",), "Rota Ltd"))
    page = opened(studio, qtbot, "Shifts")
    qtbot.waitUntil(lambda: page.study.problem.text() == "cover a shift", timeout=PATIENCE_MS)
    page.study.problem.setPlainText("cover a night shift")
    page.guide.choose_language("de")
    page.on_leave()
    desk.library.keep_study(Study("Shifts", "cover a shift", "a new service", (), "Rota Ltd"))
    page.on_enter()
    qtbot.waitUntil(lambda: page.study.solution.text() == "a new service", timeout=PATIENCE_MS)
    assert page.study.problem.text() == "cover a night shift"
    assert page.study.words.text() == ""
    assert page.guide.language.currentData() == "de"


def test_a_new_study_whose_name_begins_like_a_known_one_keeps_what_was_typed(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_study(Study("Shifts", "cover a shift", "a service", ("roster",)))
    page = opened(studio, qtbot)
    qtbot.waitUntil(lambda: page.study.name.count() == 1, timeout=PATIENCE_MS)
    page.study.problem.setPlainText("plan holidays")
    qtbot.keyClicks(page.study.name.lineEdit(), "Shifts and holidays")
    assert page.study.value() == Study("Shifts and holidays", "plan holidays")


def test_a_new_study_takes_nothing_over_from_one_that_was_chosen_before(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_study(Study("Shifts", "cover a shift", "a service", ("roster",)))
    page = opened(studio, qtbot)
    qtbot.waitUntil(lambda: page.study.name.count() == 1, timeout=PATIENCE_MS)
    qtbot.keyClicks(page.study.name.lineEdit(), "Sales calls")
    assert page.study.value() == Study("Sales calls")
    page.study.name.setCurrentText("Shifts")
    assert page.study.problem.text() == "cover a shift"
    page.study.problem.setPlainText("cover a night shift")
    page.study.name.setCurrentText("Shifts at night")
    assert page.study.problem.text() == "cover a night shift"


def test_a_guide_that_is_still_being_written_is_held_as_it_was_typed(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    shelf = desk.shelf = SlowShelf(desk.library)
    text = resource("guides", "blank.md").read_text("utf-8").replace("# ", "# My own ", 1)
    shelf.do(lambda _: write_guide(desk.home, "mine", text))
    page = PreparePage(studio)
    qtbot.addWidget(page, before_close_func=lambda page: page.on_leave())
    page.on_enter()
    shelf.may_work.set()
    qtbot.waitUntil(lambda: page.guide.guide.count() > 0, timeout=PATIENCE_MS)
    shelf.close()
    assert page.guide.guide.findData("mine") >= 0
