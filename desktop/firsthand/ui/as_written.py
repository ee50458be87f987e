"""Words from people, as they wrote them: on controls that read `&` and `<b>` as something else."""

from __future__ import annotations

import html


def on_button(words: str) -> str:
    """For a button, a tick box or a menu, where one `&` would name a key."""
    return words.replace("&", "&&")


def in_tip(words: str) -> str:
    """For a tooltip, which takes what looks like markup for markup."""
    if "<" not in words:
        return words
    return "<p style='white-space: pre-wrap'>" + html.escape(words) + "</p>"


def typed_or(kept: str, typed: str) -> str:
    """One line of what was typed; where those are the words that are kept, as they are kept."""
    typed = flat(typed)
    return kept if typed == flat(kept) else typed


def listed(typed: str) -> tuple[str, ...]:
    """What stands between commas, each once."""
    parts = (flat(part) for part in typed.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def cut_short(words: str, most: int) -> str:
    """`most` characters of them, the last an ellipsis where something is left out."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def flat(words: str) -> str:
    """As a field of one line shows them."""
    return " ".join(words.split())
