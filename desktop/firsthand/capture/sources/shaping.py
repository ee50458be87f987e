"""Brings what a device delivers to the recording's own form: mono, at the interview's rate."""

from __future__ import annotations

from dataclasses import replace

from firsthand.capture.sources.ring import Block


class Shaper:
    """Mixes channels to one and changes the rate, block by block, without a seam."""

    def __init__(self, channels: int, device_rate: int, rate: int) -> None:
        self._channels = channels
        self._device_rate = device_rate
        self._rate = rate
        self._resampler = None
        if device_rate != rate:
            import av

            self._resampler = av.AudioResampler(format="s16", layout="mono", rate=rate)

    @property
    def is_needed(self) -> bool:
        return self._channels > 1 or self._resampler is not None

    def shape(self, block: Block) -> Block:
        import numpy as np

        samples = np.frombuffer(block.pcm, "<i2").reshape(-1, self._channels)
        mono = samples[:, 0]
        if self._channels > 1:
            mono = samples.astype(np.int32).sum(axis=1) // self._channels
        mono = np.ascontiguousarray(mono, "<i2")
        if self._resampler is None:
            return replace(block, pcm=mono.tobytes())
        import av

        frame = av.AudioFrame.from_ndarray(mono.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate = self._device_rate
        made = self._resampler.resample(frame)
        return replace(block, pcm=b"".join(bytes(one.planes[0])[: one.samples * 2] for one in made))
