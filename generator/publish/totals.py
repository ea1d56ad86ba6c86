"""Totals: operations in, the number of people arrested in them out, with the list it is the sum of.

The rule in words stands in docs/method.md; a page shows a total only together with its list (`recount.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.claim import Measure, Unit
from generator.model.operation import Operation
from generator.model.when import DateKind
from generator.publish.amounts import (
    NOTHING,
    Amount,
    amount_of,
    reaches_further,
    rivals,
    summed,
    without_doubles,
)
from generator.publish.link import Figure, Timeline, moment


@dataclass(frozen=True, slots=True)
class Line:
    """One operation in the list behind a total."""

    operation: Operation
    amount: Amount
    """What its own figures say."""
    adds: Amount
    """What it adds to the total."""
    counted: tuple[Figure, ...]
    """The figures the amount is made of."""
    left_out: tuple[Figure, ...]
    """Figures of people that the others count already."""
    unplaced: tuple[Figure, ...] = ()
    """Figures that name no place, and so are left out of the total of a place."""
    among: Operation | None = None
    """The larger operation that counts its people already."""
    maybe_among: Operation | None = None
    """An operation that may count the same people."""
    is_outweighed: bool = False
    """Whether its parts together count more, and stand in its place."""


@dataclass(frozen=True, slots=True)
class Total:
    """The number of people arrested in some operations, and the list it is the sum of."""

    lines: tuple[Line, ...]
    """In order of time."""
    silent: tuple[Operation, ...]
    """Operations without a number of arrests."""

    @property
    def amount(self) -> Amount:
        """The sum of what the lines add."""
        return summed(line.adds for line in self.lines)

    def __bool__(self) -> bool:
        return bool(self.lines)


class Geography:
    """Which places lie in which, and which may hold the same people."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._inside: dict[str, frozenset[str]] = {}

    def inside(self, place: str) -> frozenset[str]:
        """A place and all places in it."""
        if place not in self._inside:
            self._inside[place] = frozenset((place, *self._timeline.nested_places(place)))
        return self._inside[place]

    def lies_in(self, inner: str, outer: str) -> bool:
        """Whether the one lies in the other, and is another."""
        return inner != outer and inner in self.inside(outer)

    def overlap(self, one: str, other: str) -> bool:
        """Whether some place lies in both."""
        return not self.inside(one).isdisjoint(self.inside(other))


def arrest_figures(timeline: Timeline, operation: Operation) -> tuple[Figure, ...]:
    """The figures that count people arrested: heads, not shares, and not a part of other arrests."""
    return tuple(
        figure
        for figure in timeline.figures.get(operation.id, ())
        if figure.claim.measure is Measure.ARRESTS
        and figure.claim.unit is Unit.PEOPLE
        and not (figure.claim.of and figure.claim.of.measure is Measure.ARRESTS)
    )


def count_operation(figures: Sequence[Figure], geography: Geography) -> tuple[Amount, tuple[Figure, ...]]:
    """What the arrest figures (at least one) of one operation say together, and those that were counted.

    Figures for one place are rivals; a place inside another is counted with it; figures without a place are not
    added to those with one, and the larger of the two stands.
    """
    groups: dict[str | None, list[Figure]] = {}
    for figure in figures:
        groups.setdefault(figure.claim.place, []).append(figure)
    bare = _latest(groups.pop(None, []))
    placed = {place: _latest(group) for place, group in groups.items() if place is not None}
    counted = _count_places(placed, geography) if placed else None
    if counted and bare:
        unplaced = _rival_amount(bare), bare
        return unplaced if reaches_further(unplaced[0], counted[0]) else counted
    return counted or (_rival_amount(bare), bare)


def _count_places(
    groups: dict[str, tuple[Figure, ...]], geography: Geography
) -> tuple[Amount, tuple[Figure, ...]]:
    """The places that lie in no other of them; of each its own figures or those of the places in it, which are more."""
    outermost = [p for p in groups if not any(geography.lies_in(p, other) for other in groups)]
    counted = []
    for place in outermost:
        own = _rival_amount(groups[place]), groups[place]
        inner = {p: group for p, group in groups.items() if geography.lies_in(p, place)}
        within = _count_places(inner, geography) if inner else None
        counted.append(within if within and reaches_further(within[0], own[0]) else own)
    twins = [
        {b for b, other in enumerate(outermost) if b != a and geography.overlap(place, other)}
        for a, place in enumerate(outermost)
    ]
    adds = without_doubles([amount for amount, _ in counted], twins)
    figures = tuple(dict.fromkeys(figure for _, group in counted for figure in group))
    return summed(amount for amount, _ in adds), figures


def _latest(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Of figures that each have a day they stood at, those of the last day: the number grew."""
    days = [figure.claim.as_of.latest for figure in figures if figure.claim.as_of]
    known = [day for day in days if day is not None]
    if not figures or len(known) < len(figures):
        return tuple(figures)
    last = max(known)
    return tuple(figure for figure, day in zip(figures, known, strict=True) if day == last)


def _rival_amount(figures: Sequence[Figure]) -> Amount:
    return rivals([amount_of(figure.claim) for figure in figures])


@dataclass(frozen=True, slots=True)
class _Own:
    """What an operation's own figures say."""

    operation: Operation
    amount: Amount
    counted: tuple[Figure, ...]
    left_out: tuple[Figure, ...]
    unplaced: tuple[Figure, ...]

    @property
    def extent(self) -> tuple[str, ...]:
        """The places of its people, as far as they are known."""
        placed = tuple(dict.fromkeys(f.claim.place for f in self.counted if f.claim.place))
        return placed or self.operation.places


class Counting:
    """Counts the people arrested in the operations of a timeline."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._geography = Geography(timeline)
        self._companions: dict[str, set[str]] | None = None

    def of(self, operations: Iterable[Operation], place: str | None = None) -> Total:
        """The total of the operations; with a place, of what their figures tell of it and of the places in it."""
        scope = sorted({o.id: o for o in operations}.values(), key=moment)
        owns = {o.id: own for o in scope if (own := self._own(o, place))}
        family = _Family(scope, owns, self._together)
        adds = dict(
            zip(family.adding, self._without_doubles([owns[id_] for id_ in family.adding]), strict=True)
        )
        lines = []
        for id_, own in owns.items():
            amount, twin = adds.get(id_, (NOTHING, None))
            lines.append(
                Line(
                    operation=own.operation,
                    amount=own.amount,
                    adds=amount,
                    counted=own.counted,
                    left_out=own.left_out,
                    unplaced=own.unplaced,
                    among=owns[family.among[id_]].operation if id_ in family.among else None,
                    maybe_among=owns[family.adding[twin]].operation if twin is not None else None,
                    is_outweighed=id_ in family.outweighed,
                )
            )
        return Total(tuple(lines), tuple(o for o in scope if o.id not in owns))

    def amount_in(self, operation: Operation) -> Amount | None:
        """What its own figures say of the people arrested in one operation; None where they say nothing."""
        own = self._own(operation, None)
        return own.amount if own else None

    def at(self, place: str) -> Total:
        """The total of a place and the places in it, over all operations that touch them."""
        return self.of(self._timeline.operations_in(place), place)

    def _own(self, operation: Operation, place: str | None) -> _Own | None:
        figures = arrest_figures(self._timeline, operation)
        unplaced: tuple[Figure, ...] = ()
        if place is not None:
            inside = self._geography.inside(place)
            unplaced = tuple(figure for figure in figures if figure.claim.place is None)
            figures = tuple(figure for figure in figures if figure.claim.place in inside)
        if not figures:
            return None
        amount, counted = count_operation(figures, self._geography)
        return _Own(operation, amount, counted, tuple(f for f in figures if f not in counted), unplaced)

    def _together(self, owns: Sequence[_Own]) -> Amount:
        return summed(amount for amount, _ in self._without_doubles(owns))

    def _without_doubles(self, owns: Sequence[_Own]) -> tuple[tuple[Amount, int | None], ...]:
        if self._companions is None:
            self._companions = _companions(self._timeline)
        number_of = {own.operation.id: number for number, own in enumerate(owns)}
        twins = []
        for own in owns:
            others = self._companions.get(own.operation.id, set()) & number_of.keys()
            twins.append({number_of[id_] for id_ in others if self._overlap(own, owns[number_of[id_]])})
        return without_doubles([own.amount for own in owns], twins)

    def _overlap(self, one: _Own, other: _Own) -> bool:
        """Whether some place is one of both; where one names no place, that is not known."""
        if not one.extent or not other.extent:
            return True
        return any(self._geography.overlap(a, b) for a in one.extent for b in other.extent)


class _Family:
    """Larger operations and their parts: which of them add to a total."""

    def __init__(
        self,
        scope: Sequence[Operation],
        owns: Mapping[str, _Own],
        together: Callable[[Sequence[_Own]], Amount],
    ) -> None:
        self.adding: list[str] = []
        self.among: dict[str, str] = {}
        """By operation whose people a larger one counts already: that one."""
        self.outweighed: set[str] = set()
        """Operations whose parts together count more."""
        self._owns, self._sum = owns, together
        ids = {operation.id for operation in scope}
        self._parts: dict[str, list[str]] = {}
        for operation in scope:
            if operation.part_of in ids and operation.part_of:
                self._parts.setdefault(operation.part_of, []).append(operation.id)
        self._seen: set[str] = set()
        heads = [operation.id for operation in scope if operation.part_of not in ids]
        for id_ in (*heads, *(operation.id for operation in scope)):
            self.adding += self._adding_of(id_)

    def _adding_of(self, id_: str) -> list[str]:
        """The operation itself, or those of its parts that add up to more; each operation once."""
        if id_ in self._seen:
            return []
        self._seen.add(id_)
        inner = [each for part in self._parts.get(id_, ()) for each in self._adding_of(part)]
        if id_ not in self._owns:
            return inner
        if inner and reaches_further(self._sum([self._owns[each] for each in inner]), self._owns[id_].amount):
            self.outweighed.add(id_)
            return inner
        self.among.update(dict.fromkeys(inner, id_))
        return [id_]


def _companions(timeline: Timeline) -> dict[str, set[str]]:
    """By operation: those told of together with it, unless they are known to be of other days, and those of its days."""
    operations = timeline.content.operations
    found = {
        id_: {other.id for other in others if _may_be_of_one_time(operations[id_], other)}
        for id_, others in timeline.related.items()
    }
    running: list[tuple[date, str]] = []
    for first, last, id_ in sorted(_spans(timeline)):
        running = [(end, other) for end, other in running if end >= first]
        for _, other in running:
            found.setdefault(id_, set()).add(other)
            found.setdefault(other, set()).add(id_)
        running.append((last, id_))
    return found


def _spans(timeline: Timeline) -> Iterator[tuple[date, date, str]]:
    """The first and the last day of each operation of which both are known."""
    for operation in timeline.content.operations.values():
        first, last = _days(operation)
        if first != date.min and last != date.max:
            yield first, last, operation.id


def _may_be_of_one_time(one: Operation, other: Operation) -> bool:
    (first, last), (other_first, other_last) = _days(one), _days(other)
    return first <= other_last and other_first <= last


def _days(operation: Operation) -> tuple[date, date]:
    """The days between which it happened; the ends of the calendar where they are not known.

    What was announced on a day happened on it or before.
    """
    when = operation.when
    if when is None:
        return date.min, date.max
    first = when.date.earliest if when.kind is DateKind.HAPPENED else None
    return first or date.min, when.date.latest or date.max
