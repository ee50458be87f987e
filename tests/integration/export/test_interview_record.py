"""The interview record as Word would read it back."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from fakes.records import CONTACT, DIALOGUE, REAL_NAME, SETUP, Line, interview_record
from firsthand.core.findings import Finding, FindingId, FindingKind
from firsthand.core.interview import SPOKEN, WRITTEN, Answer, Attendee, Consent, Debrief, Role
from firsthand.core.marks import MarkKind
from firsthand.core.quotes import QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Timeline
from firsthand.core.transcript import Speaker, Transcript
from firsthand.core.words.retyping import retyped
from firsthand.errors import ExportError
from firsthand.export.interview.writing import write_interview_record

Written = Callable[[InterviewRecord], Document]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    def write(record: InterviewRecord) -> Document:
        path = tmp_path / "record.docx"
        write_interview_record(record, path)
        return docx.Document(str(path))

    return write


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Document:
    path = tmp_path_factory.mktemp("sample") / "record.docx"
    write_interview_record(interview_record(), path)
    return docx.Document(str(path))


def with_consent(**answers: Answer) -> InterviewRecord:
    return interview_record(replace(SETUP, consent=replace(SETUP.consent, **answers)))


def texts(document: Document, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style.name == style]


def headings(document: Document) -> list[tuple[int, str]]:
    return [
        (int(p.style.name[-1]), p.text)
        for p in document.paragraphs
        if re.fullmatch(r"Heading \d", p.style.name)
    ]


def everything(document: Document) -> str:
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def quote_sources(document: Document) -> dict[str, str]:
    """Each quote's words with the line below them."""
    paragraphs = document.paragraphs
    return {p.text: below.text for p, below in pairwise(paragraphs) if p.style.name == "Quote"}


def test_headings_stand_in_order_and_skip_no_level(sample: Document) -> None:
    found = headings(sample)
    assert [text for level, text in found if level == 1] == [
        "The interview",
        "Consent",
        "Verdict and debrief",
        "What the buyer said",
        "The guide and what became of it",
        "Transcript",
        "The recording",
    ]
    assert found[0][0] == 1
    for (above, _), (below, _) in pairwise(found):
        assert below <= above + 1


def test_what_the_study_is_to_find_out_stands_beside_its_problem(sample: Document) -> None:
    facts = [p.text for p in sample.paragraphs if p.style.name == "Fact"]
    at = next(n for n, text in enumerate(facts) if text.startswith("Problem\t"))
    assert facts[at + 1] == f"To find out\t{'; '.join(SETUP.study.goals)}"


def test_before_the_reveal_comes_first(written: Written) -> None:
    record = interview_record()
    document = written(record)
    places = [text for _, text in headings(document)]
    assert places.index("Before the reveal") < places.index("After the reveal")
    shown = [text.strip("“”") for text in texts(document, "Quote")]
    before = [quote.text for quote in record.quotes if quote.before_reveal]
    after = [quote.text for quote in record.quotes if not quote.before_reveal]
    assert before
    assert after
    assert shown == before + after


def test_the_memorable_quote_stands_on_the_first_page(written: Written) -> None:
    record = interview_record()
    quote = record.quotes[-1]
    document = written(replace(record, debrief=replace(record.debrief, memorable=quote.id)))
    first, *others = texts(document, "Quote")
    assert first.strip("“”") == quote.text
    assert quote.text in [text.strip("“”") for text in others]


def test_quotes_stand_under_the_phase_they_were_said_in(sample: Document) -> None:
    found = headings(sample)
    start = found.index((2, "Before the reveal"))
    assert found[start : start + 7] == [
        (2, "Before the reveal"),
        (3, "Opening"),
        (3, "The problem"),
        (3, "Exploring"),
        (2, "After the reveal"),
        (3, "Feedback"),
        (3, "Wrap-up"),
    ]


def test_a_quote_says_its_place_kind_speaker_and_who_confirmed_it(sample: Document) -> None:
    sources = quote_sources(sample)
    line = sources["“Every Friday I export it by hand, and every Friday it is wrong.”"]
    for part in ("problem", "Buyer (B-07)", "heard and confirmed by Alex Reed", "weekly, not"):
        assert part in line
    assert re.match(r"\d\d:\d\d\.\d ", line)


def test_what_the_buyer_said_without_being_asked_is_marked(sample: Document) -> None:
    sources = quote_sources(sample)
    asked = "“Every Friday I export it by hand, and every Friday it is wrong.”"
    unprompted = [words for words, line in sources.items() if "unprompted" in line]
    assert asked not in unprompted
    assert [words[:24] for words in unprompted] == ["A round of controllers f"]


def test_only_confirmed_words_wear_quotation_marks(written: Written) -> None:
    record = interview_record()
    sources = quote_sources(written(record))
    for quote in record.quotes:
        is_quoted = f"“{quote.text}”" in sources
        assert is_quoted is (quote.state is QuoteState.CONFIRMED)
        source = sources[f"“{quote.text}”" if is_quoted else quote.text]
        assert ("not yet heard" in source) is not is_quoted
        assert ("heard and confirmed" in source) is is_quoted


def test_a_guess_is_never_called_verbatim(sample: Document) -> None:
    assert "verbatim" not in everything(sample).lower()


def test_what_the_machine_heard_before_a_correction_is_not_handed_on(sample: Document) -> None:
    assert "Fryday" not in everything(sample)


def test_quotes_whose_words_are_still_coming_say_so(written: Written) -> None:
    record = interview_record()
    waiting = replace(record.quotes[0], text="", state=QuoteState.WORDS_COMING)
    sources = quote_sources(written(replace(record, quotes=(waiting,))))
    assert list(sources) == ["The words are not there yet."]
    assert "words still coming" in next(iter(sources.values()))


def test_a_plain_press_that_no_quote_came_of_is_called_a_mark(written: Written) -> None:
    record = interview_record()
    quoted = {quote.mark for quote in record.quotes}
    (left,) = (mark for mark in record.marks if mark.id not in quoted)
    plain = replace(left, kind=MarkKind.QUOTE)
    document = written(replace(record, marks=(plain,)))
    (row,) = (
        [cell.text for cell in row.cells]
        for table in document.tables
        for row in table.rows
        if left.note in [cell.text for cell in row.cells]
    )
    assert row[1] == "mark"


def test_a_mark_without_a_quote_is_kept(sample: Document) -> None:
    document = sample
    assert "Marks without a quote" in [text for _, text in headings(document)]
    assert "send her the list" in everything(document)


@pytest.mark.parametrize("answer", [Answer.NO, Answer.NOT_ASKED])
def test_the_real_name_is_in_no_part_of_the_file(tmp_path: Path, answer: Answer) -> None:
    named = (
        Line(Speaker.BUYER, f"My name is {REAL_NAME}, call me Henrike."),
        Line(Speaker.INTERVIEWER, "Thank you, Mrs Oldenkamp.", doubtful=(3,)),
        *DIALOGUE,
    )
    setup = replace(
        SETUP,
        guide=SETUP.guide.replace("your first reaction", "your first reaction, {buyer}"),
        study=replace(SETUP.study, name=f"Study with {REAL_NAME}"),
        attendees=(*SETUP.attendees, Attendee(REAL_NAME, Role.OTHER)),
        consent=replace(SETUP.consent, quote_by_name=answer),
    )
    record = interview_record(setup, named)
    record = replace(record, debrief=Debrief(surprised=f"{REAL_NAME} laughed. Write to {CONTACT}"))
    path = tmp_path / "record.docx"
    write_interview_record(record, path)
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            content = parts.read(name).decode("utf-8", "replace")
            plain = re.sub(r"<[^>]+>", "", content)
            for secret in ("Henrike", "Oldenkamp", "5550", "norvell-parts.example"):
                assert secret.lower() not in content.lower(), (name, secret)
                assert secret.lower() not in plain.lower(), (name, secret)
    assert "[B-07] stands in its place" in everything(docx.Document(str(path)))


def test_a_buyer_who_agreed_is_named(written: Written) -> None:
    document = written(with_consent(quote_by_name=Answer.YES))
    assert f"Name\t{REAL_NAME}" in texts(document, "Fact")
    assert any(REAL_NAME in line for line in quote_sources(document).values())
    assert REAL_NAME not in document.core_properties.author


def test_the_files_properties_name_no_person(sample: Document) -> None:
    core = sample.core_properties
    assert (core.title, core.author, core.last_modified_by) == (
        "Interview B-07",
        "Firsthand",
        "Firsthand",
    )
    assert core.comments == ""
    assert core.language == "en-US"


def test_without_consent_to_quote_a_banner_says_so_on_every_page(written: Written) -> None:
    document = written(with_consent(quote=Answer.NO))
    assert sum("May not be quoted outside" in text for text in texts(document, "Banner")) == 2
    assert "May not be quoted outside" in document.sections[0].header.paragraphs[0].text


def test_consent_that_was_not_asked_is_not_taken_for_yes(written: Written) -> None:
    document = written(with_consent(quote=Answer.NOT_ASKED))
    assert any("not asked" in text for text in texts(document, "Banner"))


def test_with_consent_there_is_no_banner(sample: Document) -> None:
    document = sample
    assert texts(document, "Banner") == []
    assert document.sections[0].header.paragraphs[0].text == ""


def test_the_four_answers_of_consent_and_the_wording_are_there(sample: Document) -> None:
    document = sample
    table = next(t for t in document.tables if t.rows[0].cells[0].text.startswith("May we"))
    assert [row.cells[1].text for row in table.rows[1:]] == ["Yes", "Yes", "No", "Not asked"]
    assert SETUP.consent.wording in everything(document)


@pytest.mark.parametrize(
    ("language", "how", "said"),
    [
        ("en", SPOKEN, "spoken"),
        ("en", WRITTEN, "in writing"),
        ("de", SPOKEN, "mündlich"),
        ("de", WRITTEN, "schriftlich"),
        ("de", "by carrier pigeon", "by carrier pigeon"),
    ],
)
def test_how_consent_was_given_is_said_in_the_language_of_the_document(
    written: Written, language: str, how: str, said: str
) -> None:
    setup = replace(SETUP, language=language, consent=replace(SETUP.consent, how=how))
    document = written(interview_record(setup))
    given = [text for text in texts(document, "Fact") if text.startswith(("Given\t", "Gegeben\t"))]
    assert [text.split("\t")[1].startswith(said) for text in given] == [True]


def test_a_sales_attendee_is_said_plainly(written: Written) -> None:
    setup = replace(SETUP, attendees=(*SETUP.attendees, Attendee("Kim", Role.SALES)))
    document = written(interview_record(setup))
    assert any("Kim (sales)" in text for text in texts(document, "Fact Last"))
    assert any("salesperson" in text for text in texts(document, "Banner"))


def test_the_guide_shows_what_became_of_each_question_and_when(sample: Document) -> None:
    document = sample
    rows = {
        row.cells[0].text: (row.cells[1].text, row.cells[2].text)
        for table in document.tables
        if table.rows[0].cells[0].text == "Question"
        for row in table.rows[1:]
    }
    assert len(rows) == 15
    assert rows["How's business?"][0] == "asked"
    assert rows["What have you decided to live with? (nice to ask)"][0] == "skipped"
    assert rows["What should I have asked you that I didn't? (nice to ask)"][0] == (
        "answered unprompted"
    )
    assert re.fullmatch(r"\d\d:\d\d\.\d", rows["How's business?"][1])
    assert any("get one set of numbers out of two systems" in text for text in rows)
    assert "told early" in everything(document)


def test_a_question_that_was_taken_back_counts_as_not_reached(written: Written) -> None:
    record = interview_record()
    asked = next(e for e in record.events if e.question == "feedback.3")
    back = replace(asked, kind=type(asked.kind).QUESTION_REOPENED)
    document = written(replace(record, events=(*record.events, back)))
    cells = [
        (row.cells[1].text, row.cells[2].text)
        for table in document.tables
        for row in table.rows
        if row.cells[0].text == "Who else would have to agree?"
    ]
    assert cells == [("not reached", "–")]


def test_every_table_has_a_header_row_that_repeats_and_says_what_it_is(sample: Document) -> None:
    document = sample
    assert len(document.tables) >= 9
    for table in document.tables:
        rows = table._tbl.tr_lst
        heads = [row.trPr.find(qn("w:tblHeader")) is not None for row in rows]
        assert heads == [True] + [False] * (len(rows) - 1)
        assert all(cell.text.strip() for cell in table.rows[0].cells)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert table.style.name == "Record Table"


def test_the_transcript_has_the_guides_headings_speakers_and_times(sample: Document) -> None:
    document = sample
    found = headings(document)
    start = found.index((1, "Transcript"))
    assert found[start + 1 : start + 4] == [
        (2, "Opening"),
        (3, "How's business?"),
        (3, "What does the last week of a month look like for you?"),
    ]
    turns = texts(document, "Turn")
    assert turns[0].startswith("00:00.0\tInterviewer  Thank you")
    paragraphs = [p.text for p in document.paragraphs]
    asked = [i for i, text in enumerate(paragraphs) if text == "How do you deal with it today?"]
    assert paragraphs[asked[-1] + 1].endswith("Interviewer  How do you deal with it today?")


def test_speakers_nobody_told_apart_are_said_once(written: Written) -> None:
    record = interview_record()
    unknown = tuple(
        replace(segment, speaker=Speaker.UNKNOWN) for segment in record.transcript.segments
    )
    quotes = tuple(replace(quote, speaker=Speaker.UNKNOWN) for quote in record.quotes)
    transcript = replace(record.transcript, segments=unknown)
    document = written(replace(record, transcript=transcript, quotes=quotes))
    turns = texts(document, "Turn")
    assert len(turns) == len(unknown)
    assert turns[0] == f"00:00.0\t{unknown[0].text}"
    assert everything(document).count("told apart") == 1
    assert not any("Buyer" in line for line in quote_sources(document).values())


def test_a_question_pressed_after_its_answer_still_heads_it(written: Written) -> None:
    record = interview_record()
    late = tuple(
        replace(event, frame=event.frame + 60 * record.timeline.rate)
        if event.question == "exploring.3" else event
        for event in record.events
    )  # fmt: skip
    document = written(replace(record, events=late))
    paragraphs = [p.text for p in document.paragraphs]
    head = [i for i, text in enumerate(paragraphs) if text == "What have you tried so far?"][-1]
    assert paragraphs[head + 1].endswith("Interviewer  What have you tried so far?")


def test_a_misheard_question_still_heads_its_answer(written: Written) -> None:
    record = interview_record()
    segments = tuple(
        replace(segment, text="House business.", words=())
        if segment.text == "How's business?"
        else segment
        for segment in record.transcript.segments
    )
    late = tuple(
        replace(event, frame=event.frame + 20 * record.timeline.rate)
        if event.question == "opening.1"
        else event
        for event in record.events
    )
    transcript = replace(record.transcript, segments=segments)
    document = written(replace(record, transcript=transcript, events=late))
    paragraphs = [p.text for p in document.paragraphs]
    head = [i for i, text in enumerate(paragraphs) if text == "How's business?"][-1]
    assert paragraphs[head + 1].endswith("House business.")


def test_doubtful_words_are_marked_and_all_words_are_there(written: Written) -> None:
    record = interview_record()
    document = written(record)
    marked = [
        run.text
        for p in document.paragraphs
        for run in p.runs
        if run.style is not None and run.style.name == "Doubtful"
    ]
    assert "a delivery" in marked
    read = " ".join(texts(document, "Turn")).replace("[?]", "")
    for segment in record.transcript.segments:
        assert segment.text in read


def test_words_that_a_person_typed_are_marked_and_doubtful_ones_beside_them_stay_so(
    written: Written,
) -> None:
    record = interview_record()
    assert not [text for text in texts(written(record), "Note") if "[*]" in text]
    first, *rest = record.transcript.segments
    words = (replace(first.words[0], probability=0.2), *first.words[1:])
    heard = replace(first, words=words)
    (edited,) = retyped([heard], f"{first.text} Quite so.")
    transcript = replace(record.transcript, segments=(edited, *rest))
    document = written(replace(record, transcript=transcript))
    marked = {
        style: [
            run.text
            for paragraph in document.paragraphs
            for run in paragraph.runs
            if run.style is not None and run.style.name == style
        ]
        for style in ("Corrected", "Doubtful")
    }
    assert marked["Corrected"] == ["Quite so."]
    assert words[0].text in marked["Doubtful"]
    assert "Quite so.[*]" in "\n".join(texts(document, "Turn"))
    assert [text for text in texts(document, "Note") if "followed by [*]" in text]


def test_an_edited_segment_shows_its_text_and_not_its_old_words(written: Written) -> None:
    record = interview_record()
    first, *rest = record.transcript.segments
    edited = replace(first, text="Something else was said.", edited=True)
    transcript = replace(record.transcript, segments=(edited, *rest))
    read = "\n".join(texts(written(replace(record, transcript=transcript)), "Turn"))
    assert "Something else was said." in read
    assert "Thank you for making the time" not in read


def test_pauses_gaps_and_the_reveal_are_told_in_the_transcript(sample: Document) -> None:
    happened = texts(sample, "Happening")
    assert "The recording was paused here." in happened
    assert "0.7 s of sound are missing here (the microphone was lost)." in happened
    assert "The solution is told." in happened


def test_the_recordings_evidence_is_complete(written: Written) -> None:
    record = interview_record()
    text = everything(written(record))
    for take in record.timeline.takes:
        assert take.file in text
        assert take.sha256 in text
    assert "0.72 s" in text


def test_contents_are_a_field_that_updates_and_is_filled_already(sample: Document) -> None:
    document = sample
    xml = document.element.xml
    assert 'TOC \\o "1-2"' in xml
    assert document.settings.element.find(qn("w:updateFields")).get(qn("w:val")) == "true"
    entries = document.element.body.findall(f".//{qn('w:hyperlink')}")
    listed = ["".join(t.text for t in entry.iter(qn("w:t"))) for entry in entries]
    assert listed == [text for level, text in headings(document) if level <= 2]
    targets = {b.get(qn("w:name")) for b in document.element.body.iter(qn("w:bookmarkStart"))}
    assert {entry.get(qn("w:anchor")) for entry in entries} <= targets
    kinds = [f.get(qn("w:fldCharType")) for f in document.element.body.iter(qn("w:fldChar"))]
    assert kinds.count("begin") == kinds.count("end") == kinds.count("separate") == 1


def test_pages_are_numbered(sample: Document) -> None:
    footer = sample.sections[0].footer._element.xml
    assert " PAGE " in footer
    assert " NUMPAGES " in footer


@pytest.mark.parametrize(
    ("language", "tag", "title"),
    [("en", "en-US", "What the buyer said"), ("en-GB", "en-GB", "What the buyer said"),
     ("de", "de-DE", "Was der Käufer gesagt hat"), ("fr", "fr-FR", "What the buyer said")],
)  # fmt: skip
def test_the_language_of_the_interview_is_set(
    written: Written, language: str, tag: str, title: str
) -> None:
    document = written(interview_record(replace(SETUP, language=language)))
    default = document.styles.element.find(qn("w:docDefaults")).find(f".//{qn('w:lang')}")
    assert default.get(qn("w:val")) == tag
    assert (1, title) in headings(document)
    quote = document.styles["Quote"].element.find(f".//{qn('w:lang')}")
    assert quote is None


def test_words_are_shown_as_written_and_odd_characters_do_no_harm(written: Written) -> None:
    odd = "a < b & <w:p>c</w:p> \x00\x0b\ud800\U0001f600 “x” {problem} %s\n=1+1"
    lines = (Line(Speaker.BUYER, odd, "opening.1", kind=DIALOGUE[4].kind), *DIALOGUE)
    record = interview_record(SETUP, lines)
    record = replace(
        record,
        debrief=Debrief(surprised=odd),
        setup=replace(record.setup, consent=Consent(quote=Answer.YES, wording=odd)),
    )
    text = everything(written(record))
    assert "a < b & <w:p>c</w:p> \U0001f600 “x” {problem} %s\n=1+1" in text


@pytest.mark.parametrize("guide", ["", "no guide at all", SETUP.guide.replace("## ", "### ")])
def test_an_interview_whose_guide_cannot_be_read_is_still_exported(
    written: Written, guide: str
) -> None:
    record = interview_record()
    record = replace(record, setup=replace(record.setup, guide=guide))
    assert "This interview was held without a guide." in everything(written(record))


def test_an_interview_of_which_there_is_nothing_yet_is_still_a_document(written: Written) -> None:
    record = replace(
        interview_record(),
        timeline=Timeline(16_000),
        events=(),
        marks=(),
        transcript=Transcript(),
        quotes=(),
        debrief=Debrief(),
        started_at="",
    )
    text = everything(written(record))
    for sentence in ("No quotes were taken.", "no transcript yet", "There is no recording."):
        assert sentence in text


def test_only_named_styles_are_used_and_none_is_left_over(sample: Document) -> None:
    document = sample
    used = {p.style.name for p in document.paragraphs}
    assert {"Title", "Subtitle", "Quote", "Quote Source", "toc 1", "toc 2", "Turn"} <= used
    assert len(document.styles) < 46
    for paragraph in document.paragraphs:
        properties = paragraph._p.pPr
        direct = (
            [c.tag for c in properties if c.tag not in _ALLOWED] if properties is not None else []
        )
        assert direct == []


def test_no_style_points_at_one_that_is_not_there(sample: Document) -> None:
    root = sample.styles.element
    there = {style.get(qn("w:styleId")) for style in root.iter(qn("w:style"))}
    for tag in ("w:basedOn", "w:next", "w:link"):
        assert {element.get(qn("w:val")) for element in root.iter(qn(tag))} <= there


def test_no_other_programs_traces_are_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "record.docx"
    write_interview_record(interview_record(), path)
    with zipfile.ZipFile(path) as parts:
        assert not [name for name in parts.namelist() if "thumbnail" in name or "app.xml" in name]
        for name in parts.namelist():
            assert b"python-docx" not in parts.read(name), name


_ALLOWED = {qn("w:pStyle"), qn("w:pageBreakBefore")}


def test_a_document_open_in_word_is_said(tmp_path: Path) -> None:
    (tmp_path / "~$record.docx").touch()
    with pytest.raises(ExportError, match="open in another program"):
        write_interview_record(interview_record(), tmp_path / "record.docx")


def test_a_thousand_quotes_are_all_there(written: Written) -> None:
    record = interview_record()
    many = tuple(
        replace(record.quotes[i % 12], id=f"q{i}", text=f"Quote number {i}.") for i in range(1000)
    )
    shown = {text.strip("“”") for text in texts(written(replace(record, quotes=many)), "Quote")}
    assert shown == {f"Quote number {i}." for i in range(1000)}


def test_a_finding_on_which_nothing_was_written_is_no_line_of_a_table(written: Written) -> None:
    record = interview_record()
    blanks = tuple(Finding(FindingId(f"blank {kind}"), kind, "", 9) for kind in FindingKind)
    everything_blank = replace(
        record, findings=replace(record.findings, findings=(*record.findings.findings, *blanks))
    )
    assert everything(written(everything_blank)) == everything(written(record))
