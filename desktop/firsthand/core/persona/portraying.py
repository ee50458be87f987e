"""From what people keep of a persona and its interviews to its portrait: a pure function."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from firsthand.core.findings import FORCES, RINGS
from firsthand.core.persona.evidence import Evidence
from firsthand.core.persona.kept import Persona, QuoteRef
from firsthand.core.persona.keyness import Reference
from firsthand.core.persona.portrait import Portrait, Vocabulary
from firsthand.core.persona.quality import quality_of, saturation_of
from firsthand.core.persona.reasons import channels_of, fit_of, matrix_of
from firsthand.core.persona.stating import ring_of
from firsthand.core.persona.vocabulary import vocabulary_of
from firsthand.core.quotes import QuoteId
from firsthand.core.record import InterviewRecord


def portrait_of(
    persona: Persona,
    records: Iterable[InterviewRecord],
    references: Mapping[str, Reference] | None = None,
    words: Vocabulary | None = None,
) -> Portrait:
    """All that the interviews that belong show of a persona.

    `references` say how often words are used in general, by language; without the one of the
    buyers' language there are no key words. `words` are those of the same records, where they were
    counted before: that takes longest, and no edit of the persona changes them.
    """
    evidence = Evidence(records)
    buyers = evidence.buyers()
    rings = tuple(ring_of(kind, persona, evidence) for kind in RINGS)
    forces = tuple(ring_of(kind, persona, evidence) for kind in FORCES)
    return Portrait(
        persona,
        buyers,
        rings,
        forces,
        matrix_of(evidence),
        channels_of(persona, evidence),
        fit_of(persona, evidence, buyers),
        words or vocabulary_of(evidence, references or {}),
        saturation_of(evidence),
        quality_of(evidence, (*rings, *forces)),
        evidence.cited(
            QuoteRef(record.id, QuoteId(record.debrief.memorable))
            for record in evidence.records
            if record.debrief.memorable
        ),
        tuple(dict.fromkeys(record.setup.study.name for record in evidence.records)),
    )
