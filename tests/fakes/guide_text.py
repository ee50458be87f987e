"""Guides as somebody would type them, for tests that read them back."""

from __future__ import annotations

from firsthand.core.guide import Guide


def text_of_guide(guide: Guide) -> str:
    """`guide` in its text form."""
    lines = [f"# {guide.name}", f"language: {guide.language}", f"version: {guide.version}"]
    if guide.about:
        lines += ["", guide.about]
    for phase in guide.phases:
        lines += ["", f"## {phase.name} ({phase.kind}, {phase.minutes:g} min)"]
        if phase.purpose:
            lines.append(phase.purpose)
        if phase.questions:
            lines.append("")
        for question in phase.questions:
            lines.append(f"- {'' if question.must_ask else '(nice) '}{question.text}")
            lines += [f"  - {probe}" for probe in question.probes]
    return "\n".join(lines) + "\n"
