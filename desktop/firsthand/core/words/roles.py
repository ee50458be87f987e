"""Which voice is the interviewer's and which the buyer's, from what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from firsthand.core.transcript import Speaker
from firsthand.core.words.turns import NOBODY, Turn

LEAST_WORDS = 20
"""With fewer words nobody can tell who is who."""
NAMED_PART = 0.25
"""When people have named so much of a voice, the rest of it is theirs to name, too."""
ALIKE = 0.6
"""Share of a prepared sentence's words that must be found again where it was read out."""
ASKING, READING_OUT, LISTENING = 2.0, 2.0, 0.5
"""How much it counts for the interviewer to ask, to say what was prepared, and to speak less."""


def speakers_of(turns: Sequence[Turn], prepared: Iterable[str] = ()) -> dict[int, Speaker]:
    """The speaker of each voice; empty while fewer than two voices have said enough.

    `prepared` is what the interviewer meant to say: the guide's questions, the wording of consent.
    Of the voices that nobody has named, the one that asks most is the interviewer, of the others
    the one that speaks most is the buyer.
    """
    lengths = _lengths(turns)
    if len(lengths) < 2 or sum(lengths.values()) < LEAST_WORDS:
        return {}
    found = _named(turns, lengths)
    unnamed = [voice for voice in lengths if voice not in found]
    # Of one voice that is left, it matters most whether it is the buyer's.
    is_buyer_to_find = Speaker.BUYER not in found.values()
    if len(unnamed) > is_buyer_to_find and Speaker.INTERVIEWER not in found.values():
        merits = _merits(turns, lengths, prepared)
        interviewer = max(unnamed, key=lambda voice: merits[voice])
        found[interviewer] = Speaker.INTERVIEWER
        unnamed.remove(interviewer)
    if unnamed and is_buyer_to_find:
        buyer = max(unnamed, key=lambda voice: lengths[voice])
        found[buyer] = Speaker.BUYER
        unnamed.remove(buyer)
    found |= dict.fromkeys(unnamed, Speaker.OTHER)
    return found


def _lengths(turns: Sequence[Turn]) -> dict[int, int]:
    """Words of each voice."""
    lengths: dict[int, int] = {}
    for turn in turns:
        if turn.voice != NOBODY and turn.words:
            lengths[turn.voice] = lengths.get(turn.voice, 0) + len(turn.words)
    return lengths


def _named(turns: Sequence[Turn], lengths: dict[int, int]) -> dict[int, Speaker]:
    """Voices of which people have named enough. One corrected paragraph does not turn a voice."""
    votes: dict[int, dict[Speaker, int]] = {}
    for turn in turns:
        segment = turn.segment
        if turn.voice in lengths and not segment.speaker_is_guessed and segment.speaker:
            of_voice = votes.setdefault(turn.voice, {})
            of_voice[segment.speaker] = of_voice.get(segment.speaker, 0) + len(turn.words)
    found = {}
    for voice, of_voice in votes.items():
        speaker = max(of_voice, key=lambda one: of_voice[one])
        if of_voice[speaker] >= NAMED_PART * lengths[voice]:
            found[voice] = speaker
    return found


def _merits(
    turns: Sequence[Turn], lengths: dict[int, int], prepared: Iterable[str]
) -> dict[int, float]:
    """How much speaks for each voice to be the interviewer's."""
    said = _sentences(turns)
    asked = dict.fromkeys(lengths, 0.0)
    for voice, words, is_question in said:
        if is_question:
            asked[voice] += len(words) / lengths[voice]
    read_out = dict.fromkeys(lengths, 0.0)
    for sentence in prepared:
        wanted = _plain(sentence.split())
        if len(wanted) < 3:
            continue
        likeness, voice = max(
            ((_likeness(wanted, words), voice) for voice, words, _ in said), default=(0.0, NOBODY)
        )
        if likeness >= ALIKE:
            read_out[voice] += 1
    whole = sum(lengths.values())
    return {
        voice: ASKING * asked[voice] / (sum(asked.values()) or 1)
        + READING_OUT * read_out[voice] / (sum(read_out.values()) or 1)
        + LISTENING * (1 - lengths[voice] / whole)
        for voice in lengths
    }


def _sentences(turns: Sequence[Turn]) -> list[tuple[int, frozenset[str], bool]]:
    """(voice, plain words, is a question) of each sentence, ended by marks or a change of voice."""
    found = []
    words: list[str] = []
    for k, turn in enumerate(turns):
        if turn.voice == NOBODY:
            continue
        following = turns[k + 1].voice if k + 1 < len(turns) else NOBODY
        for j, word in enumerate(turn.words):
            words.append(word.text)
            bare = word.text.rstrip("\"'”’)")
            is_last = j == len(turn.words) - 1 and following != turn.voice
            if bare.endswith((".", "?", "!", "…")) or is_last:
                found.append((turn.voice, _plain(words), bare.endswith("?")))
                words = []
    return found


def _plain(words: Iterable[str]) -> frozenset[str]:
    plain = ("".join(letter for letter in word.lower() if letter.isalnum()) for word in words)
    return frozenset(word for word in plain if word)


def _likeness(wanted: frozenset[str], words: frozenset[str]) -> float:
    """Share of the wanted words that are there, less for words there that are not wanted."""
    return len(wanted & words) / max(len(wanted), len(words)) if words else 0.0
