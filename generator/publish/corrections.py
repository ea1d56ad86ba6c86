"""Corrections: changes of reviewed entries in, the figures and quotations that were changed or taken back out.

Compared is what a reader could have cited: the number, its qualifier, measure, unit, whole and place, who says so, and the exact
words. What was added to an entry corrects nothing; context and characters of a passage say nothing to a reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.model.claim import Claim
from generator.model.edtf import Edtf
from generator.model.history import Change, Revision
from generator.model.operation import Operation
from generator.model.statement import Quotation, Statement
from generator.model.value import Entry, Status

T = TypeVar("T")
Match = Callable[[T, T], bool]


@dataclass(frozen=True, slots=True)
class Correction:
    """A published figure or quotation that was changed or taken back."""

    change: Change
    entry: Entry
    """As it stood before."""
    old: Claim | Quotation | Statement | None
    """A statement where who said it changed; None where the whole entry was taken back."""
    new: Claim | Quotation | Statement | None
    """None where the figure, the quotation or the whole entry no longer stands."""


def find_corrections(revisions: Iterable[Revision], since: Edtf | None = None) -> tuple[Correction, ...]:
    """Every correction, in the order of the revisions and, within one, of the entry.

    `since` is the day the site was first published: a change before it corrects nothing a reader could have seen.
    """
    counted = [one for one in revisions if since is None or one.change.day.sort_key >= since.sort_key]
    return tuple(correction for revision in counted for correction in _of_revision(revision))


def _of_revision(revision: Revision) -> Iterator[Correction]:
    change, before, after = revision.change, revision.before, revision.after
    if after is None or after.status is Status.WITHDRAWN:
        yield Correction(change, before, None, None)
        return
    for old, new in _changed(before, after):
        yield Correction(change, before, old, new)


def _changed(
    before: Entry, after: Entry
) -> Iterator[tuple[Claim, Claim | None] | tuple[Quotation, Quotation | None] | tuple[Statement, Statement]]:
    if isinstance(before, Operation) and isinstance(after, Operation):
        yield from _pairs(before.claims, after.claims, _figure, _CLAIM_MATCHES)
    if isinstance(before, Statement) and isinstance(after, Statement):
        if (before.speaker, before.attribution) != (after.speaker, after.attribution):
            yield before, after
        yield from _pairs(before.quotations, after.quotations, quoted_words, _QUOTATION_MATCHES)


def _pairs(
    before: Sequence[T], after: Sequence[T], shown: Callable[[T], object], matches: Sequence[Match[T]]
) -> Iterator[tuple[T, T | None]]:
    """What was changed with what it became, or None; the same on both sides is left out, each once.

    Matches are tried in order, the surest first: nothing in an entry names its figures.
    """
    left, new = list(before), list(after)
    for one in before:
        same = next((other for other in new if shown(other) == shown(one)), None)
        if same is not None:
            left.remove(one)
            new.remove(same)
    became: dict[int, T] = {}
    for match in matches:
        for one in left:
            other = next((other for other in new if id(one) not in became and match(one, other)), None)
            if other is not None:
                became[id(one)] = other
                new.remove(other)
    yield from ((one, became.get(id(one))) for one in left)


def _figure(claim: Claim) -> tuple[object, ...]:
    """All that a reader sees of a figure."""
    number = (claim.value, claim.high, claim.qualifier, claim.unit, claim.measure, claim.of)
    return (*number, claim.place, claim.said_by, claim.attribution, _words(claim))


def _words(claim: Claim) -> tuple[tuple[str, str], ...]:
    return tuple((passage.article, " ".join(passage.exact.split())) for passage in claim.passages)


def exact_words(claim: Claim) -> str:
    """The words a figure rests on, on one line."""
    return " ".join(f"“{words}”" for _, words in _words(claim))


def quoted_words(quotation: Quotation) -> str:
    """A quotation on one line, its parts joined by an ellipsis."""
    return " … ".join(" ".join(part.exact.split()) for part in quotation.parts)


def _same_words(one: Claim, other: Claim) -> bool:
    return one.measure is other.measure and bool({*_words(one)} & {*_words(other)})


def _same_number(one: Claim, other: Claim) -> bool:
    return (one.measure, one.value, one.place) == (other.measure, other.value, other.place)


def _same_voice(one: Claim, other: Claim) -> bool:
    articles = {article for article, _ in _words(one)} & {article for article, _ in _words(other)}
    count = (one.measure, one.place, one.said_by, one.unit) == (
        *(other.measure, other.place, other.said_by, other.unit),
    )
    return count and bool(articles)


def _any_shared_words(one: Claim, other: Claim) -> bool:
    return bool({*_words(one)} & {*_words(other)})


_CLAIM_MATCHES: tuple[Match[Claim], ...] = (_same_words, _same_number, _same_voice, _any_shared_words)


def _alike(one: Quotation, other: Quotation) -> bool:
    """Whether two quotations are the same but for a part: more than half of their words stand in both."""
    words, others = Counter(quoted_words(one).split()), Counter(quoted_words(other).split())
    return 2 * (words & others).total() > max(words.total(), others.total())


_QUOTATION_MATCHES: tuple[Match[Quotation], ...] = (_alike,)
