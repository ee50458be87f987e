"""A persona as its interviews show it right now: all that a page or a document says, counted.

Nothing here is typed by anybody but what `kept.Persona` holds; a part without evidence is empty.
Buyers are named by their code name everywhere, and are in the order of their interviews.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from firsthand.core.findings import ChannelSort, FindingKind, ReasonAnswer
from firsthand.core.interview import Fit, InterviewId
from firsthand.core.persona.kept import Persona, Statement
from firsthand.core.quotes import Quote

MANY = 2
"""From so many buyers on a statement is no longer one person's alone."""


@dataclass(frozen=True, slots=True)
class Buyer:
    """One buyer with all interviews that belong; fields are as the latest of them has them."""

    name: str
    """The code name; with the study where two buyers go by the same."""
    interviews: tuple[InterviewId, ...]
    role: str = ""
    company: str = ""
    industry: str = ""
    size: str = ""
    region: str = ""
    buying_stage: str = ""
    fit: Fit = Fit.UNKNOWN
    fit_why: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A quote with all that is needed to show where it comes from and to play it."""

    interview: InterviewId
    buyer: str
    quote: Quote
    at_s: float
    """Seconds from the start of the interview's recording."""
    may_leave: bool = True
    """Whether the buyer's consent lets these words leave this computer."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement, and which buyers said so. `said + not_raised + not_asked + against only` is all.

    A buyer counts as having said it with one quote that is still there. One of whom nothing at all
    is known on the statement's subject was, as far as anybody can tell, not asked.
    """

    statement: Statement
    of: int
    """All buyers of the persona."""
    said: tuple[str, ...] = ()
    said_before: tuple[str, ...] = ()
    """Those of `said` who said so before the solution was told."""
    against: tuple[str, ...] = ()
    """Spoke against it; may have said it, too."""
    not_raised: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()
    quotes: tuple[Cited, ...] = ()
    """Before the reveal first, then heard and confirmed ones, then starred ones."""
    counter: tuple[Cited, ...] = ()

    @property
    def n(self) -> int:
        return len(self.said)

    @property
    def has_evidence(self) -> bool:
        return bool(self.quotes)

    @property
    def stands_before_reveal(self) -> bool:
        return bool(self.said_before)

    @property
    def confirmed(self) -> int:
        """How many of its quotes were heard and confirmed."""
        return sum(cited.quote.is_verbatim for cited in self.quotes)


@dataclass(frozen=True, slots=True)
class Ring:
    """All statements of one kind: those that stand before the reveal first, each part in the order
    people gave them; then `loose` ones, findings that no statement has taken up yet."""

    kind: FindingKind
    statements: tuple[Stated, ...] = ()
    loose: tuple[Stated, ...] = ()
    """Alike ones in one, with an empty id; those of most buyers first."""

    @property
    def has_evidence(self) -> bool:
        return any(one.has_evidence for one in (*self.statements, *self.loose))

    def can_change_places(self, place: int) -> bool:
        """Whether people give the statement at `place` and the next one their order."""
        if not 0 <= place < len(self.statements) - 1:
            return False
        one, other = self.statements[place : place + 2]
        return (one.stands_before_reveal, one.has_evidence) == (
            other.stands_before_reveal,
            other.has_evidence,
        )


@dataclass(frozen=True, slots=True)
class ReasonCell:
    """What one buyer made of one reason."""

    answer: ReasonAnswer = ReasonAnswer.NOT_ASKED
    quotes: tuple[Cited, ...] = ()
    counter: tuple[Cited, ...] = ()

    @property
    def is_rejected(self) -> bool:
        return self.answer is ReasonAnswer.REJECTED


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One reason across all buyers."""

    reason: str
    cells: tuple[ReasonCell, ...]
    """One for each buyer, in their order."""

    def count(self, answer: ReasonAnswer) -> int:
        return sum(cell.answer is answer for cell in self.cells)

    @property
    def asked(self) -> int:
        """Buyers of whom it is known what they make of it."""
        return len(self.cells) - self.count(ReasonAnswer.NOT_ASKED)

    @property
    def speaking_for(self) -> tuple[Cited, ...]:
        """Of buyers who have the reason: a quote beside a rejection says why it is none."""
        return tuple(one for cell in self.cells if not cell.is_rejected for one in cell.quotes)

    @property
    def speaking_against(self) -> tuple[Cited, ...]:
        """What stands behind the rejections, and what others said against the reason."""
        return tuple(
            one
            for cell in self.cells
            for one in ((*cell.quotes, *cell.counter) if cell.is_rejected else cell.counter)
        )


@dataclass(frozen=True, slots=True)
class Matrix:
    """Reasons by buyer: those most often raised unprompted first."""

    buyers: tuple[str, ...] = ()
    lines: tuple[ReasonLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """A place where these buyers look for answers; those of most buyers come first."""

    name: str
    sort: ChannelSort
    said: tuple[str, ...] = ()
    quotes: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether one buyer is a fit, and why."""

    buyer: str
    fit: Fit
    why: str = ""


@dataclass(frozen=True, slots=True)
class FitPicture:
    """What tells a buyer who fits from one who does not."""

    signs: Ring
    against: Ring
    verdicts: tuple[Verdict, ...] = ()
    """Of every buyer; fits first, unknown last."""

    def count(self, fit: Fit) -> int:
        return sum(verdict.fit is fit for verdict in self.verdicts)


@dataclass(frozen=True, slots=True)
class KeyWord:
    """A word that these buyers use more than people do in general."""

    word: str
    """As they say it most often."""
    stem: str
    uses: int
    buyers: tuple[str, ...]
    before: int
    """Uses before the solution was told."""
    g2: float
    """Log-likelihood against the reference, after Dunning (1993) and Rayson and Garside (2000)."""
    log_ratio: float
    """How much more often than in general: each point is twice as often (Hardie 2014)."""


@dataclass(frozen=True, slots=True)
class WordUse:
    """How buyers use one word, in all its forms."""

    word: str
    uses: int
    buyers: tuple[str, ...]
    before: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of these buyers; the interviewer's are not among them."""

    language: str = "en"
    """BCP 47; interviews in other languages are left out."""
    total: int = 0
    """Words the buyers said."""
    keys: tuple[KeyWord, ...] = ()
    """The strongest first."""
    unheard: tuple[str, ...] = ()
    """Buyers of whom only quotes are counted, as nobody knows who speaks in their transcript."""
    elsewhere: tuple[str, ...] = ()
    """Buyers who spoke another language."""
    uses: Mapping[str, WordUse] = field(default_factory=dict, repr=False)
    """By stem."""


@dataclass(frozen=True, slots=True)
class SaturationPoint:
    """What one interview added to the ones before it."""

    interview: InterviewId
    buyer: str
    started_at: str
    new: tuple[str, ...] = ()
    """Themes that no earlier interview had."""
    again: int = 0
    """Themes that were known."""
    total: int = 0
    """All themes so far."""


@dataclass(frozen=True, slots=True)
class Saturation:
    """New themes by interview, in order of time."""

    points: tuple[SaturationPoint, ...] = ()

    @property
    def has_evidence(self) -> bool:
        return any(point.total for point in self.points)

    @property
    def quiet_for(self) -> int:
        """How many interviews in a row, up to the latest, had themes but none that was new."""
        quiet = 0
        for point in reversed(self.points):
            if point.new:
                break
            quiet += point.again > 0
        return quiet if self.has_evidence else 0


@dataclass(frozen=True, slots=True)
class InterviewQuality:
    """How good one interview is as evidence."""

    interview: InterviewId
    buyer: str
    minutes: float
    minutes_before: float
    """Before the solution was told; all of them if it never was."""
    buyer_share: float | None
    """Of the talk, 0 to 1; None where nobody can tell who speaks."""
    quotes: int
    confirmed: int


@dataclass(frozen=True, slots=True)
class Quality:
    """How good the evidence is; never a tally of interviews alone."""

    interviews: tuple[InterviewQuality, ...] = ()
    statements: int = 0
    backed: int = 0
    """Statements with at least one quote."""
    shared: int = 0
    """Statements of at least two buyers."""
    before: int = 0
    """Statements that at least one buyer made before the reveal."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """Everything a page or a document shows of a persona."""

    persona: Persona
    buyers: tuple[Buyer, ...] = ()
    rings: tuple[Ring, ...] = ()
    """The five rings, in Revella's order."""
    forces: tuple[Ring, ...] = ()
    """Push, pull, anxiety, habit."""
    matrix: Matrix = Matrix()
    channels: tuple[Channel, ...] = ()
    fit: FitPicture = FitPicture(Ring(FindingKind.SIGN_OF_FIT), Ring(FindingKind.SIGN_OF_NO_FIT))
    words: Vocabulary = Vocabulary()
    saturation: Saturation = Saturation()
    quality: Quality = Quality()
    memorable: tuple[Cited, ...] = ()
    """The one memorable quote of each interview that has one; the best first."""
    studies: tuple[str, ...] = ()
    """From which the interviews come. Code names are given within a study: nothing tells that two
    buyers of two studies are one person, who then counts once in each."""

    @property
    def interviews(self) -> tuple[InterviewId, ...]:
        """All that belong, in order of time."""
        return tuple(one.interview for one in self.quality.interviews)

    def cited(self) -> tuple[Cited, ...]:
        """Every quote that anything rests on, once, in order of interview and time."""
        found: dict[tuple[str, str], Cited] = {}
        rings = (*self.rings, *self.forces, self.fit.signs, self.fit.against)
        for ring in rings:
            for stated in (*ring.statements, *ring.loose):
                for one in (*stated.quotes, *stated.counter):
                    found[one.interview, one.quote.id] = one
        for line in self.matrix.lines:
            for cell in line.cells:
                for one in (*cell.quotes, *cell.counter):
                    found[one.interview, one.quote.id] = one
        for channel in self.channels:
            for one in channel.quotes:
                found[one.interview, one.quote.id] = one
        for one in self.memorable:
            found[one.interview, one.quote.id] = one
        order = {id: place for place, id in enumerate(self.interviews)}
        return tuple(sorted(found.values(), key=lambda one: (order[one.interview], one.at_s)))
