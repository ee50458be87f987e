"""What buyers of a persona have in common: statements with the quotes and buyers behind each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from firsthand.core.persona.portrait import Cited, Portrait, Ring, Stated
from firsthand.export.cited import listed, write_cited
from firsthand.export.labels import Labels
from firsthand.export.word.paper import Paper
from firsthand.export.word.tables import Run

_QUOTES = 3
"""As many quotes stand below a statement; all of them stand in the list of evidence."""
_COUNTER = 2


def write_rings(paper: Paper, portrait: Portrait, labels: Labels) -> None:
    """The five rings, each also where there is nothing yet; the forces where there is something."""
    paper.heading(1, labels("rings"))
    paper.paragraph("Table Note", labels("rings_note"))
    for ring in portrait.rings:
        write_ring(paper, ring, labels)
    if any(force.statements or force.loose for force in portrait.forces):
        paper.heading(1, labels("forces"))
        known = [force for force in portrait.forces if force.statements or force.loose]
        for force in known:
            write_ring(paper, force, labels)
        unknown = [force for force in portrait.forces if force not in known]
        if unknown:
            names = ", ".join(labels.findings[force.kind].partition(":")[0] for force in unknown)
            paper.paragraph("Note", labels("nothing_on", names=names))


def write_ring(paper: Paper, ring: Ring, labels: Labels) -> None:
    paper.heading(2, labels.findings[ring.kind])
    written = [one for one in ring.statements if not one.statement.is_blank]
    if not (written or ring.loose):
        paper.paragraph("Note", labels("nothing_yet"))
        return
    for stated in written:
        write_stated(paper, stated, labels)
    if ring.loose:
        if written:
            paper.heading(3, labels("loose"))
        for stated in ring.loose:
            write_stated(paper, stated, labels)


def write_stated(paper: Paper, stated: Stated, labels: Labels) -> None:
    """The statement, its buyers, and its best quotes; then what speaks against it."""
    paper.paragraph("Statement", stated.statement.text.strip() or "–")
    if stated.has_evidence:
        paper.paragraph("Evidence Line", *standing(stated, labels))
        _quotes(paper, stated.quotes, _QUOTES, labels)
    else:
        paper.paragraph("Note", labels("nothing_yet"))
    if stated.counter:
        paper.paragraph("Evidence Line", (_against(stated, labels), "Label"))
        _quotes(paper, stated.counter, _COUNTER, labels)


def standing(stated: Stated, labels: Labels) -> Sequence[Run | str]:
    """Who said so, how many before the reveal, who did not raise it, and who was not asked."""
    parts = [f" ({listed(stated.said)})", f"  ·  {_before(stated, labels)}"]
    for key, names in (("not_raised", stated.not_raised), ("not_asked", stated.not_asked)):
        if names:
            parts.append(f"  ·  {labels(key, names=listed(names))}")
    count = labels("n_of", n=stated.n, of=stated.of)
    return [(count, "Label"), "".join(parts)]


def _before(stated: Stated, labels: Labels) -> str:
    before = len(stated.said_before)
    if not before:
        return labels("n_before_none")
    return labels("n_before_all") if before == stated.n else labels("n_before", n=before)


def _against(stated: Stated, labels: Labels) -> str:
    names = listed(stated.against) or listed(_buyers(stated.counter))
    return labels("against", names=names)


def _buyers(quotes: Iterable[Cited]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cited.buyer for cited in quotes))


def _quotes(paper: Paper, quotes: Sequence[Cited], most: int, labels: Labels) -> None:
    for cited in quotes[:most]:
        write_cited(paper, labels, cited)
    if len(quotes) > most:
        paper.paragraph("Note", labels("more_quotes", count=len(quotes) - most))
