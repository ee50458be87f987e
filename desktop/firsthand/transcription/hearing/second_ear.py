"""A second model of another make that hears a phrase by itself and says how likely words are.

Models of one make mishear alike: `tiny.en` beside `base` finds hardly any other sentence. Moonshine
was taught on other recordings, and reads the sound itself instead of bands of it (Jeffries et al.
2024, arXiv:2410.15608).
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.transcription.cutting import RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NAME = "moonshine-base"
MODEL_PACKAGE, MODEL_FOLDER = "moonshine_cpp", "models/base-en"
VOCABULARY_PACKAGE, VOCABULARY = "moonshine_onnx", "assets/tokenizer.json"
ENCODER, DECODER = "encoder_model.ort", "decoder_model_merged.ort"
SHA256 = {
    ENCODER: "9d1a19e044cbf89a207723d1adb667de89a5671a1e3e611b8ebe721b2c31219c",
    DECODER: "370e0c1f161d68dc1c2264c1a82024fb123380da3b73f47f05531d1e8d3308c3",
    VOCABULARY: "b68b995a58b3373db6c4f46864a9db50cd1333d086150ffa2c1096581ede9c10",
}
"""Of Moonshine base in moonshine-cpp 0.1.4 and its vocabulary in useful-moonshine-onnx 20251121
(both MIT), made by others: no other file is loaded. None of those packages' code is used."""

LANGUAGE = "en"
BEGIN, END = 1, 2
"""Tokens before the first word and after the last."""
LAYERS, HEADS, WIDTH = 8, 8, 52
"""Of the decoder: what it remembers of each token, in each layer."""
AT_ONCE = 4
"""Texts asked about in one go: each of their tokens takes the memory of the whole vocabulary."""
NEAR = 3
"""Tokens of a draft that may be left out where the model goes on with a later one."""
TOKENS_A_S, MORE_TOKENS = 6.5, 6
"""A phrase that takes more than this is a loop (the bound that its makers give)."""


@dataclass(frozen=True, slots=True)
class Files:
    encoder: Path
    decoder: Path
    vocabulary: Path


def find_files() -> Files | None:
    """The model, when its packages are installed and their files are those that were checked."""
    model, vocabulary = _folder(MODEL_PACKAGE), _folder(VOCABULARY_PACKAGE)
    if model is None or vocabulary is None:
        return None
    files = Files(
        model / MODEL_FOLDER / ENCODER, model / MODEL_FOLDER / DECODER, vocabulary / VOCABULARY
    )
    found = {ENCODER: files.encoder, DECODER: files.decoder, VOCABULARY: files.vocabulary}
    try:
        is_checked = all(_digest(file) == SHA256[name] for name, file in found.items())
    except OSError:
        return None
    return files if is_checked else None


def weighs(language: str) -> bool:
    """Whether there is a model to weigh words of this language (BCP 47) with."""
    return language.partition("-")[0].lower() == LANGUAGE and find_files() is not None


def _folder(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    return Path(spec.origin).parent if spec is not None and spec.origin is not None else None


def _digest(file: Path) -> str:
    with file.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


class SecondEar:
    """A loaded model. Several threads may listen at the same time."""

    def __init__(self, files: Files, threads: int = 1) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        # 300 MB less in the end, for half more work of a model that takes little beside the first.
        options.enable_cpu_mem_arena = False
        # Planned ahead for each length of text, the memory of one answer is 360 MB instead of 200.
        options.enable_mem_pattern = False
        providers = ["CPUExecutionProvider"]
        self.encoder = onnxruntime.InferenceSession(str(files.encoder), options, providers)
        self.decoder = onnxruntime.InferenceSession(str(files.decoder), options, providers)
        self.vocabulary = Tokenizer.from_file(str(files.vocabulary))

    def listen(self, samples: NDArray[np.float32]) -> Listening:
        """To a phrase at 16 kHz, of at least a tenth of a second and at most 30 s."""
        return Listening(self, samples)


class Listening:
    """One phrase, heard once, that may be asked about."""

    def __init__(self, ear: SecondEar, samples: NDArray[np.float32]) -> None:
        self._ear = ear
        self._seconds = samples.size / RATE
        (self._sound,) = ear.encoder.run(None, {"input_values": samples[None]})

    def words(self, draft: str) -> str:
        """What is said, as far as it is no loop.

        Each run of the decoder costs nearly the same, whether for one token or for thirty, so all
        of `draft` is tried at once, and where the model goes another way the rest of it again. What
        comes out is what it would have written without one.
        """
        most = round(TOKENS_A_S * self._seconds) + MORE_TOKENS
        said: list[int] = []
        rest = self._coded(draft)
        while len(said) < most:
            its = self._odds([[*said, *rest]])[0, len(said) :].argmax(axis=-1).tolist()
            alike = next(
                (k for k, (a, b) in enumerate(zip(its, rest, strict=True)) if a != b), None
            )
            if alike is None:
                return self._text([*said, *rest])
            said += its[: alike + 1]
            if said[-1] == END:
                return self._text(said)
            rest = _rest(rest[alike:], said[-1])
        return self._text(said)

    def likelihoods(self, texts: Sequence[str]) -> list[float]:
        """The logarithm of how likely each text is to be what is said, all of it."""
        import numpy as np

        found = []
        for first in range(0, len(texts), AT_ONCE):
            coded = [self._coded(text) for text in texts[first : first + AT_ONCE]]
            for odds, tokens in zip(self._odds(coded), coded, strict=True):
                odds = odds[: len(tokens)] - odds[: len(tokens)].max(axis=-1, keepdims=True)
                chosen = odds[np.arange(len(tokens)), tokens]
                found.append(float((chosen - np.log(np.exp(odds).sum(axis=-1))).sum()))
        return found

    def _coded(self, text: str) -> list[int]:
        return [*self._ear.vocabulary.encode(text, add_special_tokens=False).ids, END]

    def _text(self, tokens: Sequence[int]) -> str:
        return str(self._ear.vocabulary.decode(list(tokens))).strip()

    def _odds(self, coded: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """The model's logits for each token after those before it: (texts, tokens, vocabulary)."""
        import numpy as np

        given = np.full((len(coded), max(map(len, coded))), END, np.int64)
        given[:, 0] = BEGIN
        for row, tokens in enumerate(coded):
            given[row, 1 : len(tokens)] = tokens[:-1]
        found: NDArray[np.float32] = self._ear.decoder.run(
            ["logits"],
            {
                "input_ids": given,
                "encoder_hidden_states": np.repeat(self._sound, len(coded), axis=0),
                "use_cache_branch": np.array([False]),
                **_nothing_said(),
            },
        )[0]
        return found


def _rest(draft: Sequence[int], token: int) -> list[int]:
    """What may follow `token`, which the model wrote where `draft` began otherwise."""
    near = list(draft[1 : 1 + NEAR])
    skipped = near.index(token) + 2 if token in near else 1
    return list(draft[skipped:]) or [END]


def _nothing_said() -> dict[str, NDArray[np.float32]]:
    """What the decoder remembers before the first token."""
    import numpy as np

    nothing = np.zeros((0, HEADS, 1, WIDTH), np.float32)
    return {
        f"past_key_values.{layer}.{side}.{kind}": nothing
        for layer in range(LAYERS)
        for side in ("decoder", "encoder")
        for kind in ("key", "value")
    }
