"""The plan of an ingest: what to write, what was merged and why, what is left alone because a person wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.ingest.compose.draft import Review, Trace
from generator.model.value import Entry


class Outcome(StrEnum):
    """What becomes of an entry."""

    MERGED = "merged"
    """Several articles tell of it."""
    WRITTEN = "written"
    UNCHANGED = "unchanged"
    LEFT_ALONE = "left alone"
    """A person wrote, touched, reviewed or removed it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the report."""

    outcome: Outcome
    entry: str
    """kind/id."""
    why: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything an ingest would do; nothing is done yet."""

    writes: tuple[Entry, ...]
    """New entries, and entries that still are as the machine wrote them."""
    lines: tuple[Line, ...]
    reviews: tuple[Review, ...]
    traces: tuple[Trace, ...]
