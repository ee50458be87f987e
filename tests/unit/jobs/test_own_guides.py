"""A person's own guides as files."""

from __future__ import annotations

import pytest

from firsthand.jobs.own_guides import free_key


@pytest.mark.parametrize(
    ("wish", "key"),
    [("Lost deal", "lost-deal-2"), ("Ein Gespräch", "ein-gespr-ch"), ("…", "guide")],
)
def test_a_guides_file_gets_a_name_that_is_free(wish: str, key: str) -> None:
    assert free_key(wish, ["lost-deal"]) == key
