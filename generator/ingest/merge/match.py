"""Whether two operations, or two statements, are one: with the reasons, so that a person can agree or not.

Precision comes first: two entries for one event are joined by a person in a minute, two events in one entry mislead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from generator.model.citations import articles_of, passages_of
from generator.model.claim import Claim, Unit
from generator.model.operation import Operation
from generator.model.passage import Passage
from generator.model.statement import Medium, Statement
from generator.model.value import Entry
from generator.model.when import Basis, DateKind, When

_SAME_NAME_WITHIN = timedelta(days=45)
"""Agencies use a name again; two reports on one operation lie closer."""
_REPORTED_WITHIN = timedelta(days=14)
"""How long before its report an undated operation may have ended."""
_FEWEST_SHARED_WORDS = 4
_SAME_WORDS = 100
"""Weighs more than any number of likenesses."""


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


def reasons_for_one(event: Entry, other: Entry) -> Likeness:
    """Whether an entry tells of the same as another: drafted from the same words before, or alike."""
    shared, all_ = _shared_receipts(event, other)
    if shared:
        # Of two entries with the same words, the one that holds little else is the one that was drafted from them.
        return Likeness(("drafted from the same words before",), _SAME_WORDS + shared / all_)
    reasons: tuple[str, ...] = ()
    if isinstance(event, Operation) and isinstance(other, Operation):
        reasons = same_operation(event, other)
    elif isinstance(event, Statement) and isinstance(other, Statement):
        reasons = same_statement(event, other)
    return Likeness(reasons, len(reasons))


def may_be_one(entry: Entry) -> Iterator[str]:
    """Marks of which two entries that are one share at least one: the way to the few worth comparing among many."""
    for article in articles_of(entry):
        yield f"article {article}"
    if isinstance(entry, Statement):
        yield f"voice {entry.speaker or plain(entry.attribution or '')}"
    if isinstance(entry, Operation):
        window = _window(entry)
        if entry.name:
            yield f"name {plain(entry.name)}"
        # An undated operation is joined to another by its name or its article alone.
        if window is None:
            return
        day = (window[0] - _SAME_NAME_WITHIN).replace(day=1)
        while day <= window[1] + _SAME_NAME_WITHIN:
            yield f"month {day:%Y-%m}"
            day = (day + timedelta(days=31)).replace(day=1)


def same_operation(one: Operation, other: Operation) -> tuple[str, ...]:
    """The reasons for taking two operations to be one; none where they are not, or too little speaks for it."""
    if one.name and other.name and plain(one.name) != plain(other.name):
        return ()
    reasons = []
    named = bool(one.name and other.name)
    gap = _gap(_window(one), _window(other))
    if gap is not None and gap > (_SAME_NAME_WITHIN if named else timedelta(days=3)):
        return ()
    if named:
        reasons.append(f'both are called "{one.name}"')
    agencies = set(one.agencies) & set(other.agencies)
    if one.agencies and other.agencies and not agencies:
        return ()
    if agencies:
        reasons.append(f"same agency: {', '.join(sorted(agencies))}")
    if gap is not None:
        reasons.append("the dates fit")
    figures = _shared_figures(one.claims, other.claims)
    if figures:
        reasons.append(f"same figures: {', '.join(figures)}")
    places = (set(one.places) & set(other.places)) - {"united-states"}
    if places:
        reasons.append(f"same places: {', '.join(sorted(places))}")
    enough = named or (agencies and gap is not None and figures and (places or len(figures) > 1))
    return tuple(reasons) if enough else ()


def same_statement(one: Statement, other: Statement) -> tuple[str, ...]:
    """The reasons for taking two statements to be one."""
    if not _same_voice(one, other):
        return ()
    gap = _gap(_said(one.when), _said(other.when))
    if gap is not None and gap > timedelta(days=3):
        return ()
    shared = _shared_words(one, other)
    if shared:
        return ("same speaker", f'the same words: "{shared}"')
    letters = one.medium is Medium.LETTER and other.medium is Medium.LETTER
    hearers = set(one.to) & set(other.to)
    topics = set(one.topics) & set(other.topics)
    if letters and (hearers or topics):
        about = ", ".join(sorted(hearers) or sorted(topics))
        return ("same speaker", f"both tell of a letter, with {about} in common")
    return ()


def _same_voice(one: Statement, other: Statement) -> bool:
    if one.speaker or other.speaker:
        return one.speaker == other.speaker
    return (
        bool(one.attribution)
        and one.attribution == other.attribution
        and one.organization == other.organization
    )


def _window(operation: Operation) -> tuple[date, date] | None:
    """The days an operation may have happened on, as far as its dates bound them."""
    dates = [when for when in (operation.when, *operation.further_dates) if when]
    happened = [when for when in dates if when.kind is DateKind.HAPPENED] or dates
    return _days(happened[0]) if happened else None


def _days(when: When) -> tuple[date, date] | None:
    first, last = when.date.earliest, when.date.latest
    if when.basis is Basis.PUBLISHED or when.kind is not DateKind.HAPPENED:
        first = (first or last or date.max) - _REPORTED_WITHIN if (first or last) else None
    if first is None and last is None:
        return None
    return first or last or date.min, last or first or date.max


def _said(when: When | None) -> tuple[date, date] | None:
    if when is None:
        return None
    first, last = when.date.earliest, when.date.latest
    if last is None:
        return None
    return first or last - _REPORTED_WITHIN, last


def _gap(one: tuple[date, date] | None, other: tuple[date, date] | None) -> timedelta | None:
    """The days between two windows, zero where they overlap; None where one is unknown."""
    if one is None or other is None:
        return None
    return max(one[0] - other[1], other[0] - one[1], timedelta(0))


def _shared_figures(one: Iterable[Claim], other: Iterable[Claim]) -> list[str]:
    """Figures both tell: same measure, number, unit and (where both name one) place. Small numbers prove little."""
    shared = []
    for claim in one:
        for rival in other:
            same = (claim.measure, claim.value, claim.unit) == (rival.measure, rival.value, rival.unit)
            telling = claim.value >= 5 and claim.unit is Unit.PEOPLE
            if same and telling and (None in (claim.place, rival.place) or claim.place == rival.place):
                shared.append(f"{claim.value} {claim.measure.value}")
    return list(dict.fromkeys(shared))


def _shared_words(one: Statement, other: Statement) -> str | None:
    """The first quoted words that stand in both, marks and capitals aside."""
    for part in _parts(one):
        for twin in _parts(other):
            short, long = sorted((plain(part.exact), plain(twin.exact)), key=len)
            if len(short.split()) >= _FEWEST_SHARED_WORDS and f" {short} " in f" {long} ":
                return " ".join(part.exact.split()[:12])
    return None


def _parts(statement: Statement) -> list[Passage]:
    return [part for quotation in statement.quotations for part in quotation.parts]


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
        passages = 0 if mine and theirs else _overlaps(one.passages, _all_passages(other))
        return len(mine & theirs) + named + passages, len(mine | theirs) + named + passages
    if isinstance(one, Statement) and isinstance(other, Statement):
        parts, twins = _parts(one) or one.passages, _parts(other) or other.passages
        shared = _overlaps(parts, twins)
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


def _overlaps(some: Iterable[Passage], others: Iterable[Passage]) -> int:
    """Passages of one article, one of which stands in the other."""
    theirs = [(other.article, plain(other.exact)) for other in others]
    return sum(
        any(article == passage.article and (words in mine or mine in words) for article, words in theirs)
        for passage in some
        for mine in [plain(passage.exact)]
    )


@lru_cache(maxsize=100_000)
def plain(text: str) -> str:
    """Small letters and single spaces: words are compared without marks and capitals."""
    return " ".join(re.sub(r"[^\w ]", " ", text.casefold().replace("’", "'").replace("'", "")).split())
