"""What a person is told when the transcriber process cannot do what was asked of it."""

from __future__ import annotations

from firsthand.errors import BadAudio, DamagedModel, TranscriptionError
from firsthand.log import log
from firsthand.transcription.orders.wire import Failed


def not_started() -> TranscriptionError:
    return TranscriptionError(
        "The transcriber could not be started.",
        "Install Firsthand again, then transcribe again; the recording is safe.",
    )


def as_error(failed: Failed) -> Exception:
    log.warning("transcriber: %s", failed.kind)
    cause = RuntimeError(failed.detail)
    error: Exception
    if failed.kind == "damaged model":
        error = DamagedModel(
            "The speech model is damaged and cannot be loaded.",
            "Delete it under Settings, Models and get it again, or choose another one.",
        )
    elif failed.kind == "bad audio":
        error = BadAudio(
            "The recording cannot be read: it is no sound file, or it is damaged.",
            "Check that it plays in another program, and bring it in again.",
        )
    else:
        error = TranscriptionError(
            "The transcription of this stretch failed.",
            "The recording is safe. Transcribe again, or choose another speech model.",
        )
    error.__cause__ = cause
    return error
