"""Whether two entries tell of one event, and the marks by which the few worth comparing are found."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta

from generator.ingest.merge.alike_operations import SAME_NAME_WITHIN, same_operation
from generator.ingest.merge.alike_statements import parts_of, same_statement
from generator.ingest.merge.plain_words import overlaps, plain
from generator.ingest.merge.windows import window_of
from generator.model.citations import articles_of, passages_of
from generator.model.claim import Unit
from generator.model.operation import Operation
from generator.model.passage import Passage
from generator.model.statement import Statement
from generator.model.value import Entry

_SAME_WORDS = 100
"""Weighs more than any number of likenesses."""
_SMALLEST_MARK = 20
"""From so many people on, a number alone may lead from an undated report to the operation."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two entries are taken to be one; no reasons where they are not."""

    reasons: tuple[str, ...]
    weight: float
    """How much speaks for it: to choose between several that fit."""

    @property
    def is_same_words(self) -> bool:
        """Whether both were drafted from the same words of one article."""
        return self.weight >= _SAME_WORDS


def reasons_for_one(
    event: Entry, other: Entry, copies: Collection[str] = (), *, other_events: bool = False
) -> Likeness:
    """Whether an entry tells of the same as another: drafted from the same words before, or alike.

    `copies` are the articles that are one story with the event's; `other_events` says that the articles of both tell of
    operations, and not of the same.
    """
    shared, all_ = _shared_receipts(event, other)
    if shared:
        # Of two entries with the same words, the one that holds little else is the one that was drafted from them.
        return Likeness(("drafted from the same words before",), _SAME_WORDS + shared / all_)
    one_story = bool(copies) and not set(copies).isdisjoint(articles_of(other))
    reasons: tuple[str, ...] = ()
    if isinstance(event, Operation) and isinstance(other, Operation):
        reasons = same_operation(event, other, one_story=one_story)
    elif isinstance(event, Statement) and isinstance(other, Statement):
        reasons = same_statement(event, other, one_story=one_story, other_events=other_events)
    return Likeness(reasons, len(reasons))


def may_be_one(entry: Entry) -> Iterator[str]:
    """Marks of which two entries that are one share at least one: the way to the few worth comparing among many."""
    for article in articles_of(entry):
        yield f"article {article}"
    if isinstance(entry, Statement):
        yield f"voice {entry.speaker or plain(entry.attribution or '')}"
    if isinstance(entry, Operation):
        window = window_of(entry)
        if entry.name:
            yield f"name {plain(entry.name)}"
        for claim in entry.claims:
            if claim.value >= _SMALLEST_MARK and claim.unit is Unit.PEOPLE:
                yield f"figure {claim.measure.value} {claim.value}"
        # An undated operation is joined to another by its name, its numbers or its article alone.
        if window is None:
            return
        day = (window.first - SAME_NAME_WITHIN).replace(day=1)
        while day <= window.last + SAME_NAME_WITHIN:
            yield f"month {day:%Y-%m}"
            day = (day + timedelta(days=31)).replace(day=1)


def _shared_receipts(one: Entry, other: Entry) -> tuple[int, int]:
    """How many figures or quotations both take from the same article, and how many the two have together.

    A person may have shortened the passage, so figures are compared, not letters; an operation without figures is
    known by its name or by the passage that tells of it.
    """
    if isinstance(one, Operation) and isinstance(other, Operation):
        if one.name and other.name and plain(one.name) != plain(other.name):
            return 0, 0
        mine, theirs = _figures(one), _figures(other)
        named = bool(one.name and other.name and set(articles_of(one)) & set(articles_of(other)))
        passages = 0 if mine and theirs else overlaps(one.passages, _all_passages(other))
        return len(mine & theirs) + named + passages, len(mine | theirs) + named + passages
    if isinstance(one, Statement) and isinstance(other, Statement):
        parts, twins = parts_of(one) or one.passages, parts_of(other) or other.passages
        shared = overlaps(parts, twins)
        return shared, len(parts) + len(twins) - shared
    return 0, 0


def _figures(operation: Operation) -> set[tuple[str, str, float, str]]:
    return {
        (passage.article, claim.measure.value, claim.value, claim.unit.value)
        for claim in operation.claims
        for passage in claim.passages
    }


def _all_passages(entry: Entry) -> list[Passage]:
    return [passage for _, passage in passages_of(entry)]
