"""The words of a persona's documents, and of what an interview taught, in English."""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.core.findings import ChannelSort, FindingKind, ReasonAnswer

TEXTS: Mapping[str, str] = {
    "persona_draft": "Buyer persona, draft",
    "persona_footer": "{name}, draft of {day}",
    "persona_based": "Based on {interviews}, {when}",
    "held_single": "one interview",
    "held_with": "{interviews} interviews with {count} buyers",
    "held_with_one": "{interviews} interviews with one buyer",
    "many_studies": "These interviews come from {count} studies: a buyer who is in more than one "
    "counts in each.",
    "held_between": "{first} to {last}",
    "held_on": "on {first}",
    "persona_based_none": "No interviews belong to this persona yet.",
    "persona_backed": "{backed} of {statements} statements stand on quotes, {shared} on those of "
    "several buyers; {confirmed} of {quotes} quotes heard and confirmed",
    "held_back_banner": "The words of {count} quotes are left out: these buyers did not agree "
    "to be quoted.",
    "held_back_banner_one": "The words of one quote are left out: this buyer did not agree to be "
    "quoted.",
    "held_back": "[Left out: this buyer did not agree to be quoted.]",
    "unasked_note": "Buyers who were never asked whether they may be quoted: {names}. Ask before "
    "their words are used outside.",
    "nothing_yet": "No evidence yet.",
    "nothing_on": "Nothing is known yet of: {names}.",
    "unasked_line": "Not cleared for use outside: {names} were not asked.",
    "unasked_line_one": "Not cleared for use outside: {names} was not asked.",
    "who": "Who this is",
    "summary_head": "In short",
    "profile": "Ideal customer",
    "proposition": "Value proposition",
    "buyers": "The buyers behind it",
    "table_buyers": "The buyers this persona is made of",
    "most_told": "What stands on most buyers",
    "rings": "Why they buy",
    "rings_note": "Adele Revella’s five rings of buying insight. What buyers said before they had "
    "heard of the solution comes first. A sentence in quotation marks was heard by somebody and is "
    "exactly what was said; one marked “not yet heard” is a machine’s guess.",
    "forces": "What moves them and what holds them",
    "loose": "Heard, but in no statement yet",
    "n_of": "{n} of {of} buyers",
    "n_before": "{n} before the reveal",
    "n_before_all": "all before the reveal",
    "n_before_none": "only after the reveal",
    "not_raised": "not raised by {names}",
    "not_asked": "not asked: {names}",
    "against": "Against it: {names}",
    "more_quotes": "{count} more in the list of evidence",
    "before_tag": "before the reveal",
    "after_tag": "after the reveal",
    "reasons": "Reasons to invest",
    "reasons_note": "Which of the reasons a buyer could have these buyers really have.",
    "table_matrix": "What each buyer made of each reason",
    "table_matrix_part": "What each buyer made of each reason, part {part} of {parts}",
    "reason_head": "Reason",
    "reason_counts": "{unprompted} unprompted, {agreed} when asked, {rejected} rejected, of "
    "{asked} "
    "who were asked or said so",
    "channels": "Where they look for answers",
    "table_channels": "Where these buyers look for answers, those of most buyers first",
    "channel_head": "Channel",
    "sort_head": "Sort",
    "said_by": "Said by",
    "own_words": "In their words",
    "fit_head": "Who fits and who does not",
    "fit_counts": "Fit: {fit}, partly: {partly}, not a fit: {no}, not decided: {unknown}.",
    "table_fit": "The verdict on each buyer, and why",
    "signs": "Signs of a fit",
    "no_signs": "Signs of no fit",
    "words": "The words they use",
    "words_note": "Words these buyers use far more often than people do in general. Measured in "
    "{total} words of buyers alone, by log-likelihood.",
    "words_unheard": "Of {names} only quotes are counted: who speaks in the transcript is not "
    "known.",
    "words_elsewhere": "{names} spoke another language and are not counted.",
    "table_words": "Words of these buyers, the most telling first",
    "word_head": "Word",
    "uses_head": "Uses",
    "buyers_head": "Buyers",
    "ratio_head": "Against general use",
    "ratio": "{times} times as often",
    "before_head": "Before the reveal",
    "quality": "How good the evidence is",
    "quality_note": "What counts is what buyers said before they had heard of the solution, "
    "that it "
    "was they who talked, and that somebody has listened to the words again.",
    "plot_before": "Minutes before the reveal",
    "plot_after": "Minutes after it",
    "plot_share": "{share} % buyer",
    "plot_heard": "{confirmed} of {quotes} heard",
    "alt_quality": "Bars by interview. {rows}.",
    "alt_quality_row": "{buyer}: {before} of {minutes} minutes before the reveal{share}, "
    "{confirmed} "
    "of {quotes} quotes heard and confirmed",
    "alt_share": ", {share} % of the talk is the buyer’s",
    "saturation": "Is there more to learn?",
    "plot_new": "New themes",
    "plot_known": "Themes known from earlier interviews",
    "alt_saturation": "Bars by interview, in order of time. {rows}. {total} themes in all.",
    "alt_saturation_row": "{buyer}: {new} new, {again} known",
    "quiet_none": "The latest interview still brought new themes: hold more.",
    "quiet_some": "The latest {count} interviews brought no new theme.",
    "quiet_one": "The latest interview brought no new theme.",
    "saturation_none": "No themes are noted yet, so nobody can tell.",
    "sign_off": "Agreed",
    "sign_off_note": "Marketing and Sales agree on this one ideal customer and this one value "
    "proposition.",
    "table_sign_off": "Who agrees for Marketing and for Sales",
    "sign_for": "For",
    "sign_name": "Name",
    "sign_date": "Date",
    "sign_hand": "Signature",
    "marketing": "Marketing",
    "sales": "Sales",
    "appendix": "Evidence",
    "appendix_note": "Every quote that something here rests on: the interview’s code and the "
    "time in "
    "its recording say where it can be heard.",
    "table_evidence": "Every quote with its source and state",
    "source_head": "Source",
    "words_head": "Words",
    "brief": "Brief for Sales",
    "brief_title": "{name}: brief for Sales",
    "brief_say": "What they say",
    "brief_why": "Why they move now",
    "brief_want": "What they expect",
    "brief_stop": "What stops them",
    "brief_decide": "What they decide by",
    "brief_reasons": "Reasons that count",
    "brief_not": "Do not lead with",
    "brief_not_line": "{reason} (rejected by {n} of {asked})",
    "brief_find": "Where they look",
    "brief_fit": "A fit",
    "brief_no_fit": "Not a fit",
    "brief_words": "Their words",
    "brief_topic": "About",
    "brief_answer": "What buyers told us",
    "table_brief": "What buyers told us, topic by topic",
    "brief_foot": "n/N: so many of {count} buyers said so. In quotation marks: heard and exactly "
    "so.",
    "brief_foot_one": "In quotation marks: heard and exactly so.",
    "brief_based": "From {interviews}",
    "findings": "What this interview taught",
    "rings_one": "The five rings",
    "forces_one": "The four forces",
    "when": "When",
    "people": "With",
    "journey": "The buyer’s journey",
    "table_journey": "Steps of the buyer’s journey with their time and people",
    "signs_one": "Signs of a fit and of none",
    "statement": "Finding",
    "step": "Step",
    "table_reasons": "What this buyer made of each reason",
    "reason_answer": "Answer",
    "standing": "Rests on",
}

FINDINGS: Mapping[FindingKind, str] = {
    FindingKind.PRIORITY_INITIATIVE: "Priority initiative: why now",
    FindingKind.SUCCESS_FACTOR: "Success factors: what they expect",
    FindingKind.PERCEIVED_BARRIER: "Perceived barriers: what holds them back",
    FindingKind.BUYERS_JOURNEY: "The buyer’s journey: steps, people, sources",
    FindingKind.DECISION_CRITERION: "Decision criteria: what they choose by",
    FindingKind.PUSH: "Push: what is wrong today",
    FindingKind.PULL: "Pull: what draws them on",
    FindingKind.ANXIETY: "Anxiety: what could go wrong",
    FindingKind.HABIT: "Habit: what keeps them where they are",
    FindingKind.CHANNEL: "Channels",
    FindingKind.SIGN_OF_FIT: "Signs of a fit",
    FindingKind.SIGN_OF_NO_FIT: "Signs of no fit",
}

CHANNELS: Mapping[ChannelSort, str] = {
    ChannelSort.SEARCH_TERM: "search term",
    ChannelSort.PUBLICATION: "publication",
    ChannelSort.PERSON: "person",
    ChannelSort.EVENT: "event",
    ChannelSort.OTHER: "other",
}

REASONS: Mapping[ReasonAnswer, str] = {
    ReasonAnswer.UNPROMPTED: "raised unprompted",
    ReasonAnswer.AGREED: "agreed when asked",
    ReasonAnswer.REJECTED: "rejected",
    ReasonAnswer.NOT_RAISED: "not raised",
    ReasonAnswer.NOT_ASKED: "not asked",
}
