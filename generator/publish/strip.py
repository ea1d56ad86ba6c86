"""The time strip: events in, the geometry of a picture of the whole period out, as plain values.

Across, everything is in percent of the picture's width, so that it fits a phone and a desk without being drawn twice;
up and down it is in pixels. Operations stand on a line as bars over the days they may lie in, as tall as the arrests
counted in them (`totals.py`); statements hang under it as dots. Bars and dots that would cover one another are stacked. A kind with too
many of them to tell apart is counted in columns instead, by month, or by year where the period is long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.model.operation import Operation
from generator.model.value import Kind
from generator.model.when import Basis, DateKind, When
from generator.publish.amounts import NOTHING, Amount
from generator.publish.link import Event, month_of, year_of

EDGE = 3.0
"""Percent of the width left free at both ends, for marks that are wider than their days."""
NARROWEST = 2.4
"""Percent of the width a mark takes up at least: its size on a phone."""
TALLEST = 56.0
"""Pixels of the tallest bar or column."""
LOWEST = 6.0
"""Pixels of the lowest bar: a small figure, or none told."""
GAP = 6.0
"""Pixels between stacked bars: less, and bars of the same days would look like one."""
DOT = 9.0
"""Pixels between the middles of stacked dots."""
FADE = 3.0
"""Percent of the width over which an open end fades."""
MOST_MARKS = 120
"""Marks of one kind that are drawn one by one."""
DEEPEST = 9
"""Marks that are stacked at most."""
MOST_MONTHS = 60
"""Columns of a month each; a longer period is counted by year."""

Bin = tuple[int, int | None]
"""A year and a month of it; None for a whole year, or where no month is known."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One event, or the events of a month or a year, where the picture shows them."""

    events: tuple[Event, ...]
    bin: Bin | None
    """The month or year a column counts; None for a single event drawn by itself."""
    x: float
    """Percent from the left."""
    width: float
    y: float
    """Pixels away from the line in the middle: up for operations, down for statements."""
    height: float
    sure_height: float
    """The height of the low end: so many at least."""
    is_vague: bool
    """Whether it is not known which days of its width it fills."""
    opens_before: bool
    """Whether it may lie earlier: only the end, the report or the announcement is known."""
    opens_after: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis, with or without a label."""

    x: float
    label: str
    is_year: bool
    is_wide_only: bool
    """Whether its label has no room on a phone."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The whole picture."""

    operations: tuple[Mark, ...]
    statements: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    above: float
    """Pixels above the line."""
    below: float
    """Pixels under it, the axis left out."""
    tallest: Amount | None
    """The number of arrests the tallest bar stands for; None where bars tell none."""

    @property
    def least(self) -> int | None:
        """The largest number that a bar of the lowest height may stand for; None where no bar is so low."""
        if self.tallest is None or all(mark.height > LOWEST for mark in self.operations):
            return None
        return int(_extent(self.tallest) * LOWEST / TALLEST)


@dataclass(frozen=True, slots=True)
class Span:
    """The days an event may lie in, and how well they are known."""

    first: date
    last: date
    is_vague: bool
    opens_before: bool
    opens_after: bool


def draw_strip(dated: Sequence[Event], arrests_in: Callable[[Operation], Amount | None]) -> Strip | None:
    """The picture of dated events, which come in order of time; None where there are fewer than two.

    `arrests_in` gives the number of people arrested in an operation, as the charts and the totals have it.
    """
    spans = {id(event): span_of(event.when) for event in dated if event.when}
    if len(spans) < 2:
        return None
    scale = _Scale.over(spans.values())
    arrests = {event.id: arrests_in(event) for event in dated if isinstance(event, Operation)}
    tallest = max((known for known in arrests.values() if known), key=_extent, default=None)
    operations = [event for event in dated if event.kind is Kind.OPERATIONS]
    bars = _bars(operations, spans, scale, arrests, tallest) if len(operations) <= MOST_MARKS else None
    statements = [event for event in dated if event.kind is Kind.STATEMENTS]
    dots = _dots(statements, spans, scale) if len(statements) <= MOST_MARKS else None
    upper = bars if bars is not None else _columns(operations, scale)
    lower = dots if dots is not None else _columns(statements, scale)
    return Strip(
        operations=upper,
        statements=lower,
        ticks=tuple(_ticks(scale)),
        above=max((mark.y + mark.height for mark in upper), default=0.0),
        below=max((mark.y + mark.height for mark in lower), default=0.0),
        tallest=tallest if bars is not None else None,
    )


def span_of(when: When) -> Span:
    """The days a date may mean. What is dated by its report or its announcement may lie before it."""
    earliest, latest = when.date.earliest, when.date.latest
    known = latest or earliest
    if known is None:  # a date has at least one end
        raise ValueError(f"a date without an end: {when.date}")
    is_from_report = when.basis is Basis.PUBLISHED
    return Span(
        first=known if is_from_report else earliest or known,
        last=known,
        is_vague=bool(
            when.date.alternatives
            or when.date.precision != "day"
            or when.date.is_approximate
            or when.date.is_uncertain
        ),
        opens_before=is_from_report or earliest is None or when.kind is DateKind.ANNOUNCED,
        opens_after=latest is None,
    )


def _extent(amount: Amount) -> int:
    """The number a bar is as tall as: the high end, or the low one where that is open."""
    return amount.low if amount.high is None else amount.high


@dataclass(frozen=True, slots=True)
class _Scale:
    """Days to percent of the width: whole months, from the first day of the first to the last of the last."""

    first: date
    end: date
    """The day after the last."""

    @classmethod
    def over(cls, spans: Iterable[Span]) -> _Scale:
        known = list(spans)
        end = _next_month(max(span.last for span in known))
        return cls(min(span.first for span in known).replace(day=1), end)

    def x(self, day: date) -> float:
        share = (day - self.first).days / max((self.end - self.first).days, 1)
        return round(EDGE + share * (100 - 2 * EDGE), 2)

    def across(self, first: date, last: date) -> tuple[float, float]:
        """Where days begin, and their width; the last one is whole."""
        x = self.x(first)
        after = last + timedelta(days=1) if last < date.max else last
        return x, round(self.x(after) - x, 2)

    @property
    def months(self) -> int:
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    @property
    def last(self) -> date:
        return self.end - timedelta(days=1)


def _next_month(day: date) -> date:
    """The first day after a month; the calendar ends with the year 9999."""
    if (day.year, day.month) == (9999, 12):
        return date.max
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _bars(
    operations: Sequence[Event],
    spans: dict[int, Span],
    scale: _Scale,
    arrests: dict[str, Amount | None],
    tallest: Amount | None,
) -> tuple[Mark, ...] | None:
    """Operations one by one, stacked; None where the stacks are too deep to be told apart."""
    marks = []
    for event in operations:
        amount = arrests[event.id] or NOTHING
        height, sure = (_height(number, tallest) for number in (_extent(amount), amount.low))
        marks.append(replace(_mark(event, spans[id(event)], scale), height=height, sure_height=sure))
    return _stacked(marks, gap=GAP)


def _dots(statements: Sequence[Event], spans: dict[int, Span], scale: _Scale) -> tuple[Mark, ...] | None:
    """Statements one by one, stacked; None where the stacks are too deep to be told apart."""
    marks = [
        replace(_mark(event, spans[id(event)], scale), height=DOT, sure_height=DOT) for event in statements
    ]
    return _stacked(marks, gap=1.0)


def _height(number: int, tallest: Amount | None) -> float:
    most = _extent(tallest) if tallest else 0
    return round(max(TALLEST * number / most, LOWEST), 1) if most else LOWEST


def _mark(event: Event, span: Span, scale: _Scale) -> Mark:
    x, width = scale.across(span.first, span.last)
    return Mark(
        events=(event,),
        bin=None,
        x=x,
        width=width,
        y=0.0,
        height=0.0,
        sure_height=0.0,
        is_vague=span.is_vague,
        opens_before=span.opens_before,
        opens_after=span.opens_after,
    )


def _stacked(marks: Sequence[Mark], gap: float) -> tuple[Mark, ...] | None:
    """Every mark at the lowest place where it covers no earlier one; None where more than DEEPEST lie together."""
    placed: list[Mark] = []
    for mark in marks:
        left, right = _reach(mark)
        near = sorted(
            (p for p in placed if _reach(p)[0] < right and left < _reach(p)[1]), key=lambda p: (p.y, p.x)
        )
        if len(near) >= DEEPEST:
            return None
        y = 0.0
        for other in near:
            if other.y < y + mark.height + gap and y < other.y + other.height + gap:
                y = round(other.y + other.height + gap, 1)
        placed.append(replace(mark, y=y))
    return tuple(placed)


def _reach(mark: Mark) -> tuple[float, float]:
    """The part of the width a mark takes up on a phone, with the fading of its open ends."""
    middle = mark.x + mark.width / 2
    left = min(mark.x, middle - NARROWEST / 2) - (FADE if mark.opens_before else 0)
    right = max(mark.x + mark.width, middle + NARROWEST / 2) + (FADE if mark.opens_after else 0)
    return left, right


def _columns(events: Sequence[Event], scale: _Scale) -> tuple[Mark, ...]:
    """Events counted by month, or by year where there are too many months; those of no known month go by year."""
    by_month = scale.months <= MOST_MONTHS
    bins: dict[Bin, list[Event]] = {}
    for event in events:
        assert event.when is not None
        bins.setdefault((year_of(event.when), month_of(event.when) if by_month else None), []).append(event)
    most = max(len(members) for members in bins.values())
    # Wide columns come first, so that those of single months are drawn over them.
    order = sorted(bins, key=lambda bin_: (bin_[0], bin_[1] or 0))
    return tuple(
        _column(bin_, bins[bin_], scale, most, is_vague=by_month and bin_[1] is None) for bin_ in order
    )


def _column(bin_: Bin, members: list[Event], scale: _Scale, most: int, *, is_vague: bool) -> Mark:
    year, month = bin_
    first = max(date(year, month or 1, 1), scale.first)
    after = min(_next_month(first if month else date(year, 12, 1)), scale.end)
    x, width = scale.across(first, max(after - timedelta(days=1), first))
    height = round(max(TALLEST * len(members) / most, LOWEST), 1)
    return Mark(
        events=tuple(members),
        bin=bin_,
        x=x,
        width=width,
        y=0.0,
        height=height,
        sure_height=height,
        is_vague=is_vague,
        opens_before=False,
        opens_after=False,
    )


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000)


def _ticks(scale: _Scale) -> Iterable[Tick]:
    month_width = (100 - 2 * EDGE) / scale.months
    step, wide_step = (_step(_YEAR_STEPS, 12 * month_width, room) for room in (10, 5.5))
    years = range(scale.first.year, scale.last.year + 1)
    labelled = {
        year: scale.x(max(date(year, 1, 1), scale.first)) for year in years if year % (wide_step or 1) == 0
    }
    for year, x in labelled.items():
        after = labelled.get(year + (wide_step or 1), 100.0)
        if len(labelled) == 1 or (after - x > 5 and x < 95):
            crowded = after - x < 10 and year == years[0]
            yield Tick(x, str(year), is_year=True, is_wide_only=bool(year % (step or 1)) or crowded or x > 90)
    if scale.months <= MOST_MONTHS:
        yield from _month_ticks(scale, month_width)


def _month_ticks(scale: _Scale, month_width: float) -> Iterable[Tick]:
    step, wide_step = (_step((1, 3, 6), month_width, room) for room in (9, 4.5))
    day = scale.first
    while day < scale.end:
        after = _next_month(day)
        is_labelled = wide_step is not None and (day.month - 1) % wide_step == 0
        is_wide_only = step is None or (day.month - 1) % step != 0
        label = _MONTHS[day.month - 1] if is_labelled else ""
        yield Tick(scale.x(day), label, is_year=False, is_wide_only=is_wide_only)
        day = after


def _step(steps: Sequence[int], width: float, room: float) -> int | None:
    """The smallest step whose labels have room; None where none has."""
    return next((step for step in steps if step * width >= room), None)
