"""PortAudio behind our own door: loaded when used, its errors put into words."""

from __future__ import annotations

import sys
from types import ModuleType

from firsthand.errors import CaptureError, MicrophoneGone, PortAudioMissing, RecorderFailed

_GONE = {-9996, -9985, -9986}
"""paInvalidDevice, paDeviceUnavailable, paInternalError: what a vanished device gives."""
_FORM = {-9998, -9997, -9994}
"""paInvalidChannelCount, paInvalidSampleRate, paSampleFormatNotSupported."""


def portaudio() -> ModuleType:
    """The `sounddevice` module. Raises PortAudioMissing."""
    try:
        import sounddevice
    except OSError as error:
        remedy = "Install Firsthand again."
        if sys.platform.startswith("linux"):
            remedy = "Install it with: sudo apt install libportaudio2"
        raise PortAudioMissing("The sound library PortAudio is missing.", remedy) from error
    module: ModuleType = sounddevice
    return module


def look_anew() -> None:
    """Let PortAudio list its devices again, which it does only when it starts.

    Only while no stream is open. Raises PortAudioMissing, or RecorderFailed when it cannot start.
    """
    sd = portaudio()
    try:
        while sd._initialized:
            sd._terminate()
        sd._initialize()
    except sd.PortAudioError as error:
        raise explain(error) from error


def error_code(error: BaseException) -> int:
    """PortAudio's number for an error, 0 when it has none."""
    code = error.args[1] if len(error.args) > 1 else 0
    return code if isinstance(code, int) else 0


def is_about_form(error: BaseException) -> bool:
    """Whether another rate or number of channels may help."""
    return error_code(error) in _FORM


def explain(error: BaseException) -> CaptureError:
    """A PortAudio error in the words of a person."""
    if error_code(error) in _GONE:
        return MicrophoneGone(
            "The microphone cannot be opened.",
            "Close other programs that use it, plug it in again, or choose another one.",
        )
    return RecorderFailed(
        "The microphone could not be started.", "Plug it in again, or choose another one."
    )
