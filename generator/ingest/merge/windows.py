"""The days an event may have happened on or been said on, as far as its dates bound them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.operation import Operation
from generator.model.when import Basis, DateKind, When

REPORTED_WITHIN = timedelta(days=14)
"""How long before its report an undated event may have ended."""


@dataclass(frozen=True, slots=True)
class Window:
    """A first and a last day."""

    first: date
    last: date
    exact: bool
    """Whether the articles date both ends: not a bound, and not the day of a report or an announcement."""
    told: bool
    """Whether the articles date at least one end."""

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def window_of(operation: Operation) -> Window | None:
    """The days an operation may have happened on; None where no date bounds them."""
    dates = [when for when in (operation.when, *operation.further_dates) if when]
    happened = [when for when in dates if when.kind is DateKind.HAPPENED] or dates
    return _days(happened[0]) if happened else None


def said_within(when: When | None) -> Window | None:
    """The days a statement may have been said on."""
    if when is None or when.date.latest is None:
        return None
    first, last = when.date.earliest, when.date.latest
    return Window(first or last - REPORTED_WITHIN, last, first is not None, told=True)


def gap(one: Window | None, other: Window | None) -> timedelta | None:
    """The time between two windows, zero where they overlap; None where one is unknown."""
    if one is None or other is None:
        return None
    return max(one.first - other.last, other.first - one.last, timedelta(0))


def _days(when: When) -> Window | None:
    first, last = when.date.earliest, when.date.latest
    told = when.basis is not Basis.PUBLISHED and when.kind is DateKind.HAPPENED
    exact = told and first is not None and last is not None and not when.date.is_approximate
    if not told:
        first = (first or last or date.max) - REPORTED_WITHIN if (first or last) else None
    if first is None and last is None:
        return None
    return Window(first or last or date.min, last or first or date.max, exact, told)
