"""Every error a person can meet: a sentence that says what happened, and a remedy."""


class FirsthandError(Exception):
    """Base of all known errors. Anything outside this tree is a bug.

    `sentence` says what happened, `remedy` what the person can do; both are full sentences without
    names or words of an interview, so that they may be logged.
    """

    def __init__(self, sentence: str, remedy: str = "") -> None:
        super().__init__(sentence, remedy)
        self.sentence = sentence
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.sentence} {self.remedy}".strip()


class UnsaidAnswer(FirsthandError):
    """What was to be printed cannot be written to where it goes."""


class CaptureError(FirsthandError):
    """Something about microphones or takes."""


class PortAudioMissing(CaptureError):
    """The sound library is not on this computer."""


class NoMicrophone(CaptureError):
    """There is no microphone at all."""


class MicrophoneGone(CaptureError):
    """The chosen microphone is no longer there."""


class RecorderFailed(CaptureError):
    """The recorder process did not start or did not answer."""


class TranscriptionError(FirsthandError):
    """Something about speech models or their work."""


class NoModel(TranscriptionError):
    """No speech model is on this computer."""


class DamagedModel(TranscriptionError):
    """A speech model is there but cannot be loaded."""


class WordsFallBehind(TranscriptionError):
    """This computer does not keep up with the talk; the recording is complete all the same."""


class NothingHeard(TranscriptionError):
    """A recording in which nobody speaks; it is kept all the same."""


class TranscriptionCancelled(TranscriptionError):
    """A person stopped the work; what was there before is untouched."""


class BadInput(FirsthandError):
    """A file somebody brought cannot be used."""


class BadAudio(BadInput):
    """A recording that is none, is empty, or cannot be decoded."""


class BrokenOff(BadInput):
    """A recording that ends before its file says so; what there is of it is kept."""


class BadMarks(BadInput):
    """A marks file with a row that cannot be read."""


class BadGuide(BadInput):
    """A guide whose text cannot be understood."""


class BadTemplate(BadInput):
    """A Word file that no document can be built on."""


class LibraryError(FirsthandError):
    """Something about the library file or its folder."""


class NewerLibrary(LibraryError):
    """The library was written by a newer Firsthand."""


class UnwritableLibrary(LibraryError):
    """The library folder cannot be written."""


class DamagedLibrary(LibraryError):
    """The library file is not whole."""


class SyncedLibrary(LibraryError):
    """The library lies where another program copies it to other computers."""


class LibraryInUse(LibraryError):
    """Another copy of Firsthand has this library open."""


class LockedLibrary(LibraryError):
    """The library is encrypted, and nobody has typed its passphrase yet."""


class WrongPassphrase(LibraryError):
    """What was typed does not open the library."""


class NoEncryption(LibraryError):
    """What encrypting takes is not installed."""


class UnknownInterview(LibraryError):
    """No interview goes by that id."""


class UnknownPersona(LibraryError):
    """No persona goes by that name."""


class DiskFull(FirsthandError):
    """There is no room left where a file has to go."""


class ExportError(FirsthandError):
    """A document could not be made or written."""


class NotAllowed(ExportError):
    """The buyer's consent does not reach as far as what was asked for."""


class ExportCancelled(ExportError):
    """A person stopped an export; nothing half-written is left."""


class CompanionError(FirsthandError):
    """The page for colleagues cannot be served, or somebody may not come in."""


class WrongMoment(FirsthandError):
    """A wish that does not fit the state of the interview, such as a reveal before it is open."""


class NoAnswer(FirsthandError):
    """The network was asked because a person wished it, and gave no answer of use."""
