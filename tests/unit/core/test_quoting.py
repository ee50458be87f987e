"""A press becomes the sentence the buyer said: each situation of a real interview."""

from __future__ import annotations

from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.quotes import QuoteState
from firsthand.core.quoting import is_settled, quote_for, quote_from
from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment, Speaker, Transcript, Word

RATE = 16_000


class Talk:
    """A transcript written line by line, as people talk: 3 words a second."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.at_s = 0.0

    def says(self, text: str, *, after_s: float = 0.9, by: Speaker = Speaker.UNKNOWN) -> Talk:
        """Add an utterance; `|0.4|` between words is a pause of 0.4 s within it."""
        self.at_s += after_s
        words = []
        for piece in text.split():
            if piece.startswith("|"):
                self.at_s += float(piece.strip("|"))
                continue
            start = self.at_s
            self.at_s += 0.32
            words.append(Word(piece, _frame(start), _frame(self.at_s - 0.02)))
        said = " ".join(word.text for word in words)
        number = len(self.segments) + 1
        self.segments.append(
            Segment(
                number,
                words[0].start,
                words[-1].end,
                said,
                tuple(words),
                by,
                speaker_is_guessed=by is Speaker.UNKNOWN,
            )
        )
        return self

    def end_of(self, number: int) -> float:
        return self.segments[number - 1].end / RATE

    @property
    def transcript(self) -> Transcript:
        return Transcript(tuple(self.segments))


def _frame(seconds: float) -> Frame:
    return Frame(round(seconds * RATE))


def quoted(talk: Talk, press_s: float) -> str:
    best = quote_for(_frame(press_s), talk.transcript, RATE).best
    return best.text if best else ""


BUYER, INTERVIEWER = Speaker.BUYER, Speaker.INTERVIEWER


def test_the_sentence_that_just_ended_is_meant() -> None:
    talk = Talk().says("We have a list.").says("Every Friday I export it by hand.")
    assert quoted(talk, talk.end_of(2) + 1.2) == "Every Friday I export it by hand."


def test_it_is_still_meant_when_the_buyer_has_gone_on() -> None:
    talk = (
        Talk()
        .says("Every Friday I export it by hand.")
        .says("And then I send it to my boss and to everybody else on the team.", after_s=0.5)
    )
    assert quoted(talk, talk.end_of(1) + 1.3) == "Every Friday I export it by hand."


def test_it_is_still_meant_when_the_interviewer_has_asked_the_next_question() -> None:
    talk = (
        Talk()
        .says("It took me nine days.", by=BUYER)
        .says("What happened then?", after_s=0.4, by=INTERVIEWER)
    )
    assert quoted(talk, talk.end_of(2) + 0.2) == "It took me nine days."


def test_a_question_about_you_is_passed_over_when_voices_are_not_known() -> None:
    talk = Talk().says("It took me nine whole days.").says("What did you do then?", after_s=0.4)
    assert quoted(talk, talk.end_of(2) + 0.5) == "It took me nine whole days."


def test_a_question_that_tells_of_me_may_be_the_buyers() -> None:
    talk = Talk().says("That was in March.").says("Who on my team would ever read it?")
    assert quoted(talk, talk.end_of(2) + 1.2) == "Who on my team would ever read it?"


def test_an_mm_hm_is_reached_over() -> None:
    talk = Talk().says("We lost one person over this.").says("Mm-hm.", after_s=0.4)
    assert quoted(talk, talk.end_of(2) + 0.5) == "We lost one person over this."


def test_a_sentence_goes_on_across_the_listeners_right() -> None:
    talk = (
        Talk()
        .says("We lost one person over this,", by=BUYER)
        .says("right,", after_s=0.1, by=INTERVIEWER)
        .says("because nobody had the time.", after_s=0.1, by=BUYER)
    )
    text = quoted(talk, talk.end_of(3) + 1.0)
    assert text == "We lost one person over this, because nobody had the time."


def test_a_laugh_is_no_part_of_the_sentence_before_it() -> None:
    talk = Talk().says("She can smell a monthly fee from across the yard, |0.3| ha ha.", by=BUYER)
    text = quoted(talk, talk.end_of(1) + 0.6)
    assert text == "She can smell a monthly fee from across the yard,"


def test_what_follows_from_something_is_quoted_with_it() -> None:
    walk = "Every mechanic walks an hour a day to look for parts"
    talk = Talk().says(f"{walk}, |0.5| so out of three men I pay one for taking a walk.")
    assert quoted(talk, talk.end_of(1) + 1.0).startswith(walk)


def test_not_this_but_that_is_one_thought() -> None:
    talk = Talk().says("He never shouts at us. |0.4| He puts the bill on my desk and walks away.")
    assert quoted(talk, talk.end_of(1) + 1.0).startswith("He never shouts")


def test_a_condition_is_quoted_with_what_follows_from_it() -> None:
    talk = Talk().says("We run the front desk of a practice.")
    talk.says("If that is true. |0.6| You have just given me back ten hours a week.", after_s=1.2)
    assert quoted(talk, talk.end_of(2) + 1.1) == talk.segments[1].text


def test_a_condition_said_last_promises_nothing() -> None:
    talk = Talk().says("I would buy it, |0.3| if my boss agrees. |0.7|")
    talk.says("We have eleven thousand open invoices in the system today.", after_s=0.2)
    assert quoted(talk, talk.end_of(2) + 1.1) == talk.segments[1].text


def test_two_sentences_the_model_ran_together_are_told_apart() -> None:
    talk = Talk().says("The client paid a penalty. |0.4| They blamed us for all of it.")
    assert quoted(talk, talk.end_of(1) + 1.0) == "They blamed us for all of it."


def test_a_full_stop_in_a_moment_of_thinking_does_not_cut_the_sentence() -> None:
    talk = (
        Talk()
        .says("I stayed late every evening because.", after_s=1.0)
        .says("nobody had told the client.", after_s=0.7)
    )
    assert quoted(talk, talk.end_of(2) + 1.0).startswith("I stayed late")


def test_a_long_pause_ends_a_sentence_the_model_ran_on() -> None:
    talk = Talk().says("it was a divorce case |1.6| Since then I check every message twice.")
    assert quoted(talk, talk.end_of(1) + 1.0) == "Since then I check every message twice."


def test_a_press_in_the_middle_of_a_long_sentence_means_that_sentence() -> None:
    talk = (
        Talk()
        .says("Thank you.", by=INTERVIEWER)
        .says("Honestly I spend more of my week chasing old receipts than I ever", by=BUYER)
    )
    assert quoted(talk, talk.end_of(2) - 0.4).startswith("Honestly I spend")


def test_the_sentence_before_is_among_the_alternatives() -> None:
    talk = Talk().says("Our clients never logged in.").says("It was sad.", after_s=0.4)
    guess = quote_for(_frame(talk.end_of(2) + 0.5), talk.transcript, RATE)
    texts = [candidate.text for candidate in guess.candidates[:3]]
    assert "Our clients never logged in." in texts
    assert "It was sad." in texts


def test_two_sentences_together_are_among_the_alternatives() -> None:
    talk = Talk().says("They are up at four in the morning. They will not log in anywhere.")
    guess = quote_for(_frame(talk.end_of(1) + 1.0), talk.transcript, RATE)
    both = "They are up at four in the morning. They will not log in anywhere."
    assert both in [candidate.text for candidate in guess.candidates[:3]]


def test_a_plain_case_is_sure_and_a_tight_one_is_not() -> None:
    plain = Talk().says("We have a list.").says("Every Friday I export it by hand.", after_s=2)
    assert quote_for(_frame(plain.end_of(2) + 1.1), plain.transcript, RATE).is_sure
    tight = (
        Talk().says("I asked them for a whole year.").says("They never came to us.", after_s=0.3)
    )
    assert not quote_for(_frame(tight.end_of(2) + 0.4), tight.transcript, RATE).is_sure


def test_without_words_there_is_no_quote_yet() -> None:
    guess = quote_for(_frame(3), Transcript(), RATE)
    assert guess.best is None
    assert not guess.is_sure
    mark = Mark(MarkId("m1"), _frame(3), MarkKind.PROBLEM)
    coming = quote_from(mark, guess, words_are_settled=False)
    assert coming.state is QuoteState.WORDS_COMING
    assert quote_from(mark, guess).state is QuoteState.DOUBTFUL


def test_a_quote_keeps_what_its_mark_said() -> None:
    talk = Talk().says("Every Friday I export it by hand.", by=BUYER)
    mark = Mark(MarkId("m1"), _frame(talk.end_of(1) + 1), MarkKind.BARRIER, "new CFO")
    quote = quote_from(mark, quote_for(mark.frame, talk.transcript, RATE))
    assert (quote.mark, quote.kind, quote.note) == (mark.id, MarkKind.BARRIER, "new CFO")
    assert quote.speaker is BUYER
    assert quote.state is QuoteState.GUESSED
    assert quote.machine_text == quote.text == "Every Friday I export it by hand."


def test_words_shortly_after_the_press_settle_it() -> None:
    assert not is_settled(_frame(10), _frame(10.5), RATE)
    assert is_settled(_frame(10), _frame(12), RATE)
