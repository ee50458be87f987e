"""Which microphones there are right now, asked in a fresh process.

PortAudio lists its devices once, when it starts; a list that is true needs a new PortAudio.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace

from firsthand.capture.processes import end, first_word, say, start_module, telling
from firsthand.capture.sources.sound_server import DEVICE, sources
from firsthand.core.ports import Microphone
from firsthand.errors import FirsthandError, NoMicrophone, RecorderFailed

_WITHIN_S = 10.0


def microphones() -> list[Microphone]:
    """All microphones, the default first. Takes about half a second.

    Raises PortAudioMissing, NoMicrophone, or RecorderFailed when the sound system hangs.
    """
    process = start_module("firsthand.capture.sources.devices")
    try:
        told = first_word(process, _WITHIN_S)
    finally:
        end(process)
    try:
        return [Microphone(**one) for one in json.loads(str(told["microphones"]))]
    except (KeyError, TypeError, ValueError) as error:
        raise RecorderFailed(
            "The list of microphones could not be read.", "Try again; restart the computer."
        ) from error


def list_here() -> list[Microphone]:
    """The microphones as this process's PortAudio knows them."""
    from firsthand.capture.sources.microphone import find
    from firsthand.capture.sources.portaudio import portaudio

    sd = portaudio()
    hosts = sd.query_hostapis()
    default, _ = find("")
    found = [
        Microphone(
            name=str(device["name"]),
            index=index,
            channels=int(device["max_input_channels"]),
            default_rate=int(device["default_samplerate"]),
            host=str(hosts[device["hostapi"]]["name"]),
            is_default=index == default,
        )
        for index, device in enumerate(sd.query_devices())
        if device["max_input_channels"] > 0
    ]
    found += _of_the_server(next((one for one in found if one.name == DEVICE), None))
    return sorted(found, key=lambda one: (not one.is_default, one.index))


def _of_the_server(way: Microphone | None) -> list[Microphone]:
    """What the sound server tells by name, where there is a `way` to reach it."""
    if way is None:
        return []
    return [
        replace(
            way,
            name=one.name,
            label=one.description,
            is_loopback=one.is_monitor,
            is_default=False,
        )
        for one in sources()
    ]


def _main() -> None:
    from dataclasses import asdict

    try:
        found = list_here()
        if not found:
            raise NoMicrophone("No microphone was found.", "Plug one in, then try again.")
        say({"microphones": json.dumps([asdict(one) for one in found])})
    except FirsthandError as error:
        say(telling(error))


if __name__ == "__main__":
    _main()
    sys.exit(0)
