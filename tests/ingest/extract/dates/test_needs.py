"""What kinds of words a rule cannot do without."""

from __future__ import annotations

import re

import pytest

from generator.ingest.extract.dates.find import RULES
from generator.ingest.extract.dates.needs import needed_kinds


@pytest.mark.parametrize(
    ("pattern", "kinds"),
    [
        pytest.param("e?(?P<month>[Mm])", "Mm", id="an option is not needed"),
        pytest.param("W|ku", "Wku"[:1] + "k", id="one of each way"),
        pytest.param("eW", "W", id="the rarer of two"),
        pytest.param("(?=u)W(?!M)(?<=e)y", "W", id="what is only looked at is not needed"),
        pytest.param(r"(?:\*|[dn]){0,3}u", "u", id="none or more are not needed"),
        pytest.param("u+", "u", id="one or more are"),
        pytest.param("e?|W", "", id="a way that needs nothing"),
    ],
)
def test_needed_kinds(pattern: str, kinds: str) -> None:
    assert needed_kinds(pattern) == frozenset(kinds)


@pytest.mark.parametrize("rule", RULES, ids=[f"{i}-{rule.name}" for i, rule in enumerate(RULES)])
def test_no_rule_matches_words_without_a_kind_it_needs(rule: object) -> None:
    pattern = rule.pattern  # type: ignore[attr-defined]
    needed = needed_kinds(pattern.pattern)
    others = "".join(sorted({chr(c) for c in range(33, 127)} - needed))
    assert needed
    assert not any(re.search(pattern, f"{one}{other}") for one in others for other in others)
