"""The geometry of charts: numbers in, plain lengths in percent out; templates draw them as SVG."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.publish.amounts import Amount

OPEN_ROOM = 1.06
"""How far an axis reaches beyond an open end, so that its arrow has room."""
LEVELS = 4
"""How many sizes of square a grid has."""


@dataclass(frozen=True, slots=True)
class Tick:
    """One value of an axis, and where it stands."""

    value: int
    at: str


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from zero to a round number."""

    top: int
    ticks: tuple[Tick, ...]

    def share(self, value: float) -> str:
        """Where a value stands: '37.5%'."""
        return percent(value / self.top if self.top else 0)


@dataclass(frozen=True, slots=True)
class Bar:
    """An amount as a bar: solid to its low end, hollow from there to its high end."""

    solid: str
    hollow: str | None
    """The length from the low end to the high one; None where there is none."""
    is_open: bool
    is_rough: bool
    marks: tuple[str, ...]
    """Where each rival figure stands, if there are several."""


def percent(share: float) -> str:
    """'37.5%', with at most two decimals."""
    return f"{round(share * 100, 2):g}%"


def axis_of(largest: int, *, most_ticks: int = 5) -> Axis:
    """An axis that holds a number, with ticks at round ones (1, 2 or 5 with zeros); at least to 1."""
    step = next(
        step
        for size in range(12)
        for step in (10**size, 2 * 10**size, 5 * 10**size)
        if step * (most_ticks - 1) >= largest or size == 11
    )
    top = max(step, -(-largest // step) * step)
    return Axis(top, tuple(Tick(v, percent(v / top)) for v in range(0, top + 1, step)))


def axis_of_amounts(amounts: Iterable[Amount]) -> Axis:
    """An axis that holds amounts, with room beyond those that are open."""
    ends = [round(each.low * OPEN_ROOM) if each.high is None else each.high for each in amounts]
    return axis_of(max(ends, default=1))


def bar_of(amount: Amount, axis: Axis, rivals: Sequence[int] = ()) -> Bar:
    """An amount on an axis; rival figures as marks where they differ."""
    high = amount.low if amount.high is None else amount.high
    marks = sorted(set(rivals))
    return Bar(
        solid=axis.share(amount.low),
        hollow=axis.share(high - amount.low) if high > amount.low else None,
        is_open=amount.high is None,
        is_rough=amount.is_rough,
        marks=tuple(axis.share(value) for value in marks) if len(marks) > 1 else (),
    )


def level_of(number: int, largest: int) -> int:
    """Which of the sizes a number has: 0 for none, then equal steps to the largest."""
    return -(-number * LEVELS // largest) if number else 0
