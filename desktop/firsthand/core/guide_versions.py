"""The version of a guide: questions that were held are never changed under the same one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from firsthand.core.guide import Guide, Question, entries_of, readable_guide

_COUNTED = re.compile(r"((?:\d+\.)*)(\d+)")


def versioned(text: str, held: Iterable[str]) -> str:
    """`text` of a guide, its version raised where another wording was held under that one.

    `held` are the texts that interviews were held with. A text that cannot be read yet, and a
    version that is no number such as `3` or `1.3`, stay as they are.
    """
    known = [guide for one in set(held) if (guide := readable_guide(one)) is not None]
    while (guide := readable_guide(text)) is not None:
        others = [_asked(one) for one in known if one.version == guide.version]
        raised = _raised(text)
        if raised == text or all(asked == _asked(guide) for asked in others):
            return text
        text = raised
    return text


def _asked(guide: Guide) -> list[tuple[str, float, tuple[Question, ...]]]:
    """What an interview is held by: the phases with their minutes and questions."""
    return [(phase.name, phase.minutes, phase.questions) for phase in guide.phases]


def _raised(text: str) -> str:
    """With the version one higher; a guide that says none has the first."""
    lines = text.splitlines(keepends=True)
    version = entries_of(text).get("version")
    if version is not None:
        if counted := _COUNTED.fullmatch(version.value):
            raised = f"{counted[1]}{int(counted[2]) + 1}"
            at = version.line - 1
            lines[at] = lines[at].replace(version.value, raised)
        return "".join(lines)
    name = next((n for n, line in enumerate(lines) if line.lstrip("\ufeff").startswith("# ")), None)
    if name is not None:
        lines.insert(name + 1, "version: 2\n")
    return "".join(lines)
