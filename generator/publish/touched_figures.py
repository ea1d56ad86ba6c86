"""Which of an operation's figures a statement gives or speaks of: found in its words alone, with no judgement of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from types import MappingProxyType

from generator.model.claim import Claim, Measure, Unit
from generator.model.numerals import states_number
from generator.model.statement import Statement
from generator.publish.link import Figure

_SMALLEST = 3
"""Numbers below it stand in too many words that count nothing: 'no', 'one', 'both'."""
_REMOVED = r"\b(?:re)?deport|\bremov(?:e|es|ed|ing|als?)\b"
_RECORD = r"\bcriminal (?:record|histor)|\brap sheet"
_STEMS = MappingProxyType(
    {
        Measure.ARRESTS: r"\b(?:re)?arrest",
        Measure.DETAINED: r"\bdetain(?!er)|\bdetention",
        Measure.REMOVED: _REMOVED,
        Measure.CONVICTIONS: r"\bconvict",
        Measure.PENDING_CHARGES: r"\bpending\b.{0,30}\bcharge|\bcharges? pending\b",
        Measure.CRIMINAL_HISTORY: rf"{_RECORD}|\bconvict",
        Measure.PREVIOUSLY_REMOVED: rf"\b(?:previous|earlier|before|again)\b.{{0,40}}(?:{_REMOVED})",
        Measure.RELEASED_ON_DETAINER: r"\bdetainer",
        Measure.GANG: r"\bgangs?\b",
        Measure.FUGITIVES: r"\bfugitive",
        Measure.NO_RECORD: r"\b(?:no|without)\b.{0,20}\bcriminal (?:record|histor)",
        Measure.TARGETED: r"\btarget",
        Measure.ESCAPED: r"\bescap|\bevad|\bfled\b",
    }
)
_PATTERNS = {measure: re.compile(stems, re.IGNORECASE | re.DOTALL) for measure, stems in _STEMS.items()}


class Touch(StrEnum):
    """How a statement touches a figure, the closest first."""

    GIVES = "gives"
    """Its speaker is the one who gives the figure, and its words hold the number."""
    NAMES = "names"
    """Its words hold the same number."""
    SPEAKS = "speaks"
    """Its words name what the figure counts."""


def touched_figures(statement: Statement, figures: Iterable[Figure]) -> Iterator[tuple[Touch, Figure]]:
    """The figures a statement touches, in their order, each with how."""
    words = " ".join(part for part in (statement.words, statement.paraphrase) if part)
    for figure in figures:
        touch = _touch(statement, words, figure.claim)
        if touch:
            yield touch, figure


def _touch(statement: Statement, words: str, claim: Claim) -> Touch | None:
    if _holds_number(words, claim):
        speakers = {statement.speaker, statement.organization} - {None}
        return Touch.GIVES if claim.said_by in speakers else Touch.NAMES
    pattern = _PATTERNS.get(claim.measure)
    return Touch.SPEAKS if pattern and pattern.search(words) else None


def _holds_number(words: str, claim: Claim) -> bool:
    ends = [end for end in (claim.value, claim.high) if end is not None and end >= _SMALLEST]
    is_share = claim.unit is Unit.PERCENT
    return any(states_number(words, end, percent=is_share) for end in ends)
