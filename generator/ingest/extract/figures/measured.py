"""A number with its measure: what an enforcement action governs, and how."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ingest.document import Span
from generator.ingest.extract.figures.counted import Counted


@dataclass(frozen=True, slots=True)
class Governed:
    """A measure, and the stretch of words that shows it (number included)."""

    measure: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Measured:
    """A number that is a figure."""

    counted: Counted
    governed: Governed
    refers_back: bool
    """Whether it is a part of those told of before: '20 of them', 'of those arrested, 20'."""
    whole: Span | None
    """The digits of the number it is a part of, where the sentence gives it."""
