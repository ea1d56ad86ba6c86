"""Amounts: numbers of people as far as sources give them, from a low end to a high end; and what joins them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from generator.model.claim import Claim, Qualifier
from generator.publish.wording import number_words

_AT_LEAST = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})
_AT_MOST = frozenset({Qualifier.UP_TO, Qualifier.FEWER_THAN})
_ROUGH = frozenset({Qualifier.ABOUT, Qualifier.NEARLY})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of people between two ends."""

    low: int
    high: int | None
    """None where it is open: 'more than 150'."""
    is_rough: bool = False
    """Whether a source hedges it with 'about' or 'nearly'."""
    is_above: bool = False
    """Whether it is more than its low end: 'more than 150' is not 'at least 150'."""

    @property
    def words(self) -> str:
        """'4,120', 'about 40', '498–500', 'at least 150', 'more than 150', 'about 390 or more', 'up to 80'."""
        low = number_words(self.low)
        if self.high is None:
            open_words = f"more than {low}" if self.is_above else f"at least {low}"
            return f"about {low} or more" if self.is_rough else open_words
        about = "about " if self.is_rough else ""
        if self.low == self.high:
            return about + low
        return (
            f"{about}{low}–{number_words(self.high)}"
            if self.low
            else f"up to {about}{number_words(self.high)}"
        )

    @property
    def low_words(self) -> str:
        """The low end in a table of what is added up: 'about 40', 'more than 150'."""
        hedge = "more than " if self.is_above else "about " if self.is_rough and self.low else ""
        return hedge + number_words(self.low)

    @property
    def high_words(self) -> str:
        """The high end there: 'about 45', or 'open'."""
        if self.high is None:
            return "open"
        return ("about " if self.is_rough and self.high else "") + number_words(self.high)


NOTHING = Amount(0, 0)


def amount_of(claim: Claim) -> Amount:
    """What one claim of a number of people says."""
    value, rough = int(claim.value), claim.qualifier in _ROUGH
    if claim.high is not None:
        return Amount(value, int(claim.high))
    if claim.qualifier in _AT_LEAST:
        return Amount(value, None, is_above=claim.qualifier is Qualifier.MORE_THAN)
    return Amount(0 if claim.qualifier in _AT_MOST else value, value, rough)


def read_amount(low_words: str, high_words: str) -> Amount:
    """The amount that stands in a table as `low_words` and `high_words`; ValueError where it is none."""
    ends = [
        re.fullmatch(r"(about |more than )?([0-9][0-9,]*|open)", words.strip())
        for words in (low_words, high_words)
    ]
    if ends[0] is None or ends[1] is None or ends[0][2] == "open":
        raise ValueError(
            f"expected two numbers, or a number and 'open'; found {low_words!r} and {high_words!r}"
        )
    low, high = (None if end[2] == "open" else int(end[2].replace(",", "")) for end in ends if end)
    hedges = [end[1] for end in ends if end]
    return Amount(low or 0, high, "about " in hedges, hedges[0] == "more than ")


def summed(amounts: Iterable[Amount]) -> Amount:
    """Amounts of different people together."""
    total = NOTHING
    for each in amounts:
        high = None if total.high is None or each.high is None else total.high + each.high
        is_rough, is_above = total.is_rough or each.is_rough, total.is_above or each.is_above
        total = Amount(total.low + each.low, high, is_rough, is_above)
    return total


def rivals(amounts: Sequence[Amount]) -> Amount:
    """Several amounts given for the same people: from the lowest of them to the highest."""
    highs = [each.high for each in amounts]
    high = None if None in highs else max(end for end in highs if end is not None)
    low = min(each.low for each in amounts)
    is_above = all(each.is_above for each in amounts if each.low == low)
    return Amount(low, high, any(each.is_rough for each in amounts), is_above)


def contradict(one: Claim, other: Claim) -> bool:
    """Whether two claims cannot both hold: neither's range lies within the other's.

    'At least 12' leaves room for 12 and for 15, and 'about 40' for 40; 12 leaves none for 15.
    """
    first, second = _range_of(one), _range_of(other)
    return not (_holds(first, second) or _holds(second, first))


def _range_of(claim: Claim) -> tuple[tuple[float, bool], tuple[float, bool]]:
    """The ends of a claim, each as a pair that sorts an end left out ("more than", "fewer than") further inward."""
    is_open_below, is_open_above = claim.qualifier in _AT_MOST, claim.qualifier in _AT_LEAST
    low = (0.0 if is_open_below else claim.value, claim.qualifier is Qualifier.MORE_THAN)
    high = float("inf") if is_open_above else claim.value if claim.high is None else claim.high
    return low, (high, claim.qualifier is not Qualifier.FEWER_THAN)


def _holds(
    outer: tuple[tuple[float, bool], tuple[float, bool]], inner: tuple[tuple[float, bool], tuple[float, bool]]
) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def reaches_further(one: Amount, other: Amount) -> bool:
    """Whether the first counts more than the second, of which one counts the people of the other too."""
    return _rank(one) > _rank(other)


def _rank(amount: Amount) -> tuple[int, float]:
    return amount.low, float("inf") if amount.high is None else amount.high


def without_doubles(
    amounts: Sequence[Amount], twins: Sequence[Collection[int]]
) -> tuple[tuple[Amount, int | None], ...]:
    """What each amount adds to a sum where some may count the same people, and the number of the one it may be among.

    `twins` has for each amount the numbers of those it may share people with. The larger is taken first. One that may
    share people with one already taken adds nothing to the low end and all of itself to the high end: so the sum
    holds whether they are the same people or not.
    """
    adds: dict[int, tuple[Amount, int | None]] = {}
    whole: set[int] = set()
    for number in sorted(range(len(amounts)), key=lambda n: (-amounts[n].low, n)):
        twin = min((other for other in twins[number] if other in whole), default=None)
        if twin is None:
            whole.add(number)
            adds[number] = (amounts[number], None)
        else:
            each = amounts[number]
            adds[number] = (Amount(0, each.high, each.is_rough), twin)
    return tuple(adds[number] for number in range(len(amounts)))
