"""A graphics card is used when it works; one that does not is said and costs nothing."""

from __future__ import annotations

from pathlib import Path

import ctranslate2
import pytest

from firsthand.transcription.hearing import device
from firsthand.transcription.models.installed import choose_model


@pytest.fixture
def model(tmp_path: Path) -> str:
    return str(choose_model(tmp_path).path)


def test_without_a_card_the_processor_works(model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctranslate2, "get_cuda_device_count", lambda: 0)
    loaded = device.load(model, 1)
    assert (loaded.device, loaded.trouble) == ("cpu", "")


def test_a_card_that_cannot_be_used_leaves_the_work_to_the_processor(
    model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: str) -> object:
        raise RuntimeError("Library libcublas.so.12 is not found or cannot be loaded")

    monkeypatch.setattr(ctranslate2, "get_cuda_device_count", lambda: 1)
    monkeypatch.setattr(device, "_on_graphics", fail)
    loaded = device.load(model, 1)
    assert loaded.device == "cpu"
    assert "libcublas" in loaded.trouble


def test_a_driver_that_cannot_be_asked_counts_as_no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> int:
        raise RuntimeError("CUDA driver version is insufficient for CUDA runtime version")

    monkeypatch.setattr(ctranslate2, "get_cuda_device_count", fail)
    assert device.graphics_cards() == 0
